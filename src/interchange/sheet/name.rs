//! What the file of a sheet is called: about which round, who is asked, by when.

use super::Format;
use super::request::SheetRequest;

/// `lead-2026_meera-j_by-2026-12-20.xlsx`. Made of ids, which are `a-z`, `0-9` and `-` and at most 64 characters, it is
/// safe on every system: nothing in it is a path, and no name that has `_by-` in it is one that Windows keeps.
#[must_use]
pub fn file_name(request: &SheetRequest, format: Format) -> String {
    format!(
        "{}_{}_by-{}.{}",
        request.round,
        request.scorer,
        request.by,
        format.ending()
    )
}
