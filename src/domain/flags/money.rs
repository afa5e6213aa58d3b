//! Money: who speaks with those who give, who asks for it beside whom, and where it may not go.

use super::case::{Case, Finding, Words, day_fact, entry_record, ids, listed};
use super::settings::Subject;
use crate::domain::analysis::amount::Currency;
use crate::domain::analysis::calendar::count;
use crate::domain::analysis::handover::{is_outgoing, outgoing, outgoing_name};
use crate::domain::analysis::money::{Funder, funders};
use crate::domain::book::money::{
    Certainty, FOREIGN, FROM, FUNDER, PASSED_TO, RECEIVER, STATE, TO,
};
use crate::domain::book::{Book, Entry};
use crate::domain::id::OrganisationId;
use crate::domain::text::Line;
use std::collections::{BTreeMap, BTreeSet};

/// OV2: every funder is spoken with by the backbone that leaves, and by nobody else.
///
/// Judged by funder, over money that has not ended; what the backbone gives itself does not count. Cannot tell while
/// it is unknown who speaks with one of them, as long as nobody else is known to speak with any.
pub(super) fn ov2(case: &Case<'_>) -> Vec<Finding> {
    case.over(Book::Funding, |_| {
        if outgoing(case.plan).next().is_none() {
            let because = "the plan names no backbone";
            return vec![case.cannot_tell(Subject::plan(&case.plan.id), because)];
        }
        let funders = funders(case.plan, case.today);
        if funders.is_empty() || funders.iter().any(|one| one.only_backbone == Some(false)) {
            return Vec::new();
        }
        let unknown = funders.iter().filter(|one| one.only_backbone.is_none());
        let named = |one: &Funder<'_>| {
            let name = case.plan.organisation_name(one.id).to_owned();
            (Subject::organisation(one.id), name)
        };
        let unknown: Vec<_> = unknown.map(named).collect();
        if unknown.is_empty() {
            return vec![gatekeeping(case, &funders)];
        }
        case.cannot_tell_of(&unknown, "who speaks with the funder is unknown")
    })
}

fn gatekeeping(case: &Case<'_>, funders: &[Funder<'_>]) -> Finding {
    let backbone = outgoing_name(case.plan);
    let who = match funders {
        [one] => format!(
            "The only funder, {}, is",
            case.plan.organisation_name(one.id)
        ),
        all => format!("All {} are", count(all.len(), "funder")),
    };
    let words = Words {
        brief: format!(
            "{}: only the backbone speaks with them",
            count(funders.len(), "funder")
        ),
        message: format!("{who} spoken with by {backbone} alone."),
        facts: format!("funders={}", ids(funders.iter().map(|one| one.id))),
    };
    let records = funders.iter().flat_map(|one| &one.entries).map(|entry| {
        let says = format!("{}, contact held by {backbone}", entry.name(case.plan));
        entry_record(entry, says)
    });
    let records = records.collect();
    case.flag(Subject::plan(&case.plan.id), words, records)
}

/// OV10: the backbone that leaves has asked a funder for money whom a partner has asked too, for the same time.
///
/// One flag for each of its requests, with every request beside it. Cannot tell of requests that would be beside one
/// another if who asked, or for which time, were known.
pub(super) fn ov10(case: &Case<'_>) -> Vec<Finding> {
    case.over(Book::Funding, |funding| {
        let is_asked = |entry: &&Entry| {
            entry.get(STATE) == Some(Certainty::Applied) && entry.get(FUNDER).is_some()
        };
        let asked: Vec<&Entry> = funding.iter().copied().filter(is_asked).collect();
        let (mut findings, mut unknown) = (Vec::new(), BTreeMap::new());
        for own in &asked {
            let of_one_funder =
                |other: &&Entry| other.id != own.id && other.get(FUNDER) == own.get(FUNDER);
            let mut beside = Vec::new();
            for other in asked.iter().copied().filter(of_one_funder) {
                match competes(case, own, other) {
                    Some(true) => beside.push(other),
                    Some(false) => {}
                    None => {
                        let open = [*own, other].into_iter().filter(|entry| lacks(entry));
                        unknown.extend(open.map(|entry| case.named_entry(entry)));
                    }
                }
            }
            if !beside.is_empty() {
                findings.push(asked_beside(case, own, &beside));
            }
        }
        let unknown: Vec<_> = unknown.into_iter().collect();
        let missing = "who asked, or for which time, is unknown";
        findings.extend(case.cannot_tell_of(&unknown, missing));
        findings
    })
}

/// Whether the first request is the leaving backbone's, the second is not, and both are for the same time; `None` while
/// that may be.
fn competes(case: &Case<'_>, own: &Entry, other: &Entry) -> Option<bool> {
    let ours = |entry: &Entry| entry.get(RECEIVER).map(|by| is_outgoing(case.plan, by));
    let all = [
        ours(own),
        ours(other).map(|ours| !ours),
        share_a_day(own, other),
    ];
    if all.contains(&Some(false)) {
        return Some(false);
    }
    all.into_iter().collect::<Option<Vec<_>>>().map(|_| true)
}

/// Whether somebody has still to say who asked, or for which time.
fn lacks(entry: &Entry) -> bool {
    entry.get(RECEIVER).is_none() || entry.get(FROM).is_none() || entry.get(TO).is_none()
}

