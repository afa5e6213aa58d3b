//! A store that lives as long as the program: for tests, for samples, and to try changes out.

use std::collections::BTreeMap;

use super::batch::{Batch, History, PersonName, Seated, Summary};
use super::error::StoreError;
use super::event::{Event, Head};
use super::sealed::{SealedBallot, must_be_slug};
use super::{Result, Store};

/// Everything in maps. It has one handle only, so nobody else ever writes to it.
#[derive(Debug, Clone, Default)]
pub struct Memory {
    events: BTreeMap<String, Vec<Event>>,
    names: BTreeMap<(String, String), Option<String>>,
    summaries: BTreeMap<String, Summary>,
    ballots: BTreeMap<(String, String), BTreeMap<String, String>>,
}

impl Memory {
    /// A store with nothing in it.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    fn keep(&mut self, seated: Seated) -> Head {
        let Seated {
            events,
            names,
            summary,
        } = seated;
        let (plan, head) = (summary.plan.clone(), summary.head);
        for PersonName { person, name } in names {
            self.names.insert((plan.clone(), person), name);
        }
        if head != Head::EMPTY {
            self.summaries.insert(plan.clone(), summary);
            self.events.entry(plan).or_default().extend(events);
        }
        head
    }
}

impl Store for Memory {
    fn plans(&self) -> Result<Vec<Summary>> {
        Ok(self.summaries.values().cloned().collect())
    }

    fn heads(&self) -> Result<Vec<(String, Head)>> {
        Ok(self
            .events
            .iter()
            .map(|(plan, events)| (plan.clone(), head_of(events)))
            .collect())
    }

    fn head(&self, plan: &str) -> Result<Head> {
        Ok(self
            .events
            .get(plan)
            .map_or(Head::EMPTY, |events| head_of(events)))
    }

    fn load(&self, plan: &str) -> Result<Vec<Event>> {
        Ok(self.events.get(plan).cloned().unwrap_or_default())
    }

    fn names(&self, plan: &str) -> Result<Vec<PersonName>> {
        let of_plan = self.names.iter().filter(|((of, _), _)| of == plan);
        Ok(of_plan
            .map(|((_, person), name)| PersonName {
                person: person.clone(),
                name: name.clone(),
            })
            .collect())
    }

    fn append(&mut self, batch: Batch) -> Result<Head> {
        let actual = self.head(&batch.plan)?;
        batch.seat(actual).map(|seated| self.keep(seated))
    }

    fn admit(&mut self, history: History) -> Result<Head> {
        let actual = self.head(&history.plan)?;
        history.seat(actual).map(|seated| self.keep(seated))
    }

    fn put_summary(&mut self, summary: Summary) -> Result<()> {
        summary.must_be_of(self.head(&summary.plan)?)?;
        self.summaries.insert(summary.plan.clone(), summary);
        Ok(())
    }

    fn drop_summaries(&mut self) -> Result<()> {
        self.summaries.clear();
        Ok(())
    }

    fn version(&self) -> Result<u64> {
        Ok(0)
    }

    fn seal(&mut self, ballot: &SealedBallot) -> Result<()> {
        ballot.must_be_named_well()?;
        let SealedBallot {
            plan,
            round,
            cast,
            text,
        } = ballot.clone();
        let of_round = self.ballots.entry((plan, round)).or_default();
        let kept = of_round.entry(cast.clone()).or_insert_with(|| text.clone());
        if *kept == text {
            Ok(())
        } else {
            Err(StoreError::AlreadySealed { cast })
        }
    }

    fn sealed(&self, plan: &str, round: &str) -> Result<Vec<(String, String)>> {
        must_be_slug(plan)?;
        must_be_slug(round)?;
        let of_round = self.ballots.get(&(plan.to_owned(), round.to_owned()));
        Ok(of_round
            .into_iter()
            .flatten()
            .map(|(cast, text)| (cast.clone(), text.clone()))
            .collect())
    }

    fn discard(&mut self, plan: &str, round: &str) -> Result<()> {
        must_be_slug(plan)?;
        must_be_slug(round)?;
        self.ballots.remove(&(plan.to_owned(), round.to_owned()));
        Ok(())
    }
}

fn head_of(events: &[Event]) -> Head {
    events.last().map_or(Head::EMPTY, Event::head)
}
