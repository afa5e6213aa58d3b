//! The questions of one theme, and everything said of the selected one.

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::app::lists::ListName;
use crate::app::meaning::Meaning;
use crate::app::screens::sustainability::question::{days, lore, mark, standing};
use crate::app::screens::sustainability::questions::{
    Pane as Focused, Slice, one as one_question, slice,
};
use crate::app::target::{Pane as Marked, Target};
use crate::app::words::is_width_certain;
use crate::domain::question::QuestionState;
use crate::twin::one_question::OneQuestion;
use crate::twin::questions::{Concern, QuestionRow, Questions};
use crate::twin::spelt::in_words;
use crate::ui::Canvas;
use crate::ui::layout::split_top;
use crate::ui::screens::rows::{self, Keys};
use crate::ui::screens::written;
use crate::ui::text::{cells, in_short, pad, width};
use crate::ui::theme::{Role, Theme};
use crate::ui::widgets::list::Content;
use crate::ui::widgets::page::Page;
use crate::ui::widgets::pane::Pane;
use crate::ui::widgets::paragraph::MEASURE;

/// The most questions that stand above the selected one's own text.
const LISTED: u16 = 9;

pub(super) fn questions(canvas: &mut Canvas<'_>, told: &Questions, area: Rect, which: &str) {
    let pane = Target::Pane(Marked::Questions(Focused::Questions));
    canvas.view.mark(area, pane);
    let theme = canvas.theme;
    let focused = canvas.model.rooms.sustainability.questions.pane == Focused::Questions;
    let title = match slice(canvas.model) {
        Slice::Of(theme) => theme.as_str().to_uppercase(),
        Slice::All => "ALL THEMES".to_owned(),
    };
    let count = format!("{} of {}", told.listed.len(), told.figures.total);
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
    let room = usize::from(body.width.min(MEASURE)).saturating_sub(2);
    let line = |question: &&QuestionRow| line_of(question, room, theme);
    let rows = Content::of(told.listed.iter().collect(), line);
    // A third of the pane is enough to choose from; the rest is for the question itself.
    let tall = cells(rows.len().max(1))
        .min(LISTED)
        .min((body.height / 3).max(3));
    let (top, rest) = split_top(body, tall);
    rows::draw(canvas, ListName::Questions, rows, Keys::here(focused), top);
    if let Some(question) = one_question(canvas.model) {
        one(canvas, &question, rest);
    }
}

/// `[ ] Q16 Who holds decision rights      LATE`: a text of another script stands after what is the matter with it.
fn line_of(question: &QuestionRow, room: usize, theme: &Theme) -> Line<'static> {
    let concern = question.concern.map(|concern| concern.to_string());
    let concern = concern.unwrap_or_default().replace(',', "").to_uppercase();
    let role = match question.concern {
        Some(Concern::Late) => Role::Late,
        Some(Concern::Stale | Concern::Hollow | Concern::StaleAndHollow) | None => Role::Warn,
    };
    let start = format!(" {} {} ", mark(question.state), question.code);
    let used = width(&start) + width(&concern) + 1;
    let text = in_short(
        &question.text,
        room.saturating_sub(used),
        theme.glyphs().cut,
    );
    if is_width_certain(&text) {
        let gap = room.saturating_sub(width(&start) + width(&text) + width(&concern));
        return Line::from(vec![
            theme.span(Role::Plain, format!("{start}{text}{}", " ".repeat(gap))),
            theme.span(role, concern),
        ]);
    }
    let gap = if concern.is_empty() { "" } else { " " };
    Line::from(vec![
        theme.span(Role::Plain, start),
        theme.span(role, format!("{concern}{gap}")),
        theme.span(Role::Plain, text.into_owned()),
    ])
}

/// Everything said of one question.
fn one(canvas: &mut Canvas<'_>, question: &OneQuestion, area: Rect) {
    let row = &question.row;
    // The pane ends where the window does: its last column can be written on.
    let whole = Rect {
        width: area.width.saturating_add(1),
        ..area
    };
    let mut page = Page::new(whole, LABEL, canvas.theme);
    page.blank();
    let mut head = format!(
        "{}  {}  first due: {}",
        row.code, row.state, row.first_phase
    );
    if let Some(number) = question.one_of_early {
        head = format!("{head}  one of {}", in_words(number));
    }
    page.title(&head);
    page.prose(Role::Plain, 1, &row.text);
    page.blank();
    for (label, words) in lore(question) {
        page.fact(label, &words);
    }
    page.blank();
    for (label, words) in standing(question) {
        page.fact(label, &words);
    }
    let [(asked, on), (again, day)] = days(question);
    let both = format!("{} {again}  {day}", pad(&on, 9));
    if width(&both) + LABEL + 2 <= page.room() {
        page.fact(asked, &both);
    } else {
        page.fact(asked, &on);
        page.fact(again, &day);
    }
    page.blank();
    written::below(&mut page, &question.written);
    page.prose(Role::Muted, 1, &ways_on(row.state));
    page.draw(
        area,
        &format!("{} shows all.", Meaning::Open),
        canvas.buffer,
    );
}

/// The cells of a label.
const LABEL: usize = 8;

/// What can be done with a question.
fn ways_on(state: QuestionState) -> String {
    let ways = match state {
        QuestionState::Unasked => "ask it, answer it, park it (reason)",
        QuestionState::Open => "answer it, park it (reason)",
        QuestionState::Answered => "answer it again, park it (reason)",
        QuestionState::Parked => "ask it, answer it",
    };
    format!("{}: {ways}.", Meaning::Menu)
}
