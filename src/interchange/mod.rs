//! What baton reads and writes as text: stored event bodies, exported histories, templates and plan files.
//!
//! Files are read in full and every problem in them is reported at once, each with its line and column. Nothing here
//! opens a store or reads a clock; opening files is left to the caller.
//!
//! What must stay true: whatever was written is read back as the same thing, and nothing that a file says reaches a
//! plan without having passed the types of the domain.

mod books;
pub mod calendar;
mod contained;
pub mod event;
pub mod pack;
mod pieces;
pub mod plan_file;
mod problem;
mod reader;
pub mod records;
pub mod review_file;
pub mod settings;
pub mod sheet;
mod source;
pub mod table;
pub mod template;
mod toml_text;
mod upcast;
mod whole;

pub use contained::{contained, is_contained};
pub use plan_file::{PlanFile, parse_plan};
pub use problem::{ImportError, Problem};
pub use source::{FILE_LIMIT, read_text};
pub use table::Table;
pub use template::{Template, parse_template};
pub use upcast::{Upcaster, Upcasters};
