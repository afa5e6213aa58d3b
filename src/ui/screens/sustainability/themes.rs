//! The table of themes with its figures, and what stands under it.

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::app::lists::ListName;
use crate::app::screens::sustainability::questions::{Pane as Focused, Slice, themes as listed};
use crate::app::target::{Pane as Marked, Target};
use crate::domain::analysis::QuestionFigures;
use crate::twin::questions::{EarlyQuestion, Questions};
use crate::twin::spelt::in_words;
use crate::ui::Canvas;
use crate::ui::layout::split_top;
use crate::ui::screens::rows::{self, Keys};
use crate::ui::text::{cells, pad, width, wrap};
use crate::ui::theme::{Role, Theme};
use crate::ui::widgets::list::Row;
use crate::ui::widgets::page::Page;
use crate::ui::widgets::pane::Pane;

/// From how many lines on the words under the table are set with air between them.
const ROOMY: u16 = 8;

pub(super) fn themes(canvas: &mut Canvas<'_>, told: &Questions, area: Rect, which: &str) {
    let pane = Target::Pane(Marked::Questions(Focused::Themes));
    canvas.view.mark(area, pane);
    let theme = canvas.theme;
    let rows = listed(canvas.model).shown();
    let focused = canvas.model.rooms.sustainability.questions.pane == Focused::Themes;
    let title = format!(
        "{}all unask open answ park|late stal holl",
        pad("THEME", 13)
    );
    let body = Pane {
        title: &title,
        aside: which,
        focused,
        theme,
    }
    .draw(area, canvas.buffer);
    let mut lines: Vec<Row<'_>> = Vec::new();
    let sieve = canvas.model.rooms.sieves.of(ListName::Themes);
    for (slice, figures) in rows {
        if slice == Slice::All && sieve.sort.is_none() {
            let line = theme.glyphs().lines.across.repeat(usize::from(RULE));
            lines.push(Row::Aside(
                theme.span(Role::Line, format!(" {line}")).into(),
            ));
        }
        lines.push(Row::Entry(row(slice, &figures, theme)));
    }
    let (top, rest) = split_top(body, cells(lines.len().max(1)).min(body.height));
    rows::draw(
        canvas,
        ListName::Themes,
        lines.into(),
        Keys::here(focused),
        top,
    );
    below_the_table(canvas, &told.early, rest);
}

/// How long the line above the total is.
const RULE: u16 = 49;

fn row(slice: Slice, figures: &QuestionFigures, theme: &Theme) -> Line<'static> {
    let cell = |number: u32, wide: usize| match number {
        0 => format!("{:>wide$}", "."),
        some => format!("{some:>wide$}"),
    };
    let name = format!(" {}", pad(slice.name(), 12));
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
fn below_the_table(canvas: &mut Canvas<'_>, early: &[EarlyQuestion], area: Rect) {
    let (asked, unasked): (Vec<&EarlyQuestion>, Vec<&EarlyQuestion>) =
        early.iter().partition(|question| question.asked);
    let late = unasked.iter().any(|question| question.concern.is_some());
    let not_asked = if late { "NOT ASKED, late" } else { "NOT ASKED" };
    let (asked, unasked) = (codes(&asked, "asked"), codes(&unasked, not_asked));
    let mut page = Page::new(area, 7, canvas.theme);
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
        let title = format!("THE EARLY {}", in_words(early.len()).to_uppercase());
        let asked = asked.map(|text| (text, Role::Plain));
        let unasked = unasked.map(|text| (text, Role::Late));
        set_beside(&mut page, &title, asked.into_iter().chain(unasked));
        page.blank();
        for (word, meaning) in MEANINGS {
            page.prose(Role::Plain, 0, &format!("{} {meaning}", pad(word, 7)));
        }
    }
    page.draw(area, "", canvas.buffer);
}

/// What the three words mean.
const MEANINGS: [(&str, &str); 3] = [
    ("late", "first phase has passed, still unasked"),
    ("stale", "its date to look again has passed"),
    ("hollow", "answered without evidence"),
];

/// A title, and beside it texts that are wrapped one under the other.
fn set_beside(page: &mut Page<'_>, title: &str, texts: impl Iterator<Item = (String, Role)>) {
    let margin = width(title) + 3;
    let room = page.room().saturating_sub(margin);
    let lines =
        texts.flat_map(|(text, role)| wrap(&text, room).into_iter().map(move |line| (line, role)));
    for (row, (line, role)) in lines.enumerate() {
        let title = if row == 0 { title } else { "" };
        let theme = page.theme();
        page.add(Line::from(vec![
            theme.span(Role::Title, format!(" {}", pad(title, margin))),
            theme.span(role, line),
        ]));
    }
}

fn codes(questions: &[&EarlyQuestion], what: &str) -> Option<String> {
    let codes: Vec<&str> = questions
        .iter()
        .map(|question| question.code.as_str())
        .collect();
    (!codes.is_empty()).then(|| format!("{} {what}", codes.join(" ")))
}
