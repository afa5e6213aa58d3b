//! Forms of the ballot: what ties a scorer to a candidate, a score, and a score changed in moderation.
//!
//! The anchors of the round stand above the choice of a score, so that numbers mean the same to everyone.

use super::{RoundPurpose, as_items};
use crate::app::effect::Effect;
use crate::app::form::options::{Choice, Item, Radio, Ticks};
use crate::app::form::{Answers, Field, Form, Input, Need, Problems, Room};
use crate::app::model::Window;
use crate::app::purpose::Purpose;
use crate::app::words;
use crate::domain::change::Change;
use crate::domain::id::{CandidateId, PersonId, RoundId};
use crate::domain::round::{
    Basis, Cell, Conflict, Criterion, DeclaredConflict, Moderation, Round, Score, ScoreValue,
};
use crate::domain::{Date, Plan};

/// The form for what ties a scorer to any of the candidates.
#[must_use]
pub fn conflict_form(
    plan: &Plan,
    round: &Round,
    scorer: &PersonId,
    candidate: &CandidateId,
) -> Form {
    let items = as_items(round.candidates.iter());
    let chosen = Choice::new(items, candidate.as_str());
    let candidate = Field::new("candidate", "Candidate", Input::Choice(chosen));
    let mut fields = vec![candidate.needed().proposed()];
    fields.extend(tie_fields(None));
    let name = words::person(plan, Some(scorer));
    let purpose = RoundPurpose::Conflict(round.id.clone(), scorer.clone());
    let title = format!("What ties {name} to a candidate");
    let mut form = Form::new(Purpose::Round(purpose), title, fields, "Save");
    revise_tie(&mut form);
    form
}

/// The form that asks for the tie before the first score. `None` where the candidate has gone.
#[must_use]
pub fn tie_form(
    plan: &Plan,
    round: &Round,
    scorer: &PersonId,
    candidate: &CandidateId,
) -> Option<Form> {
    let candidate = round.candidates.get(candidate)?;
    let name = words::person(plan, Some(scorer));
    let facts = vec![format!(
        "Before the first score: does anything tie {name} to {}? A shared office, money, family, a past in it.",
        candidate.name
    )];
    let id = (round.id.clone(), scorer.clone(), candidate.id.clone());
    let mut form = Form::new(
        Purpose::Round(RoundPurpose::Tie(id.0, id.1, id.2)),
        format!("{name} and {}", candidate.name),
        tie_fields(None).into(),
        "Save, then score",
    )
    .facts(facts);
    revise_tie(&mut form);
    Some(form)
}

fn tie_fields(now: Option<Conflict>) -> [Field; 2] {
    let items = vec![
        Item::new("none", "none"),
        Item::new("declared", "declared, may score"),
        Item::new("recused", "recused, does not score them"),
    ];
    let now = now.map(Conflict::as_str);
    [
        Field::new("conflict", "Tie", Input::Radio(Radio::new(items, now))).needed(),
        Field::sentence("note", "Explanation", "").such_as("we share an office"),
    ]
}

/// What ties somebody has to be said in words.
pub(super) fn revise_tie(form: &mut Form) {
    let tie = form.field("conflict").map(|field| field.text().to_owned());
    let tied = tie
        .as_deref()
        .is_some_and(|tie| !matches!(tie, "" | "none"));
    if let Some(note) = form.field_mut("note") {
        note.need = if tied { Need::ByRule } else { Need::Free };
    }
    if let Some(field) = form.field_mut("conflict") {
        field.hint = (tie.as_deref() == Some("recused"))
            .then(|| "What they have answered on this candidate is dropped.".to_owned());
    }
}

pub(super) fn declare(form: &Form, round: &RoundId, scorer: &PersonId) -> Result<Effect, Problems> {
    let mut answers = Answers::of(form);
    let candidate: Option<CandidateId> = answers.parsed("candidate");
    let Some(candidate) = candidate else {
        return answers.finish(None);
    };
    tie(form, round, scorer, &candidate)
}

pub(super) fn tie(
    form: &Form,
    round: &RoundId,
    scorer: &PersonId,
    candidate: &CandidateId,
) -> Result<Effect, Problems> {
    let mut answers = Answers::of(form);
    let (conflict, note) = (answers.parsed("conflict"), answers.text("note"));
    let change = conflict.map(|conflict| Change::ConflictDeclared {
        round: round.clone(),
        scorer: scorer.clone(),
        declared: DeclaredConflict {
            candidate: candidate.clone(),
            conflict,
            note,
        },
    });
    answers.finish(change.map(Effect::propose))
}

/// The form for one score. `None` where the cell has gone.
#[must_use]
pub fn score_form(plan: &Plan, round: &Round, cell: &Cell, window: Window) -> Option<Form> {
    let candidate = round.candidates.get(&cell.candidate)?;
    let criterion = round.yardstick.criteria.get(&cell.criterion)?;
    let name = words::person(plan, Some(&cell.scorer));
    let (answered, all) = plan.progress(round, &cell.scorer);
    let again = round.is_answered(cell);
    let after = answered + usize::from(!again);
    let fields = vec![
        score_field(),
        Field::long("note", "Why", "")
            .needed_by_rule()
            .such_as("two programme leads met the panel"),
        basis_field().hint(hidden(round)),
    ];
    let purpose = RoundPurpose::Score(round.id.clone(), cell.clone());
    let title = format!(
        "Score: round {}, {name} on {}, {}",
        round.id, candidate.name, criterion.id
    );
    let mut facts = anchors(criterion);
    if let Some(tie) = round.conflict(&cell.scorer, &cell.candidate)
        && let Some(note) = &tie.note
    {
        facts.insert(0, format!("{}: {note}", tie.conflict));
    }
    if again {
        facts.push("Answered already. What is saved now takes its place.".to_owned());
    }
    let form = Form::new(Purpose::Round(purpose), title, fields, "Save, next cell");
    let form = form.facts(facts);
    let mut form = form.after(format!("{after} of {all} after this"));
    revise_score(&mut form, Some(round), cell, window);
    Some(form)
}

