//! The ways to begin, in a store without a plan.

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::app::lists::ListName;
use crate::app::meaning::Meaning;
use crate::app::screens::welcome::WAYS;
use crate::ui::Canvas;
use crate::ui::layout::split_top;
use crate::ui::screens::rows::{self, Keys};
use crate::ui::text::{cells, width};
use crate::ui::theme::Role;
use crate::ui::widgets::list::Content;
use crate::ui::widgets::popup::Popup;

const WHAT_FOR: &str = "baton helps a backbone organisation leave.";

const SAFE: &str = "All you do is saved at once and can be undone.";

pub(super) fn welcome(canvas: &mut Canvas<'_>, area: Rect) {
    let theme = canvas.theme;
    let popup = Popup {
        title: "Welcome",
        foot: &format!("{} leaves", Meaning::Leave),
        content: (width(SAFE), WAYS.len() + 5),
        theme,
    };
    let inside = popup.draw(area, canvas.buffer);
    canvas.line(inside, 0, theme.span(Role::Title, WHAT_FOR));
    let (_, below) = split_top(inside, 2);
    let (ways, below) = split_top(below, cells(WAYS.len()));
    let lines = Content::of(WAYS.iter().collect(), |way| {
        Line::from(format!(" {}", way.words))
    });
    rows::draw(canvas, ListName::Ways, lines, Keys::Here, ways);
    canvas.line(below, 1, theme.span(Role::Plain, SAFE));
    let help = format!("{} explains any screen.", Meaning::Help);
    canvas.line(below, 2, theme.span(Role::Plain, help));
}
