//! What hangs by a thread: one receiver, one person, no money, no lawful standing, too few promises.

use super::Record;
use super::case::{Case, Finding, Words, day_fact, ids, named};
use super::continuity::{NO_LEAVING_DAY, record};
use super::settings::{Severity, Subject};
use super::timetable::exceeds;
use crate::domain::Date;
use crate::domain::analysis::calendar::{count, shown};
use crate::domain::analysis::handover::{
    chosen, is_outgoing, leaving_day, moving, partners, taker,
};
use crate::domain::function::Function;
use crate::domain::id::{OrganisationId, PersonId};
use crate::domain::organisation::{Commitment, Organisation, OrganisationRole};
use std::collections::BTreeMap;

/// FR1: one receiver takes, or took, more than a share of the functions without having been chosen to follow.
///
/// The share is of all functions that go, or went, to another body. Cannot tell when those without a receiver could
/// tip it.
pub(super) fn fr1(case: &Case<'_>) -> Vec<Finding> {
    let share = case.threshold("share");
    let moving: Vec<&Function> = moving(case.plan).collect();
    let mut takers: BTreeMap<&OrganisationId, Vec<&Function>> = BTreeMap::new();
    let mut unknown = Vec::new();
    for function in &moving {
        match taker(function) {
            Some(body) => takers.entry(body).or_default().push(function),
            None => unknown.push(named(function)),
        }
    }
    let chosen = chosen(case.plan);
    takers.retain(|body, _| !chosen.contains(body) && !is_outgoing(case.plan, body));
    let most = takers.values().map(Vec::len).max().unwrap_or(0);
    if !exceeds(most, moving.len(), share) {
        let could = exceeds(most + unknown.len(), moving.len(), share);
        let gap = if could { unknown } else { Vec::new() };
        return case.cannot_tell_of(&gap, "no receiver is named");
    }
    let heavy = takers
        .iter()
        .filter(|(_, taken)| exceeds(taken.len(), moving.len(), share));
    heavy
        .map(|(body, taken)| takes_most(case, body, taken, moving.len()))
        .collect()
}

fn takes_most(case: &Case<'_>, body: &OrganisationId, taken: &[&Function], all: usize) -> Finding {
    let (name, number) = (case.plan.organisation_name(body), taken.len());
    let functions = ids(taken.iter().map(|function| &function.outline.id));
    let words = Words {
        brief: format!("{name}: takes {number} of {all} functions"),
        message: format!("{name} takes {number} of {all} functions and was not chosen to follow."),
        facts: format!("of={all}: {functions}"),
    };
    let records = taken
        .iter()
        .map(|function| record(function, function.standing.to_string()));
    let records = records.collect();
    case.flag(Subject::organisation(body), words, records)
}

/// FR2: one person is named lead on so many functions or more, counting those on the ladder.
///
/// Cannot tell when the functions without a lead could make it so for someone.
pub(super) fn fr2(case: &Case<'_>) -> Vec<Finding> {
    let limit = case.threshold("functions") as usize;
    let mut leads: BTreeMap<&PersonId, Vec<&Function>> = BTreeMap::new();
    let mut unknown = Vec::new();
    for function in case
        .plan
        .functions
        .iter()
        .filter(|f| f.standing.stage().is_some())
    {
        match &function.parties.lead {
            Some(lead) => leads.entry(lead).or_default().push(function),
            None => unknown.push(named(function)),
        }
    }
    let most = leads.values().map(Vec::len).max().unwrap_or(0);
    if most < limit {
        let gap = if most + unknown.len() < limit {
            Vec::new()
        } else {
            unknown
        };
        return case.cannot_tell_of(&gap, "no lead is named");
    }
    let many = leads.iter().filter(|(_, led)| led.len() >= limit);
    many.map(|(person, led)| leads_many(case, person, led, limit))
        .collect()
}

fn leads_many(case: &Case<'_>, person: &PersonId, led: &[&Function], limit: usize) -> Finding {
    let name = case.person_name(person);
    let functions = ids(led.iter().map(|function| &function.outline.id));
    let words = Words {
        brief: format!("{name} leads {} functions", led.len()),
        message: format!(
            "{name} is named lead on {} functions; this plan warns from {limit}.",
            led.len()
        ),
        facts: format!("limit={limit}: {functions}"),
    };
    let says = |function: &Function| {
        let deputy = function.parties.deputy.as_ref();
        let deputy = deputy.map_or("?", |deputy| case.person_name(deputy));
        format!("{}, lead {name}, deputy {deputy}", function.standing)
    };
    let records = led
        .iter()
        .map(|function| record(function, says(function)))
        .collect();
    case.flag(Subject::person(person), words, records)
}

