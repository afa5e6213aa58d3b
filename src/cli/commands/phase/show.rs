//! `baton phase show`: the phases with their signals.

use crate::cli::output::{Page, Shown, bold};
use crate::cli::written::Written;
use crate::cli::{Finished, Invocation};
use crate::domain::analysis::{FunctionFigures, suggest};
use crate::domain::id::{PlanId, SignalId};
use crate::domain::phase::{Phase, PhaseId, Signal};
use crate::domain::{Date, Plan};
use crate::twin::lifecycle as twin;
use serde::Serialize;

/// Show the phases with the signals for leaving each
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan
    plan: PlanId,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    let open = invocation.read(&args.plan)?;
    invocation.tell(&Walk::of(&open.plan, invocation.day()))
}

#[derive(Debug, Serialize)]
struct Walk {
    declared: PhaseId,
    suggested: Option<PhaseId>,
    because: Option<String>,
    phases: Vec<PhaseShown>,
    #[serde(skip)]
    twin: twin::Walk,
}

#[derive(Debug, Serialize)]
struct PhaseShown {
    id: PhaseId,
    posture: String,
    work: Option<String>,
    planned_start: Option<Date>,
    planned_end: Option<Date>,
    started: Option<Date>,
    ended: Option<Date>,
    signals: Vec<SignalShown>,
    written: Vec<Written>,
}

#[derive(Debug, Serialize)]
struct SignalShown {
    id: SignalId,
    text: String,
    met: Option<bool>,
    evidence: Option<String>,
    on: Option<Date>,
}

impl Walk {
    fn of(plan: &Plan, day: Date) -> Self {
        let suggestion = suggest(plan);
        let twin = twin::Walk::of(plan, &FunctionFigures::of(plan), day);
        let told = plan.walk.phases.iter().zip(&twin.phases);
        Self {
            declared: plan.walk.current,
            suggested: suggestion.as_ref().map(|suggestion| suggestion.phase),
            because: suggestion.map(|suggestion| suggestion.because),
            phases: told
                .map(|(phase, seen)| PhaseShown::of(phase, seen))
                .collect(),
            twin,
        }
    }
}

impl PhaseShown {
    fn of(phase: &Phase, seen: &twin::PhaseSeen) -> Self {
        Self {
            id: phase.id,
            posture: phase.posture.to_string(),
            work: phase.work.as_ref().map(ToString::to_string),
            planned_start: phase.planned.start,
            planned_end: phase.planned.end,
            started: phase.actual.start,
            ended: phase.actual.end,
            signals: phase.signals.iter().map(SignalShown::of).collect(),
            written: Written::all(&seen.written),
        }
    }
}

impl SignalShown {
    fn of(signal: &Signal) -> Self {
        Self {
            id: signal.id.clone(),
            text: signal.text.to_string(),
            met: signal.met,
            evidence: signal.evidence.as_ref().map(ToString::to_string),
            on: signal.on,
        }
    }
}

impl Shown for Walk {
    fn plain(&self, page: &mut Page) {
        page.tell(&self.twin);
    }

    fn people(&self, page: &mut Page) {
        for phase in &self.phases {
            let here = if phase.id == self.declared { ">" } else { " " };
            let days = days(phase);
            page.line(format_args!(
                "{here} {}, {}{days}",
                bold(phase.id),
                phase.posture
            ));
            page.rows(
                &phase
                    .signals
                    .iter()
                    .map(SignalShown::row)
                    .collect::<Vec<_>>(),
            );
            for written in &phase.written {
                page.line(format_args!("    {written}"));
            }
        }
        if let (Some(phase), Some(because)) = (&self.suggested, &self.because) {
            page.gap();
            page.line(format_args!(
                "The functions suggest {phase}: {because}. Only people move a phase."
            ));
        }
    }
}

impl SignalShown {
    fn row(&self) -> Vec<String> {
        let mark = match self.met {
            Some(true) => "[x]",
            Some(false) => "[ ]",
            None => "[?]",
        };
        let on = self.on.map(|day| day.to_string()).unwrap_or_default();
        vec![
            format!("    {mark}"),
            self.id.to_string(),
            on,
            self.text.clone(),
        ]
    }
}

fn days(phase: &PhaseShown) -> String {
    let or_unknown = |day: Option<Date>| day.map_or_else(|| "?".to_owned(), |day| day.to_string());
    match (phase.started, phase.planned_start) {
        (Some(started), _) => format!(", from {started} to {}", or_unknown(phase.ended)),
        (None, Some(planned)) => format!(
            ", planned from {planned} to {}",
            or_unknown(phase.planned_end)
        ),
        (None, None) => String::new(),
    }
}
