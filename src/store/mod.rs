//! Events kept safely: what a store promises, whoever keeps it.
//!
//! A store holds, for each plan, one list of events that only ever grows ([`Event`]), each chained to the one
//! before it ([`chain`]). Beside the events it keeps what must *not* be in them: the names of people, which can be
//! erased without breaking the chain; the sealed ballots of open rounds, which wait in files of their own; and one
//! summary per plan for the portfolio, which may be thrown away at any time and is made again from the events.
//!
//! It knows nothing about plans. Kinds, bodies and summaries are text that it returns as it was given, byte for byte.
//! Deciding what may happen, reading a body and making a summary are left to the callers, and so are the clock and
//! chance: a time and a salt come in with every draft, so that the same drafts give the same hashes in every store.
//!
//! What must stay true, for [`Memory`] and for [`Sqlite`] alike (`tests/store/contract.rs` asks both):
//!
//! - what was acknowledged is there, after any crash, in the order of `seq`, which runs 1, 2, 3 … without a gap;
//! - an append is whole or absent: events, names and summary together, or nothing and the reason;
//! - an append says which head it was decided on, and is refused when that is no longer the head;
//! - an event never changes once it is kept;
//! - reading changes nothing.

mod batch;
pub mod chain;
mod error;
mod event;
mod hash;
mod memory;
mod sealed;
mod sqlite;

use std::fmt::Debug;

pub use batch::{Batch, History, PersonName, Summary};
pub use chain::Verdict;
pub use error::StoreError;
pub use event::{Draft, Event, Head};
pub use hash::{BadHex, Hash, hex, unhex};
pub use memory::Memory;
pub use sealed::SealedBallot;
pub use sqlite::{MIGRATIONS, Migration, Sqlite};

/// What a store answers with.
pub type Result<T, E = StoreError> = std::result::Result<T, E>;

/// The contract, in the terms of the module's own text. It can be used as `dyn Store`.
///
/// Whatever a method refuses or fails at is a [`StoreError`], which says what became of the data.
#[expect(
    clippy::missing_errors_doc,
    reason = "said once, above, for all of them"
)]
pub trait Store: Debug {
    /// The kept summaries, by plan id. A plan without one is in [`heads`](Store::heads) all the same.
    fn plans(&self) -> Result<Vec<Summary>>;

    /// Every plan that has events, by id, with its head: read from the events, never from the summaries.
    fn heads(&self) -> Result<Vec<(String, Head)>>;

    /// The head of one plan; [`Head::EMPTY`] for a plan that was never written.
    fn head(&self, plan: &str) -> Result<Head>;

    /// The events of one plan in order; none for a plan that was never written. Costs nothing of its neighbours.
    ///
    /// The chain is not checked here: [`chain::verify`] does that on what was loaded.
    fn load(&self, plan: &str) -> Result<Vec<Event>>;

    /// Everybody named in one plan, by person id; the name of an erased person is `None`.
    fn names(&self, plan: &str) -> Result<Vec<PersonName>>;

    /// Appends one batch in one transaction and answers with the new head, when it is safe on the disk.
    ///
    /// Refused with [`StoreError::HeadMoved`] when `batch.expect` is not the head: load, decide again, append again.
    fn append(&mut self, batch: Batch) -> Result<Head>;

    /// Takes a whole history, made elsewhere, into a plan that has no events; every byte is kept as it came.
    ///
    /// The chain is verified first, and nothing is written when it does not hold.
    fn admit(&mut self, history: History) -> Result<Head>;

    /// Keeps one summary made anew from the events up to its head; refused when that is not the head.
    fn put_summary(&mut self, summary: Summary) -> Result<()>;

    /// Throws every summary away. Nothing that is true is lost.
    fn drop_summaries(&mut self) -> Result<()>;

    /// A number that differs after somebody else wrote to the store through another handle. It is cheap to ask for,
    /// says nothing by its size, and is only to be compared with earlier answers of the same handle.
    fn version(&self) -> Result<u64>;

    /// Keeps a ballot of an open round beside the events, safe on the disk when this returns.
    ///
    /// All three names are slugs. A cast is kept once: the same text again changes nothing, another is refused.
    fn seal(&mut self, ballot: &SealedBallot) -> Result<()>;

    /// The sealed ballots of one round as `(cast, text)`, by cast id.
    fn sealed(&self, plan: &str, round: &str) -> Result<Vec<(String, String)>>;

    /// Removes every sealed ballot of one round: the round is over, and what its ballots said is in the events or is
    /// never to be told. Fine when there is none. A failure midway leaves the rest, and discarding again goes on.
    fn discard(&mut self, plan: &str, round: &str) -> Result<()>;
}
