//! Phases, their signals and the decisions to walk on or back.

use crate::domain::phase::{Phase, PhaseId, PhaseStep, Signal, Span, Walk};
use crate::interchange::pieces;
use crate::interchange::reader::{Fields, Kind};

const STEP_LIMIT: usize = 2000;

/// The walk; `declared` is the phase that the collective says it is in.
pub(super) fn walk(file: &Fields<'_>, declared: Option<PhaseId>) -> Walk {
    let phases = pieces::phases(file, phase);
    let mut stands = PhaseId::Early;
    let steps = file.tables("phase_step", STEP_LIMIT, |fields| {
        let step = step(fields)?;
        if step.from != stands {
            let message = format!("the walk stands at {stands} here, not at {}", step.from);
            fields.complain(
                "from",
                message,
                "write the decisions oldest first, each from where the last one led",
            );
        } else if step.to == step.from {
            fields.complain("to", "this leads nowhere", "name another phase");
        }
        stands = step.to;
        Some(step)
    });
    if let Some(declared) = declared.filter(|declared| *declared != stands) {
        let message = format!("the decisions in the file lead to {stands}, not to {declared}");
        let remedy = format!(
            "write phase = \"{stands}\", or add a [[phase_step]] with from, to = \"{declared}\" and on"
        );
        file.complain("collective.phase", message, remedy);
    }
    Walk {
        current: stands,
        phases,
        steps,
    }
}

fn phase(fields: &Fields<'_>) -> Option<Phase> {
    let planned = Span {
        start: fields.get("planned_start"),
        end: fields.get("planned_end"),
    };
    let actual = Span {
        start: fields.get("started"),
        end: fields.get("ended"),
    };
    let phase = pieces::phase(fields, signal)?;
    Some(Phase {
        planned,
        actual,
        ..phase
    })
}

fn signal(fields: &Fields<'_>) -> Option<Signal> {
    let met = fields.get("met");
    let evidence = fields.get("evidence");
    let on = fields.get("on");
    let signal = pieces::signal(fields)?;
    Some(Signal {
        met,
        evidence,
        on,
        ..signal
    })
}

fn step(fields: &Fields<'_>) -> Option<PhaseStep> {
    let from = fields.need("from");
    let to = fields.need("to");
    let on = fields.need("on");
    let unmet = fields.refer_list("unmet", Kind::Signal, "");
    let reason = fields.get("reason");
    Some(PhaseStep {
        from: from?,
        to: to?,
        on: on?,
        unmet,
        reason,
    })
}
