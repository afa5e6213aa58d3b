//! Score sheets to try things on, and a hand that fills them in. All of it is invented.
//!
//! The hand is neither of the libraries that write and read sheets: it changes the text of the parts in the file.

use super::words::{day, id, line, text};
use baton::domain::round::{Conflict, DeclaredConflict};
use std::io::{Cursor, Read, Write};
use std::sync::LazyLock;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use baton::interchange::sheet::{
    SheetCandidate, SheetCasting, SheetCriterion, SheetRequest, Standing, Token, xlsx,
};

/// A sheet for one scorer: three open candidates, one recused, one their own employer, three criteria.
pub fn request() -> SheetRequest {
    let candidate = |name: &str, standing| SheetCandidate {
        id: id(&name.to_lowercase()),
        name: line(&format!("{name} Trust")),
        standing,
        conflict: None,
    };
    let mut neem = candidate("Neem", Standing::Open);
    neem.conflict = Some(DeclaredConflict {
        candidate: id("neem"),
        conflict: Conflict::Declared,
        note: Some(text("I sat on their board until last year.")),
    });
    SheetRequest {
        plan: id("nadi"),
        plan_name: line("Nadi River Collective"),
        round: id("lead-2026"),
        round_name: line("Who leads from 2027"),
        scorer: id("meera-j"),
        scorer_name: line("Meera J"),
        token: Token::from_bytes(*b"sixteen invented"),
        by: day("2026-12-20"),
        casting: SheetCasting::default(),
        candidates: vec![
            candidate("Banyan", Standing::Open),
            neem,
            candidate("Peepal", Standing::Recused),
            candidate("Sal", Standing::OwnEmployer),
            candidate("Teak", Standing::Open),
        ],
        criteria: ["collaboratives", "positioning", "depth"]
            .map(criterion)
            .into(),
    }
}

fn criterion(name: &str) -> SheetCriterion {
    let anchor = |n: usize| {
        text(&format!(
            "What a {n} means for {name}: so many words that somebody who reads them at the end of a long \
             day knows what is meant by it and what is not"
        ))
    };
    SheetCriterion {
        id: id(name),
        name: line(&format!("Their {name}")),
        anchors: (1..=5).map(anchor).collect(),
        ask_for: Some(text("A list with dates, and two references")),
        typical_error: Some(text("Taking a large contract for working together")),
    }
}

/// The workbook of [`request`], written once.
pub fn sent() -> &'static [u8] {
    static SENT: LazyLock<Vec<u8>> = LazyLock::new(|| xlsx(&request()));
    &SENT
}

/// Fills in cells of a workbook as somebody would who types: `("Scores", "C6", "3")`.
///
/// What is a number is written as one, `=` begins a formula, `'` text that looks like something else, and nothing
/// empties the cell. `date:2026-04-03`, `bool:1` and `error:#N/A` are what they say.
pub fn fill(workbook: &[u8], cells: &[(&str, &str, &str)]) -> Vec<u8> {
    let mut parts = parts(workbook);
    for (sheet, cell, value) in cells {
        let path = path_of(&parts, sheet);
        edit(&mut parts, &path, |xml| with_cell(&xml, cell, value));
    }
    packed(&parts)
}

/// The cells for score, why and rests-on of the nth candidate on the nth criterion, both from 0.
pub fn answer_cells(candidate: usize, criterion: usize) -> [String; 3] {
    [0, 1, 2].map(|part| format!("{}{}", column(2 + 3 * candidate + part), 6 + criterion))
}

/// The cells for the tie to the nth candidate and what it is, from 0.
pub fn tie_cells(candidate: usize) -> [String; 2] {
    [format!("C{}", 5 + candidate), format!("D{}", 5 + candidate)]
}

/// Every part of a workbook with its path.
pub fn parts(workbook: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = ZipArchive::new(Cursor::new(workbook)).unwrap();
    let read = |n| {
        let mut part = archive.by_index(n).unwrap();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        (part.name().unwrap().into_owned(), bytes)
    };
    (0..ZipArchive::new(Cursor::new(workbook)).unwrap().len())
        .map(read)
        .collect()
}

