//! Where the backbone stands on its own list of temptations, with the records behind each.

use super::named::Named;
use super::spelt::spelt_out;
use super::{Lines, Seen, Twin};
use crate::domain::analysis::temptations::{Tempted, temptations};

/// Every temptation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemptationsSeen {
    /// In the order of the list.
    pub all: Vec<TemptedSeen>,
}

/// One temptation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemptedSeen {
    /// Where the backbone stands on it.
    pub tempted: Tempted,
    /// The records behind it, by what people call them.
    pub records: Vec<Named>,
}

impl TemptationsSeen {
    /// Where the backbone of a plan stands.
    #[must_use]
    pub fn of(seen: Seen<'_>) -> Self {
        let all = temptations(seen.plan, seen.assessment, seen.today).into_iter();
        Self {
            all: all
                .map(|tempted| TemptedSeen {
                    records: tempted
                        .records
                        .iter()
                        .map(|record| Named::subject(seen.plan, record))
                        .collect(),
                    tempted,
                })
                .collect(),
        }
    }
}

impl TemptedSeen {
    /// The standing in words: `nobody can tell, because no decision is on record`.
    #[must_use]
    pub fn stands(&self) -> String {
        let Tempted { stand, because, .. } = &self.tempted;
        because.as_ref().map_or_else(
            || stand.to_string(),
            |because| format!("{stand}, because {because}"),
        )
    }
}

impl Twin for TemptationsSeen {
    fn tell(&self, lines: &mut Lines) {
        lines.each("temptation", &self.all, |lines, place, seen| {
            let tempted = &seen.tempted;
            let rule = tempted.rule.map(|rule| format!(", watched by {rule}"));
            lines.fact(
                format_args!("{place}, {}", tempted.temptation.title().to_lowercase()),
                format_args!(
                    "{}; {}{}",
                    seen.stands(),
                    spelt_out(&tempted.figure),
                    rule.unwrap_or_default()
                ),
            );
            lines.each("record", &seen.records, |lines, record, named| {
                lines.fact(format_args!("{place}, {record}"), named);
            });
        });
    }
}
