//! The table of themes with its figures, and what stands under it.

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::app::lists::ListName;
use crate::app::screens::sustainability::question::code;
use crate::app::screens::sustainability::questions::{Pane as Focused, Slice, themes as listed};
use crate::app::target::{Pane as Marked, Target};
use crate::domain::Plan;
use crate::domain::analysis::QuestionFigures;
use crate::domain::question::{Question, QuestionState};
use crate::ui::Canvas;
use crate::ui::layout::split_top;
use crate::ui::screens::rows::{self, Keys};
use crate::ui::text::cells;
use crate::ui::theme::{Role, Theme};
use crate::ui::widgets::list::Row;
use crate::ui::widgets::page::Page;
use crate::ui::widgets::pane::Pane;

/// From how many lines on the words under the table are set with air between them.
const ROOMY: u16 = 8;

pub(super) fn themes(canvas: &mut Canvas<'_>, plan: &Plan, area: Rect, which: &str) {
    let pane = Target::Pane(Marked::Questions(Focused::Themes));
    canvas.view.mark(area, pane);
    let theme = canvas.theme;
    let rows = listed(canvas.model).shown();
    let focused = canvas.model.rooms.sustainability.questions.pane == Focused::Themes;
    let title = format!("{:<13}all unask open answ park|late stal holl", "THEME");
    let body = Pane {
        title: &title,
        aside: which,
        focused,
        theme,
    }
    .draw(area, canvas.buffer);
    let lines = rows
        .iter()
        .map(|(slice, figures)| Row::Entry(row(*slice, figures, theme)));
    let (top, rest) = split_top(body, cells(rows.len().max(1)).min(body.height));
    rows::draw(
        canvas,
        ListName::Themes,
        lines.collect(),
        Keys::here(focused),
        top,
    );
    below_the_table(canvas, plan, rest);
}

fn row(slice: Slice, figures: &QuestionFigures, theme: &Theme) -> Line<'static> {
    let cell = |number: u32, wide: usize| match number {
        0 => format!("{:>wide$}", "."),
        some => format!("{some:>wide$}"),
    };
    let name = format!("{:<12} ", slice.name());
    let states = format!(
        "{:>3}{}{}{}{}|",
        figures.total,
        cell(figures.unasked, 6),
        cell(figures.open, 5),
        cell(figures.answered, 5),
        cell(figures.parked, 5)
    );
    let role = |number, role| if number > 0 { role } else { Role::Muted };
    let plain = match slice {
        Slice::Of(_) => Role::Plain,
        Slice::All => Role::Title,
    };
    Line::from(vec![
        theme.span(plain, name),
        theme.span(plain, states),
        theme.span(role(figures.late, Role::Late), cell(figures.late, 4)),
        theme.span(role(figures.stale, Role::Warn), cell(figures.stale, 5)),
        theme.span(role(figures.hollow, Role::Warn), cell(figures.hollow, 5)),
    ])
}

/// Those that must be asked early, and what the three words mean; in two lines where there is no room for more.
fn below_the_table(canvas: &mut Canvas<'_>, plan: &Plan, area: Rect) {
    let (unasked, asked): (Vec<&Question>, Vec<&Question>) = plan
        .questions
        .iter()
        .filter(|question| question.outline.must_ask)
        .partition(|question| question.state == QuestionState::Unasked);
    let (unasked, asked) = (codes(&unasked, "NOT ASKED"), codes(&asked, "asked"));
    let mut page = Page::new(area, 8, canvas.theme);
    if area.height < ROOMY {
        let both: Vec<String> = unasked.into_iter().chain(asked).collect();
        if !both.is_empty() {
            page.fact("early", &both.join(", "));
        }
        page.prose(
            Role::Muted,
            0,
            "late: due and not asked  stale: to be looked at again  hollow: no evidence",
        );
    } else {
        page.blank();
        page.title("TO BE ASKED EARLY");
        for (text, role) in asked
            .map(|text| (text, Role::Plain))
            .into_iter()
            .chain(unasked.map(|text| (text, Role::Late)))
        {
            page.prose(role, 1, &text);
        }
        page.blank();
        page.fact("late", "first phase has passed, still unasked");
        page.fact("stale", "its date to look again has passed");
        page.fact("hollow", "answered without evidence");
    }
    page.draw(area, "", canvas.buffer);
}

fn codes(questions: &[&Question], what: &str) -> Option<String> {
    let codes: Vec<String> = questions.iter().map(|question| code(question)).collect();
    (!codes.is_empty()).then(|| format!("{} {what}", codes.join(" ")))
}
