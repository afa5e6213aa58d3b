//! `baton function show`: everything about one function.

use super::row::Row;
use crate::cli::output::{Page, Shown};
use crate::cli::written::Written;
use crate::cli::{Finished, Invocation};
use crate::domain::book::Entry;
use crate::domain::book::handover::ORGANISATION;
use crate::domain::book::norms::{REASON, SINCE, STANDING, Standing};
use crate::domain::book::trust::NOTE;
use crate::domain::flags::assess;
use crate::domain::flags::settings::{RuleId, Severity, SubjectKind};
use crate::domain::function::{Function, Hand, HandSide, Step};
use crate::domain::id::{FunctionId, OrganisationId, PlanId};
use crate::domain::text::{Line, Text};
use crate::domain::{Date, Plan};
use crate::twin::Seen;
use crate::twin::one_function::{OneFunction, able, mandate};
use serde::Serialize;

/// Show everything about one function: who, when, both hands, every step, its flags
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan
    plan: PlanId,
    /// The function
    function: FunctionId,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    let open = invocation.read(&args.plan)?;
    let function = super::find(&open.plan, &args.function)?;
    let assessment = assess(&open.plan, invocation.day());
    let flags = assessment.flags.iter().filter(|flag| {
        flag.subject.kind == SubjectKind::Function
            && flag.subject.id.as_str() == function.outline.id.as_str()
    });
    let flags = flags
        .map(|flag| FlagShown {
            rule: flag.rule,
            severity: flag.severity,
            message: flag.message.clone(),
            accepted: flag.accepted.is_some(),
        })
        .collect();
    let seen = Seen {
        plan: &open.plan,
        assessment: &assessment,
        today: invocation.day(),
    };
    let twin = OneFunction::of(seen, function, &open.events);
    invocation.tell(&Whole::of(&open.plan, function, flags, twin))
}

#[derive(Debug, Serialize)]
struct Whole<'a> {
    function: Row<'a>,
    hands: Hands<'a>,
    could_run_today: Vec<Able<'a>>,
    mandate: Option<Mandate<'a>>,
    steps: Vec<StepShown<'a>>,
    flags: Vec<FlagShown>,
    written: Vec<Written>,
    #[serde(skip)]
    twin: OneFunction,
}

#[derive(Debug, Serialize)]
struct Hands<'a> {
    giver: Option<&'a Hand>,
    receiver: Option<&'a Hand>,
}

/// Who could run it today, if asked.
#[derive(Debug, Serialize)]
struct Able<'a> {
    organisation: Option<&'a OrganisationId>,
    note: Option<&'a Text>,
}

/// Whether it is the backbone's to do.
#[derive(Debug, Serialize)]
struct Mandate<'a> {
    standing: Option<Standing>,
    reason: Option<&'a Text>,
    since: Option<Date>,
}

#[derive(Debug, Serialize)]
struct StepShown<'a> {
    from: &'static str,
    to: &'static str,
    on: Date,
    evidence: Option<&'a Text>,
    link: Option<&'a Line>,
    reason: Option<&'a Text>,
    giver: Option<bool>,
    receiver: Option<bool>,
    holder_before: Option<&'a OrganisationId>,
}

#[derive(Debug, Serialize)]
struct FlagShown {
    rule: RuleId,
    severity: Severity,
    message: String,
    accepted: bool,
}

impl<'a> Whole<'a> {
    fn of(
        plan: &'a Plan,
        function: &'a Function,
        flags: Vec<FlagShown>,
        twin: OneFunction,
    ) -> Self {
        Self {
            function: Row::of(plan, function),
            hands: Hands {
                giver: function.hands.side(HandSide::Giver),
                receiver: function.hands.side(HandSide::Receiver),
            },
            could_run_today: able(plan, function).map(Able::of).collect(),
            mandate: mandate(plan, function).map(Mandate::of),
            steps: function.steps.iter().map(StepShown::of).collect(),
            flags,
            written: Written::all(&twin.written),
            twin,
        }
    }
}

impl<'a> Able<'a> {
    fn of(entry: &'a Entry) -> Self {
        Self {
            organisation: entry.get(ORGANISATION),
            note: entry.get(NOTE),
        }
    }
}

impl<'a> Mandate<'a> {
    fn of(entry: &'a Entry) -> Self {
        Self {
            standing: entry.get(STANDING),
            reason: entry.get(REASON),
            since: entry.get(SINCE),
        }
    }
}

impl<'a> StepShown<'a> {
    fn of(step: &'a Step) -> Self {
        Self {
            from: step.from.as_str(),
            to: step.to.as_str(),
            on: step.on,
            evidence: step.evidence.as_ref(),
            link: step.link.as_ref(),
            reason: step.reason.as_ref(),
            giver: step.hands.0,
            receiver: step.hands.1,
            holder_before: step.holder_before.as_ref(),
        }
    }
}

impl Shown for Whole<'_> {
    fn plain(&self, page: &mut Page) {
        page.tell(&self.twin);
    }

    fn people(&self, page: &mut Page) {
        page.titled(&self.twin);
    }
}
