//! The road every change takes: checked by the rules, appended in one transaction, applied.

use super::{OpenPlan, Session, SessionError};
use crate::domain::history::Recorded;
use crate::domain::id::PersonId;
use crate::domain::person::PersonName;
use crate::domain::story::tell;
use crate::domain::{Change, Context, Plan, Proposal, check};
use crate::interchange::event::encode;
use crate::store::chain::link;
use crate::store::{Batch, Draft, Head, PersonName as StoredName, StoreError};
use chrono::{DateTime, SecondsFormat, SubsecRound, Utc};

/// How often a proposal is tried again when another process got there first.
pub(super) const TRIES: usize = 5;

/// What an action did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    /// The first event it made; 0 when it made none.
    pub first: u64,
    /// The last event it made; 0 when it made none.
    pub last: u64,
    /// What happened, a sentence for each event.
    pub told: Vec<String>,
}

impl Done {
    /// How many events it made.
    #[must_use]
    pub const fn count(&self) -> u64 {
        if self.last == 0 {
            0
        } else {
            self.last - self.first + 1
        }
    }
}

impl Session {
    /// Carries a proposal out: every change of it or none.
    ///
    /// # Errors
    /// The refusal of a rule, or the store's; nothing was changed then.
    pub fn propose(
        &mut self,
        open: &mut OpenPlan,
        proposal: &Proposal,
    ) -> Result<Done, SessionError> {
        self.propose_anew(open, |_, _| Ok(proposal.clone()))
    }

    /// Carries a proposal out that was made looking at the plan as it is here. When another process got there first,
    /// nothing is changed, and the plan is from then on as they left it.
    ///
    /// # Errors
    /// As [`Session::propose`]; [`StoreError::HeadMoved`] when another process got there first.
    pub fn propose_as_seen(
        &mut self,
        open: &mut OpenPlan,
        proposal: &Proposal,
    ) -> Result<Done, SessionError> {
        let done = self.carry_out(open, proposal);
        if let Err(SessionError::Store(StoreError::HeadMoved { .. })) = done {
            *open = self.open(&open.plan.id)?;
        }
        done
    }

    /// Carries out what `decide` makes of the plan. When another process gets there first it is decided anew, on the
    /// plan as it is then.
    pub(super) fn propose_anew(
        &mut self,
        open: &mut OpenPlan,
        decide: impl Fn(&Self, &OpenPlan) -> Result<Proposal, SessionError>,
    ) -> Result<Done, SessionError> {
        let first_head = open.head;
        for _ in 0..TRIES {
            let proposal = &decide(self, open)?;
            match self.carry_out(open, proposal) {
                Err(SessionError::Refused(refusal)) if open.head != first_head => {
                    return Err(SessionError::Overtaken(refusal));
                }
                Err(SessionError::Store(StoreError::HeadMoved { .. })) => {
                    *open = self.open(&open.plan.id)?;
                }
                done => return done,
            }
        }
        Err(StoreError::HeadMoved {
            plan: open.plan.id.to_string(),
            expected: first_head,
            actual: open.head,
        }
        .into())
    }

    /// What a proposal would do, in sentences; nothing is changed.
    ///
    /// # Errors
    /// The refusal of a rule.
    pub fn preview(
        &self,
        open: &OpenPlan,
        proposal: &Proposal,
    ) -> Result<Vec<String>, SessionError> {
        self.try_out(open, proposal).map(|(_, told)| told)
    }

    /// Carries a proposal out on the plan as it is here, or says that it has moved on.
    fn carry_out(
        &mut self,
        open: &mut OpenPlan,
        proposal: &Proposal,
    ) -> Result<Done, SessionError> {
        let (after, told) = self.try_out(open, proposal)?;
        let first = self.append(open, proposal, after)?;
        let last = if told.is_empty() { 0 } else { open.head.seq };
        self.put_ballots_away(open, proposal);
        Ok(Done { first, last, told })
    }

