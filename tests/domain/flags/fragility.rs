//! FR1 FR2 FR3 FR5 FR9 FR10 FR11: what hangs by a thread.

use super::Scene;
use crate::support::changes::{organisation, person, planned};
use crate::support::words::{day, id};
use baton::domain::Change;
use baton::domain::exit::ExitEdit;
use baton::domain::flags::settings::{RuleId, Severity};
use baton::domain::function::FunctionPlan;
use baton::domain::organisation::{Commitment, OrganisationEdit, OrganisationRole};
use baton::domain::patch::Patch;

const ALL: [&str; 6] = [
    "common-agenda",
    "big-picture",
    "archive",
    "data",
    "learning",
    "fundraising",
];

/// Functions in their order with these receivers; a blank is unknown.
fn receivers(bodies: [&str; 6]) -> Scene {
    let scene = Scene::begun().with(organisation(
        "banyan",
        "Banyan Network",
        OrganisationRole::Implementer,
    ));
    ALL.iter().zip(bodies).fold(scene, |scene, (slug, body)| {
        scene.planned(slug, body, ["", "", ""])
    })
}

fn follows(slug: &str) -> Change {
    Change::ExitEdited(ExitEdit {
        successor: Patch::Set(id(slug)),
        ..ExitEdit::default()
    })
}

#[test]
fn fr1_fires_for_a_body_that_takes_more_than_half_unchosen() {
    let heavy = receivers(["amla", "amla", "amla", "amla", "banyan", "banyan"]);
    heavy.raises(
        RuleId::Fr1,
        &["Amla Trust takes 4 of 6 functions and was not chosen to follow."],
    );
    heavy.with(follows("amla")).is_silent(RuleId::Fr1);
}

#[test]
fn fr1_is_silent_at_half() {
    receivers(["amla", "amla", "amla", "banyan", "banyan", "banyan"]).is_silent(RuleId::Fr1);
}

#[test]
fn fr1_cannot_tell_when_open_receivers_could_tip_it() {
    let open = receivers(["amla", "amla", "amla", "banyan", "banyan", ""]);
    open.cannot_tell(RuleId::Fr1, "no receiver is named for Fundraising");
    receivers(["amla", "amla", "banyan", "banyan", "banyan", ""])
        .cannot_tell(RuleId::Fr1, "no receiver is named for Fundraising");
    receivers(["amla", "amla", "banyan", "banyan", "", "neem"]).is_silent(RuleId::Fr1);
}

fn leads(people: [&str; 6]) -> Scene {
    let scene = Scene::begun().with(person("farida", Some("amla")));
    ALL.iter().zip(people).fold(scene, |scene, (slug, lead)| {
        let lead = match lead {
            "" => Patch::Keep,
            known => Patch::Set(id(known)),
        };
        scene.with(planned(
            slug,
            FunctionPlan {
                lead,
                ..FunctionPlan::default()
            },
        ))
    })
}

#[test]
fn fr2_fires_from_the_fourth_function_of_one_lead() {
    let many = leads(["farida", "farida", "farida", "farida", "imran", "imran"]);
    many.raises(
        RuleId::Fr2,
        &["farida is named lead on 4 functions; this plan warns from 4."],
    );
    many.set(RuleId::Fr2, true, &[("functions", 5)])
        .is_silent(RuleId::Fr2);
    leads(["farida", "farida", "farida", "imran", "imran", "imran"]).is_silent(RuleId::Fr2);
}

#[test]
fn fr2_cannot_tell_when_functions_without_a_lead_could_make_it_so() {
    let open = leads(["farida", "farida", "farida", "imran", "imran", ""]);
    open.cannot_tell(RuleId::Fr2, "no lead is named for Fundraising");
    leads(["farida", "farida", "imran", "imran", "meera", ""]).is_silent(RuleId::Fr2);
}

fn resourced(known: Option<bool>) -> Scene {
    let plan = FunctionPlan {
        receiver: Patch::Set(id("amla")),
        resourced: known.map_or(Patch::Keep, Patch::Set),
        ..FunctionPlan::default()
    };
    Scene::begun().only(&["data"]).with(planned("data", plan))
}

