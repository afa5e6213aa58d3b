//! Flags: the open ones by severity, the accepted ones, and how many rules could not be judged.

mod acceptance;
mod one_flag;

pub use acceptance::AcceptanceSeen;
pub use one_flag::{OneFlag, RecordSeen};

use super::flag_in_short::{FlagInShort, tell_counts};
use super::named::Named;
use super::spelt::spelt_out;
use super::{Lines, Seen, Twin};
use crate::domain::analysis::calendar::count;
use crate::domain::flags::settings::RuleId;
use crate::domain::flags::{Flag, FlagCounts};

/// Everything that the screen says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flags {
    /// How many there are of each severity; accepted ones are in none of the three.
    pub counts: FlagCounts,
    /// The open ones, the gravest first, then the accepted ones.
    pub all: Vec<FlagRow>,
    /// How many rules could not be judged, because what they need is unknown.
    pub unjudged: usize,
    /// What could not be judged, about each thing.
    pub gaps: Vec<Gap>,
}

/// One flag in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FlagRow {
    /// What it says.
    pub short: FlagInShort,
    /// What it is about, by its name.
    pub about: Named,
    /// What the rule is about, in a few words.
    pub title: &'static str,
    /// Who accepted it, where somebody did.
    pub accepted: Option<AcceptanceSeen>,
}

/// What a rule could not judge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// The rule.
    pub rule: RuleId,
    /// About what.
    pub about: Named,
    /// What is missing, to be read after "cannot tell, because".
    pub because: String,
}

impl Flags {
    /// What the screen says of a plan.
    #[must_use]
    pub fn of(seen: Seen<'_>) -> Self {
        let assessment = seen.assessment;
        let accepted = |accepted: bool| {
            let flags = assessment.flags.iter();
            flags.filter(move |flag| flag.accepted.is_some() == accepted)
        };
        let gaps = assessment.cannot_tell.iter();
        Self {
            counts: assessment.counts(),
            all: accepted(false)
                .chain(accepted(true))
                .map(|flag| FlagRow::of(seen, flag))
                .collect(),
            unjudged: assessment.unjudged().len(),
            gaps: gaps
                .map(|gap| Gap {
                    rule: gap.rule,
                    about: Named::subject(seen.plan, &gap.subject),
                    because: gap.because.clone(),
                })
                .collect(),
        }
    }
}

impl Flags {
    /// Whether none is open.
    #[must_use]
    pub const fn none_open(&self) -> bool {
        self.counts.stop + self.counts.warn + self.counts.note == 0
    }

    /// The same, with only these flags listed, in this order.
    #[must_use]
    pub fn listing<'a>(self, flags: impl IntoIterator<Item = &'a Flag>) -> Self {
        let is_it = |row: &FlagRow, flag: &Flag| {
            row.short.rule == flag.rule && row.short.subject == flag.subject
        };
        let row = |flag: &Flag| self.all.iter().find(|row| is_it(row, flag)).cloned();
        Self {
            all: flags.into_iter().filter_map(row).collect(),
            ..self
        }
    }
}

impl FlagRow {
    fn of(seen: Seen<'_>, flag: &Flag) -> Self {
        Self {
            short: FlagInShort::of(flag),
            about: Named::subject(seen.plan, &flag.subject),
            title: flag.title(),
            accepted: flag.accepted.as_ref().map(AcceptanceSeen::of),
        }
    }
}

impl Twin for Flags {
    fn tell(&self, lines: &mut Lines) {
        tell_counts(self.counts, lines);
        lines.each("flag", &self.all, |lines, place, row| {
            row.short.tell(place, lines);
            lines.fact(
                format_args!("{place} in short"),
                spelt_out(&row.short.brief),
            );
            if let Some(accepted) = &row.accepted {
                accepted.tell(&format!("{place} "), lines);
            }
        });
        if self.unjudged > 0 {
            let rules = count(self.unjudged, "rule");
            lines.fact(
                "cannot tell",
                format_args!("{rules}, what they need is unknown"),
            );
        }
        for Gap {
            rule,
            about,
            because,
        } in &self.gaps
        {
            let because = spelt_out(because);
            lines.fact(
                format_args!("cannot tell, {rule}, {about}"),
                format_args!("because {because}"),
            );
        }
    }
}
