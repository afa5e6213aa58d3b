//! The walk through the phases, left to right, as one line of names or with postures and dates under them.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::Widget;

use crate::app::target::Target;
use crate::domain::phase::PhaseId;
use crate::ui::text::{cells, fit, width, wrap};
use crate::ui::theme::{Role, Theme};
use crate::ui::view_state::ViewState;

/// One phase of the walk.
#[derive(Debug)]
pub struct Step {
    /// Which phase.
    pub phase: PhaseId,
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

/// The blanks at the left: the brackets of the declared phase stand in them, so that names and postures align.
const MARGIN: u16 = 5;

impl Walk<'_> {
    /// Draws the line of names; and where there is room postures and dates.
    pub fn draw(&self, area: Rect, buffer: &mut Buffer, view: &mut ViewState) {
        let count = cells(self.steps.len().max(1));
        if area.width < (MARGIN + 6) * count || area.height == 0 {
            return;
        }
        let start = |at: u16| area.x + MARGIN + at * (area.width - 2 * MARGIN) / count;
        for (at, step) in (0..count).zip(&self.steps) {
            let place = Rect {
                x: start(at),
                width: (start(at + 1) - start(at)).min(area.right() - start(at)),
                ..area
            };
            view.mark(place, Target::Phase(step.phase));
            self.name(at, step, place, buffer);
            if area.height >= 4 {
                self.below(step, place, buffer);
            }
        }
        self.ways(start, area, buffer);
    }

    fn name(&self, at: u16, step: &Step, area: Rect, buffer: &mut Buffer) {
        let role = if step.in_view {
            Role::Focus
        } else {
            Role::Title
        };
        let (left, name) = caption(at, step);
        let place = Rect {
            x: area.x - left,
            width: cells(width(&name)),
            height: 1,
            ..area
        };
        Line::from(self.theme.span(role, name)).render(place.intersection(*buffer.area()), buffer);
    }

    /// The line from each name to the next; the part that was walked differs where the marks allow it.
    fn ways(&self, start: impl Fn(u16) -> u16, area: Rect, buffer: &mut Buffer) {
        let [walked, ahead] = self.theme.glyphs().way;
        let current = self.steps.iter().position(|step| step.current);
        for (at, pair) in (0_u16..).zip(self.steps.windows(2)) {
            let [step, next] = pair else { continue };
            let (left, name) = caption(at, step);
            let from = start(at) - left + cells(width(&name)) + blank_beside(step);
            let to = start(at + 1) - caption(at + 1, next).0 - blank_beside(next);
            let mark = match current {
                Some(current) if usize::from(at) < current => walked,
                Some(_) | None => ahead,
            };
            let line = mark.repeat(usize::from(to.saturating_sub(from)));
            buffer.set_string(from, area.y, line, self.theme.style(Role::Line));
        }
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

/// A name as it stands in the line, and by how much it begins further left than its column.
fn caption(at: u16, step: &Step) -> (u16, String) {
    let name = format!("{} {}", at + 1, step.name);
    if step.current {
        (2, format!("[ {name} ]"))
    } else {
        (0, name)
    }
}

/// The blanks between a name and the line beside it; brackets need none.
const fn blank_beside(step: &Step) -> u16 {
    if step.current { 0 } else { 1 }
}
