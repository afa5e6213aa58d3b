//! `baton phase show`: the phases with their signals.

use crate::cli::output::{Page, Shown, bold};
use crate::cli::{Finished, Invocation};
use crate::domain::analysis::suggest;
use crate::domain::id::{PlanId, SignalId};
use crate::domain::phase::{Phase, PhaseId, Signal};
use crate::domain::story::yes_no;
use crate::domain::{Date, Plan};
use serde::Serialize;

/// Show the phases with the signals for leaving each
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The plan
    plan: PlanId,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    let open = invocation.read(&args.plan)?;
    invocation.tell(&Walk::of(&open.plan))
}

#[derive(Debug, Serialize)]
struct Walk {
    declared: PhaseId,
    suggested: Option<PhaseId>,
    because: Option<String>,
    phases: Vec<PhaseShown>,
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
    fn of(plan: &Plan) -> Self {
        let suggestion = suggest(plan);
        Self {
            declared: plan.walk.current,
            suggested: suggestion.as_ref().map(|suggestion| suggestion.phase),
            because: suggestion.map(|suggestion| suggestion.because),
            phases: plan.walk.phases.iter().map(PhaseShown::of).collect(),
        }
    }
}

impl PhaseShown {
    fn of(phase: &Phase) -> Self {
        Self {
            id: phase.id,
            posture: phase.posture.to_string(),
            work: phase.work.as_ref().map(ToString::to_string),
            planned_start: phase.planned.start,
            planned_end: phase.planned.end,
            started: phase.actual.start,
            ended: phase.actual.end,
            signals: phase.signals.iter().map(SignalShown::of).collect(),
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
        page.fact("phase declared", self.declared);
        match (&self.suggested, &self.because) {
            (Some(phase), Some(because)) => page.fact(
                "phase suggested",
                format_args!("{phase}, because {because}"),
            ),
            _ => page.fact("phase suggested", "?"),
        }
        for phase in &self.phases {
            page.fact(format_args!("phase {}", phase.id), &phase.posture);
            page.fact_or_unknown(
                format_args!("{} planned from", phase.id),
                phase.planned_start,
            );
            page.fact_or_unknown(
                format_args!("{} planned until", phase.id),
                phase.planned_end,
            );
            page.fact_or_unknown(format_args!("{} began", phase.id), phase.started);
            page.fact_or_unknown(format_args!("{} ended", phase.id), phase.ended);
            for (n, signal) in phase.signals.iter().enumerate() {
                let place = format!("{} signal {} of {}", phase.id, n + 1, phase.signals.len());
                signal.plain(&place, page);
            }
        }
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
    fn plain(&self, place: &str, page: &mut Page) {
        page.fact(
            format_args!("{place}, {}", yes_no(self.met)),
            format_args!("{} ({})", self.text, self.id),
        );
        if let Some(evidence) = &self.evidence {
            page.fact(format_args!("{place} evidence"), evidence);
        }
        if let Some(on) = self.on {
            page.fact(format_args!("{place} answered"), on);
        }
    }

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
