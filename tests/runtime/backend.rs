//! Scripts whose width terminals disagree about: a terminal that counts otherwise than baton shows the same row.

use baton::runtime::backend::CarefulBackend;
use baton::ui::text::width;
use ratatui::backend::Backend;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use std::collections::BTreeMap;
use unicode_segmentation::UnicodeSegmentation;

/// A terminal that gives every cluster beyond Latin as many columns as it is told.
struct Strange {
    columns: u16,
    cursor: (u16, u16),
    rows: BTreeMap<(u16, u16), String>,
}

impl Strange {
    fn that_counts(columns: u16) -> Self {
        Self {
            columns,
            cursor: (0, 0),
            rows: BTreeMap::new(),
        }
    }

    fn read(&mut self, bytes: &[u8]) {
        let text = String::from_utf8(bytes.to_vec()).unwrap();
        let mut parts = text.split("\u{1b}[");
        self.print(parts.next().unwrap_or_default());
        for part in parts {
            let end = part.find(|c: char| c.is_ascii_alphabetic()).unwrap();
            self.obey(&part[..end], &part[end..=end]);
            self.print(&part[end + 1..]);
        }
    }

    fn obey(&mut self, numbers: &str, order: &str) {
        let mut numbers = numbers.split(';').map(|number| number.parse().unwrap_or(1));
        match order {
            "H" => {
                let (y, x): (u16, u16) = (numbers.next().unwrap(), numbers.next().unwrap());
                self.cursor = (y - 1, x - 1);
            }
            "K" => {
                let (y, x) = self.cursor;
                self.rows.retain(|place, _| place.0 != y || place.1 < x);
            }
            "m" => {}
            other => panic!("the terminal does not know {other:?}"),
        }
    }

    fn print(&mut self, text: &str) {
        for cluster in text.graphemes(true) {
            let (y, x) = self.cursor;
            let wide = if cluster.is_ascii() { 1 } else { self.columns };
            for column in x..x + wide {
                self.rows.insert((y, column), String::new());
            }
            self.rows.insert(self.cursor, cluster.to_owned());
            self.cursor = (y, x + wide);
        }
    }

    /// What stands in a column.
    fn at(&self, y: u16, x: u16) -> &str {
        self.rows.get(&(y, x)).map_or(" ", String::as_str)
    }
}

/// A row with a text in the middle, and a word at a column of its own.
fn row(text: &str) -> Buffer {
    let mut buffer = Buffer::empty(Rect::new(0, 0, 40, 1));
    buffer.set_string(0, 0, format!("> {text}"), Style::new());
    buffer.set_string(30, 0, "end", Style::new());
    buffer
}

fn show(backend: &mut CarefulBackend<&mut Vec<u8>>, before: &Buffer, now: &Buffer) {
    backend.draw(before.diff(now).into_iter()).unwrap();
}

const NAMES: [&str; 3] = ["सामूहिक शक्ति", "ಸಾಮೂಹಿಕ ಶಕ್ತಿ ಕ್ಷೇತ್ರ", "क्षत्रिय"];

#[test]
fn what_stands_behind_another_script_stands_in_its_column() {
    for (name, columns) in NAMES
        .into_iter()
        .flat_map(|name| [1, 2, 3].map(|n| (name, n)))
    {
        let mut bytes = Vec::new();
        let mut backend = CarefulBackend::new(&mut bytes);
        show(
            &mut backend,
            &Buffer::empty(Rect::new(0, 0, 40, 1)),
            &row(name),
        );
        let mut terminal = Strange::that_counts(columns);
        terminal.read(&bytes);
        let end: String = (30..33).map(|x| terminal.at(0, x)).collect();
        assert_eq!(end, "end", "{name} at {columns} columns a cluster");
        let mut x = 2;
        for cluster in name.graphemes(true) {
            assert_eq!(
                terminal.at(0, x),
                cluster,
                "{name} at {columns} columns a cluster"
            );
            x += u16::try_from(width(cluster)).unwrap();
        }
    }
}

#[test]
fn nothing_of_another_script_stays_behind_when_it_goes() {
    let mut bytes = Vec::new();
    let mut backend = CarefulBackend::new(&mut bytes);
    let (before, now) = (row(NAMES[1]), row("plain"));
    show(&mut backend, &Buffer::empty(before.area), &before);
    show(&mut backend, &before, &now);
    let mut terminal = Strange::that_counts(3);
    terminal.read(&bytes);
    let seen: String = (0..40).map(|x| terminal.at(0, x)).collect();
    assert_eq!(seen, "> plain                       end       ");
}

#[test]
fn a_plain_row_is_written_as_it_changes() {
    let mut bytes = Vec::new();
    let mut backend = CarefulBackend::new(&mut bytes);
    let (before, now) = (row("plain"), row("plant"));
    show(&mut backend, &Buffer::empty(before.area), &before);
    show(&mut backend, &before, &now);
    let text = String::from_utf8(bytes).unwrap();
    assert!(!text.contains("\u{1b}[K"), "no row is cleared: {text:?}");
    assert_eq!(
        text.matches("plai").count(),
        1,
        "only what changed is written again: {text:?}"
    );
}
