//! Where people meet and decide: who leads, who is heard, what stays open, and who carries it out.

use super::case::{Case, Finding, Words, day_fact, entry_record, ids, nothing_in};
use super::reviews::overdue_actions;
use super::settings::Subject;
use crate::domain::Plan;
use crate::domain::analysis::calendar::{count, days_between, shown};
use crate::domain::analysis::handover::{is_outgoing, outgoing_name};
use crate::domain::analysis::work::{
    has_another_view, is_of_late, is_to_do, last_decisions, still_meeting, times_held,
};
use crate::domain::book::forums::{
    CHAIR, COMMUNITY_PRESENT, DUE, OWNER, RAISED, SECRETARY, SETTLED,
};
use crate::domain::book::trust::ON;
use crate::domain::book::{Book, Entry};
use crate::domain::id::EntryId;
use crate::domain::phase::PhaseId;
use std::collections::BTreeSet;

/// OV8: in the mature phase, chair and secretary of more than a share of the forums work for the backbone that leaves.
///
/// Cannot tell when the forums of which somebody's employer is unknown could tip it.
pub(super) fn ov8(case: &Case<'_>) -> Vec<Finding> {
    if case.plan.walk.current != PhaseId::Mature {
        return Vec::new();
    }
    case.over(Book::Forum, |_| {
        let meeting: Vec<&Entry> = still_meeting(case.plan, case.today).collect();
        let (mut ours, mut unknown) = (Vec::new(), Vec::new());
        for forum in &meeting {
            let seats = [CHAIR, SECRETARY].map(|seat| case.works_for_us(forum.get(seat)?));
            match seats {
                [Some(true), Some(true)] => ours.push(*forum),
                [Some(false), _] | [_, Some(false)] => {}
                [None, _] | [_, None] => unknown.push(case.named_entry(forum)),
            }
        }
        let missing = "chair or secretary, or for whom they work, is unknown";
        let of = (ours.as_slice(), meeting.len());
        case.tipped(of, (&unknown, missing), || {
            led_by_us(case, &ours, meeting.len())
        })
    })
}

fn led_by_us(case: &Case<'_>, ours: &[&Entry], all: usize) -> Finding {
    let (number, backbone) = (ours.len(), outgoing_name(case.plan));
    let words = Words {
        brief: format!(
            "{number} of {} led and written up by the backbone",
            count(all, "forum")
        ),
        message: format!(
            "In {number} of {} both chair and secretary work for {backbone}.",
            count(all, "forum")
        ),
        facts: format!("of={all}: {}", ids(ours.iter().map(|forum| &forum.id))),
    };
    let records = ours
        .iter()
        .map(|forum| entry_record(forum, format!("chair and secretary from {backbone}")));
    let records = records.collect();
    case.flag(Subject::plan(&case.plan.id), words, records)
}

/// Why nothing can be told of the forums that still meet, where there are none.
pub(super) fn none_meets(plan: &Plan) -> String {
    if plan.books.of(Book::Forum).next().is_none() {
        return nothing_in(Book::Forum);
    }
    "no forum still meets".to_owned()
}

/// OV12: a hard conversation was held so many times and is not settled.
pub(super) fn ov12(case: &Case<'_>) -> Vec<Finding> {
    case.over(Book::Conversation, |conversations| {
        let limit = case.threshold("meetings") as usize;
        let sittings = times_held(case.plan);
        let open = conversations
            .iter()
            .filter(|conversation| conversation.get(SETTLED).is_none());
        let held = open.map(|conversation| {
            let held = sittings.get(&conversation.id).copied().unwrap_or_default();
            (*conversation, held)
        });
        let often = held.filter(|(_, held)| *held >= limit);
        often
            .map(|(conversation, held)| carried_over(case, conversation, held))
            .collect()
    })
}

