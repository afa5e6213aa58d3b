//! The result of rounds against an arithmetic of its own: plain whole numbers, sixtieths of a point, no fraction type.
//!
//! Up to six voters can be counted so, because 60 is divided by every number up to 6.

use super::{closed, tally};
use crate::support::changes::gate;
use crate::support::nadi;
use crate::support::words::{day, id, line, text};
use baton::domain::analysis::scoring::firmness::{Firmness, TRIED_POINTS, Verdict};
use baton::domain::analysis::scoring::tally::CandidateTally;
use baton::domain::analysis::{Fraction, SupposedWeights, Tally, Total};
use baton::domain::id::{CandidateId, CriterionId, PersonId};
use baton::domain::round::{
    Cell, Conflict, DeclaredConflict, Hundredths, Moderation, Round, ScoreValue,
};
use proptest::prelude::*;

/// A point of a mean has so many parts, and a point of a total four times as many.
const PARTS: i64 = 60;

/// A total in parts: known, or the lowest and the highest it can become.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Sum {
    low: i64,
    high: i64,
}

/// A round as the arithmetic needs it: who counts, and what they gave.
struct Plain {
    candidates: Vec<CandidateId>,
    voters: Vec<PersonId>,
    weights: Vec<i64>,
    /// By candidate and criterion: who gave how many points.
    cells: Vec<Vec<Vec<(usize, i64)>>>,
}

impl Plain {
    fn of(round: &Round) -> Self {
        let candidates = round.candidates.iter();
        let candidates = candidates.filter(|one| {
            one.gates
                .iter()
                .all(|gate| gate.met != Some(false) || gate.waiver.is_some())
        });
        let candidates: Vec<CandidateId> = candidates.map(|one| one.id.clone()).collect();
        let voters = round.scorers.iter().filter(|one| one.voting);
        let voters: Vec<PersonId> = voters.map(|one| one.person.clone()).collect();
        let cell = |candidate: &CandidateId, criterion: CriterionId| {
            let given = voters.iter().enumerate().filter_map(|(at, voter)| {
                let cell = Cell {
                    scorer: voter.clone(),
                    candidate: candidate.clone(),
                    criterion: criterion.clone(),
                };
                Some((at, counted(round, &cell)?))
            });
            given.collect()
        };
        let criteria = || round.yardstick.criteria.iter();
        let row = |candidate: &CandidateId| {
            criteria()
                .map(|one| cell(candidate, one.id.clone()))
                .collect()
        };
        Self {
            cells: candidates.iter().map(row).collect(),
            weights: criteria().map(|one| i64::from(one.weight)).collect(),
            candidates,
            voters,
        }
    }

    fn points(&self, candidate: usize, criterion: usize, without: Option<usize>) -> Vec<i64> {
        let given = self.cells[candidate][criterion].iter();
        let mut points: Vec<i64> = given
            .filter(|(voter, _)| Some(*voter) != without)
            .map(|(_, points)| *points)
            .collect();
        points.sort_unstable();
        points
    }

    /// In parts of a point.
    fn mean(&self, candidate: usize, criterion: usize, without: Option<usize>) -> Option<i64> {
        let points = self.points(candidate, criterion, without);
        let number = i64::try_from(points.len()).unwrap();
        (number > 0).then(|| points.iter().sum::<i64>() * (PARTS / number))
    }

    fn total(&self, candidate: usize, weights: &[i64], without: Option<usize>) -> Sum {
        let mut sum = Sum { low: 0, high: 0 };
        for (criterion, weight) in weights.iter().enumerate() {
            let (low, high) = match self.mean(candidate, criterion, without) {
                Some(mean) => (mean - PARTS, mean - PARTS),
                None => (0, 4 * PARTS),
            };
            sum.low += weight * low;
            sum.high += weight * high;
        }
        sum
    }

    fn known(&self, candidate: usize, weights: &[i64], without: Option<usize>) -> Option<i64> {
        let unscored = weights.iter().enumerate().any(|(criterion, weight)| {
            *weight > 0 && self.mean(candidate, criterion, without).is_none()
        });
        (!unscored).then(|| self.total(candidate, weights, without).low)
    }

