//! A list of the program on its place, the same on every screen: its selected row, and what is said where a filter
//! hides every row.

use ratatui::layout::Rect;

use crate::app::lists::{self, ListName};
use crate::ui::Canvas;
use crate::ui::theme::Role;
use crate::ui::view_state::Rows;
use crate::ui::widgets::list::{List, Row};

/// Where the keys go, as seen from a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Keys {
    /// To this list.
    Here,
    /// To the pane beside it, which is about the row that is selected here.
    Beside,
    /// To another part of the screen, which has nothing to do with it.
    Elsewhere,
}

impl Keys {
    /// For a list on whose selected row the other pane depends.
    pub(super) const fn here(focused: bool) -> Self {
        if focused { Self::Here } else { Self::Beside }
    }
}

/// Draws the rows of a list.
pub(super) fn draw(
    canvas: &mut Canvas<'_>,
    list: ListName,
    rows: Vec<Row<'_>>,
    keys: Keys,
    area: Rect,
) {
    if nothing_shown(canvas, list, area) {
        return;
    }
    let selected = match keys {
        Keys::Here | Keys::Beside => lists::place(canvas.model, list),
        Keys::Elsewhere => None,
    };
    List {
        of: Rows::Of(list),
        rows,
        selected,
        focused: keys == Keys::Here,
        theme: canvas.theme,
    }
    .draw(area, canvas.buffer, canvas.view);
}

/// Says so where a filter hides every row. `false` where there is something to draw.
pub(super) fn nothing_shown(canvas: &mut Canvas<'_>, list: ListName, area: Rect) -> bool {
    let Some(nothing) = lists::nothing_shown(canvas.model, list) else {
        return false;
    };
    let nothing = canvas.theme.span(Role::Muted, format!("  {nothing}"));
    canvas.line(area, 0, nothing);
    true
}
