//! The clocks, the stages, the looks, the rights and the budget, against days worked out by hand.

use crate::support::entries::with;
use crate::support::plan::with_members;
use crate::support::words::{day, id, line};
use baton::domain::Plan;
use baton::domain::analysis::Transition;
use baton::domain::analysis::transition::{CheckState, Misfit};
use baton::domain::book::Book;
use baton::domain::function::{Aside, Stage, Standing};

const TODAY: &str = "2026-12-09";

/// A plan whose backbone leaves on 30 June 2027, with the clocks of the templates.
fn leaving() -> Plan {
    let mut plan = with_members().plan;
    plan.exit.target = Some(day("2027-06-30"));
    plan.exit.announced = None;
    let clocks = [
        ("notice", 6),
        ("co-existence", 3),
        ("check", 1),
        ("check", 3),
        ("check", 6),
        ("check", 12),
        ("look-back", 24),
    ];
    clocks.iter().fold(plan, |plan, (kind, months)| {
        let typed = format!("kind={kind}; months={months}");
        with(plan, Book::Clock, &format!("{kind}-{months}"), &typed)
    })
}

fn staged(stages: &[(&str, &str)]) -> Plan {
    stages.iter().fold(leaving(), |plan, (slug, typed)| {
        with(
            plan,
            Book::Coexistence,
            slug,
            &format!("name={slug}; {typed}"),
        )
    })
}

/// The misfits of these stages, with the days that each is about.
fn misfits(plan: &Plan) -> Vec<String> {
    let transition = Transition::of(plan, day(TODAY));
    let named = |misfit: &Misfit<'_>| match misfit {
        Misfit::Undated(stage) => format!("undated {}", stage.id),
        Misfit::Gap {
            after,
            before,
            days,
        } => {
            let before = before.map_or("exit", |before| before.id.as_str());
            format!("gap {} {before} {} {}", after.id, days.0, days.1)
        }
        Misfit::TwoLeaders { stages, days } => {
            format!(
                "leaders {} {} {} {}",
                stages.0.id, stages.1.id, days.0, days.1
            )
        }
        Misfit::TwoVoices { stages, days } => {
            format!(
                "voices {} {} {} {}",
                stages.0.id, stages.1.id, days.0, days.1
            )
        }
        Misfit::BeyondExit { stage, by } => format!("beyond {} {by}", stage.id),
        Misfit::BeforeSuccessor { stage, joins } => format!("before {} {joins}", stage.id),
    };
    transition.coexistence.misfits.iter().map(named).collect()
}

#[test]
fn notice_is_short_by_the_days_that_it_came_too_late() {
    let mut plan = leaving();
    let notice = |plan: &Plan| Transition::of(plan, day(TODAY)).notice;
    assert_eq!(notice(&plan).needed_by, Some(day("2026-12-30")));
    assert_eq!((notice(&plan).given, notice(&plan).short_by), (None, None));
    plan.exit.announced = Some(day("2026-12-30"));
    assert_eq!(notice(&plan).short_by, None, "the day itself is in time");
    plan.exit.announced = Some(day("2027-01-02"));
    assert_eq!(notice(&plan).short_by, Some(3));
    let to_heads = "to=partner-heads; about=The exit; done=2026-12-01";
    let told = with(plan.clone(), Book::Message, "heads", to_heads);
    let given = (notice(&told).given, notice(&told).short_by);
    assert_eq!(
        given,
        (Some(day("2026-12-01")), None),
        "a message tells too"
    );
    plan.exit.target = None;
    assert_eq!(notice(&plan).needed_by, None);
    assert_eq!(notice(&plan).months, Some(6));
}

#[test]
fn the_longest_of_several_clocks_counts() {
    let plan = with(leaving(), Book::Clock, "n9", "kind=notice; months=9");
    let notice = Transition::of(&plan, day(TODAY)).notice;
    assert_eq!(notice.needed_by, Some(day("2026-09-30")));
}

