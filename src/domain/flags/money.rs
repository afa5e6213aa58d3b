//! Money: who speaks with those who give, who asks for it beside whom, and where it may not go.

use super::case::{Case, Finding, Words, day_fact, entry_record, ids};
use super::settings::Subject;
use crate::domain::analysis::amount::Currency;
use crate::domain::analysis::calendar::count;
use crate::domain::analysis::handover::{is_outgoing, outgoing, outgoing_name};
use crate::domain::book::money::{
    CONTACTS, Certainty, FOREIGN, FROM, FUNDER, PASSED_TO, RECEIVER, STATE, TO,
};
use crate::domain::book::{Book, Entry};
use crate::domain::id::OrganisationId;
use std::collections::BTreeMap;

/// OV2: every funder is spoken with by the backbone that leaves, and by nobody else.
///
/// Judged by funder, over money that has not ended; what the backbone gives itself does not count. Cannot tell while
/// it is unknown who speaks with one of them, as long as nobody else is known to speak with any.
pub(super) fn ov2(case: &Case<'_>) -> Vec<Finding> {
    case.over(Book::Funding, |funding| {
        if outgoing(case.plan).next().is_none() {
            let because = "the plan names no backbone";
            return vec![case.cannot_tell(Subject::plan(&case.plan.id), because)];
        }
        let mut unknown = Vec::new();
        let mut funders: BTreeMap<&OrganisationId, Vec<&Entry>> = BTreeMap::new();
        for entry in funding.iter().filter(|entry| has_not_ended(case, entry)) {
            let Some(funder) = entry.get(FUNDER).filter(|id| !is_outgoing(case.plan, id)) else {
                continue;
            };
            match entry.get(CONTACTS) {
                Some(by) if !by.iter().all(|body| is_outgoing(case.plan, body)) => {
                    return Vec::new();
                }
                Some(_) => funders.entry(funder).or_default().push(entry),
                None => unknown.push(case.named_entry(entry)),
            }
        }
        if !unknown.is_empty() {
            return case.cannot_tell_of(&unknown, "who speaks with the funder is unknown");
        }
        gatekeeping(case, &funders).into_iter().collect()
    })
}

fn gatekeeping(
    case: &Case<'_>,
    funders: &BTreeMap<&OrganisationId, Vec<&Entry>>,
) -> Option<Finding> {
    let backbone = outgoing_name(case.plan);
    let who = match funders.len() {
        0 => return None,
        1 => format!(
            "The only funder, {}, is",
            case.names(funders.keys().copied())
        ),
        more => format!("All {} are", count(more, "funder")),
    };
    let words = Words {
        brief: format!(
            "{}: only the backbone speaks with them",
            count(funders.len(), "funder")
        ),
        message: format!("{who} spoken with by {backbone} alone."),
        facts: format!("funders={}", ids(funders.keys().copied())),
    };
    let records = funders.values().flatten().map(|entry| {
        let says = format!("{}, contact held by {backbone}", entry.name(case.plan));
        entry_record(entry, says)
    });
    let records = records.collect();
    Some(case.flag(Subject::plan(&case.plan.id), words, records))
}

/// OV10: the backbone that leaves has asked a funder for money whom a partner has asked too, for the same time.
pub(super) fn ov10(case: &Case<'_>) -> Vec<Finding> {
    case.over(Book::Funding, |funding| {
        let mut asked: BTreeMap<&OrganisationId, Vec<&Entry>> = BTreeMap::new();
        for entry in funding {
            if entry.get(STATE) == Some(Certainty::Applied)
                && let Some(funder) = entry.get(FUNDER)
            {
                asked.entry(funder).or_default().push(entry);
            }
        }
        let (mut findings, mut unknown) = (Vec::new(), Vec::new());
        for (funder, entries) in asked {
            let ours = |entry: &&Entry| entry.get(RECEIVER).map(|by| is_outgoing(case.plan, by));
            let own = entries.iter().filter(|entry| ours(entry) == Some(true));
            for own in own {
                let others = entries.iter().filter(|entry| ours(entry) != Some(true));
                for other in others {
                    match (ours(other), share_a_day(own, other)) {
                        (_, Some(false)) => {}
                        (Some(_), Some(true)) => {
                            findings.push(competes(case, funder, own, other));
                        }
                        (None, _) | (_, None) => unknown.push(case.named_entry(other)),
                    }
                }
            }
        }
        unknown.dedup();
        let missing = "who asked, or for which time, is unknown";
        findings.extend(case.cannot_tell_of(&unknown, missing));
        findings
    })
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

fn competes(case: &Case<'_>, funder: &OrganisationId, own: &Entry, other: &Entry) -> Finding {
    let (backbone, funder_name) = (
        outgoing_name(case.plan),
        case.plan.organisation_name(funder),
    );
    let partner = other.get(RECEIVER);
    let partner_name = partner.map_or("a partner", |id| case.plan.organisation_name(id));
    let period = |entry: &Entry| {
        let (from, to) = (entry.get(FROM), entry.get(TO));
        format!("{}..{}", day_fact(from), day_fact(to))
    };
    let words = Words {
        brief: format!("{funder_name}: asked by the backbone and by {partner_name}"),
        message: format!(
            "{backbone} and {partner_name} have both asked {funder_name} for money for the same time."
        ),
        facts: format!("other={} {} {}", other.id, period(own), period(other)),
    };
    let records = vec![
        entry_record(own, format!("{}, asked by {backbone}", own.name(case.plan))),
        entry_record(
            other,
            format!("{}, asked by {partner_name}", other.name(case.plan)),
        ),
    ];
    case.flag(Subject::entry(own), words, records)
}

/// FR6: in India, money from another country is to be handed on by the body that receives it.
///
/// India: the collective counts in INR, or its place says so. Judged over money that has not ended and that is handed
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
            let because = "neither the place nor the currency of the collective is known";
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

/// Whether the collective is in India; `None` while neither its place nor its currency is known.
fn is_in_india(case: &Case<'_>) -> Option<bool> {
    let collective = &case.plan.collective;
    let currency = collective.currency.as_ref();
    let counts_in_rupees =
        currency.map(|written| Currency::read(Some(written.as_str())).code() == Some("INR"));
    let lies_there = collective
        .place
        .as_ref()
        .map(|place| place.as_str().contains("India"));
    match (counts_in_rupees, lies_there) {
        (Some(true), _) | (_, Some(true)) => Some(true),
        (None, None) => None,
        (_, _) => Some(false),
    }
}

fn has_not_ended(case: &Case<'_>, entry: &Entry) -> bool {
    entry.get(TO).is_none_or(|to| to >= case.today)
}
