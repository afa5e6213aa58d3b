//! Days: what is promised without a date, too early, too crowded, too late, or too often moved.

use super::Record;
use super::case::{Case, Finding, Words, day_fact, ids, named};
use super::continuity::{NO_LEAVING_DAY, record};
use super::settings::Subject;
use crate::domain::Date;
use crate::domain::analysis::calendar::{
    count, cycles_after, days_after, days_between, months_after, shown, shown_if_known, shown_month,
};
use crate::domain::analysis::handover::{
    handed_over_on, leaving_day, moving, outgoing_name, partners_told, to_move,
};
use crate::domain::exit::ExitReason;
use crate::domain::function::{Function, Stage, Standing};
use chrono::Datelike;
use std::collections::BTreeMap;

/// CT4: transferred with no day to confirm, or with one before so many cycles are over.
pub(super) fn ct4(case: &Case<'_>) -> Vec<Finding> {
    let transferred = Standing::On(Stage::Transferred);
    let unproved = case
        .plan
        .functions
        .iter()
        .filter(|function| function.standing == transferred);
    let mut findings = Vec::new();
    let mut unknown = Vec::new();
    for function in unproved {
        let over = handed_over_on(function);
        match (function.planned.confirm, over, function.outline.cycle) {
            (None, _, _) => findings.push(no_day_to_confirm(case, function, over)),
            (Some(confirm), Some(over), Some(cycle)) => {
                let cycles = case.threshold("cycles");
                // Both days count, so the last day of the cycle is early enough.
                let proof = days_after(cycles_after(over, cycle, cycles), -1);
                if confirm < proof {
                    findings.push(too_early_to_confirm(case, function, (over, confirm, proof)));
                }
            }
            (Some(_), _, _) => unknown.push(named(function)),
        }
    }
    findings.extend(case.cannot_tell_of(&unknown, "the day of transfer or the cycle is unknown"));
    findings
}

fn no_day_to_confirm(case: &Case<'_>, function: &Function, over: Option<Date>) -> Finding {
    let name = &function.outline.name;
    let day = shown_if_known(over);
    let words = Words {
        brief: format!("{name}: no date to confirm"),
        message: format!("{name} was transferred on {day} and has no date to be confirmed."),
        facts: format!("transferred={} confirm=?", day_fact(over)),
    };
    let says = format!("transferred {day}, confirm unknown");
    case.flag(
        Subject::function(&function.outline.id),
        words,
        vec![record(function, says)],
    )
}

fn too_early_to_confirm(case: &Case<'_>, function: &Function, days: (Date, Date, Date)) -> Finding {
    let name = &function.outline.name;
    let (over, confirm, proof) = days;
    let words = Words {
        brief: format!("{name}: to be confirmed before a cycle is over"),
        message: format!(
            "{name} was transferred on {} and is to be confirmed on {}; a full cycle is over on {}.",
            shown(over),
            shown(confirm),
            shown(proof)
        ),
        facts: format!("transferred={over} confirm={confirm} proof={proof}"),
    };
    let says = format!("transferred {}, confirm {}", shown(over), shown(confirm));
    case.flag(
        Subject::function(&function.outline.id),
        words,
        vec![record(function, says)],
    )
}

/// CT6: more than a share of the functions is planned to move in one month.
///
/// The share is of all functions that go, or went, to another body. One function alone is no crowd. Cannot tell when
/// the functions without a planned transfer could make a crowd of a month.
pub(super) fn ct6(case: &Case<'_>) -> Vec<Finding> {
    let share = case.threshold("share");
    let all = moving(case.plan).count();
    let mut months: BTreeMap<(i32, u32), Vec<&Function>> = BTreeMap::new();
    let mut undated = Vec::new();
    for function in to_move(case.plan) {
        match function.planned.transfer {
            Some(day) => months
                .entry((day.year(), day.month()))
                .or_default()
                .push(function),
            None => undated.push(named(function)),
        }
    }
    let is_crowd = |number: usize| crowds(number, all, share);
    let crowds: Vec<&Vec<&Function>> = months
        .values()
        .filter(|month| is_crowd(month.len()))
        .collect();
    let fullest = months.values().map(Vec::len).max().unwrap_or(0);
    if !crowds.is_empty() {
        vec![crowded(case, &crowds, all)]
    } else if is_crowd(fullest + undated.len()) {
        case.cannot_tell_of(&undated, "no planned transfer is known")
    } else {
        Vec::new()
    }
}