/// A file of these parts.
pub fn packed(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, bytes) in parts {
        writer
            .start_file(path.as_str(), SimpleFileOptions::default())
            .unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// Changes the text of one part.
pub fn edit(parts: &mut [(String, Vec<u8>)], path: &str, change: impl FnOnce(String) -> String) {
    let part = parts.iter_mut().find(|(name, _)| name == path);
    let (_, bytes) = part.unwrap_or_else(|| panic!("no part {path}"));
    *bytes = change(String::from_utf8(std::mem::take(bytes)).unwrap()).into_bytes();
}

/// The path of the sheet with this name, in a workbook as it was written: the nth sheet is the nth part.
pub fn path_of(parts: &[(String, Vec<u8>)], sheet: &str) -> String {
    let workbook = parts.iter().find(|(path, _)| path == "xl/workbook.xml");
    let text = String::from_utf8_lossy(&workbook.unwrap().1).into_owned();
    let names: Vec<&str> = text
        .split("<sheet name=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    let place = names.iter().position(|name| *name == sheet);
    let place = place.unwrap_or_else(|| panic!("no sheet {sheet} among {names:?}"));
    format!("xl/worksheets/sheet{}.xml", place + 1)
}

fn column(index: usize) -> String {
    let letter = |n: usize| char::from(b'A' + u8::try_from(n).unwrap());
    match index {
        0..26 => letter(index).to_string(),
        _ => format!("{}{}", column(index / 26 - 1), letter(index % 26)),
    }
}

/// The text of a sheet with another value in one cell, which keeps its format.
fn with_cell(xml: &str, cell: &str, value: &str) -> String {
    let opening = format!("<c r=\"{cell}\"");
    let Some(start) = xml.find(&opening) else {
        return with_new_cell(xml, cell, value);
    };
    let tag_end = start + xml[start..].find('>').unwrap() + 1;
    let end = if xml[..tag_end].ends_with("/>") {
        tag_end
    } else {
        start + xml[start..].find("</c>").unwrap() + 4
    };
    let style = xml[start..tag_end].split(" s=\"").nth(1);
    let style = style.and_then(|rest| rest.split('"').next()).unwrap_or("0");
    format!(
        "{}{}{}",
        &xml[..start],
        written(cell, style, value),
        &xml[end..]
    )
}

fn with_new_cell(xml: &str, cell: &str, value: &str) -> String {
    let new = written(cell, "0", value);
    let row = cell.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    match xml.find(&format!("<row r=\"{row}\"")) {
        Some(start) => {
            let tag_end = start + xml[start..].find('>').unwrap();
            if xml[..tag_end].ends_with('/') {
                let (before, after) = (&xml[..tag_end - 1], &xml[tag_end + 1..]);
                return format!("{before}>{new}</row>{after}");
            }
            let end = start + xml[start..].find("</row>").unwrap();
            format!("{}{new}{}", &xml[..end], &xml[end..])
        }
        None => xml.replace(
            "</sheetData>",
            &format!("<row r=\"{row}\">{new}</row></sheetData>"),
        ),
    }
}

fn written(cell: &str, style: &str, value: &str) -> String {
    let text = |text: &str| {
        let text = escaped(text);
        format!(
            "<c r=\"{cell}\" s=\"{style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{text}</t></is></c>"
        )
    };
    if value.is_empty() {
        format!("<c r=\"{cell}\" s=\"{style}\"/>")
    } else if let Some(words) = value.strip_prefix('\'') {
        text(words)
    } else if let Some(formula) = value.strip_prefix('=') {
        let formula = escaped(formula);
        format!("<c r=\"{cell}\" s=\"{style}\"><f>{formula}</f><v>3</v></c>")
    } else if let Some(day) = value.strip_prefix("date:") {
        format!("<c r=\"{cell}\" s=\"{style}\" t=\"d\"><v>{day}</v></c>")
    } else if let Some(answer) = value.strip_prefix("bool:") {
        format!("<c r=\"{cell}\" s=\"{style}\" t=\"b\"><v>{answer}</v></c>")
    } else if let Some(error) = value.strip_prefix("error:") {
        format!("<c r=\"{cell}\" s=\"{style}\" t=\"e\"><v>{error}</v></c>")
    } else if value.parse::<f64>().is_ok() {
        format!("<c r=\"{cell}\" s=\"{style}\"><v>{value}</v></c>")
    } else {
        text(value)
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
