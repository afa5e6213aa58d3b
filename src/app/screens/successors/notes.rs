//! What stands under the figures of a result, in words: the decision, how firm the order is, what to talk about first,
//! what is not counted. The figures are the tally's.

use super::Pane;
use crate::app::words;
use crate::domain::Plan;
use crate::domain::analysis::Tally;
use crate::domain::analysis::firmness::{Firmness, Verdict};
use crate::domain::analysis::tally::{Talk, TalkPoint};
use crate::domain::id::{CandidateId, PersonId};
use crate::domain::round::{Cell, Decision, DecisionKind, Round};

/// A part of a result in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// What it is about.
    pub title: &'static str,
    /// The point of it, beside the title.
    pub headline: Option<String>,
    /// Its sentences or entries.
    pub lines: Vec<String>,
}

/// The words of a part; none where the round has no such part.
#[must_use]
pub fn note(pane: Pane, plan: &Plan, round: &Round, tally: Option<&Tally>) -> Option<Note> {
    match pane {
        Pane::Matrix => None,
        Pane::Decision => decision(plan, round),
        Pane::Firmness => tally.map(|tally| firmness(plan, round, tally)),
        Pane::Talk => tally.map(|tally| talk(round, tally)),
        Pane::LeftOut => tally.map(|tally| left_out(plan, round, tally)),
    }
}

/// A decision in one line: `chosen: Amla Trust`.
#[must_use]
pub fn decided(round: &Round, decision: &Decision) -> String {
    let kind = match decision.kind {
        DecisionKind::Chosen => "chosen",
        DecisionKind::Split => "split",
        DecisionKind::Interim => "interim",
        DecisionKind::None => "none suitable",
    };
    let names: Vec<&str> = decision
        .candidates
        .iter()
        .map(|id| name(round, id))
        .collect();
    if names.is_empty() {
        kind.to_owned()
    } else {
        format!("{kind}: {}", names.join(", "))
    }
}

/// The mark of a spread that is to be talked about.
#[must_use]
pub const fn talk_mark(talk: Talk) -> &'static str {
    match talk {
        Talk::Agree | Talk::Normal => "",
        Talk::Discuss => "D",
        Talk::MustDiscuss => "M",
    }
}

/// A point to talk about: `Amla Trust, depth`, and its scores `1 2 2 3 4`.
#[must_use]
pub fn point(round: &Round, point: &TalkPoint) -> (String, String) {
    let scores: Vec<String> = point.scores.iter().map(ToString::to_string).collect();
    let what = format!("{}, {}", name(round, &point.candidate), point.criterion);
    (what, scores.join(" "))
}

fn decision(plan: &Plan, round: &Round) -> Option<Note> {
    if let Some((on, reason)) = &round.days.abandoned {
        return Some(Note {
            title: "ABANDONED",
            headline: Some(words::day(*on)),
            lines: vec![reason.to_string()],
        });
    }
    let decision = round.days.decision.as_ref()?;
    let people = |ids: &[PersonId]| {
        let names: Vec<String> = ids.iter().map(|id| words::person(plan, Some(id))).collect();
        (!names.is_empty()).then(|| names.join(", "))
    };
    let mut lines = vec![format!("\"{}\"", decision.sentence)];
    let more = [
        (
            "Differs from the scores, because",
            decision.reason.as_ref().map(ToString::to_string),
        ),
        (
            "Conditions",
            decision.conditions.as_ref().map(ToString::to_string),
        ),
        (
            "Dissent",
            decision.dissent.as_ref().map(ToString::to_string),
        ),
        ("Present", people(&decision.present)),
        ("Stepped out", people(&decision.recused)),
    ];
    lines.extend(
        more.into_iter()
            .filter_map(|(label, text)| Some(format!("{label}: {}", text?))),
    );
    Some(Note {
        title: "DECISION",
        headline: Some(format!(
            "{}, {}",
            decided(round, decision),
            words::day(decision.on)
        )),
        lines,
    })
}

/// How firm an order is, with what keeps one from telling.
#[must_use]
pub fn headline(verdict: Option<&Verdict>) -> String {
    match verdict {
        Some(Verdict::Firm) => "FIRM.".to_owned(),
        Some(Verdict::NotFirm) => "NOT FIRM.".to_owned(),
        Some(Verdict::CannotTell(why)) => format!("CANNOT TELL: {why}."),
        None => "CANNOT TELL: no candidate has a total.".to_owned(),
    }
}

