//! What holds for every plan and every row of changes.

use crate::support::any::{allowed, any_making, change, throws};
use crate::support::plan::{Making, in_the_middle, recorded};
use crate::support::surroundings::first_day;
use crate::support::words::id;
use baton::domain::function::{BIG_PICTURE, Function, Stage, Standing};
use baton::domain::history::{Recorded, can_undo, fold, last_action, last_undo};
use baton::domain::id::RoundId;
use baton::domain::round::{Round, RoundState};
use baton::domain::{Change, Plan};
use proptest::prelude::*;

fn nadi(events: &[Recorded]) -> Plan {
    fold(&id("nadi"), events)
}

/// Appends an undo of these events; `false` when the history refuses it.
fn take_back(events: &mut Vec<Recorded>, seqs: &[u64]) -> bool {
    if seqs.is_empty() || can_undo(&id("nadi"), events, seqs).is_err() {
        return false;
    }
    let first = events.len() as u64 + 1;
    let undone: Vec<Change> = seqs
        .iter()
        .map(|seq| Change::Undone { seq: *seq })
        .collect();
    events.extend(
        (first..)
            .zip(recorded(&undone, first_day()))
            .map(|(seq, event)| Recorded {
                seq,
                origin: Some(format!("action-{first}")),
                ..event
            }),
    );
    true
}

/// How many of the latest events can be taken back one by one: all after the latest erasure of a name, after the latest
/// score that came to light, which goes only with the close of its round, and after the latest end of reveals.
fn one_by_one(making: &Making) -> usize {
    let mut plan = Plan::new(id("nadi"));
    let mut latest = 0;
    for (at, change) in making.changes.iter().enumerate() {
        let before = awaited(&plan);
        plan.apply(change);
        let shown = |round| plan.rounds.get(round).is_some_and(Round::shows_scores);
        let stays = matches!(
            change,
            Change::PersonErased { .. }
                | Change::ScoreRevealed { .. }
                | Change::RevealsEnded { .. }
        );
        if stays || before.iter().any(shown) {
            latest = at;
        }
    }
    making.changes.len() - 1 - latest
}