#[test]
fn stages_that_meet_leave_no_gap_and_one_day_between_them_is_one() {
    let plan = staged(&[
        (
            "watch",
            "from=2027-04-01; to=2027-04-30; leads=nadi-trust; voice=nadi-trust",
        ),
        (
            "lead",
            "from=2027-05-01; to=2027-05-31; leads=setu-house; voice=setu-house",
        ),
        (
            "call",
            "from=2027-06-02; to=2027-06-30; leads=setu-house; voice=setu-house",
        ),
    ]);
    assert_eq!(misfits(&plan), ["gap lead call 2027-06-01 2027-06-01"]);
    let transition = Transition::of(&plan, day(TODAY));
    assert_eq!(transition.coexistence.needed_from, Some(day("2027-04-01")));
    assert_eq!(transition.coexistence.short_by, None);
}

#[test]
fn full_months_up_to_the_exit_are_long_enough_and_a_day_less_is_not() {
    let needed = |leaves: &str| {
        let mut plan = leaving();
        plan.exit.target = Some(day(leaves));
        let from = Transition::of(&plan, day(TODAY)).coexistence.needed_from;
        from.unwrap().to_string()
    };
    assert_eq!(needed("2026-09-30"), "2026-07-01");
    assert_eq!(needed("2028-02-29"), "2027-12-01", "a leap year");
    assert_eq!(needed("2027-02-28"), "2026-12-01");
    assert_eq!(
        needed("2028-02-28"),
        "2027-11-30",
        "not the last of February"
    );
    assert_eq!(needed("2027-05-30"), "2027-02-28");
    assert_eq!(needed("2027-08-15"), "2027-05-16");
    let short = |from: &str| {
        let mut plan = staged(&[("watch", &format!("from={from}; to=2026-09-30"))]);
        plan.exit.target = Some(day("2026-09-30"));
        Transition::of(&plan, day(TODAY)).coexistence.short_by
    };
    assert_eq!(short("2026-07-01"), None);
    assert_eq!(short("2026-07-02"), Some(1));
}

#[test]
fn the_days_between_the_last_stage_and_the_exit_are_a_gap() {
    let plan = staged(&[("watch", "from=2027-03-30; to=2027-05-31")]);
    assert_eq!(misfits(&plan), ["gap watch exit 2027-06-01 2027-06-30"]);
}

#[test]
fn a_stage_within_a_longer_one_opens_no_gap_behind_it() {
    let plan = staged(&[
        ("long", "from=2027-04-01; to=2027-06-30"),
        ("short", "from=2027-04-10; to=2027-04-20"),
        ("late", "from=2027-06-25; to=2027-06-30"),
    ]);
    assert_eq!(misfits(&plan), [] as [&str; 0]);
}

#[test]
fn two_leaders_and_two_voices_are_told_for_the_days_on_which_both_run() {
    let plan = staged(&[
        (
            "a",
            "from=2027-04-01; to=2027-05-10; leads=nadi-trust; voice=nadi-trust",
        ),
        (
            "b",
            "from=2027-05-01; to=2027-06-30; leads=setu-house; voice=nadi-trust",
        ),
        ("c", "from=2027-06-01; to=2027-06-30; voice=setu-house"),
    ]);
    assert_eq!(
        misfits(&plan),
        [
            "leaders a b 2027-05-01 2027-05-10",
            "voices b c 2027-06-01 2027-06-30"
        ],
        "who leads in c is not known, so nobody can say that two do"
    );
}

#[test]
fn stages_beyond_the_exit_before_the_successor_and_without_days_are_named() {
    let mut plan = staged(&[
        ("early", "from=2027-03-01; to=2027-06-30"),
        ("late", "from=2027-06-01; to=2027-07-05"),
        ("open", "from=2027-06-20"),
    ]);
    plan.exit.successor = Some(id("setu-house"));
    let body = plan
        .members
        .organisations
        .get_mut(&id("setu-house"))
        .unwrap();
    body.membership.joined = Some(day("2027-04-01"));
    assert_eq!(
        misfits(&plan),
        ["before early 2027-04-01", "beyond late 5", "undated open"]
    );
}

