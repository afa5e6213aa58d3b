//! Values in the words of a difference.

use crate::domain::Date;
use crate::domain::exit::{ExitKind, ExitReason, Outcome};
use crate::domain::function::{Cluster, Cycle, EndsBy, Weight};
use crate::domain::id::{FunctionId, OrganisationId, PersonId};
use crate::domain::organisation::{Commitment, OrganisationRole};
use crate::domain::phase::{PhaseId, Span};
use crate::domain::question::Theme;
use crate::domain::story::day_or_unknown;
use crate::domain::text::{Line, Text, shown};

/// A value that a line can tell.
pub(super) trait Told {
    fn told(&self) -> String;
}

/// A value that may be unknown: `?` then.
pub(super) fn told<T: Told>(value: Option<&T>) -> String {
    value.map_or_else(|| "?".to_owned(), Told::told)
}

impl Told for Date {
    fn told(&self) -> String {
        day_or_unknown(Some(*self))
    }
}

impl Told for bool {
    fn told(&self) -> String {
        if *self { "yes" } else { "no" }.to_owned()
    }
}

impl Told for Span {
    fn told(&self) -> String {
        format!(
            "{} to {}",
            day_or_unknown(self.start),
            day_or_unknown(self.end)
        )
    }
}

impl<T: Told> Told for Vec<T> {
    fn told(&self) -> String {
        let all: Vec<String> = self.iter().map(Told::told).collect();
        if all.is_empty() {
            "none".to_owned()
        } else {
            all.join(", ")
        }
    }
}

impl Told for Line {
    fn told(&self) -> String {
        format!("\"{}\"", shown(self.as_str()))
    }
}

impl Told for Text {
    fn told(&self) -> String {
        format!("\"{}\"", shown(self.as_str()))
    }
}

impl Told for Weight {
    fn told(&self) -> String {
        self.get().to_string()
    }
}

macro_rules! as_words {
    ($($name:ty),+ $(,)?) => {$(
        impl Told for $name {
            fn told(&self) -> String {
                self.to_string()
            }
        }
    )+};
}

as_words!(
    Cluster,
    Commitment,
    Cycle,
    EndsBy,
    ExitKind,
    ExitReason,
    FunctionId,
    OrganisationId,
    OrganisationRole,
    Outcome,
    PersonId,
    PhaseId,
    Theme,
);
