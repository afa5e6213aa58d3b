//! One plan of the portfolio.

use crate::domain::Date;
use crate::domain::analysis::calendar::months_begun;
use crate::domain::analysis::portfolio::{PortfolioRow, Stop};
use crate::domain::flags::FlagCounts;
use crate::domain::phase::PhaseId;
use crate::twin::flag_in_short::tell_counts;
use crate::twin::named::Named;
use crate::twin::shares::Shares;
use crate::twin::{Lines, Twin};

/// One plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanRow {
    /// The collective's name, and the plan's id.
    pub named: Named,
    /// Where the collective works.
    pub place: Option<String>,
    /// The declared phase and the one that the functions suggest.
    pub phases: Phases,
    /// How much is handed over and done.
    pub shares: Shares,
    /// How many flags there are.
    pub flags: FlagCounts,
    /// The open stop flags.
    pub stops: Vec<Stop>,
    /// The day the backbone means to be gone.
    pub exit: Option<Date>,
    /// How many things wait for someone.
    pub waiting: usize,
    /// How many events the plan has.
    pub events: u64,
}

/// Where a plan is said to be, and where its functions say it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Phases {
    /// By decision of people.
    pub declared: PhaseId,
    /// Since when.
    pub since: Option<Date>,
    /// Which month of it this is, from 1.
    pub month: Option<u32>,
    /// By the functions; unknown where there are none.
    pub suggested: Option<PhaseId>,
}

impl PlanRow {
    pub(super) fn of(row: &PortfolioRow, today: Date) -> Self {
        Self {
            named: Named::plan(row),
            place: row.more.place.as_ref().map(ToString::to_string),
            phases: Phases {
                declared: row.phase.declared,
                since: row.phase.since,
                month: row.phase.since.and_then(|since| months_begun(since, today)),
                suggested: row.phase.suggested,
            },
            shares: Shares::of(row.functions),
            flags: row.flag_counts(),
            stops: row.more.stops.clone(),
            exit: row.exit_target,
            waiting: row.more.waiting,
            events: row.events,
        }
    }
}

impl Twin for PlanRow {
    fn tell(&self, lines: &mut Lines) {
        lines.fact_if_any("place", self.place.as_ref());
        lines.tell(&self.phases);
        lines.tell(&self.shares);
        tell_counts(self.flags, lines);
        for Stop { rule, function } in &self.stops {
            let about = function.as_ref().map(|name| format!(", function {name}"));
            lines.fact(
                "stop flag",
                format_args!("{rule}{}", about.unwrap_or_default()),
            );
        }
        lines.fact_or_unknown("exit planned", self.exit);
        lines.fact("waiting for someone", self.waiting);
        lines.fact("events", self.events);
    }
}

impl Phases {
    /// Whether people declared another phase than the functions suggest.
    #[must_use]
    pub fn disagree(&self) -> bool {
        self.suggested
            .is_some_and(|suggested| suggested != self.declared)
    }
}

impl Twin for Phases {
    fn tell(&self, lines: &mut Lines) {
        let since = self
            .since
            .map_or_else(|| "since ?".to_owned(), |since| format!("since {since}"));
        let month = self.month.map(|month| format!(", month {month}"));
        let month = month.unwrap_or_default();
        lines.fact(
            "phase declared",
            format_args!("{}, {since}{month}", self.declared),
        );
        lines.fact_or_unknown("phase suggested", self.suggested);
    }
}
