//! The money for coordination beyond the exit.

use super::Record;
use super::case::{Case, Finding, Words, entry_record, listed};
use super::continuity::NO_LEAVING_DAY;
use super::settings::Subject;
use crate::domain::Date;
use crate::domain::analysis::Fraction;
use crate::domain::analysis::calendar::{count, days_after, shown};
use crate::domain::analysis::handover::leaving_day;
use crate::domain::analysis::money::{Coordination, Coverage, Grant, Largest};
use crate::domain::book::Book;
use crate::domain::book::money::{AMOUNT, Certainty, TO};
use crate::domain::id::OrganisationId;

/// FR4: secured coordination money ends within so many months of the exit, or one funder gives more than a share of it.
///
/// What runs out and who gives most is told by [`Coordination`]. Money of which the amount or the days are unknown makes
/// that unknown which it could change.
pub(super) fn fr4(case: &Case<'_>) -> Vec<Finding> {
    case.over(Book::Funding, |_| {
        let Some(leaves) = leaving_day(case.plan) else {
            return vec![case.cannot_tell(Subject::exit(), NO_LEAVING_DAY)];
        };
        let money = Coordination::of(case.plan);
        let told = [
            ends_soon(case, &money, leaves),
            hangs_on_one(case, &money, leaves),
        ];
        let unknown = told.iter().filter_map(|told| told.as_ref().err());
        let unknown: Vec<Finding> = unknown
            .map(|because| case.cannot_tell(Subject::exit(), because.clone()))
            .collect();
        let matters: Vec<Matter> = told.into_iter().filter_map(Result::ok).flatten().collect();
        if matters.is_empty() {
            return unknown;
        }
        let mut findings = vec![thin(case, &money, leaves, &matters)];
        findings.extend(unknown);
        findings
    })
}

/// One thing that is the matter with the money.
struct Matter {
    brief: String,
    says: String,
    facts: String,
}

/// `Err` says why it cannot be told.
fn ends_soon(
    case: &Case<'_>,
    money: &Coordination<'_>,
    leaves: Date,
) -> Result<Option<Matter>, String> {
    let wanted = case.threshold("months");
    let runway = money.runway_after(leaves);
    if runway.months >= wanted {
        return Ok(None);
    }
    let months = count(runway.months, "month");
    match runway.then {
        Coverage::Covered => Ok(None),
        Coverage::Unknown => Err(format!(
            "of some secured money the amount or the days are unknown, and without it {months} after the exit are paid for"
        )),
        Coverage::Short => Ok(Some(Matter {
            brief: format!("{months} after the exit are paid for"),
            says: format!(
                "secured money for coordination pays for {months} after the exit on {}, and this plan asks for {wanted}",
                shown(leaves)
            ),
            facts: format!("leaves={leaves} months={}", runway.months),
        })),
    }
}

/// Amounts of two currencies are never added: with several, one funder is above the share of all only if it is so in each,
/// and none is if none is so in any.
fn hangs_on_one(
    case: &Case<'_>,
    money: &Coordination<'_>,
    leaves: Date,
) -> Result<Option<Matter>, String> {
    let after = days_after(leaves, 1);
    if money.left_out(after).next().is_some() {
        let because = "of some secured money the amount or the days are unknown, so that nobody can say who gives the most";
        return Err(because.to_owned());
    }
    let limit = Fraction::new(case.threshold("share").into(), 100);
    let largest = money.largest(after);
    let heavy: Vec<&Largest> = largest.iter().filter(|one| one.share() > limit).collect();
    let Some(first) = heavy.first() else {
        return Ok(None);
    };
    if heavy.len() < largest.len() || heavy.iter().any(|one| one.funder != first.funder) {
        let because = "the secured money after the exit is in more than one currency, so that nobody can say who gives the most";
        return Err(because.to_owned());
    }
    Ok(Some(gives_most(case, &first.funder, &heavy)))
}

fn gives_most(case: &Case<'_>, id: &OrganisationId, heavy: &[&Largest]) -> Matter {
    let share = case.threshold("share");
    let funder = case.plan.organisation_name(id);
    let amounts = heavy.iter().map(|one| {
        let (amount, of) = (one.currency.shown(one.amount), one.currency.shown(one.of));
        format!("{amount} of the {of}")
    });
    let amounts: Vec<String> = amounts.collect();
    let sums = heavy
        .iter()
        .map(|one| format!("{} of {}", one.amount, one.of));
    let sums: Vec<String> = sums.collect();
    Matter {
        brief: format!("most money after the exit is {funder}'s"),
        says: format!(
            "{funder} gives {} that are secured for coordination after the exit; this plan allows {share} in 100",
            listed(amounts.iter().map(String::as_str))
        ),
        facts: format!("largest={id} {}", sums.join(" ")),
    }
}

fn thin(case: &Case<'_>, money: &Coordination<'_>, leaves: Date, matters: &[Matter]) -> Finding {
    let join = |part: fn(&Matter) -> &str, between| {
        let parts: Vec<&str> = matters.iter().map(part).collect();
        parts.join(between)
    };
    let words = Words {
        brief: join(|matter| &matter.brief, "; "),
        message: sentence(&join(|matter| &matter.says, "; ")),
        facts: join(|matter| &matter.facts, " "),
    };
    let secured = money.that_is(Certainty::Secured);
    let secured = secured.filter(|grant| !grant.is_over(leaves));
    let says = |grant: &Grant<'_>| {
        let amount = grant.entry.get(AMOUNT);
        let amount = amount.map_or_else(|| "?".to_owned(), |amount| grant.currency.shown(amount));
        let until = grant.entry.get(TO).map_or_else(|| "?".to_owned(), shown);
        let name = grant.entry.name(case.plan);
        entry_record(grant.entry, format!("{name}: {amount}, until {until}"))
    };
    let mut records: Vec<Record> = secured.map(says).collect();
    records.push(Record {
        subject: Subject::exit(),
        says: format!("leaves {}", shown(leaves)),
    });
    case.flag(Subject::exit(), words, records)
}

/// With a capital letter and a full stop.
fn sentence(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters
        .next()
        .map(|letter| letter.to_uppercase().to_string());
    format!("{}{}.", first.unwrap_or_default(), letters.as_str())
}
