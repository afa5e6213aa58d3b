//! A share as a bar of blocks.

use crate::ui::glyphs::Glyphs;

/// A bar of `room` cells of which `part` of `whole` are full. Something is never shown as nothing, and less than all is
/// never shown as all.
#[must_use]
pub fn bar(part: u32, whole: u32, room: usize, glyphs: &Glyphs) -> String {
    let cells = u64::try_from(room).unwrap_or(u64::MAX);
    let exact = u64::from(part.min(whole)).saturating_mul(cells) / u64::from(whole.max(1));
    let full = if part == 0 || whole == 0 {
        0
    } else if part >= whole {
        room
    } else {
        usize::try_from(exact)
            .unwrap_or(room)
            .clamp(1.min(room), room.saturating_sub(1))
    };
    format!(
        "{}{}",
        glyphs.full.repeat(full),
        glyphs.empty.repeat(room - full)
    )
}
