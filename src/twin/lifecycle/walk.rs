//! The walk: the phases, the declared one and the suggested one, and the signals for leaving each.

use crate::domain::analysis::calendar::months_begun;
use crate::domain::analysis::figures::Tallied;
use crate::domain::analysis::reviews::Matter;
use crate::domain::analysis::{FunctionFigures, SignalFigures, Suggestion, suggest};
use crate::domain::phase::{Phase, PhaseId, Signal, Span};
use crate::domain::story::yes_no;
use crate::domain::{Date, Plan};
use crate::twin::written::WrittenAbout;
use crate::twin::{Lines, Twin};

/// Where the collective is on its way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Walk {
    /// The phase that people declared.
    pub declared: PhaseId,
    /// Since when.
    pub since: Option<Date>,
    /// Which month of it this is, from 1; unknown before it began.
    pub month: Option<u32>,
    /// The phase that the functions suggest; none where no function is counted.
    pub suggested: Option<Suggestion>,
    /// Every phase in the order of the walk.
    pub phases: Vec<PhaseSeen>,
}

/// One phase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhaseSeen {
    /// Which.
    pub id: PhaseId,
    /// What the backbone is in it.
    pub posture: String,
    /// Whether it was left, is declared or lies ahead.
    pub passage: Passage,
    /// The days planned for it.
    pub planned: Span,
    /// The days it began and ended.
    pub actual: Span,
    /// The signals for leaving it.
    pub signals: SignalsSeen,
    /// What reviewers wrote about it.
    pub written: WrittenAbout,
}

/// Where a phase lies, seen from today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Passage {
    /// It began and was left.
    Left,
    /// It is the declared one.
    Declared,
    /// It has not begun.
    Ahead,
}

/// The signals for leaving a phase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignalsSeen {
    /// How many are answered how.
    pub figures: SignalFigures,
    /// Every one.
    pub all: Vec<SignalSeen>,
}

/// One signal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignalSeen {
    /// Its id.
    pub id: String,
    /// What is to be seen.
    pub text: String,
    /// Whether it is seen.
    pub met: Option<bool>,
    /// The day of the answer.
    pub on: Option<Date>,
    /// What the answer rests on.
    pub evidence: Option<String>,
    /// What the plan counts beside it: help, not the answer.
    pub counted: Option<Counted>,
}

/// A count beside a signal: `4 of 15 now`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counted {
    /// How many.
    pub number: u32,
    /// Of how many.
    pub all: u32,
}

impl Walk {
    /// The walk of a plan with these figures, on a day.
    #[must_use]
    pub fn of(plan: &Plan, figures: &FunctionFigures, today: Date) -> Self {
        let since = plan.walk.since();
        let phases = plan.walk.phases.iter();
        Self {
            declared: plan.walk.current,
            since,
            month: since.and_then(|since| months_begun(since, today)),
            suggested: suggest(plan),
            phases: phases
                .map(|phase| PhaseSeen::of(phase, plan, figures, today))
                .collect(),
        }
    }

    /// One phase.
    #[must_use]
    pub fn phase(&self, id: PhaseId) -> Option<&PhaseSeen> {
        self.phases.iter().find(|phase| phase.id == id)
    }

    /// Whether people declared another phase than the functions suggest.
    #[must_use]
    pub fn disagrees(&self) -> bool {
        let suggested = self.suggested.as_ref();
        suggested.is_some_and(|suggested| suggested.phase != self.declared)
    }

    pub(super) fn tell_where_we_are(&self, lines: &mut Lines) {
        let since = self.since.map_or_else(
            || "since ?".to_owned(),
            |since| format!("since {since}{}", month(self.month)),
        );
        lines.fact("phase declared", format_args!("{}, {since}", self.declared));
        let suggested = self.suggested.as_ref();
        let suggested = suggested
            .map(|Suggestion { phase, because, .. }| format!("{phase}, because {because}"));
        lines.fact_or_unknown("phase suggested", suggested);
        if self.disagrees() {
            lines.fact("who moves a phase", "only people");
        }
    }

    /// The signals for leaving one phase.
    pub(super) fn tell_signals_of(&self, id: PhaseId, lines: &mut Lines) {
        let Some(phase) = self.phase(id) else { return };
        lines.fact(
            format_args!("signals for leaving {id}"),
            phase.signals.words(),
        );
        lines.each("signal", &phase.signals.all, |lines, place, signal| {
            signal.tell(place, lines);
        });
        phase.tell_written(lines);
    }

