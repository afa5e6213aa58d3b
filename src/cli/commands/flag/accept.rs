//! `baton flag accept`: people live with a flag for a while.

use super::show::NO_FLAG;
use super::subject::{Named, pick};
use crate::cli::values::{Day, rule};
use crate::cli::{CommandError, Finished, Invocation};
use crate::domain::flags::assess;
use crate::domain::flags::settings::{Acceptance, RuleId};
use crate::domain::id::PlanId;
use crate::domain::text::{Line, Text};
use crate::domain::{Change, Date, Plan};

/// Accept a flag with a reason until a day; it returns then, or when its facts change
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan
    plan: PlanId,
    /// The rule, such as EV2
    #[arg(value_parser = rule)]
    rule: RuleId,
    /// What it is about, such as function:archive or archive; needed when the rule has several flags
    subject: Option<Named>,
    /// Why
    #[arg(long, value_name = "TEXT")]
    reason: Text,
    /// The last day of the acceptance
    #[arg(long, value_name = "DATE")]
    until: Day,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    let by = invocation.actor()?;
    invocation.change(&args.plan, |plan, today| {
        let acceptance = args.acceptance(plan, today, by)?;
        Ok(Change::FlagAccepted(Box::new(acceptance)).into())
    })
}

impl Args {
    fn acceptance(&self, plan: &Plan, today: Date, by: Line) -> Result<Acceptance, CommandError> {
        let assessment = assess(plan, today);
        let flags = || {
            assessment
                .flags
                .iter()
                .filter(|flag| flag.rule == self.rule)
        };
        let subjects = flags().map(|flag| &flag.subject);
        let subject = pick(self.rule, self.subject.as_ref(), subjects, NO_FLAG)?;
        let flag = flags().find(|flag| flag.subject == *subject);
        let flag = flag.expect("the subject was picked from these flags");
        Ok(Acceptance {
            rule: self.rule,
            subject: subject.clone(),
            facts: flag.facts.clone(),
            by,
            reason: self.reason.clone(),
            until: self.until.date(today),
        })
    }
}
