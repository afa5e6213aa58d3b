//! What a decision would set in the plan: looked at first, and nothing by itself.

use crate::support::plan::{Making, ROUND, scored};
use crate::support::words::{day, id, text};
use baton::domain::analysis::adoption::{AdoptedPart, Adoption, NotAdopted, adoption};
use baton::domain::organisation::{Membership, OrganisationRole};
use baton::domain::round::{Decision, DecisionKind};
use baton::domain::{Change, Context, check};

fn decided(kind: DecisionKind, candidates: &[&str]) -> Making {
    scored().then(Change::RoundDecided {
        round: id(ROUND),
        decision: Box::new(Decision {
            kind,
            candidates: candidates.iter().map(|slug| id(slug)).collect(),
            sentence: text("So we decide."),
            conditions: None,
            dissent: None,
            present: Vec::new(),
            recused: Vec::new(),
            reason: Some(text("the meeting said so")),
            on: day("2026-11-02"),
        }),
    })
}

fn of(making: &Making) -> Result<Adoption, NotAdopted> {
    adoption(&making.plan, making.plan.rounds.get(&id(ROUND)).unwrap())
}

#[test]
fn the_chosen_body_follows_and_receives_what_nobody_receives() {
    let making = decided(DecisionKind::Chosen, &["candidate-b"]);
    let all = of(&making).unwrap();
    insta::assert_snapshot!(all.lines().join("\n"), @"
    ~ exit: successor ? -> River Women
    ~ Common agenda: receiver ? -> River Women
    ~ Big picture: receiver ? -> River Women
    ~ Data: receiver ? -> River Women
    ~ Learning: receiver ? -> River Women
    ~ Fundraising: receiver ? -> River Women
    ");
    assert!(
        all.steps
            .iter()
            .all(|step| step.part != AdoptedPart::Function(id("archive"))),
        "archive has a receiver, who keeps it"
    );
    let mut plan = making.plan.clone();
    for change in all.changes() {
        check(
            &plan,
            &change,
            &Context {
                today: making.today,
            },
        )
        .unwrap();
        plan.apply(&change);
    }
    assert_eq!(plan.exit.successor, Some(id("river-women")));
    let after = adoption(&plan, plan.rounds.get(&id(ROUND)).unwrap()).unwrap();
    assert_eq!(after.steps, [], "nothing is left once it was taken");
}

#[test]
fn a_body_for_a_while_follows_too() {
    let all = of(&decided(DecisionKind::Interim, &["candidate-a"])).unwrap();
    assert_eq!(all.successor, id("setu-house"));
}

#[test]
fn it_says_why_nothing_can_follow() {
    assert_eq!(of(&scored()), Err(NotAdopted::Undecided));
    let split = decided(DecisionKind::Split, &["candidate-a", "candidate-b"]);
    assert_eq!(of(&split), Err(NotAdopted::Split));
    assert_eq!(
        of(&decided(DecisionKind::None, &[])),
        Err(NotAdopted::NoneSuitable)
    );

    let mut making = decided(DecisionKind::Chosen, &["candidate-b"]);
    let river = id("river-women");
    let body = making.plan.members.organisations.get_mut(&river).unwrap();
    body.membership = Membership {
        left: Some(day("2026-11-03")),
        ..Membership::default()
    };
    let left = of(&making).unwrap_err();
    assert_eq!(
        left.to_string(),
        "River Women has left the collective, so it cannot follow"
    );

    let mut making = decided(DecisionKind::Chosen, &["candidate-b"]);
    for body in ["nadi-trust", "river-women"] {
        let body = making
            .plan
            .members
            .organisations
            .get_mut(&id(body))
            .unwrap();
        body.roles = if body.id == river {
            vec![OrganisationRole::Backbone]
        } else {
            Vec::new()
        };
    }
    let outgoing = of(&making).unwrap_err();
    assert_eq!(
        outgoing.to_string(),
        "River Women is the body that is leaving, so nothing passes on to it"
    );

    let mut making = decided(DecisionKind::Chosen, &["candidate-b"]);
    let round = making.plan.rounds.get_mut(&id(ROUND)).unwrap();
    round
        .candidates
        .get_mut(&id("candidate-b"))
        .unwrap()
        .organisation = None;
    assert!(matches!(of(&making), Err(NotAdopted::Unknown(_))));
}
