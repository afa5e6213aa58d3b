//! Forms of setting a function aside from the ladder and bringing it back.

use super::{Purpose, found};
use crate::app::effect::Effect;
use crate::app::form::options::{Item, Radio};
use crate::app::form::{Answers, Field, Form, Input, Problems};
use crate::domain::change::Change;
use crate::domain::function::{Aside, BroughtBack, Function, SetAside, Stage};
use crate::domain::id::FunctionId;
use crate::domain::{Date, Plan};

/// The form that sets a function aside.
#[must_use]
pub fn aside_form(function: &Function, today: Date) -> Form {
    let label = |aside: Aside| match aside {
        Aside::Retired => "retired: no longer needed",
        Aside::Orphaned => "orphaned: stopped, nobody accepted it",
        Aside::NotOurs => "not ours: leaves every count",
    };
    let items = Aside::ALL
        .iter()
        .map(|aside| Item::new(aside.as_str(), label(*aside)))
        .collect();
    let fields = vec![
        Field::new(
            "to",
            "As",
            Input::Radio(Radio::new(items, Some(Aside::Retired.as_str()))),
        )
        .needed(),
        Field::date("on", "On", Some(today), today).needed(),
        Field::long("reason", "Reason", "")
            .needed()
            .such_as("the newsletter stopped in May; nobody missed it")
            .hint("Minuted: it stands in the log and in the reports."),
    ];
    let purpose = Purpose::SetAside(function.outline.id.clone());
    Form::new(
        purpose,
        format!("Set aside: {}", function.outline.name),
        fields,
        "Set aside",
    )
}

pub(super) fn set_aside(form: &Form, plan: &Plan, id: &FunctionId) -> Result<Effect, Problems> {
    found(plan, id)?;
    let mut answers = Answers::of(form);
    let (aside, on, reason) = (
        answers.parsed::<Aside>("to"),
        answers.date("on"),
        answers.text("reason"),
    );
    let set = aside
        .zip(on)
        .zip(reason)
        .map(|((aside, on), reason)| SetAside {
            function: id.clone(),
            aside,
            on,
            reason,
        });
    answers.finish(set.map(|set| Effect::propose(Change::FunctionSetAside(set))))
}

/// The form that brings a function back to the ladder.
#[must_use]
pub fn bring_back_form(function: &Function, today: Date) -> Form {
    let before = function
        .steps
        .iter()
        .rev()
        .find_map(|step| step.from.stage())
        .unwrap_or(Stage::Held);
    let items = Stage::ALL
        .iter()
        .map(|stage| Item::new(stage.as_str(), stage.as_str()))
        .collect();
    let fields = vec![
        Field::new(
            "to",
            "To",
            Input::Radio(Radio::new(items, Some(before.as_str()))),
        )
        .needed()
        .proposed(),
        Field::date("on", "On", Some(today), today).needed(),
        Field::long("reason", "Reason", "")
            .needed()
            .such_as("partners asked for it again"),
    ];
    let purpose = Purpose::BringBack(function.outline.id.clone());
    Form::new(
        purpose,
        format!("Bring back: {}", function.outline.name),
        fields,
        "Bring back",
    )
}

pub(super) fn bring_back(form: &Form, plan: &Plan, id: &FunctionId) -> Result<Effect, Problems> {
    found(plan, id)?;
    let mut answers = Answers::of(form);
    let (to, on, reason) = (
        answers.parsed::<Stage>("to"),
        answers.date("on"),
        answers.text("reason"),
    );
    let back = to
        .zip(on)
        .zip(reason)
        .map(|((to, on), reason)| BroughtBack {
            function: id.clone(),
            to,
            on,
            reason,
        });
    answers.finish(back.map(|back| Effect::propose(Change::FunctionBroughtBack(back))))
}
