//! The rows of a sketch, compared with the frame of the sample in the window that it was drawn for.

use super::Screen;

/// The rows of the sketch stand in the window, one under the other, from the row where the first of them stands.
#[track_caller]
pub(crate) fn must_stand(screen: &mut Screen, sketch: &str) {
    let text = screen.text();
    let rows: Vec<&str> = text.lines().collect();
    let wanted: Vec<&str> = sketch.lines().map(str::trim_end).collect();
    let from = rows.iter().position(|row| Some(row) == wanted.first());
    let seen = from.map(|from| &rows[from..rows.len().min(from + wanted.len())]);
    assert!(
        seen.is_some_and(|seen| seen == wanted),
        "drawn:\n{sketch}\nseen:\n{text}"
    );
}
