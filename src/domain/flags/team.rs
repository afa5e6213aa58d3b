//! The backbone's own team: whether it shrinks as the role does, what becomes of each place, who stands in.

use super::Record;
use super::case::{Case, Finding, Words, entry_record, ids};
use super::continuity::{NO_LEAVING_DAY, big_picture, record};
use super::settings::Subject;
use crate::domain::Date;
use crate::domain::analysis::amount::Currency;
use crate::domain::analysis::calendar::{count, count_of, months_before, shown};
use crate::domain::analysis::handover::{is_with_backbone, leaving_day, outgoing_name};
use crate::domain::book::team::{BUDGET, COVER, DEPUTY, HELD_BY, LEADS, OUTCOME, PEOPLE};
use crate::domain::book::trust::ON;
use crate::domain::book::{Book, Entry, Held, Key};
use crate::domain::function::BIG_PICTURE;
use crate::domain::phase::PhaseId;

/// OV7: since the collective came into its phase, the backbone that leaves has grown in people or in money.
///
/// Judged past the early phase. Compared are the last day on record and the last one up to the beginning of the phase,
/// or the first after it where none is older. Cannot tell of what has no two such days, unless the other has grown.
pub(super) fn ov7(case: &Case<'_>) -> Vec<Finding> {
    if case.plan.walk.current == PhaseId::Early {
        return Vec::new();
    }
    case.over(Book::Strength, |strengths| {
        let about = Subject::plan(&case.plan.id);
        let Some(since) = case.plan.walk.since() else {
            let because = "it is not known since when the collective is in its phase";
            return vec![case.cannot_tell(about, because)];
        };
        let mut by_day = strengths.to_vec();
        by_day.sort_by_key(|strength| strength.get(ON));
        let people = growth(&by_day, PEOPLE, since);
        let money = growth(&by_day, BUDGET, since);
        let grown = |growth: Option<Growth>| growth.filter(|growth| growth.now > growth.then);
        let (more_people, more_money) = (grown(people), grown(money));
        if more_people.is_some() || more_money.is_some() {
            return vec![has_grown(case, since, more_people, more_money)];
        }
        let open = match (people, money) {
            (Some(_), Some(_)) => return Vec::new(),
            (None, Some(_)) => "people",
            (Some(_), None) => "money",
            (None, None) => "people or in money",
        };
        let because =
            format!("too few days are on record to say whether the backbone has grown in {open}");
        vec![case.cannot_tell(about, because)]
    })
}

/// What a number was, and what it is.
#[derive(Clone, Copy)]
struct Growth {
    then: u64,
    then_on: Date,
    now: u64,
}

/// Compares a column on two days; `None` where it is known on one day at most.
fn growth<T>(by_day: &[&Entry], key: Key<T>, since: Date) -> Option<Growth>
where
    T: for<'a> Held<Got<'a> = u64>,
{
    let known = by_day
        .iter()
        .filter_map(|strength| Some((strength.get(ON)?, strength.get(key)?)));
    let known: Vec<(Date, u64)> = known.collect();
    let before = known.iter().rev().find(|(on, _)| *on <= since);
    let (then_on, then) = *before.or_else(|| known.first())?;
    let (now_on, now) = *known.last()?;
    (now_on > then_on).then_some(Growth { then, then_on, now })
}

fn has_grown(
    case: &Case<'_>,
    since: Date,
    people: Option<Growth>,
    money: Option<Growth>,
) -> Finding {
    let (phase, backbone) = (case.plan.walk.current, outgoing_name(case.plan));
    let of_people = |growth: Growth| {
        let now = count_of(growth.now, "person", "people");
        (growth.then_on, format!("from {} to {now}", growth.then))
    };
    let currency = Currency::of(&case.plan.collective, None);
    let of_money = |growth: Growth| {
        let (then, now) = (currency.shown(growth.then), currency.shown(growth.now));
        (growth.then_on, format!("from {then} to {now} a year"))
    };
    let grown: Vec<(Date, String)> = people
        .map(of_people)
        .into_iter()
        .chain(money.map(of_money))
        .collect();
    let told = grown
        .iter()
        .map(|(on, change)| format!("{change} since {}", shown(*on)));
    let told: Vec<String> = told.collect();
    let numbers = |growth: Option<Growth>| {
        growth.map_or_else(
            || "-".to_owned(),
            |growth| format!("{}>{}", growth.then, growth.now),
        )
    };
    let words = Words {
        brief: format!("The backbone grows in the phase {phase}"),
        message: format!(
            "In the phase {phase}, which began on {}, {backbone} has grown {}.",
            shown(since),
            told.join(" and ")
        ),
        facts: format!("people={} budget={}", numbers(people), numbers(money)),
    };
    let records = grown.iter().map(|(_, change)| Record {
        subject: Subject::plan(&case.plan.id),
        says: change.clone(),
    });
    let records = records.collect();
    case.flag(Subject::plan(&case.plan.id), words, records)
}

