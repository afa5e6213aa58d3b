//! What speaks against the independence of a reviewer, as far as the plan knows it.

use crate::domain::Plan;
use crate::domain::analysis::handover::is_outgoing;
use crate::domain::book::Entry;
use crate::domain::book::review::{
    BACKBONE_PAYS, COMMISSIONED_BY, KIND, MAY_SUCCEED, PAID_BY, RECEIVED_BY, REVIEWER,
    REVIEWER_BODY, ReviewKind,
};
use crate::domain::id::{OrganisationId, RoundId};

/// A reason to doubt that a reviewer is free to say everything.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Doubt<'a> {
    /// The reviewer may become the successor.
    MaySucceed,
    /// The reviewer's organisation is a candidate of a successor round.
    Candidate(&'a RoundId),
    /// The reviewer's organisation was chosen to follow.
    Successor,
    /// The reviewer is paid from money that the backbone controls.
    BackbonePays,
    /// The reviewer works for the backbone.
    WorksForBackbone,
}

/// What speaks against the independence of a review's reviewer. A review of oneself claims none.
#[must_use]
pub fn doubts<'a>(plan: &'a Plan, review: &'a Entry) -> Vec<Doubt<'a>> {
    if review.get(KIND) == Some(ReviewKind::Own) {
        return Vec::new();
    }
    let body = body(plan, review);
    let succeeds = body.is_some_and(|body| plan.exit.successor.as_ref() == Some(body));
    let works_for_us = body.is_some_and(|body| is_outgoing(plan, body));
    let stands = body.and_then(|body| standing_in(plan, body));
    let all = [
        (review.get(MAY_SUCCEED) == Some(true)).then_some(Doubt::MaySucceed),
        stands.map(Doubt::Candidate),
        succeeds.then_some(Doubt::Successor),
        (review.get(BACKBONE_PAYS) == Some(true)).then_some(Doubt::BackbonePays),
        works_for_us.then_some(Doubt::WorksForBackbone),
    ];
    all.into_iter().flatten().collect()
}

/// Whether the backbone alone commissions a review, pays for it and receives it; `None` when something of it is
/// unknown and nothing known says no. A review of oneself is the backbone's own by its kind, and is not asked.
#[must_use]
pub fn is_backbones_own(plan: &Plan, review: &Entry) -> Option<bool> {
    if review.get(KIND) == Some(ReviewKind::Own) {
        return Some(false);
    }
    let only_us = |bodies: &[OrganisationId]| bodies.iter().all(|body| is_outgoing(plan, body));
    let columns = [COMMISSIONED_BY, PAID_BY, RECEIVED_BY].map(|key| review.get(key).map(only_us));
    if columns.contains(&Some(false)) {
        Some(false)
    } else if columns.contains(&None) {
        None
    } else {
        Some(true)
    }
}

/// For whom the reviewer works.
fn body<'a>(plan: &'a Plan, review: &'a Entry) -> Option<&'a OrganisationId> {
    let person = review.get(REVIEWER);
    let employer = || plan.members.people.get(person?)?.organisation.as_ref();
    review.get(REVIEWER_BODY).or_else(employer)
}

fn standing_in<'a>(plan: &'a Plan, body: &OrganisationId) -> Option<&'a RoundId> {
    let mut rounds = plan.rounds.iter();
    let round = rounds.find(|round| {
        let mut candidates = round.candidates.iter();
        candidates.any(|one| one.organisation.as_ref() == Some(body))
    });
    round.map(|round| &round.id)
}

impl Doubt<'_> {
    /// In words: the end of a sentence that begins with the reviewer.
    #[must_use]
    pub fn words(&self) -> String {
        match self {
            Self::MaySucceed => "may become the successor".to_owned(),
            Self::Candidate(round) => format!("stands as a candidate in round {round}"),
            Self::Successor => "is the chosen successor".to_owned(),
            Self::BackbonePays => "is paid from money that the backbone controls".to_owned(),
            Self::WorksForBackbone => "works for the backbone".to_owned(),
        }
    }
}
