//! `baton org`: who takes part, from the command line.

use super::sample::{nadi, refused, would};
use crate::support::cli::Baton;

#[test]
fn list_has_three_faces() {
    let baton = nadi();
    baton.ok("org edit nadi fund --joined 2021-04-01 --commitment personal --commitment-until 2027-03-31 --rooted no --legal-basis \"trust deed\" --legal-until 2028-03-31");
    insta::assert_snapshot!(baton.ok("org list nadi"), @"
    ORGANISATION  ROLES        STAY              COMMITMENT                 NAME
    trust         backbone     since 1 Jan 2020  ?                          Sample Trust
    riverside     implementer  since ?           ?                          Sample Riverside
    fund          funder       since 1 Apr 2021  personal until 2027-03-31  Sample Fund
    --- exit 0
    ");
    insta::assert_snapshot!(baton.ok("org list nadi --plain"), @"
    plan: Nadi Collective (nadi), today 2026-12-09
    organisations: 3
    organisation 1 of 3: Sample Trust (trust), backbone, joined 2020-01-01, commitment ?, rooted unknown, legal basis ? until ?
    organisation 2 of 3: Sample Riverside (riverside), implementer, joined ?, commitment ?, rooted unknown, legal basis ? until ?
    organisation 3 of 3: Sample Fund (fund), funder, joined 2021-04-01, commitment personal until 2027-03-31, rooted no, legal basis trust deed until 2028-03-31
    --- exit 0
    ");
    let json = baton.ok("org list nadi --json").json();
    assert_eq!(json["schema"], "baton/1");
    let fund = &json["organisations"][2];
    assert_eq!(fund["roles"], serde_json::json!(["funder"]));
    assert_eq!(fund["rooted"], false);
    assert_eq!(fund["promise"]["until"], "2027-03-31");
    assert_eq!(fund["legal"]["until"], "2028-03-31");
    assert_eq!(fund["left"], serde_json::Value::Null);
}

#[test]
fn an_empty_list_says_how_to_begin() {
    let baton = Baton::new();
    baton.ok("new nadi --name Nadi");
    insta::assert_snapshot!(baton.ok("org list nadi"), @"
    No organisation is in the plan yet.
    Add one with `baton org add PLAN --name NAME --role ROLE`.
    --- exit 0
    ");
}

#[test]
fn an_organisation_comes_in_with_an_id_made_from_its_name() {
    let baton = nadi();
    let line = "org add nadi --name \"Sample Hill & Shore\" --role implementer --role community --rooted yes";
    insta::assert_snapshot!(would(&baton, line), @"would: Sample Hill & Shore came in");
    baton.ok(line);
    let json = baton.ok("org list nadi --json").json();
    assert_eq!(json["organisations"][3]["id"], "sample-hill-shore");
    assert_eq!(
        json["organisations"][3]["roles"],
        serde_json::json!(["implementer", "community"])
    );
    refused(
        &baton,
        "
        1 | \"sample-hill-shore\" already; choose | org add nadi --name \"Sample Hill Shore\"
        2 | no id can be made | org add nadi --name \"…\"
        2 | cannot be an id | org add nadi UPPER --name Upper
        2 | --name | org add nadi hill
        2 | boss | org add nadi hill --name Hill --role boss
        2 | is not a date | org add nadi hill --name Hill --joined 2020-13-01
        ",
    );
}

#[test]
fn fields_change_and_become_unknown_again() {
    let baton = nadi();
    baton.ok("org edit nadi riverside --name \"Sample Riverside Trust\" --role implementer --role intermediary --incentive \"shared data\"");
    baton.ok("org edit nadi riverside --role ? --incentive unknown");
    let json = baton.ok("org list nadi --json").json();
    let riverside = &json["organisations"][1];
    assert_eq!(riverside["name"], "Sample Riverside Trust");
    assert_eq!(riverside["roles"], serde_json::json!([]));
    assert_eq!(riverside["promise"]["incentive"], serde_json::Value::Null);
    refused(
        &baton,
        "
        2 | required | org edit nadi riverside
        1 | did you mean riverside? | org edit nadi riversde --name R
        2 | firm | org edit nadi riverside --commitment firm
        ",
    );
}

#[test]
fn an_organisation_leaves_and_stays_in_the_list() {
    let baton = nadi();
    baton.ok("org leave nadi riverside --on 2026-11-30 --reason \"its grant ended\"");
    let json = baton.ok("org list nadi --json").json();
    assert_eq!(json["organisations"][1]["left"], "2026-11-30");
    assert_eq!(json["organisations"][1]["member"], false);
    refused(
        &baton,
        "
        1 | cannot have left before it joined | org leave nadi trust --on 2019-12-31
        1 | there is no organisation \"nobody\" | org leave nadi nobody
        ",
    );
}
