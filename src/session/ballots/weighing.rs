//! One reply weighed against the plan: whether it is from whom it says, what it changes, and whether every rule takes it.
//!
//! What must stay true: a reply that could not be counted at the close is not taken now.

use super::Receipt;
use super::admitting::{NOT_TAKEN, Refused, fits, invited, newest};
use super::collecting::{Counts, WeighedReply};
use super::hidden::Hidden;
use super::past::Past;
use super::reply::{Reply, Said, whole};
use super::taking::{Against, Taking};
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
    pub(super) past: Past,
}

impl<'a> Known<'a> {
    pub(super) fn of(
        session: &'a Session,
        open: &OpenPlan,
        replies: &[Reply],
    ) -> Result<Self, SessionError> {
        let rounds: BTreeSet<&RoundId> = replies.iter().map(|reply| &reply.head.round).collect();
        let waiting = |round: &RoundId| Ok((round.clone(), session.waiting(open, round)?));
        Ok(Self {
            session,
            waiting: rounds
                .into_iter()
                .map(waiting)
                .collect::<Result<_, SessionError>>()?,
            past: Past::of(open),
        })
    }

    /// One reply against the plan as the replies before it leave it, and the plan after it where it is taken. `all` are
    /// the replies that came with it.
    pub(super) fn weigh(
        &self,
        plan: &Plan,
        reply: &Reply,
        all: &[Reply],
    ) -> (WeighedReply, Option<(Plan, Taking)>) {
        let round = match invited(plan, &reply.head) {
            Ok(round) => round,
            Err(why) => return (refused(reply, vec![why]), None),
        };
        if self.past.knows(reply) {
            return (known_already(round, reply), None);
        }
        if let Some(why) = self.clash(reply, all) {
            let clashes = true;
            let refused = refused(reply, vec![why]);
            return (WeighedReply { clashes, ..refused }, None);
        }
        match self.taken(plan, round, reply) {
            Err(whys) => (refused(reply, whys), None),
            Ok((after, taking)) => {
                let round = after.rounds.get(&reply.head.round);
                let weighed = WeighedReply {
                    counts: taking.counts,
                    ties: taking.ties.clone(),
                    receipt: round.and_then(|round| Receipt::of(round, &reply.head.scorer)),
                    ..WeighedReply::default()
                };
                (weighed, Some((after, taking)))
            }
        }
    }

    /// Which of two new sheets of one scorer is meant is nobody's to guess.
    fn clash(&self, reply: &Reply, all: &[Reply]) -> Option<Refused> {
        let mut new = all.iter().filter(|other| !self.past.knows(other));
        let other = new.find(|other| other.clashes_with(reply))?;
        let scorer = &reply.head.scorer;
        let says = format!(
            "it and {} are both of {scorer}, and they differ",
            other.file
        );
        Some((says, CHOOSE))
    }

    fn taken(
        &self,
        plan: &Plan,
        round: &Round,
        reply: &Reply,
    ) -> Result<(Plan, Taking), Vec<Refused>> {
        fits(round, reply.kind)
            .and_then(|()| newest(round, reply, &self.past))
            .map_err(|why| vec![why])?;
        let against = Against {
            round,
            past: &self.past,
            waiting: &self.waiting[&round.id],
        };
        let taking = Taking::of(against, reply)?;
        Ok((self.tried(plan, reply, &taking)?, taking))
    }

    /// The plan after a reply, where every rule takes it and its scores could be counted at the close.
    fn tried(&self, plan: &Plan, reply: &Reply, taking: &Taking) -> Result<Plan, Vec<Refused>> {
        let mut after = plan.clone();
        self.try_on(&mut after, &taking.changes)?;
        if taking.scores.is_empty() {
            return Ok(after);
        }
        let round = &reply.head.round;
        let reveal = |score: &crate::domain::round::Score| Change::ScoreRevealed {
            round: round.clone(),
            score: score.clone(),
            salt: None,
        };
        let close = Change::RoundClosed {
            round: round.clone(),
            on: self.session.today(),
        };
        let mut closed = after.clone();
        self.try_on(&mut closed, &[close])?;
        let reveals: Vec<Change> = taking.scores.iter().map(reveal).collect();
        self.try_on(&mut closed, &reveals)?;
        Ok(after)
    }

    /// Carries changes out on a plan, or gathers what every rule says against them, each thing once.
    fn try_on(&self, plan: &mut Plan, changes: &[Change]) -> Result<(), Vec<Refused>> {
        let context = Context {
            today: self.session.today(),
        };
        let mut found: Vec<Refused> = Vec::new();
        for change in changes {
            match check(plan, change, &context) {
                Ok(()) => plan.apply(change),
                Err(refusal) => {
                    let why = (refusal.to_string(), NOT_TAKEN);
                    if !found.contains(&why) {
                        found.push(why);
                    }
                }
            }
        }
        if found.is_empty() { Ok(()) } else { Err(found) }
    }
}

const CHOOSE: &str =
    "collect the older one first and then the newer one, or only the one that counts";

fn refused(reply: &Reply, whys: Vec<Refused>) -> WeighedReply {
    let problem = |(says, allowed)| whole(&reply.file, says, allowed);
    WeighedReply {
        counts: Counts {
            unclear: whys.len(),
            ..Counts::default()
        },
        problems: whys.into_iter().map(problem).collect(),
        ..WeighedReply::default()
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
        receipt: Receipt::of(round, &reply.head.scorer),
        ..WeighedReply::default()
    }
}
