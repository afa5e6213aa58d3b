//! The event line: what went wrong, else what was done and how it is taken back, else what is special about the row.

use ratatui::layout::Rect;
use ratatui::text::Span;

use super::Canvas;
use super::text::{cut, width};
use super::theme::Role;
use crate::app::key::Key;
use crate::app::meaning::Meaning;
use crate::app::model::Said;
use crate::app::unsaved::is_long;
use crate::app::{screens, words};

pub(super) fn event_line(canvas: &mut Canvas<'_>, area: Rect) {
    let model = canvas.model;
    let room = usize::from(area.width).saturating_sub(2);
    let mark = canvas.theme.glyphs().cut;
    let (role, said) = match &model.said {
        Said::Problem(problem) if model.modals.is_empty() && is_long(problem, area.width) => {
            let way = format!("{} shows all", Key::Enter);
            (Role::Stop, with_its_key(problem, &way, room, mark))
        }
        Said::Problem(problem) | Said::NotSaved(problem) => (Role::Stop, problem.clone()),
        Said::Done(done) => {
            let way = format!("{} takes it back", Meaning::Undo);
            (Role::Done, with_its_key(done, &way, room, mark))
        }
        Said::TakenBack(was) => {
            let way = format!("{} brings it again", Meaning::Redo);
            let was = format!("Taken back: {was}");
            (Role::Done, with_its_key(&was, &way, room, mark))
        }
        Said::Remark(remark) => (Role::Plain, remark.clone()),
        Said::Nothing => (Role::Plain, screens::remark(model).unwrap_or_default()),
    };
    let said = cut(&said.replace('\n', " "), room, mark).into_owned();
    // What went wrong has its mark in the margin.
    let margin = if role == Role::Stop {
        canvas.theme.span(role, "! ")
    } else {
        Span::raw(" ")
    };
    canvas.line(area, 0, vec![margin, canvas.theme.span(role, said)]);
}

/// What was said, and the key that does something about it, which is never cut. What is in doubt about its width stands
/// last.
fn with_its_key(said: &str, way: &str, room: usize, mark: &str) -> String {
    let said = said.replace('\n', " ");
    if !words::is_width_certain(&said) {
        return format!("{way}   {said}");
    }
    let said = cut(&said, room.saturating_sub(width(way) + 3), mark);
    format!("{said}   {way}")
}
