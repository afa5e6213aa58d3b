//! Forms of the handover itself: both hands, moving on and back, setting aside and bringing back.

use super::function::organisations;
use super::{Purpose, found};
use crate::app::effect::Effect;
use crate::app::form::options::{Choice, Item, Radio};
use crate::app::form::{Answers, Field, Form, Input, Problems};
use crate::app::words;
use crate::domain::change::Change;
use crate::domain::function::{
    Aside, BroughtBack, Function, FunctionPlan, HandSide, Readiness, SetAside, Stage, StageMove,
};
use crate::domain::id::{FunctionId, OrganisationId};
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
        .needed(),
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
        reason.needed = !why.is_empty();
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
            "",
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
        .needed(),
        Field::date("on", "On", Some(today), today).needed(),
        Field::long("reason", "Reason", "").needed(),
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
            "",
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

/// The form for what giver and receiver say of their readiness.
#[must_use]
pub fn ready_form(plan: &Plan, function: &Function) -> Form {
    let mut form = Form::new(
        Purpose::Ready(function.outline.id.clone()),
        format!("Readiness: {}", function.outline.name),
        hand_fields(plan, function),
        "Save",
    );
    revise_ready(&mut form);
    form
}

pub(super) fn revise_ready(form: &mut Form) {
    let not_yet = HandSide::ALL
        .iter()
        .any(|side| hand_in(form, *side) == Some(false));
    if let Some(because) = form.field_mut("because") {
        because.needed = not_yet;
    }
}

pub(super) fn ready(
    form: &Form,
    plan: &Plan,
    id: &FunctionId,
    today: Date,
) -> Result<Effect, Problems> {
    let function = found(plan, id)?;
    let mut answers = Answers::of(form);
    let changes = said_hands(form, &mut answers, function, today);
    if changes.is_empty() {
        answers.problem(
            "giver",
            "Nothing is different from what both have said.".to_owned(),
        );
    }
    answers.finish(Some(Effect::propose(changes)))
}

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
            "aside",
            "As",
            Input::Radio(Radio::new(items, Some(Aside::Retired.as_str()))),
        )
        .needed(),
        Field::date("on", "On", Some(today), today).needed(),
        Field::long("reason", "Reason", "")
            .needed()
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
        answers.parsed::<Aside>("aside"),
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
        .needed(),
        Field::date("on", "On", Some(today), today).needed(),
        Field::long("reason", "Reason", "").needed(),
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

fn move_fields(plan: &Plan, function: &Function, to: Stage, today: Date) -> Vec<Field> {
    let mut fields = vec![
        Field::date("on", "On", Some(today), today).needed(),
        Field::line("evidence", "Evidence", "").needed(),
        Field::line("link", "File or link", ""),
    ];
    if to == Stage::Documented {
        let now = function
            .parties
            .receiver
            .as_ref()
            .map_or("", OrganisationId::as_str);
        fields.push(Field::new(
            "receiver",
            "Receiver",
            Input::Choice(Choice::new(organisations(plan), now)),
        ));
    } else {
        fields.extend(hand_fields(plan, function));
    }
    fields.push(Field::line("reason", "Reason", ""));
    fields
}

/// One row of buttons for each side, filled from what is recorded, and why one is not ready yet.
fn hand_fields(plan: &Plan, function: &Function) -> Vec<Field> {
    let because = HandSide::ALL
        .iter()
        .find_map(|side| function.hands.side(*side)?.because.as_ref());
    let mut fields: Vec<Field> = HandSide::ALL
        .iter()
        .map(|side| hand_field(plan, function, *side))
        .collect();
    fields.push(
        Field::line(
            "because",
            "Because",
            because.map_or("", |text| text.as_str()),
        )
        .hint("Why a side says \"not yet\": kept, shown and reported."),
    );
    fields
}

fn hand_field(plan: &Plan, function: &Function, side: HandSide) -> Field {
    let (name, body) = match side {
        HandSide::Giver => ("giver", function.parties.holder.as_ref()),
        HandSide::Receiver => ("receiver-hand", function.parties.receiver.as_ref()),
    };
    let now = match function.hands.ready(side) {
        None => "unknown",
        Some(true) => "ready",
        Some(false) => "not-yet",
    };
    let items = vec![
        Item::new("unknown", "?"),
        Item::new("ready", "ready"),
        Item::new("not-yet", "not yet"),
    ];
    let label = match side {
        HandSide::Giver => "Giver",
        HandSide::Receiver => "Receiver",
    };
    Field::new(name, label, Input::Radio(Radio::new(items, Some(now))))
        .hint(words::organisation(plan, body))
}

/// What a form says of one hand.
fn hand_in(form: &Form, side: HandSide) -> Option<bool> {
    let name = match side {
        HandSide::Giver => "giver",
        HandSide::Receiver => "receiver-hand",
    };
    match form.field(name).map(Field::text) {
        Some("ready") => Some(true),
        Some("not-yet") => Some(false),
        Some(_) | None => None,
    }
}

/// The hands that the form says differently from the plan.
fn said_hands(
    form: &Form,
    answers: &mut Answers<'_>,
    function: &Function,
    on: Date,
) -> Vec<Change> {
    if form.field("giver").is_none() {
        return Vec::new();
    }
    let because = answers.text("because");
    let differs = |side: HandSide| {
        let (now, before) = (hand_in(form, side), function.hands.side(side));
        let because_differs =
            now == Some(false) && before.and_then(|hand| hand.because.as_ref()) != because.as_ref();
        now != before.map(|hand| hand.ready) || because_differs
    };
    let said = HandSide::ALL.iter().copied().filter(|side| differs(*side));
    said.map(|side| {
        let ready = hand_in(form, side);
        Change::ReadinessGiven(Readiness {
            function: function.outline.id.clone(),
            side,
            ready,
            because: because.clone().filter(|_| ready == Some(false)),
            on,
        })
    })
    .collect()
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
