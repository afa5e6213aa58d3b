//! What a list was asked to show, in words: `Sort: weight   Filter: stage: held (3 of 15)`.

use ratatui::text::Span;

use crate::app::lists::{Sieve, Sort};
use crate::ui::theme::{Role, Theme};

/// What a list was asked to show.
#[derive(Debug)]
pub struct Asked<'a> {
    /// The filter and the order.
    pub sieve: &'a Sieve,
    /// How many rows are shown, of how many; where a filter hides some.
    pub counted: Option<(usize, usize)>,
    /// What the order is called while nobody asked for another, where that is worth saying.
    pub own_order: Option<&'a str>,
    /// How it looks.
    pub theme: &'a Theme,
}

impl Asked<'_> {
    /// The words, to stand in the first line of a screen.
    #[must_use]
    pub fn spans(&self) -> Vec<Span<'static>> {
        let (filter, filter_role) = match self.counted {
            None => ("none".to_owned(), Role::Plain),
            Some((shown, all)) => {
                let filter = &self.sieve.filter;
                (format!("{filter} ({shown} of {all})"), Role::Focus)
            }
        };
        let mut spans = Vec::new();
        if let Some((sort, role)) = self.order() {
            spans.push(self.theme.span(Role::Plain, "Sort: "));
            spans.push(self.theme.span(role, sort + "   "));
        }
        spans.push(self.theme.span(Role::Plain, "Filter: "));
        spans.push(self.theme.span(filter_role, filter));
        spans
    }

    fn order(&self) -> Option<(String, Role)> {
        match self.sieve.sort {
            None => self.own_order.map(|own| (own.to_owned(), Role::Plain)),
            Some(Sort { column, reversed }) => {
                let reversed = if reversed { ", turned round" } else { "" };
                Some((format!("{column}{reversed}"), Role::Focus))
            }
        }
    }
}