#[test]
fn fr3_fires_when_the_receiver_has_neither_budget_nor_time() {
    resourced(Some(false)).raises(
        RuleId::Fr3,
        &["Amla Trust has committed neither budget nor time for Data, which stands at held."],
    );
    resourced(Some(true)).is_silent(RuleId::Fr3);
    Scene::begun().is_silent(RuleId::Fr3);
    resourced(None).cannot_tell(
        RuleId::Fr3,
        "it is unknown whether the receiver has budget or time for Data",
    );
}

fn lawful_until(until: &str) -> OrganisationEdit {
    OrganisationEdit {
        legal_until: Patch::Set(day(until)),
        ..OrganisationEdit::default()
    }
}

#[test]
fn fr5_warns_for_a_receiver_and_stops_for_the_successor() {
    let scene = resourced(Some(true))
        .leaving("2028-03-31")
        .body("amla", lawful_until("2027-06-30"));
    let message = ["Amla Trust's legal standing ends 30 Jun 2027; the plan ends 31 Mar 2028."];
    scene.raises(RuleId::Fr5, &message);
    let severity = |scene: &Scene| {
        let assessment = scene.assess();
        let flag = assessment
            .flags
            .iter()
            .find(|flag| flag.rule == RuleId::Fr5);
        flag.map(|flag| flag.severity)
    };
    assert_eq!(severity(&scene), Some(Severity::Warn));
    let chosen = scene.with(follows("amla"));
    chosen.raises(RuleId::Fr5, &message);
    assert_eq!(severity(&chosen), Some(Severity::Stop));
}

#[test]
fn fr5_is_silent_when_the_standing_outlasts_the_plan() {
    let scene = resourced(Some(true)).leaving("2028-03-31");
    scene
        .body("amla", lawful_until("2028-03-31"))
        .is_silent(RuleId::Fr5);
}

#[test]
fn fr5_cannot_tell_without_the_end_of_a_standing_or_of_the_plan() {
    let scene = resourced(Some(true)).leaving("2028-03-31");
    scene.cannot_tell(
        RuleId::Fr5,
        "the end of the legal standing is unknown for Amla Trust",
    );
    let open = resourced(Some(true)).body("amla", lawful_until("2027-06-30"));
    open.cannot_tell(RuleId::Fr5, "the exit has no target date");
    let ended = resourced(Some(true)).body("amla", lawful_until("2026-12-08"));
    ended.raises(
        RuleId::Fr5,
        &["Amla Trust's legal standing ended 8 Dec 2026; the plan has no end yet."],
    );
}

/// Partners with what they promised, and until when.
fn promises(promises: &[(Commitment, &str)]) -> Scene {
    let begun = Scene::begun()
        .leaving("2028-03-31")
        .body("amla", promise(Commitment::None, ""));
    promises.iter().zip(["p1", "p2", "p3", "p4"]).fold(
        begun,
        |scene, ((commitment, until), slug)| {
            scene
                .with(organisation(slug, slug, OrganisationRole::Community))
                .body(slug, promise(*commitment, until))
        },
    )
}

fn promise(commitment: Commitment, until: &str) -> OrganisationEdit {
    OrganisationEdit {
        commitment: Patch::Set(commitment),
        commitment_until: match until {
            "" => Patch::Keep,
            known => Patch::Set(day(known)),
        },
        ..OrganisationEdit::default()
    }
}

#[test]
fn fr9_fires_with_fewer_than_three_promises_beyond_the_exit() {
    use Commitment::{Institutional, None, Personal};
    let two = [
        (Institutional, "2029-12-31"),
        (Personal, "2028-04-01"),
        (Personal, "2028-03-31"),
        (None, ""),
    ];
    promises(&two).raises(
        RuleId::Fr9,
        &["2 partners promised to carry on beyond 31 Mar 2028: p1, p2; this plan asks for 3."],
    );
    let three = [
        (Institutional, "2029-12-31"),
        (Personal, "2028-04-01"),
        (Personal, "2028-04-01"),
    ];
    promises(&three).is_silent(RuleId::Fr9);
}

#[test]
fn fr9_takes_a_promise_without_an_end_for_one_that_lasts() {
    use Commitment::{Institutional, Personal};
    let without_end = [
        (Institutional, "2029-12-31"),
        (Institutional, ""),
        (Personal, ""),
    ];
    promises(&without_end).is_silent(RuleId::Fr9);
}

