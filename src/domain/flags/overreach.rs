//! What a backbone holds on to, and decides, that it should not.

use super::Record;
use super::case::{Case, Finding, Words, ids};
use super::settings::Subject;
use super::timetable::exceeds;
use crate::domain::Date;
use crate::domain::analysis::calendar::{months_before, shown};
use crate::domain::analysis::handover::{
    counted, is_outgoing, is_with_backbone, outgoing, outgoing_name, standing_on,
};
use crate::domain::id::PersonId;
use crate::domain::phase::PhaseId;
use crate::domain::round::{Round, RoundState, Scorer};

/// OV6: in the middle or mature phase, the share of functions with the backbone did not fall over so many months.
///
/// Compared are today and the same day so many months ago, both in the middle or mature phase. Retired and orphaned
/// functions are with nobody; `not-ours` does not count.
pub(super) fn ov6(case: &Case<'_>) -> Vec<Finding> {
    let walk = &case.plan.walk;
    if !matches!(walk.current, PhaseId::Middle | PhaseId::Mature) {
        return Vec::new();
    }
    let begun = [PhaseId::Middle, PhaseId::Mature]
        .into_iter()
        .find_map(|phase| walk.phase(phase)?.actual.start);
    let Some(begun) = begun else {
        let because = "it is not known since when the collective is past the early phase";
        return vec![case.cannot_tell(Subject::plan(&case.plan.id), because)];
    };
    let months = case.threshold("months");
    let then = months_before(case.today, months);
    if begun > then {
        return Vec::new();
    }
    let (held_then, of_then) = with_backbone(case, then);
    let (held, of) = with_backbone(case, case.today);
    if held_then == 0 || of == 0 || held * of_then < held_then * of {
        return Vec::new();
    }
    let backbone = outgoing_name(case.plan);
    let words = Words {
        brief: format!("{held} of {of} functions still with the backbone"),
        message: format!(
            "{backbone} holds {held} of {of} functions; {months} months ago, on {}, it held {held_then} of {of_then}.",
            shown(then)
        ),
        // Without the count of that day: it changes while nothing is done.
        facts: format!("held={held} of={of}"),
    };
    let records = vec![Record {
        subject: Subject::plan(&case.plan.id),
        says: format!(
            "{held} of {of} today, {held_then} of {of_then} on {}",
            shown(then)
        ),
    }];
    vec![case.flag(Subject::plan(&case.plan.id), words, records)]
}

/// How many functions the backbone held at the end of a day, of how many that counted.
fn with_backbone(case: &Case<'_>, day: Date) -> (usize, usize) {
    let standings = case
        .plan
        .functions
        .iter()
        .map(|function| standing_on(function, day));
    let counted: Vec<_> = standings.filter(|standing| counted(*standing)).collect();
    let held = counted
        .iter()
        .filter(|standing| is_with_backbone(**standing))
        .count();
    (held, counted.len())
}

/// OV9: more than a share of the votes in a round belongs to the backbone that leaves.
///
/// Judged once a round is open, and as long as it is not abandoned. Where some voters' employer is unknown, cannot
/// tell if they could tip it.
pub(super) fn ov9(case: &Case<'_>) -> Vec<Finding> {
    let judged = case.plan.rounds.iter().filter(|round| match round.state {
        RoundState::Open | RoundState::Closed | RoundState::Decided => true,
        RoundState::Draft | RoundState::Abandoned => false,
    });
    judged
        .filter_map(|round| votes_of_backbone(case, round))
        .collect()
}

fn votes_of_backbone(case: &Case<'_>, round: &Round) -> Option<Finding> {
    let share = case.threshold("share");
    let about = Subject::round(&round.id);
    let voters: Vec<&Scorer> = round
        .scorers
        .iter()
        .filter(|scorer| scorer.voting)
        .collect();
    if voters.is_empty() {
        let because = format!("round {} has no voting scorer", round.id);
        return Some(case.cannot_tell(about, because));
    }
    if outgoing(case.plan).next().is_none() {
        return Some(case.cannot_tell(about, "the plan names no backbone"));
    }
    let (mut own, mut unknown) = (Vec::new(), 0);
    for voter in &voters {
        match case.plan.employer(voter) {
            Some(body) if is_outgoing(case.plan, body) => own.push(&voter.person),
            Some(_) => {}
            None => unknown += 1,
        }
    }
    if exceeds(own.len(), voters.len(), share) {
        return Some(too_many_votes(case, round, &own, voters.len()));
    }
    exceeds(own.len() + unknown, voters.len(), share).then(|| {
        let because = format!(
            "no employer is on record for {unknown} of {} voters of round {}",
            voters.len(),
            round.id
        );
        case.cannot_tell(about, because)
    })
}

fn too_many_votes(case: &Case<'_>, round: &Round, own: &[&PersonId], all: usize) -> Finding {
    let (number, backbone) = (own.len(), outgoing_name(case.plan));
    let words = Words {
        brief: format!(
            "Round {}: {number} of {all} votes are the backbone's",
            round.id
        ),
        message: format!(
            "{number} of {all} votes in round {} \"{}\" belong to {backbone}; this plan allows {} in 100.",
            round.id,
            round.name,
            case.threshold("share")
        ),
        facts: format!("of={all}: {}", ids(own.iter().copied())),
    };
    let records = own.iter().map(|person| Record {
        subject: Subject::person(person),
        says: format!("votes, works for {backbone}"),
    });
    let about = Subject::round(&round.id);
    case.flag(about, words, records.collect())
}
