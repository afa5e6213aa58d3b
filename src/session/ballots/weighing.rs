//! One reply weighed against the plan: whether it is from whom it says, what it changes, and whether every rule takes it.
//!
//! What must stay true: a reply that could not be counted at the close is not taken now.

use super::Receipt;
use super::admitting::{NOT_TAKEN, fits, invited};
use super::collecting::{Counts, WeighedReply};
use super::hidden::Hidden;
use super::reply::{Reply, Said, whole};
use super::taking::Taking;
use crate::domain::history::taken_back;
use crate::domain::id::RoundId;
use crate::domain::round::Round;
use crate::domain::{Change, Context, Plan, check};
use crate::session::{OpenPlan, Session, SessionError};
use std::collections::{BTreeMap, BTreeSet};

/// What is known of a plan beside the plan itself.
pub(super) struct Known<'a> {
    session: &'a Session,
    /// Scores that wait beside the store, of every round that a reply is of.
    waiting: BTreeMap<RoundId, BTreeMap<String, Hidden>>,
    /// The files that were taken over and not taken back.
    pub(super) taken: BTreeSet<String>,
}

impl<'a> Known<'a> {
    pub(super) fn of(
        session: &'a Session,
        open: &OpenPlan,
        replies: &[Reply],
    ) -> Result<Self, SessionError> {
        let rounds: BTreeSet<&RoundId> = replies.iter().map(|reply| &reply.head.round).collect();
        let waiting = |round: &RoundId| Ok((round.clone(), session.waiting(open, round)?));
        let gone = taken_back(&open.events);
        let standing = open
            .events
            .iter()
            .filter(|event| !gone.contains(&event.seq));
        Ok(Self {
            session,
            waiting: rounds
                .into_iter()
                .map(waiting)
                .collect::<Result<_, SessionError>>()?,
            taken: standing.filter_map(|event| event.origin.clone()).collect(),
        })
    }

    /// One reply against the plan as the replies before it leave it, and the plan after it where it is taken.
    pub(super) fn weigh(
        &self,
        plan: &Plan,
        reply: &Reply,
    ) -> (WeighedReply, Option<(Plan, Taking)>) {
        let refused = |says: String, allowed: &str| WeighedReply {
            counts: Counts {
                unclear: 1,
                ..Counts::default()
            },
            known: false,
            problems: vec![whole(&reply.file, says, allowed)],
            receipt: None,
        };
        let round = match invited(plan, &reply.head) {
            Ok(round) => round,
            Err((says, allowed)) => return (refused(says, allowed), None),
        };
        if self.taken.contains(&reply.origin) {
            return (known_already(round, reply), None);
        }
        let taken = fits(round, reply.kind)
            .and_then(|()| Taking::of(round, reply, &self.waiting[&round.id]))
            .and_then(|taking| Ok((self.tried(plan, reply, &taking)?, taking)));
        match taken {
            Err(says) => (refused(says, NOT_TAKEN), None),
            Ok((after, taking)) => {
                let round = after.rounds.get(&reply.head.round);
                let weighed = WeighedReply {
                    counts: taking.counts,
                    known: false,
                    problems: Vec::new(),
                    receipt: round.and_then(|round| Receipt::of(round, &reply.head.scorer)),
                };
                (weighed, Some((after, taking)))
            }
        }
    }

    /// The plan after a reply, where every rule takes it and its scores could be counted at the close.
    fn tried(&self, plan: &Plan, reply: &Reply, taking: &Taking) -> Result<Plan, String> {
        let context = Context {
            today: self.session.today(),
        };
        let try_on = |plan: &mut Plan, change: &Change| {
            check(plan, change, &context).map_err(|refusal| refusal.to_string())?;
            plan.apply(change);
            Ok::<(), String>(())
        };
        let mut after = plan.clone();
        for change in &taking.changes {
            try_on(&mut after, change)?;
        }
        if taking.scores.is_empty() {
            return Ok(after);
        }
        let round = &reply.head.round;
        let mut closed = after.clone();
        let close = Change::RoundClosed {
            round: round.clone(),
            on: context.today,
        };
        try_on(&mut closed, &close)?;
        for score in &taking.scores {
            let reveal = Change::ScoreRevealed {
                round: round.clone(),
                score: score.clone(),
                salt: None,
            };
            try_on(&mut closed, &reveal)?;
        }
        Ok(after)
    }
}

/// A file that was taken over before: all of it is as it was.
fn known_already(round: &Round, reply: &Reply) -> WeighedReply {
    let (same, empty) = match &reply.said {
        Said::Scores(scores, empty) => (scores.len(), *empty),
        Said::Commitments(commitments) => (commitments.len(), 0),
        Said::Opened(scores) => (scores.len(), 0),
    };
    WeighedReply {
        counts: Counts {
            same,
            empty,
            ..Counts::default()
        },
        known: true,
        problems: Vec::new(),
        receipt: Receipt::of(round, &reply.head.scorer),
    }
}
