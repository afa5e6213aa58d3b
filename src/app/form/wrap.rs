//! Long text in lines as they are seen: measured here once, for the caret that moves in it and for the drawing of it.
//!
//! Nothing of the text is lost between two lines but the line ends that were typed: the blank at which a line breaks
//! hangs over its edge and belongs to it. So every place of the caret is in exactly one line.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// How many cells a text takes.
#[must_use]
pub fn width(text: &str) -> usize {
    text.graphemes(true).map(UnicodeWidthStr::width).sum()
}

/// The bytes of each line when a text is set in `room` cells: broken after blanks, and a word longer than a line between
/// clusters. There is always at least one line.
#[must_use]
pub fn rows(text: &str, room: usize) -> Vec<Range<usize>> {
    let mut rows = Vec::new();
    let mut start = 0;
    for line in text.split('\n') {
        wrap_line(line, start, room.max(1), &mut rows);
        start += line.len() + 1;
    }
    rows
}

fn wrap_line(line: &str, offset: usize, room: usize, rows: &mut Vec<Range<usize>>) {
    let (mut start, mut used, mut after_blank) = (0, 0, None);
    for (at, cluster) in line.grapheme_indices(true) {
        let blank = cluster.trim().is_empty();
        // Twice where what is left of the word behind the blank fills a line of its own.
        while !blank && used + cluster.width() > room && at > start {
            let cut = after_blank.take().unwrap_or(at);
            rows.push(offset + start..offset + cut);
            used = line.get(cut..at).map_or(0, width);
            start = cut;
        }
        used += cluster.width();
        if blank {
            after_blank = Some(at + cluster.len());
        }
    }
    rows.push(offset + start..offset + line.len());
}

/// The line and the column of a caret at a byte of the text. Where one line goes on in the next, it stands on the next.
#[must_use]
pub fn place_of(text: &str, rows: &[Range<usize>], caret: usize, room: usize) -> (usize, usize) {
    let row = rows
        .iter()
        .rposition(|row| row.start <= caret)
        .unwrap_or_default();
    let start = rows.get(row).map_or(0, |row| row.start);
    let before = text.get(start..caret).map_or(0, width);
    (row, before.min(room))
}

/// The place in a line that is nearest to a column from the left; the last place of a line that goes on is before its
/// last cluster, because behind it the next line begins.
#[must_use]
pub fn caret_at(text: &str, rows: &[Range<usize>], row: usize, column: usize) -> usize {
    let Some(range) = rows.get(row) else {
        return text.len();
    };
    let goes_on = rows
        .get(row + 1)
        .is_some_and(|next| next.start == range.end);
    let line = text.get(range.clone()).unwrap_or_default();
    let mut used = 0;
    let mut last = range.start;
    for (at, cluster) in line.grapheme_indices(true) {
        last = range.start + at;
        used += cluster.width();
        if used > column {
            return last;
        }
    }
    if goes_on { last } else { range.end }
}
