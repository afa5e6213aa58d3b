//! Forms of the organisations: adding, editing, leaving.

use super::collective::choice;
use super::parties::{answered, known, yes_no};
use super::{Purpose, gone, new_id, text_of};
use crate::app::effect::Effect;
use crate::app::form::options::{Item, Radio, Ticks};
use crate::app::form::{Answers, Field, Form, Input, Problems};
use crate::domain::analysis::load::{held_by, received_by};
use crate::domain::change::Change;
use crate::domain::function::Function;
use crate::domain::id::OrganisationId;
use crate::domain::organisation::{
    Commitment, LegalStanding, Organisation, OrganisationEdit, OrganisationRole, Promise,
};
use crate::domain::patch::Patch;
use crate::domain::text::Line;
use crate::domain::{Date, Plan};

/// What a form about an organisation is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OrganisationPurpose {
    /// To add one.
    Add,
    /// To edit what is known of one.
    Edit(OrganisationId),
    /// To say that one left.
    Leave(OrganisationId),
}

/// The form that adds an organisation.
#[must_use]
pub fn add_form(today: Date) -> Form {
    let mut fields = fields(None, today);
    fields.insert(1, new_id::field());
    let purpose = Purpose::Organisation(OrganisationPurpose::Add);
    Form::new(purpose, "Add an organisation", fields, "Add it")
}

/// The form that edits what is known of an organisation.
#[must_use]
pub fn edit_form(body: &Organisation, today: Date) -> Form {
    let purpose = Purpose::Organisation(OrganisationPurpose::Edit(body.id.clone()));
    let title = format!("Edit: {}", body.name);
    Form::new(purpose, title, fields(Some(body), today), "Save")
}

/// The form that says that an organisation left.
#[must_use]
pub fn leave_form(plan: &Plan, body: &Organisation, today: Date) -> Form {
    let on = body.membership.left.unwrap_or(today);
    let fields = vec![
        Field::date("on", "On", Some(on), today).needed(),
        Field::long("reason", "Reason", ""),
    ];
    let purpose = Purpose::Organisation(OrganisationPurpose::Leave(body.id.clone()));
    let title = format!("{} leaves?", body.name);
    let form = Form::new(purpose, title, fields, "It leaves").facts(vec![
        "It stays in the list, with the day. What it holds and receives stays with it until somebody else is named."
            .to_owned(),
        format!("It holds {}.", names(held_by(plan, &body.id))),
        format!("It receives {}.", names(received_by(plan, &body.id))),
    ]);
    form.weighty()
}

pub(super) fn effect(
    form: &Form,
    purpose: &OrganisationPurpose,
    plan: &Plan,
) -> Result<Effect, Problems> {
    let found = |id: &OrganisationId| {
        let body = plan.members.organisations.get(id);
        body.ok_or_else(|| gone("organisation"))
    };
    match purpose {
        OrganisationPurpose::Add => add(form),
        OrganisationPurpose::Edit(id) => edit(form, found(id)?),
        OrganisationPurpose::Leave(id) => leave(form, found(id)?),
    }
}

/// The id follows the name until somebody types another one.
pub(super) fn revise_add(form: &mut Form, plan: &Plan) {
    let bodies = &plan.members.organisations;
    new_id::revise(form, "organisation", |id| {
        bodies.has(&OrganisationId::from(id.clone()))
    });
}

fn add(form: &Form) -> Result<Effect, Problems> {
    let mut answers = Answers::of(form);
    let name = answers.line("name");
    let id: Option<OrganisationId> = new_id::read(&mut answers);
    let body = name.zip(id).map(|(name, id)| Organisation::named(id, name));
    let body = body.map(|mut body| {
        body.edit(&edited(&mut answers, &body.clone()));
        body
    });
    answers.finish(body.map(|body| Effect::propose(Change::OrganisationAdded(Box::new(body)))))
}

fn edit(form: &Form, body: &Organisation) -> Result<Effect, Problems> {
    let mut answers = Answers::of(form);
    let change = Change::OrganisationEdited {
        organisation: body.id.clone(),
        edit: Box::new(edited(&mut answers, body)),
    };
    answers.finish(Some(Effect::propose(change)))
}

fn leave(form: &Form, body: &Organisation) -> Result<Effect, Problems> {
    let mut answers = Answers::of(form);
    let (on, reason) = (answers.date("on"), answers.text("reason"));
    let change = on.map(|on| Change::OrganisationLeft {
        organisation: body.id.clone(),
        on,
        reason,
    });
    answers.finish(change.map(Effect::propose))
}