    fn all_known(&self, weights: &[i64], without: Option<usize>) -> Vec<Option<i64>> {
        let all = 0..self.candidates.len();
        all.map(|candidate| self.known(candidate, weights, without))
            .collect()
    }

    fn leaders(&self, weights: &[i64], without: Option<usize>) -> Vec<CandidateId> {
        let known = self.all_known(weights, without);
        let Some(best) = known.iter().flatten().max().copied() else {
            return Vec::new();
        };
        let leading = self
            .candidates
            .iter()
            .zip(&known)
            .filter(|(_, total)| **total == Some(best));
        leading.map(|(id, _)| id.clone()).collect()
    }

    /// Who leads for each move of so many points between two criteria, fewer where there are not so many.
    /// Nobody can tell where a candidate would lose the total.
    fn moved(&self, points: i64) -> Vec<Option<Vec<CandidateId>>> {
        let settled = |weights: &[i64]| {
            let totals = self.all_known(weights, None);
            totals.iter().map(Option::is_some).collect::<Vec<_>>()
        };
        let mut trials = Vec::new();
        for to in 0..self.weights.len() {
            for from in 0..self.weights.len() {
                if from == to || self.weights[from] == 0 {
                    continue;
                }
                let points = points.min(self.weights[from]);
                let mut weights = self.weights.clone();
                weights[from] -= points;
                weights[to] += points;
                let mut both = settled(&self.weights).into_iter().zip(settled(&weights));
                let lost = both.any(|(before, after)| before && !after);
                trials.push((!lost).then(|| self.leaders(&weights, None)));
            }
        }
        trials
    }
}

/// The points that count in a cell: the last moderated ones, else the first; none of who stepped out.
fn counted(round: &Round, cell: &Cell) -> Option<i64> {
    let scorer = round.scorers.get(&cell.scorer)?;
    let candidate = round.candidates.get(&cell.candidate)?;
    let employed = scorer.organisation.is_some() && scorer.organisation == candidate.organisation;
    let stepped_out = scorer
        .conflicts
        .iter()
        .any(|it| it.candidate == cell.candidate && it.conflict == Conflict::Recused);
    if employed || stepped_out {
        return None;
    }
    let moderated = round
        .answers
        .moderations
        .iter()
        .rev()
        .find(|it| it.cell == *cell);
    let first = round.answers.scores.iter().find(|it| it.cell == *cell);
    let value = moderated.map(|it| it.value).or(first.map(|it| it.value))?;
    value.points().map(i64::from)
}

fn of_a_mean(parts: i64) -> Fraction {
    Fraction::new(i128::from(parts), i128::from(PARTS)).unwrap()
}

fn of_a_total(parts: i64) -> Fraction {
    Fraction::new(i128::from(parts), i128::from(4 * PARTS)).unwrap()
}