fn carried_over(case: &Case<'_>, conversation: &Entry, held: usize) -> Finding {
    let name = conversation.name(case.plan);
    let raised = conversation.get(RAISED).map(shown);
    let raised = raised.unwrap_or_else(|| "an unknown day".to_owned());
    let times = count(held, "time");
    let words = Words {
        brief: format!("{name}: talked over {times}, not settled"),
        message: format!(
            "{name} was raised on {raised}, has been talked over {times} and is not settled."
        ),
        facts: format!("held={held}"),
    };
    let says = format!("raised {raised}, held {times}");
    let records = vec![entry_record(conversation, says)];
    case.flag(Subject::entry(conversation), words, records)
}

/// OV13: from the middle phase on, more than a share of what was decided and is still to do is the backbone's to do.
///
/// Counted are decisions with somebody to carry them out or a day, and not done. Cannot tell when those without
/// somebody could tip it.
pub(super) fn ov13(case: &Case<'_>) -> Vec<Finding> {
    if case.plan.walk.current < PhaseId::Middle {
        return Vec::new();
    }
    case.over(Book::Decision, |decisions| {
        let open: Vec<&Entry> = decisions
            .iter()
            .copied()
            .filter(|one| is_to_do(one))
            .collect();
        let (mut ours, mut unknown) = (Vec::new(), Vec::new());
        for decision in &open {
            match decision.get(OWNER) {
                Some(owner) if is_outgoing(case.plan, owner) => ours.push(*decision),
                Some(_) => {}
                None => unknown.push(case.named_entry(decision)),
            }
        }
        let missing = "who carries it out is unknown";
        let of = (ours.as_slice(), open.len());
        case.tipped(of, (&unknown, missing), || {
            ours_to_do(case, &ours, open.len())
        })
    })
}

fn ours_to_do(case: &Case<'_>, ours: &[&Entry], all: usize) -> Finding {
    let (number, backbone) = (ours.len(), outgoing_name(case.plan));
    let words = Words {
        brief: format!("{number} of {all} open actions are the backbone's"),
        message: format!(
            "{number} of {} are {backbone}'s to do.",
            count(all, "open action")
        ),
        facts: format!(
            "of={all}: {}",
            ids(ours.iter().map(|decision| &decision.id))
        ),
    };
    let records = ours.iter().map(|decision| {
        let says = format!("{}, to be done by {backbone}", decision.name(case.plan));
        entry_record(decision, says)
    });
    let records = records.collect();
    case.flag(Subject::plan(&case.plan.id), words, records)
}

/// OV14: of the decisions of so many months, more than a share was taken with nobody there who lives the problem.
pub(super) fn ov14(case: &Case<'_>) -> Vec<Finding> {
    case.over(Book::Decision, |decisions| {
        let months = case.threshold("months");
        let of_late: Vec<&Entry> = decisions
            .iter()
            .copied()
            .filter(|decision| is_of_late(decision, case.today, months))
            .collect();
        let (mut without, mut unknown) = (Vec::new(), Vec::new());
        for decision in &of_late {
            match decision.get(COMMUNITY_PRESENT) {
                Some(true) => {}
                Some(false) => without.push(*decision),
                None => unknown.push(case.named_entry(decision)),
            }
        }
        let missing = "whether somebody was there who lives the problem is unknown";
        let of = (without.as_slice(), of_late.len());
        case.tipped(of, (&unknown, missing), || {
            let ever = decisions
                .iter()
                .filter(|decision| decision.get(COMMUNITY_PRESENT) == Some(false));
            let ever = ever.map(|decision| &decision.id).collect();
            decided_without(case, &without, of_late.len(), &ever)
        })
    })
}