/// FR3: the receiver, or the new holder, has committed neither budget nor time for a function.
pub(super) fn fr3(case: &Case<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut unknown = Vec::new();
    for function in moving(case.plan) {
        let Some(body) = taker(function) else {
            continue;
        };
        let (name, id) = (&function.outline.name, body);
        let body = case.plan.organisation_name(body);
        match function.parties.resourced {
            Some(true) => {}
            None => unknown.push(named(function)),
            Some(false) => {
                let words = Words {
                    brief: format!("{name}: no budget or time for it at {body}"),
                    message: format!(
                        "{body} has committed neither budget nor time for {name}, which stands at {}.",
                        function.standing
                    ),
                    facts: format!("taker={id} resourced=no"),
                };
                let says = format!("{}, {body}, not resourced", function.standing);
                findings.push(case.flag(
                    Subject::function(&function.outline.id),
                    words,
                    vec![record(function, says)],
                ));
            }
        }
    }
    let missing = "it is unknown whether the receiver has budget or time";
    findings.extend(case.cannot_tell_of(&unknown, missing));
    findings
}

/// FR5: the legal standing of a body that takes part ends before the backbone leaves, has ended, or is at risk.
///
/// `stop` for a body chosen to follow; `warn` for receivers, new holders and implementing partners. An unknown end
/// is a gap for those that take something over.
pub(super) fn fr5(case: &Case<'_>) -> Vec<Finding> {
    let leaves = leaving_day(case.plan);
    let chosen = chosen(case.plan);
    let moving = moving(case.plan);
    let takers: Vec<&OrganisationId> = moving.filter_map(taker).collect();
    let end = leaves.map_or(case.today, |leaves| leaves.max(case.today));
    let mut findings = Vec::new();
    let mut unknown = Vec::new();
    let members = case.plan.members.organisations.iter();
    for body in members.filter(|body| body.is_member(case.today)) {
        let follows = chosen.contains(&&body.id);
        let receives = follows || takers.contains(&&body.id);
        let takes_part = receives || body.is(OrganisationRole::Implementer);
        if is_outgoing(case.plan, &body.id) || !takes_part {
            continue;
        }
        match body.legal.until {
            Some(until) if until < end => findings.push(standing_ends(case, body, until, follows)),
            Some(_) | None if body.prospects.legal_at_risk == Some(true) => {
                findings.push(standing_at_risk(case, body, follows));
            }
            None if receives => unknown.push((Subject::organisation(&body.id), body.name.as_str())),
            Some(_) | None => {}
        }
    }
    if leaves.is_none() {
        findings.push(case.cannot_tell(Subject::exit(), NO_LEAVING_DAY));
    }
    findings.extend(case.cannot_tell_of(&unknown, "the end of the legal standing is unknown"));
    findings
}

fn standing_ends(case: &Case<'_>, body: &Organisation, until: Date, follows: bool) -> Finding {
    let end = leaving_day(case.plan);
    let end_words = end.map_or("has no end yet".into(), |end| {
        format!("ends {}", shown(end))
    });
    let verb = if until < case.today { "ended" } else { "ends" };
    let words = Words {
        brief: format!("{}: legal standing {verb} {}", body.name, shown(until)),
        message: format!(
            "{}'s legal standing {verb} {}; the plan {end_words}.",
            body.name,
            shown(until)
        ),
        facts: format!("until={until} end={} follows={follows}", day_fact(end)),
    };
    let records = vec![Record {
        subject: Subject::organisation(&body.id),
        says: format!("legal standing until {}", shown(until)),
    }];
    case.flag_as(
        graver_if(follows),
        Subject::organisation(&body.id),
        words,
        records,
    )
}

fn standing_at_risk(case: &Case<'_>, body: &Organisation, follows: bool) -> Finding {
    let words = Words {
        brief: format!("{}: legal standing at risk", body.name),
        message: format!("{}'s legal standing is at risk.", body.name),
        facts: format!("at_risk=yes follows={follows}"),
    };
    let subject = Subject::organisation(&body.id);
    let records = vec![Record {
        subject: subject.clone(),
        says: "legal standing at risk".to_owned(),
    }];
    case.flag_as(graver_if(follows), subject, words, records)
}

