//! After the exit: what stood on the day of leaving beside what stands today, and whether it holds.

use crate::domain::analysis::FunctionFigures;
use crate::domain::analysis::handover::{leaving_day, left_on, standing_on};
use crate::domain::book::norms::FUNCTION;
use crate::domain::book::transition::HOLDS;
use crate::domain::book::trust::ON;
use crate::domain::book::{Book, Entry};
use crate::domain::exit::Outcome;
use crate::domain::function::{Function, Stage};
use crate::domain::phase::PhaseId;
use crate::domain::{Date, Plan};

/// What became of what was handed over, seen from a day after the exit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Afterwards<'a> {
    /// The day the backbone left, or was to leave.
    pub left: Date,
    /// Whether it is on record that it left; else the day has passed and no more is known.
    pub is_recorded: bool,
    /// The functions as they stood at the end of that day.
    pub then: FunctionFigures,
    /// The functions as they stand today.
    pub now: FunctionFigures,
    /// What was handed over on that day and is not today, nor was retired since.
    pub lost: Vec<&'a Function>,
    /// The looks since.
    pub looks: Looks<'a>,
    /// What became of the collective, where that is recorded.
    pub outcome: Option<Outcome>,
}

/// What the latest look at each function, and at the whole, found. An entry is one look.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Looks<'a> {
    /// Found to hold.
    pub hold: Vec<&'a Entry>,
    /// Found not to.
    pub fail: Vec<&'a Entry>,
}

impl<'a> Afterwards<'a> {
    /// What became of it; nothing up to the day of leaving.
    #[must_use]
    pub fn of(plan: &'a Plan, today: Date) -> Option<Self> {
        let left = leaving_day(plan).filter(|left| *left < today)?;
        let as_it_stood = plan.functions.iter().map(|function| Function {
            standing: standing_on(function, left),
            ..function.clone()
        });
        Some(Self {
            left,
            is_recorded: left_on(plan).is_some() || plan.walk.current == PhaseId::AfterExit,
            then: FunctionFigures::over(as_it_stood.collect::<Vec<_>>().iter()),
            now: FunctionFigures::of(plan),
            lost: plan
                .functions
                .iter()
                .filter(|function| is_lost(function, left))
                .collect(),
            looks: Looks::since(plan, left, today),
            outcome: plan.exit.outcome,
        })
    }
}

fn is_lost(function: &Function, left: Date) -> bool {
    let then = standing_on(function, left).stage();
    let is_over = then.is_some_and(Stage::is_handed_over);
    is_over && !function.is_handed_over() && !function.is_done()
}

impl<'a> Looks<'a> {
    fn since(plan: &'a Plan, left: Date, today: Date) -> Self {
        let mut latest: Vec<&Entry> = Vec::new();
        let looks = plan.books.of(Book::FollowUp);
        let since = looks.filter(|look| look.get(ON).is_some_and(|on| left < on && on <= today));
        for look in since {
            match latest.iter_mut().find(|other| is_same(other, look)) {
                Some(other) if other.get(ON) <= look.get(ON) => *other = look,
                Some(_) => {}
                None => latest.push(look),
            }
        }
        let (hold, rest): (Vec<_>, Vec<_>) = latest
            .into_iter()
            .partition(|look| look.get(HOLDS) == Some(true));
        Self { hold, fail: rest }
    }
}

/// Whether two looks are at the same function, or both at the whole.
fn is_same(one: &Entry, other: &Entry) -> bool {
    one.get(FUNCTION) == other.get(FUNCTION)
}
