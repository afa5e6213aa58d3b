//! What a reply changes: ties that it declares, cells that it answers for the first time or anew, scores that it brings
//! to light.

use super::admitting::{NOT_TAKEN, Refused};
use super::collecting::Counts;
use super::hidden::Hidden;
use super::past::Past;
use super::reply::{Reply, Said};
use crate::domain::Change;
use crate::domain::id::CandidateId;
use crate::domain::round::{Cast, Cell, Conflict, DeclaredConflict, Round, Score};
use crate::domain::text::Line;
use crate::interchange::sheet::{Commitment, OpenedScore};
use std::collections::{BTreeMap, BTreeSet};

/// What a reply would change.
#[derive(Default)]
pub(super) struct Taking {
    pub(super) counts: Counts,
    pub(super) ties: Vec<TieChange>,
    pub(super) changes: Vec<Change>,
    /// What is to wait beside the store until the close.
    pub(super) hidden: Vec<Hidden>,
    /// The scores that have to be such that the close can count them.
    pub(super) scores: Vec<Score>,
    refused: Vec<Refused>,
    /// Something that it says as it was said before.
    again: Option<Change>,
}

/// A tie to a candidate that is not as it was. Ties are no secret.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct TieChange {
    /// The candidate.
    pub candidate: CandidateId,
    /// The tie from now on.
    pub tie: Conflict,
    /// The tie until now; `None` where nothing was declared.
    pub was: Option<Conflict>,
}

/// What a reply is weighed against.
#[derive(Clone, Copy)]
pub(super) struct Against<'a> {
    pub(super) round: &'a Round,
    pub(super) past: &'a Past,
    /// The scores of the round that wait beside the store, by their commitments.
    pub(super) waiting: &'a BTreeMap<String, Hidden>,
}

impl Taking {
    /// What a reply changes. A reply that changes nothing says one thing again, so that the log knows its file and it
    /// cannot take a newer one back.
    ///
    /// # Errors
    /// Everything for which nothing of it may be taken.
    pub(super) fn of(against: Against<'_>, reply: &Reply) -> Result<Self, Vec<Refused>> {
        let mut taking = Self::default();
        taking.declare(against, reply);
        match &reply.said {
            Said::Scores(scores, empty) => {
                taking.counts.empty = *empty;
                for (score, hidden) in scores {
                    taking.score(against, score, hidden);
                }
                let answered = scores.iter().map(|(score, _)| &score.cell);
                taking.stays(against.round, reply, &answered.collect());
            }
            Said::Commitments(commitments) => {
                for one in commitments {
                    taking.commit(against.round, one);
                }
                let answered = commitments.iter().map(|one| &one.cell);
                taking.stays(against.round, reply, &answered.collect());
            }
            Said::Opened(scores) => taking.open_all(against, reply, scores),
        }
        if !taking.refused.is_empty() {
            return Err(taking.refused);
        }
        if taking.changes.is_empty() {
            taking.changes.extend(taking.again.take());
        }
        Ok(taking)
    }

    fn declare(&mut self, against: Against<'_>, reply: &Reply) {
        let (round, scorer) = (against.round, &reply.head.scorer);
        for declared in &reply.conflicts {
            let DeclaredConflict {
                candidate,
                conflict,
                note,
            } = declared;
            let was = round.conflict(scorer, candidate);
            let change = Change::ConflictDeclared {
                round: round.id.clone(),
                scorer: scorer.clone(),
                declared: declared.clone(),
            };
            let as_it_was = |was: &DeclaredConflict| {
                was.conflict == *conflict && (note.is_none() || was.note == *note)
            };
            if was.is_some_and(as_it_was) || !round.judges(candidate) {
                continue;
            }
            if round.stepped_aside(scorer, candidate) && *conflict != Conflict::Recused {
                let since = against.past.recused_since(&round.id, scorer, candidate);
                self.refused.push(weakened(reply, declared, since));
                continue;
            }
            self.ties.push(TieChange {
                candidate: candidate.clone(),
                tie: *conflict,
                was: was.map(|was| was.conflict),
            });
            if *conflict == Conflict::Recused {
                self.counts.dropped += casts_of(round, reply)
                    .filter(|cell| cell.candidate == *candidate)
                    .count();
            }
            self.changes.push(change);
        }
    }

    fn score(&mut self, against: Against<'_>, score: &Score, hidden: &Hidden) {
        let same = |commitment: &Line| {
            let old = against.waiting.get(commitment.as_str());
            old.is_some_and(|old| old.hides(score))
        };
        if self.answer(against.round, hidden.cast(score.cell.clone()), same) {
            self.scores.push(score.clone());
            self.hidden.push(hidden.clone());
        }
    }

    fn commit(&mut self, round: &Round, Commitment { cell, commitment }: &Commitment) {
        let cast = Cast {
            cell: cell.clone(),
            commitment: Some(commitment.clone()),
        };
        self.answer(round, cast, |old| old == commitment);
    }

