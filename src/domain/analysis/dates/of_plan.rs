//! The days of functions, phases and the exit.

use super::{Dates, DayKind};
use crate::domain::Plan;
use crate::domain::analysis::handover::outgoing_name;
use crate::domain::analysis::transition::checks;
use crate::domain::function::Standing;
use crate::domain::phase::Span;

/// The planned days of the functions on the ladder.
pub(super) fn functions(plan: &Plan, dates: &mut Dates) {
    let on_ladder = |standing: Standing| standing.stage().is_some();
    let functions = plan.functions.iter();
    for function in functions.filter(|one| on_ladder(one.standing)) {
        let (id, name) = (function.outline.id.as_str(), &function.outline.name);
        let planned = function.planned;
        let receiver = function.parties.receiver.as_ref();
        let to = receiver.map_or_else(String::new, |id| {
            format!(" to {}", plan.organisation_name(id))
        });
        let began = || format!("{name}: handover{to} begins");
        dates.on(DayKind::Start, id, planned.start, began);
        let moved = || format!("{name}: transferred{to}");
        dates.on(DayKind::Transfer, id, planned.transfer, moved);
        let proved = || format!("{name}: confirmed");
        dates.on(DayKind::Confirm, id, planned.confirm, proved);
    }
}

/// The first and the last days of the phases: as they were, else as planned.
pub(super) fn phases(plan: &Plan, dates: &mut Dates) {
    for phase in &plan.walk.phases {
        let id = phase.id.as_str();
        let Span { start, end } = Span {
            start: phase.actual.start.or(phase.planned.start),
            end: phase.actual.end.or(phase.planned.end),
        };
        dates.on(DayKind::PhaseBegins, id, start, || {
            format!("Phase {id} begins")
        });
        dates.on(DayKind::PhaseEnds, id, end, || format!("Phase {id} ends"));
    }
}

/// The exit and the looks that are booked after it. A look is known by the clock that asks for it, so that booking
/// another day for it moves it.
pub(super) fn exit(plan: &Plan, dates: &mut Dates) {
    let leaves = || format!("Exit: {} leaves", outgoing_name(plan));
    dates.on(DayKind::Exit, "exit", plan.exit.target, leaves);
    // Whether a look was made is not asked, so it does not matter as of which day.
    let booked = checks(plan, crate::domain::Date::MIN).into_iter();
    let mut own = 0;
    for check in booked.filter(|check| check.booked) {
        let of = if let Some((kind, months)) = check.clock {
            format!("{kind}-{months}")
        } else {
            own += 1;
            format!("own-{own}")
        };
        dates.on(DayKind::Check, &of, Some(check.day), || check.name());
    }
}