/// What is said under every score that is given.
fn hidden(round: &Round) -> String {
    let not = round.casting.ballots.does_not_stop();
    format!(
        "No why, no score. After saving it is hidden from everyone, you too, until the round closes. That does not stop \
         {not}."
    )
}

/// What each score means, and that seeing no evidence is an answer.
fn anchors(criterion: &Criterion) -> Vec<String> {
    let anchors = criterion.anchors.iter().zip(1..);
    let mut lines: Vec<String> = anchors
        .map(|(anchor, points)| format!("{points}   {anchor}"))
        .collect();
    lines.push("-   No evidence seen (this is an answer, not a 1)".to_owned());
    lines
}

fn score_field() -> Field {
    let mut items: Vec<Item> = (1..=5)
        .map(|points| Item::new(points.to_string(), points.to_string()))
        .collect();
    items.push(Item::new("no-evidence", "no evidence"));
    Field::new("score", "Score", Input::Radio(Radio::new(items, None))).needed()
}

fn basis_field() -> Field {
    let items = Basis::ALL
        .iter()
        .map(|basis| Item::new(basis.as_str(), basis.as_str()))
        .collect();
    Field::new("basis", "Rests on", Input::Ticks(Ticks::new(items, &[])))
}

/// Where the anchors do not fit above the choice they scroll away: then that of the chosen score is said again beside it.
pub(super) fn revise_score(form: &mut Form, round: Option<&Round>, cell: &Cell, window: Window) {
    let criterion = round.and_then(|round| round.yardstick.criteria.get(&cell.criterion));
    let scrolls = !Room::of(form, window).shows_facts(&form.facts);
    let Some((field, criterion)) = form.field_mut("score").zip(criterion) else {
        return;
    };
    let points: Option<usize> = field.text().parse().ok();
    let anchor = points.and_then(|points| criterion.anchors.get(points.checked_sub(1)?));
    field.hint = anchor.filter(|_| scrolls).map(ToString::to_string);
}

pub(super) fn score(form: &Form, round: &RoundId, cell: &Cell) -> Result<Effect, Problems> {
    let mut answers = Answers::of(form);
    let value = value(&mut answers);
    let (note, basis) = (answers.text("note"), answers.ticked("basis"));
    let score = value.map(|value| Score {
        cell: cell.clone(),
        value,
        note,
        basis,
    });
    let round = round.clone();
    answers.finish(score.map(|score| Effect::CastBallot { round, score }))
}

/// The form that changes a score in moderation. `None` where nothing was scored.
#[must_use]
pub fn moderation_form(plan: &Plan, round: &Round, cell: &Cell, today: Date) -> Option<Form> {
    let criterion = round.yardstick.criteria.get(&cell.criterion)?;
    let (first, now) = (round.first_score(cell)?, round.score(cell)?);
    let mut facts = anchors(criterion);
    let why = first
        .note
        .as_ref()
        .map_or(words::UNKNOWN, |note| note.as_str());
    facts.push(format!("First score {}: \"{why}\"", first.value));
    if now != first.value {
        facts.push(format!("Moderated to {now}."));
    }
    let fields = vec![
        score_field(),
        Field::long("reason", "Reason", "")
            .needed()
            .such_as("the panel heard of a second reference")
            .hint("The first score stays beside the new one."),
        Field::date("on", "On", Some(today), today).needed(),
    ];
    let name = words::person(plan, Some(&cell.scorer));
    let purpose = RoundPurpose::Moderate(round.id.clone(), cell.clone());
    let candidate = round.candidates.get(&cell.candidate)?;
    let title = format!("Moderate: {name} on {}, {}", candidate.name, cell.criterion);
    Some(Form::new(Purpose::Round(purpose), title, fields, "Change the score").facts(facts))
}

pub(super) fn moderate(form: &Form, round: &RoundId, cell: &Cell) -> Result<Effect, Problems> {
    let mut answers = Answers::of(form);
    let value = value(&mut answers);
    let (reason, on) = (answers.text("reason"), answers.date("on"));
    let moderation = value
        .zip(reason)
        .zip(on)
        .map(|((value, reason), on)| Moderation {
            cell: cell.clone(),
            value,
            reason,
            on,
        });
    let round = round.clone();
    let change = moderation.map(|moderation| Change::ScoreModerated { round, moderation });
    answers.finish(change.map(Effect::propose))
}

fn value(answers: &mut Answers<'_>) -> Option<ScoreValue> {
    let word: String = answers.parsed("score")?;
    ScoreValue::parse(&word)
        .map_err(|problem| answers.problem("score", problem.to_string()))
        .ok()
}
