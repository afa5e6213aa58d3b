//! The suggested phase, its reason, and its disagreement with the declared one.

use crate::support::changes::{organisation, outline, planned};
use crate::support::nadi;
use crate::support::words::{day, id, text};
use baton::domain::analysis::suggest;
use baton::domain::function::{
    Aside, BroughtBack, EndsBy, FunctionEdit, FunctionPlan, SetAside, Stage,
};
use baton::domain::organisation::OrganisationRole;
use baton::domain::patch::Patch;
use baton::domain::phase::PhaseId;
use baton::domain::{Change, Plan};

/// A plan of so many functions held, shared, confirmed and retired.
fn plan(held: usize, shared: usize, confirmed: usize, retired: usize) -> Plan {
    let mut plan = Plan::new(id("p"));
    plan.apply(&organisation(
        "neem",
        "Neem Trust",
        OrganisationRole::Backbone,
    ));
    let stages = [
        (Stage::Held, held),
        (Stage::Shared, shared),
        (Stage::Confirmed, confirmed),
    ];
    let stages = stages
        .into_iter()
        .flat_map(|(stage, number)| std::iter::repeat_n(Some(stage), number));
    let all = stages.chain(std::iter::repeat_n(None, retired));
    for (number, stage) in all.enumerate() {
        let slug = format!("f{number}");
        plan.apply(&Change::FunctionAdded(Box::new(outline(&slug, &slug, &[]))));
        plan.apply(&planned(&slug, held_by("neem")));
        match stage {
            Some(Stage::Held) => {}
            Some(stage) => {
                plan.apply(&planned(&slug, held_by("amla")));
                plan.apply(&Change::FunctionBroughtBack(BroughtBack {
                    function: id(&slug),
                    to: stage,
                    on: day("2026-01-01"),
                    reason: text("as the file says"),
                }));
            }
            None => plan.apply(&Change::FunctionSetAside(SetAside {
                function: id(&slug),
                aside: Aside::Retired,
                on: day("2026-01-01"),
                reason: text("no longer needed"),
            })),
        }
    }
    plan
}

fn held_by(body: &str) -> FunctionPlan {
    FunctionPlan {
        holder: Patch::Set(id(body)),
        ..FunctionPlan::default()
    }
}

fn suggested(plan: &Plan) -> (PhaseId, String) {
    let suggestion = suggest(plan).unwrap();
    (suggestion.phase, suggestion.because)
}

#[test]
fn the_sample_suggests_middle_though_it_is_declared_mature() {
    let plan = nadi::plan();
    let suggestion = suggest(&plan).unwrap();
    assert_eq!(suggestion.phase, PhaseId::Middle);
    assert_eq!(
        suggestion.because,
        "6 of 15 functions stand at shared or beyond, 2 confirmed"
    );
    let disagreement = "declared mature; the functions suggest middle: \
                        6 of 15 functions stand at shared or beyond, 2 confirmed";
    assert_eq!(
        suggestion.disagreement(&plan).as_deref(),
        Some(disagreement)
    );
}

#[test]
fn early_until_one_function_has_left_held() {
    let early = (
        PhaseId::Early,
        "all 12 functions are still held by the backbone".to_owned(),
    );
    assert_eq!(suggested(&plan(12, 0, 0, 0)), early);
    assert_eq!(suggested(&plan(11, 1, 0, 0)).0, PhaseId::Middle);
    assert_eq!(suggested(&plan(17, 0, 1, 0)).0, PhaseId::Middle);
    assert_eq!(
        suggest(&plan(1, 0, 0, 0))
            .unwrap()
            .disagreement(&plan(1, 0, 0, 0)),
        None
    );
}

#[test]
fn mature_when_more_than_half_stand_at_shared_or_beyond() {
    assert_eq!(suggested(&plan(5, 3, 2, 0)).0, PhaseId::Middle);
    assert_eq!(suggested(&plan(5, 3, 3, 0)).0, PhaseId::Mature);
    assert_eq!(suggested(&plan(3, 3, 10, 0)).0, PhaseId::Mature);
}

#[test]
fn after_exit_when_the_backbone_holds_nothing() {
    let gone = "17 of 19 functions are handed over and the backbone holds none".to_owned();
    assert_eq!(suggested(&plan(0, 0, 17, 2)), (PhaseId::AfterExit, gone));
    assert_eq!(suggested(&plan(0, 1, 16, 2)).0, PhaseId::Mature);
    let mut kept = plan(1, 0, 17, 1);
    kept.apply(&Change::FunctionEdited {
        function: id("f0"),
        edit: Box::new(FunctionEdit {
            ends_by: Patch::Set(EndsBy::KeepLight),
            ..FunctionEdit::default()
        }),
    });
    assert_eq!(
        suggested(&kept).0,
        PhaseId::Mature,
        "the backbone still keeps one, lightly"
    );
    kept.apply(&planned("f0", held_by("amla")));
    assert_eq!(suggested(&kept).0, PhaseId::AfterExit);
}

#[test]
fn of_no_functions_nothing_is_suggested() {
    assert_eq!(suggest(&Plan::new(id("empty"))), None);
}
