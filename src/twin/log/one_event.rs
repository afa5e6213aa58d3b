//! One event: what it rests on, how it stood before and after, what taking it back would do.

use super::line::{LogLine, Undo, moment};
use crate::domain::analysis::calendar::shown;
use crate::domain::change::Change;
use crate::domain::flags::settings::Acceptance;
use crate::domain::function::{StageMove, Standing};
use crate::domain::history::Recorded;
use crate::domain::id::SignalId;
use crate::domain::phase::PhaseStep;
use crate::domain::question::Answer;
use crate::domain::story::day_or_unknown;
use crate::domain::text::Text;
use crate::domain::{Date, Plan};
use crate::twin::lines::UNKNOWN;
use crate::twin::spelt::spelt_out;
use crate::twin::{Lines, Twin};

/// How many characters of a hash are enough to tell events apart at a glance.
const HASH_SHOWN: usize = 8;

/// One event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OneEvent {
    /// Its line in the log.
    pub line: LogLine,
    /// Its hash.
    pub hash: String,
    /// What is said of it beside its sentence.
    pub facts: Vec<EventFact>,
}

/// One thing said of an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventFact {
    /// What it is: `before`, `evidence`.
    pub label: &'static str,
    /// The words.
    pub words: String,
}

impl OneEvent {
    /// An event of a plan, with its line in the log.
    #[must_use]
    pub fn of(plan: &Plan, event: &Recorded, line: LogLine, hash: &str) -> Self {
        Self {
            line,
            hash: hash.to_owned(),
            facts: facts(plan, event),
        }
    }

    /// Its heading: `412, stage moved, hash 7f3a91c2...`.
    #[must_use]
    pub fn heading(&self) -> String {
        let hash = self.hash.get(..HASH_SHOWN).unwrap_or(&self.hash);
        let kind = self.line.kind.replace('-', " ");
        format!("{}, {kind}, hash {hash}...", self.line.newest)
    }
}

impl Twin for OneEvent {
    fn tell(&self, lines: &mut Lines) {
        let LogLine {
            newest,
            at,
            who,
            kind,
            sentence,
            ..
        } = &self.line;
        lines.fact("this event", newest);
        lines.fact("what happened", spelt_out(sentence));
        lines.fact("kind", kind.replace('-', " "));
        lines.fact("at", moment(*at));
        lines.fact("by", who);
        if self.line.undone {
            lines.fact("taken back", "yes");
        }
        for EventFact { label, words } in &self.facts {
            lines.fact(label, spelt_out(words));
        }
        if let Some(Undo { words, .. }) = &self.line.undo {
            lines.fact("undo", spelt_out(words));
        }
        lines.fact("hash", &self.hash);
    }
}

fn facts(plan: &Plan, event: &Recorded) -> Vec<EventFact> {
    let Some(change) = &event.change else {
        return Vec::new();
    };
    if let Change::StageMoved(shift) | Change::StageReverted(shift) = change {
        moved(plan, shift)
    } else if let Change::PhaseAdvanced(step) | Change::PhaseReturned(step) = change {
        walked(step)
    } else if let Change::QuestionAnswered { answer, .. } = change {
        answered(answer)
    } else if let Change::FlagAccepted(accepted) = change {
        acceptance(accepted)
    } else if let Change::SignalMarked { evidence, .. } = change {
        vec![fact("evidence", quoted(evidence.as_ref()))]
    } else {
        Vec::new()
    }
}

fn moved(plan: &Plan, shift: &StageMove) -> Vec<EventFact> {
    let since = stood_since(plan, shift);
    let since = since.map(|day| format!(" since {}", shown(day)));
    let before = format!("{}{}", shift.from, since.unwrap_or_default());
    let after = format!("{} since {}", shift.to, shown(shift.on));
    let mut facts = vec![
        fact("before", before),
        fact("after", after),
        fact("evidence", quoted(shift.evidence.as_ref())),
    ];
    facts.push(reason(shift.reason.as_ref()));
    facts
}

/// Since when a function had stood where a move took it from: the day of the step before.
fn stood_since(plan: &Plan, shift: &StageMove) -> Option<Date> {
    let steps = &plan.functions.get(&shift.function)?.steps;
    let is_it = |step: &&crate::domain::function::Step| {
        (step.from, step.to, step.on)
            == (Standing::On(shift.from), Standing::On(shift.to), shift.on)
    };
    let at = steps.iter().position(|step| is_it(&step))?;
    Some(steps.get(at.checked_sub(1)?)?.on)
}

fn walked(step: &PhaseStep) -> Vec<EventFact> {
    let unmet: Vec<&str> = step.unmet.iter().map(SignalId::as_str).collect();
    let unmet = if unmet.is_empty() {
        "none".to_owned()
    } else {
        unmet.join(", ")
    };
    let mut facts = vec![
        fact("before", step.from.to_string()),
        fact("after", format!("{} on {}", step.to, shown(step.on))),
        fact("unmet", unmet),
    ];
    facts.push(reason(step.reason.as_ref()));
    facts
}

fn answered(answer: &Answer) -> Vec<EventFact> {
    vec![
        fact("answer", quoted(Some(&answer.text))),
        fact("evidence", quoted(answer.evidence.as_ref())),
        fact("again", day_or_unknown(answer.revisit_on)),
    ]
}

fn acceptance(accepted: &Acceptance) -> Vec<EventFact> {
    vec![
        fact("until", shown(accepted.until)),
        fact("reason", quoted(Some(&accepted.reason))),
    ]
}

/// A reason; where none was given the rules asked for none.
fn reason(reason: Option<&Text>) -> EventFact {
    let words = reason.map(|reason| quoted(Some(reason)));
    fact("reason", words.unwrap_or_else(|| "none needed".to_owned()))
}

const fn fact(label: &'static str, words: String) -> EventFact {
    EventFact { label, words }
}

fn quoted(text: Option<&Text>) -> String {
    text.map_or_else(|| UNKNOWN.to_owned(), |text| format!("\"{text}\""))
}
