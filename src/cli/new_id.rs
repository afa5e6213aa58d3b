//! Ids for new things: the one that was given, else one made from the name.

use super::CommandError;
use crate::domain::id::Slug;
use crate::domain::text::Line;

/// The id that was given, else one made from the name.
pub(super) fn given_or_from_name<T>(given: Option<&T>, name: &Line) -> Result<T, CommandError>
where
    T: Clone + From<Slug>,
{
    if let Some(id) = given {
        return Ok(id.clone());
    }
    Slug::from_name(name.as_str()).map(T::from).ok_or_else(|| {
        CommandError::usage(format!(
            "no id can be made from the name \"{name}\"; nothing was changed"
        ))
        .hint("give an id of a-z, 0-9 and - before --name")
    })
}
