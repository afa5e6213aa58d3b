//! Lines written one under the other into a pane of a known width.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::app::words;
use crate::ui::text::wrap;
use crate::ui::theme::{Role, Theme};

/// The lines written so far.
pub(super) struct Writer<'a> {
    pub(super) lines: Vec<Line<'static>>,
    pub(super) room: usize,
    pub(super) theme: &'a Theme,
}

impl<'a> Writer<'a> {
    pub(super) fn new(area: Rect, theme: &'a Theme) -> Self {
        Self {
            lines: Vec::new(),
            room: usize::from(area.width).saturating_sub(2),
            theme,
        }
    }

    pub(super) fn title(&mut self, text: &str) {
        self.line(Role::Title, text.to_owned());
    }

    /// A label and a value that may take several lines.
    pub(super) fn fact(&mut self, label: &str, value: &str) {
        let role = if value == words::UNKNOWN {
            Role::Unknown
        } else {
            Role::Plain
        };
        for (row, line) in wrap(value, self.room.saturating_sub(14))
            .into_iter()
            .enumerate()
        {
            let label = if row == 0 { label } else { "" };
            self.lines.push(Line::from(vec![
                self.theme.span(Role::Muted, format!("  {label:<12} ")),
                self.theme.span(role, line),
            ]));
        }
    }

    /// Text under a title; following lines keep the margin of the first.
    pub(super) fn prose(&mut self, text: &str) {
        let margin = text.len() - text.trim_start().len() + 1;
        for line in wrap(text.trim_start(), self.room.saturating_sub(margin)) {
            self.line(Role::Plain, format!("{}{line}", " ".repeat(margin)));
        }
    }

    pub(super) fn line(&mut self, role: Role, text: String) {
        self.lines.push(Line::from(vec![
            Span::raw(" "),
            self.theme.span(role, text),
        ]));
    }

    pub(super) fn blank(&mut self) {
        self.lines.push(Line::default());
    }
}