/// The facts are every such decision ever recorded: what only grows old is no news to who accepted the flag.
fn decided_without(
    case: &Case<'_>,
    without: &[&Entry],
    all: usize,
    ever: &BTreeSet<&EntryId>,
) -> Finding {
    let number = without.len();
    let (decisions, were) = (
        count(all, "decision"),
        if number == 1 { "was" } else { "were" },
    );
    let words = Words {
        brief: format!("{number} of {decisions} taken without those concerned"),
        message: format!(
            "{number} of {decisions} of the last {} {were} taken with nobody there who lives the problem.",
            count(case.threshold("months"), "month")
        ),
        facts: format!("without={}", ids(ever)),
    };
    let records = without.iter().map(|decision| {
        let on = decision.get(ON).map(shown).unwrap_or_default();
        entry_record(decision, format!("{}, {on}", decision.name(case.plan)))
    });
    let records = records.collect();
    case.flag(Subject::plan(&case.plan.id), words, records)
}

/// OV15: in none of the last so many decisions is another view on record. Fewer decisions are too few to tell.
pub(super) fn ov15(case: &Case<'_>) -> Vec<Finding> {
    case.over(Book::Decision, |decisions| {
        let wanted = case.threshold("decisions");
        let last = last_decisions(decisions.iter().copied(), case.today, wanted);
        if last.iter().any(|decision| has_another_view(decision) == Some(true)) {
            return Vec::new();
        }
        let about = Subject::plan(&case.plan.id);
        if last.len() < wanted as usize {
            let because = format!("{} of the {wanted} decisions it looks at are recorded", last.len());
            return vec![case.cannot_tell(about, because)];
        }
        let silent = |decision: &&&Entry| has_another_view(decision).is_none();
        let unknown = last.iter().filter(silent).map(|decision| case.named_entry(decision));
        let unknown: Vec<_> = unknown.collect();
        if !unknown.is_empty() {
            return case.cannot_tell_of(&unknown, "whether somebody voiced another view is unknown");
        }
        let since = last.last().and_then(|decision| decision.get(ON));
        let words = Words {
            brief: format!("No other view in the last {wanted} decisions"),
            message: format!(
                "In none of the last {wanted} decisions, the first of them on {}, did somebody voice another view.",
                crate::domain::analysis::calendar::shown_if_known(since)
            ),
            facts: format!("since={}: {}", day_fact(since), ids(last.iter().map(|one| &one.id))),
        };
        let records = last
            .iter()
            .map(|decision| entry_record(decision, format!("{}, no dissent", decision.name(case.plan))));
        vec![case.flag(about, words, records.collect())]
    })
}

/// EV6: what was decided, or promised to reviewers, is not done, and its day has passed.
pub(super) fn ev6(case: &Case<'_>) -> Vec<Finding> {
    let mut findings = overdue_actions(case);
    let nobody_decided = case.plan.books.of(Book::Decision).next().is_none();
    if nobody_decided && case.plan.books.of(Book::Action).next().is_some() {
        return findings;
    }
    findings.extend(case.over(Book::Decision, |decisions| late_decisions(case, decisions)));
    findings
}

fn late_decisions(case: &Case<'_>, decisions: &[&Entry]) -> Vec<Finding> {
    let (mut findings, mut undated) = (Vec::new(), Vec::new());
    for decision in decisions.iter().filter(|decision| is_to_do(decision)) {
        match decision.get(DUE) {
            Some(due) if due < case.today => findings.push(overdue(case, decision, due)),
            Some(_) => {}
            None => undated.push(case.named_entry(decision)),
        }
    }
    findings.extend(case.cannot_tell_of(&undated, "no day is set"));
    findings
}

fn overdue(case: &Case<'_>, decision: &Entry, due: crate::domain::Date) -> Finding {
    let name = decision.name(case.plan);
    let late = count(days_between(due, case.today), "day");
    let owner = decision.get(OWNER);
    let who = owner.map_or("Nobody named", |id| case.plan.organisation_name(id));
    let words = Words {
        brief: format!("{name}: {late} overdue"),
        message: format!(
            "{who} was to carry out \"{name}\" by {}, {late} ago.",
            shown(due)
        ),
        facts: format!("due={due}"),
    };
    let records = vec![entry_record(
        decision,
        format!("due {}, not done", shown(due)),
    )];
    case.flag(Subject::entry(decision), words, records)
}
