//! The walk: early, middle, mature, after-exit, and the signals for leaving each.

use super::Date;
use super::id::SignalId;
use super::register::{Identified, Register};
use super::text::{Line, Text};
use super::vocabulary::vocabulary;
use serde::{Deserialize, Serialize};

vocabulary! {
    /// A phase of a collective's life, in the order of the walk.
    pub enum PhaseId("phase") {
        /// The backbone convenes.
        Early = "early",
        /// The backbone facilitates and builds capacity.
        Middle = "middle",
        /// Partners absorb the functions; the backbone stewards lightly.
        Mature = "mature",
        /// The backbone holds nothing any more; it watches and learns.
        AfterExit = "after-exit",
    }
}

impl PhaseId {
    /// The phase after this one.
    #[must_use]
    pub const fn next(self) -> Option<Self> {
        match self {
            Self::Early => Some(Self::Middle),
            Self::Middle => Some(Self::Mature),
            Self::Mature => Some(Self::AfterExit),
            Self::AfterExit => None,
        }
    }

    /// The phase before, in the order of the walk.
    #[must_use]
    pub fn previous(self) -> Option<Self> {
        Self::ALL.get((self as usize).checked_sub(1)?).copied()
    }
}

/// One phase as this plan has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phase {
    /// Which phase.
    pub id: PhaseId,
    /// What the backbone is in it, such as "convener".
    pub posture: Line,
    /// What the work is.
    pub work: Option<Text>,
    /// The days it is planned to begin and end.
    #[serde(default)]
    pub planned: Span,
    /// The days it did begin and end, by decision.
    #[serde(default)]
    pub actual: Span,
    /// The signals for leaving it.
    #[serde(default)]
    pub signals: Register<Signal>,
}

/// Two days, either of which may be unknown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Span {
    /// The first day.
    pub start: Option<Date>,
    /// The last day.
    pub end: Option<Date>,
}

/// One sign that a phase can be left.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signal {
    /// Its id, unique in the plan.
    pub id: SignalId,
    /// What is to be seen.
    pub text: Text,
    /// Whether it is seen; unknown when absent.
    #[serde(default)]
    pub met: Option<bool>,
    /// What the answer rests on.
    #[serde(default)]
    pub evidence: Option<Text>,
    /// The day of the answer.
    #[serde(default)]
    pub on: Option<Date>,
}

/// A decision of people to walk on or back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PhaseStep {
    /// The phase left.
    pub from: PhaseId,
    /// The phase entered.
    pub to: PhaseId,
    /// The day of the decision.
    pub on: Date,
    /// Signals not met then: answered no, or unknown.
    #[serde(default)]
    pub unmet: Vec<SignalId>,
    /// Why, where signals were unmet or the walk went back.
    pub reason: Option<Text>,
}

/// Where the collective is on its way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Walk {
    /// The declared phase.
    pub current: PhaseId,
    /// The phases, in the order of the walk.
    pub phases: Vec<Phase>,
    /// Every decision so far.
    #[serde(default)]
    pub steps: Vec<PhaseStep>,
}

impl Walk {
    /// The walk at its beginning.
    #[must_use]
    pub const fn new(phases: Vec<Phase>) -> Self {
        Self {
            current: PhaseId::Early,
            phases,
            steps: Vec::new(),
        }
    }

    /// One phase; `None` where the template has none of that name.
    #[must_use]
    pub fn phase(&self, id: PhaseId) -> Option<&Phase> {
        self.phases.iter().find(|phase| phase.id == id)
    }

    /// One phase, to be changed.
    pub fn phase_mut(&mut self, id: PhaseId) -> Option<&mut Phase> {
        self.phases.iter_mut().find(|phase| phase.id == id)
    }

    /// The signal with this id and the phase that it belongs to.
    #[must_use]
    pub fn signal(&self, id: &SignalId) -> Option<(PhaseId, &Signal)> {
        self.phases
            .iter()
            .find_map(|phase| phase.signals.get(id).map(|signal| (phase.id, signal)))
    }

    /// The signals for leaving a phase that are answered no or unknown.
    pub fn unmet(&self, id: PhaseId) -> impl Iterator<Item = &Signal> {
        self.phase(id)
            .into_iter()
            .flat_map(|phase| phase.signals.iter())
            .filter(|signal| signal.met != Some(true))
    }

    /// The day the declared phase began; unknown when nobody said.
    #[must_use]
    pub fn since(&self) -> Option<Date> {
        self.phase(self.current)
            .and_then(|phase| phase.actual.start)
    }

    pub(crate) fn mark(
        &mut self,
        id: &SignalId,
        met: Option<bool>,
        evidence: Option<&Text>,
        on: Option<Date>,
    ) {
        if let Some(signal) = self
            .phases
            .iter_mut()
            .find_map(|phase| phase.signals.get_mut(id))
        {
            signal.met = met;
            signal.evidence = evidence.cloned();
            signal.on = on;
        }
    }

    pub(crate) fn step(&mut self, step: &PhaseStep) {
        let back = step.to < step.from;
        if let Some(left) = self.phase_mut(step.from) {
            left.actual.end = (!back).then_some(step.on);
            if back {
                left.actual.start = None;
            }
        }
        if let Some(entered) = self.phase_mut(step.to) {
            entered.actual.end = None;
            if !back || entered.actual.start.is_none() {
                entered.actual.start = Some(step.on);
            }
        }
        self.current = step.to;
        self.steps.push(step.clone());
    }
}

impl Identified for Signal {
    type Id = SignalId;

    fn id(&self) -> &SignalId {
        &self.id
    }
}