/// What concerns a body that is to follow should stop a step; what concerns others is worth a talk.
const fn graver_if(follows: bool) -> Severity {
    if follows {
        Severity::Stop
    } else {
        Severity::Warn
    }
}

/// FR9: fewer than so many partners have promised, personally or as a body, to carry on beyond the exit.
///
/// A promise without an end is one that lasts. A partner whose promise is unknown might have one: cannot tell when those
/// would make the number.
pub(super) fn fr9(case: &Case<'_>) -> Vec<Finding> {
    let Some(leaves) = leaving_day(case.plan) else {
        return vec![case.cannot_tell(Subject::exit(), NO_LEAVING_DAY)];
    };
    let wanted = case.threshold("partners") as usize;
    let (mut sure, mut open) = (Vec::new(), Vec::new());
    for body in partners(case.plan, case.today) {
        match carries_on(body, leaves) {
            Some(true) => sure.push(body),
            Some(false) => {}
            None => open.push((Subject::organisation(&body.id), body.name.as_str())),
        }
    }
    if sure.len() >= wanted {
        return Vec::new();
    }
    if sure.len() + open.len() >= wanted {
        return case.cannot_tell_of(&open, "whether there is a promise is unknown");
    }
    let names: Vec<&str> = sure.iter().map(|body| body.name.as_str()).collect();
    let who = if names.is_empty() {
        "nobody".into()
    } else {
        names.join(", ")
    };
    let words = Words {
        brief: format!("{} promised to carry on", count(names.len(), "partner")),
        message: format!(
            "{} promised to carry on beyond {}: {who}; this plan asks for {wanted}.",
            count(names.len(), "partner"),
            shown(leaves)
        ),
        facts: format!(
            "sure={} leaves={leaves} wanted={wanted}",
            ids(sure.iter().map(|body| &body.id))
        ),
    };
    let records = sure.iter().map(|body| Record {
        subject: Subject::organisation(&body.id),
        says: body.promise.until.map_or_else(
            || "promise without an end".to_owned(),
            |until| format!("promise until {}", shown(until)),
        ),
    });
    vec![case.flag(Subject::plan(&case.plan.id), words, records.collect())]
}

/// Whether a partner's promise reaches beyond a day; `None` when that is unknown.
fn carries_on(body: &Organisation, day: Date) -> Option<bool> {
    match body.promise.commitment? {
        Commitment::None => Some(false),
        Commitment::Personal | Commitment::Institutional => Some(body.promise.lasts_beyond(day)),
    }
}

/// FR10: a body that takes something over, or is to, is in dispute or under notice.
pub(super) fn fr10(case: &Case<'_>) -> Vec<Finding> {
    let mut takers: BTreeMap<&OrganisationId, Vec<&Function>> = BTreeMap::new();
    let moving = moving(case.plan);
    for function in moving {
        if let Some(body) = taker(function) {
            takers.entry(body).or_default().push(function);
        }
    }
    let (mut findings, mut unknown) = (Vec::new(), Vec::new());
    for (id, taken) in takers {
        let body = case.plan.members.organisations.get(id);
        let Some(body) = body.filter(|body| !is_outgoing(case.plan, &body.id)) else {
            continue;
        };
        match body.prospects.in_dispute {
            Some(true) => findings.push(in_dispute(case, body, &taken)),
            Some(false) => {}
            None => unknown.push((Subject::organisation(id), body.name.as_str())),
        }
    }
    let missing = "whether it is in dispute or under notice is unknown";
    findings.extend(case.cannot_tell_of(&unknown, missing));
    findings
}

fn in_dispute(case: &Case<'_>, body: &Organisation, taken: &[&Function]) -> Finding {
    let number = count(taken.len(), "function");
    let words = Words {
        brief: format!("{}: in dispute or under notice", body.name),
        message: format!(
            "{} is in dispute or under notice, and takes over {number}.",
            body.name
        ),
        facts: ids(taken.iter().map(|function| &function.outline.id)),
    };
    let records = taken
        .iter()
        .map(|function| record(function, function.standing.to_string()));
    case.flag(Subject::organisation(&body.id), words, records.collect())
}