/// Compares everything a tally says with the arithmetic here.
fn agrees(round: &Round, tally: &Tally) {
    let plain = Plain::of(round);
    let known = plain.all_known(&plain.weights, None);
    for (at, candidate) in plain.candidates.iter().enumerate() {
        let result = tally.candidate(candidate.as_str()).unwrap();
        means_agree(round, &plain, at, result);
        let sum = plain.total(at, &plain.weights, None);
        let total = result.total.unwrap();
        assert_eq!(total.low(), of_a_total(sum.low));
        assert_eq!(total.high(), of_a_total(sum.high));
        assert_eq!(total.known().is_some(), known[at].is_some());
        assert_eq!(matches!(total, Total::Known(_)), known[at].is_some());
        let place = known[at].map(|mine| {
            let before = known
                .iter()
                .flatten()
                .filter(|other| **other > mine)
                .count();
            let same = known
                .iter()
                .flatten()
                .filter(|other| **other == mine)
                .count();
            (u32::try_from(before).unwrap() + 1, same > 1)
        });
        assert_eq!(result.rank.map(|rank| (rank.place, rank.shared)), place);
        let floor = i64::from(round.yardstick.floor_total) * 4 * PARTS;
        assert_eq!(result.below_total_floor, sum.high < floor);
        let without: Option<Vec<i64>> = (0..plain.voters.len())
            .map(|voter| plain.known(at, &plain.weights, Some(voter)))
            .collect();
        let without = without.unwrap_or_default();
        let range = without
            .iter()
            .min()
            .copied()
            .zip(without.iter().max().copied());
        let range = range.map(|(low, high)| (of_a_total(low), of_a_total(high)));
        assert_eq!(result.leave_one_out, range);
    }
    assert_eq!(
        tally
            .leaders()
            .cloned()
            .collect::<std::collections::BTreeSet<_>>(),
        plain
            .leaders(&plain.weights, None)
            .iter()
            .map(|it| line(it.as_str()))
            .collect()
    );
    talk_agrees(&plain, round, tally);
    match &tally.firmness {
        None => assert!(known.iter().all(Option::is_none)),
        Some(firmness) => firmness_agrees(&plain, &known, firmness),
    }
}

fn means_agree(round: &Round, plain: &Plain, at: usize, result: &CandidateTally) {
    for (k, criterion) in round.yardstick.criteria.iter().enumerate() {
        let told = &result.criteria[k];
        let points = plain.points(at, k, None);
        let mean = plain.mean(at, k, None);
        assert_eq!(told.criterion.as_str(), criterion.id.as_str());
        assert_eq!(
            told.scores
                .iter()
                .map(|it| i64::from(*it))
                .collect::<Vec<_>>(),
            points
        );
        assert_eq!(told.n(), points.len());
        assert_eq!(told.mean, mean.map(of_a_mean));
        let spread = points
            .last()
            .zip(points.first())
            .map(|(high, low)| high - low);
        assert_eq!(told.spread().map(i64::from), spread);
        let below = mean.is_some_and(|mean| mean * 100 < i64::from(criterion.floor.0) * PARTS);
        assert_eq!(told.below_floor, below);
        assert_eq!(
            result.below_floor.contains(&line(criterion.id.as_str())),
            below
        );
    }
}

/// Every cell two or more points apart, and no other, the widest first.
fn talk_agrees(plain: &Plain, round: &Round, tally: &Tally) {
    let mut wide = Vec::new();
    for (at, candidate) in plain.candidates.iter().enumerate() {
        for (k, criterion) in round.yardstick.criteria.iter().enumerate() {
            let points = plain.points(at, k, None);
            let spread = points
                .last()
                .zip(points.first())
                .map_or(0, |(high, low)| high - low);
            if spread >= 2 {
                wide.push((
                    spread,
                    line(candidate.as_str()),
                    line(criterion.id.as_str()),
                ));
            }
        }
    }
    let told = tally.talk_first.iter();
    let mut told: Vec<_> = told
        .map(|it| {
            (
                i64::from(it.spread),
                it.candidate.clone(),
                it.criterion.clone(),
            )
        })
        .collect();
    assert!(told.is_sorted_by(|a, b| a.0 >= b.0), "{told:?}");
    told.sort();
    wide.sort();
    assert_eq!(told, wide);
}