/// Whether two grants would run on the same day; `None` while their days do not say.
fn share_a_day(one: &Entry, other: &Entry) -> Option<bool> {
    let apart = |first: &Entry, second: &Entry| {
        let (ends, begins) = (first.get(TO)?, second.get(FROM)?);
        Some(ends < begins)
    };
    match (apart(one, other), apart(other, one)) {
        (Some(true), _) | (_, Some(true)) => Some(false),
        (Some(false), Some(false)) => Some(true),
        (None, _) | (_, None) => None,
    }
}

fn asked_beside<'a>(case: &Case<'a>, own: &'a Entry, beside: &[&'a Entry]) -> Finding {
    let backbone = outgoing_name(case.plan);
    let name = |body: Option<&'a OrganisationId>| {
        body.map_or("somebody", |id| case.plan.organisation_name(id))
    };
    let funder = name(own.get(FUNDER));
    let partners: BTreeSet<&OrganisationId> = beside
        .iter()
        .filter_map(|other| other.get(RECEIVER))
        .collect();
    let who = std::iter::once(backbone).chain(partners.iter().map(|id| name(Some(id))));
    let both = if partners.len() == 1 { "both" } else { "all" };
    let period = |entry: &Entry| {
        let (from, to) = (entry.get(FROM), entry.get(TO));
        format!("{}..{}", day_fact(from), day_fact(to))
    };
    let others = beside
        .iter()
        .map(|other| format!("other={} {}", other.id, period(other)));
    let others: Vec<String> = others.collect();
    let words = Words {
        brief: format!(
            "{funder}: asked by the backbone and by {}",
            case.names(partners.iter().copied())
        ),
        message: format!(
            "{} have {both} asked {funder} for money for the same time.",
            listed(who)
        ),
        facts: format!("{} {}", period(own), others.join(" ")),
    };
    let asked_by = |entry: &Entry, who| {
        entry_record(entry, format!("{}, asked by {who}", entry.name(case.plan)))
    };
    let mut records = vec![asked_by(own, backbone)];
    let others = beside
        .iter()
        .map(|other| asked_by(other, name(other.get(RECEIVER))));
    records.extend(others);
    case.flag(Subject::entry(own), words, records)
}

/// FR6: in India, money from another country is to be handed on by the body that receives it.
///
/// India: the collective counts in INR, or its place names it. Judged over money that has not ended and that is handed
/// on; one whose origin is unknown is a gap.
pub(super) fn fr6(case: &Case<'_>) -> Vec<Finding> {
    let passed_on = |entry: &&Entry| {
        has_not_ended(case, entry)
            && entry.get(PASSED_TO).is_some()
            && entry.get(FOREIGN) != Some(false)
    };
    let funding = case.plan.books.of(Book::Funding);
    let passed_on: Vec<&Entry> = funding.filter(passed_on).collect();
    match is_in_india(case) {
        Some(false) => return Vec::new(),
        None if passed_on.is_empty() => return Vec::new(),
        None => {
            let because =
                "neither the place nor the currency of the collective says whether it is in India";
            return vec![case.cannot_tell(Subject::plan(&case.plan.id), because)];
        }
        Some(true) => {}
    }
    let (mut findings, mut unknown) = (Vec::new(), Vec::new());
    for entry in passed_on {
        if entry.get(FOREIGN).is_some() {
            findings.push(hands_foreign_money_on(case, entry));
        } else {
            unknown.push(case.named_entry(entry));
        }
    }
    let missing = "whether it comes from another country is unknown";
    findings.extend(case.cannot_tell_of(&unknown, missing));
    findings
}

fn hands_foreign_money_on(case: &Case<'_>, entry: &Entry) -> Finding {
    let to = entry.get(PASSED_TO).unwrap_or_default();
    let receiver = entry.get(RECEIVER);
    let from = receiver.map_or("its receiver", |id| case.plan.organisation_name(id));
    let (name, to_names) = (entry.name(case.plan), case.names(to));
    let words = Words {
        brief: format!("{name}: foreign money is handed on"),
        message: format!(
            "{name} comes from another country, and {from} is to hand it on to {to_names}; Indian law bars that."
        ),
        facts: format!(
            "from={} to={}",
            receiver.map_or("?", |id| id.as_str()),
            ids(to)
        ),
    };
    let says = format!("from abroad, passed on to {to_names}");
    case.flag(
        Subject::entry(entry),
        words,
        vec![entry_record(entry, says)],
    )
}

/// Whether the collective is in India; `None` while its currency is unknown and its place does not say so.
///
/// A place that says nothing of India proves little: Pune does not name its country. A currency other than the rupee is
/// taken for another country's.
fn is_in_india(case: &Case<'_>) -> Option<bool> {
    let collective = &case.plan.collective;
    if collective.names_india() {
        return Some(true);
    }
    let currency = Currency::read(collective.currency.as_ref().map(Line::as_str));
    currency.code().map(|code| code == "INR")
}

fn has_not_ended(case: &Case<'_>, entry: &Entry) -> bool {
    entry.get(TO).is_none_or(|to| to >= case.today)
}
