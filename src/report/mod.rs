//! A plan as a document to read: made once, as a [`Document`], and rendered as plain text and as a page for a browser.
//!
//! What is said comes from the domain and from the twins of the screens; how it looks is here. Nothing here knows a
//! file, a store or a clock.
//!
//! What must stay true: a page runs no script and loads nothing, whatever the plan holds, and both renderings say the
//! same.

mod document;
mod html;
pub mod review;
mod text;

pub use document::{Block, Document, Section, Table};
pub use html::html;
pub use text::text;
