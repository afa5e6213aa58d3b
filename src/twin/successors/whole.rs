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
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BeforeOpening {
    /// What the weights add up to: 100 is needed.
    pub sum: u32,
    /// How many candidates there are: one is needed.
    pub candidates: usize,
    /// How many scorers have a vote: one is needed.
    pub votes: usize,
}

impl WholeRound {
    /// All of a round of a plan but its result.
    #[must_use]
    pub fn of(plan: &Plan, round: &Round) -> Self {
        let candidates = round.candidates.iter();
        let yardstick = YardstickSeen::of(round);
        let votes = round.scorers.iter().filter(|scorer| scorer.voting);
        let before_opening = BeforeOpening {
            sum: yardstick.sum,
            candidates: round.candidates.len(),
            votes: votes.count(),
        };
        Self {
            panel: Panel::of(plan, round),
            yardstick,
            candidates: candidates
                .map(|candidate| CandidateSeen::of(plan, round, candidate))
                .collect(),
            before_opening: (round.state == RoundState::Draft).then_some(before_opening),
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

impl Twin for BeforeOpening {
    fn tell(&self, lines: &mut Lines) {
        let Self {
            sum,
            candidates,
            votes,
        } = self;
        let done = |done: bool| if done { "yes" } else { "no" };
        for (needed, is, now) in [
            ("weights total 100", *sum == 100, *sum as usize),
            ("at least one candidate", *candidates > 0, *candidates),
            ("at least one scorer with a vote", *votes > 0, *votes),
        ] {
            let is = done(is);
            lines.fact(
                format_args!("before it can open, {is}"),
                format_args!("{needed}, now {now}"),
            );
        }
    }
}
