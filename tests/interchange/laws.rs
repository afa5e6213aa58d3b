//! What holds for every plan: out and in again is the same plan, and no file, however odd, brings the program down.

use crate::interchange::support::carry_out;
use crate::support::any::{allowed, any_making, throws};
use crate::support::plan::Making;
use crate::support::words::line;
use baton::domain::flags::settings::Acceptance;
use baton::domain::person::PersonName;
use baton::domain::register::{Identified, Register};
use baton::domain::round::{Conflict, DeclaredConflict, GateAnswer};
use baton::domain::{Context, Plan, check};
use baton::interchange::plan_file::{Differences, differences, export};
use baton::interchange::records::parse_events;
use baton::interchange::{PlanFile, parse_plan, parse_template};
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::strategy::ValueTree;

const TEMPLATE: &str = include_str!("own_template.toml");

/// The plan with names for some of its people.
fn named(mut plan: Plan, names: &[u8]) -> Plan {
    for (person, name) in plan.members.people.iter_mut().zip(names) {
        match (name % 3, &person.name) {
            (_, PersonName::Erased) | (0, _) => {}
            (1, _) => person.name = PersonName::Known(line("Asha \"the first\" Rao")),
            (_, _) => person.name = PersonName::Known(line("李 आशा ❤")),
        }
    }
    plan
}

fn read(text: &str) -> PlanFile {
    parse_plan("any.toml", text).unwrap_or_else(|error| panic!("{error}\n{text}"))
}

/// Carries a proposal out without asking the rules.
fn applied(plan: &Plan, found: &Differences) -> Plan {
    let mut plan = plan.clone();
    for change in &found.proposal.changes {
        plan.apply(change);
    }
    for (person, name) in &found.proposal.names {
        plan.members.people.get_mut(person).unwrap().name = name.clone();
    }
    plan
}

fn sorted<T: Identified<Id: Ord> + Clone>(register: &Register<T>) -> Register<T> {
    let mut things: Vec<T> = register.iter().cloned().collect();
    things.sort_by(|one, other| one.id().cmp(other.id()));
    things.into_iter().collect()
}

/// The plan with everything in the order of ids: a file that is read into a plan does not set the order of lists.
fn in_any_order(plan: &Plan) -> Plan {
    let mut plan = plan.clone();
    forget_blanks(&mut plan);
    plan.members.organisations = sorted(&plan.members.organisations);
    plan.members.people = sorted(&plan.members.people);
    plan.functions = sorted(&plan.functions);
    plan.questions = sorted(&plan.questions);
    plan.rounds = sorted(&plan.rounds);
    for round in &mut plan.rounds {
        round.candidates = sorted(&round.candidates);
        round.scorers = sorted(&round.scorers);
    }
    for phase in &mut plan.walk.phases {
        phase.signals = sorted(&phase.signals);
    }
    let key = |one: &Acceptance| (one.rule, one.subject.clone());
    plan.attention.acceptances.sort_by_key(key);
    plan
}

/// Takes out answers that say nothing: a gate that nobody answered, a tie that is none.
fn forget_blanks(plan: &mut Plan) {
    for round in &mut plan.rounds {
        for candidate in &mut round.candidates {
            let said = |gate: &GateAnswer| {
                gate.met.is_some() || gate.evidence.is_some() || gate.waiver.is_some()
            };
            candidate.gates.retain(said);
        }
        for scorer in &mut round.scorers {
            let said =
                |tie: &DeclaredConflict| tie.conflict != Conflict::None || tie.note.is_some();
            scorer.conflicts.retain(said);
        }
    }
}

/// The plan in a file with what the other plan remembers by itself, and the file may leave out.
fn remembering(said: &Plan, plan: &Plan) -> Plan {
    let mut said = said.clone();
    if plan
        .exit
        .earlier_targets
        .starts_with(&said.exit.earlier_targets)
    {
        said.exit
            .earlier_targets
            .clone_from(&plan.exit.earlier_targets);
    }
    for phase in &mut said.walk.phases {
        let known = plan.walk.phase(phase.id).unwrap().actual;
        phase.actual.start = phase.actual.start.or(known.start);
        phase.actual.end = phase.actual.end.or(known.end);
    }
    for function in &mut said.functions {
        let known = plan.functions.get(function.id()).unwrap();
        for (step, known) in function.steps.iter_mut().zip(&known.steps) {
            step.hands.0 = step.hands.0.or(known.hands.0);
            step.hands.1 = step.hands.1.or(known.hands.1);
            let holder = &known.holder_before;
            step.holder_before = step.holder_before.clone().or(holder.clone());
        }
    }
    said
}

