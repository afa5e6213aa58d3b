//! What if the weights were others: criteria with their points, and beside or under them what would follow.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::app::lists::{self, ListName};
use crate::app::screens::successors::notes;
use crate::app::words;
use crate::domain::analysis::Total;
use crate::domain::analysis::scoring::firmness::Verdict;
use crate::twin::what_if::{Candidate, Part, Standing, Weight, WhatIf};
use crate::ui::Canvas;
use crate::ui::layout::{side_by_side, split_top};
use crate::ui::screens::rows::{self, Keys};
use crate::ui::text::{cells, cut, fit, fit_right, pad, width};
use crate::ui::theme::{Role, Theme};
use crate::ui::widgets::list::Content;
use crate::ui::widgets::page::Page;

/// From this width on criteria and candidates stand side by side.
const SIDE_BY_SIDE: u16 = 76;
/// From this width on there is air between them.
const AIRY: u16 = 96;
/// The cells of a criterion's name.
const CRITERION: usize = 15;
/// The cells of a total.
const TOTAL: usize = 5;

/// How many cells the parts take beside each other: a margin, the criteria, a candidate's name, and a total with its
/// place.
struct Widths {
    margin: u16,
    criteria: u16,
    name: usize,
    standing: usize,
}

impl Widths {
    const fn of(window: u16) -> Self {
        if window >= AIRY {
            Self {
                margin: 1,
                criteria: 38,
                name: 18,
                standing: 17,
            }
        } else {
            Self {
                margin: 0,
                criteria: 31,
                name: 14,
                standing: 16,
            }
        }
    }
}

pub(super) fn draw(canvas: &mut Canvas<'_>, told: &WhatIf, area: Rect) {
    let rest = heading(canvas, told, area);
    let rest = if area.width >= SIDE_BY_SIDE {
        let tall = cells((told.weights.len() + 1).max(told.candidates.len() + 1));
        let (top, below) = split_top(rest, tall.min(rest.height));
        let [left, _, right] = side_by_side(top, Widths::of(area.width).criteria);
        weights(canvas, told, left);
        candidates(canvas, told, right);
        below
    } else {
        one_under_the_other(canvas, told, rest)
    };
    firmness(canvas, told, rest);
}

/// What this is, and who would lead; answers with the rows below.
fn heading(canvas: &mut Canvas<'_>, told: &WhatIf, area: Rect) -> Rect {
    let theme = canvas.theme;
    let about = format!("   weights of round {}. Nothing is saved.", told.round);
    let verdict = match &told.verdict {
        told @ (Verdict::Firm | Verdict::Leaning | Verdict::NotFirm) => told.words(),
        Verdict::CannotTell(_) => "cannot tell how firm",
    };
    let order = format!("order: {verdict}, {}", told.order);
    let room = usize::from(area.width).saturating_sub(1);
    let gap = room.checked_sub(width(" WHAT-IF") + width(&about) + width(&order));
    let title = [
        theme.span(Role::Focus, " WHAT-IF"),
        theme.span(Role::Plain, about),
    ];
    let (_, rest) = if let Some(gap) = gap.filter(|gap| *gap > 1) {
        let order = [Span::raw(" ".repeat(gap)), theme.span(Role::Title, order)];
        let line: Line<'_> = title.into_iter().chain(order).collect();
        canvas.line(area, 0, line);
        split_top(area, 1)
    } else {
        canvas.line(area, 0, title.into_iter().collect::<Line<'_>>());
        let order = cut(&order, room, theme.glyphs().cut).into_owned();
        canvas.line(area, 1, theme.span(Role::Title, format!(" {order}")));
        split_top(area, 2)
    };
    let roomy = rest.height > 14;
    split_top(rest, u16::from(roomy)).1
}

/// Criteria above candidates, each with as much room as there is.
fn one_under_the_other(canvas: &mut Canvas<'_>, told: &WhatIf, area: Rect) -> Rect {
    let candidates_at_least = told.candidates.len().min(2) + 1;
    let room = usize::from(area.height).saturating_sub(candidates_at_least);
    let (top, rest) = split_top(area, cells((told.weights.len() + 1).min(room)));
    weights(canvas, told, top);
    let tall = cells(told.candidates.len() + 1).min(rest.height);
    let (middle, below) = split_top(rest, tall);
    candidates(canvas, told, middle);
    below
}

fn weights(canvas: &mut Canvas<'_>, told: &WhatIf, area: Rect) {
    let margin = Widths::of(canvas.model.window.width).margin;
    let area = Rect {
        x: area.x + margin,
        width: area.width.saturating_sub(margin),
        ..area
    };
    let theme = canvas.theme;
    let keys = lists::keys(canvas.model, ListName::Criteria);
    let shown = keys.iter().filter_map(|key| {
        let mut weights = told.weights.iter();
        weights.find(|it| it.points.criterion.as_str() == key)
    });
    let rows = Content::of(shown.collect(), |it| weight(it, theme));
    let (body, sum) = split_top(area, area.height.saturating_sub(1));
    let tall = cells(rows.len().max(1)).min(body.height);
    let place = split_top(body, tall).0;
    rows::draw(canvas, ListName::Criteria, rows, Keys::Here, place);
    let sum = Rect {
        y: body.y + tall,
        height: sum.height,
        ..sum
    };
    let text = format!(
        "  {}{:>3}",
        fit("sum", CRITERION, theme.glyphs().cut),
        told.sum
    );
    canvas.line(sum, 0, theme.span(Role::Muted, text));
}

/// `collaboratives  30 -> 25  -`
fn weight(weight: &Weight, theme: &Theme) -> Line<'static> {
    let points = &weight.points;
    let name = fit(points.criterion.as_str(), CRITERION, theme.glyphs().cut);
    let moved = if points.is == points.would_be {
        String::new()
    } else {
        format!(" -> {}", points.would_be)
    };
    let role = if moved.is_empty() {
        Role::Plain
    } else {
        Role::Title
    };
    let mark = match weight.part {
        None => "",
        Some(Part::Selected) => "+",
        Some(Part::Other | Part::Both) => "-",
    };
    Line::from(vec![
        theme.span(Role::Plain, format!(" {name}{:>3}", points.is)),
        theme.span(role, pad(&moved, 6)),
        theme.span(Role::Key, format!("  {mark}")),
    ])
}

