//! Any change to a round.

use super::{CANDIDATES, CRITERIA, Dice, GATES, ORGANISATIONS, PEOPLE, ROUNDS};
use crate::support::changes::{ballot, candidate, cell, gate, revealed, score, scorer};
use crate::support::plan::yardstick;
use crate::support::words::{id, line};
use baton::domain::Change;
use baton::domain::id::RoundId;
use baton::domain::round::{
    BallotMode, Casting, Conflict, Decision, DecisionKind, DeclaredConflict, Hundredths,
    Moderation, ScoreValue,
};

impl Dice<'_> {
    pub(super) fn about_rounds(&mut self) -> Change {
        let round: RoundId = self.id(ROUNDS);
        match self.number(6) {
            0 => self.about_its_course(round),
            1 => self.about_its_yardstick(round),
            2 => self.about_its_panel(round),
            _ => self.about_its_scores(round),
        }
    }

    fn about_its_course(&mut self, round: RoundId) -> Change {
        match self.number(9) {
            0 => Change::RoundAdded {
                round,
                name: line("Another round"),
                yardstick: Box::new(yardstick()),
            },
            1..=3 => Change::RoundOpened {
                round,
                on: self.day(),
                casting: self.casting(),
            },
            4 | 5 => Change::RoundClosed {
                round,
                on: self.day(),
            },
            7 => Change::RevealsEnded {
                round,
                on: self.day(),
                reason: self.words(),
            },
            6 => Change::RoundDecided {
                round,
                decision: Box::new(self.decision()),
            },
            _ => Change::RoundAbandoned {
                round,
                on: self.day(),
                reason: self.words(),
            },
        }
    }

    fn casting(&mut self) -> Casting {
        let named = self.id(PEOPLE);
        let is_named = self.number(3) == 0;
        Casting {
            ballots: self.one(BallotMode::ALL),
            teller: is_named.then_some(named),
        }
    }

    fn about_its_yardstick(&mut self, round: RoundId) -> Change {
        if self.number(2) > 0 {
            let weight = self.one(&[60, 40, 100, 101]);
            let rest = 100 - weight.min(100);
            return Change::WeightsSet {
                round,
                weights: [(self.id(CRITERIA), weight), (id("hiring"), rest)]
                    .into_iter()
                    .collect(),
                reason: self.maybe_words(),
            };
        }
        let floor = Hundredths(self.one(&[100, 250, 275, 500, 99]));
        let total = self.one(&[0, 65, 100, 101]);
        Change::FloorsSet {
            round,
            floors: std::iter::once((self.id(CRITERIA), floor)).collect(),
            total: self.often(total),
            reason: self.maybe_words(),
        }
    }

    fn about_its_panel(&mut self, round: RoundId) -> Change {
        let the_candidate = self.one(CANDIDATES);
        let the_scorer = self.one(PEOPLE);
        match self.number(8) {
            0 => {
                let organisation = self.one(ORGANISATIONS);
                Change::CandidateAdded {
                    round,
                    candidate: candidate(the_candidate, self.often(organisation)),
                }
            }
            1 => Change::CandidateRemoved {
                round,
                candidate: id(the_candidate),
                reason: self.maybe_words(),
            },
            2 => {
                let met = self.number(2) > 0;
                Change::GateMarked {
                    round,
                    candidate: id(the_candidate),
                    answer: gate(self.one(GATES), self.often(met)),
                }
            }
            3 => Change::GateWaived {
                round,
                candidate: id(the_candidate),
                gate: self.id(GATES),
                reason: self.words(),
            },
            4 => {
                let organisation = self.one(ORGANISATIONS);
                Change::ScorerAdded {
                    round,
                    scorer: scorer(the_scorer, self.often(organisation)),
                }
            }
            6 => Change::ScorerInvited {
                round,
                scorer: id(the_scorer),
                token_hash: line("5f2c"),
                by: self.day(),
            },
            5 => Change::ScorerRemoved {
                round,
                scorer: id(the_scorer),
                reason: self.maybe_words(),
            },
            _ => Change::ConflictDeclared {
                round,
                scorer: id(the_scorer),
                declared: DeclaredConflict {
                    candidate: id(the_candidate),
                    conflict: self.one(Conflict::ALL),
                    note: self.maybe_words(),
                },
            },
        }
    }

    /// A ballot anywhere, or a score where one may come to light or change.
    fn about_its_scores(&mut self, round: RoundId) -> Change {
        let any = cell(self.one(PEOPLE), self.one(CANDIDATES), self.one(CRITERIA));
        let points = self.one(&[4, 1, 2, 3, 5, 6]);
        let kind = self.number(4);
        let found = self.plan.rounds.get(&round);
        let answered = found.map_or(&[][..], |round| &round.answers.casts);
        let there = match answered.get(self.number(answered.len().max(1))) {
            Some(cast) => cast.cell.clone(),
            None => any.clone(),
        };
        match kind {
            0 | 1 => ballot(round.as_str(), any),
            2 => revealed(round.as_str(), score(there, points)),
            _ => Change::ScoreModerated {
                round,
                moderation: Moderation {
                    cell: there,
                    value: ScoreValue::Points(points),
                    reason: self.words(),
                    on: self.day(),
                },
            },
        }
    }

    fn decision(&mut self) -> Decision {
        let kind = self.one(DecisionKind::ALL);
        let named = match kind {
            DecisionKind::Chosen | DecisionKind::Interim => 1,
            DecisionKind::Split => 2,
            DecisionKind::None => 0,
        };
        Decision {
            kind,
            candidates: CANDIDATES[..named].iter().map(|slug| id(slug)).collect(),
            sentence: self.words(),
            conditions: None,
            dissent: None,
            present: vec![self.id(PEOPLE)],
            recused: Vec::new(),
            reason: self.maybe_words(),
            on: self.day(),
        }
    }
}
