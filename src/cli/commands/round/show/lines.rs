//! A round in lines.

use super::Whole;
use crate::cli::output::{Page, Shown};
use crate::domain::analysis::calendar::count;

impl Shown for Whole<'_> {
    fn plain(&self, page: &mut Page) {
        page.tell(&self.twin);
        self.cast(page);
        self.revealed(page);
    }

    fn people(&self, page: &mut Page) {
        page.titled(&self.twin);
        self.cast(page);
        self.revealed(page);
    }
}

impl Whole<'_> {
    /// By what each scorer finds what they cast, and how much of it came in the place of something else.
    fn cast(&self, page: &mut Page) {
        for scorer in &self.scorers {
            let person = scorer.person;
            if let Some(receipt) = &scorer.receipt {
                page.fact(format_args!("receipt of {person}"), receipt);
            }
            if scorer.replaced > 0 {
                let ballots = count(scorer.replaced, "ballot");
                page.fact(format_args!("replaced by {person}"), ballots);
            }
        }
    }

    /// The scores, once they may be shown.
    fn revealed(&self, page: &mut Page) {
        let scores = self.scores.as_deref().unwrap_or_default();
        for (n, score) in scores.iter().enumerate() {
            let place = format!("score {} of {}", n + 1, scores.len());
            page.fact(place, score.sentence());
        }
    }
}