/// The edit that makes an organisation what the form says.
fn edited(answers: &mut Answers<'_>, now: &Organisation) -> OrganisationEdit {
    let roles: Vec<OrganisationRole> = answers.ticked("roles");
    let same = roles.len() == now.roles.len() && roles.iter().all(|role| now.is(*role));
    OrganisationEdit {
        name: answers.edited("name", Some(&now.name)),
        roles: match roles {
            _ if same => Patch::Keep,
            roles if roles.is_empty() => Patch::Clear,
            roles => Patch::Set(roles),
        },
        joined: answers.edited_date("joined", now.membership.joined),
        rooted: between(answers, "rooted", now.rooted),
        legal_basis: answers.edited("legal_basis", now.legal.basis.as_ref()),
        legal_until: answers.edited_date("legal_until", now.legal.until),
        commitment: answers.edited("commitment", now.promise.commitment.as_ref()),
        commitment_until: answers.edited_date("commitment_until", now.promise.until),
        incentive: answers.edited("incentive", now.promise.incentive.as_ref()),
        would_leave: between(answers, "would_leave", now.prospects.would_leave),
        legal_at_risk: between(answers, "legal_at_risk", now.prospects.legal_at_risk),
        in_dispute: between(answers, "in_dispute", now.prospects.in_dispute),
        note: answers.edited("note", now.note.as_ref()),
    }
}

/// The edit that makes a yes, a no or an unknown what the form says.
fn between(answers: &mut Answers<'_>, name: &'static str, now: Option<bool>) -> Patch<bool> {
    Patch::between(now.as_ref(), answered(answers, name).as_ref())
}

fn fields(body: Option<&Organisation>, today: Date) -> Vec<Field> {
    let mut fields = membership_fields(body, today);
    fields.extend(standing_fields(body, today));
    fields.extend(prospect_fields(body));
    fields.push(Field::long(
        "note",
        "Note",
        text_of(body.and_then(|body| body.note.as_ref())),
    ));
    fields
}

/// What it is, and since when.
fn membership_fields(body: Option<&Organisation>, today: Date) -> Vec<Field> {
    let roles = OrganisationRole::ALL.iter();
    let items = roles
        .map(|role| Item::new(role.as_str(), role.as_str()))
        .collect();
    let now: Vec<&str> = body
        .map(|body| body.roles.iter().map(|role| role.as_str()).collect())
        .unwrap_or_default();
    let rooted = known(body.and_then(|body| body.rooted));
    let joined = body.and_then(|body| body.membership.joined);
    vec![
        Field::line("name", "Name", body.map_or("", |body| body.name.as_str()))
            .needed()
            .such_as("Ward Forum"),
        Field::new("roles", "Roles", Input::Ticks(Ticks::new(items, &now))),
        Field::date("joined", "Joined", joined, today),
        Field::new(
            "rooted",
            "Rooted here",
            Input::Radio(Radio::new(yes_no(), Some(rooted))),
        )
        .hint("Whether it is of the community concerned."),
    ]
}

/// What lets it stay, and what it has promised.
fn standing_fields(body: Option<&Organisation>, today: Date) -> Vec<Field> {
    let (legal, promise) = match body {
        Some(body) => (body.legal.clone(), body.promise.clone()),
        None => (LegalStanding::default(), Promise::default()),
    };
    let basis = legal.basis.as_ref().map_or("", Line::as_str);
    vec![
        Field::line("legal_basis", "Legal basis", basis).hint("What its legal standing rests on."),
        Field::date("legal_until", "Legal until", legal.until, today),
        choice(
            "commitment",
            "Commitment",
            Commitment::ALL,
            promise.commitment,
        )
        .hint("How firmly it has promised to stay."),
        Field::date("commitment_until", "Promised until", promise.until, today),
        Field::long(
            "incentive",
            "Stays for",
            text_of(promise.incentive.as_ref()),
        )
        .hint("Why it would stay."),
    ]
}

/// What may befall it.
fn prospect_fields(body: Option<&Organisation>) -> [Field; 3] {
    let now = body.map(|body| body.prospects).unwrap_or_default();
    let field = |name: &'static str, label: &'static str, now| {
        Field::new(
            name,
            label,
            Input::Radio(Radio::new(yes_no(), Some(known(now)))),
        )
    };
    [
        field("would_leave", "Would leave", now.would_leave)
            .hint("Whether it would leave if the backbone left."),
        field("legal_at_risk", "At risk", now.legal_at_risk)
            .hint("Whether its legal standing is at risk."),
        field("in_dispute", "In dispute", now.in_dispute)
            .hint("Whether it is in dispute, or under notice."),
    ]
}

/// Functions by name, or the word for none.
fn names<'a>(functions: impl Iterator<Item = &'a Function>) -> String {
    let names: Vec<&str> = functions
        .map(|function| function.outline.name.as_str())
        .collect();
    if names.is_empty() {
        "nothing".to_owned()
    } else {
        names.join(", ")
    }
}
