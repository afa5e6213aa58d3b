//! Forms of the walk: answering a signal, walking on, walking back.

use super::{Purpose, gone, text_of};
use crate::app::effect::Effect;
use crate::app::form::options::{Item, Radio};
use crate::app::form::{Answers, Field, Form, Input, Problems};
use crate::domain::analysis::FunctionFigures;
use crate::domain::change::Change;
use crate::domain::id::SignalId;
use crate::domain::phase::{PhaseId, PhaseStep, Signal};
use crate::domain::{Date, Plan};
use crate::twin::lifecycle::Counted;

/// The form that answers a signal.
#[must_use]
pub fn mark_form(signal: &Signal, today: Date) -> Form {
    let answers = ["yes", "no", "unknown"]
        .map(|word| Item::new(word, word))
        .into();
    let now = Some(answer_word(signal.met));
    let fields = vec![
        Field::new("met", "Seen", Input::Radio(Radio::new(answers, now))).needed(),
        Field::sentence("evidence", "Evidence", text_of(signal.evidence.as_ref())),
        Field::date("on", "On", Some(signal.on.unwrap_or(today)), today),
    ];
    Form::new(
        Purpose::Signal(signal.id.clone()),
        "Signal",
        fields,
        "Mark it",
    )
    .facts(vec![signal.text.to_string()])
}

pub(super) fn mark(form: &Form, plan: &Plan, id: &SignalId) -> Result<Effect, Problems> {
    plan.walk.signal(id).ok_or_else(|| gone("signal"))?;
    let mut answers = Answers::of(form);
    let word: Option<String> = answers.parsed("met");
    let met = match word.as_deref() {
        Some("yes") => Some(true),
        Some("no") => Some(false),
        Some(_) | None => None,
    };
    let (evidence, on) = (answers.text("evidence"), answers.date("on"));
    let change = Change::SignalMarked {
        signal: id.clone(),
        met,
        evidence,
        on,
    };
    answers.finish(Some(Effect::propose(change)))
}

/// The form that walks on to the next phase. `None` at the end of the walk.
#[must_use]
pub fn advance_form(plan: &Plan, today: Date) -> Option<Form> {
    let (from, to) = (plan.walk.current, plan.walk.current.next()?);
    let unmet: Vec<&Signal> = plan.walk.unmet(from).collect();
    let reason = Field::long("reason", "Reason", "");
    let (reason, button) = if unmet.is_empty() {
        (reason, "Advance")
    } else {
        let count = unmet.len();
        let (noun, verb) = if count == 1 {
            ("signal is", "It is")
        } else {
            ("signals are", "They are")
        };
        let hint = format!("! needed: {count} {noun} not met. {verb} written into the event.");
        (reason.needed_by_rule().hint(hint), "Advance with reason")
    };
    let reason = reason.such_as("the board decided so on 2 December");
    let fields = vec![Field::date("on", "On", Some(today), today).needed(), reason];
    let form = Form::new(
        Purpose::Advance,
        format!("Advance: {from} -> {to}"),
        fields,
        button,
    );
    Some(form.facts(signal_facts(plan, from, &unmet)).weighty())
}

pub(super) fn advance(form: &Form, plan: &Plan) -> Result<Effect, Problems> {
    let from = plan.walk.current;
    let to = from
        .next()
        .ok_or_else(|| vec![("".into(), "This is the last phase of the walk.".to_owned())])?;
    let mut answers = Answers::of(form);
    let (on, reason) = (answers.date("on"), answers.text("reason"));
    let unmet = plan
        .walk
        .unmet(from)
        .map(|signal| signal.id.clone())
        .collect();
    let change = on.map(|on| {
        Change::PhaseAdvanced(PhaseStep {
            from,
            to,
            on,
            unmet,
            reason,
        })
    });
    answers.finish(change.map(Effect::propose))
}

/// The form that walks back. `None` at the beginning of the walk.
#[must_use]
pub fn return_form(plan: &Plan, today: Date) -> Option<Form> {
    let from = plan.walk.current;
    let earlier: Vec<PhaseId> = PhaseId::ALL
        .iter()
        .copied()
        .filter(|phase| *phase < from)
        .collect();
    let before = earlier.last()?;
    let phases = earlier
        .iter()
        .map(|phase| Item::new(phase.as_str(), phase.as_str()))
        .collect();
    let fields = vec![
        Field::new(
            "to",
            "Back to",
            Input::Radio(Radio::new(phases, Some(before.as_str()))),
        )
        .needed()
        .proposed(),
        Field::date("on", "On", Some(today), today).needed(),
        Field::long("reason", "Reason", "")
            .needed_by_rule()
            .such_as("two partners left and the work came back to us"),
    ];
    let title = format!("Go back from {from}");
    Some(Form::new(Purpose::Return, title, fields, "Go back").weighty())
}

pub(super) fn go_back(form: &Form, plan: &Plan) -> Result<Effect, Problems> {
    let from = plan.walk.current;
    let mut answers = Answers::of(form);
    let (to, on, reason) = (
        answers.parsed::<PhaseId>("to"),
        answers.date("on"),
        answers.text("reason"),
    );
    let step = to.zip(on).map(|(to, on)| PhaseStep {
        from,
        to,
        on,
        unmet: Vec::new(),
        reason,
    });
    answers.finish(step.map(|step| Effect::propose(Change::PhaseReturned(step))))
}

fn signal_facts(plan: &Plan, from: PhaseId, unmet: &[&Signal]) -> Vec<String> {
    let all = plan.walk.phase(from).map_or(0, |phase| phase.signals.len());
    let no = unmet
        .iter()
        .filter(|signal| signal.met == Some(false))
        .count();
    let unknown = unmet.len() - no;
    let mut facts = vec![format!(
        "{} yes, {no} no, {unknown} unknown",
        all - unmet.len()
    )];
    // Those that were answered come before those that nobody knows.
    let (no, unknown): (Vec<&Signal>, Vec<&Signal>) =
        unmet.iter().partition(|signal| signal.met.is_some());
    let figures = FunctionFigures::of(plan);
    let fact = |signal: &Signal| {
        let counted = Counted::beside(signal, &figures);
        let counted = counted.map(|counted| format!("   {counted}"));
        let (mark, text) = (mark_of(signal.met), &signal.text);
        format!("{mark} {text}{}", counted.unwrap_or_default())
    };
    facts.extend(no.into_iter().chain(unknown).map(fact));
    facts
}

/// `[x]` yes, `[ ]` no, `[?]` unknown.
#[must_use]
pub const fn mark_of(met: Option<bool>) -> &'static str {
    match met {
        Some(true) => "[x]",
        Some(false) => "[ ]",
        None => "[?]",
    }
}

const fn answer_word(met: Option<bool>) -> &'static str {
    match met {
        Some(true) => "yes",
        Some(false) => "no",
        None => "unknown",
    }
}
