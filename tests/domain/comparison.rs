//! What changed between two states of one plan, in sentences.

use crate::support::any::any_making;
use crate::support::changes::{cell, planned};
use crate::support::plan::{Making, ROUND, in_the_middle, scored};
use crate::support::words::{day, id, line, text};
use baton::domain::comparison::compare;
use baton::domain::function::{FunctionEdit, FunctionPlan, Weight};
use baton::domain::patch::Patch;
use baton::domain::phase::{PhaseId, Span};
use baton::domain::question::Answer;
use baton::domain::round::{Moderation, ScoreValue};
use baton::domain::{Change, Plan};
use proptest::prelude::*;

fn told(before: Making, change: Change) -> Vec<String> {
    let plan = before.plan.clone();
    compare(&plan, &before.then(change).plan)
}

#[test]
fn who_has_to_do_with_a_function_and_its_days_are_told() {
    let plan = FunctionPlan {
        holder: Patch::Set(id("river-women")),
        co_holders: Patch::Set(vec![id("nadi-trust")]),
        lead: Patch::Set(id("p-bela")),
        deputy: Patch::Clear,
        resourced: Patch::Set(true),
        start: Patch::Set(day("2026-01-02")),
        confirm: Patch::Set(day("2027-07-01")),
        ..FunctionPlan::default()
    };
    assert_eq!(
        told(in_the_middle(), planned("archive", plan)),
        [
            "Archive is held by River Women now.",
            "Archive is held beside that by: Nadi Trust.",
            "Archive is led by p-bela now.",
            "? stands in at Archive now.",
            "The receiver of Archive has committed budget or time: yes.",
            "The planned start of Archive moved from 1 Jan 2026 to 2 Jan 2026.",
            "The planned confirmation of Archive moved from 30 Jun 2027 to 1 Jul 2027.",
        ]
    );
}

#[test]
fn a_new_name_and_weight_are_told() {
    let edit = FunctionEdit {
        name: Patch::Set(line("Records")),
        weight: Patch::Set(Weight::new(5).unwrap()),
        ..FunctionEdit::default()
    };
    let edited = Change::FunctionEdited {
        function: id("archive"),
        edit: Box::new(edit),
    };
    assert_eq!(
        told(in_the_middle(), edited),
        [
            "Archive is called Records now.",
            "Records weighs 5 now, not 3."
        ]
    );
}

#[test]
fn days_of_a_phase_further_answers_and_moderations_are_told() {
    let planned = Change::PhasePlanned {
        phase: PhaseId::Mature,
        planned: Span {
            start: Some(day("2027-01-01")),
            end: None,
        },
    };
    assert_eq!(
        told(in_the_middle(), planned),
        ["The days of the phase mature changed."]
    );
    let again = Change::QuestionAnswered {
        question: id("q02"),
        answer: Answer {
            text: text("River Women hold it"),
            evidence: None,
            on: day("2026-11-01"),
            revisit_on: None,
        },
    };
    assert_eq!(
        told(in_the_middle(), again),
        ["Questions answered again: Q02."]
    );
    let moderated = Change::ScoreModerated {
        round: id(ROUND),
        moderation: Moderation {
            cell: cell("p-dev", "candidate-a", "depth"),
            value: ScoreValue::Points(5),
            reason: text("the report came after the interview"),
            on: day("2026-11-02"),
        },
    };
    assert_eq!(
        told(scored(), moderated),
        ["Scores moderated in the round Who leads next: 0 before, 1 after."]
    );
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn something_is_told_exactly_when_something_differs(making in any_making()) {
        let mut before = Plan::new(id("nadi"));
        for change in &making.changes {
            let mut after = before.clone();
            after.apply(change);
            prop_assert_eq!(compare(&before, &after).is_empty(), before == after, "{:?}", change);
            before = after;
        }
    }
}
