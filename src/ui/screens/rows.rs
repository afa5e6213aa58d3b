//! A list of the program on its place, the same on every screen: its selected row, and what is said where a filter
//! hides every row.

use ratatui::layout::Rect;

use crate::app::lists::{self, ListName};
use crate::ui::Canvas;
use crate::ui::theme::Role;
use crate::ui::view_state::Rows;
use crate::ui::widgets::list::{Content, List};

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
    content: Content<'_>,
    keys: Keys,
    area: Rect,
) {
    if let Some(drawn) = drawn(canvas, list, content, keys, area) {
        drawn.draw(area, canvas.buffer, canvas.view);
    }
}

/// Draws them under a heading, at whose right end what does not fit is counted.
pub(super) fn draw_under(
    canvas: &mut Canvas<'_>,
    list: ListName,
    content: Content<'_>,
    keys: Keys,
    [heading, area]: [Rect; 2],
) {
    if let Some(drawn) = drawn(canvas, list, content, keys, area) {
        List {
            heading: Some(heading),
            ..drawn
        }
        .draw(area, canvas.buffer, canvas.view);
    }
}

fn drawn<'a, 'r>(
    canvas: &mut Canvas<'a>,
    list: ListName,
    content: Content<'r>,
    keys: Keys,
    area: Rect,
) -> Option<List<'a, 'r>> {
    if nothing_shown(canvas, list, area) {
        return None;
    }
    let selected = match keys {
        Keys::Here | Keys::Beside => lists::place(canvas.model, list),
        Keys::Elsewhere => None,
    };
    Some(List {
        of: Rows::Of(list),
        content,
        selected,
        focused: keys == Keys::Here,
        heading: None,
        theme: canvas.theme,
    })
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
