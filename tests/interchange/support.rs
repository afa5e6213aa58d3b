//! What the tests of files have in common.

use baton::interchange::ImportError;

/// Each problem as `message | remedy`.
pub(super) fn complaints(error: &ImportError) -> Vec<String> {
    error
        .problems
        .iter()
        .map(|problem| format!("{} | {}", problem.message, problem.remedy))
        .collect()
}

/// The line and column of the first occurrence of `part`, both from 1.
pub(super) fn place_of(text: &str, part: &str) -> (usize, usize) {
    let at = text.find(part).unwrap();
    let line_start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let line = text[..at].matches('\n').count() + 1;
    (line, text[line_start..at].chars().count() + 1)
}
