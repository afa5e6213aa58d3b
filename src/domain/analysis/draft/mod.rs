//! A proposal of planned days for the functions still to move.
//!
//! Who goes first follows the catalogue's order, what depends on what, and weight: a small first round to learn from
//! (the first transfers of Avahan were the hard ones; Bennett and others, 2015), the rest spread over the months up to
//! the exit as levelly as what they need, their cycles and their receivers allow, and no month with more than CT6 does.
//! Each has time side by side for the cycles of CT2 and is confirmed when a cycle is over, before the exit where that is
//! possible. What cannot be placed is left out and told why: days that break a rule or raise a flag of continuity are
//! never proposed. A reason is said only where it decided: had it not held, the function could have gone in another month.

mod bounds;
mod filling;
mod months;
mod order;
mod pace;
mod queue;

pub use bounds::Obstacle;

use self::bounds::Bounds;
use self::filling::{Filling, Placed};
use super::calendar::cycles_after;
use super::handover::{is_to_move, leaving_day, receiver_began, started_on};
use crate::domain::days::day_in_range;
use crate::domain::flags::catalogue::rule;
use crate::domain::flags::settings::RuleId;
use crate::domain::function::{Cycle, Function, FunctionPlan, HandoverOrder, PlannedDates};
use crate::domain::id::FunctionId;
use crate::domain::{Change, Date, Plan};

/// For which functions days are proposed; always only for those still to move.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// Those without a planned transfer.
    Undated,
    /// All of them, those that have days included.
    All,
}

/// A proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// The days proposed, in the order of the transfers.
    pub proposed: Vec<Proposed>,
    /// Functions for which no day could be found.
    pub left_out: Vec<(FunctionId, Obstacle)>,
    /// How many functions may move in one month.
    pub most: usize,
    /// The day the backbone is gone.
    pub exit: Date,
}

/// The days proposed for one function.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposed {
    /// Which function.
    pub function: FunctionId,
    /// The days it has.
    pub was: PlannedDates,
    /// The days it would have.
    pub days: PlannedDates,
    /// Why these, the weightiest first.
    pub because: Vec<Because>,
}

/// Why a function has its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Because {
    /// It belongs to the small first round.
    FirstRound,
    /// The catalogue has it among the first, in the middle, among the last, or shared widely.
    Order(HandoverOrder),
    /// It moves with or after what it needs.
    After(Vec<FunctionId>),
    /// No more might move in a month earlier.
    MonthFull,
    /// Its receiver has its share in a month earlier.
    ReceiverBusy,
    /// It went before others so that its cycle is over by the exit.
    Cycle(Cycle),
    /// It went before others because this one needs it.
    NeededBy(FunctionId),
    /// It could have moved earlier, and waits for the months to be evenly filled.
    EvenPace,
    /// Its cycle is not known, and was taken as a month.
    CycleUnknown,
    /// A cycle is over only after the exit.
    ConfirmedAfterExit,
    /// Nobody is named who receives it.
    NoReceiver,
}

/// Why nothing can be proposed at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoDraft {
    /// There is no day up to which to plan.
    #[error("the exit has no target date, so there is no day up to which to plan")]
    NoExit,
    /// The day is today, or has passed.
    #[error("the day of the exit has come, so no day is left before it")]
    ExitPassed,
}

impl Draft {
    /// Proposes days for the functions of a plan.
    ///
    /// # Errors
    /// When the day of the exit is unknown, or has come.
    pub fn of(plan: &Plan, today: Date, scope: Scope) -> Result<Self, NoDraft> {
        let exit = leaving_day(plan).ok_or(NoDraft::NoExit)?;
        if exit <= today {
            return Err(NoDraft::ExitPassed);
        }
        let candidates: Vec<&Function> = plan
            .functions
            .iter()
            .filter(|function| is_to_move(function))
            .filter(|function| scope == Scope::All || function.planned.transfer.is_none())
            .collect();
        let mut left_out: Vec<(FunctionId, Obstacle)> = Vec::new();
        // What is left out keeps the days it has, and the others have to fit those: so begin again without it.
        loop {
            let is_kept = |one: &&&Function| left_out.iter().any(|(id, _)| *id == one.outline.id);
            let moving: Vec<&Function> = candidates
                .iter()
                .filter(|one| !is_kept(one))
                .copied()
                .collect();
            let mut drafting = Drafting::of(plan, &moving, (today, exit));
            let proposed = drafting.propose_all();
            let has_day = |(id, _): &&(FunctionId, Obstacle)| {
                let function = plan.functions.get(id);
                function.is_some_and(|one| one.planned.transfer.is_some())
            };
            let kept: Vec<_> = drafting.left_out.iter().filter(has_day).cloned().collect();
            if kept.is_empty() {
                left_out.append(&mut drafting.left_out);
                return Ok(Self {
                    proposed,
                    left_out,
                    most: drafting.most,
                    exit,
                });
            }
            left_out.extend(kept);
        }
    }

