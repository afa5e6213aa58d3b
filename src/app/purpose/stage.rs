//! Forms of moving a function on, past a stage, and back.

use super::hands::{hand_fields, hand_in, said_hands};
use super::parties::body_of;
use super::{Purpose, found};
use crate::app::effect::Effect;
use crate::app::form::options::{Item, NewThing, Radio};
use crate::app::form::{Answers, Field, Form, Input, Need, Problems};
use crate::domain::change::Change;
use crate::domain::function::{Function, FunctionPlan, HandSide, Stage, StageMove};
use crate::domain::id::FunctionId;
use crate::domain::patch::Patch;
use crate::domain::{Date, Plan};

/// The form that moves a function on to the next stage.
#[must_use]
pub fn move_form(plan: &Plan, function: &Function, to: Stage, today: Date) -> Form {
    let id = function.outline.id.clone();
    let title = format!(
        "Move on: {}, {} -> {to}",
        function.outline.name, function.standing
    );
    let fields = move_fields(plan, function, to, today);
    let mut form = Form::new(
        Purpose::MoveOn(id.clone(), to),
        title,
        fields,
        format!("Move to {to}"),
    );
    form.facts = vec![format!("The test   {}", to.test())];
    revise_move(&mut form, plan, &id, to);
    form
}

/// The form that moves a function past the next stage. `None` when there is no stage to skip to.
#[must_use]
pub fn skip_form(plan: &Plan, function: &Function, today: Date) -> Option<Form> {
    let next = function.standing.stage()?.next()?;
    let further: Vec<Stage> = Stage::ALL
        .iter()
        .copied()
        .filter(|stage| *stage > next)
        .collect();
    let first = *further.first()?;
    let items = further
        .iter()
        .map(|stage| Item::new(stage.as_str(), stage.as_str()))
        .collect();
    let mut fields = vec![
        Field::new(
            "to",
            "To",
            Input::Radio(Radio::new(items, Some(first.as_str()))),
        )
        .needed()
        .proposed(),
    ];
    fields.extend(move_fields(plan, function, first, today));
    let id = function.outline.id.clone();
    let title = format!(
        "Skip to another stage: {}, {} now",
        function.outline.name, function.standing
    );
    let mut form = Form::new(Purpose::Skip(id.clone()), title, fields, "Skip with reason");
    revise_skip(&mut form, plan, &id);
    Some(form)
}

/// Says whether the reason is needed, and why, as the hands are being set.
pub(super) fn revise_move(form: &mut Form, plan: &Plan, id: &FunctionId, to: Stage) {
    let Some(from) = plan
        .functions
        .get(id)
        .and_then(|function| function.standing.stage())
    else {
        return;
    };
    let mut why = Vec::new();
    if from.next() != Some(to) {
        why.push("a stage is skipped".to_owned());
    }
    if to.needs_both_hands() {
        for side in HandSide::ALL {
            if hand_in(form, *side) != Some(true) {
                why.push(format!(
                    "the {side} {}",
                    if hand_in(form, *side).is_some() {
                        "is not ready"
                    } else {
                        "has not spoken"
                    }
                ));
            }
        }
    }
    if let Some(reason) = form.field_mut("reason") {
        reason.need = if why.is_empty() {
            Need::Free
        } else {
            Need::ByRule
        };
        reason.hint = (!why.is_empty()).then(|| {
            format!(
                "! needed: {}. The event will say so and a flag follows.",
                why.join(", ")
            )
        });
    }
}

pub(super) fn revise_skip(form: &mut Form, plan: &Plan, id: &FunctionId) {
    let to = form
        .field("to")
        .and_then(|field| field.text().parse::<Stage>().ok());
    if let Some(to) = to {
        form.facts = vec![format!("The test   {}", to.test())];
        revise_move(form, plan, id, to);
    }
}

pub(super) fn skip(form: &Form, plan: &Plan, id: &FunctionId) -> Result<Effect, Problems> {
    let mut answers = Answers::of(form);
    let to = answers.parsed::<Stage>("to");
    let to = answers.finish(to)?;
    move_on(form, plan, id, to)
}

