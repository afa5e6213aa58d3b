//! Proposals of days: the order, the spread, and that they break nothing.

use crate::support::any::any_making;
use crate::support::changes::outline;
use crate::support::entries::with;
use crate::support::nadi;
use crate::support::plan::{Making, with_members};
use crate::support::words::{day, id};
use baton::domain::analysis::calendar::{days_after, months_after, start_of_month};
use baton::domain::analysis::draft::{Because, Draft, NoDraft, Obstacle, Proposed, Scope};
use baton::domain::book::Book;
use baton::domain::flags::assess;
use baton::domain::flags::settings::{RuleId, Subject};
use baton::domain::function::{Cycle, Function, HandoverOrder, Stage, Weight};
use baton::domain::id::FunctionId;
use baton::domain::{Change, Date, Plan};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

fn today() -> Date {
    day("2026-12-09")
}

fn function(slug: &str, needs: &[&str]) -> Function {
    let mut function = Function::new(outline(slug, slug, needs), None);
    function.outline.cycle = Some(Cycle::Monthly);
    function
}

/// A plan that ends on this day with these functions alone.
fn plan(exit: &str, functions: impl IntoIterator<Item = Function>) -> Plan {
    let mut plan = Plan::new(id("nadi"));
    plan.exit.target = Some(day(exit));
    for function in functions {
        plan.functions.put(function);
    }
    plan
}

fn draft(plan: &Plan) -> Draft {
    Draft::of(plan, today(), Scope::Undated).unwrap()
}

fn transfers(draft: &Draft) -> BTreeMap<String, Date> {
    let proposed = draft.proposed.iter();
    proposed
        .map(|one| (one.function.to_string(), one.days.transfer.unwrap()))
        .collect()
}

fn ids(ids: &[FunctionId]) -> Vec<&str> {
    ids.iter().map(FunctionId::as_str).collect()
}

#[test]
fn the_catalogue_needs_and_weight_make_the_order() {
    let mut last = function("last", &[]);
    last.outline.guide.order = Some(HandoverOrder::Last);
    let mut first = function("first", &["base"]);
    first.outline.guide.order = Some(HandoverOrder::First);
    let mut light = function("light", &[]);
    light.outline.weight = Weight::new(1).unwrap();
    let base = function("base", &[]);
    let plan = plan("2028-01-31", [last, first, base, light]);
    let drafted = draft(&plan);
    let order: Vec<&str> = drafted
        .proposed
        .iter()
        .map(|one| one.function.as_str())
        .collect();
    assert_eq!(order, ["light", "base", "first", "last"]);
    assert!(drafted.proposed[0].because.contains(&Because::FirstRound));
    let first = &drafted.proposed[2].because;
    assert!(first.contains(&Because::Order(HandoverOrder::First)));
    assert!(
        first
            .iter()
            .any(|why| matches!(why, Because::After(needs) if ids(needs) == ["base"]))
    );
}

#[test]
fn side_by_side_comes_before_and_a_cycle_after_the_transfer() {
    let mut quarterly = function("quarterly", &[]);
    quarterly.outline.cycle = Some(Cycle::Quarterly);
    let drafted = draft(&plan("2027-12-31", [quarterly, function("monthly", &[])]));
    for one in &drafted.proposed {
        let [start, transfer, confirm] =
            [one.days.start, one.days.transfer, one.days.confirm].map(Option::unwrap);
        let months = if one.function.as_str() == "monthly" {
            1
        } else {
            3
        };
        assert!(start >= today());
        assert!(months_after(start, months) <= days_after(transfer, 1));
        assert_eq!(confirm, months_after(transfer, months));
        assert!(confirm <= day("2027-12-31"));
    }
}

#[test]
fn a_yearly_function_is_confirmed_after_the_exit_and_says_so() {
    let mut yearly = function("yearly", &[]);
    yearly.outline.cycle = Some(Cycle::Yearly);
    let drafted = draft(&plan("2027-06-30", [yearly]));
    let one = &drafted.proposed[0];
    assert!(one.because.contains(&Because::ConfirmedAfterExit));
    assert_eq!(
        one.days.confirm,
        one.days.transfer.map(|on| months_after(on, 12))
    );
}

