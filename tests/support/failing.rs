//! A store in memory that fails when it is told to, whose events can be altered behind its back, and into which somebody
//! else can write at the worst moment.

use baton::store::{
    Batch, Event, Head, History, Memory, PersonName, Result, SealedBallot, Store, StoreError,
    Summary,
};
use std::cell::RefCell;
use std::fmt;
use std::path::PathBuf;
use std::rc::Rc;

/// How it fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// There is no room.
    Full,
    /// Somebody else writes.
    Busy,
    /// Nothing may be written.
    ReadOnly,
    /// The disk gives up.
    Failing,
}

/// The store; a copy of it is a handle on the same.
#[derive(Debug, Clone, Default)]
pub struct Failing {
    inner: Rc<RefCell<Memory>>,
    trouble: Rc<RefCell<Option<Trouble>>>,
    altered: Rc<RefCell<Option<(u64, String)>>>,
    meanwhile: Rc<RefCell<Option<Meanwhile>>>,
}

/// What happens just before something is written.
struct Meanwhile(Box<dyn FnOnce()>);

impl fmt::Debug for Meanwhile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Meanwhile")
    }
}

impl Failing {
    pub fn new() -> Self {
        Self::default()
    }

    /// From now on nothing can be written, for this reason.
    pub fn fail(&self, trouble: Trouble) {
        *self.trouble.borrow_mut() = Some(trouble);
    }

    /// From now on everything works again.
    pub fn mend(&self) {
        *self.trouble.borrow_mut() = None;
    }

    /// Lets something happen between the next look at the store and the writing that follows from it.
    pub fn meanwhile(&self, act: impl FnOnce() + 'static) {
        *self.meanwhile.borrow_mut() = Some(Meanwhile(Box::new(act)));
    }

    /// From now on an event has another body than the one that was written.
    pub fn alter(&self, seq: u64, body: &str) {
        *self.altered.borrow_mut() = Some((seq, body.to_owned()));
    }

    /// How many events a plan has.
    pub fn events(&self, plan: &str) -> u64 {
        self.inner.borrow().head(plan).unwrap().seq
    }

    /// How many ballots of a round are sealed.
    pub fn ballots(&self, plan: &str, round: &str) -> usize {
        self.inner.borrow().sealed(plan, round).unwrap().len()
    }

    fn writing(&self) -> Result<()> {
        let path = PathBuf::from("/home/rao/baton.db");
        let trouble = *self.trouble.borrow();
        Err(match trouble {
            None => return Ok(()),
            Some(Trouble::Full) => StoreError::Full { path },
            Some(Trouble::Busy) => StoreError::Busy { path },
            Some(Trouble::ReadOnly) => StoreError::ReadOnly {
                path,
                why: "its folder may not be written".to_owned(),
            },
            Some(Trouble::Failing) => StoreError::Failing { path },
        })
    }
}

impl Store for Failing {
    fn plans(&self) -> Result<Vec<Summary>> {
        self.inner.borrow().plans()
    }

    fn heads(&self) -> Result<Vec<(String, Head)>> {
        self.inner.borrow().heads()
    }

    fn head(&self, plan: &str) -> Result<Head> {
        self.inner.borrow().head(plan)
    }

    fn load(&self, plan: &str) -> Result<Vec<Event>> {
        let mut events = self.inner.borrow().load(plan)?;
        if let Some((seq, body)) = self.altered.borrow().as_ref() {
            for event in events.iter_mut().filter(|event| event.seq == *seq) {
                event.body = Some(body.clone());
            }
        }
        Ok(events)
    }

    fn names(&self, plan: &str) -> Result<Vec<PersonName>> {
        self.inner.borrow().names(plan)
    }

    fn append(&mut self, batch: Batch) -> Result<Head> {
        let meanwhile = self.meanwhile.borrow_mut().take();
        if let Some(Meanwhile(act)) = meanwhile {
            act();
        }
        self.writing()?;
        self.inner.borrow_mut().append(batch)
    }

    fn admit(&mut self, history: History) -> Result<Head> {
        self.writing()?;
        self.inner.borrow_mut().admit(history)
    }

    fn put_summary(&mut self, summary: Summary) -> Result<()> {
        self.writing()?;
        self.inner.borrow_mut().put_summary(summary)
    }

    fn drop_summaries(&mut self) -> Result<()> {
        self.writing()?;
        self.inner.borrow_mut().drop_summaries()
    }

    fn version(&self) -> Result<u64> {
        self.inner.borrow().version()
    }

    fn seal(&mut self, ballot: &SealedBallot) -> Result<()> {
        self.writing()?;
        self.inner.borrow_mut().seal(ballot)
    }

    fn sealed(&self, plan: &str, round: &str) -> Result<Vec<(String, String)>> {
        self.inner.borrow().sealed(plan, round)
    }

    fn discard(&mut self, plan: &str, round: &str) -> Result<()> {
        self.writing()?;
        self.inner.borrow_mut().discard(plan, round)
    }
}
