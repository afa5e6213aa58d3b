//! All of a round but its result: how it judges, whom, and who does. It has no score in it, in any state.

use super::candidate::CandidateSeen;
use super::panel::Panel;
use super::yardstick::YardstickSeen;
use crate::domain::Plan;
use crate::domain::round::{Round, RoundState};
use crate::twin::{Lines, Twin};

/// A round as it is prepared, and as it stands while its scores are hidden.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WholeRound {
    /// The people, with which round it is.
    pub panel: Panel,
    /// How candidates are judged.
    pub yardstick: YardstickSeen,
    /// Whom it compares.
    pub candidates: Vec<CandidateSeen>,
    /// Whether it could be opened; nothing once it was.
    pub before_opening: Option<BeforeOpening>,
}

/// What a round needs before it can open, as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BeforeOpening {
    /// Each need, in the order in which the rules look.
    pub needs: Vec<Needed>,
}

/// One thing that a round needs before it can open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Needed {
    /// What is needed.
    pub what: &'static str,
    /// Whether it is so.
    pub met: bool,
    /// How it is now.
    pub now: String,
}

impl WholeRound {
    /// All of a round of a plan but its result.
    #[must_use]
    pub fn of(plan: &Plan, round: &Round) -> Self {
        let candidates = round.candidates.iter();
        let yardstick = YardstickSeen::of(round);
        let before_opening =
            (round.state == RoundState::Draft).then(|| BeforeOpening::of(round, yardstick.sum));
        Self {
            panel: Panel::of(plan, round),
            yardstick,
            candidates: candidates
                .map(|candidate| CandidateSeen::of(plan, round, candidate))
                .collect(),
            before_opening,
        }
    }
}

impl Twin for WholeRound {
    fn tell(&self, lines: &mut Lines) {
        lines.tell(&self.panel.head);
        if let Some(needed) = &self.before_opening {
            lines.tell(needed);
        }
        self.panel.tell_people(lines);
        lines.each("candidate", &self.candidates, |lines, place, candidate| {
            candidate.tell(place, lines);
        });
        lines.tell(&self.yardstick);
    }
}

impl BeforeOpening {
    fn of(round: &Round, sum: u32) -> Self {
        let criteria = &round.yardstick.criteria;
        let described = criteria.iter().filter(|it| it.is_described()).count();
        let votes = round.scorers.iter().filter(|scorer| scorer.voting).count();
        let candidates = round.candidates.len();
        let of = criteria.len();
        let need = |what, met, now: String| Needed { what, met, now };
        Self {
            needs: vec![
                need(
                    "five descriptors for every criterion",
                    of > 0 && described == of,
                    format!("{described} of {of}"),
                ),
                need("weights total 100", sum == 100, sum.to_string()),
                need(
                    "at least one candidate",
                    candidates > 0,
                    candidates.to_string(),
                ),
                need(
                    "at least one scorer with a vote",
                    votes > 0,
                    votes.to_string(),
                ),
            ],
        }
    }
}

impl Twin for BeforeOpening {
    fn tell(&self, lines: &mut Lines) {
        for Needed { what, met, now } in &self.needs {
            let is = if *met { "yes" } else { "no" };
            lines.fact(
                format_args!("before it can open, {is}"),
                format_args!("{what}, now {now}"),
            );
        }
    }
}
