//! `baton org`: who takes part, from the command line.

use super::sample::{nadi, refused, would};
use crate::support::cli::Baton;

#[test]
#[expect(clippy::too_many_lines, reason = "what is listed is long")]
fn list_is_for_people_and_for_scripts() {
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
    organisation 1 of 3: Sample Trust (trust)
    trust role: backbone
    trust joined: 2020-01-01
    trust legal standing ends: ?
    trust legal standing rests on: ?
    trust weight held today: 95
    trust weight held when all have moved: 5
    trust holds 1 of 29, held: Common agenda (common-agenda)
    trust holds 2 of 29, held: Governance design (governance)
    trust holds 3 of 29, held: Convening (convening)
    trust holds 4 of 29, held: Membership (membership)
    trust holds 5 of 29, held: Holding the big picture (big-picture)
    trust holds 6 of 29, held: Community voice (community-voice)
    trust holds 7 of 29, held: Joint plan (joint-plan)
    trust holds 8 of 29, held: Secretariat (secretariat)
    trust holds 9 of 29, held: Communication among partners (partner-communication)
    trust holds 10 of 29, held: Crisis response (crisis-response)
    trust holds 11 of 29, held: Conflict resolution (conflict-resolution)
    trust holds 12 of 29, held: Consensus and hard calls (consensus)
    trust holds 13 of 29, held: Archive and memory (archive)
    trust holds 14 of 29, held: Shared indicators (indicators)
    trust holds 15 of 29, held: Data and reporting (data)
    trust holds 16 of 29, held: Learning and adaptation (learning)
    trust holds 17 of 29, held: Independent reviews (reviews)
    trust holds 18 of 29, held: The collective's capacity (collective-capacity)
    trust holds 19 of 29, held: Spreading leadership (shared-leadership)
    trust holds 20 of 29, held: Relationships and trust (trust)
    trust holds 21 of 29, held: Celebration and credit (celebration)
    trust holds 22 of 29, held: Outside story and publications (narrative)
    trust holds 23 of 29, held: Public will (public-will)
    trust holds 24 of 29, held: Policy and government (policy)
    trust holds 25 of 29, held: Sharing with the field (field-building)
    trust holds 26 of 29, held: Raising and aligning money (fundraising)
    trust holds 27 of 29, held: Reports to funders (funder-reports)
    trust holds 28 of 29, held: Fiscal host and contracts (fiscal-host)
    trust holds 29 of 29, held: The core team (core-team)
    trust receives: nothing
    trust person 1 of 1: Sample Asha (asha)
    trust trust with: nobody recorded
    trust rooted here: ?
    trust commitment: ?
    trust commitment until: ?
    trust stays for: ?
    organisation 2 of 3: Sample Riverside (riverside)
    riverside role: implementer
    riverside joined: ?
    riverside legal standing ends: ?
    riverside legal standing rests on: ?
    riverside weight held today: 0
    riverside weight held when all have moved: 0
    riverside holds: nothing
    riverside receives: nothing
    riverside person 1 of 1: Sample Bela (bela)
    riverside trust with: nobody recorded
    riverside rooted here: ?
    riverside commitment: ?
    riverside commitment until: ?
    riverside stays for: ?
    organisation 3 of 3: Sample Fund (fund)
    fund role: funder
    fund joined: 2021-04-01
    fund legal standing ends: 2028-03-31
    fund legal standing rests on: trust deed
    fund weight held today: 0
    fund weight held when all have moved: 0
    fund holds: nothing
    fund receives: nothing
    fund person 1 of 1: Sample Chitra (chitra)
    fund trust with: nobody recorded
    fund rooted here: no
    fund commitment: personal
    fund commitment until: 2027-03-31
    fund stays for: ?
    weight held today, by nobody yet: 0
    weight held when all have moved, by nobody yet: 90
    weight held today, by all: 95
    weight held when all have moved, by all: 95
    --- exit 0
    ");
}

#[test]
fn the_json_of_the_list_holds_every_field() {
    let baton = nadi();
    baton.ok("org edit nadi fund --joined 2021-04-01 --commitment personal --commitment-until 2027-03-31 --rooted no --legal-basis \"trust deed\" --legal-until 2028-03-31");
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

#[test]
fn what_may_befall_an_organisation_is_null_where_nobody_knows() {
    let baton = nadi();
    baton.ok("org edit nadi riverside --in-dispute no");
    let json = baton.ok("org list nadi --json").json();
    let nobody_knows =
        serde_json::json!({"would_leave": null, "legal_at_risk": null, "in_dispute": null});
    assert_eq!(json["organisations"][0]["prospects"], nobody_knows);
    assert_eq!(json["organisations"][1]["prospects"]["in_dispute"], false);
    assert_eq!(
        json["organisations"][1]["prospects"]["would_leave"],
        serde_json::Value::Null
    );
}
