//! What a library would believe of a workbook and that could use up the memory or the day: how many strings it says
//! there are, what is copied for each format and link, how many sheets share one part.
//!
//! The limits are far above what any spreadsheet program writes for a score sheet.

use super::part::Part;
use super::xml::{attributes, local_name, tags};
use std::collections::BTreeSet;

/// The most sheets.
const SHEETS: usize = 20;
/// The most rows in one part.
const ROWS: usize = 100_000;
/// The most formats of cells, and of links, in one part.
const COPIED: usize = 4000;
/// The most digits in what a table of strings says of its size.
const DIGITS: usize = 6;
/// The longest code of a number's format, in characters, as spreadsheet programs have it.
const CODE: usize = 255;
/// The longest tag of what is copied, in bytes.
const TAG: usize = 8 * 1024;

/// A sentence about what there is too much of, where there is.
pub(super) fn exceeded(parts: &[Part]) -> Option<&'static str> {
    let own = parts.iter().find_map(|part| part_exceeds(part.text()));
    own.or_else(|| {
        shares_sheets(parts).then_some("its sheets do not each have a part of their own")
    })
}

fn part_exceeds(text: &str) -> Option<&'static str> {
    let (mut rows, mut sheets, mut copied) = (0, 0, 0);
    for tag in tags(text) {
        match local_name(tag) {
            "sst" if longest_number(tag) > DIGITS => {
                return Some("it says that it holds far more texts than it does");
            }
            "numFmt" if has_long_code(tag) => {
                return Some("a number format in it is far too long");
            }
            "font" | "name" | "numFmt" | "Relationship" | "hyperlink" if tag.len() > TAG => {
                return Some("a name or an address in it is far too long");
            }
            "row" => rows += 1,
            "sheet" => sheets += 1,
            "xf" | "hyperlink" => copied += 1,
            _ => {}
        }
    }
    if sheets > SHEETS {
        Some("it holds more than 20 sheets")
    } else if copied > COPIED {
        Some("it holds far more formats or links than a sheet ever does")
    } else if rows > ROWS {
        Some("it holds far more rows than a sheet ever does")
    } else {
        None
    }
}

/// How many digits stand in a row at most, the year in the name of a namespace among them.
fn longest_number(tag: &str) -> usize {
    let numbers = tag.split(|c: char| !c.is_ascii_digit());
    numbers.map(str::len).max().unwrap_or_default()
}

fn has_long_code(tag: &str) -> bool {
    attributes(tag).any(|(name, value)| {
        // A quote is written with six characters.
        local_name(name) == "formatCode" && value.replace("&quot;", "\"").chars().count() > CODE
    })
}

/// Whether two sheets are the same part: by the relation that each names, or by the parts that those lead to.
fn shares_sheets(parts: &[Part]) -> bool {
    parts.iter().any(|part| {
        let tags = || tags(part.text());
        let sheets = tags().filter(|tag| local_name(tag) == "sheet");
        let sheets = sheets.filter_map(|tag| value(tag, "id"));
        let relations = tags().filter(|tag| local_name(tag) == "Relationship");
        let relations =
            relations.filter(|tag| value(tag, "Type").is_some_and(|kind| kind.ends_with("sheet")));
        let targets = relations.filter_map(|tag| value(tag, "Target"));
        let files = targets.map(|target| target.rsplit('/').next().unwrap_or_default());
        !are_different(sheets.map(str::to_owned)) || !are_different(files.map(str::to_lowercase))
    })
}

fn value<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    let mut attributes = attributes(tag);
    attributes.find_map(|(key, value)| (local_name(key) == name).then_some(value))
}

fn are_different(mut values: impl Iterator<Item = String>) -> bool {
    let mut seen = BTreeSet::new();
    values.all(|value| seen.insert(value))
}
