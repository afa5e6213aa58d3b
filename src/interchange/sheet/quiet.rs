//! What is wrong with a text that may hold scores, without the words of the text.
//!
//! The reader of plan files repeats what stands in a file, which helps whoever wrote it. Sheets and ballots are read by
//! others than those who wrote them, and a score or a sentence may stand anywhere in a file that is broken.

use crate::interchange::problem::{ImportError, Problem};

/// The keys of sheets and ballots: no path says another.
const KEYS: [&str; 24] = [
    "answer",
    "ballot",
    "baton",
    "candidate",
    "candidates",
    "commitment",
    "conflict",
    "criteria",
    "criterion",
    "format",
    "kind",
    "own_employer",
    "plan",
    "recused",
    "rests_on",
    "round",
    "salt",
    "score",
    "scorer",
    "sheet",
    "tie",
    "token",
    "what",
    "why",
];
/// What a file may say that it is: nothing else is repeated in quotes.
const KINDS: [&str; 5] = [
    "plan",
    "template",
    "score-sheet",
    "sealed-ballot",
    "open-ballot",
];

/// The same problems at the same places, and nothing of what stands there.
pub(super) fn quiet(mut error: ImportError) -> ImportError {
    for problem in &mut error.problems {
        problem.message = message(problem);
        problem.path = path(&problem.path);
    }
    error
}

fn message(problem: &Problem) -> String {
    let message = &problem.message;
    let mut quoted = message.split('"').skip(1).step_by(2);
    if message.starts_with("this is not TOML") {
        "what stands here cannot be read as TOML".into()
    } else if message.ends_with("is not a key that is known here") {
        "there is a key here that does not belong here".into()
    } else if message.ends_with("is not a score") || !quoted.all(|word| KINDS.contains(&word)) {
        "what stands here is not what may stand here".into()
    } else {
        message.clone()
    }
}

/// As much of a path as is keys of ours.
fn path(path: &str) -> String {
    let is_ours = |step: &&str| {
        let key = step.split('[').next().unwrap_or_default();
        KEYS.contains(&key)
    };
    let ours: Vec<&str> = path.split('.').take_while(is_ours).collect();
    ours.join(".")
}
