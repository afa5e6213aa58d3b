//! `baton flag show`: everything about the flags of one rule.

use super::entry::Entry;
use super::subject::{Named, pick};
use crate::cli::output::{Page, Shown};
use crate::cli::values::rule;
use crate::cli::written::Written;
use crate::cli::{Finished, Invocation};
use crate::domain::flags::settings::RuleId;
use crate::domain::flags::{Flag, assess};
use crate::domain::id::PlanId;
use crate::twin::Seen;
use crate::twin::flags::OneFlag;
use serde::Serialize;

/// What is said of a rule that found nothing.
pub(super) const NO_FLAG: &str = "raises no flag now";

/// Show a flag: its figures, the records it rests on, why it matters, what usually helps
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan
    plan: PlanId,
    /// The rule, such as EV2
    #[arg(value_parser = rule)]
    rule: RuleId,
    /// What it is about, such as function:archive or archive; every flag of the rule when left out
    subject: Option<Named>,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    let open = invocation.read(&args.plan)?;
    let assessment = assess(&open.plan, invocation.day());
    let of_rule = assessment.flags.iter();
    let of_rule: Vec<&Flag> = of_rule.filter(|flag| flag.rule == args.rule).collect();
    let wanted: Vec<&Flag> = of_rule
        .iter()
        .copied()
        .filter(|flag| args.wants(flag))
        .collect();
    if wanted.is_empty() {
        let subjects = of_rule.iter().map(|flag| &flag.subject);
        pick(args.rule, args.subject.as_ref(), subjects, NO_FLAG)?;
    }
    let seen = Seen {
        plan: &open.plan,
        assessment: &assessment,
        today: invocation.day(),
    };
    let twins: Vec<OneFlag> = wanted.iter().map(|flag| OneFlag::of(seen, flag)).collect();
    let flags = wanted.into_iter().zip(&twins).map(|(flag, twin)| Opened {
        flag: Entry::of(flag),
        written: Written::all(&twin.written),
    });
    invocation.tell(&Whole {
        flags: flags.collect(),
        twins,
    })
}

impl Args {
    fn wants(&self, flag: &Flag) -> bool {
        let named = self.subject.as_ref();
        named.is_none_or(|named| named.means(&flag.subject))
    }
}

#[derive(Debug, Serialize)]
struct Whole<'a> {
    flags: Vec<Opened<'a>>,
    #[serde(skip)]
    twins: Vec<OneFlag>,
}

/// A flag with what reviewers wrote about it.
#[derive(Debug, Serialize)]
struct Opened<'a> {
    #[serde(flatten)]
    flag: Entry<'a>,
    written: Vec<Written>,
}

impl Shown for Whole<'_> {
    fn plain(&self, page: &mut Page) {
        for flag in &self.twins {
            page.tell(flag);
        }
    }

    fn people(&self, page: &mut Page) {
        for (n, flag) in self.twins.iter().enumerate() {
            if n > 0 {
                page.gap();
            }
            page.titled(flag);
        }
    }
}
