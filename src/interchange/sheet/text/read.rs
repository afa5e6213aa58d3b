//! From the text of a sheet to what it says, with the line of everything in it.

use super::KIND;
use crate::domain::id::{CandidateId, CriterionId};
use crate::interchange::problem::ImportError;
use crate::interchange::reader::{Fault, Fields, Places, Scalar, header, read_file};
use crate::interchange::sheet::Token;
use crate::interchange::sheet::once::{Records, each_once};
use crate::interchange::sheet::problem::{Problems, Spot};
use crate::interchange::sheet::quiet::quiet;
use crate::interchange::sheet::request::Standing;
use crate::interchange::sheet::said::{AnswerSaid, Frame, Said, SheetSaid, TieSaid, Value};
use std::collections::BTreeMap;
use std::path::Path;
use toml::de::DeValue;

/// The candidate and the criterion of an answer.
type Asked = (CandidateId, CriterionId);

const TIES: Records<(CandidateId, TieSaid), CandidateId> = Records {
    key: "conflict",
    on: "candidate",
    of: |(candidate, _)| candidate,
};
const ANSWERS: Records<(Asked, AnswerSaid), Asked> = Records {
    key: "answer",
    on: "candidate and criterion",
    of: |(asked, _)| asked,
};

/// Whether a text is meant to be a sheet, or another file of ours: a letter or a table is not told where it breaks the
/// rules of a language that it was never written in.
pub(in crate::interchange::sheet) fn is_meant(text: &str, name: &str) -> bool {
    let ending = Path::new(name).extension();
    ending.is_some_and(|ending| ending.eq_ignore_ascii_case("toml")) || text.contains("[baton]")
}

/// Reads a whole sheet; `None` where anything was wrong with it, and then the problems say what.
pub(in crate::interchange::sheet) fn read(
    text: &str,
    name: &str,
    problems: &mut Problems<'_>,
) -> Option<SheetSaid> {
    match read_file(name, text, KIND, sheet) {
        Ok((mut said, places)) => {
            place(&mut said, &places);
            Some(said)
        }
        Err(error) => {
            retell(quiet(error), problems);
            None
        }
    }
}

fn sheet(fields: &Fields<'_>) -> Option<SheetSaid> {
    fields.need_table("baton", header)?;
    let frame = fields.need_table("sheet", frame)?;
    let ties = each_once(fields, &TIES, |fields| conflict(fields, &frame));
    let ties = ties.into_iter().collect();
    let answers = each_once(fields, &ANSWERS, |fields| answer(fields, &frame));
    let answers = answers.into_iter().collect();
    whole(fields, &frame, &answers);
    Some(SheetSaid {
        frame,
        answers,
        ties,
    })
}

fn frame(fields: &Fields<'_>) -> Option<Frame> {
    let (plan, round) = (fields.need("plan"), fields.need("round"));
    let (scorer, token) = (fields.need("scorer"), fields.need::<Token>("token"));
    let candidates: Vec<CandidateId> = fields.list("candidates");
    let recused: Vec<CandidateId> = fields.list(Standing::Recused.key());
    let employer: Vec<CandidateId> = fields.list(Standing::OwnEmployer.key());
    let standing = |candidate: CandidateId| {
        let standing = if employer.contains(&candidate) {
            Standing::OwnEmployer
        } else if recused.contains(&candidate) {
            Standing::Recused
        } else {
            Standing::Open
        };
        (candidate, standing)
    };
    let frame = Frame {
        plan: plan?,
        round: round?,
        scorer: scorer?,
        token: token?,
        candidates: candidates.into_iter().map(standing).collect(),
        criteria: fields.list("criteria"),
    };
    if !frame.is_sound() {
        let message = "an id is there twice, or there are far too many";
        fields.complain("", message, "write it as it was sent");
        return None;
    }
    Some(frame)
}

fn conflict(fields: &Fields<'_>, frame: &Frame) -> Option<(CandidateId, TieSaid)> {
    let candidate = known_candidate(fields, frame);
    let tie = said(fields, "tie");
    let what = said(fields, "what");
    Some((candidate?, TieSaid { tie, what }))
}

