//! Screen 6, the questions: the table of themes, the questions of one theme, one question in full.

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::app::screens::sustainability::questions::{
    Pane as Focused, Slice, code, concern, listed, mark, said_of, selected, slice, table,
};
use crate::app::screens::sustainability::side_by_side as has_room_for_both;
use crate::domain::Plan;
use crate::domain::analysis::QuestionFigures;
use crate::domain::question::{Question, QuestionState};
use crate::ui::Canvas;
use crate::ui::layout::{side_by_side, split_top};
use crate::ui::text::{cells, cut, width};
use crate::ui::theme::{Role, Theme};
use crate::ui::widgets::list::List;
use crate::ui::widgets::page::Page;
use crate::ui::widgets::pane::{Pane, divider};
use crate::ui::widgets::paragraph::Paragraph;

/// The width of the table of themes.
const TABLE: u16 = 54;
/// From how many lines on the words under the table are set with air between them.
const ROOMY: u16 = 8;
/// The most questions that stand above the selected one's own text.
const LISTED: u16 = 9;

pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect) {
    let Some(plan) = canvas.model.plan() else {
        return;
    };
    if plan.questions.is_empty() {
        let text = "No questions yet. These are the questions that are asked too late when nobody asks them on purpose. \
                    Add the first one, or start a plan from a template, which brings a list.";
        Paragraph {
            text,
            role: Role::Plain,
            theme: canvas.theme,
        }
        .draw(area, canvas.buffer);
        return;
    }
    if has_room_for_both(canvas.model) {
        let [left, line, right] = side_by_side(area, TABLE);
        divider(line, canvas.buffer, canvas.theme);
        themes(canvas, plan, left, "");
        questions(canvas, plan, right, "");
    } else {
        match canvas.model.rooms.sustainability.questions.pane {
            Focused::Themes => themes(canvas, plan, area, "pane 1 of 2"),
            Focused::Questions => questions(canvas, plan, area, "pane 2 of 2"),
        }
    }
}

fn themes(canvas: &mut Canvas<'_>, plan: &Plan, area: Rect, which: &str) {
    let theme = canvas.theme;
    let rows = table(plan, canvas.model.here.today);
    let focused = canvas.model.rooms.sustainability.questions.pane == Focused::Themes;
    let title = format!("{:<13}all unask open answ park|late stal holl", "THEME");
    let body = Pane {
        title: &title,
        aside: which,
        focused,
        theme,
    }
    .draw(area, canvas.buffer);
    let here = slice(canvas.model);
    let at = rows.iter().position(|(slice, _)| *slice == here);
    let lines: Vec<Line<'_>> = rows
        .iter()
        .map(|(slice, figures)| row(*slice, figures, theme))
        .collect();
    let (top, rest) = split_top(body, cells(lines.len()).min(body.height));
    let list = List {
        name: "themes",
        rows: lines,
        selected: at,
        focused,
        theme,
    };
    list.draw(top, canvas.buffer, canvas.view);
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

fn questions(canvas: &mut Canvas<'_>, plan: &Plan, area: Rect, which: &str) {
    let theme = canvas.theme;
    let slice = slice(canvas.model);
    let focused = canvas.model.rooms.sustainability.questions.pane == Focused::Questions;
    let title = match slice {
        Slice::Of(theme) => theme.as_str().to_uppercase(),
        Slice::All => "ALL THEMES".to_owned(),
    };
    let all = plan.questions.iter().count();
    let here = selected(canvas.model);
    let found: Vec<&Question> = listed(canvas.model).collect();
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
    let at = found
        .iter()
        .position(|question| Some(&question.outline.id) == here.map(|here| &here.outline.id));
    let rows: Vec<Line<'_>> = found
        .iter()
        .map(|question| line_of(canvas, question, room))
        .collect();
    // A third of the pane is enough to choose from; the rest is for the question itself.
    let tall = cells(rows.len()).min(LISTED).min((body.height / 3).max(3));
    let (top, rest) = split_top(body, tall);
    List {
        name: "questions",
        rows,
        selected: at,
        focused,
        theme,
    }
    .draw(top, canvas.buffer, canvas.view);
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
