//! `baton flag reopen`: an acceptance is taken back.

use super::subject::{Named, pick};
use crate::cli::values::rule;
use crate::cli::{Finished, Invocation};
use crate::domain::Change;
use crate::domain::flags::settings::{FlagKey, RuleId};
use crate::domain::id::PlanId;

/// Take back the acceptance of a flag
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan
    plan: PlanId,
    /// The rule, such as EV2
    #[arg(value_parser = rule)]
    rule: RuleId,
    /// What it is about, such as function:archive or archive; needed when several are accepted
    subject: Option<Named>,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    invocation.change(&args.plan, |plan, _| {
        let accepted = plan.attention.acceptances.iter();
        let of_rule = accepted.filter(|acceptance| acceptance.rule == args.rule);
        let subjects = of_rule.map(|acceptance| &acceptance.subject);
        let named = args.subject.as_ref();
        let subject = pick(args.rule, named, subjects, "is not accepted")?;
        Ok(Change::FlagReopened(FlagKey {
            rule: args.rule,
            subject: subject.clone(),
        })
        .into())
    })
}