    /// The phases one after the other, each with the day that is known of it.
    pub(super) fn tell_passage(&self, lines: &mut Lines) {
        lines.each("phase", &self.phases, |lines, place, phase| {
            phase.tell_posture(place, lines);
            match (phase.actual.start, phase.planned.start) {
                (Some(began), _) => lines.fact(format_args!("{} began", phase.id), began),
                (None, planned) => {
                    lines.fact_or_unknown(format_args!("{} planned from", phase.id), planned)
                }
            }
        });
    }
}

impl Twin for Walk {
    fn tell(&self, lines: &mut Lines) {
        self.tell_where_we_are(lines);
        lines.each("phase", &self.phases, |lines, place, phase| {
            phase.tell_posture(place, lines);
            phase.tell_days(lines);
            let signal = format!("{} signal", phase.id);
            lines.each(&signal, &phase.signals.all, |lines, place, signal| {
                signal.tell(place, lines);
            });
            phase.tell_written(lines);
        });
    }
}

impl PhaseSeen {
    fn of(phase: &Phase, plan: &Plan, figures: &FunctionFigures, today: Date) -> Self {
        let passage = match phase.actual.start {
            _ if phase.id == plan.walk.current => Passage::Declared,
            Some(_) => Passage::Left,
            None => Passage::Ahead,
        };
        let signals = phase.signals.iter();
        Self {
            id: phase.id,
            posture: phase.posture.to_string(),
            passage,
            planned: phase.planned,
            actual: phase.actual,
            signals: SignalsSeen {
                figures: SignalFigures::of(phase),
                all: signals
                    .map(|signal| SignalSeen::of(signal, figures))
                    .collect(),
            },
            written: WrittenAbout::of(plan, today, Matter::Phase(phase.id)),
        }
    }

    fn tell_posture(&self, place: &str, lines: &mut Lines) {
        let passage = self.passage.as_str();
        lines.fact(
            format_args!("{place}, {}, {passage}", self.id),
            &self.posture,
        );
    }

    fn tell_written(&self, lines: &mut Lines) {
        let kind = format!("{} in reviews", self.id);
        self.written.tell_as(&kind, lines);
    }

    fn tell_days(&self, lines: &mut Lines) {
        for (what, day) in [
            ("planned from", self.planned.start),
            ("planned until", self.planned.end),
            ("began", self.actual.start),
            ("ended", self.actual.end),
        ] {
            lines.fact_or_unknown(format_args!("{} {what}", self.id), day);
        }
    }
}

impl Passage {
    /// The word for it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Left => "left",
            Self::Declared => "declared",
            Self::Ahead => "ahead",
        }
    }
}

impl SignalsSeen {
    fn words(&self) -> String {
        let SignalFigures {
            met,
            unmet,
            unknown,
        } = self.figures;
        format!("{met} yes, {unmet} no, {unknown} unknown")
    }
}

impl SignalSeen {
    fn of(signal: &Signal, figures: &FunctionFigures) -> Self {
        Self {
            id: signal.id.to_string(),
            text: signal.text.to_string(),
            met: signal.met,
            on: signal.on,
            evidence: signal.evidence.as_ref().map(ToString::to_string),
            counted: Counted::beside(signal, figures),
        }
    }

    fn tell(&self, place: &str, lines: &mut Lines) {
        let Self { id, text, .. } = self;
        let counted = self.counted.map(|counted| format!(", {counted}"));
        let counted = counted.unwrap_or_default();
        lines.fact(
            format_args!("{place}, {}", yes_no(self.met)),
            format_args!("{text} ({id}){counted}"),
        );
        lines.fact_if_any(format_args!("{place} evidence"), self.evidence.as_ref());
        lines.fact_if_any(format_args!("{place} answered"), self.on);
    }
}

impl Counted {
    /// The count beside a signal that is about figures.
    #[must_use]
    pub fn beside(signal: &Signal, figures: &FunctionFigures) -> Option<Self> {
        let counted: Tallied = match signal.id.as_str() {
            "functions-settled" => figures.handed_over,
            "first-confirmed" => figures.done,
            _ => return None,
        };
        Some(Self {
            number: counted.number,
            all: figures.counted.number,
        })
    }
}

impl std::fmt::Display for Counted {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} of {} now", self.number, self.all)
    }
}

fn month(month: Option<u32>) -> String {
    month.map_or_else(String::new, |month| format!(", month {month}"))
}
