//! One line that is typed into: of a long text the part around the caret, and a mark where it goes on behind it.

use ratatui::text::Span;

use crate::app::form::editor::Editor;
use crate::ui::text::{cut, tail, width};
use crate::ui::theme::{Role, Theme};

/// What of the line is in view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypedLine {
    /// The part of the text.
    pub text: String,
    /// The byte at which it begins in the whole of it.
    pub from: usize,
    /// The column of the caret in it.
    pub caret: usize,
}

impl TypedLine {
    /// The part that fits into `room` cells, the caret among them.
    #[must_use]
    pub fn of(editor: &Editor, room: usize, theme: &Theme) -> Self {
        let (before, behind) = editor.text().split_at(editor.caret());
        let before = tail(before, room.saturating_sub(1));
        let caret = width(before);
        let behind = cut(behind, room.saturating_sub(caret), theme.glyphs().cut);
        Self {
            text: format!("{before}{behind}"),
            from: editor.caret() - before.len(),
            caret,
        }
    }

    /// The part where no box stands around it, with a blank for the caret behind its end.
    #[must_use]
    pub fn span(&self, theme: &Theme) -> Span<'static> {
        theme.span(Role::Field, format!("{} ", self.text))
    }
}
