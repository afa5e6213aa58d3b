//! Replies weighed against the plan and taken over: each whole or not at all, all of them in one transaction.
//!
//! A later reply of a scorer takes the place of an earlier one, cell by cell; both stay in the log. The same file again
//! changes nothing. What must stay true: a reply that could not be counted at the close is not taken now, and nothing
//! that is told of a reply tells a score.

use super::hidden::{Hidden, sealed};
use super::inviting::hash_of;
use super::reply::{Reply, Said, whole};
use super::{Kind, Receipt};
use crate::domain::history::taken_back;
use crate::domain::id::RoundId;
use crate::domain::round::{BallotMode, Cast, Cell, Round, Score};
use crate::domain::rules::may_type;
use crate::domain::text::Line;
use crate::domain::{Change, Context, Plan, Proposal, check};
use crate::interchange::sheet::{BallotHead, Commitment, OpenedScore, SheetProblem};
use crate::session::propose::TRIES;
use crate::session::{OpenPlan, Session, SessionError};
use crate::store::StoreError;
use std::collections::{BTreeMap, BTreeSet};

/// Replies as they stand against a plan.
#[derive(Debug)]
pub struct Weighed {
    /// Each reply, in the order in which they were given.
    pub replies: Vec<WeighedReply>,
    proposal: Proposal,
    hidden: Vec<(RoundId, Vec<Hidden>)>,
}

/// One reply as it stands against a plan.
#[derive(Debug)]
pub struct WeighedReply {
    /// How many cells are what.
    pub counts: Counts,
    /// Whether this very file was taken over before.
    pub known: bool,
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
}

/// What is known of a plan beside the plan itself.
struct Known<'a> {
    session: &'a Session,
    /// Scores that wait beside the store, of every round that a reply is of.
    waiting: BTreeMap<RoundId, BTreeMap<String, Hidden>>,
    /// The files that were taken over and not taken back.
    taken: BTreeSet<String>,
}

