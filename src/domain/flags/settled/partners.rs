//! Questions about those who take part: what they gain, who would leave, what they do together, whom they trust.

use super::super::Record;
use super::super::case::{Case, entry_record, ids, nothing_in};
use super::super::settings::Subject;
use super::{Verdict, Why};
use crate::domain::analysis::calendar::{count, count_of};
use crate::domain::analysis::handover::{self, leaving_day, outgoing_name};
use crate::domain::book::community::{ActivityKind, KIND, RUN_BY};
use crate::domain::book::forums::CONCERNS_BODY;
use crate::domain::book::trust::{IMPORTANCE, INTRODUCED, Importance};
use crate::domain::book::{Book, Entry};
use crate::domain::id::OrganisationId;
use crate::domain::organisation::Organisation;
use std::collections::BTreeSet;

/// The partners of the plan today.
pub(super) fn partners<'a>(case: &Case<'a>) -> impl Iterator<Item = &'a Organisation> {
    handover::partners(case.plan, case.today)
}

/// What a partner has promised, as a record.
pub(super) fn promise(body: &Organisation) -> Record {
    let promise = &body.promise;
    let firmness = promise.commitment.map_or("?", |one| one.as_str());
    let until = promise
        .until
        .map_or_else(String::new, |until| format!(" until {until}"));
    about(body, format!("promise: {firmness}{until}"))
}

fn about(body: &Organisation, says: impl Into<String>) -> Record {
    Record {
        subject: Subject::organisation(&body.id),
        says: says.into(),
    }
}

/// Q25: partners of which nobody wrote down what they gain from staying.
pub(in super::super) fn q25(case: &Case<'_>) -> Verdict {
    let all = partners(case).count();
    let blank = partners(case).filter(|body| body.promise.incentive.is_none());
    let blank: Vec<&Organisation> = blank.collect();
    if blank.is_empty() {
        return Verdict::Settled;
    }
    let (number, of) = (blank.len(), count(all, "partner"));
    Verdict::Nothing(Why {
        brief: format!("{number} of {of}: what they gain is blank"),
        says: format!("what {number} of {of} would gain from staying is not written down"),
        facts: ids(blank.iter().map(|body| &body.id)),
        records: blank
            .iter()
            .map(|body| about(body, "incentive ?"))
            .collect(),
    })
}

/// Q26: partners that would leave with the backbone, and with whom no talk was begun.
pub(in super::super) fn q26(case: &Case<'_>) -> Verdict {
    let talks = case.plan.books.of(Book::Conversation);
    let spoken_with: BTreeSet<&OrganisationId> =
        talks.filter_map(|talk| talk.get(CONCERNS_BODY)).collect();
    let would_leave =
        |is: Option<bool>| partners(case).filter(move |body| body.prospects.would_leave == is);
    let silent = would_leave(Some(true)).filter(|body| !spoken_with.contains(&body.id));
    let silent: Vec<&Organisation> = silent.collect();
    let unknown = would_leave(None).count();
    match (silent.len(), unknown) {
        (0, 0) => Verdict::Settled,
        (0, some) => Verdict::Unknown(format!(
            "whether {} would leave with the backbone is unknown",
            count(some, "partner")
        )),
        (number, _) => {
            let names = case.names(silent.iter().map(|body| &body.id));
            Verdict::Against(Why {
                brief: format!("{} would leave, no talk begun", count(number, "partner")),
                says: format!(
                    "{names} would leave with the backbone, and no talk about it is on record"
                ),
                facts: ids(silent.iter().map(|body| &body.id)),
                records: silent
                    .iter()
                    .map(|body| about(body, "would leave"))
                    .collect(),
            })
        }
    }
}

/// Q28: nothing that partners do together is on record in which the backbone has no part.
pub(in super::super) fn q28(case: &Case<'_>) -> Verdict {
    if case.plan.books.of(Book::Activity).next().is_none() {
        return Verdict::Unknown(nothing_in(Book::Activity));
    }
    let joint = case.plan.books.of(Book::Activity);
    let joint: Vec<&Entry> = joint
        .filter(|activity| activity.get(KIND) == Some(ActivityKind::Joint))
        .collect();
    let without_us = |activity: &&Entry| activity.get(RUN_BY).is_some_and(|by| !case.is_ours(by));
    if joint.iter().any(without_us) {
        return Verdict::Settled;
    }
    let unknown = joint
        .iter()
        .filter(|activity| activity.get(RUN_BY).is_none())
        .count();
    if unknown > 0 {
        return Verdict::Unknown(format!(
            "who takes part in {unknown} of {} is unknown",
            count_of(joint.len(), "joint activity", "joint activities")
        ));
    }
    let backbone = outgoing_name(case.plan);
    Verdict::Nothing(Why {
        brief: "no joint activity without the backbone".to_owned(),
        says: format!("nothing that partners do together without {backbone} is on record"),
        facts: format!("joint={}", ids(joint.iter().map(|activity| &activity.id))),
        records: joint
            .iter()
            .map(|activity| entry_record(activity, format!("with {backbone}")))
            .collect(),
    })
}

/// Q38: relationships with no day of introduction up to the exit. Those of low importance are not asked about.
pub(in super::super) fn q38(case: &Case<'_>) -> Verdict {
    let mut register = case.plan.books.of(Book::Relationship).peekable();
    if register.peek().is_none() {
        return Verdict::Unknown(nothing_in(Book::Relationship));
    }
    let matter = register.filter(|one| one.get(IMPORTANCE) != Some(Importance::Low));
    let matter: Vec<&Entry> = matter.collect();
    let leaves = leaving_day(case.plan);
    let in_time = |one: &&&Entry| {
        let introduced = one.get(INTRODUCED);
        introduced.is_some_and(|on| leaves.is_none_or(|leaves| on <= leaves))
    };
    let strangers: Vec<&Entry> = matter.iter().filter(|one| !in_time(one)).copied().collect();
    if strangers.is_empty() {
        return Verdict::Settled;
    }
    let (number, all) = (strangers.len(), count(matter.len(), "relationship"));
    let have = if number == 1 { "has" } else { "have" };
    Verdict::Against(Why {
        brief: format!("{number} of {all} {have} no introduction in time"),
        says: format!(
            "{number} of {all} {have} no day on which the next steward is introduced before the exit"
        ),
        facts: ids(strangers.iter().map(|one| &one.id)),
        records: strangers
            .iter()
            .map(|one| entry_record(one, format!("{}, introduced ?", one.name(case.plan))))
            .collect(),
    })
}
