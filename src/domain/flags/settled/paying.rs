//! Questions about paying: who pays for coordination today, for handing over, and when other money comes late.

use super::super::case::{Case, entry_record, listed, nothing_in};
use super::{Verdict, Why};
use crate::domain::analysis::Fraction;
use crate::domain::analysis::calendar::count_of;
use crate::domain::analysis::money::{Coordination, Grant, Largest, grants, surest};
use crate::domain::book::money::{Certainty, Purpose};
use crate::domain::book::{Book, Entry};

/// Q11: what is secured for coordination from today on comes from one funder, or one gives more than a share of it.
///
/// What comes after the exit is another rule's. With several currencies the share is one funder's only where it is so in
/// each. Cannot tell while the amount or the days of some secured money are unknown.
pub(in super::super) fn q11(case: &Case<'_>) -> Verdict {
    if case.plan.books.of(Book::Funding).next().is_none() {
        return Verdict::Unknown(nothing_in(Book::Funding));
    }
    let money = Coordination::of(case.plan);
    let unclear = money.left_out(case.today).count();
    if unclear > 0 {
        return Verdict::Unknown(format!(
            "the amount or the days of {} of secured money for coordination are unknown",
            count_of(unclear, "entry", "entries")
        ));
    }
    let limit = Fraction::new(case.threshold("share").into(), 100);
    let largest = money.largest(case.today);
    let heavy = |one: &&Largest| one.funders == 1 || one.share() > limit;
    match largest.first() {
        None => Verdict::Nothing(Why::bare(
            "no money for coordination is secured",
            "no money for coordination is secured from today on",
        )),
        Some(first)
            if largest.iter().filter(heavy).count() == largest.len()
                && largest.iter().all(|one| one.funder == first.funder) =>
        {
            Verdict::Against(hangs_on_one(case, &money, &largest))
        }
        Some(_) => Verdict::Settled,
    }
}

fn hangs_on_one(case: &Case<'_>, money: &Coordination<'_>, largest: &[Largest]) -> Why {
    let first = &largest[0].funder;
    let funder = case.plan.organisation_name(first);
    let amounts = largest.iter().map(|one| {
        let (amount, of) = (one.currency.shown(one.amount), one.currency.shown(one.of));
        format!("{amount} of the {of}")
    });
    let amounts: Vec<String> = amounts.collect();
    let amounts = listed(amounts.iter().map(String::as_str));
    let secured = money.that_is(Certainty::Secured);
    let running = secured.filter(|grant| !grant.is_over(case.today));
    Why {
        brief: format!("most money for coordination is {funder}'s"),
        says: format!("{funder} gives {amounts} that are secured for coordination from today on"),
        // Without the amounts: what is left of them shrinks from day to day.
        facts: format!("largest={first}"),
        records: running
            .map(|grant: &Grant<'_>| entry_record(grant.entry, grant.entry.name(case.plan)))
            .collect(),
    }
}

/// Q13: no money that still runs is secured for handing over and leaving.
pub(in super::super) fn q13(case: &Case<'_>) -> Verdict {
    pays_for(case, Purpose::Transition, "handing over and leaving")
}

/// Q14: no money that still runs is secured as a reserve.
pub(in super::super) fn q14(case: &Case<'_>) -> Verdict {
    pays_for(
        case,
        Purpose::Reserve,
        "the case that other money comes late",
    )
}

fn pays_for(case: &Case<'_>, purpose: Purpose, what: &str) -> Verdict {
    let funding: Vec<&Entry> = case.plan.books.of(Book::Funding).collect();
    if funding.is_empty() {
        return Verdict::Unknown(nothing_in(Book::Funding));
    }
    let ended = grants(case.plan)
        .filter(|grant| grant.is_for(purpose))
        .count();
    let surest = surest(case.plan, purpose, case.today);
    let says = match surest {
        Some(Certainty::Secured) => return Verdict::Settled,
        Some(Certainty::Applied) => format!("money for {what} is asked for, and none is secured"),
        Some(Certainty::Expected) => format!("money for {what} is hoped for, and none is secured"),
        None if ended > 0 => format!("the money for {what} has ended"),
        None => format!(
            "none of {} of funding is for {what}",
            count_of(funding.len(), "entry", "entries")
        ),
    };
    Verdict::Nothing(Why {
        brief: format!("no secured money for {what}"),
        says,
        facts: format!(
            "purpose={purpose} surest={}",
            surest.map_or("none", |surest| surest.as_str())
        ),
        records: funding
            .iter()
            .map(|entry| entry_record(entry, entry.name(case.plan)))
            .collect(),
    })
}
