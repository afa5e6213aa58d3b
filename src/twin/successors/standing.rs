//! What the scores say of a choice: which floors it misses, and who is next should it fall through.

use crate::domain::analysis::Tally;
use crate::domain::analysis::scoring::tally::CandidateTally;
use crate::domain::id::CandidateId;
use crate::domain::round::{DecisionKind, Round};
use crate::domain::rules::Several;
use crate::twin::named::Named;

/// The floors that these candidates miss, or, where none is named, that any misses, a sentence without its stop each:
/// `Amla Trust is below the floor on depth`.
#[must_use]
pub fn floors_missed(round: &Round, tally: &Tally, of: &[CandidateId]) -> Vec<String> {
    let asked = |candidate: &&CandidateTally| {
        of.is_empty()
            || of
                .iter()
                .any(|id| id.as_str() == candidate.candidate.as_str())
    };
    let below = tally.candidates.iter().filter(|one| !one.is_above_floors());
    let sentences = below.filter(asked).map(|candidate| {
        let name = Named::on_panel(round, candidate.candidate.as_str()).name;
        let criteria = candidate.below_floor.iter();
        let on = criteria.map(|criterion| format!("on {criterion}"));
        let total = candidate.below_total_floor.then(|| "in total".to_owned());
        let where_ = Several(on.chain(total).collect());
        format!("{name} is below the floor {where_}")
    });
    sentences.collect()
}

/// Who has the best place of those that are not named: several where they share it, none where nobody else has one.
#[must_use]
pub fn runners_up(round: &Round, tally: &Tally, named: &[&str]) -> Vec<Named> {
    let others = || {
        let candidates = tally.candidates.iter();
        candidates.filter(|one| !named.contains(&one.candidate.as_str()))
    };
    let place = |candidate: &CandidateTally| Some(candidate.rank?.place);
    let best = others().filter_map(place).min();
    let next = others().filter(|candidate| best.is_some() && place(candidate) == best);
    next.map(|candidate| Named::on_panel(round, candidate.candidate.as_str()))
        .collect()
}

/// Who is next by the scores once people have decided; nobody where they found none suitable.
#[must_use]
pub fn next_after_decision(round: &Round, tally: &Tally) -> Vec<Named> {
    let decision = round.days.decision.as_ref();
    let Some(decision) = decision.filter(|decision| decision.kind != DecisionKind::None) else {
        return Vec::new();
    };
    let named: Vec<&str> = decision
        .candidates
        .iter()
        .map(CandidateId::as_str)
        .collect();
    runners_up(round, tally, &named)
}
