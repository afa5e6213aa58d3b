//! Which fields an edit touches, by the names people know them by.

use crate::domain::collective::CollectiveEdit;
use crate::domain::exit::ExitEdit;
use crate::domain::function::FunctionEdit;
use crate::domain::id::QuestionId;
use crate::domain::organisation::OrganisationEdit;
use crate::domain::patch::Patch;
use crate::domain::person::PersonEdit;
use crate::domain::question::QuestionEdit;
use crate::domain::rules::Several;

pub(super) fn of_the_collective(edit: &CollectiveEdit) -> String {
    changed(
        "The collective",
        [
            named("name", &edit.name),
            named("place", &edit.place),
            named("purpose", &edit.purpose),
            named("first day", &edit.started),
            named("name for the backbone", &edit.role_name),
            named("currency", &edit.currency),
            named("note", &edit.note),
        ],
    )
}

pub(super) fn of_the_exit(edit: &ExitEdit) -> String {
    changed(
        "Exit",
        [
            named("reason", &edit.reason),
            named("kind", &edit.kind),
            named("conditions", &edit.conditions),
            named("day it was announced", &edit.announced),
            named("outcome", &edit.outcome),
            named("later checks", &edit.checks),
            named("note", &edit.note),
        ],
    )
}

pub(super) fn of_a_body(name: &str, edit: &OrganisationEdit) -> String {
    changed(
        name,
        [
            named("name", &edit.name),
            named("roles", &edit.roles),
            named("day of joining", &edit.joined),
            named("roots in the community", &edit.rooted),
            named("legal basis", &edit.legal_basis),
            named("end of its legal standing", &edit.legal_until),
            named("commitment", &edit.commitment),
            named("end of its commitment", &edit.commitment_until),
            named("reason to stay", &edit.incentive),
            named("whether it would leave", &edit.would_leave),
            named("whether its legal standing is at risk", &edit.legal_at_risk),
            named("whether it is in dispute", &edit.in_dispute),
            named("note", &edit.note),
        ],
    )
}

pub(super) fn of_a_person(name: &str, edit: &PersonEdit) -> String {
    changed(
        name,
        [
            named("organisation", &edit.organisation),
            named("role", &edit.role),
            named("note", &edit.note),
        ],
    )
}

pub(super) fn of_a_function(name: &str, edit: &FunctionEdit) -> String {
    changed(
        name,
        [
            named("name", &edit.name),
            named("cluster", &edit.cluster),
            named("weight", &edit.weight),
            named("cycle", &edit.cycle),
            named("way to end", &edit.ends_by),
            named("what it depends on", &edit.depends_on),
            named("note", &edit.note),
        ],
    )
}

pub(super) fn of_a_question(question: &QuestionId, edit: &QuestionEdit) -> String {
    changed(
        &format!("Question {}", super::code(question)),
        [
            named("text", &edit.text),
            named("theme", &edit.theme),
            named("first phase", &edit.first_phase),
            named("why it is asked", &edit.why),
            named("source", &edit.source),
            named("owner", &edit.owner),
            named("day to look at it again", &edit.revisit_on),
        ],
    )
}

/// The name of a field that is not kept as it is.
fn named<T: Clone>(name: &'static str, patch: &Patch<T>) -> Option<&'static str> {
    (!patch.is_keep()).then_some(name)
}

fn changed<const N: usize>(what: &str, fields: [Option<&'static str>; N]) -> String {
    let fields: Vec<&str> = fields.into_iter().flatten().collect();
    if fields.is_empty() {
        format!("{what}: left as it was")
    } else {
        format!("{what}: {} changed", Several(fields))
    }
}
