//! What stands under the figures of a result, in words: the decision, how firm the order is, what to talk about first,
//! what is not counted. The facts are those of the value that is told as text.

use super::Pane;
use crate::app::words;
use crate::domain::analysis::scoring::firmness::Verdict;
use crate::domain::analysis::scoring::tally::Talk;
use crate::twin::named::Named;
use crate::twin::successors::{
    CellNamed, Considered, DecisionSeen, HowFirm, LateChangeSeen, ModeratedSeen, OutSeen,
    RoundHead, RoundResult, SealedSeen, TalkFirst, TalkSeen, Waived, in_words,
};

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
pub fn note(pane: Pane, head: &RoundHead, result: Option<&RoundResult>) -> Option<Note> {
    match pane {
        Pane::Matrix => None,
        Pane::Decision => ended(head, result),
        Pane::Firmness => result.map(|result| firmness(&result.firmness)),
        Pane::Talk => result.map(|result| talk(&result.talk)),
        Pane::LeftOut => result.map(left_out),
    }
}

/// A decision in one line: `chosen: Amla Trust`.
#[must_use]
pub fn decided(decision: &DecisionSeen) -> String {
    let kind = decision.kind_in_words();
    if decision.candidates.is_empty() {
        kind.to_owned()
    } else {
        format!("{kind}: {}", names(&decision.candidates))
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

/// What a point to talk about is about: `Amla Trust, depth`.
#[must_use]
pub fn about(point: &TalkSeen) -> String {
    format!("{}, {}", point.candidate.name, point.criterion)
}

/// How firm an order is, with what keeps one from telling.
#[must_use]
pub fn headline(verdict: &Verdict) -> String {
    let words = verdict.words();
    let sentence = in_words(verdict);
    format!("{}{}.", words.to_uppercase(), &sentence[words.len()..])
}

fn names(all: &[Named]) -> String {
    let names: Vec<&str> = all.iter().map(|one| one.name.as_str()).collect();
    names.join(", ")
}

/// How a round ended: given up, or decided.
fn ended(head: &RoundHead, result: Option<&RoundResult>) -> Option<Note> {
    if let Some((on, reason)) = &head.abandoned {
        return Some(Note {
            title: "ABANDONED",
            headline: Some(words::day(*on)),
            lines: vec![reason.clone()],
        });
    }
    let next = result.map_or(&[][..], |result| &result.runners_up);
    head.decision.as_ref().map(|seen| decision(seen, next))
}

fn decision(decision: &DecisionSeen, next: &[Named]) -> Note {
    let people = |people: &[Named]| (!people.is_empty()).then(|| names(people));
    let Considered { all, out } = &decision.considered;
    let more = [
        ("Differs from the scores, because", decision.reason.clone()),
        ("Conditions", decision.conditions.clone()),
        ("Dissent", decision.dissent.clone()),
        ("Present", people(&decision.present)),
        ("Stepped out", people(&decision.recused)),
        ("Next by the scores, should it fall through", people(next)),
        ("Considered", people(all)),
        ("Left out by a gate", people(out)),
    ];
    let mut lines = vec![format!("\"{}\"", decision.sentence)];
    lines.extend(
        more.into_iter()
            .filter_map(|(label, text)| Some(format!("{label}: {}", text?))),
    );
    let on = words::day(decision.on);
    Note {
        title: "DECISION",
        headline: Some(format!("{}, {on}", decided(decision))),
        lines,
    }
}

fn firmness(firmness: &HowFirm) -> Note {
    Note {
        title: "HOW FIRM IS THE ORDER?",
        headline: Some(headline(&firmness.verdict)),
        lines: firmness.sentences.clone(),
    }
}

fn talk(talk: &TalkFirst) -> Note {
    let points = talk.all.iter().zip(1..);
    let mut lines: Vec<String> = points
        .map(|(point, place)| {
            let (about, scores, mark) = (about(point), point.scores_shown(), talk_mark(point.talk));
            format!("{place} {about}   {scores}   {mark}")
        })
        .collect();
    if lines.is_empty() {
        lines.push(format!("{}.", words::capital(talk.why_none())));
    }
    Note {
        title: "TALK ABOUT THESE FIRST",
        headline: None,
        lines,
    }
}

fn left_out(result: &RoundResult) -> Note {
    let out = &result.left_out;
    let mut lines: Vec<String> = Vec::new();
    let (whole, partly): (Vec<_>, Vec<_>) = out.sealed.iter().partition(|one| one.is_whole());
    let of = |ballots: Vec<&SealedSeen>| {
        let names: Vec<String> = ballots.iter().map(ToString::to_string).collect();
        names.join(", ")
    };
    if !whole.is_empty() {
        lines.push(format!("sealed, not revealed: {}", of(whole)));
    }
    if !partly.is_empty() {
        lines.push(format!("partly revealed: {}", of(partly)));
    }
    if !out.without_vote.is_empty() {
        lines.push(format!("{}: no vote", names(&out.without_vote)));
    }
    let recused = out.recused.iter().map(|(who, of)| whom(who, of)).collect();
    let unseen = out.no_evidence.iter().map(without_evidence).collect();
    let parts: [(&str, Vec<String>, &str); 3] = [
        ("recused", recused, ", "),
        ("not answered", missing(&out.missing), ", "),
        ("no evidence", unseen, "; "),
    ];
    let parts = parts
        .into_iter()
        .filter(|(_, entries, _)| !entries.is_empty());
    lines.extend(
        parts.map(|(label, entries, between)| format!("{label}: {}", entries.join(between))),
    );
    lines.extend(out.out.iter().map(excluded));
    lines.extend(out.waived.iter().map(waived));
    lines.extend(result.moderated.all.iter().map(moderated));
    lines.extend(result.yardstick.late_changes.iter().map(changed));
    if lines.is_empty() {
        lines.push("Everything is counted.".to_owned());
    }
    Note {
        title: "NOT COUNTED",
        headline: None,
        lines,
    }
}

fn whom(scorer: &Named, candidate: &Named) -> String {
    format!("{} on {}", scorer.name, candidate.name)
}

fn without_evidence(cell: &CellNamed) -> String {
    format!(
        "{}, {}",
        whom(&cell.scorer, &cell.candidate),
        cell.criterion
    )
}

/// Cells that were left empty, counted for each scorer and candidate.
fn missing(cells: &[CellNamed]) -> Vec<String> {
    CellNamed::together(cells)
        .map(|(first, group)| {
            let who = whom(&first.scorer, &first.candidate);
            match group {
                [one] => format!("{who} ({})", one.criterion),
                several => format!("{who} ({} cells)", several.len()),
            }
        })
        .collect()
}

/// `Deodar Fund: gate, board said no`
fn excluded(out: &OutSeen) -> String {
    let why = out.evidence.as_ref().unwrap_or(&out.gate);
    format!("{}: gate, {why}", out.candidate.name)
}

fn waived(waived: &Waived) -> String {
    let Waived {
        gate,
        candidate,
        waiver,
    } = waived;
    format!("waived: {gate} of {}, \"{waiver}\"", candidate.name)
}

/// `moderated: Lata P on Amla Trust, depth: 4 -> 3, "one paper was misread"`
fn moderated(score: &ModeratedSeen) -> String {
    let who = whom(&score.scorer, &score.candidate);
    format!(
        "moderated: {who}, {}: {}, \"{}\"",
        score.criterion,
        score.values.join(" -> "),
        score.reason
    )
}

fn changed(change: &LateChangeSeen) -> String {
    let LateChangeSeen { what, reason } = change;
    format!("changed after opening: {what}, \"{reason}\"")
}
