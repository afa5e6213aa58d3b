//! The people of a round: who scores, for whom they work, their vote, their ties, how much they have answered.
//! Of an open round this is all there is to see.

use super::ballots::BallotsSeen;
use super::head::RoundHead;
use crate::domain::Plan;
use crate::domain::id::{CandidateId, PersonId};
use crate::domain::round::{Conflict, Round, RoundState, Scorer};
use crate::twin::lines::UNKNOWN;
use crate::twin::named::Named;
use crate::twin::{Lines, Twin};

/// What is said while scores are hidden.
const HIDDEN: &str = "no score is shown to anyone until the round closes";

/// What is said while ballots come to light one after the other.
const AWAITED: &str =
    "no score is shown to anyone until every ballot is revealed, or the reveals are ended";

/// The people of a round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Panel {
    /// Which round.
    pub head: RoundHead,
    /// How many have answered everything.
    pub finished: usize,
    /// How many there are.
    pub number: usize,
    /// Everyone who scores, of those that are listed.
    pub scorers: Vec<ScorerSeen>,
    /// How ballots are cast.
    pub ballots: BallotsSeen,
}

/// One scorer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScorerSeen {
    /// Who it is.
    pub who: Named,
    /// Whom they work for.
    pub organisation: Option<Named>,
    /// Whether their scores count.
    pub voting: bool,
    /// What ties them to the candidates.
    pub ties: Vec<Tie>,
    /// The same in a few words.
    pub ties_in_short: String,
    /// How many cells they have answered.
    pub answered: usize,
    /// Of how many.
    pub all: usize,
}

/// What ties a scorer to a candidate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tie {
    /// To whom.
    pub candidate: Named,
    /// What it is: `recused`, `works for them`; `?` when it was never asked.
    pub conflict: String,
    /// More of it.
    pub note: Option<String>,
}

impl Panel {
    /// The people of a round of a plan.
    #[must_use]
    pub fn of(plan: &Plan, round: &Round) -> Self {
        let scorers = round.scorers.iter();
        let scorers: Vec<ScorerSeen> = scorers
            .map(|scorer| ScorerSeen::of(plan, round, scorer))
            .collect();
        Self {
            head: RoundHead::of(plan, round),
            finished: scorers.iter().filter(|scorer| scorer.is_done()).count(),
            number: scorers.len(),
            scorers,
            ballots: BallotsSeen::of(plan, round),
        }
    }

    /// The same, with only these people listed, in this order.
    #[must_use]
    pub fn listing<'a>(self, ids: impl IntoIterator<Item = &'a PersonId>) -> Self {
        let row = |id: &PersonId| {
            let mut scorers = self.scorers.iter();
            scorers.find(|row| row.who.id == id.as_str()).cloned()
        };
        Self {
            scorers: ids.into_iter().filter_map(row).collect(),
            ..self
        }
    }

    pub(super) fn tell_people(&self, lines: &mut Lines) {
        let (finished, all) = (self.finished, self.number);
        lines.fact(
            "finished",
            format_args!("{finished} of {all} have finished"),
        );
        match self.head.state {
            RoundState::Open => {
                lines.fact("scores", HIDDEN);
                lines.tell(&self.ballots);
            }
            RoundState::Draft => lines.fact("scores", "scoring begins when the round opens"),
            RoundState::Closed if self.head.reveals.waits => lines.fact("scores", AWAITED),
            RoundState::Closed | RoundState::Decided | RoundState::Abandoned => {}
        }
        lines.each("scorer", &self.scorers, |lines, place, scorer| {
            scorer.tell(place, lines);
        });
    }
}

impl Twin for Panel {
    fn tell(&self, lines: &mut Lines) {
        lines.tell(&self.head);
        self.tell_people(lines);
    }
}

impl ScorerSeen {
    fn of(plan: &Plan, round: &Round, scorer: &Scorer) -> Self {
        let organisation = plan.employer(scorer);
        let (answered, all) = plan.progress(round, &scorer.person);
        let candidates = round.candidates.iter();
        Self {
            who: Named::person(plan, &scorer.person),
            organisation: organisation.map(|id| Named::organisation(plan, id)),
            voting: scorer.voting,
            ties: candidates
                .map(|candidate| Tie::of(plan, round, scorer, &candidate.id))
                .collect(),
            ties_in_short: ties_in_short(plan, round, scorer),
            answered,
            all,
        }
    }

    /// Whether everything is answered.
    #[must_use]
    pub const fn is_done(&self) -> bool {
        self.answered == self.all
    }

    fn tell(&self, place: &str, lines: &mut Lines) {
        lines.fact(place, &self.who);
        let id = &self.who.id;
        match &self.organisation {
            Some(organisation) => lines.fact(format_args!("{id} organisation"), organisation),
            None => lines.fact(format_args!("{id} organisation"), "none"),
        }
        let vote = if self.voting { "yes" } else { "no" };
        lines.fact(format_args!("{id} vote"), vote);
        let (answered, all) = (self.answered, self.all);
        lines.fact(
            format_args!("{id} answered"),
            format_args!("{answered} of {all}"),
        );
        lines.fact(format_args!("{id} conflict"), &self.ties_in_short);
        for tie in &self.ties {
            if let Some(note) = &tie.note {
                let (candidate, conflict) = (&tie.candidate, &tie.conflict);
                lines.fact(
                    format_args!("{id} conflict with {candidate}"),
                    format_args!("{conflict}, \"{note}\""),
                );
            }
        }
    }
}

impl Tie {
    /// What ties a scorer to a candidate of a round.
    #[must_use]
    pub fn of(plan: &Plan, round: &Round, scorer: &Scorer, candidate: &CandidateId) -> Self {
        let declared = round.conflict(&scorer.person, candidate);
        let conflict = match declared {
            _ if plan.employs(round, &scorer.person, candidate) => "works for them",
            None => UNKNOWN,
            Some(tie) => tie.conflict.as_str(),
        };
        Self {
            candidate: Named::candidate(round, candidate),
            conflict: conflict.to_owned(),
            note: declared.and_then(|tie| Some(tie.note.as_ref()?.to_string())),
        }
    }
}

/// What a scorer says of their ties to the candidates of a round, in a few words.
#[must_use]
pub fn ties_in_short(plan: &Plan, round: &Round, scorer: &Scorer) -> String {
    let mut said: Vec<String> = Vec::new();
    let mut unasked = 0;
    for candidate in &round.candidates {
        if plan.employs(round, &scorer.person, &candidate.id) {
            said.push(format!("works for {}", candidate.name));
            continue;
        }
        let tie = round.conflict(&scorer.person, &candidate.id);
        match tie.map(|tie| tie.conflict) {
            None if candidate.excluded().is_none() => unasked += 1,
            None | Some(Conflict::None) => {}
            Some(tie) => said.push(format!("{tie} on {}", candidate.name)),
        }
    }
    match (said.is_empty(), unasked) {
        (true, 0) => "none".to_owned(),
        (true, _) => UNKNOWN.to_owned(),
        (false, 0) => said.join(", "),
        (false, unasked) => format!("{}, ? on {unasked}", said.join(", ")),
    }
}
