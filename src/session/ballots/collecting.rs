//! Replies taken over: each whole or not at all, all of them in one transaction.
//!
//! A later reply of a scorer takes the place of an earlier one, cell by cell; both stay in the log. The same file again
//! changes nothing. What must stay true: nothing that is told of a reply tells a score.

use super::Receipt;
use super::hidden::{Hidden, sealed};
use super::reply::Reply;
use super::taking::TieChange;
use super::weighing::Known;
use crate::domain::Proposal;
use crate::domain::id::RoundId;
use crate::interchange::sheet::SheetProblem;
use crate::session::propose::TRIES;
use crate::session::{OpenPlan, Session, SessionError};
use crate::store::StoreError;
use std::collections::BTreeMap;

/// Replies as they stand against a plan.
#[derive(Debug)]
pub struct Weighed {
    /// Each reply, in the order in which they were given.
    pub replies: Vec<WeighedReply>,
    proposal: Proposal,
    /// What is to wait beside the store.
    hidden: BTreeMap<RoundId, Vec<Hidden>>,
}

/// One reply as it stands against a plan.
#[derive(Debug, Default)]
pub struct WeighedReply {
    /// How many cells are what.
    pub counts: Counts,
    /// The ties that it changes.
    pub ties: Vec<TieChange>,
    /// Whether this very file was taken over before.
    pub known: bool,
    /// Whether another file of the same call answers the same for the same scorer.
    pub clashes: bool,
    /// Why nothing of it is taken; empty where it is.
    pub problems: Vec<SheetProblem>,
    /// The receipt of its scorer once it is taken.
    pub receipt: Option<Receipt>,
}

/// How many cells of a reply are what. What is in them is not told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize)]
pub struct Counts {
    /// Answered for the first time.
    pub new: usize,
    /// Answered anew.
    pub changed: usize,
    /// Answered as before.
    pub same: usize,
    /// Not to be understood, or not allowed.
    pub unclear: usize,
    /// Left empty.
    pub empty: usize,
    /// Answered earlier and not now: these answers stay.
    pub kept: usize,
    /// Answered earlier, and dropped by a recusal that is new.
    pub dropped: usize,
    /// Of candidates who are no longer in the round, or of a ballot that another one took the place of.
    pub passed_over: usize,
}

impl Session {
    /// What taking replies of one plan over would do; nothing is changed.
    ///
    /// # Errors
    /// When the sealed ballots cannot be read.
    pub fn weigh(&self, open: &OpenPlan, replies: &[Reply]) -> Result<Weighed, SessionError> {
        let mut known = Known::of(self, open, replies)?;
        let mut plan = open.plan.clone();
        let mut weighed = Weighed {
            replies: Vec::new(),
            proposal: Proposal::default(),
            hidden: BTreeMap::new(),
        };
        for reply in replies {
            let (one, after) = known.weigh(&plan, reply, replies);
            if let Some((after, taking)) = after {
                plan = after;
                let origins = taking.changes.iter().map(|_| Some(reply.origin.clone()));
                weighed.proposal.origins.extend(origins);
                weighed.proposal.changes.extend(taking.changes);
                let round = reply.head.round.clone();
                weighed
                    .hidden
                    .entry(round)
                    .or_default()
                    .extend(taking.hidden);
                known.past.take(reply);
            }
            weighed.replies.push(one);
        }
        Ok(weighed)
    }

    /// Takes replies of one plan over: each that has no problem, all in one transaction.
    ///
    /// # Errors
    /// The store's; nothing was changed then.
    pub fn collect(
        &mut self,
        open: &mut OpenPlan,
        replies: &[Reply],
    ) -> Result<Weighed, SessionError> {
        let mut tries = TRIES;
        loop {
            let weighed = self.weigh(open, replies)?;
            for (round, hidden) in &weighed.hidden {
                if !hidden.is_empty() {
                    self.store.seal(&sealed(&open.plan.id, round, hidden))?;
                }
            }
            tries -= 1;
            match self.propose_as_seen(open, &weighed.proposal) {
                Err(SessionError::Store(StoreError::HeadMoved { .. })) if tries > 0 => {}
                done => return done.map(|_| weighed),
            }
        }
    }
}