#[test]
fn no_month_has_more_than_a_third_and_a_small_round_comes_first() {
    let functions = (0..12).map(|number| function(&format!("f{number}"), &[]));
    let drafted = draft(&plan("2027-12-31", functions));
    assert_eq!(drafted.most, 4);
    let mut months: BTreeMap<Date, usize> = BTreeMap::new();
    for on in transfers(&drafted).values() {
        *months.entry(start_of_month(*on)).or_default() += 1;
    }
    assert!(months.len() >= 8, "{months:?}");
    assert!(months.values().all(|number| *number <= 2), "{months:?}");
    let first_round = drafted
        .proposed
        .iter()
        .filter(|one| one.because.contains(&Because::FirstRound));
    assert_eq!(first_round.count(), 2);
}

#[test]
fn functions_with_days_keep_them_unless_all_are_asked_for() {
    let mut dated = function("dated", &[]);
    dated.planned.transfer = Some(day("2027-03-31"));
    let plan = plan("2027-12-31", [dated, function("bare", &[])]);
    assert_eq!(
        transfers(&draft(&plan)).keys().collect::<Vec<_>>(),
        ["bare"]
    );
    let all = Draft::of(&plan, today(), Scope::All).unwrap();
    assert_eq!(transfers(&all).len(), 2);
    assert_eq!(
        draft(&plan).changes(Some(&[id("dated")])),
        Vec::<Change>::new()
    );
}

#[test]
fn what_cannot_be_placed_is_left_out_and_told_why() {
    let mut early = function("early", &["base"]);
    early.planned.transfer = Some(day("2026-12-10"));
    let mut late = function("late", &[]);
    late.planned.transfer = Some(day("2028-06-30"));
    let plan = plan(
        "2027-12-31",
        [
            early,
            late,
            function("base", &[]),
            function("on-base", &["base"]),
            function("on-late", &["late"]),
        ],
    );
    let drafted = draft(&plan);
    assert!(drafted.proposed.is_empty());
    let left: BTreeMap<&str, &Obstacle> = drafted
        .left_out
        .iter()
        .map(|(id, why)| (id.as_str(), why))
        .collect();
    assert_eq!(left["base"], &Obstacle::NeededTooEarly(id("early")));
    assert_eq!(left["on-base"], &Obstacle::NeedsUndated(id("base")));
    assert_eq!(left["on-late"], &Obstacle::NeedsTooLate(id("late")));
}

#[test]
fn without_a_day_of_leaving_ahead_there_is_no_draft() {
    let mut plan = plan("2026-12-09", [function("a", &[])]);
    assert_eq!(
        Draft::of(&plan, today(), Scope::All),
        Err(NoDraft::ExitPassed)
    );
    plan.exit.target = None;
    assert_eq!(Draft::of(&plan, today(), Scope::All), Err(NoDraft::NoExit));
    plan.exit.target = Some(day("2026-12-20"));
    let short = draft(&plan);
    assert_eq!(short.left_out, [(id("a"), Obstacle::NoTime)]);
}

/// The flags of continuity that days can raise.
fn flags(plan: &Plan, today: Date) -> BTreeSet<(RuleId, Subject)> {
    const OF_DAYS: [RuleId; 5] = [
        RuleId::Ct1,
        RuleId::Ct2,
        RuleId::Ct4,
        RuleId::Ct6,
        RuleId::Ct12,
    ];
    let flags = assess(plan, today).flags.into_iter();
    flags
        .filter(|flag| OF_DAYS.contains(&flag.rule))
        .map(|flag| (flag.rule, flag.subject))
        .collect()
}

