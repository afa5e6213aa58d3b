//! `baton status`: a plan on one page.

mod lines;

use super::transition::told::SinceTold;
use crate::cli::commands::next::{self, Waiting};
use crate::cli::figures::{Flags, Functions};
use crate::cli::output::json;
use crate::cli::{CommandError, Finished, Invocation};
use crate::domain::analysis::portfolio::Counts;
use crate::domain::analysis::transition::Afterwards;
use crate::domain::analysis::{
    FunctionFigures, QuestionFigures, SignalFigures, Suggestion, suggest,
};
use crate::domain::collective::TemplateRef;
use crate::domain::comparison::{Before, look_back};
use crate::domain::exit::{Exit, ExitKind, ExitReason, Outcome};
use crate::domain::flags::assess;
use crate::domain::id::{OrganisationId, PlanId};
use crate::domain::phase::PhaseId;
use crate::domain::question::QuestionState;
use crate::domain::{Date, Plan};
use crate::session::{OpenPlan, Session};
use crate::twin::early::{EarlySeen, OneEarly};
use crate::twin::lifecycle::{Lifecycle, Needs};
use crate::twin::{Day, Heading, Seen};
use serde::Serialize;
use std::collections::BTreeMap;

/// Show a plan on one page
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan
    pub(crate) plan: PlanId,
}

pub(crate) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    let open = invocation.read(&args.plan)?;
    let before = open.before(look_back(&open.plan, invocation.day()));
    tell(&open, &before, invocation)
}

/// The status of the plan of a pack that is read, held against what the review before left.
pub(in crate::cli) fn of_pack(
    session: &Session,
    plan: &PlanId,
    invocation: &mut Invocation,
) -> Finished {
    let open = session.open(plan)?;
    let before = session.before(&open, look_back(&open.plan, invocation.day()));
    tell(&open, &before, invocation)
}

fn tell(open: &OpenPlan, before: &Before, invocation: &mut Invocation) -> Finished {
    let heading = invocation.heading(&open.plan);
    invocation.tell(&Status::of(open, before, heading, invocation.day()))
}

/// A plan on one page as of a day, as `status --json` gives it.
pub(super) fn as_json(open: &OpenPlan, day: Date) -> Result<String, CommandError> {
    let heading = Heading::of(&open.plan, Day::AsOf(day));
    let before = open.before(look_back(&open.plan, day));
    json(&Status::of(open, &before, heading, day))
}

#[derive(Debug, Serialize)]
struct Status {
    plan: About,
    phase: Phase,
    functions: Ladder,
    questions: QuestionFigures,
    flags: Flags,
    exit: Leaving,
    head: Head,
    read_only: Option<String>,
    needs: Vec<Waiting>,
    early: Vec<Asked>,
    since_exit: Option<SinceTold>,
    #[serde(skip)]
    telling: Telling,
}

#[derive(Debug, Serialize)]
struct About {
    id: PlanId,
    name: String,
    place: Option<String>,
    started: Option<Date>,
    template: Option<TemplateRef>,
}

#[derive(Debug, Serialize)]
struct Phase {
    declared: PhaseId,
    suggested: Option<PhaseId>,
    because: Option<String>,
    since: Option<Date>,
    signals: Signals,
}

#[derive(Debug, Serialize)]
struct Signals {
    met: u32,
    unmet: u32,
    unknown: u32,
}

#[derive(Debug, Serialize)]
struct Ladder {
    #[serde(flatten)]
    figures: Functions,
    by_stage: BTreeMap<&'static str, u32>,
}

#[derive(Debug, Serialize)]
struct Leaving {
    reason: Option<ExitReason>,
    kind: Option<ExitKind>,
    conditions: Option<String>,
    announced: Option<Date>,
    target: Option<Date>,
    outcome: Option<Outcome>,
    successor: Option<OrganisationId>,
    checks: Vec<Date>,
    earlier_targets: Vec<Date>,
}

#[derive(Debug, Serialize)]
struct Head {
    seq: u64,
    hash: String,
}

/// One of the four questions to ask early.
#[derive(Debug, Serialize)]
struct Asked {
    about: &'static str,
    says: String,
    questions: BTreeMap<&'static str, Option<QuestionState>>,
}

/// What is told in lines only.
#[derive(Debug)]
struct Telling {
    heading: Heading,
    lifecycle: Lifecycle,
    by_stage: Vec<(&'static str, u32)>,
    early: EarlySeen,
}

impl Status {
    fn of(open: &OpenPlan, before: &Before, heading: Heading, day: Date) -> Self {
        let plan = &open.plan;
        let assessment = assess(plan, day);
        let since = Afterwards::of(plan, day);
        let seen = Seen {
            plan,
            assessment: &assessment,
            today: day,
        };
        Self {
            plan: About::of(plan),
            phase: Phase::of(plan),
            functions: Ladder::of(plan),
            questions: QuestionFigures::of(plan, day),
            flags: Flags::of(assessment.counts()),
            exit: Leaving::of(&plan.exit),
            head: Head {
                seq: open.head.seq,
                hash: open.head.hash.to_string(),
            },
            read_only: open.read_only.clone(),
            needs: next::waiting(&Needs::of(seen)),
            early: EarlySeen::of(seen).all.into_iter().map(Asked::of).collect(),
            since_exit: since.as_ref().map(SinceTold::of),
            telling: Telling {
                heading,
                lifecycle: Lifecycle::of(seen, before),
                by_stage: by_stage(plan),
                early: EarlySeen::of(seen),
            },
        }
    }
}

impl Asked {
    fn of(one: OneEarly) -> Self {
        Self {
            about: one.early.as_str(),
            says: one.says,
            questions: one.questions.into_iter().collect(),
        }
    }
}

impl About {
    fn of(plan: &Plan) -> Self {
        let collective = &plan.collective;
        Self {
            id: plan.id.clone(),
            name: collective.name.to_string(),
            place: collective.place.as_ref().map(ToString::to_string),
            started: collective.started,
            template: collective.template.clone(),
        }
    }
}

impl Phase {
    fn of(plan: &Plan) -> Self {
        let suggestion: Option<Suggestion> = suggest(plan);
        let SignalFigures {
            met,
            unmet,
            unknown,
        } = SignalFigures::of_current(plan);
        Self {
            declared: plan.walk.current,
            suggested: suggestion.as_ref().map(|suggestion| suggestion.phase),
            because: suggestion.map(|suggestion| suggestion.because),
            since: plan.walk.since(),
            signals: Signals {
                met,
                unmet,
                unknown,
            },
        }
    }
}

impl Ladder {
    fn of(plan: &Plan) -> Self {
        let by_stage = by_stage(plan).into_iter().collect();
        Self {
            figures: Functions::of(Counts::of(plan)),
            by_stage,
        }
    }
}

impl Leaving {
    fn of(exit: &Exit) -> Self {
        Self {
            reason: exit.reason,
            kind: exit.kind,
            conditions: exit.conditions.as_ref().map(ToString::to_string),
            announced: exit.announced,
            target: exit.target,
            outcome: exit.outcome,
            successor: exit.successor.clone(),
            checks: exit.checks.clone(),
            earlier_targets: exit.earlier_targets.clone(),
        }
    }
}

fn by_stage(plan: &Plan) -> Vec<(&'static str, u32)> {
    let figures = FunctionFigures::of(plan);
    figures
        .by_standing()
        .map(|(standing, figure)| (standing.as_str(), figure.number))
        .collect()
}