fn answer(fields: &Fields<'_>, frame: &Frame) -> Option<(Asked, AnswerSaid)> {
    let candidate = known_candidate(fields, frame);
    let criterion: Option<CriterionId> = fields.need("criterion");
    if criterion
        .as_ref()
        .is_some_and(|one| !frame.criteria.contains(one))
    {
        let message = "this sheet asked nothing on such a criterion";
        fields.complain("criterion", message, "write it as it was sent");
    }
    let answer = AnswerSaid {
        score: said(fields, "score"),
        why: said(fields, "why"),
        rests_on: said(fields, "rests_on"),
    };
    Some(((candidate?, criterion?), answer))
}

fn known_candidate(fields: &Fields<'_>, frame: &Frame) -> Option<CandidateId> {
    let candidate: CandidateId = fields.need("candidate")?;
    let known = frame
        .candidates
        .iter()
        .any(|(known, _)| *known == candidate);
    if !known {
        let message = "this sheet asked nothing about such a candidate";
        fields.complain("candidate", message, "write it as it was sent");
    }
    Some(candidate)
}

/// Every answer that was asked for is there, filled in or empty.
fn whole(fields: &Fields<'_>, frame: &Frame, answers: &BTreeMap<Asked, AnswerSaid>) {
    let open = frame
        .candidates
        .iter()
        .filter(|one| one.1 == Standing::Open);
    for (candidate, _) in open {
        for criterion in &frame.criteria {
            if !answers.contains_key(&(candidate.clone(), criterion.clone())) {
                let message = format!("the answer for {candidate} on {criterion} is missing");
                let remedy = "add it as it was sent, with its score empty where there is none";
                fields.complain("answer", message, remedy);
            }
        }
    }
}

/// A value with its path in the place of its line, until the places are known.
fn said(fields: &Fields<'_>, key: &'static str) -> Said {
    let spot = Spot {
        sheet: fields.path().to_owned(),
        cell: key.to_owned(),
    };
    let value = fields.get::<Value>(key).unwrap_or_default();
    Said { spot, value }
}

fn place(said: &mut SheetSaid, places: &Places) {
    let answers = said.answers.values_mut();
    let answers = answers.flat_map(|one| [&mut one.score, &mut one.why, &mut one.rests_on]);
    let ties = said.ties.values_mut();
    let ties = ties.flat_map(|one| [&mut one.tie, &mut one.what]);
    for said in answers.chain(ties) {
        let path = format!("{}.{}", said.spot.sheet, said.spot.cell);
        if let Some((line, _)) = places.of(&path) {
            said.spot.cell = format!("line {line} ({})", said.spot.cell);
        }
    }
}

/// The same problems as those of a sheet.
fn retell(error: ImportError, problems: &mut Problems<'_>) {
    for problem in error.problems {
        let spot = Spot {
            sheet: record(&problem.path).to_owned(),
            cell: match problem.line {
                0 => String::new(),
                line => format!("line {line}"),
            },
        };
        problems.at(&spot, problem.message, problem.remedy);
    }
    if error.unlisted > 0 {
        let says = format!("there are {} more problems", error.unlisted);
        problems.whole(says, "mend these first");
    }
}

/// The path of the record in which a field stands.
fn record(path: &str) -> &str {
    path.rfind('.').map_or(path, |end| &path[..end])
}

impl Scalar for Value {
    const WANTED: &'static str = "text in \"quotes\"";

    fn read(value: &DeValue<'_>) -> Result<Self, Fault> {
        Ok(match value {
            DeValue::String(text) => Self::of_text(text),
            DeValue::Integer(number) => Self::of_text(number.as_str()),
            DeValue::Float(number) => Self::of_text(number.as_str()),
            DeValue::Boolean(_) => Self::Other("yes or no"),
            DeValue::Datetime(_) => Self::Other("a date or time"),
            DeValue::Array(items) => {
                words(items).map_or(Self::Other("a list"), |words| Self::of_text(&words))
            }
            DeValue::Table(_) => Self::Other("a table"),
        })
    }
}

/// The words of a list that has nothing else in it, with commas between them.
fn words(items: &toml::de::DeArray<'_>) -> Option<String> {
    let word = |item: &toml::Spanned<DeValue<'_>>| match item.get_ref() {
        DeValue::String(word) => Some(word.to_string()),
        _ => None,
    };
    let words: Option<Vec<String>> = items.iter().map(word).collect();
    Some(words?.join(", "))
}