fn firmness_agrees(plain: &Plain, known: &[Option<i64>], firmness: &Firmness) {
    let weights = &plain.weights;
    let leaders = plain.leaders(weights, None);
    let ids = |places: &[usize]| -> Vec<CandidateId> {
        places
            .iter()
            .map(|at| plain.candidates[*at].clone())
            .collect()
    };
    assert_eq!(ids(&firmness.leaders), leaders);
    let mut totals: Vec<i64> = known.iter().flatten().copied().collect();
    totals.sort_unstable();
    totals.dedup();
    let lead = (totals.len() > 1).then(|| totals[totals.len() - 1] - totals[totals.len() - 2]);
    assert_eq!(firmness.lead, lead.map(of_a_total));
    let settled = |without| {
        plain
            .all_known(weights, without)
            .iter()
            .map(Option::is_some)
            .collect::<Vec<_>>()
    };
    let trial = |voter| {
        (settled(Some(voter)) == settled(None)).then(|| plain.leaders(weights, Some(voter)))
    };
    let gave_points = |voter: &usize| {
        let mut cells = plain.cells.iter().flatten().flatten();
        cells.any(|(by, _)| by == voter)
    };
    let voters = (0..plain.voters.len()).filter(gave_points);
    let scorers: Vec<_> = voters.map(trial).collect();
    assert_eq!(
        firmness
            .left_out
            .scorers
            .iter()
            .map(|it| it.winners.as_deref().ok().map(ids))
            .collect::<Vec<_>>(),
        scorers
    );
    let moved = plain.moved(i64::from(TRIED_POINTS));
    let holds = moved.iter().flatten().filter(|first| **first == leaders);
    let holds = holds.count();
    let tried = moved.iter().flatten().count();
    assert_eq!(
        (firmness.weights_holding(), firmness.weights.moved.len()),
        (holds, moved.len())
    );
    let never_turned = leaders.len() == 1
        && scorers.iter().flatten().all(|first| *first == leaders)
        && holds == tried;
    assert_eq!(firmness.verdict() == Verdict::NotFirm, !never_turned);
    if firmness.verdict() == Verdict::Firm {
        assert!(scorers.iter().all(Option::is_some) && totals.len() > 1);
        assert_eq!(tried, moved.len());
    }
}

#[test]
fn the_sample_agrees_with_plain_arithmetic() {
    let plan = nadi::plan();
    let round = plan.rounds.get(&id(nadi::LEAD)).unwrap();
    agrees(round, &tally(round).unwrap());
}

/// A closed round of any shape: up to four criteria, three candidates and six scorers.
fn any_round() -> impl Strategy<Value = Round> {
    let shape = (1_usize..=4, 1_usize..=3, 1_usize..=6);
    shape.prop_flat_map(|(criteria, candidates, scorers)| {
        let cells = criteria * candidates * scorers;
        (
            prop::collection::vec(0_u32..=100, criteria - 1),
            // 0 is no evidence, 6 no answer.
            prop::collection::vec(0_u8..=6, cells),
            prop::collection::vec(prop::bool::weighted(0.85), scorers),
            prop::collection::vec(prop::bool::weighted(0.1), scorers * candidates),
            prop::collection::vec(100_u32..=500, criteria),
            (0_u32..=100, prop::option::weighted(0.2, 0..candidates)),
            prop::collection::vec((0..cells, 0_u8..=5), 0..3),
            Just((criteria, candidates, scorers)),
        )
            .prop_map(
                |(cuts, values, voting, recused, floors, (total, out), moderated, shape)| {
                    let mut round = scored(&cuts, &values, shape);
                    give_votes(&mut round, &voting, &recused);
                    set_floors(&mut round, &floors, total);
                    moderate(&mut round, &moderated, shape);
                    if let Some(out) = out {
                        let who = id(CANDIDATES[out]);
                        round
                            .candidates
                            .get_mut(&who)
                            .unwrap()
                            .gates
                            .push(gate("legal", Some(false)));
                    }
                    round
                },
            )
    })
}

const CANDIDATES: [&str; 3] = ["a", "b", "c"];
const SCORERS: [&str; 6] = ["s1", "s2", "s3", "s4", "s5", "s6"];
const CRITERIA: [&str; 4] = ["c1", "c2", "c3", "c4"];

