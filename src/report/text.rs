//! A document as plain text: read in any editor, by any screen reader. A row of a table is told line by line, each
//! value after what it is, because columns fall apart wherever letters have other widths.

use super::{Block, Document, Section, Table};

/// The whole document.
#[must_use]
pub fn text(document: &Document) -> String {
    let mut page = underlined(&document.title, "=");
    for section in &document.sections {
        page.push('\n');
        page.push_str(&told(section));
    }
    page
}

fn told(section: &Section) -> String {
    let mut page = underlined(&section.heading, "-");
    for block in &section.blocks {
        page.push('\n');
        match block {
            Block::Paragraph(words) => page.extend([words.as_str(), "\n"]),
            Block::List(items) => {
                for item in items {
                    page.extend(["- ", &indented(item), "\n"]);
                }
            }
            Block::Table(table) => page.push_str(&rows(table)),
        }
    }
    page
}

fn rows(table: &Table) -> String {
    let mut page = String::new();
    for row in &table.rows {
        let mut cells = table.heads.iter().zip(row);
        if let Some((_, first)) = cells.next() {
            page.extend(["- ", &indented(first), "\n"]);
        }
        for (head, cell) in cells.filter(|(_, cell)| !cell.is_empty()) {
            page.extend(["  ", head, ": ", &indented(cell), "\n"]);
        }
    }
    page
}

fn underlined(words: &str, sign: &str) -> String {
    format!("{words}\n{}\n", sign.repeat(words.chars().count()))
}

/// Further lines below the first.
fn indented(words: &str) -> String {
    words.replace('\n', "\n  ")
}