    /// The changes that take these days over, of all functions or of those that are named.
    #[must_use]
    pub fn changes(&self, only: Option<&[FunctionId]>) -> Vec<Change> {
        let taken = self
            .proposed
            .iter()
            .filter(|one| only.is_none_or(|only| only.contains(&one.function)));
        taken.filter_map(Proposed::change).collect()
    }

    /// The plan as it would be with the days of these functions.
    #[must_use]
    pub fn tried_on(&self, plan: &Plan, only: &[FunctionId]) -> Plan {
        let mut tried = plan.clone();
        for change in self.changes(Some(only)) {
            tried.apply(&change);
        }
        tried
    }
}

impl Proposed {
    /// Whether a day would be another than it is.
    #[must_use]
    pub fn is_changed(&self) -> bool {
        self.was != self.days
    }

    fn change(&self) -> Option<Change> {
        self.is_changed().then(|| Change::FunctionPlanned {
            function: self.function.clone(),
            plan: Box::new(FunctionPlan::between(self.was, self.days)),
        })
    }
}

/// A draft in the making.
struct Drafting<'a> {
    bounds: Bounds<'a>,
    placed: Vec<Placed<'a>>,
    left_out: Vec<(FunctionId, Obstacle)>,
    most: usize,
}

impl<'a> Drafting<'a> {
    fn of(plan: &'a Plan, candidates: &[&'a Function], days: (Date, Date)) -> Self {
        let bounds = Bounds::of(plan, candidates, days);
        let (placed, left_out, most) = Filling::of(plan, &bounds, candidates, days).fill();
        Self {
            bounds,
            placed,
            left_out,
            most,
        }
    }

    /// What is proposed, in the order of the transfers.
    fn propose_all(&self) -> Vec<Proposed> {
        let mut proposed: Vec<Proposed> = self.placed.iter().map(|one| self.propose(one)).collect();
        proposed.sort_by_key(|one| one.days.transfer);
        proposed
    }

    fn propose(&self, placed: &Placed<'_>) -> Proposed {
        let Placed {
            function,
            day,
            because,
        } = placed;
        let was = function.planned;
        // What has begun is not planned to begin anew, as long as its receiver has the time that the cycles need.
        let latest = self.bounds.start(function, *day);
        let start = if receiver_began(function).is_some() {
            was.start
        } else {
            let begun = was.start.filter(|_| started_on(function).is_some());
            Some(begun.map_or(latest, |start| start.min(latest)))
        };
        let confirm = self.bounds.confirm(function, *day);
        let known = [
            (confirm > self.bounds.exit).then_some(Because::ConfirmedAfterExit),
            function
                .outline
                .cycle
                .is_none()
                .then_some(Because::CycleUnknown),
            function
                .parties
                .receiver
                .is_none()
                .then_some(Because::NoReceiver),
        ];
        Proposed {
            function: function.outline.id.clone(),
            was,
            days: PlannedDates {
                start,
                transfer: Some(*day),
                confirm: Some(confirm),
            },
            because: because
                .iter()
                .cloned()
                .chain(known.into_iter().flatten())
                .collect(),
        }
    }
}

/// The threshold that a plan has for a rule.
fn threshold(plan: &Plan, id: RuleId, name: &str) -> u32 {
    rule(id).threshold(plan, name)
}

/// The cycle of a function; a month where nobody said.
fn cycle(function: &Function) -> Cycle {
    function.outline.cycle.unwrap_or(Cycle::Monthly)
}

/// The day on which so many cycles from a day are over, where that day can stand in a plan.
fn over(day: Date, cycle: Cycle, cycles: u32) -> Option<Date> {
    Some(cycles_after(day, cycle, cycles)).filter(|day| day_in_range(*day))
}