/// What a reply would change.
#[derive(Default)]
struct Taking {
    counts: Counts,
    changes: Vec<Change>,
    hidden: Vec<Hidden>,
    scores: Vec<Score>,
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
            hidden: Vec::new(),
        };
        for reply in replies {
            let (one, after) = known.weigh(&plan, reply);
            if let Some((after, taking)) = after {
                plan = after;
                let origins = taking.changes.iter().map(|_| Some(reply.origin.clone()));
                weighed.proposal.origins.extend(origins);
                weighed.proposal.changes.extend(taking.changes);
                let round = reply.head.round.clone();
                weighed.hidden.push((round, taking.hidden));
                known.taken.insert(reply.origin.clone());
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

impl<'a> Known<'a> {
    fn of(session: &'a Session, open: &OpenPlan, replies: &[Reply]) -> Result<Self, SessionError> {
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
    fn weigh(&self, plan: &Plan, reply: &Reply) -> (WeighedReply, Option<(Plan, Taking)>) {
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
            .and_then(|()| self.taking(round, reply))
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

    fn taking(&self, round: &Round, reply: &Reply) -> Result<Taking, String> {
        let mut taking = Taking::default();
        let whose = &reply.head.scorer;
        for declared in &reply.conflicts {
            if round.conflict(whose, &declared.candidate) != Some(declared) {
                taking.changes.push(Change::ConflictDeclared {
                    round: round.id.clone(),
                    scorer: whose.clone(),
                    declared: declared.clone(),
                });
            }
        }
        match &reply.said {
            Said::Scores(scores, empty) => {
                taking.counts.empty = *empty;
                let waiting = self.waiting.get(&round.id);
                for (score, hidden) in scores {
                    let before = cast_in(round, &score.cell);
                    let same = |commitment: &Line| {
                        let old = waiting.and_then(|waiting| waiting.get(commitment.as_str()));
                        old.is_some_and(|old| old.hides(score))
                    };
                    taking.answer(round, hidden.cast(score.cell.clone()), before, same);
                    taking.scores.push(score.clone());
                    taking.hidden.push(hidden.clone());
                }
            }
            Said::Commitments(commitments) => {
                for Commitment { cell, commitment } in commitments {
                    let cast = Cast {
                        cell: cell.clone(),
                        commitment: Some(commitment.clone()),
                    };
                    let before = cast_in(round, cell);
                    taking.answer(round, cast, before, |old| old == commitment);
                }
            }
            Said::Opened(scores) => {
                for one in scores {
                    taking.open(round, one)?;
                }
            }
        }
        Ok(taking)
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

impl Taking {
    /// Casts in a cell, unless that says what was cast there before.
    fn answer(
        &mut self,
        round: &Round,
        cast: Cast,
        before: Option<&Cast>,
        same: impl Fn(&Line) -> bool,
    ) {
        match before {
            None => self.counts.new += 1,
            Some(old) if old.commitment.as_ref().is_some_and(same) => {
                self.counts.same += 1;
                return;
            }
            Some(_) => self.counts.changed += 1,
        }
        self.changes.push(Change::BallotCast {
            round: round.id.clone(),
            cast,
        });
    }

    /// Brings a score to light that hides behind what was cast in its cell.
    fn open(&mut self, round: &Round, one: &OpenedScore) -> Result<(), String> {
        let cell = &one.score.cell;
        let place = || format!("{} on {}", cell.candidate, cell.criterion);
        let cast = cast_in(round, cell).and_then(|cast| cast.commitment.as_ref());
        let cast = cast.ok_or_else(|| format!("nothing was sealed for {}", place()))?;
        let hidden = Hidden::again(&one.score, one.salt.as_str());
        if hidden.is_none_or(|hidden| hidden.commitment != cast.as_str()) {
            return Err(format!(
                "what it says for {} is not what was sealed before the close",
                place()
            ));
        }
        if round.first_score(cell).is_some() {
            self.counts.same += 1;
            return Ok(());
        }
        self.counts.new += 1;
        self.changes.push(Change::ScoreRevealed {
            round: round.id.clone(),
            score: one.score.clone(),
            salt: Some(one.salt.clone()),
        });
        Ok(())
    }
}

const NOT_TAKEN: &str = "nothing of this file was taken";
const SEND_AGAIN: &str = "send them a sheet with `baton score send`";

/// The round that a reply is of, where the sheet was sent to whom it says.
fn invited<'p>(plan: &'p Plan, head: &BallotHead) -> Result<&'p Round, (String, &'static str)> {
    let BallotHead {
        round,
        scorer,
        token,
        ..
    } = head;
    let found = plan.rounds.get(round).ok_or_else(|| {
        let says = format!("it is of the round {round}, which is not in {}", plan.id);
        (says, "was it meant for another store?")
    })?;
    let asked = found.scorers.get(scorer).ok_or_else(|| {
        let says = format!("it is of {scorer}, who does not score in {round}");
        (says, NOT_TAKEN)
    })?;
    let hash = hash_of(token);
    if asked.invitations.contains(&hash) {
        return Ok(found);
    }
    let mut all = found.scorers.iter();
    let theirs = all.find(|other| other.invitations.contains(&hash));
    Err(match theirs {
        Some(other) => {
            let whose = &other.person;
            let says = format!("it says that it is of {scorer}, and was sent to {whose}");
            (says, SEND_AGAIN)
        }
        None => {
            let says = format!("its invitation was not sent to {scorer} for {round}");
            (says, SEND_AGAIN)
        }
    })
}

/// Whether a round takes replies of this kind.
fn fits(round: &Round, kind: Kind) -> Result<(), String> {
    match (kind, round.casting.ballots) {
        (Kind::Sheet, _) => may_type(round).map_err(|refusal| refusal.to_string()),
        (Kind::Open, BallotMode::CommitReveal) if !round.shows_scores() => Err(format!(
            "scores come to light only after the close, and {} is {}; keep this file shut until then",
            round.id, round.state
        )),
        (Kind::Sealed | Kind::Open, BallotMode::CommitReveal) => Ok(()),
        (Kind::Sealed | Kind::Open, BallotMode::Teller) => Err(format!(
            "{} takes sheets as they were filled in; ask for the sheet itself",
            round.id
        )),
    }
}

fn cast_in<'r>(round: &'r Round, cell: &Cell) -> Option<&'r Cast> {
    round.answers.casts.iter().find(|cast| cast.cell == *cell)
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