fn firmness(plan: &Plan, round: &Round, tally: &Tally) -> Note {
    let sentences = tally
        .firmness
        .as_ref()
        .map(|firmness| firmness.sentences(plan, round));
    let verdict = tally.firmness.as_ref().map(Firmness::verdict);
    Note {
        title: "HOW FIRM IS THE ORDER?",
        headline: Some(headline(verdict.as_ref())),
        lines: sentences.unwrap_or_default(),
    }
}

fn talk(round: &Round, tally: &Tally) -> Note {
    let points = tally.talk_first.iter().zip(1..);
    let mut lines: Vec<String> = points
        .map(|(talked, place)| {
            let (what, scores) = point(round, talked);
            let mark = talk_mark(Talk::of(talked.spread));
            format!("{place} {what}   {scores}   {mark}")
        })
        .collect();
    if lines.is_empty() {
        lines.push("No two scores in a cell are more than one point apart.".to_owned());
    }
    Note {
        title: "TALK ABOUT THESE FIRST",
        headline: None,
        lines,
    }
}

fn left_out(plan: &Plan, round: &Round, tally: &Tally) -> Note {
    let person = |id: &PersonId| words::person(plan, Some(id));
    let whom = |scorer: &PersonId, candidate: &CandidateId| {
        format!("{} on {}", person(scorer), name(round, candidate))
    };
    let out = &tally.left_out;
    let mut lines: Vec<String> = Vec::new();
    let mut say = |label: &str, entries: Vec<String>| {
        if !entries.is_empty() {
            lines.push(format!("{label}: {}", entries.join(", ")));
        }
    };
    say("no vote", out.without_vote.iter().map(person).collect());
    let recused = out.recusals.iter();
    say(
        "recused",
        recused.map(|(scorer, of)| whom(scorer, of)).collect(),
    );
    let unseen = out.no_evidence.iter();
    let cell = |cell: &Cell| {
        format!(
            "{} ({})",
            whom(&cell.scorer, &cell.candidate),
            cell.criterion
        )
    };
    say("no evidence", unseen.map(cell).collect());
    say("not answered", missing(&out.missing, whom));
    let gates = tally.candidates.iter().filter_map(|candidate| {
        let exclusion = candidate.excluded.as_ref()?;
        Some(format!(
            "{}, {}",
            name(round, &candidate.candidate),
            exclusion.why
        ))
    });
    say("out", gates.collect());
    lines.extend(worth_knowing(round));
    if lines.is_empty() {
        lines.push("Everything is counted.".to_owned());
    }
    Note {
        title: "NOT COUNTED",
        headline: None,
        lines,
    }
}

/// Cells that were left empty, counted for each scorer and candidate.
fn missing(cells: &[Cell], whom: impl Fn(&PersonId, &CandidateId) -> String) -> Vec<String> {
    let same = |a: &Cell, b: &Cell| a.scorer == b.scorer && a.candidate == b.candidate;
    cells
        .chunk_by(same)
        .filter_map(|group| {
            let first = group.first()?;
            let who = whom(&first.scorer, &first.candidate);
            Some(match group {
                [one] => format!("{who} ({})", one.criterion),
                several => format!("{who} ({} cells)", several.len()),
            })
        })
        .collect()
}

/// What the reader of a result has to know beside the figures: waivers, and changes after opening.
fn worth_knowing(round: &Round) -> impl Iterator<Item = String> + '_ {
    let waived = round.candidates.iter().flat_map(|candidate| {
        candidate.gates.iter().filter_map(move |answer| {
            let waiver = answer.waiver.as_ref()?;
            Some(format!(
                "waived: {} of {}, \"{waiver}\"",
                answer.gate, candidate.name
            ))
        })
    });
    let changed = round.late_changes.iter().map(|change| {
        format!(
            "changed after opening: {}, \"{}\"",
            change.what, change.reason
        )
    });
    waived.chain(changed)
}

fn name<'a>(round: &'a Round, id: &'a CandidateId) -> &'a str {
    let found = round.candidates.get(id);
    found.map_or(id.as_str(), |candidate| candidate.name.as_str())
}
