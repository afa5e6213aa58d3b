//! A score sheet for each scorer: what it asks, and the invitation that ties the reply to it.

use crate::domain::id::PersonId;
use crate::domain::person::PersonName;
use crate::domain::round::{Candidate, Round};
use crate::domain::rules::{BallotRefusal, Refusal};
use crate::domain::text::Line;
use crate::domain::{Change, Context, Date, Plan, Proposal, check};
use crate::interchange::sheet::{
    SheetCandidate, SheetCasting, SheetCriterion, SheetRequest, Standing, Token,
};
use crate::session::{OpenPlan, Session, SessionError};
use crate::store::Hash;

/// Sheets to be sent. Nothing of them counts before the proposal is carried out.
#[derive(Debug)]
pub struct Invitations {
    /// What each sheet asks.
    pub sheets: Vec<SheetRequest>,
    /// Who gets none, having nothing to score, and why.
    pub left_out: Vec<(PersonId, Refusal)>,
    /// What makes the sheets' tokens count.
    pub proposal: Proposal,
}

impl Session {
    /// Prepares a sheet for each of these scorers of a round that is open, to come back by a day.
    ///
    /// # Errors
    /// The refusal of a rule.
    pub fn invitations(
        &mut self,
        open: &OpenPlan,
        round: &Round,
        scorers: &[PersonId],
        by: Date,
    ) -> Result<Invitations, SessionError> {
        let context = Context {
            today: self.today(),
        };
        let mut invitations = Invitations {
            sheets: Vec::new(),
            left_out: Vec::new(),
            proposal: Proposal::default(),
        };
        for scorer in scorers {
            let token = Token::from_bytes(self.around.salt());
            let invited = Change::ScorerInvited {
                round: round.id.clone(),
                scorer: scorer.clone(),
                token_hash: hash_of(&token),
                by,
            };
            match check(&open.plan, &invited, &context) {
                Ok(()) => {}
                Err(refusal @ Refusal::Ballot(BallotRefusal::NothingToScore { .. })) => {
                    invitations.left_out.push((scorer.clone(), refusal));
                    continue;
                }
                Err(refusal) => return Err(refusal.into()),
            }
            invitations.proposal.changes.push(invited);
            let sheet = request(&open.plan, round, scorer, token, by);
            invitations.sheets.push(sheet);
        }
        Ok(invitations)
    }
}

/// What the log knows a token by.
pub(super) fn hash_of(token: &Token) -> Line {
    Line::parse(&Hash::of(token.as_str()).to_string()).expect("digits and letters are a line")
}

fn request(plan: &Plan, round: &Round, scorer: &PersonId, token: Token, by: Date) -> SheetRequest {
    let candidates = round.candidates.iter();
    let standing = candidates.filter(|candidate| candidate.excluded().is_none());
    SheetRequest {
        plan: plan.id.clone(),
        plan_name: plan.collective.name.clone(),
        round: round.id.clone(),
        round_name: round.name.clone(),
        scorer: scorer.clone(),
        scorer_name: name_of(plan, scorer),
        token,
        by,
        casting: casting(plan, round),
        candidates: standing
            .map(|candidate| asked_of(plan, round, scorer, candidate))
            .collect(),
        criteria: round
            .yardstick
            .criteria
            .iter()
            .map(|criterion| SheetCriterion {
                id: criterion.id.clone(),
                name: criterion.name.clone(),
                anchors: criterion.anchors.clone(),
                ask_for: criterion.ask_for.clone(),
                typical_error: criterion.typical_error.clone(),
            })
            .collect(),
    }
}

fn casting(plan: &Plan, round: &Round) -> SheetCasting {
    let teller = round.casting.teller.as_ref();
    SheetCasting::of(
        round.casting.ballots,
        teller.map(|teller| name_of(plan, teller)),
    )
}

fn asked_of(
    plan: &Plan,
    round: &Round,
    scorer: &PersonId,
    candidate: &Candidate,
) -> SheetCandidate {
    let standing = if plan.employs(round, scorer, &candidate.id) {
        Standing::OwnEmployer
    } else if plan.is_recused(round, scorer, &candidate.id) {
        Standing::Recused
    } else {
        Standing::Open
    };
    SheetCandidate {
        id: candidate.id.clone(),
        name: candidate.name.clone(),
        standing,
        conflict: round.conflict(scorer, &candidate.id).cloned(),
    }
}

fn name_of(plan: &Plan, person: &PersonId) -> Line {
    match plan.members.people.get(person).map(|found| &found.name) {
        Some(PersonName::Known(name)) => name.clone(),
        Some(PersonName::Unknown | PersonName::Erased) | None => {
            Line::parse(person.as_str()).expect("an id is a short line of plain letters")
        }
    }
}
