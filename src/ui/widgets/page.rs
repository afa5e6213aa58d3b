//! Lines written one under the other into a pane: headings, labelled facts, prose, rows that can be selected.
//!
//! What does not fit is counted on the last line, with how to read the rest.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::app::words;
use crate::ui::text::{line_width, width, wrap};
use crate::ui::theme::{Role, Theme};
use crate::ui::widgets::hidden::Written;
use crate::ui::widgets::paragraph::MEASURE;

/// The fewest cells in which words can stand beside what they are about.
const NARROWEST: usize = 20;

/// A page for a pane of a known width.
#[derive(Debug)]
pub struct Page<'a> {
    lines: Vec<Line<'static>>,
    room: usize,
    label: usize,
    theme: &'a Theme,
}

impl<'a> Page<'a> {
    /// An empty page for a pane; labels of facts take `label` cells.
    #[must_use]
    pub fn new(area: Rect, label: usize, theme: &'a Theme) -> Self {
        let room = area.width.saturating_sub(2).min(MEASURE);
        Self {
            lines: Vec::new(),
            room: usize::from(room),
            label,
            theme,
        }
    }

    /// A heading.
    pub fn title(&mut self, text: &str) {
        self.prose(Role::Title, 0, text);
    }

    /// A heading, and something said of it at the right.
    pub fn title_and(&mut self, text: &str, aside: &str) {
        let used = width(text) + width(aside) + 1;
        let mut spans = vec![self.theme.span(Role::Title, text.to_owned())];
        if used < self.room {
            spans.push(Span::raw(" ".repeat(self.room - used)));
            spans.push(self.theme.span(Role::Muted, aside.to_owned()));
        }
        self.push(0, spans);
    }

    /// Text wrapped at words, so far from the left.
    pub fn prose(&mut self, role: Role, margin: usize, text: &str) {
        for line in wrap(text, self.room.saturating_sub(margin)) {
            self.push(margin, vec![self.theme.span(role, line)]);
        }
    }

    /// Text wrapped at words, whose leading blanks are the margin of all its lines.
    pub fn indented(&mut self, role: Role, text: &str) {
        let words = text.trim_start();
        self.prose(role, text.len() - words.len() + 1, words);
    }

    /// Text wrapped at words behind words that stand only on its first line.
    pub fn hanging(&mut self, role: Role, before: &str, text: &str) {
        for line in wrap_behind(before, text, self.room) {
            self.push(0, vec![self.theme.span(role, line)]);
        }
    }

    /// One line that is not wrapped.
    pub fn line(&mut self, role: Role, text: impl Into<String>) {
        self.push(0, vec![self.theme.span(role, text.into())]);
    }

    /// A label and a value that may take several lines; an unknown one looks unknown.
    pub fn fact(&mut self, label: &str, value: &str) {
        let role = if value == words::UNKNOWN {
            Role::Unknown
        } else {
            Role::Plain
        };
        let lines = wrap(value, self.room.saturating_sub(self.label + 2));
        for (row, line) in lines.into_iter().enumerate() {
            let label = if row == 0 { label } else { "" };
            let gap = self.label.saturating_sub(width(label)) + 1;
            self.push(
                1,
                vec![
                    self.theme.span(Role::Muted, label.to_owned()),
                    Span::raw(" ".repeat(gap)),
                    self.theme.span(role, line),
                ],
            );
        }
    }

    /// A word behind the last value; under it where it has no room there, or where nobody knows how wide the value is.
    pub fn beside(&mut self, word: Span<'static>) {
        const GAP: usize = 3;
        let room = self.room;
        let has_room = |line: &Line<'_>| {
            let certain = line
                .iter()
                .all(|span| words::is_width_certain(&span.content));
            certain && line_width(line) + GAP + width(&word.content) <= room
        };
        match self.lines.last_mut() {
            Some(last) if has_room(last) => last.spans.extend([Span::raw(" ".repeat(GAP)), word]),
            Some(_) | None => self.push(self.label + 2, vec![word]),
        }
    }

    /// A row that can be selected: what it is about, and words that stand under each other; under it where they have
    /// too little room beside it. It is marked where it is.
    pub fn row(&mut self, selected: bool, lead: &str, words: &str) {
        let room = self.room.saturating_sub(2);
        let lines = if room.saturating_sub(width(lead)) < NARROWEST {
            wrap(&format!("{}  {words}", lead.trim_end()), room)
        } else {
            wrap_behind(lead, words, room)
        };
        let (mark, role) = if selected {
            (self.theme.glyphs().selected, Role::Selected)
        } else {
            (" ", Role::Plain)
        };
        for (row, line) in lines.into_iter().enumerate() {
            let mark = if row == 0 { mark } else { " " };
            self.lines.push(Line::from(vec![
                self.theme.span(Role::Key, mark.to_owned()),
                Span::raw(" "),
                self.theme.span(role, line),
            ]));
        }
    }

    /// An empty line.
    pub fn blank(&mut self) {
        self.lines.push(Line::default());
    }

    /// A line made elsewhere.
    pub fn add(&mut self, line: Line<'static>) {
        self.lines.push(line);
    }

    /// How many lines were written.
    #[must_use]
    pub const fn count(&self) -> usize {
        self.lines.len()
    }

    /// How many cells a line has.
    #[must_use]
    pub const fn room(&self) -> usize {
        self.room
    }

    /// How it looks.
    #[must_use]
    pub const fn theme(&self) -> &'a Theme {
        self.theme
    }

    /// The lines, for a pane that scrolls.
    #[must_use]
    pub fn into_lines(self) -> Vec<Line<'static>> {
        self.lines
    }

    /// Draws what fits; `rest` says how what does not fit is read.
    pub fn draw(self, area: Rect, rest: &str, buffer: &mut Buffer) {
        let written = Written {
            rest,
            ..Written::new(self.lines, self.theme)
        };
        written.draw(area, buffer);
    }

    fn push(&mut self, margin: usize, mut spans: Vec<Span<'static>>) {
        spans.insert(0, Span::raw(" ".repeat(margin + 1)));
        self.lines.push(Line::from(spans));
    }
}

/// Text wrapped at words behind words that stand only on its first line.
fn wrap_behind(before: &str, text: &str, room: usize) -> Vec<String> {
    let margin = width(before);
    let lines = wrap(text, room.saturating_sub(margin));
    let behind = |(row, line)| match row {
        0 => format!("{before}{line}"),
        _ => format!("{}{line}", " ".repeat(margin)),
    };
    lines.into_iter().enumerate().map(behind).collect()
}