fn crowded(case: &Case<'_>, crowds: &[&Vec<&Function>], all: usize) -> Finding {
    let month = |crowd: &[&Function]| {
        let day = crowd.first().and_then(|function| function.planned.transfer);
        day.map_or_else(|| "an unknown month".to_owned(), shown_month)
    };
    let each: Vec<String> = crowds
        .iter()
        .map(|crowd| format!("{} in {}", crowd.len(), month(crowd)))
        .collect();
    let functions = || crowds.iter().flat_map(|crowd| crowd.iter());
    let facts: Vec<String> = functions()
        .map(|function| {
            let day = day_fact(function.planned.transfer);
            format!("{}:{day}", function.outline.id)
        })
        .collect();
    let words = Words {
        brief: format!("Crowded: {} of {all} functions move", each.join(", ")),
        message: format!(
            "Planned to move, of {all} functions: {}; this plan allows {} in 100 a month.",
            each.join(" and "),
            case.threshold("share")
        ),
        facts: format!("of={all}: {}", facts.join(" ")),
    };
    let records = functions().map(|function| {
        let day = shown_if_known(function.planned.transfer);
        record(function, format!("planned transfer {day}"))
    });
    case.flag(Subject::plan(&case.plan.id), words, records.collect())
}

/// Whether so many functions in one month are a crowd: more than a share of all, and not one alone.
pub(in crate::domain) fn crowds(number: usize, all: usize, share: u32) -> bool {
    number > 1 && exceeds(number, all, share)
}

/// Whether a number is more than a share of all, in percent. 33 in 100 is read as a third, which is what it stands for:
/// one in three is not more.
pub(super) fn exceeds(number: usize, all: usize, share: u32) -> bool {
    match share {
        33 => number * 3 > all,
        share => number * 100 > all * share as usize,
    }
}

/// CT8: partners were told less than so many months before the backbone leaves, unless the reason is an emergency.
///
/// Of the reasons for an exit only a host that closes, or loses its standing, is one: it comes from outside and sets its
/// own day. A backbone that can no longer do its work well still chooses when to tell.
pub(super) fn ct8(case: &Case<'_>) -> Vec<Finding> {
    let exit = &case.plan.exit;
    let Some(leaves) = leaving_day(case.plan) else {
        return vec![case.cannot_tell(Subject::exit(), NO_LEAVING_DAY)];
    };
    let Some(told) = partners_told(case.plan) else {
        let because = "the day on which partners were told is not recorded";
        return vec![case.cannot_tell(Subject::exit(), because)];
    };
    let months = case.threshold("months");
    if exit.reason == Some(ExitReason::HostClosing) || months_after(told, months) <= leaves {
        return Vec::new();
    }
    let (notice, backbone) = (
        count(days_between(told, leaves), "day"),
        outgoing_name(case.plan),
    );
    let words = Words {
        brief: format!("Partners told {notice} before the end"),
        message: format!(
            "Partners were told on {}, {notice} before {backbone} leaves on {}; this plan asks for {}.",
            shown(told),
            shown(leaves),
            count(months, "month")
        ),
        facts: format!("told={told} leaves={leaves} months={months}"),
    };
    vec![case.flag(
        Subject::exit(),
        words,
        exit_record(format!(
            "partners told {}, leaves {}",
            shown(told),
            shown(leaves)
        )),
    )]
}

/// CT9: the exit date was changed more than so many times.
pub(super) fn ct9(case: &Case<'_>) -> Vec<Finding> {
    let exit = &case.plan.exit;
    let changes = exit.earlier_targets.len();
    if exit.target.is_none() && changes == 0 {
        return vec![case.cannot_tell(Subject::exit(), NO_LEAVING_DAY)];
    }
    if changes <= case.threshold("changes") as usize {
        return Vec::new();
    }
    let earlier: Vec<String> = exit.earlier_targets.iter().copied().map(shown).collect();
    let target = shown_if_known(exit.target);
    let words = Words {
        brief: format!("Exit date changed {changes} times"),
        message: format!(
            "The exit date was changed {changes} times: {}, now {target}.",
            earlier.join(", ")
        ),
        facts: format!(
            "targets={} now={}",
            ids(&exit.earlier_targets),
            day_fact(exit.target)
        ),
    };
    vec![case.flag(
        Subject::exit(),
        words,
        exit_record(format!("target {target}, before: {}", earlier.join(", "))),
    )]
}

/// CT11: no day for looking again is booked after the backbone leaves.
pub(super) fn ct11(case: &Case<'_>) -> Vec<Finding> {
    let Some(leaves) = leaving_day(case.plan) else {
        return vec![case.cannot_tell(Subject::exit(), NO_LEAVING_DAY)];
    };
    if case.plan.exit.checks.iter().any(|check| *check > leaves) {
        return Vec::new();
    }
    let backbone = outgoing_name(case.plan);
    let words = Words {
        brief: "No check after the exit is booked".into(),
        message: format!(
            "{backbone} leaves on {} and no day for looking again is booked after that.",
            shown(leaves)
        ),
        facts: format!("leaves={leaves} checks=none"),
    };
    vec![case.flag(
        Subject::exit(),
        words,
        exit_record(format!("leaves {}, no check after it", shown(leaves))),
    )]
}

fn exit_record(says: String) -> Vec<Record> {
    vec![Record {
        subject: Subject::exit(),
        says,
    }]
}
