//! Lifecycle: where the collective is on its way, what needs someone, how far the hand-over is, what changed.

mod curve;
mod exit;
mod flags;
mod needs;
mod since;
mod walk;

pub use curve::{CurveTable, Month};
pub use exit::ExitAhead;
pub use flags::OpenFlags;
pub use needs::{NeedSeen, Needs};
pub use since::Since;
pub use walk::{Counted, Passage, PhaseSeen, SignalSeen, SignalsSeen, Walk};

use super::shares::Shares;
use super::transition::SinceExit;
use super::{Lines, Seen, Twin};
use crate::domain::analysis::FunctionFigures;
use crate::domain::comparison::Before;
use crate::domain::phase::PhaseId;

/// Everything that the screen says; the signals of one phase at a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lifecycle {
    /// The phases, the declared one, and the one that the functions suggest.
    pub walk: Walk,
    /// The exit as planned.
    pub exit: ExitAhead,
    /// What stands beside what stood at the exit, once the backbone has left.
    pub after: Option<SinceExit>,
    /// How much is handed over and done.
    pub shares: Shares,
    /// What needs someone now.
    pub needs: Needs,
    /// The open flags.
    pub flags: OpenFlags,
    /// What changed since an earlier day.
    pub since: Since,
    /// The hand-over curve as a table.
    pub curve: CurveTable,
}

/// The screen while one phase is looked at.
#[derive(Debug, Clone, Copy)]
pub struct InView<'a> {
    /// What the screen says.
    pub lifecycle: &'a Lifecycle,
    /// The phase whose signals are shown.
    pub phase: PhaseId,
}

impl Lifecycle {
    /// What the screen says of a plan; `before` is how it stood on an earlier day.
    #[must_use]
    pub fn of(seen: Seen<'_>, before: &Before) -> Self {
        let Seen { plan, today, .. } = seen;
        let figures = FunctionFigures::of(plan);
        Self {
            walk: Walk::of(plan, &figures, today),
            exit: ExitAhead::of(plan, today),
            after: SinceExit::of(plan, today),
            shares: Shares::of_figures(&figures),
            needs: Needs::of(seen),
            flags: OpenFlags::of(seen.assessment),
            since: Since::of(before, plan),
            curve: CurveTable::of(plan, today),
        }
    }

    /// The screen while a phase is looked at.
    #[must_use]
    pub const fn in_view(&self, phase: PhaseId) -> InView<'_> {
        InView {
            lifecycle: self,
            phase,
        }
    }
}

impl Twin for Lifecycle {
    fn tell(&self, lines: &mut Lines) {
        lines.tell(&self.in_view(self.walk.declared));
    }
}

impl Twin for InView<'_> {
    fn tell(&self, lines: &mut Lines) {
        let Lifecycle {
            walk,
            exit,
            after,
            shares,
            needs,
            flags,
            since,
            curve,
        } = self.lifecycle;
        walk.tell_where_we_are(lines);
        lines.tell(shares);
        lines.tell(exit);
        if let Some(after) = after {
            lines.tell(&after.part);
        }
        walk.tell_signals_of(self.phase, lines);
        lines.tell(flags);
        lines.tell(needs);
        lines.tell(since);
        walk.tell_passage(lines);
        lines.tell(curve);
    }
}
