//! One line of the menu or of the palette: what it is, and its key, or why it cannot be done.

use ratatui::text::Line;

use crate::ui::text::{fit, width, wrap};
use crate::ui::theme::{Role, Theme};

/// What a line says.
#[derive(Debug)]
pub(super) struct Entry<'a> {
    /// What can be done.
    pub(super) words: &'a str,
    /// Its key, or where it is.
    pub(super) behind: &'a str,
    /// What to know beforehand.
    pub(super) detail: Option<&'a str>,
    /// Why it cannot be done now.
    pub(super) why_not: Option<&'a str>,
}

/// The room that a line has.
#[derive(Debug, Clone, Copy)]
pub(super) struct Room {
    /// All of it.
    pub(super) wide: usize,
    /// What stands behind the words, at the end.
    pub(super) behind: usize,
}

/// The mark of the selected line and the sign of what cannot be done, with their blanks.
const BEFORE: usize = 3;
/// The blanks between the words and what stands behind them.
const GAP: usize = 2;

impl Entry<'_> {
    /// How wide it would like to be, where so much room is kept behind the words.
    pub(super) fn width(&self, behind: usize) -> usize {
        let after = match self.why_not {
            Some(why) => width(why),
            None => behind,
        };
        BEFORE + width(self.words) + GAP + after
    }

    /// `  words   key`, and what to know on a line of its own; or `- words: why not` on as many as it takes.
    pub(super) fn lines(&self, room: Room, theme: &Theme) -> Vec<Line<'static>> {
        if let Some(why) = self.why_not {
            return self.refused(why, room, theme);
        }
        match self.detail {
            Some(detail) if self.behind.is_empty() => vec![Line::from(vec![
                theme.span(Role::Plain, format!("  {}  ", self.words)),
                theme.span(Role::Muted, detail.to_owned()),
            ])],
            detail => {
                // Long words push what stands behind them to the edge before they are cut.
                let least = room.behind.min(width(self.behind));
                let most = room.wide.saturating_sub(BEFORE + GAP + least);
                let usual = room.wide.saturating_sub(BEFORE + GAP + room.behind);
                let words = width(self.words).clamp(usual, most.max(usual));
                let words = fit(self.words, words, theme.glyphs().cut);
                let behind = theme.span(Role::Key, self.behind.to_owned());
                let first = vec![theme.span(Role::Plain, format!("  {words}  ")), behind];
                let second = detail.map(|detail| theme.span(Role::Muted, format!("    {detail}")));
                std::iter::once(Line::from(first))
                    .chain(second.map(Line::from))
                    .collect()
            }
        }
    }

    fn refused(&self, why: &str, room: Room, theme: &Theme) -> Vec<Line<'static>> {
        let words = self.words.strip_suffix(" ...").unwrap_or(self.words);
        let lines = wrap(
            &format!("{words}: {why}"),
            room.wide.saturating_sub(BEFORE + 2),
        );
        let marked = |(row, line)| {
            let before = if row == 0 { "- " } else { "    " };
            Line::from(theme.span(Role::Muted, format!("{before}{line}")))
        };
        lines.into_iter().enumerate().map(marked).collect()
    }
}
