//! Opening plans, proposing changes, and what another process does meanwhile.

use super::{line, move_on, session, stage, started};
use baton::domain::function::{FunctionPlan, Stage};
use baton::domain::id::{OrganisationId, PersonId, PlanId};
use baton::domain::organisation::{Organisation, OrganisationRole};
use baton::domain::patch::Patch;
use baton::domain::person::{Person, PersonName};
use baton::domain::{Change, Proposal};
use baton::session::SessionError;

#[test]
fn a_plan_that_is_not_there_is_named_with_the_nearest_one() {
    let (session, _, _) = started();
    let error = session.open(&PlanId::parse("nady").unwrap()).unwrap_err();
    assert!(
        matches!(&error, SessionError::NoSuchPlan { nearest: Some(near), .. } if near == "nadi"),
        "{error}"
    );
}

#[test]
fn a_plan_is_started_once() {
    let (session, _, open) = started();
    let error = session.blank(&open.plan.id).unwrap_err();
    assert!(matches!(error, SessionError::PlanExists(_)), "{error}");
}

#[test]
fn what_was_proposed_is_there_when_opened_again() {
    let (mut session, _, mut open) = started();
    let proposal = move_on(&session, &open, "archive");
    let done = session.propose(&mut open, &proposal).unwrap();
    assert_eq!((done.first, done.last), (2, 2));
    assert_eq!(done.told, ["Archive: held -> documented"]);
    let again = session.open(&open.plan.id).unwrap();
    assert_eq!(again.plan, open.plan);
    assert_eq!(again.head, open.head);
}

#[test]
fn a_preview_changes_nothing() {
    let (session, _, open) = started();
    let told = session
        .preview(&open, &move_on(&session, &open, "archive"))
        .unwrap();
    assert_eq!(told, ["Archive: held -> documented"]);
    assert_eq!(session.open(&open.plan.id).unwrap().head, open.head);
}

#[test]
fn an_action_decided_on_an_old_head_is_decided_again() {
    let (mut session, _, mut open) = started();
    let mut other = session.open(&open.plan.id).unwrap();
    let theirs = move_on(&session, &other, "learning");
    session.propose(&mut other, &theirs).unwrap();
    let ours = move_on(&session, &open, "archive");
    session.propose(&mut open, &ours).unwrap();
    assert_eq!(
        (stage(&open, "archive"), stage(&open, "learning")),
        (Stage::Documented, Stage::Documented)
    );
    assert_eq!(open.head.seq, 3);
}

#[test]
fn names_of_people_are_beside_the_events_and_can_be_erased() {
    let (mut session, _, mut open) = started();
    let id = PersonId::parse("p1").unwrap();
    let person = Person {
        id: id.clone(),
        name: PersonName::Unknown,
        organisation: None,
        role: None,
        note: None,
    };
    let name = PersonName::Known(line("Sample Person"));
    let added = Proposal {
        changes: vec![Change::PersonAdded(person)],
        names: vec![(id.clone(), name)],
        ..Proposal::default()
    };
    session.propose(&mut open, &added).unwrap();
    assert_eq!(
        open.plan.members.people.get(&id).unwrap().shown(),
        "Sample Person"
    );
    let bodies: Vec<_> = open
        .stored
        .iter()
        .filter_map(|event| event.body.clone())
        .collect();
    assert!(
        bodies.iter().all(|body| !body.contains("Sample Person")),
        "a name is in an event"
    );

    let erased = Proposal {
        changes: vec![Change::PersonErased { person: id.clone() }],
        names: vec![(id.clone(), PersonName::Erased)],
        ..Proposal::default()
    };
    session.propose(&mut open, &erased).unwrap();
    let again = session.open(&open.plan.id).unwrap();
    assert_eq!(
        again.plan.members.people.get(&id).unwrap().shown(),
        "(name erased)"
    );
    assert!(baton::store::chain::verify(&again.stored).intact);
}

#[test]
fn an_empty_store_has_no_plan() {
    let (session, _) = session();
    assert_eq!(session.plan_ids().unwrap(), []);
}

#[test]
fn the_backbone_holds_what_is_not_handed_over_unless_somebody_else_is_named() {
    let (mut session, _, mut open) = started();
    let archive = || baton::domain::id::FunctionId::parse("archive").unwrap();
    let holder = |open: &baton::session::OpenPlan| {
        open.plan
            .holder(open.plan.functions.get(&archive()).unwrap())
            .map(ToString::to_string)
    };
    assert_eq!(holder(&open), None, "nobody is known to be the backbone");
    let mut neem = Organisation::named(OrganisationId::parse("neem").unwrap(), line("Neem Trust"));
    neem.roles = vec![OrganisationRole::Backbone];
    session
        .propose(&mut open, &Change::OrganisationAdded(Box::new(neem)).into())
        .unwrap();
    assert_eq!(holder(&open).as_deref(), Some("neem"));
    let amla = Organisation::named(OrganisationId::parse("amla").unwrap(), line("Amla Trust"));
    let plan = FunctionPlan {
        holder: Patch::Set(amla.id.clone()),
        ..FunctionPlan::default()
    };
    let named = vec![
        Change::OrganisationAdded(Box::new(amla)),
        Change::FunctionPlanned {
            function: archive(),
            plan: Box::new(plan),
        },
    ];
    session.propose(&mut open, &named.into()).unwrap();
    assert_eq!(holder(&open).as_deref(), Some("amla"));
}

#[test]
fn several_names_are_erased_in_one_action() {
    let (mut session, _, mut open) = started();
    let ids = ["p-7k2q", "p-9m4x"].map(|id| PersonId::parse(id).unwrap());
    let person = |id: &PersonId| Person {
        id: id.clone(),
        name: PersonName::Unknown,
        organisation: None,
        role: None,
        note: None,
    };
    let added = Proposal {
        changes: ids
            .iter()
            .map(|id| Change::PersonAdded(person(id)))
            .collect(),
        names: ids
            .iter()
            .map(|id| (id.clone(), PersonName::Known(line("Asha"))))
            .collect(),
        ..Proposal::default()
    };
    session.propose(&mut open, &added).unwrap();
    let erased = Proposal {
        changes: ids
            .iter()
            .map(|person| Change::PersonErased {
                person: person.clone(),
            })
            .collect(),
        names: ids
            .iter()
            .map(|id| (id.clone(), PersonName::Erased))
            .collect(),
        ..Proposal::default()
    };
    session.propose(&mut open, &erased).unwrap();
    let again = session.open(&open.plan.id).unwrap();
    assert!(
        again
            .plan
            .members
            .people
            .iter()
            .all(|person| person.name == PersonName::Erased)
    );
}
