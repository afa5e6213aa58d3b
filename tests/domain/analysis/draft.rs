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
    assert!((1..=2).contains(&first_round.count()));
}

/// A collective with this much of each: yearly, quarterly and monthly functions.
fn cycles(exit: &str, [yearly, quarterly, monthly]: [usize; 3]) -> Plan {
    let several = [
        (Cycle::Yearly, yearly),
        (Cycle::Quarterly, quarterly),
        (Cycle::Monthly, monthly),
    ];
    let orders = [
        Some(HandoverOrder::Last),
        Some(HandoverOrder::First),
        Some(HandoverOrder::Middle),
        None,
    ];
    let functions = several.into_iter().flat_map(|(cycle, number)| {
        (0..number).map(move |place| {
            let mut one = function(&format!("{cycle}-{place}"), &[]);
            one.outline.cycle = Some(cycle);
            one.outline.guide.order = orders[place % orders.len()];
            one
        })
    });
    plan(exit, functions)
}

fn by_month(draft: &Draft) -> BTreeMap<Date, usize> {
    let mut months: BTreeMap<Date, usize> = BTreeMap::new();
    for on in transfers(draft).values() {
        *months.entry(start_of_month(*on)).or_default() += 1;
    }
    months
}

#[test]
fn no_month_is_bunched_but_as_far_as_cycles_force_it() {
    // The yearly ones have to move twelve months before the exit, the side by side of a quarter not counted in.
    for (exit, each, most) in [
        ("2028-06-30", [8, 0, 20], 3),
        ("2028-06-30", [0, 8, 20], 2),
        ("2028-06-30", [4, 4, 4], 2),
        ("2028-12-31", [12, 6, 5], 2),
        ("2028-03-31", [0, 0, 28], 2),
        ("2028-03-31", [0, 0, 40], 3),
        ("2027-12-31", [0, 10, 10], 3),
        ("2029-12-31", [2, 2, 2], 1),
    ] {
        let drafted = draft(&cycles(exit, each));
        let months = by_month(&drafted);
        assert_eq!(drafted.proposed.len(), each.iter().sum::<usize>(), "{exit}");
        let fullest = months.values().max().unwrap();
        assert!(*fullest <= most, "{exit} {each:?}: {months:?}");
        for one in &drafted.proposed {
            assert!(
                !one.because.contains(&Because::ConfirmedAfterExit),
                "{exit} {each:?}: {one:?}"
            );
        }
    }
}

/// Asks of each reason that it can be seen in the days.
#[track_caller]
fn reasons_are_true(plan: &Plan, draft: &Draft) {
    let months = by_month(draft);
    let first = *months.keys().next().unwrap();
    let month = |one: &Proposed| start_of_month(one.days.transfer.unwrap());
    let outline = |one: &Proposed| plan.functions.get(&one.function).unwrap().outline.clone();
    let others = |one: &Proposed, is: &dyn Fn(&Proposed) -> bool| {
        let mut others = draft.proposed.iter();
        others.any(|other| other.function != one.function && is(other))
    };
    let class = |one: &Proposed| match outline(one).guide.order {
        Some(HandoverOrder::First) => 0,
        Some(HandoverOrder::Middle | HandoverOrder::Share) | None => 1,
        Some(HandoverOrder::Last) => 2,
    };
    for one in &draft.proposed {
        for why in &one.because {
            let holds = match why {
                Because::FirstRound => month(one) == first && months[&first] <= 2,
                Because::Order(_) => others(one, &|other| {
                    (class(other) < class(one) && month(other) < month(one))
                        || (class(other) > class(one) && month(other) >= month(one))
                }),
                Because::After(needs) => needs.iter().all(|need| {
                    let need = draft.proposed.iter().find(|other| other.function == *need);
                    need.is_none_or(|need| need.days.transfer <= one.days.transfer)
                }),
                Because::MonthFull => months
                    .iter()
                    .any(|(on, number)| *on < month(one) && *number == draft.most),
                Because::Cycle(cycle) => {
                    outline(one).cycle.unwrap_or(Cycle::Monthly) == *cycle
                        && one.days.confirm.unwrap() <= draft.exit
                }
                Because::NeededBy(by) => outline_needs(plan, by, &one.function),
                Because::EvenPace => month(one) > first,
                Because::ReceiverBusy => others(one, &|other| month(other) < month(one)),
                Because::CycleUnknown => outline(one).cycle.is_none(),
                Because::ConfirmedAfterExit => one.days.confirm.unwrap() > draft.exit,
                Because::NoReceiver => {
                    let function = plan.functions.get(&one.function).unwrap();
                    function.parties.receiver.is_none()
                }
            };
            assert!(holds, "{why:?} of {one:?} in {months:?}");
        }
    }
}

fn outline_needs(plan: &Plan, by: &FunctionId, need: &FunctionId) -> bool {
    plan.functions
        .get(by)
        .unwrap()
        .outline
        .depends_on
        .contains(need)
}

#[test]
fn every_reason_is_true_of_its_row() {
    for exit in ["2027-09-30", "2028-06-30", "2029-12-31"] {
        for each in [[8, 0, 20], [4, 4, 4], [12, 6, 5], [0, 0, 28], [1, 1, 1]] {
            let plan = cycles(exit, each);
            reasons_are_true(&plan, &draft(&plan));
        }
    }
    let plan = nadi::plan();
    let draft = Draft::of(&plan, nadi::today(), Scope::All).unwrap();
    reasons_are_true(&plan, &draft);
}

#[test]
fn a_yearly_function_among_the_last_comes_early_for_its_cycle() {
    let mut yearly = function("yearly", &[]);
    yearly.outline.cycle = Some(Cycle::Yearly);
    yearly.outline.guide.order = Some(HandoverOrder::Last);
    let others = (0..12).map(|number| function(&format!("f{number}"), &[]));
    let drafted = draft(&plan("2028-06-30", others.chain([yearly])));
    let one = drafted
        .proposed
        .iter()
        .find(|one| one.function == id("yearly"));
    let one = one.unwrap();
    assert!(one.days.confirm.unwrap() <= day("2028-06-30"), "{one:?}");
    assert!(
        one.because.contains(&Because::Cycle(Cycle::Yearly)),
        "{one:?}"
    );
    assert!(
        !one.because
            .iter()
            .any(|why| matches!(why, Because::Order(_))),
        "{one:?}"
    );
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
