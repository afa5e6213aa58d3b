//! How firm the order of a result is, with the causes.

use super::naming::Naming;
use crate::domain::analysis::Tally;
use crate::domain::analysis::scoring::firmness::Verdict;
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
            verdict: tally.verdict(),
            sentences: sentences.unwrap_or_default(),
        }
    }
}

/// A verdict in words, with what it asks of those who decide: an order that is not firm is a reason to talk, not an
/// alarm.
#[must_use]
pub fn in_words(verdict: &Verdict) -> String {
    let words = verdict.words();
    match verdict {
        Verdict::Firm => words.to_owned(),
        Verdict::Leaning => format!("{words}, almost firm"),
        Verdict::NotFirm => format!("{words}, a reason to talk"),
        Verdict::CannotTell(why) => format!("{words}, {why}"),
    }
}

impl Twin for HowFirm {
    fn tell(&self, lines: &mut Lines) {
        lines.fact("how firm is the order", in_words(&self.verdict));
        lines.each("how firm", &self.sentences, |lines, place, sentence| {
            lines.fact(place, sentence.replace(" %", " percent"));
        });
    }
}
