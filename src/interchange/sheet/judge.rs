//! Judging what a sheet says: every value on its scale, every score with its sentence, nothing where nothing belongs.
//!
//! What a single value may look like is left to [`value`](super::value).

use super::filled::FilledSheet;
use super::problem::Problems;
use super::request::Standing;
use super::said::{AnswerSaid, SheetSaid, TieSaid, Value};
use super::unclear::not_listed;
use super::value::{basis, one_of, plain, points, prose};
use super::words::{SCORES, ties};
use crate::domain::id::{CandidateId, CriterionId};
use crate::domain::round::{Cell, Conflict, DeclaredConflict, Score};

/// Judges a whole sheet; `None` where anything was wrong, and then the problems say what.
pub(super) fn judge(said: &SheetSaid, problems: &mut Problems<'_>) -> Option<FilledSheet> {
    let frame = &said.frame;
    let before = problems.len();
    let mut sheet = FilledSheet {
        plan: frame.plan.clone(),
        round: frame.round.clone(),
        scorer: frame.scorer.clone(),
        token: frame.token.clone(),
        conflicts: conflicts(said, problems),
        scores: Vec::new(),
        empty: Vec::new(),
    };
    for candidate in &frame.candidates {
        let answers = in_order(said, &candidate.0);
        if let Some(why) = closed(candidate, &sheet.conflicts) {
            nothing_there(answers, why, problems);
            continue;
        }
        for (criterion, answer) in answers {
            let cell = Cell {
                scorer: frame.scorer.clone(),
                candidate: candidate.0.clone(),
                criterion: criterion.clone(),
            };
            if is_blank(answer) {
                sheet.empty.push(cell);
            } else {
                sheet.scores.extend(score_of(cell, answer, problems));
            }
        }
    }
    (problems.len() == before).then_some(sheet)
}

/// Every answer for a candidate, in the order in which the sheet asks for it.
fn in_order<'s>(
    said: &'s SheetSaid,
    candidate: &'s CandidateId,
) -> impl Iterator<Item = (&'s CriterionId, &'s AnswerSaid)> {
    said.frame.criteria.iter().filter_map(|criterion| {
        let key = (candidate.clone(), criterion.clone());
        Some((criterion, said.answers.get(&key)?))
    })
}

fn conflicts(said: &SheetSaid, problems: &mut Problems<'_>) -> Vec<DeclaredConflict> {
    let candidates = said.frame.candidates.iter();
    candidates
        .filter_map(|(candidate, standing)| {
            let tie = said.ties.get(candidate)?;
            tie_of(candidate, *standing, tie, problems)
        })
        .collect()
}

/// What is said of an answer for a candidate whom the scorer does not score, and what to do other than to empty the cell.
type Closed = (&'static str, &'static str);

const STEPPED_ASIDE: Closed = (
    "it has an answer for a candidate for whom the conflicts say \"recused\"",
    ", or say \"none\" or \"declared\" among the conflicts",
);
const LOCKED: Closed = (
    "it has an answer for a candidate whom this scorer does not score",
    "",
);

fn closed(
    (candidate, standing): &(CandidateId, Standing),
    conflicts: &[DeclaredConflict],
) -> Option<Closed> {
    let steps_aside =
        |tie: &DeclaredConflict| tie.candidate == *candidate && tie.conflict == Conflict::Recused;
    match standing {
        Standing::Open if conflicts.iter().any(steps_aside) => Some(STEPPED_ASIDE),
        Standing::Open => None,
        Standing::Recused | Standing::OwnEmployer => Some(LOCKED),
    }
}

const fn is_blank(answer: &AnswerSaid) -> bool {
    answer.score.value.is_empty() && answer.why.value.is_empty() && answer.rests_on.value.is_empty()
}

/// One problem for all that stands where nothing belongs: whoever filled a column in reads it once.
fn nothing_there<'s>(
    answers: impl Iterator<Item = (&'s CriterionId, &'s AnswerSaid)>,
    (says, or): Closed,
    problems: &mut Problems<'_>,
) {
    let all = answers.flat_map(|(_, answer)| [&answer.score, &answer.why, &answer.rests_on]);
    let mut filled = all.filter(|said| !said.value.is_empty());
    let Some(first) = filled.next() else {
        return;
    };
    match filled.count() {
        0 => problems.at(&first.spot, says, format!("empty the cell{or}")),
        more => {
            let so = if more == 1 {
                "so has 1 more cell".to_owned()
            } else {
                format!("so have {more} more cells")
            };
            let says = format!("{says}, and {so}");
            problems.at(&first.spot, says, format!("empty them all{or}"));
        }
    }
}

/// The score of a cell in which something stands.
fn score_of(cell: Cell, answer: &AnswerSaid, problems: &mut Problems<'_>) -> Option<Score> {
    let before = problems.len();
    let value = points(&answer.score, problems);
    let note = prose(&answer.why, problems);
    let basis = basis(&answer.rests_on, problems);
    if answer.score.value.is_empty() {
        problems.at(
            &answer.score.spot,
            "it is empty, and something stands beside it",
            format!(
                "choose a score ({}), or empty the cells beside it",
                SCORES.join(", ")
            ),
        );
    } else if answer.why.value.is_empty() {
        problems.at(
            &answer.why.spot,
            "it is empty, and there is a score beside it",
            "write a sentence why: no sentence, no score",
        );
    }
    (problems.len() == before).then_some(())?;
    let (value, note) = (value?, note?);
    Some(Score {
        cell,
        value,
        note: Some(note),
        basis,
    })
}

fn tie_of(
    candidate: &CandidateId,
    standing: Standing,
    said: &TieSaid,
    problems: &mut Problems<'_>,
) -> Option<DeclaredConflict> {
    let note = prose(&said.what, problems);
    let conflict = match (standing, &said.tie.value) {
        (Standing::OwnEmployer, _) => return None,
        (Standing::Open | Standing::Recused, Value::Empty) => {
            if note.is_some() {
                let allowed = format!("choose {}, or empty the cell beside it", one_of(&ties()));
                let says = "it is empty, and something stands beside it";
                problems.at(&said.tie.spot, says, allowed);
            }
            return None;
        }
        (Standing::Open | Standing::Recused, Value::Text(text)) => plain(text).parse().ok(),
        (Standing::Open | Standing::Recused, Value::Number(_) | Value::Other(_)) => None,
    };
    let Some(conflict) = conflict else {
        let allowed = format!("choose {}", one_of(&ties()));
        problems.at(
            &said.tie.spot,
            not_listed(&said.tie.value, &ties()),
            allowed,
        );
        return None;
    };
    let is_as_sent = (standing, conflict) == (Standing::Recused, Conflict::Recused);
    if conflict != Conflict::None && said.what.value.is_empty() && !is_as_sent {
        problems.at(
            &said.what.spot,
            format!("it is empty, and beside it stands \"{conflict}\""),
            "write what the tie is, in a few words",
        );
        return None;
    }
    Some(DeclaredConflict {
        candidate: candidate.clone(),
        conflict,
        note,
    })
}
