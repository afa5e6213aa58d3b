//! What is done for those concerned and shown to the outside: by whom, with whom, and whose name stands on it.

use super::case::{Case, Finding, Words, entry_record, ids, listed};
use super::settings::Subject;
use crate::domain::analysis::calendar::count;
use crate::domain::analysis::handover::{is_outgoing, outgoing_name};
use crate::domain::analysis::work::is_going_on;
use crate::domain::book::community::{
    AIM, ActivityKind, Aim, CAPABLE, COMMUNITY_INPUT, CREDIT, OUTWARD, RUN_BY,
};
use crate::domain::book::{Book, Entry};
use crate::domain::id::OrganisationId;

/// OV1: the backbone that leaves runs a service that another body could run.
pub(super) fn ov1(case: &Case<'_>) -> Vec<Finding> {
    case.over(Book::Activity, |activities| {
        let (mut findings, mut unknown) = (Vec::new(), Vec::new());
        for activity in going_on(case, activities, ActivityKind::Delivery) {
            let others = |capable: &[OrganisationId]| -> Vec<OrganisationId> {
                let others = capable.iter().filter(|body| !is_outgoing(case.plan, body));
                others.cloned().collect()
            };
            match (activity.get(RUN_BY), activity.get(CAPABLE).map(others)) {
                (Some(run_by), _) if !case.is_ours(run_by) => {}
                (Some(_), Some(others)) if others.is_empty() => {}
                (Some(_), Some(others)) => findings.push(another_could(case, activity, &others)),
                (None, _) | (_, None) => unknown.push(case.named_entry(activity)),
            }
        }
        let missing = "who runs it, or who else could, is unknown";
        findings.extend(case.cannot_tell_of(&unknown, missing));
        findings
    })
}

fn another_could(case: &Case<'_>, activity: &Entry, others: &[OrganisationId]) -> Finding {
    let (name, backbone) = (activity.name(case.plan), outgoing_name(case.plan));
    let who = listed(others.iter().map(|body| case.plan.organisation_name(body)));
    let words = Words {
        brief: format!("{name}: run by the backbone, others could"),
        message: format!("{backbone} runs {name} itself; {who} could."),
        facts: format!("capable={}", ids(others)),
    };
    let records = vec![entry_record(activity, format!("run by {backbone}"))];
    case.flag(Subject::entry(activity), words, records)
}

/// OV3: of what was shown to the outside, more than a share is credited to the backbone that leaves and nobody else.
///
/// Cannot tell when those whose credit is unknown could tip it.
pub(super) fn ov3(case: &Case<'_>) -> Vec<Finding> {
    case.over_begun(Book::Milestone, |milestones| {
        let shown: Vec<&Entry> = milestones
            .iter()
            .copied()
            .filter(|milestone| milestone.get(OUTWARD) == Some(true))
            .collect();
        let (mut alone, mut unknown) = (Vec::new(), Vec::new());
        for milestone in &shown {
            match milestone.get(CREDIT) {
                Some(credit) if credit.iter().all(|body| is_outgoing(case.plan, body)) => {
                    alone.push(*milestone);
                }
                Some(_) => {}
                None => unknown.push(case.named_entry(milestone)),
            }
        }
        let missing = "whom it is credited to is unknown";
        let of = (alone.as_slice(), shown.len());
        case.tipped(of, (&unknown, missing), || {
            credited_to_us(case, &alone, shown.len())
        })
    })
}

fn credited_to_us(case: &Case<'_>, alone: &[&Entry], all: usize) -> Finding {
    let (number, backbone) = (alone.len(), outgoing_name(case.plan));
    let words = Words {
        brief: format!("{number} of {all} things shown outside name only the backbone"),
        message: format!(
            "{number} of {} shown to the outside {} credited to {backbone} alone.",
            count(all, "thing"),
            if number == 1 { "is" } else { "are" }
        ),
        facts: format!("of={all}: {}", ids(alone.iter().map(|entry| &entry.id))),
    };
    let records = alone.iter().map(|entry| {
        let says = format!("{}, credited to {backbone}", entry.name(case.plan));
        entry_record(entry, says)
    });
    let records = records.collect();
    case.flag(Subject::plan(&case.plan.id), words, records)
}

/// OV4: a solution is designed without those concerned being heard.
pub(super) fn ov4(case: &Case<'_>) -> Vec<Finding> {
    case.over(Book::Activity, |activities| {
        let (mut findings, mut unknown) = (Vec::new(), Vec::new());
        for solution in going_on(case, activities, ActivityKind::Solution) {
            match solution.get(COMMUNITY_INPUT) {
                Some(true) => {}
                Some(false) => findings.push(unheard(case, solution)),
                None => unknown.push(case.named_entry(solution)),
            }
        }
        let missing = "whether those concerned were heard is unknown";
        findings.extend(case.cannot_tell_of(&unknown, missing));
        findings
    })
}

fn unheard(case: &Case<'_>, solution: &Entry) -> Finding {
    let name = solution.name(case.plan);
    let words = Words {
        brief: format!("{name}: those concerned were not heard"),
        message: format!("{name} is being designed, and those concerned were not heard."),
        facts: "community_input=no".to_owned(),
    };
    let records = vec![entry_record(solution, "those concerned were not heard")];
    case.flag(Subject::entry(solution), words, records)
}

/// OV5: the backbone that leaves builds one partner's own ability instead of that of working together.
pub(super) fn ov5(case: &Case<'_>) -> Vec<Finding> {
    case.over(Book::Activity, |activities| {
        let (mut findings, mut unknown) = (Vec::new(), Vec::new());
        for activity in going_on(case, activities, ActivityKind::Capacity) {
            let ours = activity.get(RUN_BY).map(|run_by| case.is_ours(run_by));
            match (ours, activity.get(AIM)) {
                (Some(false), _) | (_, Some(Aim::Collaboration)) => {}
                (Some(true), Some(Aim::OnePartner)) => findings.push(one_partner(case, activity)),
                (None, _) | (_, None) => unknown.push(case.named_entry(activity)),
            }
        }
        let missing = "who runs it, or whose ability it builds, is unknown";
        findings.extend(case.cannot_tell_of(&unknown, missing));
        findings
    })
}

fn one_partner(case: &Case<'_>, activity: &Entry) -> Finding {
    let (name, backbone) = (activity.name(case.plan), outgoing_name(case.plan));
    let words = Words {
        brief: format!("{name}: builds one partner's own work"),
        message: format!(
            "{backbone} runs {name}, which builds one partner's own work and not the working together."
        ),
        facts: "aim=one-partner".to_owned(),
    };
    let records = vec![entry_record(activity, "aims at one partner's own work")];
    case.flag(Subject::entry(activity), words, records)
}

/// The activities of a kind that have not ended.
fn going_on<'e>(
    case: &Case<'_>,
    activities: &[&'e Entry],
    kind: ActivityKind,
) -> impl Iterator<Item = &'e Entry> {
    let today = case.today;
    let activities = activities.iter().copied();
    activities.filter(move |activity| is_going_on(activity, kind, today))
}