fn earlier(making: &Making, at: Index) -> Plan {
    let length = 1 + at.index(making.changes.len());
    let mut plan = Plan::new(making.plan.id.clone());
    for change in &making.changes[..length] {
        plan.apply(change);
    }
    plan
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn a_plan_that_goes_out_comes_in_again_as_the_same_plan(making in any_making(), names in any::<[u8; 5]>()) {
        let plan = named(making.plan, &names);
        let text = export(&plan, None);
        let file = read(&text);
        let plan = plan.without_what_waits();
        prop_assert_eq!(&file.plan, &plan);
        let found = differences(None, &file, making.today).unwrap_or_else(|error| panic!("{error}\n{text}"));
        prop_assert_eq!(&applied(&Plan::new(plan.id.clone()), &found), &plan);
        prop_assert_eq!(export(&file.plan, None), text);
    }

    #[test]
    fn what_the_rules_allowed_once_they_allow_when_it_comes_in(making in any_making()) {
        let file = read(&export(&making.plan, None));
        let found = differences(None, &file, making.today).unwrap();
        let mut plan = Plan::new(making.plan.id.clone());
        for change in &found.proposal.changes {
            let ruling = check(&plan, change, &Context { today: making.today });
            prop_assert!(ruling.is_ok(), "{:?}: {change:?}", ruling);
            plan.apply(change);
        }
    }

    #[test]
    fn a_file_that_says_nothing_new_gives_no_change(making in any_making(), names in any::<[u8; 5]>()) {
        let plan = named(making.plan, &names);
        let found = differences(Some(&plan), &read(&export(&plan, None)), making.today).unwrap();
        prop_assert_eq!(found, Differences::default());
    }

    #[test]
    fn a_later_file_brings_an_earlier_plan_up_to_date_or_says_why_not(making in any_making(), at in any::<Index>()) {
        let before = earlier(&making, at);
        let file = read(&export(&making.plan, None));
        if let Ok(found) = differences(Some(&before), &file, making.today) {
            let after = applied(&before, &found);
            let said = remembering(&making.plan, &after).without_what_waits();
            prop_assert_eq!(in_any_order(&after.clone().without_what_waits()), in_any_order(&said));
            let again = differences(Some(&after), &file, making.today).unwrap();
            prop_assert_eq!(again, Differences::default());
            prop_assert_eq!(found.proposal.changes.is_empty(), found.lines.is_empty());
        }
    }

    #[test]
    fn a_file_with_pieces_changed_at_random_is_read_or_refused(
        making in any_making(),
        cuts in proptest::collection::vec((any::<Index>(), 0..40_usize, "\\PC{0,6}|[\\[\\]\"'=.\n#{}\\\\]{1,4}"), 1..6),
    ) {
        let exported = export(&making.plan, None);
        for source in [exported.as_str(), TEMPLATE] {
            let mut characters: Vec<char> = source.chars().collect();
            for (at, length, new) in &cuts {
                let at = at.index(characters.len());
                let end = (at + length).min(characters.len());
                characters.splice(at..end, new.chars());
            }
            let text: String = characters.into_iter().collect();
            if let Ok(file) = parse_plan("any.toml", &text) {
                let _ = differences(None, &file, making.today);
                let _ = differences(Some(&making.plan), &file, making.today);
            }
            let problems = parse_template("any.toml", &text).err();
            prop_assert!(problems.is_none_or(|error| !error.problems.is_empty()));
        }
    }

    #[test]
    fn any_text_at_all_is_read_or_refused(text in "\\PC{0,400}", bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        for text in [text.as_str(), &String::from_utf8_lossy(&bytes)] {
            prop_assert!(parse_plan("any", text).is_err());
            prop_assert!(parse_template("any", text).is_err());
            prop_assert!(parse_events("any", text).is_err());
            let headed = format!("[baton]\nkind = \"plan\"\nformat = 1\n{text}");
            prop_assert!(parse_plan("any", &headed).is_err());
        }
    }
}

/// The law above is worth little where no plan ever moves on by way of a file.
#[test]
fn most_later_files_do_bring_an_earlier_plan_up_to_date() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let (mut read_in, mut moved) = (0, 0);
    for _ in 0..100 {
        let making = any_making().new_tree(&mut runner).unwrap().current();
        let more = throws(20).new_tree(&mut runner).unwrap().current();
        let after = allowed(making.clone(), &more);
        let file = read(&export(&after.plan, None));
        if let Ok(found) = differences(Some(&making.plan), &file, after.today) {
            read_in += 1;
            let mut plan = making.plan.clone();
            let allowed = carry_out(&mut plan, &found.proposal, after.today).is_ok();
            moved += usize::from(allowed && !found.lines.is_empty());
        }
    }
    assert!(read_in > 60 && moved > 30, "{read_in} {moved}");
}
