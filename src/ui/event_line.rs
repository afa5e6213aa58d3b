//! The event line: what went wrong, else what was done and how it is taken back, else what is special about the row, else
//! a tip.

use ratatui::layout::Rect;
use ratatui::text::Span;

use super::Canvas;
use super::text::{cut, width};
use super::theme::Role;
use super::widgets::pieces::Pieces;
use crate::app::key::Key;
use crate::app::meaning::Meaning;
use crate::app::model::Said;
use crate::app::target::Target;
use crate::app::tips::tip;
use crate::app::unsaved::is_long;
use crate::app::{screens, words};

pub(super) fn event_line(canvas: &mut Canvas<'_>, area: Rect) {
    let model = canvas.model;
    let (role, said, way) = match &model.said {
        Said::Problem(problem) if model.modals.is_empty() && is_long(problem, area.width) => {
            let way = format!("{} shows all", Key::Enter);
            (Role::Stop, problem.clone(), Some((way, None)))
        }
        Said::Problem(problem) | Said::NotSaved(problem) => (Role::Stop, problem.clone(), None),
        Said::Done(done) => {
            let way = format!("{} takes it back", Meaning::Undo);
            (Role::Done, done.clone(), Some((way, Some("undo"))))
        }
        Said::TakenBack(was) => {
            let way = format!("{} brings it again", Meaning::Redo);
            (
                Role::Done,
                format!("Taken back: {was}"),
                Some((way, Some("redo"))),
            )
        }
        Said::Remark(remark) => (Role::Plain, remark.clone(), None),
        Said::Nothing => (
            Role::Plain,
            screens::remark(model)
                .or_else(|| tip(model))
                .unwrap_or_default(),
            None,
        ),
    };
    let theme = canvas.theme;
    let mut line = Pieces::default();
    // What went wrong has its mark in the margin.
    line.push(if role == Role::Stop {
        theme.span(role, "! ")
    } else {
        Span::raw(" ")
    });
    let room = usize::from(area.width).saturating_sub(2);
    for (words, action) in pieces(&said, way, room, theme.glyphs().cut) {
        line.push_target(theme.span(role, words), action.map(Target::Action));
    }
    line.draw(area, canvas.buffer, canvas.view);
}

/// What to do about what was said, and the action that it is.
type Way = (String, Option<&'static str>);

/// What was said, and the key that does something about it, which is never cut. What is in doubt about its width stands
/// last.
fn pieces(said: &str, way: Option<Way>, room: usize, mark: &str) -> Vec<Way> {
    let said = said.replace('\n', " ");
    let Some((words, action)) = way else {
        return vec![(cut(&said, room, mark).into_owned(), None)];
    };
    let rest = room.saturating_sub(width(&words) + 3);
    let said = cut(&said, rest, mark).into_owned();
    let between = ("   ".to_owned(), None);
    if words::is_width_certain(&said) {
        vec![(said, None), between, (words, action)]
    } else {
        vec![(words, action), between, (said, None)]
    }
}