/// The rounds that wait for ballots to be revealed.
fn awaited(plan: &Plan) -> Vec<RoundId> {
    let rounds = plan.rounds.iter();
    let waiting = rounds.filter(|round| round.waits_for_reveals());
    waiting.map(|round| round.id.clone()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn any_change_can_be_carried_out_on_any_plan(first in throws(40), begun in any::<bool>()) {
        let mut plan = if begun { in_the_middle().plan } else { Plan::new(id("nadi")) };
        for throw in &first {
            plan.apply(&change(throw, &plan, first_day()));
        }
    }

    #[test]
    fn a_plan_is_the_fold_of_its_events(making in any_making()) {
        prop_assert_eq!(nadi(&making.events()), making.plan);
    }

    #[test]
    fn every_undo_restores_the_plan_before_and_every_redo_the_plan_after(making in any_making()) {
        let mut events = making.events();
        let mut seen = vec![making.plan.clone()];
        let depth = one_by_one(&making);
        for length in (making.changes.len() - depth..making.changes.len()).rev() {
            let latest = last_action(&events);
            prop_assert!(take_back(&mut events, &latest), "{:?}", can_undo(&id("nadi"), &events, &latest));
            let plan = nadi(&events);
            prop_assert_eq!(&plan, &nadi(&making.events()[..length]));
            seen.push(plan);
        }
        for plan in seen.iter().rev().skip(1) {
            let undo = last_undo(&events);
            prop_assert!(take_back(&mut events, &undo));
            prop_assert_eq!(&nadi(&events), plan);
        }
        prop_assert!(last_undo(&events).is_empty());
    }

    #[test]
    fn whatever_may_be_taken_back_leaves_a_plan_that_the_rules_allow(
        making in any_making(), chosen in any::<prop::sample::Index>()
    ) {
        let mut events = making.events();
        let seq = events[chosen.index(events.len())].seq;
        if take_back(&mut events, &[seq]) {
            let without = making.changes.iter().zip(1..).filter(|(_, n)| *n != seq);
            let mut plan = Plan::new(id("nadi"));
            without.for_each(|(change, _)| plan.apply(change));
            prop_assert_eq!(&nadi(&events), &plan);
            keeps_its_invariants(&plan)?;
        }
    }

    #[test]
    fn what_the_rules_allow_keeps_a_plan_sound(making in any_making()) {
        keeps_its_invariants(&making.plan)?;
    }

    #[test]
    fn the_big_picture_is_held_by_one_body_from_the_moment_it_is_held(throws in throws(80)) {
        let mut making = in_the_middle();
        for throw in &throws {
            making = allowed(making, std::slice::from_ref(throw));
            let function = making.plan.functions.get(&id(BIG_PICTURE)).unwrap();
            prop_assert!(function.parties.holder.is_some());
            prop_assert!(function.parties.co_holders.is_empty());
            prop_assert!(function.standing.stage().is_some());
        }
    }
}

fn keeps_its_invariants(plan: &Plan) -> Result<(), TestCaseError> {
    for function in &plan.functions {
        is_sound(plan, function)?;
    }
    for round in &plan.rounds {
        is_fair(plan, round)?;
    }
    let steps = plan.walk.steps.iter();
    prop_assert!(steps.is_sorted_by_key(|step| step.on));
    let (told, target) = (plan.exit.announced, plan.exit.target);
    prop_assert!(told.zip(target).is_none_or(|(told, target)| told <= target));
    Ok(())
}

fn is_sound(plan: &Plan, function: &Function) -> Result<(), TestCaseError> {
    let (bodies, people) = (&plan.members.organisations, &plan.members.people);
    let parties = &function.parties;
    for body in parties
        .holder
        .iter()
        .chain(&parties.co_holders)
        .chain(&parties.receiver)
    {
        prop_assert!(bodies.has(body));
    }
    for person in parties.lead.iter().chain(&parties.deputy) {
        prop_assert!(people.has(person));
    }
    for need in &function.outline.depends_on {
        prop_assert!(plan.functions.has(need));
        prop_assert!(need != &function.outline.id);
    }
    prop_assert!(function.steps.is_sorted_by_key(|step| step.on));
    for step in &function.steps {
        let up =
            matches!((step.from, step.to), (Standing::On(from), Standing::On(to)) if to > from);
        prop_assert!(!up || step.evidence.is_some());
        let shared_or_more = step.to.stage().is_some_and(|stage| stage >= Stage::Shared);
        let by_both = step.hands == (Some(true), Some(true));
        prop_assert!(!(up && shared_or_more) || by_both || step.reason.is_some());
    }
    Ok(())
}

fn is_fair(plan: &Plan, round: &Round) -> Result<(), TestCaseError> {
    let draft = match round.state {
        RoundState::Draft => true,
        RoundState::Abandoned => round.days.opened.is_none(),
        RoundState::Open | RoundState::Closed | RoundState::Decided => false,
    };
    let total: u32 = round.yardstick.criteria.iter().map(|one| one.weight).sum();
    prop_assert!(draft || total == 100);
    prop_assert!(round.shows_scores() || round.answers.scores.is_empty());
    prop_assert!(!draft || round.answers.casts.is_empty());
    for cast in &round.answers.casts {
        prop_assert!(!round.stepped_aside(&cast.cell.scorer, &cast.cell.candidate));
        prop_assert!(plan.members.people.has(&cast.cell.scorer));
    }
    for score in &round.answers.scores {
        prop_assert!(score.note.is_some());
        prop_assert!(
            score
                .value
                .points()
                .is_none_or(|points| (1..=5).contains(&points))
        );
        prop_assert!(round.is_answered(&score.cell));
    }
    Ok(())
}
