//! One part of a workbook, unpacked, and what it tells before any library reads it.

use super::xml::{attributes, local_name, tags};
use std::io::Read;
use zip::read::ZipFile;

/// One part, unpacked.
pub(super) struct Part {
    /// Its path in lower case, as spreadsheet programs compare it.
    pub(super) path: String,
    pub(super) bytes: Vec<u8>,
}

/// What a part says that it belongs with.
pub(super) struct Relation {
    pub(super) is_outside: bool,
    pub(super) is_link: bool,
}

impl Part {
    /// One part, unpacked to at most one byte more than there is room for.
    pub(super) fn read<R: Read>(packed: ZipFile<'_, R>, room: usize) -> Option<Self> {
        let path = packed.name().ok()?.replace('\\', "/").to_ascii_lowercase();
        let mut bytes = Vec::new();
        packed.take(room as u64 + 1).read_to_end(&mut bytes).ok()?;
        Some(Self { path, bytes })
    }

    /// Its text, where it is one that a library reads.
    pub(super) fn text(&self) -> &str {
        match std::str::from_utf8(&self.bytes) {
            Ok(text) if matches!(self.ending(), "xml" | "rels" | "vml") => text,
            Ok(_) | Err(_) => "",
        }
    }

    /// What its path ends with after the last dot.
    fn ending(&self) -> &str {
        self.path.rsplit('.').next().unwrap_or_default()
    }

    /// Whether its path has this word, or, where it says what parts there are, its text.
    pub(super) fn speaks_of(&self, word: &str) -> bool {
        let tells = self.path == "[content_types].xml" || self.ending() == "rels";
        self.path.contains(word)
            || tells
                && String::from_utf8_lossy(&self.bytes)
                    .to_ascii_lowercase()
                    .contains(word)
    }

    /// Whether no spreadsheet program would have written it so.
    pub(super) fn is_strange(&self) -> bool {
        if !matches!(self.ending(), "xml" | "rels" | "vml") {
            return is_markup(&self.bytes);
        }
        let Ok(text) = std::str::from_utf8(&self.bytes) else {
            return true;
        };
        let foreign = text.strip_prefix('\u{feff}').unwrap_or(text);
        let foreign = foreign.split_once("?>").is_some_and(|(prolog, _)| {
            prolog.starts_with("<?xml")
                && attributes(prolog)
                    .any(|(name, value)| name == "encoding" && !value.eq_ignore_ascii_case("utf-8"))
        });
        foreign || tags(text).any(is_strange_tag)
    }

    pub(super) fn relations(&self) -> Vec<Relation> {
        let text = match std::str::from_utf8(&self.bytes) {
            Ok(text) if self.ending() == "rels" => text,
            Ok(_) | Err(_) => "",
        };
        let relations = tags(text).filter(|tag| local_name(tag) == "Relationship");
        relations
            .map(|tag| Relation {
                is_outside: attributes(tag)
                    .any(|(name, value)| name == "TargetMode" && value != "Internal"),
                is_link: attributes(tag)
                    .any(|(name, value)| name == "Type" && value.ends_with("/hyperlink")),
            })
            .collect()
    }
}

/// Whether bytes that are not meant to be text are: the parts of a workbook are found by their relations alone.
fn is_markup(bytes: &[u8]) -> bool {
    let first = bytes.iter().find(|byte| {
        !matches!(
            byte,
            0 | b' ' | b'\t' | b'\r' | b'\n' | 0xef | 0xbb | 0xbf | 0xff | 0xfe
        )
    });
    first == Some(&b'<')
}

/// A declaration of a document's own words, or a place beyond the edges of a sheet, which libraries count wrongly.
fn is_strange_tag(tag: &str) -> bool {
    tag.starts_with('!')
        || attributes(tag).any(|(name, value)| matches!(name, "r" | "ref") && !is_place(value))
}

/// Whether a value can be a cell, a range, or a number of either: three letters and seven digits at most in a row.
fn is_place(value: &str) -> bool {
    let is_cell = |cell: &str| {
        let letters = cell.bytes().take_while(u8::is_ascii_alphabetic).count();
        let digits = &cell[letters..];
        letters <= 3 && digits.len() <= 7 && digits.bytes().all(|byte| byte.is_ascii_digit())
    };
    // Drawings have numbers under the same names, and those may be below nothing.
    let value = value.replace(['$', '-'], "");
    let ranges = || value.split(' ');
    ranges().flat_map(|range| range.split(':')).all(is_cell) && ranges().all(is_in_order)
}

/// Whether a range ends after it begins: libraries count what is between.
fn is_in_order(range: &str) -> bool {
    let Some((from, to)) = range.split_once(':') else {
        return true;
    };
    let place = |cell: &str| {
        let letters = cell.bytes().take_while(u8::is_ascii_alphabetic);
        let column = letters.fold(0_u32, |column, letter| {
            column * 26 + u32::from(letter.to_ascii_lowercase() - b'a') + 1
        });
        let row = cell.trim_start_matches(|c: char| c.is_ascii_alphabetic());
        (column, row.parse::<u32>().unwrap_or_default())
    };
    let (from, to) = (place(from), place(to));
    from.0 <= to.0 && from.1 <= to.1
}
