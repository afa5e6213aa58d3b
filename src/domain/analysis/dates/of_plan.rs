//! The days of functions, phases and the exit.

use super::{Dates, DayKind};
use crate::domain::analysis::handover::{
    confirmed_on, handed_over_on, leaving_day, outgoing_name, started_on,
};
use crate::domain::analysis::transition::checks;
use crate::domain::function::Standing;
use crate::domain::phase::Span;
use crate::domain::{Date, Plan};

/// The planned days of the functions on the ladder; of what was done since, the day on which it was.
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
        let mut step = |kind, planned: Option<Date>, done: Option<Date>, words: String| {
            let day = planned.map(|day| done.unwrap_or(day));
            dates.on(kind, id, day, || words);
        };
        let begins = format!("{name}: handover{to} begins");
        step(DayKind::Start, planned.start, started_on(function), begins);
        let moved = format!("{name}: transferred{to}");
        step(
            DayKind::Transfer,
            planned.transfer,
            handed_over_on(function),
            moved,
        );
        let proved = format!("{name}: confirmed");
        step(
            DayKind::Confirm,
            planned.confirm,
            confirmed_on(function),
            proved,
        );
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
    dates.on(DayKind::Exit, "exit", leaving_day(plan), leaves);
    // Whether a look was made is not asked, so it does not matter as of which day.
    let booked = checks(plan, Date::MIN).into_iter();
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
