//! Figures, suggestions, tallies, the curve and the list of needs, against figures worked out by hand.

mod adoption;
mod amount;
mod areas;
mod curve;
mod draft;
mod figures;
mod firmness;
mod forecast;
mod fraction;
mod independent;
mod load;
mod money;
mod needs;
mod rehearsal;
mod scoring;
mod suggest;
mod tally;
mod temptations;
mod timeline;
mod transition;
mod trust;
mod what_follows;

use crate::support::changes::{candidate, cell, criterion, revealed, score, scorer};
use crate::support::words::{day, id, line};
use baton::domain::analysis::Tally;
use baton::domain::round::{Round, ScoreValue, Yardstick};
use baton::domain::{Change, Plan};

/// The result of a round whose people are only known to the round.
fn tally(round: &Round) -> Option<Tally> {
    Tally::of(&Plan::new(id("p")), round)
}

/// A round with these weights, candidates and scorers, closed, with the scores given; 0 is no evidence.
fn closed(
    weights: &[u32],
    candidates: &[&str],
    scorers: &[&str],
    given: &[(&str, &str, &[u8])],
) -> Round {
    let criteria = || ["c1", "c2", "c3", "c4"].into_iter();
    let yardstick = Yardstick {
        criteria: criteria()
            .zip(weights)
            .map(|(slug, weight)| criterion(slug, *weight))
            .collect(),
        floor_total: 65,
        ..Yardstick::default()
    };
    let round = || id("r");
    let mut changes = vec![Change::RoundAdded {
        round: round(),
        name: line("Who leads next"),
        yardstick: Box::new(yardstick),
    }];
    changes.extend(candidates.iter().map(|slug| Change::CandidateAdded {
        round: round(),
        candidate: candidate(slug, Some(slug)),
    }));
    changes.extend(scorers.iter().map(|slug| Change::ScorerAdded {
        round: round(),
        scorer: scorer(slug, Some(slug)),
    }));
    changes.push(Change::RoundOpened {
        round: round(),
        on: day("2026-11-01"),
        casting: baton::domain::round::Casting::default(),
    });
    changes.push(Change::RoundClosed {
        round: round(),
        on: day("2026-11-20"),
    });
    for (person, whom, points) in given {
        for (criterion, points) in criteria().zip(*points) {
            let mut one = score(cell(person, whom, criterion), *points);
            if *points == 0 {
                one.value = ScoreValue::NoEvidence;
            }
            changes.push(revealed("r", one));
        }
    }
    let mut plan = Plan::new(id("p"));
    for change in &changes {
        plan.apply(change);
    }
    plan.rounds.get(&round()).unwrap().clone()
}
