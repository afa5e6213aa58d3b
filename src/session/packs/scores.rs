//! Scores for a reviewer: what was given in each cell, in order of size, and by nobody.

use crate::domain::Plan;
use crate::domain::round::{Round, ScoreValue};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The scores of the rounds that show them. Of the others it says that they do not.
pub(super) fn scores_without_scorers(plan: &Plan) -> Value {
    let rounds: Vec<Value> = plan.rounds.iter().map(round).collect();
    json!({ "rounds": rounds })
}

fn round(round: &Round) -> Value {
    let cells = round.shows_scores().then(|| cells(round));
    json!({
        "round": round.id,
        "name": round.name,
        "state": round.state,
        "cells": cells,
    })
}

fn cells(round: &Round) -> Vec<Value> {
    let mut given: BTreeMap<_, Vec<ScoreValue>> = BTreeMap::new();
    for score in &round.answers.scores {
        let cell = (&score.cell.candidate, &score.cell.criterion);
        let value = round.score(&score.cell).unwrap_or(score.value);
        given.entry(cell).or_default().push(value);
    }
    let cells = given
        .into_iter()
        .map(|((candidate, criterion), mut scores)| {
            scores.sort();
            json!({ "candidate": candidate, "criterion": criterion, "scores": scores })
        });
    cells.collect()
}
