//! Blind scoring: ballots are cast as salted commitments, wait where nobody looks, and are counted after the close.
//!
//! The commitment is SHA-256 over the salt and the exact text of the score, as for the body of an event, so that
//! anybody can check a revealed score against the ballot that was cast. What this stops and what it does not is the
//! [`BallotMode`](crate::domain::round::BallotMode)'s to say, and is said where scores are entered.
//!
//! | | |
//! |---|---|
//! | `typed` | one score, typed on this machine |
//! | `inviting` | a score sheet for each scorer |
//! | `reply` | what came back, read |
//! | `past` | the replies that were taken over before |
//! | `admitting`, `taking`, `weighing` | whether it counts, what it changes, and whether every rule takes that |
//! | `collecting` | replies taken over, each whole or not at all |
//! | `sealing` | a sheet made into commitments and what they hide, where the scorer is |
//! | `closing` | the close, and with it the scores that wait here |
//! | `hidden`, `receipt` | a score behind its commitment; the code for everything that a scorer cast |
//!
//! What must stay true: no score reaches the log, an error or a file other than the sealed ballots before its round
//! has closed.

mod admitting;
mod closing;
mod collecting;
mod hidden;
mod inviting;
mod past;
mod receipt;
mod reply;
mod sealing;
mod taking;
mod typed;
mod weighing;

pub use closing::Lost;
pub use collecting::{Counts, Weighed, WeighedReply};
pub use inviting::Invitations;
pub use receipt::{Receipt, replaced};
pub use reply::{Kind, Reply, is_reply};
pub use sealing::{SealedSheet, seal};
pub use taking::TieChange;
