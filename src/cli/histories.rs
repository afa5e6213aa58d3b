//! Whole histories: those of the plans in the store, and those in files of events.

use super::files::{self, Named};
use super::{CommandError, Invocation};
use crate::domain::id::PlanId;
use crate::interchange::records::{HISTORY_LIMIT, parse_events};
use crate::session::exchange;
use crate::store::{Event, Sqlite, Store};
use std::path::Path;

/// The history of a plan of this name, else that in a file of this name.
///
/// # Errors
/// When there is neither, or the file is not one of events.
pub(super) fn find(name: &str, invocation: &Invocation) -> Result<Vec<Event>, CommandError> {
    let id = PlanId::parse(name).ok();
    if let Some(id) = &id {
        let events = kept(id, invocation)?;
        if !events.is_empty() {
            return Ok(events);
        }
    }
    match id {
        Some(id) if !Path::new(name).exists() => {
            Err(invocation.looking()?.open(&id).err().map_or_else(
                || CommandError::failed("the plan was removed meanwhile; nothing was changed"),
                CommandError::from,
            ))
        }
        _ => read(&Named::from(name)),
    }
}

/// The history in a file.
///
/// # Errors
/// When it cannot be read, or is not one of events.
pub(super) fn read(file: &Named) -> Result<Vec<Event>, CommandError> {
    parse(file, &files::read(file, HISTORY_LIMIT)?)
}

/// The history in the text of a file.
///
/// # Errors
/// When it is not one of events.
pub(super) fn parse(file: &Named, text: &str) -> Result<Vec<Event>, CommandError> {
    let records = parse_events(&file.to_string(), text)?;
    Ok(records.iter().map(exchange::event).collect())
}

/// The events of a plan as they are kept, whether they can be understood or not.
fn kept(id: &PlanId, invocation: &Invocation) -> Result<Vec<Event>, CommandError> {
    let path = invocation.store_path()?;
    if !path.exists() {
        return Ok(Vec::new());
    }
    Ok(Sqlite::open(&path)?.load(id.as_str())?)
}