/// Asks that taking a draft is allowed, and that no flag is there that was not.
#[track_caller]
fn breaks_nothing(making: Making, scope: Scope) {
    let today = making.today;
    let Ok(draft) = Draft::of(&making.plan, today, scope) else {
        return;
    };
    let before = flags(&making.plan, today);
    let after = making.and(draft.changes(None)).plan;
    let new: Vec<_> = flags(&after, today).difference(&before).cloned().collect();
    assert!(new.is_empty(), "{new:?} of {draft:#?}");
    let again = Draft::of(&after, today, Scope::Undated).unwrap();
    assert!(
        again.proposed.is_empty(),
        "what is taken is not proposed again"
    );
}

#[test]
fn what_has_begun_keeps_the_day_on_which_it_was_to_begin() {
    let plan = nadi::plan();
    let draft = Draft::of(&plan, nadi::today(), Scope::All).unwrap();
    let is_documented = |one: &&Proposed| {
        let function = plan.functions.get(&one.function).unwrap();
        function.standing.stage() == Some(Stage::Documented)
    };
    let begun: Vec<&Proposed> = draft.proposed.iter().filter(is_documented).collect();
    assert!(!begun.is_empty());
    assert!(begun.iter().all(|one| one.days.start == one.was.start));
}

#[test]
fn the_receiver_sees_the_slowest_forum_meet_once() {
    let alone = plan("2027-12-31", [function("a", &[])]);
    let forum = "name=Council; cycle=quarterly";
    let council = with(alone.clone(), Book::Forum, "council", forum);
    let side_by_side = |plan: &Plan| {
        let days = draft(plan).proposed.into_iter().next().unwrap().days;
        (days.transfer.unwrap() - days.start.unwrap()).num_days()
    };
    assert!(side_by_side(&alone) < 62);
    assert!(side_by_side(&council) >= 89);
}

/// What a thrown function is like: cycle, order, weight, what it needs, receiver, planned transfer in days.
type Thrown = (
    Option<Cycle>,
    Option<HandoverOrder>,
    u32,
    Option<usize>,
    bool,
    Option<i64>,
);

fn any_function() -> impl Strategy<Value = Thrown> {
    (
        proptest::option::of(proptest::sample::select(Cycle::ALL)),
        proptest::option::of(proptest::sample::select(HandoverOrder::ALL)),
        1..=5_u32,
        proptest::option::of(0..30_usize),
        any::<bool>(),
        proptest::option::weighted(0.2, -60..900_i64),
    )
}

fn thrown(functions: &[Thrown], exit: i64) -> Making {
    let mut making = with_members();
    for number in making
        .plan
        .functions
        .iter()
        .map(|one| one.outline.id.clone())
        .collect::<Vec<_>>()
    {
        making.plan.functions.take(&number);
    }
    for (number, (cycle, order, weight, need, receiver, planned)) in functions.iter().enumerate() {
        let need = need
            .filter(|need| *need < number)
            .map(|need| format!("f{need}"));
        let needs: Vec<&str> = need.iter().map(String::as_str).collect();
        let mut function = function(&format!("f{number}"), &needs);
        function.outline.cycle = *cycle;
        function.outline.guide.order = *order;
        function.outline.weight = Weight::new(*weight).unwrap();
        function.parties.receiver = receiver.then(|| id("setu-house"));
        function.planned.transfer = planned.map(|days| days_after(making.today, days));
        making.plan.functions.put(function);
    }
    making.plan.exit.target = Some(days_after(making.today, exit));
    making
}

proptest! {
    #[test]
    fn a_draft_of_any_functions_breaks_no_rule_and_raises_no_flag(
        functions in proptest::collection::vec(any_function(), 0..30),
        exit in 1..900_i64,
        all in any::<bool>(),
    ) {
        let scope = if all { Scope::All } else { Scope::Undated };
        breaks_nothing(thrown(&functions, exit), scope);
    }

    #[test]
    fn a_draft_of_any_plan_breaks_no_rule_and_raises_no_flag(making in any_making()) {
        breaks_nothing(making.clone(), Scope::Undated);
        breaks_nothing(making, Scope::All);
    }
}
