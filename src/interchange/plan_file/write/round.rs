//! Successor rounds as a plan file tells of them.

use crate::domain::Date;
use crate::domain::round::{
    BallotMode, Candidate, Cast, Casting, Cell, Decision, Moderation, Round, Score, Scorer,
    Yardstick,
};
use crate::domain::text::Text;
use crate::interchange::toml_text::{InlineTable, Page};

pub(super) fn round(page: &mut Page, round: &Round) {
    page.item("round");
    page.put("id", &round.id);
    page.put("name", &round.name);
    page.put("state", &round.state);
    page.known("opened", round.days.opened.as_ref());
    page.known("closed", round.days.closed.as_ref());
    ended(page, "reveals_ended", round.days.reveals_ended.as_ref());
    ended(page, "abandoned", round.days.abandoned.as_ref());
    casting(page, &round.casting);
    page.put("floor_total", &round.yardstick.floor_total);
    casts(page, round);
    criteria_and_gates(page, "round", &round.yardstick);
    for late in &round.late_changes {
        page.item("round.late_change");
        page.put("what", &late.what);
        page.put("reason", &late.reason);
    }
    for candidate in &round.candidates {
        self::candidate(page, candidate);
    }
    for scorer in &round.scorers {
        self::scorer(page, scorer);
    }
    if round.shows_scores() {
        scores(page, round);
    }
    if let Some(decision) = &round.days.decision {
        self::decision(page, decision);
    }
}

/// The day of something that ended before its time, and why.
fn ended(page: &mut Page, key: &str, ended: Option<&(Date, Text)>) {
    if let Some((on, reason)) = ended {
        let table = InlineTable::default()
            .with("on", Some(on))
            .with("reason", Some(reason));
        page.inline_table(key, &table);
    }
}

fn scores(page: &mut Page, round: &Round) {
    for score in &round.answers.scores {
        self::score(page, score);
    }
    for moderation in &round.answers.moderations {
        self::moderation(page, moderation);
    }
}

/// How ballots are cast; left out where it is as when nothing is said.
fn casting(page: &mut Page, casting: &Casting) {
    if casting.ballots != BallotMode::default() {
        page.put("ballots", &casting.ballots);
    }
    page.known("teller", casting.teller.as_ref());
}

/// A yardstick below its own heading.
pub(super) fn yardstick(page: &mut Page, path: &str, yardstick: &Yardstick) {
    page.put("floor_total", &yardstick.floor_total);
    criteria_and_gates(page, path, yardstick);
}

fn criteria_and_gates(page: &mut Page, path: &str, yardstick: &Yardstick) {
    for criterion in &yardstick.criteria {
        page.item(&format!("{path}.criterion"));
        page.put("id", &criterion.id);
        page.put("name", &criterion.name);
        page.put("weight", &criterion.weight);
        page.put("floor", &criterion.floor);
        page.list("anchors", &criterion.anchors);
        page.known("ask_for", criterion.ask_for.as_ref());
        page.known("typical_error", criterion.typical_error.as_ref());
    }
    for gate in &yardstick.gates {
        page.item(&format!("{path}.gate"));
        page.put("id", &gate.id);
        page.put("text", &gate.text);
    }
}

/// Who has answered. Left out where the scores say the same.
fn casts(page: &mut Page, round: &Round) {
    let casts = &round.answers.casts;
    let told_by_scores = round.answers.scores.iter().map(|score| Cast {
        cell: score.cell.clone(),
        commitment: None,
    });
    if casts.iter().cloned().eq(told_by_scores) {
        return;
    }
    let rows: Vec<String> = casts
        .iter()
        .map(|cast| {
            let table = cell_table(&cast.cell).with("commitment", cast.commitment.as_ref());
            table.written()
        })
        .collect();
    page.rows("cast", &rows);
}

fn cell_table(cell: &Cell) -> InlineTable {
    InlineTable::default()
        .with("scorer", Some(&cell.scorer))
        .with("candidate", Some(&cell.candidate))
        .with("criterion", Some(&cell.criterion))
}

fn cell(page: &mut Page, cell: &Cell) {
    page.put("scorer", &cell.scorer);
    page.put("candidate", &cell.candidate);
    page.put("criterion", &cell.criterion);
}

fn candidate(page: &mut Page, candidate: &Candidate) {
    page.item("round.candidate");
    page.put("id", &candidate.id);
    page.put("name", &candidate.name);
    page.known("organisation", candidate.organisation.as_ref());
    page.known("note", candidate.note.as_ref());
    for answer in &candidate.gates {
        page.item("round.candidate.gate");
        page.put("gate", &answer.gate);
        page.known("met", answer.met.as_ref());
        page.known("evidence", answer.evidence.as_ref());
        page.known("waiver", answer.waiver.as_ref());
    }
}

fn scorer(page: &mut Page, scorer: &Scorer) {
    page.item("round.scorer");
    page.put("person", &scorer.person);
    page.known("organisation", scorer.organisation.as_ref());
    page.put("voting", &scorer.voting);
    page.list("invitations", &scorer.invitations);
    for conflict in &scorer.conflicts {
        page.item("round.scorer.conflict");
        page.put("candidate", &conflict.candidate);
        page.put("conflict", &conflict.conflict);
        page.known("note", conflict.note.as_ref());
    }
}

fn score(page: &mut Page, score: &Score) {
    page.item("round.score");
    cell(page, &score.cell);
    page.put("score", &score.value);
    page.known("note", score.note.as_ref());
    page.list("basis", &score.basis);
}

fn moderation(page: &mut Page, moderation: &Moderation) {
    page.item("round.moderation");
    cell(page, &moderation.cell);
    page.put("score", &moderation.value);
    page.put("reason", &moderation.reason);
    page.put("on", &moderation.on);
}

fn decision(page: &mut Page, decision: &Decision) {
    page.table("round.decision");
    page.put("kind", &decision.kind);
    page.list("candidates", &decision.candidates);
    page.put("sentence", &decision.sentence);
    page.known("conditions", decision.conditions.as_ref());
    page.known("dissent", decision.dissent.as_ref());
    page.list("present", &decision.present);
    page.list("recused", &decision.recused);
    page.known("reason", decision.reason.as_ref());
    page.put("on", &decision.on);
}
