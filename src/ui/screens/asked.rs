//! What the list in front was asked to show, for the first line of a screen.

use ratatui::layout::Rect;
use ratatui::text::Span;

use crate::app::context::Context;
use crate::app::context::Screen::{Functions, Log, Portfolio, Timeline};
use crate::app::lists::{self, ListName};
use crate::app::screens;
use crate::ui::Canvas;
use crate::ui::layout::split_top;
use crate::ui::widgets::asked::Asked;

/// What a list was asked to show, in words.
pub(super) fn words(
    canvas: &Canvas<'_>,
    list: ListName,
    own_order: Option<&str>,
) -> Vec<Span<'static>> {
    Asked {
        sieve: canvas.model.rooms.sieves.of(list),
        counted: lists::counted(canvas.model, list),
        own_order,
        theme: canvas.theme,
    }
    .spans()
}

/// Says it in a line of its own where the screen has no other place for it, and only while something is asked. Gives
/// back the room that is left.
pub(super) fn above(canvas: &mut Canvas<'_>, area: Rect) -> Rect {
    let says_itself = matches!(
        Context::of(canvas.model),
        Context::On(Portfolio | Functions | Timeline | Log) | Context::DatesTried
    );
    let list = screens::list_in_focus(canvas.model).filter(|_| !says_itself);
    match list {
        Some(list) if !canvas.model.rooms.sieves.of(list).is_at_rest() => {
            let (line, rest) = split_top(area, 1);
            let mut spans = vec![" ".into()];
            spans.extend(words(canvas, list, None));
            canvas.line(line, 0, spans);
            rest
        }
        Some(_) | None => area,
    }
}