/// Weights cut from 100, and the values that are there; what nobody answered is left out.
fn scored(
    cuts: &[u32],
    values: &[u8],
    (criteria, candidates, scorers): (usize, usize, usize),
) -> Round {
    let mut cuts = cuts.to_vec();
    cuts.extend([0, 100]);
    cuts.sort_unstable();
    let weights: Vec<u32> = cuts.windows(2).map(|pair| pair[1] - pair[0]).collect();
    let rows: Vec<Vec<u8>> = values.chunks(criteria).map(<[u8]>::to_vec).collect();
    let pairs = SCORERS[..scorers].iter().flat_map(|scorer| {
        CANDIDATES[..candidates]
            .iter()
            .map(move |candidate| (*scorer, *candidate))
    });
    let given: Vec<(&str, &str, &[u8])> = pairs
        .zip(&rows)
        .map(|((scorer, candidate), row)| (scorer, candidate, row.as_slice()))
        .collect();
    let mut round = closed(
        &weights,
        &CANDIDATES[..candidates],
        &SCORERS[..scorers],
        &given,
    );
    round
        .answers
        .scores
        .retain(|score| score.value != ScoreValue::Points(6));
    round
}

fn give_votes(round: &mut Round, voting: &[bool], recused: &[bool]) {
    let candidates: Vec<CandidateId> = round.candidates.iter().map(|one| one.id.clone()).collect();
    for (at, scorer) in SCORERS[..voting.len()].iter().enumerate() {
        let scorer = round.scorers.get_mut(&id(scorer)).unwrap();
        scorer.voting = voting[at];
        for (k, candidate) in candidates.iter().enumerate() {
            if recused[at * candidates.len() + k] {
                scorer.conflicts.push(DeclaredConflict {
                    candidate: candidate.clone(),
                    conflict: Conflict::Recused,
                    note: None,
                });
            }
        }
    }
}

fn set_floors(round: &mut Round, floors: &[u32], total: u32) {
    round.yardstick.floor_total = total;
    for (criterion, floor) in round.yardstick.criteria.iter_mut().zip(floors) {
        criterion.floor = Hundredths(*floor);
    }
}

/// Changes some cells in moderation, also some twice.
fn moderate(
    round: &mut Round,
    moderated: &[(usize, u8)],
    (criteria, candidates, _): (usize, usize, usize),
) {
    for (cell, points) in moderated {
        let (row, criterion) = (cell / criteria, cell % criteria);
        let cell = Cell {
            scorer: id(SCORERS[row / candidates]),
            candidate: id(CANDIDATES[row % candidates]),
            criterion: id(CRITERIA[criterion]),
        };
        let value = match points {
            0 => ScoreValue::NoEvidence,
            points => ScoreValue::Points(*points),
        };
        round.answers.moderations.push(Moderation {
            cell,
            value,
            reason: text("talked about"),
            on: day("2026-11-25"),
        });
    }
}

proptest! {
    /// Check 10.
    #[test]
    fn generated_rounds_agree_with_plain_arithmetic(round in any_round()) {
        agrees(&round, &tally(&round).unwrap());
    }

    /// Check 10: other weights always add up to 100, and their result is that of a round which has them.
    #[test]
    fn supposed_weights_add_up_and_agree(
        round in any_round(),
        shifts in prop::collection::vec((0_usize..4, 0_usize..4), 0..200),
    ) {
        let mut weights = SupposedWeights::of(&round);
        let ids: Vec<_> = weights.all().iter().map(|it| it.criterion.clone()).collect();
        for (from, to) in shifts {
            let (from, to) = (&ids[from % ids.len()], &ids[to % ids.len()]);
            let before = weights.clone();
            let moved = weights.shift(from, to);
            prop_assert_eq!(weights.sum(), 100);
            prop_assert_eq!(moved, weights != before);
            if moved {
                prop_assert!(weights.shift(to, from));
                prop_assert_eq!(&weights, &before, "a point goes back where it came from");
                weights.shift(from, to);
            }
        }
        let mut supposed = round.clone();
        for (criterion, weight) in supposed.yardstick.criteria.iter_mut().zip(weights.all()) {
            criterion.weight = weight.would_be;
        }
        let supposedly = weights.tally(&baton::domain::Plan::new(id("p")), &round).unwrap();
        agrees(&supposed, &supposedly);
        prop_assert_eq!(Some(supposedly), tally(&supposed));
        weights.reset();
        prop_assert!(weights.changed().is_empty() && weights.is_about(&round));
    }
}
