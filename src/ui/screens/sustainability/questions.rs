//! The questions of one theme, and everything said of the selected one.

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::app::lists::ListName;
use crate::app::screens::sustainability::question::{code, concern, mark, said_of};
use crate::app::screens::sustainability::questions::{
    Pane as Focused, Slice, listing, selected, slice,
};
use crate::app::target::{Pane as Marked, Target};
use crate::domain::Plan;
use crate::domain::question::Question;
use crate::ui::Canvas;
use crate::ui::layout::split_top;
use crate::ui::screens::rows::{self, Keys};
use crate::ui::text::{cells, cut, width};
use crate::ui::theme::Role;
use crate::ui::widgets::list::Row;
use crate::ui::widgets::page::Page;
use crate::ui::widgets::pane::Pane;

/// The most questions that stand above the selected one's own text.
const LISTED: u16 = 9;

pub(super) fn questions(canvas: &mut Canvas<'_>, plan: &Plan, area: Rect, which: &str) {
    let pane = Target::Pane(Marked::Questions(Focused::Questions));
    canvas.view.mark(area, pane);
    let theme = canvas.theme;
    let slice = slice(canvas.model);
    let focused = canvas.model.rooms.sustainability.questions.pane == Focused::Questions;
    let title = match slice {
        Slice::Of(theme) => theme.as_str().to_uppercase(),
        Slice::All => "ALL THEMES".to_owned(),
    };
    let all = plan.questions.iter().count();
    let here = selected(canvas.model);
    let found = listing(canvas.model).shown();
    let count = format!("{} of {all}", found.len());
    let aside = if which.is_empty() {
        count
    } else {
        format!("{count}, {which}")
    };
    let body = Pane {
        title: &title,
        aside: &aside,
        focused,
        theme,
    }
    .draw(area, canvas.buffer);
    let room = usize::from(body.width).saturating_sub(2);
    let line = |question: &&Question| Row::Entry(line_of(canvas, question, room));
    let rows: Vec<Row<'_>> = found.iter().map(line).collect();
    // A third of the pane is enough to choose from; the rest is for the question itself.
    let tall = cells(rows.len().max(1))
        .min(LISTED)
        .min((body.height / 3).max(3));
    let (top, rest) = split_top(body, tall);
    rows::draw(canvas, ListName::Questions, rows, Keys::here(focused), top);
    if let Some(question) = here {
        one(canvas, plan, question, rest);
    }
}

fn line_of(canvas: &Canvas<'_>, question: &Question, room: usize) -> Line<'static> {
    let theme = canvas.theme;
    let concern = concern(canvas.model, question).unwrap_or_default();
    let start = format!("{} {} ", mark(question), code(question));
    let left = room.saturating_sub(width(&start) + concern.len() + 2);
    let text = cut(question.outline.text.as_str(), left, theme.glyphs().cut).into_owned();
    let gap = room.saturating_sub(width(&start) + width(&text) + concern.len() + 1);
    let concern_role = if concern == "LATE" {
        Role::Late
    } else {
        Role::Warn
    };
    Line::from(vec![
        theme.span(Role::Plain, format!("{start}{text}{}", " ".repeat(gap))),
        theme.span(concern_role, concern),
    ])
}

/// Everything said of one question.
fn one(canvas: &mut Canvas<'_>, plan: &Plan, question: &Question, area: Rect) {
    let mut page = Page::new(area, 10, canvas.theme);
    page.blank();
    let mut head = format!(
        "{}  {}  due: {}",
        code(question),
        question.state,
        question.outline.first_phase
    );
    if question.outline.must_ask {
        head.push_str("  must be asked");
    }
    page.title(&head);
    page.prose(Role::Plain, 1, question.outline.text.as_str());
    page.blank();
    for (label, words) in said_of(plan, question) {
        if label == "Answer" || label == "Parked" {
            page.blank();
        }
        page.fact(label, &words);
    }
    page.draw(area, "Enter shows all.", canvas.buffer);
}