    fn try_out(
        &self,
        open: &OpenPlan,
        proposal: &Proposal,
    ) -> Result<(Plan, Vec<String>), SessionError> {
        if let Some(why) = &open.read_only {
            return Err(SessionError::ReadOnly(why.clone()));
        }
        let context = Context {
            today: self.around.today(),
        };
        let mut plan = open.plan.clone();
        let mut told = Vec::new();
        for change in &proposal.changes {
            self.may_write(&plan, change)?;
            check(&plan, change, &context)?;
            plan.apply(change);
            if let Some(person) = named(change) {
                take_name(&mut plan, proposal, person);
            }
            told.push(tell(&plan, change));
        }
        Ok((plan, told))
    }

    /// Appends without asking the rules; answers with the number of the first new event, 0 when there is none.
    pub(super) fn append(
        &mut self,
        open: &mut OpenPlan,
        proposal: &Proposal,
        after: Plan,
    ) -> Result<u64, SessionError> {
        let names: Vec<StoredName> = proposal
            .names
            .iter()
            .map(|(person, name)| stored(person.as_str(), name))
            .collect();
        if proposal.changes.is_empty() && names.is_empty() {
            return Ok(0);
        }
        self.save_review(&after)?;
        let written_at = self.around.now().trunc_subsecs(3);
        let drafts = self.drafts(open, proposal, written_at);
        let id = open.plan.id.to_string();
        let events = link(&id, open.head, drafts.clone());
        let summary = self.summary_of(&after, open.head.seq + drafts.len() as u64);
        let batch = Batch {
            plan: id,
            expect: open.head,
            drafts,
            names: names.clone(),
            summary,
        };
        let head: Head = self.store.append(batch)?;
        let first = events.first().map_or(0, |event| event.seq);
        for (event, change) in events.into_iter().zip(&proposal.changes) {
            open.events.push(Recorded {
                seq: event.seq,
                at: written_at,
                actor: event.actor.clone(),
                origin: event.origin.clone(),
                change: Some(change.clone()),
            });
            open.stored.push(event);
        }
        open.head = head;
        open.plan = after;
        open.rename(&names);
        Ok(first)
    }

    fn drafts(&mut self, open: &OpenPlan, proposal: &Proposal, at: DateTime<Utc>) -> Vec<Draft> {
        let at = at.to_rfc3339_opts(SecondsFormat::Millis, true);
        let together = proposal.changes.len() > 1;
        let origin = together.then(|| format!("action-{}", open.head.seq + 1));
        let mut drafts = Vec::new();
        for (place, change) in proposal.changes.iter().enumerate() {
            let encoded = encode(change);
            let from = proposal.origins.get(place).cloned().flatten();
            drafts.push(Draft {
                at: at.clone(),
                actor: self.actor.to_string(),
                kind: encoded.kind,
                version: encoded.version,
                origin: from.or_else(|| origin.clone()),
                body: encoded.body,
                salt: self.around.salt(),
            });
        }
        drafts
    }
}

/// The person to whom a change gives a name. One that is erased goes with its change, whatever name stands beside it.
fn named(change: &Change) -> Option<&PersonId> {
    if let Change::PersonRenamed { person } = change {
        Some(person)
    } else if let Change::PersonAdded(person) = change {
        Some(&person.id)
    } else {
        None
    }
}

/// Gives a person the name that goes with the proposal, once the rules have seen the change that it belongs to. That it
/// is erased belongs to a change of its own, which comes later.
fn take_name(plan: &mut Plan, proposal: &Proposal, person: &PersonId) {
    let mut names = proposal.names.iter().rev();
    if let Some((_, name)) = names.find(|(named, _)| named == person)
        && *name != PersonName::Erased
        && let Some(person) = plan.members.people.get_mut(person)
    {
        person.name = name.clone();
    }
}

fn stored(person: &str, name: &PersonName) -> StoredName {
    let name = match name {
        PersonName::Known(name) => Some(name.to_string()),
        PersonName::Erased | PersonName::Unknown => None,
    };
    StoredName {
        person: person.to_owned(),
        name,
    }
}