/// FR8: within so many months of the end, it is open what becomes of a place in the team.
pub(super) fn fr8(case: &Case<'_>) -> Vec<Finding> {
    case.over(Book::Role, |roles| {
        let Some(leaves) = leaving_day(case.plan) else {
            return vec![case.cannot_tell(Subject::exit(), NO_LEAVING_DAY)];
        };
        if case.today < months_before(leaves, case.threshold("months")) {
            return Vec::new();
        }
        let open: Vec<&Entry> = roles
            .iter()
            .copied()
            .filter(|role| role.get(OUTCOME).is_none())
            .collect();
        let Some(first) = open.first() else {
            return Vec::new();
        };
        let number = count(open.len(), "place");
        let words = Words {
            brief: format!("{number} in the team, outcome open"),
            message: format!(
                "It is open what becomes of {number} in the team, the first being {}; the backbone leaves on {}.",
                first.name(case.plan),
                shown(leaves)
            ),
            facts: format!("leaves={leaves}: {}", ids(open.iter().map(|role| &role.id))),
        };
        let records = open
            .iter()
            .map(|role| entry_record(role, format!("{}, outcome open", role.name(case.plan))));
        vec![case.flag(Subject::exit(), words, records.collect())]
    })
}

/// FR11: nobody stands in for who leads the backbone.
///
/// The place that leads it is judged where the team's roles name one: a deputy, or cover for planned leave, is enough.
/// Where they name none, the lead of the big picture is taken for it while the backbone holds that.
pub(super) fn fr11(case: &Case<'_>) -> Vec<Finding> {
    let roles = case.plan.books.of(Book::Role);
    let leading: Vec<&Entry> = roles.filter(|role| role.get(LEADS) == Some(true)).collect();
    if leading.is_empty() {
        return lead_of_the_big_picture(case);
    }
    let alone = leading
        .into_iter()
        .filter(|role| role.get(DEPUTY).is_none() && role.get(COVER).is_none());
    alone.map(|role| leads_alone(case, role)).collect()
}

fn leads_alone(case: &Case<'_>, role: &Entry) -> Finding {
    let name = role.name(case.plan);
    let person = role.get(HELD_BY);
    let who = person.map_or("Whoever has it", |id| case.person_name(id));
    let words = Words {
        brief: "Backbone lead has no deputy".into(),
        message: format!(
            "{who} leads the backbone as {name}; neither a deputy nor cover for planned leave is named."
        ),
        facts: format!(
            "person={} deputy=none cover=none",
            person.map_or("?", |id| id.as_str())
        ),
    };
    let records = vec![entry_record(
        role,
        format!("{who}, deputy ?, leave cover ?"),
    )];
    case.flag(Subject::entry(role), words, records)
}

fn lead_of_the_big_picture(case: &Case<'_>) -> Vec<Finding> {
    let Some(function) = big_picture(case) else {
        let because = format!("the plan has no function \"{BIG_PICTURE}\"");
        return vec![case.cannot_tell(Subject::plan(&case.plan.id), because)];
    };
    if !is_with_backbone(function.standing) || function.parties.deputy.is_some() {
        return Vec::new();
    }
    let name = &function.outline.name;
    let Some(lead) = &function.parties.lead else {
        let because = format!("{name} has no lead named");
        return vec![case.cannot_tell(Subject::function(&function.outline.id), because)];
    };
    let person = case.person_name(lead);
    let words = Words {
        brief: "Backbone lead has no deputy".into(),
        message: format!("{person} leads {name} for the backbone, and no deputy is named."),
        facts: format!("lead={lead} deputy=none"),
    };
    let says = format!("{}, lead {person}, deputy ?", function.standing);
    vec![case.flag(
        Subject::function(&function.outline.id),
        words,
        vec![record(function, says)],
    )]
}
