//! Questions about the body that is to follow: its people, and what the law allows it.
//!
//! Scores are read only of rounds that show them. What a flag rests on names round and candidate and no mean, so that
//! an acceptance tells nothing of scores if the close of a round is taken back.

use super::super::Record;
use super::super::case::{Case, listed};
use super::super::settings::Subject;
use super::{Verdict, Why};
use crate::domain::Plan;
use crate::domain::analysis::Fraction;
use crate::domain::analysis::calendar::count;
use crate::domain::analysis::handover::{chosen, is_outgoing, moving, taker};
use crate::domain::analysis::scoring::Panel;
use crate::domain::id::{CandidateId, GateId, OrganisationId};
use crate::domain::organisation::Organisation;
use crate::domain::round::{Candidate, Round, RoundState};
use std::collections::BTreeSet;

/// The criterion of the templates about hiring the team at once.
const HIRING: &str = "hiring";
/// The criterion of the templates about a second and a third tier.
const DEPTH: &str = "depth";
/// The gate of the templates about what the law allows.
const LEGAL: &str = "legal";

/// Q31: the mean of a chosen candidate on hiring is below its floor.
pub(in super::super) fn q31(case: &Case<'_>) -> Verdict {
    above_floor(case, HIRING)
}

/// Q32: the mean of a chosen candidate on depth of management is below its floor.
pub(in super::super) fn q32(case: &Case<'_>) -> Verdict {
    above_floor(case, DEPTH)
}

/// A candidate of whom people decided, in the round in which they did.
struct Named<'a> {
    round: &'a Round,
    candidate: &'a Candidate,
}

/// Judges decided rounds that show scores and have the criterion.
fn above_floor(case: &Case<'_>, slug: &str) -> Verdict {
    let named = named(case.plan);
    let (mut low, mut judged) = (Vec::new(), 0);
    for one in &named {
        let Some((mean, floor)) = mean_and_floor(case.plan, one, slug) else {
            continue;
        };
        judged += 1;
        if mean < floor {
            let name = &one.candidate.name;
            let says = format!(
                "{name} has {} where {} is the floor",
                mean.shown(),
                floor.shown()
            );
            low.push((one, says));
        }
    }
    if judged == 0 {
        return Verdict::Unknown(format!(
            "no decided round shows scores of a chosen candidate on \"{slug}\""
        ));
    }
    if low.is_empty() {
        return Verdict::Settled;
    }
    let who = listed(low.iter().map(|(one, _)| one.candidate.name.as_str()));
    let each: Vec<&str> = low.iter().map(|(_, says)| says.as_str()).collect();
    Verdict::Against(Why {
        brief: format!("{who}: below the floor on \"{slug}\""),
        says: format!("on the criterion \"{slug}\" {}", each.join(" and ")),
        facts: facts(low.iter().map(|(one, _)| *one)),
        records: low
            .iter()
            .map(|(one, says)| about(one.round, says.clone()))
            .collect(),
    })
}

/// `None` where the round shows no scores, lacks the criterion or its floor, or nobody gave points.
fn mean_and_floor(plan: &Plan, one: &Named<'_>, slug: &str) -> Option<(Fraction, Fraction)> {
    let panel = Panel::of_round(plan, one.round)?;
    let id = one.candidate.id.as_str();
    let candidate = panel
        .candidates()
        .iter()
        .position(|own| own.as_str() == id)?;
    let criterion = panel
        .criteria()
        .iter()
        .position(|own| own.id.as_str() == slug)?;
    let mean = panel.mean(candidate, criterion, &panel.everyone())?;
    Some((mean, panel.criteria()[criterion].floor?))
}

/// The candidates that decisions name.
fn named(plan: &Plan) -> Vec<Named<'_>> {
    let decided = plan.rounds.iter().filter_map(|round| {
        let decision = round.days.decision.as_ref()?;
        (round.state == RoundState::Decided).then_some((round, decision))
    });
    let named = decided.flat_map(|(round, decision)| {
        let candidates = decision.candidates.iter();
        candidates.filter_map(move |id| named_in(round, id))
    });
    named.collect()
}

