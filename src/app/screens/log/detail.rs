//! What is said of one event: how it stood before and after, what it rests on, what taking it back would do.

use crate::app::modals::TextBox;
use crate::app::model::{Here, OpenPlan};
use crate::app::screens::log::verdict::Verdict;
use crate::app::words;
use crate::domain::change::Change;
use crate::domain::comparison::compare;
use crate::domain::flags::settings::Acceptance;
use crate::domain::function::StageMove;
use crate::domain::history::{Recorded, fold};
use crate::domain::id::SignalId;
use crate::domain::phase::PhaseStep;
use crate::domain::question::Answer;
use crate::domain::story::tell;
use crate::domain::text::Text;

/// A label and what is said under it.
pub type Fact = (&'static str, String);

/// How many characters of a hash are enough to tell events apart at a glance.
const HASH_SHOWN: usize = 8;

/// The heading of an event: `412, stage moved, hash 7f3a91c2...`.
#[must_use]
pub fn heading(open: &OpenPlan, seq: u64) -> String {
    let kept = open.place_of(seq).and_then(|at| open.kept.get(at));
    let Some(kept) = kept else {
        return seq.to_string();
    };
    let hash = kept.hash.get(..HASH_SHOWN).unwrap_or(&kept.hash);
    format!("{seq}, {}, hash {hash}...", kept.kind.replace('-', " "))
}

/// What is said of an event beside its sentence.
#[must_use]
pub fn facts(event: &Recorded) -> Vec<Fact> {
    let Some(change) = &event.change else {
        return Vec::new();
    };
    if let Change::StageMoved(shift) | Change::StageReverted(shift) = change {
        moved(shift)
    } else if let Change::PhaseAdvanced(step) | Change::PhaseReturned(step) = change {
        walked(step)
    } else if let Change::QuestionAnswered { answer, .. } = change {
        answered(answer)
    } else if let Change::FlagAccepted(accepted) = change {
        acceptance(accepted)
    } else if let Change::SignalMarked { evidence, .. } = change {
        vec![("evidence", quoted(evidence.as_ref()))]
    } else {
        Vec::new()
    }
}

/// What taking the event back would do, or why it cannot be.
#[must_use]
pub fn undo_in_words(verdict: &Verdict) -> String {
    match verdict {
        Verdict::Can(_) => "possible; an event of its own says so".to_owned(),
        Verdict::Asks(seqs) if seqs.len() > 1 => {
            format!(
                "only together with the {} events of its action; asks first",
                seqs.len()
            )
        }
        Verdict::Asks(_) => "possible; asks first, because it is weighty".to_owned(),
        Verdict::Redo(_) => "brings again what this took back".to_owned(),
        Verdict::Done(why) | Verdict::No(why) => why.clone(),
    }
}

/// How the plan differs after the event from how it stood before, to be read.
#[must_use]
pub fn before_and_after(open: &OpenPlan, seq: u64, here: Here) -> Option<TextBox> {
    let at = open.place_of(seq)?;
    let event = open.events.get(at)?;
    let upto = |count| fold(&open.plan.id, open.events.get(..count).unwrap_or_default());
    let told = event
        .change
        .as_ref()
        .map_or_else(String::new, |change| tell(&open.plan, change));
    let mut lines = vec![
        told,
        String::new(),
        format!("By {} on {}", event.actor, here.moment(event.at)),
    ];
    lines.extend(
        facts(event)
            .into_iter()
            .map(|(label, words)| format!("{label}: {words}")),
    );
    lines.extend([String::new(), "What it changed:".to_owned()]);
    let changed = compare(&upto(at), &upto(at + 1));
    if changed.is_empty() {
        lines.push("Nothing that a comparison of two days would show.".to_owned());
    }
    lines.extend(changed);
    lines.extend(open.kept.get(at).map(|kept| format!("Hash {}", kept.hash)));
    Some(TextBox::new(heading(open, seq), lines))
}

fn moved(shift: &StageMove) -> Vec<Fact> {
    let mut facts = vec![
        ("before", shift.from.to_string()),
        ("after", format!("{} on {}", shift.to, words::day(shift.on))),
        ("evidence", quoted(shift.evidence.as_ref())),
    ];
    facts.extend(reason(shift.reason.as_ref()));
    facts
}

fn walked(step: &PhaseStep) -> Vec<Fact> {
    let unmet: Vec<&str> = step.unmet.iter().map(SignalId::as_str).collect();
    let unmet = if unmet.is_empty() {
        "none".to_owned()
    } else {
        unmet.join(", ")
    };
    let mut facts = vec![
        ("before", step.from.to_string()),
        ("after", format!("{} on {}", step.to, words::day(step.on))),
        ("unmet", unmet),
    ];
    facts.extend(reason(step.reason.as_ref()));
    facts
}

fn answered(answer: &Answer) -> Vec<Fact> {
    vec![
        ("answer", quoted(Some(&answer.text))),
        ("evidence", quoted(answer.evidence.as_ref())),
        ("again", words::day_or_unknown(answer.revisit_on)),
    ]
}

fn acceptance(accepted: &Acceptance) -> Vec<Fact> {
    vec![
        ("until", words::day(accepted.until)),
        ("reason", quoted(Some(&accepted.reason))),
    ]
}

/// A reason where one was given; most changes need none.
fn reason(reason: Option<&Text>) -> Option<Fact> {
    reason.map(|reason| ("reason", quoted(Some(reason))))
}

fn quoted(text: Option<&Text>) -> String {
    text.map_or_else(|| words::UNKNOWN.to_owned(), |text| format!("\"{text}\""))
}
