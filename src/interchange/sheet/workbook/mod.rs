//! A score sheet as a workbook for spreadsheet programs.
//!
//! Written and read by two libraries that know nothing of each other. What ties both ends are [`marks`]: hidden ids
//! beside and above the answers, by which everything is found again however the sheets were renamed and moved.

mod bounds;
mod cells;
mod frame;
mod marks;
mod parcel;
mod part;
mod read;
mod table;
mod write;
mod xml;

pub(super) use parcel::is_workbook;
pub(super) use read::read;
pub use write::xlsx;
