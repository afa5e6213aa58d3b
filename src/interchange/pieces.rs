//! The records that templates and plan files have in common.

use super::reader::{Fields, Kind};
use crate::domain::flags::catalogue;
use crate::domain::flags::settings::{RuleId, RuleSetting, RuleSettings};
use crate::domain::function::{FunctionGuide, FunctionOutline};
use crate::domain::id::FunctionId;
use crate::domain::phase::{Phase, PhaseId, Signal, Span};
use crate::domain::question::QuestionOutline;
use crate::domain::register::Register;
use crate::domain::round::{Criterion, Gate, Hundredths};
use std::collections::BTreeMap;

/// The most functions in one file.
pub(super) const FUNCTION_LIMIT: usize = 500;
/// The most functions that one depends on.
const DEPENDS_LIMIT: usize = 30;
/// The most questions in one file.
pub(super) const QUESTION_LIMIT: usize = 500;
/// The most signals for leaving one phase.
pub(super) const SIGNAL_LIMIT: usize = 200;
/// The most criteria or gates of one yardstick.
pub(super) const CRITERION_LIMIT: usize = 50;

/// The four phases, each once and in the order of the walk.
pub(super) fn phases(
    file: &Fields<'_>,
    read: impl FnMut(&Fields<'_>) -> Option<Phase>,
) -> Vec<Phase> {
    let phases = file.tables("phase", PhaseId::ALL.len(), read);
    let found: Vec<PhaseId> = phases.iter().map(|phase| phase.id).collect();
    let all_read = phases.len() == file.count("phase");
    if found != PhaseId::ALL && (all_read || found.len() >= PhaseId::ALL.len()) {
        file.complain(
            "phase",
            "a plan walks through exactly four phases, each with its own [[phase]]",
            "write them in the order early, middle, mature, after-exit",
        );
    }
    phases
}

/// What a phase is, without its days; its signals are read by `signal`.
pub(super) fn phase(
    fields: &Fields<'_>,
    signal: impl FnMut(&Fields<'_>) -> Option<Signal>,
) -> Option<Phase> {
    let id = fields.id("id", Kind::Phase, "");
    let posture = fields.need("posture");
    let work = fields.get("work");
    let signals = fields.register("signal", SIGNAL_LIMIT, signal);
    Some(Phase {
        id: id?,
        posture: posture?,
        work,
        planned: Span::default(),
        actual: Span::default(),
        signals,
    })
}

/// A signal that nobody has answered.
pub(super) fn signal(fields: &Fields<'_>) -> Option<Signal> {
    let id = fields.id("id", Kind::Signal, "");
    let text = fields.need("text");
    Some(Signal {
        id: id?,
        text: text?,
        met: None,
        evidence: None,
        on: None,
    })
}

/// What a function is, apart from where it stands.
pub(super) fn function(fields: &Fields<'_>) -> Option<FunctionOutline> {
    let id = fields.id("id", Kind::Function, "");
    let name = fields.need("name");
    let ends_by = fields.need("ends_by");
    let cluster = fields.get("cluster");
    let guide = guide(fields);
    let weight = fields.get("weight").unwrap_or_default();
    let cycle = fields.get("cycle");
    let depends_on: Vec<FunctionId> = fields.refer_list("depends_on", Kind::Function, "");
    if id.as_ref().is_some_and(|id| depends_on.contains(id)) {
        fields.complain(
            "depends_on",
            "a function cannot depend on itself",
            "take its own id out of the list",
        );
    }
    if depends_on.len() > DEPENDS_LIMIT {
        fields.complain(
            "depends_on",
            format!("a function depends on at most {DEPENDS_LIMIT} others"),
            "name those it cannot do without",
        );
    }
    Some(FunctionOutline {
        id: id?,
        name: name?,
        cluster,
        guide,
        weight,
        cycle,
        ends_by: ends_by?,
        depends_on,
        note: None,
    })
}

fn guide(fields: &Fields<'_>) -> FunctionGuide {
    FunctionGuide {
        code: fields.get("code"),
        about: fields.get("about"),
        handed_over: fields.get("handed_over"),
        proof: fields.get("proof"),
        peak: fields.list("peak"),
        order: fields.get("order"),
    }
}

/// What a question is, apart from its answers.
pub(super) fn question(fields: &Fields<'_>) -> Option<QuestionOutline> {
    let id = fields.id("id", Kind::Question, "");
    let theme = fields.need("theme");
    let text = fields.need("text");
    let first_phase = fields.need("first_phase");
    let why = fields.get("why");
    let flagged_when = fields.get("flagged_when");
    let source = fields.get("source");
    let must_ask = fields.get("must_ask").unwrap_or_default();
    let revisit_months = fields.get("revisit_months");
    Some(QuestionOutline {
        id: id?,
        theme: theme?,
        text: text?,
        first_phase: first_phase?,
        why,
        flagged_when,
        source,
        must_ask,
        revisit_months,
    })
}

/// The criteria under `[[criterion]]`, unique within `scope`.
pub(super) fn criteria(fields: &Fields<'_>, scope: &str) -> Register<Criterion> {
    fields.register("criterion", CRITERION_LIMIT, |fields| {
        criterion(fields, scope)
    })
}

fn criterion(fields: &Fields<'_>, scope: &str) -> Option<Criterion> {
    let id = fields.id("id", Kind::Criterion, scope);
    let name = fields.need("name");
    let weight = fields.need("weight");
    let floor = fields.need("floor");
    let anchors = fields.list("anchors");
    let ask_for = fields.get("ask_for");
    let typical_error = fields.get("typical_error");
    up_to_100(fields, "weight", weight);
    if floor.is_some_and(|floor| !(Hundredths(100)..=Hundredths(500)).contains(&floor)) {
        fields.complain(
            "floor",
            "a floor is a mean score from 1 to 5",
            "write a number such as 2.5",
        );
    }
    Some(Criterion {
        id: id?,
        name: name?,
        weight: weight?,
        floor: floor?,
        anchors,
        ask_for,
        typical_error,
    })
}

/// The gates under `[[gate]]`, unique within `scope`.
pub(super) fn gates(fields: &Fields<'_>, scope: &str) -> Register<Gate> {
    fields.register("gate", CRITERION_LIMIT, |fields| {
        let id = fields.id("id", Kind::Gate, scope);
        let text = fields.need("text");
        Some(Gate {
            id: id?,
            text: text?,
        })
    })
}

/// The lowest acceptable total, 0 to 100.
pub(super) fn floor_total(fields: &Fields<'_>) -> Option<u32> {
    let floor = fields.need("floor_total");
    up_to_100(fields, "floor_total", floor);
    floor
}

fn up_to_100(fields: &Fields<'_>, key: &str, points: Option<u32>) {
    if let Some(points) = points.filter(|points| *points > 100) {
        fields.complain(
            key,
            format!("{points} is more than 100"),
            "write points of 100: a whole number from 0 to 100",
        );
    }
}

/// The settings of flag rules under `[[rule]]`.
pub(super) fn rules(file: &Fields<'_>) -> RuleSettings {
    file.tables("rule", RuleId::ALL.len() + 1, rule)
        .into_iter()
        .collect()
}

fn rule(fields: &Fields<'_>) -> Option<(RuleId, RuleSetting)> {
    let id: Option<RuleId> = fields.id("id", Kind::Rule, "");
    let on = fields.need("on");
    let id = id.or_else(|| {
        // Not knowing the rule, nothing can be said against its thresholds.
        let all = catalogue::rules().flat_map(|rule| rule.thresholds);
        all.for_each(|threshold| {
            fields.has(threshold.name);
        });
        None
    })?;
    let mut thresholds = BTreeMap::new();
    for threshold in catalogue::rule(id).thresholds {
        if let Some(number) = fields.get(threshold.name) {
            judge_share(fields, threshold.name, number);
            thresholds.insert(threshold.name.to_owned(), number);
        }
    }
    Some((
        id,
        RuleSetting {
            on: on?,
            thresholds,
        },
    ))
}

/// A share is a percentage.
fn judge_share(fields: &Fields<'_>, name: &str, number: u32) {
    if name == "share" {
        up_to_100(fields, name, Some(number));
    }
}
