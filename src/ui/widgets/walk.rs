//! The walk through the phases, left to right, as one line of names or with postures and dates under them.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Widget;

use crate::ui::text::{cells, fit, width, wrap};
use crate::ui::theme::{Role, Theme};

/// One phase of the walk.
#[derive(Debug)]
pub struct Step {
    /// Its name.
    pub name: String,
    /// What the backbone is in it.
    pub posture: String,
    /// Whether it was left, is declared or lies ahead, and since when.
    pub state: String,
    /// Whether it is the declared one.
    pub current: bool,
    /// Whether it is the one looked at.
    pub in_view: bool,
}

/// The walk.
#[derive(Debug)]
pub struct Walk<'a> {
    /// The phases in order.
    pub steps: Vec<Step>,
    /// How it looks.
    pub theme: &'a Theme,
}

const MARGIN: u16 = 4;

impl Walk<'_> {
    /// Draws the line of names; and where there is room postures and dates.
    pub fn draw(&self, area: Rect, buffer: &mut Buffer) {
        let count = cells(self.steps.len().max(1));
        let wide = area.width.saturating_sub(MARGIN) / count;
        if wide < 6 || area.height == 0 {
            return;
        }
        for (at, step) in (0..count).zip(&self.steps) {
            let place = Rect {
                x: area.x + MARGIN + at * wide,
                width: wide,
                ..area
            };
            self.name(at, step, place, buffer);
            if area.height >= 4 {
                self.below(step, place, buffer);
            }
        }
    }

    fn name(&self, at: u16, step: &Step, area: Rect, buffer: &mut Buffer) {
        let theme = self.theme;
        let name = format!("{} {}", at + 1, step.name);
        let name = if step.current {
            format!("[ {name} ]")
        } else {
            name
        };
        let role = if step.in_view {
            Role::Focus
        } else {
            Role::Title
        };
        let mut spans: Vec<Span<'static>> = vec![theme.span(role, name.clone())];
        if usize::from(at) + 1 < self.steps.len() {
            let line = usize::from(area.width).saturating_sub(width(&name) + 2);
            spans.push(theme.span(
                Role::Line,
                format!(" {} ", theme.glyphs().lines.across.repeat(line)),
            ));
        }
        Line::from(spans).render(Rect { height: 1, ..area }, buffer);
    }

    fn below(&self, step: &Step, area: Rect, buffer: &mut Buffer) {
        let room = usize::from(area.width).saturating_sub(2);
        let posture = wrap(&step.posture, room);
        for (row, line) in (1..3).zip(posture) {
            let place = Rect {
                y: area.y + row,
                height: 1,
                ..area
            };
            Line::from(self.theme.span(Role::Plain, line)).render(place, buffer);
        }
        let place = Rect {
            y: area.y + 3,
            height: 1,
            ..area
        };
        let role = if step.current {
            Role::Focus
        } else {
            Role::Plain
        };
        Line::from(self.theme.span(role, fit(&step.state, room, ""))).render(place, buffer);
    }
}
