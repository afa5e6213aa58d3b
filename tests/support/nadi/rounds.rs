//! The two rounds of the sample: `lead-2026`, closed and undecided, and `data-host`, open and unfinished.
//!
//! Totals of `lead-2026`: Amla 68.0, Banyan 65.9375, Champa 49.27; Deodar is out by a gate.

use crate::support::changes::{ballot, candidate, cell, criterion, gate, revealed, score, scorer};
use crate::support::words::{day, id, line, text};
use baton::domain::Change;
use baton::domain::round::{
    Cell, Conflict, DeclaredConflict, Gate, Hundredths, Score, ScoreValue, Yardstick,
};

/// The closed round.
pub const LEAD: &str = "lead-2026";
/// The open round.
pub const DATA_HOST: &str = "data-host";

const CRITERIA: [&str; 4] = ["collaboratives", "positioning", "depth", "hiring"];
const GATES: [&str; 5] = ["legal", "willing", "integrity", "conflict", "start-in-time"];

/// The four criteria with these weights, and the five gates.
pub fn yardstick(weights: [u32; 4]) -> Yardstick {
    let criteria = CRITERIA.iter().zip(weights);
    let gates = GATES.iter().map(|slug| Gate {
        id: id(slug),
        text: text("Yes or no, before any score."),
    });
    Yardstick {
        criteria: criteria
            .map(|(slug, weight)| {
                let mut criterion = criterion(slug, weight);
                criterion.floor = Hundredths(250);
                criterion
            })
            .collect(),
        gates: gates.collect(),
        floor_total: 65,
    }
}

/// Both rounds.
pub fn changes() -> Vec<Change> {
    let mut changes = lead();
    changes.extend(data_host());
    changes
}

fn lead() -> Vec<Change> {
    let mut changes = begin(LEAD, "Who takes the lead role", [30, 20, 25, 25]);
    for (slug, name) in [
        ("amla", "Amla Trust"),
        ("banyan", "Banyan Network"),
        ("champa", "Champa Union"),
        ("deodar", "Deodar Fund"),
    ] {
        changes.push(add_candidate(LEAD, slug, name));
        changes.extend(GATES.iter().map(|which| {
            let mut answer = gate(which, Some(true));
            if (slug, *which) == ("champa", "start-in-time") {
                answer.met = None;
            }
            if (slug, *which) == ("deodar", "willing") {
                answer.met = Some(false);
                answer.evidence = Some(text("board said no"));
            }
            Change::GateMarked {
                round: id(LEAD),
                candidate: id(slug),
                answer,
            }
        }));
    }
    let rao = Change::ScorerAdded {
        round: id(LEAD),
        scorer: scorer("a-rao", Some("neem")),
    };
    changes.push(rao);
    changes.extend(scorers(LEAD));
    changes.extend(no_conflicts(LEAD, "a-rao", &["amla", "banyan", "champa"]));
    for (person, _, _) in SCORERS {
        changes.extend(no_conflicts(LEAD, person, &["amla", "banyan", "champa"]));
    }
    changes.push(opened(LEAD, "2026-11-04"));
    let scores: Vec<Score> = SCORES.iter().flat_map(scores_of).collect();
    changes.extend(scores.iter().map(|score| ballot(LEAD, score.cell.clone())));
    changes.push(Change::RoundClosed {
        round: id(LEAD),
        on: day("2026-11-20"),
    });
    changes.extend(scores.into_iter().map(|score| revealed(LEAD, score)));
    changes
}

/// Scorer, candidate, points on the four criteria; 0 is no evidence.
const SCORES: &[(&str, &str, [u8; 4])] = &[
    ("a-rao", "amla", [5, 4, 2, 4]),
    ("imran-s", "amla", [5, 4, 4, 4]),
    ("meera-j", "amla", [4, 4, 1, 4]),
    ("lata-p", "amla", [4, 4, 3, 4]),
    ("s-iyer", "amla", [4, 4, 2, 4]),
    ("tom-k", "amla", [2, 2, 2, 2]),
    ("a-rao", "banyan", [4, 4, 4, 3]),
    ("meera-j", "banyan", [3, 3, 3, 4]),
    ("lata-p", "banyan", [4, 4, 4, 4]),
    ("s-iyer", "banyan", [4, 3, 4, 3]),
    ("tom-k", "banyan", [5, 5, 5, 5]),
    ("a-rao", "champa", [3, 4, 3, 0]),
    ("imran-s", "champa", [3, 4, 2, 3]),
    ("lata-p", "champa", [3, 3, 3, 2]),
    ("s-iyer", "champa", [3, 5, 3, 2]),
    ("tom-k", "champa", [5, 5, 5, 5]),
];

