//! How many, and of what weight: functions by stage, questions by state and theme, signals of a phase.
//!
//! `not-ours` leaves every count. Handed over means `transferred` or `confirmed`, done means `confirmed` or
//! `retired`; the two stand side by side and are never blended.

use super::Fraction;
use crate::domain::function::{Aside, Function, Stage, Standing};
use crate::domain::phase::{Phase, PhaseId};
use crate::domain::question::{Question, QuestionState, Theme};
use crate::domain::{Date, Plan};
use serde::Serialize;

/// The figures of a plan's functions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct FunctionFigures {
    /// Everything but `not-ours`.
    pub counted: Tallied,
    /// Transferred or confirmed.
    pub handed_over: Tallied,
    /// Confirmed or retired.
    pub done: Tallied,
    stages: [Tallied; 6],
    asides: [Tallied; 3],
}

/// A number of functions and the sum of their weights.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tallied {
    /// How many.
    pub number: u32,
    /// What they weigh together.
    pub weight: u32,
}

impl FunctionFigures {
    /// Counts a plan's functions.
    #[must_use]
    pub fn of(plan: &Plan) -> Self {
        Self::over(&plan.functions)
    }

    /// Counts these functions.
    #[must_use]
    pub fn over<'a>(functions: impl IntoIterator<Item = &'a Function>) -> Self {
        let mut figures = Self::default();
        for function in functions {
            figures.add(function);
        }
        figures
    }

    /// Those that stand here.
    #[must_use]
    pub const fn at(&self, standing: Standing) -> Tallied {
        match standing {
            Standing::On(stage) => self.stages[stage as usize],
            Standing::Aside(aside) => self.asides[aside as usize],
        }
    }

    /// Those on the ladder at this stage or beyond.
    #[must_use]
    pub fn at_or_beyond(&self, stage: Stage) -> Tallied {
        self.stages[stage as usize..]
            .iter()
            .fold(Tallied::default(), |sum, stage| sum.plus(*stage))
    }

    /// Every standing with its figure, stages first: the order in which they are shown.
    pub fn by_standing(&self) -> impl Iterator<Item = (Standing, Tallied)> {
        let stages = Stage::ALL.iter().map(|stage| Standing::On(*stage));
        let asides = Aside::ALL.iter().map(|aside| Standing::Aside(*aside));
        stages
            .chain(asides)
            .map(|standing| (standing, self.at(standing)))
    }

    /// The weight handed over, of the weight counted; `None` when nothing is counted.
    #[must_use]
    pub fn handed_over_weighted(&self) -> Option<Fraction> {
        Fraction::of(self.handed_over.weight, self.counted.weight)
    }

    /// The weight done, of the weight counted; `None` when nothing is counted.
    #[must_use]
    pub fn done_weighted(&self) -> Option<Fraction> {
        Fraction::of(self.done.weight, self.counted.weight)
    }

    fn add(&mut self, function: &Function) {
        let one = Tallied {
            number: 1,
            weight: function.outline.weight.get(),
        };
        let place = match function.standing {
            Standing::On(stage) => &mut self.stages[stage as usize],
            Standing::Aside(aside) => &mut self.asides[aside as usize],
        };
        *place = place.plus(one);
        let sums = [
            (function.is_counted(), &mut self.counted),
            (function.is_handed_over(), &mut self.handed_over),
            (function.is_done(), &mut self.done),
        ];
        for (_, sum) in sums.into_iter().filter(|(belongs, _)| *belongs) {
            *sum = sum.plus(one);
        }
    }
}

impl Tallied {
    /// Both together.
    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        Self {
            number: self.number + other.number,
            weight: self.weight + other.weight,
        }
    }
}

/// The figures of some questions; programs are given them by these names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct QuestionFigures {
    /// All of them.
    pub total: u32,
    /// Never asked.
    pub unasked: u32,
    /// Asked, not answered.
    pub open: u32,
    /// Answered.
    pub answered: u32,
    /// Set aside.
    pub parked: u32,
    /// Unasked though their first phase has passed.
    pub late: u32,
    /// Answered, and the day to look again has passed.
    pub stale: u32,
    /// Answered without evidence.
    pub hollow: u32,
}

impl QuestionFigures {
    /// Counts all questions of a plan.
    #[must_use]
    pub fn of(plan: &Plan, today: Date) -> Self {
        Self::count(plan.questions.iter(), plan.walk.current, today)
    }

    /// Counts the questions of one theme.
    #[must_use]
    pub fn of_theme(plan: &Plan, theme: Theme, today: Date) -> Self {
        let questions = plan.questions.iter();
        Self::count(
            questions.filter(|question| question.outline.theme == theme),
            plan.walk.current,
            today,
        )
    }

    /// Counts these questions as they stand in a phase, on a day.
    pub fn count<'a>(
        questions: impl Iterator<Item = &'a Question>,
        current: PhaseId,
        today: Date,
    ) -> Self {
        let mut figures = Self::default();
        for question in questions {
            figures.total += 1;
            match question.state {
                QuestionState::Unasked => figures.unasked += 1,
                QuestionState::Open => figures.open += 1,
                QuestionState::Answered => figures.answered += 1,
                QuestionState::Parked => figures.parked += 1,
            }
            figures.late += u32::from(question.is_late(current));
            figures.stale += u32::from(question.is_stale(today));
            figures.hollow += u32::from(question.is_hollow());
        }
        figures
    }
}

/// The figures of the signals for leaving a phase.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct SignalFigures {
    /// Answered yes.
    pub met: u32,
    /// Answered no.
    pub unmet: u32,
    /// Not answered.
    pub unknown: u32,
}

impl SignalFigures {
    /// Counts the signals for leaving a phase.
    #[must_use]
    pub fn of(phase: &Phase) -> Self {
        let mut figures = Self::default();
        for signal in &phase.signals {
            match signal.met {
                Some(true) => figures.met += 1,
                Some(false) => figures.unmet += 1,
                None => figures.unknown += 1,
            }
        }
        figures
    }

    /// Counts the signals for leaving the declared phase.
    #[must_use]
    pub fn of_current(plan: &Plan) -> Self {
        plan.walk
            .phase(plan.walk.current)
            .map(Self::of)
            .unwrap_or_default()
    }

    /// All signals.
    #[must_use]
    pub const fn total(&self) -> u32 {
        self.met + self.unmet + self.unknown
    }
}
