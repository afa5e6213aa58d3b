//! The line under the board: the functions that were set aside, and how. Where they do not fit, those around the
//! selected one are in view and the others are counted.

use ratatui::layout::Rect;
use ratatui::text::Span;

use crate::app::lists::ListName;
use crate::app::screens::functions::selected;
use crate::app::target::Target;
use crate::app::words;
use crate::domain::function::{Aside, Function, Standing};
use crate::domain::id::FunctionId;
use crate::ui::Canvas;
use crate::ui::text::width;
use crate::ui::theme::{Role, Theme};
use crate::ui::view_state::Rows;
use crate::ui::widgets::pieces::Pieces;

/// The words of the line, of which those of a function can be clicked.
struct Words<'a> {
    theme: &'a Theme,
    here: Option<&'a FunctionId>,
    /// A span, and what it points at.
    said: Vec<(Span<'static>, Option<Target>)>,
    /// The place of the selected function among them.
    selected: usize,
}

/// Draws the line; `place` says where a function stands in the list.
pub(super) fn draw(
    canvas: &mut Canvas<'_>,
    functions: &[&Function],
    place: impl Fn(&Function) -> usize,
    area: Rect,
) {
    let mut words = Words {
        theme: canvas.theme,
        here: selected(canvas.model).map(|function| &function.outline.id),
        said: Vec::new(),
        selected: 0,
    };
    for (aside, gap) in Aside::ALL.iter().zip([4, 6, 6]) {
        let label = aside.as_str().replace('-', " ");
        words.say(Role::Muted, format!("{}{label}:", " ".repeat(gap)));
        let is_so = |function: &&&Function| function.standing == Standing::Aside(*aside);
        let so: Vec<&Function> = functions.iter().filter(is_so).copied().collect();
        if so.is_empty() {
            words.say(Role::Plain, " none".to_owned());
        }
        for (at, function) in so.iter().enumerate() {
            words.name(function, at + 1 < so.len(), place(function));
        }
    }
    words
        .into_line(usize::from(area.width))
        .draw(area, canvas.buffer, canvas.view);
}

impl Words<'_> {
    fn say(&mut self, role: Role, text: String) {
        self.said.push((self.theme.span(role, text), None));
    }

    fn name(&mut self, function: &Function, goes_on: bool, at: usize) {
        let chosen = Some(&function.outline.id) == self.here;
        let (mark, role) = if chosen {
            self.selected = self.said.len();
            (self.theme.glyphs().selected, Role::Selected)
        } else {
            (" ", Role::Plain)
        };
        let comma = if goes_on { "," } else { "" };
        let text = format!("{mark}{}{comma}", words::function(function));
        let target = Rows::Of(ListName::Functions).target(at);
        self.said.push((self.theme.span(role, text), target));
    }

    /// What fits, with the selected function among it.
    fn into_line(self, room: usize) -> Pieces {
        const MORE: usize = 10;
        let wide = |from: usize, to: usize| -> usize {
            let said = self.said.get(from..to).unwrap_or_default();
            said.iter().map(|(span, _)| width(&span.content)).sum()
        };
        let mut line = Pieces::default();
        line.push(self.theme.span(Role::Title, " ASIDE"));
        let room = room.saturating_sub(line.taken());
        let all = self.said.len();
        let left = if wide(0, all) > room {
            room.saturating_sub(2 * MORE)
        } else {
            room
        };
        let from = (0..self.selected).find(|from| wide(*from, self.selected + 1) <= left);
        let from = from.unwrap_or(self.selected);
        let to = (from..=all)
            .rfind(|to| wide(from, *to) <= left)
            .unwrap_or(from);
        let names = |said: &[(Span<'_>, Option<Target>)]| {
            said.iter().filter(|(_, target)| target.is_some()).count()
        };
        let before = names(self.said.get(..from).unwrap_or_default());
        let behind = names(self.said.get(to..).unwrap_or_default());
        if before > 0 {
            line.push(self.theme.span(Role::Muted, format!("  {before} more,")));
        }
        for (span, target) in self.said.into_iter().take(to).skip(from) {
            line.push_target(span, target);
        }
        if behind > 0 {
            line.push(self.theme.span(Role::Muted, format!("   {behind} more")));
        }
        line
    }
}
