//! Organisations and people: who comes in, who leaves, whose name is gone.

use super::{refused, ruling};
use crate::support::changes::{organisation, person};
use crate::support::plan::in_the_middle;
use crate::support::words::{day, id, line};
use baton::domain::Change;
use baton::domain::organisation::{Membership, Organisation, OrganisationEdit, OrganisationRole};
use baton::domain::patch::Patch;
use baton::domain::person::PersonEdit;
use baton::domain::rules::Field;

fn check(change: &Change) -> &'static str {
    ruling(&in_the_middle(), change)
}

fn edited(slug: &str, edit: OrganisationEdit) -> Change {
    Change::OrganisationEdited {
        organisation: id(slug),
        edit: Box::new(edit),
    }
}

fn left(slug: &str, on: &str) -> Change {
    Change::OrganisationLeft {
        organisation: id(slug),
        on: day(on),
        reason: None,
    }
}

fn renamed(slug: &str) -> Change {
    Change::PersonRenamed { person: id(slug) }
}

fn erased(slug: &str) -> Change {
    Change::PersonErased { person: id(slug) }
}

#[test]
fn an_id_names_one_organisation_and_one_person() {
    let funder = OrganisationRole::Funder;
    assert_eq!(
        check(&organisation("dana-fund", "Dana Fund", funder)),
        "allowed"
    );
    let refusal = refused(
        &in_the_middle(),
        &organisation("setu-house", "Other", funder),
    );
    assert_eq!(
        refusal.to_string(),
        "another organisation has the id \"setu-house\" already; choose another id, or edit that one"
    );
    assert_eq!(refusal.field(), Some(Field::Id));
    assert_eq!(check(&person("p-esha", None)), "allowed");
    assert_eq!(check(&person("p-asha", None)), "unique-id");
    assert_eq!(check(&left("setu", "2026-01-01")), "known-id");
    assert_eq!(check(&renamed("p-esha")), "known-id");
}

#[test]
fn a_person_works_for_a_body_that_is_in_the_plan() {
    assert_eq!(check(&person("p-esha", Some("setu-house"))), "allowed");
    assert_eq!(check(&person("p-esha", Some("setu"))), "known-id");
    let moves_to = |slug| {
        check(&Change::PersonEdited {
            person: id("p-dev"),
            edit: PersonEdit {
                organisation: Patch::Set(id(slug)),
                ..PersonEdit::default()
            },
        })
    };
    assert_eq!(moves_to("river-women"), "allowed");
    assert_eq!(moves_to("river-men"), "known-id");
}

#[test]
fn an_organisation_keeps_a_name() {
    let name = |name| OrganisationEdit {
        name,
        ..OrganisationEdit::default()
    };
    let renamed = edited("setu-house", name(Patch::Set(line("Setu"))));
    assert_eq!(check(&renamed), "allowed");
    assert_eq!(
        check(&edited("setu-house", name(Patch::Clear))),
        "never-empty"
    );
}

#[test]
fn nobody_leaves_before_joining() {
    assert_eq!(check(&left("setu-house", "2026-11-01")), "allowed");
    assert_eq!(
        check(&left("setu-house", "2018-12-31")),
        "left-after-joining"
    );
    let joined = |on| {
        edited(
            "setu-house",
            OrganisationEdit {
                joined: Patch::Set(day(on)),
                ..OrganisationEdit::default()
            },
        )
    };
    let gone = in_the_middle().then(left("setu-house", "2026-11-01"));
    assert_eq!(ruling(&gone, &joined("2026-11-01")), "allowed");
    assert_eq!(ruling(&gone, &joined("2026-11-02")), "left-after-joining");
    let mut wrong = Organisation::named(id("dana-fund"), line("Dana Fund"));
    wrong.membership = Membership {
        joined: Some(day("2020-01-01")),
        left: Some(day("2019-01-01")),
    };
    let added = Change::OrganisationAdded(Box::new(wrong));
    assert_eq!(check(&added), "left-after-joining");
}

#[test]
fn leaving_may_be_announced_ahead() {
    assert_eq!(check(&left("setu-house", "2027-11-01")), "allowed");
}

#[test]
fn a_name_that_was_erased_stays_erased() {
    assert_eq!(check(&renamed("p-asha")), "allowed");
    assert_eq!(check(&erased("p-asha")), "allowed");
    let gone = in_the_middle().then(erased("p-asha"));
    assert_eq!(ruling(&gone, &renamed("p-asha")), "erased-stays-erased");
    assert_eq!(ruling(&gone, &erased("p-asha")), "erased-stays-erased");
    assert_eq!(ruling(&gone, &renamed("p-bela")), "allowed");
}
