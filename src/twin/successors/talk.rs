//! The cells to talk about first: where scores are far apart.

use super::naming::Naming;
use crate::domain::analysis::Tally;
use crate::domain::analysis::scoring::tally::{Talk, TalkPoint};
use crate::twin::named::Named;
use crate::twin::{Lines, Twin};

/// What to talk about first, the widest spread first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TalkFirst {
    /// Every cell.
    pub all: Vec<TalkSeen>,
    /// Whether any cell has two scores that could be apart.
    pub compared: bool,
}

/// One cell to talk about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TalkSeen {
    /// Of whom.
    pub candidate: Named,
    /// On what.
    pub criterion: String,
    /// How far apart the scores are.
    pub spread: u32,
    /// What that asks for.
    pub talk: Talk,
    /// The scores, lowest first.
    pub scores: Vec<i32>,
}

impl TalkFirst {
    pub(super) fn of(naming: Naming<'_>, tally: &Tally) -> Self {
        let points = tally.talk_first.iter();
        Self {
            all: points.map(|point| TalkSeen::of(naming, point)).collect(),
            compared: tally
                .candidates
                .iter()
                .flat_map(|candidate| &candidate.criteria)
                .any(|criterion| criterion.n() > 1),
        }
    }

    /// Why there is nothing to talk about first, where it is so; without a full stop.
    #[must_use]
    pub const fn why_none(&self) -> &'static str {
        if self.compared {
            "no two scores in a cell are more than one point apart"
        } else {
            "no cell has two scores yet, so that nothing can be compared"
        }
    }
}

impl TalkSeen {
    /// A point of a tally.
    #[must_use]
    pub fn of(naming: Naming<'_>, point: &TalkPoint) -> Self {
        Self {
            candidate: naming.candidate(point.candidate.as_str()),
            criterion: point.criterion.to_string(),
            spread: point.spread,
            talk: point.talk,
            scores: point.scores.clone(),
        }
    }

    /// The scores in a row: `1 2 2 3 4`.
    #[must_use]
    pub fn scores_shown(&self) -> String {
        let scores: Vec<String> = self.scores.iter().map(ToString::to_string).collect();
        scores.join(" ")
    }
}

impl Twin for TalkFirst {
    fn tell(&self, lines: &mut Lines) {
        if self.all.is_empty() {
            return lines.fact("talk about first", self.why_none());
        }
        lines.each("talk about first", &self.all, |lines, place, point| {
            let TalkSeen {
                candidate,
                criterion,
                spread,
                talk,
                ..
            } = point;
            let (scores, talk) = (point.scores_shown(), talk.as_str());
            lines.fact(
                format_args!("{place}, {talk}, spread {spread}"),
                format_args!("{candidate}, {criterion}, scores {scores}"),
            );
        });
    }
}