/// What was typed: the hands that changed, a receiver where one is named, then the move itself; one action.
pub(super) fn move_on(
    form: &Form,
    plan: &Plan,
    id: &FunctionId,
    to: Stage,
) -> Result<Effect, Problems> {
    let function = found(plan, id)?;
    let Some(from) = function.standing.stage() else {
        return Err(vec![(
            "".into(),
            format!(
                "It is set aside as {}; bring it back first.",
                function.standing
            ),
        )]);
    };
    let mut answers = Answers::of(form);
    let (on, evidence, link) = (
        answers.date("on"),
        answers.text("evidence"),
        answers.line("link"),
    );
    let reason = answers.text("reason");
    let mut changes = Vec::new();
    if form.field("receiver").is_some() {
        changes.extend(new_receiver(&mut answers, function));
    }
    if let Some(on) = on {
        changes.extend(said_hands(form, &mut answers, function, on));
    }
    let shift = on.map(|on| StageMove {
        function: id.clone(),
        from,
        to,
        on,
        evidence,
        link,
        reason,
    });
    answers.finish(shift.map(|shift| {
        changes.push(Change::StageMoved(shift));
        Effect::propose(changes)
    }))
}

/// The form that takes a function back. `None` where it cannot go back.
#[must_use]
pub fn back_form(function: &Function, today: Date) -> Option<Form> {
    let now = function.standing.stage()?;
    let earlier: Vec<Stage> = Stage::ALL
        .iter()
        .copied()
        .filter(|stage| *stage < now)
        .collect();
    let before = earlier.last()?;
    let items = earlier
        .iter()
        .map(|stage| Item::new(stage.as_str(), stage.as_str()))
        .collect();
    let fields = vec![
        Field::new(
            "to",
            "Back to",
            Input::Radio(Radio::new(items, Some(before.as_str()))),
        )
        .needed()
        .proposed(),
        Field::date("on", "On", Some(today), today).needed(),
        Field::long("reason", "Reason", "")
            .needed_by_rule()
            .such_as("two boxes were missing"),
    ];
    let title = format!("Move back: {}, {now} now", function.outline.name);
    Some(Form::new(
        Purpose::MoveBack(function.outline.id.clone()),
        title,
        fields,
        "Move back",
    ))
}

pub(super) fn move_back(form: &Form, plan: &Plan, id: &FunctionId) -> Result<Effect, Problems> {
    let function = found(plan, id)?;
    let Some(from) = function.standing.stage() else {
        return Err(vec![(
            "".into(),
            "It is set aside; bring it back instead.".to_owned(),
        )]);
    };
    let mut answers = Answers::of(form);
    let (to, on, reason) = (
        answers.parsed::<Stage>("to"),
        answers.date("on"),
        answers.text("reason"),
    );
    let shift = to.zip(on).map(|(to, on)| StageMove {
        function: id.clone(),
        from,
        to,
        on,
        evidence: None,
        link: None,
        reason,
    });
    answers.finish(shift.map(|shift| Effect::propose(Change::StageReverted(shift))))
}

fn move_fields(plan: &Plan, function: &Function, to: Stage, today: Date) -> Vec<Field> {
    let mut fields = vec![
        Field::date("on", "On", Some(today), today).needed(),
        Field::sentence("evidence", "Evidence", "")
            .needed_by_rule()
            .such_as("the receiver ran the November course alone"),
        Field::line("link", "File or link", ""),
    ];
    if to == Stage::Documented {
        let receiver = body_of(plan, function.parties.receiver.as_ref());
        fields.push(Field::new(
            "receiver",
            "Receiver",
            Input::Choice(receiver.or_new(NewThing::Organisation)),
        ));
    } else {
        fields.extend(hand_fields(plan, function));
    }
    fields.push(Field::sentence("reason", "Reason", "").such_as("the board decided not to wait"));
    fields
}

/// The receiver named while moving into `documented`, where it is another than before.
fn new_receiver(answers: &mut Answers<'_>, function: &Function) -> Option<Change> {
    let receiver = answers.edited("receiver", function.parties.receiver.as_ref());
    let plan = FunctionPlan {
        receiver,
        ..FunctionPlan::default()
    };
    let change = Change::FunctionPlanned {
        function: function.outline.id.clone(),
        plan: Box::new(plan.clone()),
    };
    (!matches!(plan.receiver, Patch::Keep)).then_some(change)
}
