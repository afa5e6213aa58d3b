//! `baton person`: people, whose names can be erased, from the command line.

use super::sample::{nadi, refused, would};
use crate::support::cli::Baton;

#[test]
fn list_has_three_faces() {
    let baton = nadi();
    baton.ok("person edit nadi bela --role \"programme lead\"");
    insta::assert_snapshot!(baton.ok("person list nadi"), @"
    PERSON  ORGANISATION  NAME           ROLE
    asha    trust         Sample Asha    ?
    bela    riverside     Sample Bela    programme lead
    chitra  fund          Sample Chitra  ?
    --- exit 0
    ");
    insta::assert_snapshot!(baton.ok("person list nadi --plain"), @"
    plan: Nadi Collective (nadi), today 2026-12-09
    people: 3
    person 1 of 3: Sample Asha (asha)
    asha organisation: Sample Trust (trust)
    asha role: ?
    asha leads: nothing
    asha deputy of: nothing
    asha scores in: no round
    asha looks after today: nobody recorded
    asha looks after next: nobody recorded
    asha sees to: no question
    person 2 of 3: Sample Bela (bela)
    bela organisation: Sample Riverside (riverside)
    bela role: programme lead
    bela leads: nothing
    bela deputy of: nothing
    bela scores in: no round
    bela looks after today: nobody recorded
    bela looks after next: nobody recorded
    bela sees to: no question
    person 3 of 3: Sample Chitra (chitra)
    chitra organisation: Sample Fund (fund)
    chitra role: ?
    chitra leads: nothing
    chitra deputy of: nothing
    chitra scores in: no round
    chitra looks after today: nobody recorded
    chitra looks after next: nobody recorded
    chitra sees to: no question
    --- exit 0
    ");
    let json = baton.ok("person list nadi --json").json();
    assert_eq!(json["schema"], "baton/1");
    assert_eq!(json["people"][1]["role"], "programme lead");
    assert_eq!(json["people"][1]["name"], "Sample Bela");
}

#[test]
fn an_id_that_is_not_given_says_nothing_of_the_name() {
    let baton = nadi();
    insta::assert_snapshot!(would(&baton, "person add nadi --name \"Sample Devi\""), @"would: Sample Devi added");
    baton.ok("person add nadi --name \"Sample Devi\" --organisation fund");
    baton.ok("person add nadi --name \"Sample Esha\"");
    let json = baton.ok("person list nadi --json").json();
    assert_eq!(json["people"][3]["id"], "person-1");
    assert_eq!(json["people"][4]["id"], "person-2");
    refused(
        &baton,
        "
        1 | id \"asha\" already | person add nadi asha --name Other
        1 | did you mean fund? | person add nadi --name X --organisation fnud
        2 | --name | person add nadi devi
        ",
    );
}

#[test]
fn a_new_name_and_a_new_role_are_one_action() {
    let baton = nadi();
    baton.ok("person edit nadi asha --name \"Sample Asha Rao\" --role coordinator");
    let json = baton.ok("person list nadi --json").json();
    assert_eq!(json["people"][0]["name"], "Sample Asha Rao");
    assert_eq!(json["people"][0]["role"], "coordinator");
    refused(
        &baton,
        "
        2 | required | person edit nadi asha
        1 | did you mean asha? | person edit nadi ahsa --role r
        1 | there is no organisation | person edit nadi asha --organisation nowhere
        ",
    );
}

#[test]
fn an_erased_name_is_gone_from_every_face() {
    let baton = nadi();
    baton.ok("function plan nadi data --lead bela");
    insta::assert_snapshot!(baton.ok("person erase nadi bela --yes"), @"
    Person bela: name erased
    --- exit 0
    ");
    for line in [
        "person list nadi",
        "person list nadi --plain",
        "person list nadi --json",
        "log nadi",
        "function show nadi data",
    ] {
        let ran = baton.ok(line);
        assert!(!ran.stdout.contains("Sample Bela"), "{line}: {ran}");
    }
    assert!(
        baton
            .ok("person list nadi")
            .stdout
            .contains("(name erased)")
    );
    let json = baton.ok("person list nadi --json").json();
    assert_eq!(json["people"][1]["erased"], true);
    refused(
        &baton,
        "
        1 | was erased | person erase nadi bela
        1 | was erased | person edit nadi bela --name Again
        ",
    );
}

#[test]
fn a_file_in_which_a_name_is_erased_begins_a_plan_in_another_store() {
    let baton = nadi();
    baton.ok("person erase nadi bela --yes");
    baton.ok("export nadi -o nadi.toml");
    let again = Baton::new();
    again.file("nadi.toml", baton.text("nadi.toml"));
    again.ok("import nadi.toml");
    for list in ["person list nadi --json", "person list nadi --plain"] {
        let list = format!("{list} --today 2026-12-09");
        assert_eq!(again.ok(&list).stdout, baton.ok(&list).stdout);
    }
    let said = |text: &str| text.split_once("[collective]").unwrap().1.to_owned();
    let exported = again.ok("export nadi").stdout;
    assert!(said(&exported) == said(&baton.text("nadi.toml")));
}

#[test]
fn the_organisation_may_be_named_as_the_command_is() {
    let baton = Baton::new();
    baton.ok("new nadi --name Nadi");
    baton.ok("org add nadi amla --name Amla");
    baton.ok("person add nadi p1 --name Sample --org amla");
    let list = baton.ok("person list nadi --json").json();
    assert_eq!(list["people"][0]["organisation"], "amla", "{list}");
}