#[test]
fn fr9_counts_no_promise_of_those_who_only_give_money_or_look_at_results() {
    use OrganisationRole::{Evaluator, Funder, Implementer};
    let with = |body: &str, roles: &[OrganisationRole]| {
        let own = [(Commitment::Institutional, ""), (Commitment::Personal, "")];
        let edit = OrganisationEdit {
            roles: Patch::Set(roles.to_vec()),
            ..promise(Commitment::Institutional, "")
        };
        promises(&own)
            .with(organisation(body, body, roles[0]))
            .body(body, edit)
    };
    for roles in [&[Funder][..], &[Evaluator]] {
        with("falak", roles).raises(
            RuleId::Fr9,
            &["2 partners promised to carry on beyond 31 Mar 2028: p1, p2; this plan asks for 3."],
        );
    }
    with("falak", &[Funder, Implementer]).is_silent(RuleId::Fr9);
}

#[test]
fn fr9_cannot_tell_when_unknown_promises_could_make_three() {
    use Commitment::{Institutional, Personal};
    let two = [(Institutional, "2029-12-31"), (Personal, "2028-04-01")];
    let open = promises(&two).with_setu();
    open.cannot_tell(
        RuleId::Fr9,
        "whether there is a promise is unknown for Setu House",
    );
    Scene::begun().cannot_tell(RuleId::Fr9, "the exit has no target date");
}

fn big_picture(lead: Option<&str>, deputy: Option<&str>) -> Scene {
    let known = |slug: Option<&str>| slug.map_or(Patch::Keep, |slug| Patch::Set(id(slug)));
    Scene::begun().with(planned(
        "big-picture",
        FunctionPlan {
            lead: known(lead),
            deputy: known(deputy),
            ..FunctionPlan::default()
        },
    ))
}

#[test]
fn fr11_fires_while_the_backbones_lead_has_no_deputy() {
    big_picture(Some("a-rao"), None).raises(
        RuleId::Fr11,
        &["a-rao leads Big picture for the backbone, and no deputy is named."],
    );
    big_picture(Some("a-rao"), Some("imran")).is_silent(RuleId::Fr11);
    let days = ["2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01"];
    big_picture(Some("a-rao"), None)
        .climbed("big-picture", &days)
        .is_silent(RuleId::Fr11);
}

#[test]
fn fr11_cannot_tell_without_a_lead() {
    big_picture(None, None).cannot_tell(RuleId::Fr11, "Big picture has no lead named");
    Scene::begun()
        .only(&["data"])
        .cannot_tell(RuleId::Fr11, "the plan has no function \"big-picture\"");
}

fn receives(prospects: OrganisationEdit) -> Scene {
    Scene::begun()
        .planned("archive", "amla", ["", "", ""])
        .body("amla", prospects)
}

fn disputes(is: bool) -> OrganisationEdit {
    OrganisationEdit {
        in_dispute: Patch::Set(is),
        ..OrganisationEdit::default()
    }
}

#[test]
fn fr10_fires_for_a_receiver_in_dispute() {
    receives(disputes(true)).raises(
        RuleId::Fr10,
        &["Amla Trust is in dispute or under notice, and takes over 1 function."],
    );
    receives(disputes(false)).is_silent(RuleId::Fr10);
    Scene::begun()
        .body("amla", disputes(true))
        .is_silent(RuleId::Fr10);
    receives(OrganisationEdit::default()).cannot_tell(
        RuleId::Fr10,
        "whether it is in dispute or under notice is unknown for Amla Trust",
    );
}

#[test]
fn fr5_fires_when_the_standing_is_at_risk_and_stops_for_the_successor() {
    let at_risk = receives(OrganisationEdit {
        legal_at_risk: Patch::Set(true),
        legal_until: Patch::Set(day("2030-01-01")),
        ..OrganisationEdit::default()
    })
    .leaving("2027-12-31");
    at_risk.raises(RuleId::Fr5, &["Amla Trust's legal standing is at risk."]);
    let successor = at_risk.with(follows("amla")).assess();
    let flag = successor.flags.iter().find(|flag| flag.rule == RuleId::Fr5);
    assert_eq!(flag.unwrap().severity, Severity::Stop);
}
