//! Forms of the collective itself and of its exit.

use super::parties::{body_of, listed};
use super::{Purpose, text_of};
use crate::app::effect::Effect;
use crate::app::form::date::{self, Reading};
use crate::app::form::options::{Choice, Item, NewThing};
use crate::app::form::{Answers, Field, Form, Input, Problems};
use crate::domain::change::Change;
use crate::domain::collective::CollectiveEdit;
use crate::domain::exit::{ExitEdit, ExitKind, ExitReason, Outcome};
use crate::domain::patch::Patch;
use crate::domain::text::Line;
use crate::domain::{Date, Plan};

/// The form for the collective's own fields.
#[must_use]
pub fn form(plan: &Plan, today: Date) -> Form {
    let collective = &plan.collective;
    let line = |line: Option<&Line>| line.map(ToString::to_string).unwrap_or_default();
    let fields = vec![
        Field::line("name", "Name", collective.name.as_str())
            .needed()
            .such_as("Nadi Collective"),
        Field::line("place", "Place", &line(collective.place.as_ref())),
        Field::long("purpose", "Purpose", text_of(collective.purpose.as_ref()))
            .hint("The problem the collective is loyal to."),
        Field::date("started", "Started", collective.started, today),
        Field::line(
            "role_name",
            "Backbone called",
            &line(collective.role_name.as_ref()),
        )
        .hint("Secretariat, orchestrator, convener ..."),
        Field::line("currency", "Currency", &line(collective.currency.as_ref())),
        Field::long("note", "Note", text_of(collective.note.as_ref())),
    ];
    Form::new(Purpose::Collective, "The collective", fields, "Save")
}

pub(super) fn edit(form: &Form, plan: &Plan) -> Result<Effect, Problems> {
    let now = &plan.collective;
    let mut answers = Answers::of(form);
    let edit = CollectiveEdit {
        name: answers.edited("name", Some(&now.name)),
        place: answers.edited("place", now.place.as_ref()),
        purpose: answers.edited("purpose", now.purpose.as_ref()),
        started: answers.edited_date("started", now.started),
        role_name: answers.edited("role_name", now.role_name.as_ref()),
        currency: answers.edited("currency", now.currency.as_ref()),
        note: answers.edited("note", now.note.as_ref()),
    };
    answers.finish(Some(Effect::propose(Change::CollectiveEdited(edit))))
}

/// The form for the exit.
#[must_use]
pub fn exit_form(plan: &Plan, today: Date) -> Form {
    let exit = &plan.exit;
    let fields = vec![
        choice("reason", "Reason", ExitReason::ALL, exit.reason),
        choice("kind", "Kind", ExitKind::ALL, exit.kind),
        Field::long(
            "conditions",
            "Conditions",
            text_of(exit.conditions.as_ref()),
        )
        .hint("When would we no longer be the right body?"),
        Field::date("announced", "Announced", exit.announced, today),
        Field::date("target", "Target", exit.target, today),
        choice("outcome", "Outcome", Outcome::ALL, exit.outcome),
        Field::new(
            "successor",
            "Successor",
            Input::Choice(body_of(plan, exit.successor.as_ref()).or_new(NewThing::Organisation)),
        ),
        Field::line("checks", "Checks after", &days(&exit.checks))
            .such_as("2028-09-30, 31 mar 2029")
            .hint("Days booked for looking again after the exit, with commas between."),
        Field::long("note", "Note", text_of(exit.note.as_ref())),
    ];
    Form::new(Purpose::Exit, "The exit", fields, "Save")
}

pub(super) fn edit_exit(form: &Form, plan: &Plan, today: Date) -> Result<Effect, Problems> {
    let now = &plan.exit;
    let mut answers = Answers::of(form);
    let checks = checks(&mut answers, today);
    let edit = ExitEdit {
        reason: answers.edited("reason", now.reason.as_ref()),
        kind: answers.edited("kind", now.kind.as_ref()),
        conditions: answers.edited("conditions", now.conditions.as_ref()),
        announced: answers.edited_date("announced", now.announced),
        target: answers.edited_date("target", now.target),
        outcome: answers.edited("outcome", now.outcome.as_ref()),
        successor: answers.edited("successor", now.successor.as_ref()),
        checks: Patch::between(listed(&now.checks), listed(&checks)),
        note: answers.edited("note", now.note.as_ref()),
    };
    answers.finish(Some(Effect::propose(Change::ExitEdited(edit))))
}

/// Days on one line.
fn days(days: &[Date]) -> String {
    let days: Vec<String> = days.iter().map(ToString::to_string).collect();
    days.join(", ")
}

/// Reads them, each as people write dates.
fn checks(answers: &mut Answers<'_>, today: Date) -> Vec<Date> {
    let line: String = answers.parsed("checks").unwrap_or_default();
    let parts = line
        .split(',')
        .map(str::trim)
        .filter(|part| !part.is_empty());
    let days: Result<Vec<Reading>, &str> =
        parts.map(|part| date::read(part, None, today)).collect();
    match days {
        Ok(days) => days.into_iter().filter_map(Reading::day).collect(),
        Err(examples) => {
            answers.problem("checks", examples.to_owned());
            Vec::new()
        }
    }
}

/// A choice of one of a closed list of words, or unknown.
pub(super) fn choice<T: ToString + Copy>(
    name: &'static str,
    label: &str,
    all: &[T],
    now: Option<T>,
) -> Field {
    let words = all
        .iter()
        .map(|word| Item::new(word.to_string(), word.to_string()));
    let items = std::iter::once(Item::unknown()).chain(words).collect();
    let now = now.map(|now| now.to_string()).unwrap_or_default();
    Field::new(name, label, Input::Choice(Choice::new(items, &now)))
}
