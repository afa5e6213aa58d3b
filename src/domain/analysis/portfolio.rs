//! One plan as one row among many: what a portfolio shows of it, without names of people, scores or notes.

use super::{FunctionFigures, calendar, needs, suggest};
use crate::domain::flags::settings::{RuleId, Severity, SubjectKind};
use crate::domain::flags::{Assessment, Flag, FlagCounts, assess};
use crate::domain::id::{FunctionId, PlanId};
use crate::domain::phase::PhaseId;
use crate::domain::text::Line;
use crate::domain::{Date, Plan};
use serde::{Deserialize, Serialize};

/// How many days ahead a portfolio looks.
const AHEAD: i64 = 90;

/// One plan of a portfolio, as it stands on a day. It can be thrown away and made again from the plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PortfolioRow {
    /// The plan.
    pub id: PlanId,
    /// The collective's name.
    pub name: Line,
    /// The declared phase and the one the functions suggest.
    pub phase: Phases,
    /// What is said of it where there is room for more than a row.
    pub more: More,
    /// The figures of its functions.
    pub functions: Counts,
    /// Every open flag: its rule and how grave it is.
    pub flags: Vec<(RuleId, Severity)>,
    /// How many flags are accepted.
    pub accepted: u32,
    /// The day the backbone means to be gone.
    pub exit_target: Option<Date>,
    /// What is planned for the next [`AHEAD`] days, the nearest first.
    pub coming: Vec<Coming>,
    /// How many events it has.
    pub events: u64,
}

/// What is said of a plan where there is room for more than a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct More {
    /// Where the collective works.
    pub place: Option<Line>,
    /// How many things wait for someone.
    pub waiting: usize,
    /// The open stop flags.
    pub stops: Vec<Stop>,
}

/// An open stop flag.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stop {
    /// The rule.
    pub rule: RuleId,
    /// The function that it is about, where it is about one; never a person.
    pub function: Option<Line>,
}

/// Where a plan is said to be, and where its functions say it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phases {
    /// By decision of people.
    pub declared: PhaseId,
    /// Since when.
    pub since: Option<Date>,
    /// By the functions; unknown where there are none.
    pub suggested: Option<PhaseId>,
}

/// Numbers and weights of functions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// How many count, and what they weigh.
    pub counted: (u32, u32),
    /// How many are handed over, and what they weigh.
    pub handed_over: (u32, u32),
    /// How many are done, and what they weigh.
    pub done: (u32, u32),
}

/// Something planned.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Coming {
    /// The day.
    pub on: Date,
    /// What.
    pub what: String,
}

impl PortfolioRow {
    /// The row of a plan with so many events, on a day.
    #[must_use]
    pub fn of(plan: &Plan, events: u64, today: Date) -> Self {
        let assessment = assess(plan, today);
        Self {
            id: plan.id.clone(),
            name: plan.collective.name.clone(),
            phase: Phases {
                declared: plan.walk.current,
                since: plan.walk.since(),
                suggested: suggest(plan).map(|suggestion| suggestion.phase),
            },
            more: More::of(plan, &assessment, today),
            functions: Counts::of(plan),
            flags: assessment
                .open()
                .map(|flag| (flag.rule, flag.severity))
                .collect(),
            accepted: assessment.counts().accepted,
            exit_target: plan.exit.target,
            coming: coming(plan, today),
            events,
        }
    }

    /// How many open flags of a severity there are.
    #[must_use]
    pub fn open_flags(&self, severity: Severity) -> usize {
        self.flags
            .iter()
            .filter(|(_, found)| *found == severity)
            .count()
    }

    /// How many flags there are of each severity.
    #[must_use]
    pub fn flag_counts(&self) -> FlagCounts {
        let mut counts = FlagCounts {
            accepted: self.accepted,
            ..FlagCounts::default()
        };
        for (_, severity) in &self.flags {
            match severity {
                Severity::Stop => counts.stop += 1,
                Severity::Warn => counts.warn += 1,
                Severity::Note => counts.note += 1,
            }
        }
        counts
    }

    /// What decides the order "most urgent": more stop flags first, then the nearer exit, then the name.
    #[must_use]
    pub fn urgency(&self) -> (std::cmp::Reverse<usize>, Date, &str) {
        let stops = std::cmp::Reverse(self.open_flags(Severity::Stop));
        (
            stops,
            self.exit_target.unwrap_or(Date::MAX),
            self.name.as_str(),
        )
    }
}

impl More {
    fn of(plan: &Plan, assessment: &Assessment, today: Date) -> Self {
        let stops = assessment.open();
        let stops = stops.filter(|flag| flag.severity == Severity::Stop);
        Self {
            place: plan.collective.place.clone(),
            waiting: needs(plan, assessment, today).len(),
            stops: stops.map(|flag| Stop::of(plan, flag)).collect(),
        }
    }
}

impl Stop {
    fn of(plan: &Plan, flag: &Flag) -> Self {
        let subject = &flag.subject;
        let id = subject.id.as_str().parse::<FunctionId>().ok();
        let id = id.filter(|_| subject.kind == SubjectKind::Function);
        let function = id.and_then(|id| plan.functions.get(&id));
        Self {
            rule: flag.rule,
            function: function.map(|function| function.outline.name.clone()),
        }
    }
}

impl Counts {
    /// The figures of a plan.
    #[must_use]
    pub fn of(plan: &Plan) -> Self {
        Self::from(&FunctionFigures::of(plan))
    }
}

impl From<&FunctionFigures> for Counts {
    fn from(figures: &FunctionFigures) -> Self {
        let pair = |tallied: super::figures::Tallied| (tallied.number, tallied.weight);
        Self {
            counted: pair(figures.counted),
            handed_over: pair(figures.handed_over),
            done: pair(figures.done),
        }
    }
}

fn coming(plan: &Plan, today: Date) -> Vec<Coming> {
    let until = calendar::days_after(today, AHEAD);
    let mut found = Vec::new();
    let mut note = |day: Option<Date>, what: String| {
        if let Some(on) = day.filter(|day| (today..=until).contains(day)) {
            found.push(Coming { on, what });
        }
    };
    for function in plan
        .functions
        .iter()
        .filter(|function| function.is_counted() && !function.is_done())
    {
        let name = &function.outline.name;
        if !function.is_handed_over() {
            note(
                function.planned.transfer,
                format!("{name}, planned transfer"),
            );
        }
        note(
            function.planned.confirm,
            format!("{name}, planned confirmation"),
        );
    }
    for accepted in &plan.attention.acceptances {
        note(
            Some(accepted.until),
            format!("acceptance of {} expires", accepted.rule),
        );
    }
    note(plan.exit.target, "planned exit".to_owned());
    for check in &plan.exit.checks {
        note(Some(*check), "look again after the exit".to_owned());
    }
    found.sort();
    found
}
