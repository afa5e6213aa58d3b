//! How firm the order of a result is, with the causes.

use super::naming::Naming;
use crate::domain::analysis::Tally;
use crate::domain::analysis::scoring::firmness::{Firmness, Verdict};
use crate::twin::{Lines, Twin};

/// How firm the order is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HowFirm {
    /// Firm, not firm, or why nobody can tell.
    pub verdict: Verdict,
    /// The lead, the trials of scorers and the trials of weights, in sentences.
    pub sentences: Vec<String>,
}

impl HowFirm {
    /// How firm the order of a tally is.
    #[must_use]
    pub fn of(naming: Naming<'_>, tally: &Tally) -> Self {
        let firmness = tally.firmness.as_ref();
        let sentences = firmness.map(|firmness| firmness.sentences(&naming.all(&tally.panel)));
        Self {
            verdict: firmness.map_or(
                Verdict::CannotTell("no candidate has a total"),
                Firmness::verdict,
            ),
            sentences: sentences.unwrap_or_default(),
        }
    }

    /// The verdict in words.
    #[must_use]
    pub fn words(&self) -> String {
        match &self.verdict {
            Verdict::CannotTell(why) => format!("cannot tell, {why}"),
            told @ (Verdict::Firm | Verdict::Leaning | Verdict::NotFirm) => told.words().to_owned(),
        }
    }
}

impl Twin for HowFirm {
    fn tell(&self, lines: &mut Lines) {
        lines.fact("how firm is the order", self.words());
        lines.each("how firm", &self.sentences, |lines, place, sentence| {
            lines.fact(place, sentence.replace(" %", " percent"));
        });
    }
}
