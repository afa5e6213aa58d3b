//! The form of both hands: whether giver and receiver are ready, and why not yet.

use super::{Purpose, found};
use crate::app::effect::Effect;
use crate::app::form::options::{Item, Radio};
use crate::app::form::{Answers, Field, Form, Input, Need, Problems};
use crate::app::words;
use crate::domain::change::Change;
use crate::domain::function::{Function, HandSide, Readiness};
use crate::domain::id::FunctionId;
use crate::domain::{Date, Plan};

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
        because.need = if not_yet { Need::ByRule } else { Need::Free };
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
            "Nothing is different from what both have said: choose another answer for one of them."
                .to_owned(),
        );
    }
    answers.finish(Some(Effect::propose(changes)))
}

/// One row of buttons for each side, filled from what is recorded, and why one is not ready yet.
pub(super) fn hand_fields(plan: &Plan, function: &Function) -> Vec<Field> {
    let because = HandSide::ALL
        .iter()
        .find_map(|side| function.hands.side(*side)?.because.as_ref());
    let mut fields: Vec<Field> = HandSide::ALL
        .iter()
        .map(|side| hand_field(plan, function, *side))
        .collect();
    fields.push(
        Field::sentence(
            "because",
            "Because",
            because.map_or("", |text| text.as_str()),
        )
        .such_as("who pays the trainers is open")
        .hint(because_hint(function)),
    );
    fields
}

/// What becomes of a reason. Where both have one, that of the giver stands in the field.
fn because_hint(function: &Function) -> String {
    let said = |side| function.hands.side(side)?.because.as_ref();
    match (said(HandSide::Giver), said(HandSide::Receiver)) {
        (Some(giver), Some(receiver)) if giver != receiver => {
            format!("The giver's. The receiver's stays until this is changed: \"{receiver}\"")
        }
        _ => "Why a side says \"not yet\": kept, shown and reported.".to_owned(),
    }
}

fn hand_field(plan: &Plan, function: &Function, side: HandSide) -> Field {
    let (name, body) = match side {
        HandSide::Giver => ("giver", plan.holder(function)),
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
pub(super) fn hand_in(form: &Form, side: HandSide) -> Option<bool> {
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
pub(super) fn said_hands(
    form: &Form,
    answers: &mut Answers<'_>,
    function: &Function,
    on: Date,
) -> Vec<Change> {
    if form.field("giver").is_none() {
        return Vec::new();
    }
    let because = answers.text("because");
    // There is one field for both: what one side said is not put into the other's mouth.
    let is_said_anew = form.field("because").is_some_and(Field::is_changed);
    let differs = |side: HandSide| {
        let (now, before) = (hand_in(form, side), function.hands.side(side));
        now != before.map(|hand| hand.ready) || (now == Some(false) && is_said_anew)
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
