//! `baton check`: whether a plan has flags that somebody should see to, for scripts.

use super::flag::entry::Entry;
use crate::cli::figures::Flags;
use crate::cli::output::{Page, Shown};
use crate::cli::values::words;
use crate::cli::{Finished, Invocation, Outcome};
use crate::domain::flags::settings::Severity;
use crate::domain::flags::{Flag, assess};
use crate::domain::id::PlanId;
use crate::twin::Heading;
use crate::twin::flag_in_short::{FlagInShort, SomeFlags};
use serde::Serialize;

/// Exit with 3 when a flag is open that is at least this grave
///
/// Accepted flags do not count.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan
    plan: PlanId,
    /// From which severity on a flag counts
    #[arg(long, value_name = "SEVERITY", default_value = "stop",
          value_parser = words(Severity::ALL, Severity::as_str))]
    at_least: Severity,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    let open = invocation.read(&args.plan)?;
    let assessment = assess(&open.plan, invocation.day());
    let is_grave = |flag: &&Flag| flag.severity >= args.at_least;
    let grave: Vec<&Flag> = assessment.open().filter(is_grave).collect();
    let checked = Checked {
        at_least: args.at_least,
        flags: grave.iter().copied().map(Entry::of).collect(),
        counts: Flags::of(assessment.counts()),
        heading: invocation.heading(&open.plan),
        twin: SomeFlags {
            all: grave.into_iter().map(FlagInShort::of).collect(),
        },
    };
    invocation.tell(&checked)?;
    if checked.flags.is_empty() {
        return Ok(Outcome::Done);
    }
    Ok(Outcome::Found)
}

#[derive(Debug, Serialize)]
struct Checked<'a> {
    at_least: Severity,
    flags: Vec<Entry<'a>>,
    counts: Flags,
    #[serde(skip)]
    heading: Heading,
    #[serde(skip)]
    twin: SomeFlags,
}

impl Checked<'_> {
    fn verdict(&self) -> String {
        let found = match self.flags.len() {
            0 => "no open flag".to_owned(),
            1 => "1 open flag".to_owned(),
            n => format!("{n} open flags"),
        };
        let (level, all) = (self.at_least, self.counts.words());
        format!("{found} of {level} or graver; in all {all}")
    }
}

impl Shown for Checked<'_> {
    fn plain(&self, page: &mut Page) {
        page.tell(&self.heading);
        page.fact("check", self.verdict());
        page.tell(&self.twin);
    }

    fn people(&self, page: &mut Page) {
        let rows: Vec<Vec<String>> = self.flags.iter().map(Entry::columns).collect();
        page.rows(&rows);
        page.line(format_args!("{}.", self.verdict()));
    }
}
