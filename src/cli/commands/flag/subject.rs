//! What a flag is about, as it is named on the command line: `function:archive`, or just `archive`.

use crate::cli::CommandError;
use crate::domain::UnknownWord;
use crate::domain::flags::settings::{RuleId, Subject, SubjectKind};
use crate::domain::text::shown;
use std::fmt;
use std::str::FromStr;

/// A subject as typed; the kind may be left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Named {
    kind: Option<SubjectKind>,
    id: String,
}

impl FromStr for Named {
    type Err = UnknownWord;

    fn from_str(raw: &str) -> Result<Self, Self::Err> {
        let (kind, id) = match raw.split_once(':') {
            Some((kind, id)) => (Some(kind.to_lowercase().parse()?), id),
            None => (None, raw),
        };
        // Ids are in small letters; people write questions in capitals.
        let id = id.to_lowercase();
        Ok(Self { kind, id })
    }
}

impl fmt::Display for Named {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(kind) = self.kind {
            write!(f, "{kind}:")?;
        }
        f.write_str(&shown(&self.id))
    }
}

impl Named {
    /// Whether this subject is meant.
    pub(super) fn means(&self, subject: &Subject) -> bool {
        self.kind.is_none_or(|kind| kind == subject.kind) && self.id == subject.id.as_str()
    }
}

/// The one of these subjects of a rule that is meant; it need not be named where there is only one.
///
/// # Errors
/// When none is meant, or more than one could be. `what` says what is missing then, such as "raises no flag now".
pub(super) fn pick<'a>(
    rule: RuleId,
    named: Option<&Named>,
    subjects: impl IntoIterator<Item = &'a Subject>,
    what: &str,
) -> Result<&'a Subject, CommandError> {
    let all: Vec<&Subject> = subjects.into_iter().collect();
    let is_meant = |subject: &&Subject| named.is_none_or(|named| named.means(subject));
    let meant: Vec<&Subject> = all.iter().copied().filter(is_meant).collect();
    match meant[..] {
        [one] => Ok(one),
        [] => Err(none(rule, named, &all, what)),
        [_, ..] => Err(CommandError::usage(format!(
            "{rule} is about several things here; nothing was changed"
        ))
        .hint(format_args!("say which: {}", spelt(&meant)))),
    }
}

fn none(rule: RuleId, named: Option<&Named>, all: &[&Subject], what: &str) -> CommandError {
    let about = named.map_or_else(String::new, |named| format!(" for {named}"));
    let error = CommandError::failed(format!("{rule} {what}{about}; nothing was changed"));
    if all.is_empty() {
        return error.hint("`baton flag list` shows the flags there are");
    }
    error.hint(format_args!("there is {}", spelt(all)))
}

/// A subject as it is typed.
pub(super) fn typed(subject: &Subject) -> String {
    format!("{}:{}", subject.kind, subject.id)
}

fn spelt(subjects: &[&Subject]) -> String {
    let ids: Vec<String> = subjects.iter().map(|subject| typed(subject)).collect();
    ids.join(", ")
}