#[test]
fn each_look_has_the_booked_day_that_lies_nearest_and_what_was_found_there() {
    let mut plan = leaving();
    plan.exit.checks = vec![day("2027-08-02"), day("2027-08-10"), day("2027-12-20")];
    let plan = with(
        plan,
        Book::FollowUp,
        "first",
        "due=2027-08-02; on=2027-08-05; holds=yes",
    );
    let plan = with(plan, Book::FollowUp, "early", "on=2027-06-01; holds=no");
    let seen = Transition::of(&plan, day("2027-11-25"));
    let told: Vec<String> = seen
        .checks
        .iter()
        .map(|check| {
            let months = check.clock.map_or(0, |(_, months)| months);
            format!(
                "{months} {} {} {:?} {}",
                check.day,
                check.booked,
                check.state,
                check.looks.len()
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            "1 2027-08-02 true Done(2027-08-05) 1",
            "0 2027-08-10 true Overdue(107) 0",
            "3 2027-09-30 false Overdue(56) 0",
            "6 2027-12-20 true Due 0",
            "12 2028-06-30 false ToCome 0",
            "24 2029-06-30 false ToCome 0",
        ]
    );
}

#[test]
fn without_a_day_of_leaving_only_what_is_booked_is_known() {
    let mut plan = leaving();
    plan.exit.target = None;
    plan.exit.checks = vec![day("2027-08-02")];
    let seen = Transition::of(&plan, day(TODAY));
    assert_eq!(seen.checks.len(), 1);
    assert_eq!(seen.checks[0].state, CheckState::ToCome);
    assert!(seen.afterwards.is_none());
}

fn rights(typed: &[(&str, &str)]) -> Plan {
    let mut plan = leaving();
    for function in ["data", "learning"] {
        let function = plan.functions.get_mut(&id(function)).unwrap();
        function.standing = Standing::On(Stage::Shared);
    }
    typed.iter().fold(plan, |plan, (slug, typed)| {
        with(plan, Book::DecisionRight, slug, typed)
    })
}

#[test]
fn a_right_lasts_until_the_next_on_the_same_thing_begins() {
    let plan = rights(&[
        ("a", "function=data; decides=nadi-trust; from=2026-01-01"),
        ("b", "function=data; decides=setu-house; from=2027-01-01"),
        ("c", "matter=The press; decides=nadi-trust; from=2026-06-01"),
    ]);
    let on = |at: &str| {
        let seen = Transition::of(&plan, day(at)).rights;
        let ids = |rights: Vec<&baton::domain::book::Entry>| -> Vec<String> {
            rights.iter().map(|right| right.id.to_string()).collect()
        };
        (ids(seen.in_force), ids(seen.to_come))
    };
    assert_eq!(
        on("2026-12-31"),
        (vec!["a".into(), "c".into()], vec!["b".into()])
    );
    assert_eq!(on("2027-01-01").0, ["b", "c"]);
    let seen = Transition::of(&plan, day(TODAY)).rights;
    assert!(seen.two.is_empty());
    let without: Vec<&str> = seen
        .without
        .iter()
        .map(|function| function.outline.id.as_str())
        .collect();
    assert_eq!(without, ["learning"], "nobody decides there, and both work");
}

#[test]
fn two_decide_where_a_recorded_last_day_reaches_into_the_next() {
    let plan = rights(&[
        (
            "a",
            "matter=The press; decides=nadi-trust; from=2026-01-01; to=2027-03-31",
        ),
        ("b", "matter=the PRESS; decides=setu-house; from=2027-03-01"),
        (
            "c",
            "matter=Hiring; decides=nadi-trust; from=2026-01-01; to=2027-03-31",
        ),
        ("d", "matter=Hiring; decides=nadi-trust; from=2027-03-01"),
    ]);
    let two = Transition::of(&plan, day(TODAY)).rights.two;
    assert_eq!(two.len(), 1, "the same body twice is one decider");
    assert_eq!(two[0].first, day("2027-03-01"));
    assert_eq!(two[0].last, Some(day("2027-03-31")));
}

/// The times in which nobody decides: after which right, before which, from when, to when.
fn undecided(plan: &Plan) -> Vec<String> {
    let gaps = Transition::of(plan, day(TODAY)).rights.gaps;
    let told = gaps.iter().map(|gap| {
        let before = gap.before.map_or("-", |right| right.id.as_str());
        let last = gap.last.map_or("-".to_owned(), |day| day.to_string());
        format!("{} {before} {} {last}", gap.after.id, gap.first)
    });
    told.collect()
}

#[test]
fn nobody_decides_between_a_recorded_last_day_and_the_next_first_one() {
    let plan = rights(&[
        (
            "a",
            "function=data; decides=nadi-trust; from=2026-01-01; to=2027-02-28",
        ),
        ("b", "function=data; decides=setu-house; from=2027-04-15"),
        (
            "c",
            "matter=Press; decides=nadi-trust; from=2026-01-01; to=2027-01-31",
        ),
        (
            "d",
            "matter=press; decides=setu-house; from=2027-02-01; to=2027-02-01",
        ),
        ("e", "matter=press; decides=nadi-trust; from=2027-02-03"),
    ]);
    assert_eq!(
        undecided(&plan),
        ["d e 2027-02-02 2027-02-02", "a b 2027-03-01 2027-04-14"]
    );
}

#[test]
fn nobody_decides_on_after_the_last_right_ended_unless_a_longer_one_runs_or_none_is_needed() {
    let mut plan = rights(&[
        (
            "a",
            "function=data; decides=nadi-trust; from=2026-01-01; to=2027-06-30",
        ),
        (
            "b",
            "function=data; decides=setu-house; from=2026-02-01; to=2026-03-31",
        ),
        ("c", "matter=Press; decides=nadi-trust; from=2026-01-01"),
        (
            "d",
            "function=learning; decides=nadi-trust; from=2026-01-01; to=2026-03-31",
        ),
    ]);
    assert_eq!(undecided(&plan), ["d - 2026-04-01 -", "a - 2027-07-01 -"]);
    let learning = plan.functions.get_mut(&id("learning")).unwrap();
    learning.standing = Standing::Aside(Aside::Retired);
    assert_eq!(undecided(&plan), ["a - 2027-07-01 -"]);
}

#[test]
fn two_decide_who_begin_on_the_same_day() {
    let plan = rights(&[
        ("a", "function=data; decides=nadi-trust; from=2026-01-01"),
        ("b", "function=data; decides=setu-house; from=2026-01-01"),
        ("c", "function=data; decides=setu-house; from=2027-03-01"),
    ]);
    let two = Transition::of(&plan, day(TODAY)).rights.two;
    assert_eq!(two.len(), 1);
    assert_eq!(two[0].first, day("2026-01-01"));
    assert_eq!(two[0].last, Some(day("2027-02-28")));
}

#[test]
fn a_plan_in_india_counts_its_budget_in_lakh_without_a_currency() {
    let mut plan = leaving();
    plan.collective.currency = None;
    plan.collective.place = Some(line("Pune, India"));
    let plan = with(
        plan,
        Book::ExitCost,
        "c1",
        "name=a; kind=overlap; amount=1200000",
    );
    let budget = Transition::of(&plan, day(TODAY)).budget;
    let told = budget
        .total
        .iter()
        .map(|(currency, split)| currency.shown(split.all));
    assert_eq!(told.collect::<Vec<_>>(), ["12,00,000"]);
}

#[test]
fn the_budget_adds_by_kind_and_never_across_currencies() {
    let costs = [
        "name=a; kind=overlap; amount=400; currency=USD; state=secured; paid_by=fund; from=2027-01-01; to=2027-06-30",
        "name=b; kind=overlap; amount=100; currency=USD; state=applied",
        "name=c; kind=files; amount=50; currency=INR; state=secured; from=2027-07-01; to=2027-08-31",
        "name=d; kind=reserve; paid_by=fund",
    ];
    let plan = costs
        .iter()
        .enumerate()
        .fold(leaving(), |plan, (n, typed)| {
            with(plan, Book::ExitCost, &format!("c{n}"), typed)
        });
    let budget = Transition::of(&plan, day(TODAY)).budget;
    let told: Vec<String> = budget
        .kinds
        .iter()
        .map(|((kind, currency), split)| {
            let code = currency.code().unwrap_or("?");
            format!(
                "{kind} {code} {} {} {}",
                split.all, split.secured, split.unpaid
            )
        })
        .collect();
    assert_eq!(told, ["overlap USD 500 400 100", "files INR 50 50 50"]);
    assert_eq!(budget.total.len(), 2);
    assert_eq!(budget.days, Some((day("2027-01-01"), day("2027-08-31"))));
    let ids = |entries: &[&baton::domain::book::Entry]| -> Vec<String> {
        entries.iter().map(|entry| entry.id.to_string()).collect()
    };
    assert_eq!(ids(&budget.without_amount), ["c3"]);
    assert_eq!(ids(&budget.unpaid), ["c1", "c2"]);
}
