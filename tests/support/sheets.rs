//! Score sheets to try things on. All of it is invented.

use super::words::{day, id, line, text};
use baton::domain::round::{Conflict, DeclaredConflict};
use baton::interchange::sheet::{SheetCandidate, SheetCriterion, SheetRequest, Standing, Token};

/// A sheet for one scorer: three open candidates, one recused, one their own employer, three criteria.
pub fn request() -> SheetRequest {
    let candidate = |name: &str, standing| SheetCandidate {
        id: id(&name.to_lowercase()),
        name: line(&format!("{name} Trust")),
        standing,
        conflict: None,
    };
    let mut neem = candidate("Neem", Standing::Open);
    neem.conflict = Some(DeclaredConflict {
        candidate: id("neem"),
        conflict: Conflict::Declared,
        note: Some(text("I sat on their board until last year.")),
    });
    SheetRequest {
        plan: id("nadi"),
        plan_name: line("Nadi River Collective"),
        round: id("lead-2026"),
        round_name: line("Who leads from 2027"),
        scorer: id("meera-j"),
        scorer_name: line("Meera J"),
        token: Token::from_bytes(*b"sixteen invented"),
        by: day("2026-12-20"),
        candidates: vec![
            candidate("Banyan", Standing::Open),
            neem,
            candidate("Peepal", Standing::Recused),
            candidate("Sal", Standing::OwnEmployer),
            candidate("Teak", Standing::Open),
        ],
        criteria: ["collaboratives", "positioning", "depth"]
            .map(criterion)
            .into(),
    }
}

fn criterion(name: &str) -> SheetCriterion {
    let anchor = |n: usize| {
        text(&format!(
            "What a {n} means for {name}: so many words that somebody who reads them at the end of a long \
             day knows what is meant by it and what is not"
        ))
    };
    SheetCriterion {
        id: id(name),
        name: line(&format!("Their {name}")),
        anchors: (1..=5).map(anchor).collect(),
        ask_for: Some(text("A list with dates, and two references")),
        typical_error: Some(text("Taking a large contract for working together")),
    }
}