fn scores_of((person, candidate, points): &(&str, &str, [u8; 4])) -> Vec<Score> {
    let scores = CRITERIA.iter().zip(points).map(|(criterion, points)| {
        let mut score = score(cell(person, candidate, criterion), *points);
        if *points == 0 {
            score.value = ScoreValue::NoEvidence;
        }
        score
    });
    scores.collect()
}

fn data_host() -> Vec<Change> {
    let mut changes = begin(DATA_HOST, "A home for shared data", [25, 25, 25, 25]);
    changes.extend([
        add_candidate(DATA_HOST, "amla", "Amla Trust"),
        add_candidate(DATA_HOST, "banyan", "Banyan Network"),
        add_candidate(DATA_HOST, "deodar", "Deodar Fund"),
    ]);
    changes.extend(scorers(DATA_HOST));
    for person in ["lata-p", "s-iyer", "imran-s", "tom-k"] {
        changes.extend(no_conflicts(
            DATA_HOST,
            person,
            &["amla", "banyan", "deodar"],
        ));
    }
    changes.extend(no_conflicts(DATA_HOST, "meera-j", &["amla", "banyan"]));
    changes.push(declare(DATA_HOST, "meera-j", "deodar", Conflict::Declared));
    changes.push(opened(DATA_HOST, "2026-12-02"));
    let answered: [(&str, &[&str], usize); 4] = [
        ("lata-p", &["amla", "banyan", "deodar"], 12),
        ("s-iyer", &["amla", "banyan", "deodar"], 12),
        ("imran-s", &["amla", "deodar"], 8),
        ("meera-j", &["amla", "banyan"], 5),
    ];
    for (person, candidates, number) in answered {
        let cells = candidates.iter().flat_map(|candidate| {
            CRITERIA
                .iter()
                .map(|criterion| cell(person, candidate, criterion))
        });
        changes.extend(cells.take(number).map(|cell: Cell| ballot(DATA_HOST, cell)));
    }
    changes
}

/// Person, employer, voting.
const SCORERS: &[(&str, &str, bool)] = &[
    ("lata-p", "ward-forum", true),
    ("s-iyer", "", true),
    ("imran-s", "banyan", true),
    ("meera-j", "champa", true),
    ("tom-k", "kite", false),
];

fn scorers(round: &str) -> Vec<Change> {
    let scorers = SCORERS.iter().map(|(person, employer, voting)| {
        let employer = Some(*employer).filter(|employer| !employer.is_empty());
        let mut scorer = scorer(person, employer);
        scorer.voting = *voting;
        Change::ScorerAdded {
            round: id(round),
            scorer,
        }
    });
    scorers.collect()
}

/// Declares for each candidate that there is no tie, but to one's own employer, from whom one is recused anyway.
fn no_conflicts(round: &str, person: &str, candidates: &[&str]) -> Vec<Change> {
    let employer = SCORERS.iter().find(|(other, _, _)| *other == person);
    let own = employer.map_or("", |(_, employer, _)| *employer);
    let declared = candidates.iter().map(|candidate| {
        let conflict = if *candidate == own {
            Conflict::Recused
        } else {
            Conflict::None
        };
        declare(round, person, candidate, conflict)
    });
    declared.collect()
}

fn declare(round: &str, person: &str, candidate: &str, conflict: Conflict) -> Change {
    Change::ConflictDeclared {
        round: id(round),
        scorer: id(person),
        declared: DeclaredConflict {
            candidate: id(candidate),
            conflict,
            note: (conflict == Conflict::Declared).then(|| text("shares an office")),
        },
    }
}

fn begin(round: &str, name: &str, weights: [u32; 4]) -> Vec<Change> {
    vec![Change::RoundAdded {
        round: id(round),
        name: line(name),
        yardstick: Box::new(yardstick(weights)),
    }]
}

fn add_candidate(round: &str, slug: &str, name: &str) -> Change {
    let mut candidate = candidate(slug, Some(slug));
    candidate.name = line(name);
    Change::CandidateAdded {
        round: id(round),
        candidate,
    }
}

fn opened(round: &str, on: &str) -> Change {
    Change::RoundOpened {
        round: id(round),
        on: day(on),
        casting: baton::domain::round::Casting::default(),
    }
}