    /// Casts in a cell, unless that says what was cast there before. Whether it was cast.
    fn answer(&mut self, round: &Round, cast: Cast, same: impl Fn(&Line) -> bool) -> bool {
        if !round.judges(&cast.cell.candidate) {
            self.counts.passed_over += 1;
            return false;
        }
        match cast_in(round, &cast.cell) {
            None => self.counts.new += 1,
            Some(old) if old.commitment.as_ref().is_some_and(same) => {
                self.counts.same += 1;
                self.again.get_or_insert_with(|| Change::BallotCast {
                    round: round.id.clone(),
                    cast: old.clone(),
                });
                return false;
            }
            Some(_) => self.counts.changed += 1,
        }
        self.changes.push(Change::BallotCast {
            round: round.id.clone(),
            cast,
        });
        true
    }

    /// Counts the answers of earlier replies that stay, though their cells are empty in this one.
    fn stays(&mut self, round: &Round, reply: &Reply, answered: &BTreeSet<&Cell>) {
        let aside = |cell: &&Cell| {
            let mut ties = self.ties.iter();
            ties.any(|tie| tie.candidate == cell.candidate && tie.tie == Conflict::Recused)
        };
        self.counts.kept = casts_of(round, reply)
            .filter(|cell| !answered.contains(cell) && !aside(cell))
            .count();
    }

    /// Brings to light what hides behind a ballot: all of it, or nothing.
    fn open_all(&mut self, against: Against<'_>, reply: &Reply, scores: &[OpenedScore]) {
        let came_in = |cell: &Cell| {
            let commitment = cast_in(against.round, cell)?.commitment.as_ref()?;
            Some(against.past.came_in(commitment))
        };
        let mut ballots = BTreeSet::new();
        // What is judged comes last: with the last of it the reveals end, and nothing is taken any more.
        let judged = |one: &&OpenedScore| against.round.judges(&one.score.cell.candidate);
        let (judged, out): (Vec<_>, Vec<_>) = scores.iter().partition(judged);
        for one in out.into_iter().chain(judged) {
            match self.open(against, one) {
                Ok(true) => ballots.extend(came_in(&one.score.cell)),
                Ok(false) => self.counts.passed_over += 1,
                Err(says) => self.refused.push((says, NOT_TAKEN)),
            }
        }
        let opened: BTreeSet<&Cell> = scores.iter().map(|one| &one.score.cell).collect();
        let held_back = casts_of(against.round, reply).filter(|cell| {
            !opened.contains(cell) && came_in(cell).is_some_and(|from| ballots.contains(&from))
        });
        let held_back: Vec<String> = held_back.map(place).collect();
        if !held_back.is_empty() {
            let says = format!(
                "it leaves out what was sealed together with the rest: {}",
                held_back.join(", ")
            );
            let allowed = "ask for the file as `baton score seal` made it";
            self.refused.push((says, allowed));
        }
    }

    /// Brings a score to light that hides behind what was cast in its cell. Not where another ballot took the place of
    /// the one that it opens.
    fn open(&mut self, against: Against<'_>, one: &OpenedScore) -> Result<bool, String> {
        let (round, cell) = (against.round, &one.score.cell);
        let hidden = Hidden::again(&one.score, one.salt.as_str());
        let hidden = hidden.map(|hidden| hidden.commitment).unwrap_or_default();
        let cast = cast_in(round, cell).and_then(|cast| cast.commitment.as_ref());
        if cast.is_none_or(|cast| cast.as_str() != hidden) {
            return match cast {
                _ if against.past.was_cast(cell, &hidden) => Ok(false),
                None => Err(format!("nothing was sealed for {}", place(cell))),
                Some(_) => Err(format!(
                    "what it says for {} is not what was sealed before the close",
                    place(cell)
                )),
            };
        }
        if round.is_revealed(cell) {
            self.counts.same += 1;
            return Ok(true);
        }
        self.counts.new += 1;
        self.changes.push(Change::ScoreRevealed {
            round: round.id.clone(),
            score: one.score.clone(),
            salt: Some(one.salt.clone()),
        });
        Ok(true)
    }
}

fn weakened(
    reply: &Reply,
    declared: &DeclaredConflict,
    since: Option<crate::domain::Date>,
) -> Refused {
    let DeclaredConflict {
        candidate,
        conflict,
        ..
    } = declared;
    let scorer = &reply.head.scorer;
    let since = since.map_or_else(String::new, |day| format!(" since {day}"));
    let says = format!(
        "it says \"{conflict}\" for {candidate}, and {scorer} is recorded as recused from {candidate}{since}"
    );
    (
        says,
        "if that is over, change it with `baton scorer conflict` and collect the sheet again",
    )
}

fn place(cell: &Cell) -> String {
    format!("{} on {}", cell.candidate, cell.criterion)
}

/// Every cell in which the scorer of a reply answered by now, of candidates still in the round.
fn casts_of<'r>(round: &'r Round, reply: &'r Reply) -> impl Iterator<Item = &'r Cell> {
    let cells = round.answers.casts.iter().map(|cast| &cast.cell);
    let theirs = cells.filter(|cell| cell.scorer == reply.head.scorer);
    theirs.filter(|cell| round.judges(&cell.candidate))
}

fn cast_in<'r>(round: &'r Round, cell: &Cell) -> Option<&'r Cast> {
    round.answers.casts.iter().find(|cast| cast.cell == *cell)
}