fn named_in<'a>(round: &'a Round, id: &CandidateId) -> Option<Named<'a>> {
    let candidate = round.candidates.get(id)?;
    Some(Named { round, candidate })
}

/// Q33: whether the law lets the next holder do it was not answered.
///
/// Asked of the candidates that a decision names; before there is one, of those still in a round that is open or closed;
/// without a round, of the bodies that take something over, whose standing must be known. That a standing ends too soon
/// is another rule's.
pub(in super::super) fn q33(case: &Case<'_>) -> Verdict {
    let legal = GateId::parse(LEGAL).expect("it is a slug");
    let asks = |one: &Named<'_>| one.round.yardstick.gates.get(&legal).is_some();
    let mut candidates = named(case.plan);
    if candidates.is_empty() {
        candidates = in_question(case.plan);
    }
    candidates.retain(asks);
    if candidates.is_empty() {
        return standing_of_receivers(case);
    }
    let is_open = |one: &&Named<'_>| {
        let answer = one.candidate.gate(&legal);
        answer.is_none_or(|answer| answer.met.is_none())
    };
    let open: Vec<&Named<'_>> = candidates.iter().filter(is_open).collect();
    if open.is_empty() {
        return Verdict::Settled;
    }
    let (number, all) = (open.len(), count(candidates.len(), "candidate"));
    let names = listed(open.iter().map(|one| one.candidate.name.as_str()));
    Verdict::Against(Why {
        brief: format!("what the law allows is open for {number} of {all}"),
        says: format!("the gate \"{LEGAL}\" is not answered for {names}"),
        facts: facts(open.iter().copied()),
        records: open
            .iter()
            .map(|one| about(one.round, format!("{}, gate {LEGAL} ?", one.candidate.name)))
            .collect(),
    })
}

/// The candidates that are still in a round that people have begun and not decided.
fn in_question(plan: &Plan) -> Vec<Named<'_>> {
    let begun = plan.rounds.iter().filter(|round| match round.state {
        RoundState::Open | RoundState::Closed => true,
        RoundState::Draft | RoundState::Decided | RoundState::Abandoned => false,
    });
    let all = begun.flat_map(|round| {
        let candidates = round.candidates.iter();
        candidates.map(move |candidate| Named { round, candidate })
    });
    all.filter(|one| one.candidate.excluded().is_none())
        .collect()
}

fn standing_of_receivers(case: &Case<'_>) -> Verdict {
    let moving = moving(case.plan);
    let ids: BTreeSet<&OrganisationId> =
        moving.filter_map(taker).chain(chosen(case.plan)).collect();
    let bodies = ids
        .into_iter()
        .filter_map(|id| case.plan.members.organisations.get(id));
    let bodies: Vec<&Organisation> = bodies
        .filter(|body| !is_outgoing(case.plan, &body.id))
        .collect();
    if bodies.is_empty() {
        return Verdict::Unknown("nobody is known who takes something over".to_owned());
    }
    let silent = bodies
        .iter()
        .filter(|body| body.legal.basis.is_none() && body.legal.until.is_none());
    match silent.count() {
        0 => Verdict::Settled,
        some => Verdict::Unknown(format!(
            "the legal standing of {some} of {} is unknown",
            count(bodies.len(), "receiver")
        )),
    }
}

fn facts<'a>(all: impl Iterator<Item = &'a Named<'a>>) -> String {
    let all = all.map(|one| format!("{}:{}", one.round.id, one.candidate.id));
    all.collect::<Vec<_>>().join(" ")
}

fn about(round: &Round, says: String) -> Record {
    Record {
        subject: Subject::round(&round.id),
        says,
    }
}
