//! Measuring, cutting, padding and wrapping text by display width and grapheme cluster.
//!
//! Everything that asks "how wide" or "where to cut" asks here, so that a wide character never straddles an edge and
//! a cluster is never cut. Whether a text may be shown at all was decided when it came in, by the domain.

use std::borrow::Cow;

use ratatui::text::Line;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

// The caret in a form moves by lines as they are seen, so the program itself has to measure, too: by this alone.
pub use crate::app::form::wrap::width;

/// A count of cells as the terminal counts them; what no terminal can hold is the widest there is.
#[must_use]
pub fn cells(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}

/// How many cells a line takes.
#[must_use]
pub fn line_width(line: &Line<'_>) -> usize {
    line.iter().map(|span| width(&span.content)).sum()
}

/// The longest beginning of the text that fits into `room` cells, without a mark.
#[must_use]
pub fn head(text: &str, room: usize) -> &str {
    let mut used = 0;
    for (at, cluster) in text.grapheme_indices(true) {
        used += cluster.width();
        if used > room {
            return text.get(..at).unwrap_or_default();
        }
    }
    text
}

/// The longest ending of the text that fits into `room` cells, without a mark.
#[must_use]
pub fn tail(text: &str, room: usize) -> &str {
    let mut used = 0;
    for (at, cluster) in text.grapheme_indices(true).rev() {
        used += cluster.width();
        if used > room {
            return text.get(at + cluster.len()..).unwrap_or_default();
        }
    }
    text
}

/// The text, cut to `room` cells; a cut text ends in `mark`.
#[must_use]
pub fn cut<'a>(text: &'a str, room: usize, mark: &str) -> Cow<'a, str> {
    if width(text) <= room {
        return Cow::Borrowed(text);
    }
    let left = room.saturating_sub(width(mark));
    let kept = head(text, left);
    Cow::Owned(format!("{kept}{}", head(mark, room - width(kept))))
}

/// The text, shortened to `room` cells by whole words where at least two of them fit, else cut.
#[must_use]
pub fn in_short<'a>(text: &'a str, room: usize, mark: &str) -> Cow<'a, str> {
    if width(text) <= room {
        return Cow::Borrowed(text);
    }
    let ends = text.match_indices(' ').map(|(at, _)| at);
    let fitting = ends.filter_map(|at| text.get(..at));
    let longest = fitting.take_while(|words| width(words) <= room).last();
    match longest.filter(|words| words.contains(' ')) {
        Some(words) => Cow::Borrowed(words),
        None => cut(text, room, mark),
    }
}

/// The text cut or padded on the right to exactly `room` cells.
#[must_use]
pub fn fit(text: &str, room: usize, mark: &str) -> String {
    let mut cut = cut(text, room, mark).into_owned();
    let missing = room.saturating_sub(width(&cut));
    cut.extend(std::iter::repeat_n(' ', missing));
    cut
}

/// The text with blanks behind it up to `room` cells; one that is longer stays as it is.
#[must_use]
pub fn pad(text: &str, room: usize) -> String {
    fit(text, room.max(width(text)), "")
}

/// The text cut or padded on the left to exactly `room` cells, as numbers are.
#[must_use]
pub fn fit_right(text: &str, room: usize, mark: &str) -> String {
    let cut = cut(text, room, mark);
    let missing = room.saturating_sub(width(&cut));
    format!("{}{cut}", " ".repeat(missing))
}

/// The text in lines of at most `room` cells, broken between words, and behind a hyphen only within what is longer than a
/// line; a word longer than a line is broken between clusters. Line ends in the text stay. There is always at least one line.
#[must_use]
pub fn wrap(text: &str, room: usize) -> Vec<String> {
    let room = room.max(1);
    text.split('\n')
        .flat_map(|line| wrap_line(line, room))
        .collect()
}

fn wrap_line(line: &str, room: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in pieces(line, room) {
        let last = lines
            .last_mut()
            .expect("there is always a line to write on");
        if width(last) + width(word) <= room {
            last.push_str(word);
        } else if word.trim().is_empty() {
            // A space at the edge is where the line breaks; it is not carried over.
        } else if closes(word) && !last.is_empty() {
            carry_over(&mut lines, word, room);
        } else {
            lines.push(String::new());
            push_long(&mut lines, word, room);
        }
    }
    for line in &mut lines {
        line.truncate(line.trim_end().len());
    }
    if lines.len() > 1 && lines.first().is_some_and(String::is_empty) {
        lines.remove(0);
    }
    lines
}

/// The line in words, blanks and marks. What opens a quotation or a bracket is one piece with the word behind it, and so
/// are words with the hyphens between or before them, such as `one-to-one`, where a line has room for all of it.
fn pieces(line: &str, room: usize) -> impl Iterator<Item = &str> {
    let mut rest = line;
    let mut after_blank = true;
    std::iter::from_fn(move || {
        let first = rest.split_word_bounds().next()?;
        let opens = after_blank && first.chars().all(|c| matches!(c, '"' | '\'' | '('));
        let behind = rest.get(first.len()..).unwrap_or_default();
        let opened = match behind.split_word_bounds().next() {
            Some(word) if opens && !word.trim().is_empty() => first.len() + word.len(),
            Some(_) | None => first.len(),
        };
        let goes_on = after_blank || first != HYPHEN;
        let joined = if goes_on {
            joined(rest, opened)
        } else {
            opened
        };
        let fits = rest.get(..joined).is_some_and(|all| width(all) <= room);
        let (piece, left) = rest.split_at(if fits { joined } else { opened });
        rest = left;
        after_blank = piece.trim().is_empty();
        Some(piece)
    })
}

const HYPHEN: &str = "-";

/// How long a piece that is at least so long is with what hyphens join to it.
fn joined(line: &str, mut length: usize) -> usize {
    let mut is_joined = line
        .get(..length)
        .is_some_and(|start| start.ends_with(HYPHEN));
    for part in line.get(length..).unwrap_or_default().split_word_bounds() {
        if part != HYPHEN && (!is_joined || part.trim().is_empty()) {
            break;
        }
        is_joined = part == HYPHEN;
        length += part.len();
    }
    length
}

/// Whether a piece is punctuation that must stand with the word before it.
fn closes(piece: &str) -> bool {
    piece.chars().all(|c| {
        matches!(
            c,
            '.' | ',' | ';' | ':' | '!' | '?' | ')' | '"' | '\'' | '%'
        )
    })
}

/// Takes the last word of the full line along to a new one, so that its punctuation does not stand alone.
fn carry_over(lines: &mut Vec<String>, piece: &str, room: usize) {
    let last = lines
        .last_mut()
        .expect("the caller has a line that is not empty");
    let word = match last.rfind(' ') {
        Some(space) => last.split_off(space + 1),
        None => String::new(),
    };
    lines.push(String::new());
    push_long(lines, &format!("{word}{piece}"), room);
}

/// Writes a word on the last line, going on to new lines where it does not fit.
fn push_long(lines: &mut Vec<String>, word: &str, room: usize) {
    for cluster in word.graphemes(true) {
        let last = lines.last_mut().expect("the caller has pushed a line");
        if width(last) + cluster.width() > room && !last.is_empty() {
            lines.push(String::new());
        }
        lines.last_mut().expect("there is a line").push_str(cluster);
    }
}
