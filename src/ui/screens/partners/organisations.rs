//! The organisations as a table: what each is, how long it may, and the weight on it now and when all has moved.

use ratatui::layout::Rect;

use super::table;
use crate::app::empty::Empty;
use crate::app::lists::ListName;
use crate::app::screens::partners::organisation::{legal_until, standing};
use crate::app::screens::partners::{List as Listed, organisations};
use crate::app::words;
use crate::domain::analysis::Load;
use crate::twin::partners::OrganisationSeen;
use crate::ui::Canvas;
use crate::ui::layout::split_top;
use crate::ui::screens::empty;
use crate::ui::screens::rows;
use crate::ui::text::{cells, fit, fit_right};
use crate::ui::theme::Role;
use crate::ui::widgets::list::Content;
use crate::ui::widgets::table::{Cell, Column, or_unknown};

/// The lines that stand around the rows: the headings, what nobody carries, the sums, and a blank.
pub(super) const AROUND: u16 = 4;

const COLUMNS: &[Column] = &[
    Column::words("ORGANISATION", 0),
    Column::words("role", 12),
    Column::words("legal until", 13),
    Column::numbers("now", 4),
    Column::numbers("moved", 5),
];

/// The cells of the two columns of numbers, with the blank behind each.
const NUMBERS: (usize, usize) = (4, 5);

pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, which: &str) {
    let Some(partners) = canvas.model.facts().map(|facts| &facts.partners) else {
        return;
    };
    let (columns, body, keys) = table(
        canvas,
        area,
        Listed::Organisations,
        ("ORGANISATIONS", which),
        COLUMNS,
    );
    let bodies = &partners.organisations;
    if bodies.all.is_empty() {
        empty::draw(canvas, &Empty::organisations(), body);
        return;
    }
    let line = |body: &&OrganisationSeen| columns.line(cells_of(body));
    let rows = Content::of(organisations(canvas.model).shown(), line);
    let tall = cells(bodies.all.len()).min(body.height.saturating_sub(2));
    let (top, below) = split_top(body, tall);
    rows::draw(canvas, ListName::Organisations, rows, keys, top);
    sums(canvas, (bodies.nobody, bodies.total), below);
}

fn cells_of(body: &OrganisationSeen) -> Vec<Cell> {
    let name = words::name_or_id(&body.named.name, &body.named.id);
    let until = legal_until(&body.legal);
    let flag = body.ends_too_early();
    let legal = if flag.is_some_and(|flag| flag.accepted_until.is_none()) {
        (format!("{until} !"), Role::Warn)
    } else {
        or_unknown(until)
    };
    vec![
        (format!(" {name}"), Role::Plain),
        or_unknown(standing(body)),
        legal,
        (body.work.load.now.to_string(), Role::Plain),
        (body.work.load.moved.to_string(), Role::Plain),
    ]
}

/// What nobody carries, and the sums, under the columns of numbers.
fn sums(canvas: &mut Canvas<'_>, (nobody, total): (Load, Load), area: Rect) {
    let or_none = |weight: u32| match weight {
        0 => "-".to_owned(),
        some => some.to_string(),
    };
    let lines = [
        ("nobody yet", or_none(nobody.now), or_none(nobody.moved)),
        (
            "weight held, now and when all has moved",
            total.now.to_string(),
            total.moved.to_string(),
        ),
    ];
    let mark = canvas.theme.glyphs().cut;
    let left = usize::from(area.width).saturating_sub(NUMBERS.0 + NUMBERS.1 + 2);
    for ((label, now, moved), row) in lines.into_iter().zip(0..) {
        let text = format!(
            "{}{} {}",
            fit(&format!("  {label}"), left, mark),
            fit_right(&now, NUMBERS.0, mark),
            fit_right(&moved, NUMBERS.1, mark),
        );
        canvas.line(area, row, canvas.theme.span(Role::Plain, text));
    }
}
