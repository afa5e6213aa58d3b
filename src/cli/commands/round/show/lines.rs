//! A round in lines.

use super::Whole;
use crate::cli::output::{Page, Shown};

impl Shown for Whole<'_> {
    fn plain(&self, page: &mut Page) {
        page.tell(&self.twin);
        self.revealed(page);
    }

    fn people(&self, page: &mut Page) {
        page.titled(&self.twin);
        self.revealed(page);
    }
}

impl Whole<'_> {
    /// The scores, once they may be shown.
    fn revealed(&self, page: &mut Page) {
        let scores = self.scores.as_deref().unwrap_or_default();
        for (n, score) in scores.iter().enumerate() {
            let place = format!("score {} of {}", n + 1, scores.len());
            page.fact(place, score.sentence());
        }
    }
}