fn candidates(canvas: &mut Canvas<'_>, told: &WhatIf, area: Rect) {
    let theme = canvas.theme;
    let mark = theme.glyphs().cut;
    let widths = Widths::of(canvas.model.window.width);
    let (head, body) = split_top(area, 1);
    let heads = format!(
        "  {}{}{}",
        fit("", widths.name + 1, mark),
        fit("as decided", widths.standing, mark),
        "what-if"
    );
    canvas.line(head, 0, theme.span(Role::Muted, heads));
    let keys = lists::keys(canvas.model, ListName::Candidates);
    let shown = keys.iter().filter_map(|key| {
        let mut candidates = told.candidates.iter();
        candidates.find(|it| it.id.as_str() == key)
    });
    let rows = Content::of(shown.collect(), |it| row(it, &widths, theme));
    rows::draw(canvas, ListName::Candidates, rows, Keys::Beside, body);
}

fn row(candidate: &Candidate, widths: &Widths, theme: &Theme) -> Line<'static> {
    let mark = theme.glyphs().cut;
    let name = words::name_or_id(&candidate.name, candidate.id.as_str());
    let (is, _) = standing(candidate.is);
    let (would_be, role) = standing(candidate.would_be);
    Line::from(vec![
        theme.span(Role::Plain, format!(" {}", fit(&name, widths.name, mark))),
        theme.span(Role::Plain, fit(&is, widths.standing, mark)),
        theme.span(role, would_be),
    ])
}

/// `68.0   1`, `52.5 to 77.5 ?`, `49.3 v 3`, `out`.
fn standing(standing: Standing) -> (String, Role) {
    let floor = if standing.below_floor { "v" } else { " " };
    let rank = standing.rank.map(|rank| rank.to_string());
    let rank = rank.unwrap_or_default();
    match standing.total {
        None => (fit_right("out", TOTAL, "."), Role::Muted),
        Some(total @ Total::Known(_)) => {
            let total = fit_right(&total.shown(), TOTAL, ".");
            (format!("{total} {floor} {rank}"), Role::Title)
        }
        Some(range @ Total::Provisional { .. }) => {
            (format!("{} ?{floor}", range.shown()), Role::Unknown)
        }
    }
}

/// How firm the order would be, and why, in the room that is left.
fn firmness(canvas: &mut Canvas<'_>, told: &WhatIf, area: Rect) {
    if area.height < 3 {
        return;
    }
    let mut page = Page::new(area, 0, canvas.theme);
    page.blank();
    let headline = notes::headline(&told.verdict);
    page.title(&format!("HOW FIRM WOULD THE ORDER BE?   {headline}"));
    for reason in &told.reasons {
        page.prose(Role::Plain, 2, reason);
    }
    page.draw(area, "", canvas.buffer);
}
