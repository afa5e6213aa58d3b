//! The model as cells. Reads the program's state and changes nothing in it; only scroll offsets are its own.

mod event_line;
mod first_line;
pub mod fixed_lines;
pub mod glyphs;
pub mod layout;
pub mod modals;
pub mod screens;
pub mod text;
pub mod theme;
mod tour;
pub mod view_state;
pub mod widgets;

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::Widget;

use crate::app::Model;
use text::cut;
use theme::{Role, Theme};
use view_state::ViewState;
use widgets::popup::{leave_nothing_beside, open_rows};

/// What the top function of each screen draws with.
#[derive(Debug)]
pub struct Canvas<'a> {
    /// The cells.
    pub buffer: &'a mut Buffer,
    /// The program's state.
    pub model: &'a Model,
    /// How it looks.
    pub theme: &'a Theme,
    /// How far lists are scrolled.
    pub view: &'a mut ViewState,
}

/// Draws one frame. Total: there is no window size and no state for which it panics.
pub fn draw(frame: &mut Frame<'_>, model: &Model, view: &mut ViewState) {
    let area = layout::drawn(frame.area());
    view.begin_frame(model.plan().map(|plan| &plan.id));
    let theme = Theme::of(&model.program);
    let mut canvas = Canvas {
        buffer: frame.buffer_mut(),
        model,
        theme: &theme,
        view,
    };
    if layout::too_small(area) {
        canvas.say_too_small(area);
        theme.lay_ground(canvas.buffer);
        return;
    }
    let places = layout::Frame::of(area);
    fixed_lines::draw(&mut canvas, &places);
    let body = tour::below(&mut canvas, places.body);
    screens::draw(&mut canvas, body);
    modals::draw(&mut canvas, area);
    if !model.modals.is_empty() {
        leave_nothing_beside(canvas.buffer, &theme);
    }
    open_rows(canvas.buffer, &theme);
    theme.lay_ground(canvas.buffer);
    if let Some(cursor) = view.take_cursor() {
        frame.set_cursor_position(cursor);
    }
}

impl<'a> Canvas<'a> {
    /// Writes spans on one line from a column of the area on; what does not fit is cut at its edge.
    pub fn line(&mut self, area: Rect, row: u16, line: impl Into<Line<'a>>) {
        if row < area.height {
            line.into().render(
                Rect {
                    y: area.y + row,
                    height: 1,
                    ..area
                },
                self.buffer,
            );
        }
    }

    fn say_too_small(&mut self, area: Rect) {
        let (width, height) = layout::SMALLEST;
        let now = format!("{}x{}", area.width, area.height);
        let needs = format!("it is {now}, baton needs {width}x{height}.");
        let lines = ["Please make the window a little larger:", &needs, "q leave"];
        for (row, line) in (0..area.height).zip(lines) {
            let line = cut(line, usize::from(area.width), self.theme.glyphs().cut);
            self.buffer
                .set_string(area.x, area.y + row, line, self.theme.style(Role::Plain));
        }
    }
}
