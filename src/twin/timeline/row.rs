//! One row of the timeline in words.

use crate::domain::Date;
use crate::domain::Plan;
use crate::domain::analysis::calendar::{count, shown, shown_if_known};
use crate::domain::analysis::timeline::{About, Baseline, Dated, Mark, State, TimeRow, Was};
use crate::twin::forecast::ForecastSeen;
use crate::twin::lines::UNKNOWN;
use crate::twin::named::Named;
use crate::twin::spelt::spelt_out;
use crate::twin::{Lines, Twin};

/// One row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimeRowSeen {
    /// What tells it from every other row.
    pub key: String,
    /// What it is.
    pub named: Named,
    /// Its days and stretches.
    pub row: TimeRow,
    /// What has to be handed over before it.
    pub waits_for: Vec<Named>,
    /// How many days it is late.
    pub late_by: Option<i64>,
    /// Of an exit that is to come: when it would really be possible.
    pub possible: Option<String>,
    /// The days that were planned otherwise on an earlier day that is laid beside it.
    pub was: Vec<Was>,
}

impl TimeRowSeen {
    /// One row of a plan of which this is the forecast.
    #[must_use]
    pub fn of(plan: &Plan, row: TimeRow, forecast: &ForecastSeen, today: Date) -> Self {
        let waits_for = row.waits_for.iter();
        let is_to_come = row.about == About::Exit && row.state != State::Done;
        Self {
            key: row.about.key(),
            named: Named {
                name: row.name.clone(),
                id: row.about.id(),
            },
            waits_for: waits_for.map(|id| Named::function(plan, id)).collect(),
            late_by: row.late_by(today),
            possible: is_to_come.then(|| forecast.possible()),
            was: Vec::new(),
            row,
        }
    }

    /// The same beside what was planned on an earlier day.
    #[must_use]
    pub fn beside(&self, baseline: Option<&Baseline>) -> Self {
        Self {
            was: baseline.map_or_else(Vec::new, |baseline| baseline.was(&self.row)),
            ..self.clone()
        }
    }

    /// Its days and how it stands, in a sentence or two.
    #[must_use]
    pub fn words(&self) -> String {
        let days = self.row.days.iter();
        let days: Vec<String> = days.map(|dated| self.in_words(dated)).collect();
        let mut words = format!("{}. {}.", days.join(", "), self.stands());
        if let Some(possible) = &self.possible {
            words = format!("{words} Really possible: {possible}.");
        }
        if self.waits_for.is_empty() {
            return words;
        }
        let names: Vec<&str> = self.waits_for.iter().map(|it| it.name.as_str()).collect();
        format!("{words} Waits for {}.", names.join(", "))
    }

    /// How it stands: `Late by 12 days`.
    #[must_use]
    pub fn stands(&self) -> String {
        let mut stretches = self.row.stretches.iter();
        let unbooked = stretches.any(|stretch| stretch.mark == Mark::Unbooked);
        match (self.row.state, self.late_by) {
            (State::Late, Some(days)) if unbooked => {
                format!("Late by {}, and not booked", count(days, "day"))
            }
            (State::Late, Some(days)) => format!("Late by {}", count(days, "day")),
            (State::Late, None) => "Late".to_owned(),
            (State::Done, _) => "Done".to_owned(),
            (State::UnderWay, _) => "Under way".to_owned(),
            (State::Ahead, _) => "Ahead".to_owned(),
            (State::Undated, _) => "Undated".to_owned(),
            (State::Unknown, _) => "Nobody knows when it was".to_owned(),
            (State::Unbooked, _) => "Not booked".to_owned(),
        }
    }

    /// `transfer 31 May 2027 (was 30 Jan 2027)`
    fn in_words(&self, dated: &Dated) -> String {
        let was = self.was.iter().find(|(moment, _)| *moment == dated.moment);
        match was {
            Some((_, Some(was))) => format!("{} (was {})", in_words(dated), shown(*was)),
            Some((_, None)) => format!("{} (had no day)", in_words(dated)),
            None => in_words(dated),
        }
    }

    /// Tells it after its position, such as `row 7 of 31`; what follows begins with its id.
    pub(super) fn tell(&self, place: &str, lines: &mut Lines) {
        let Named { id, .. } = &self.named;
        let group = self.row.group;
        lines.fact(format_args!("{place}, {group}"), &self.named);
        lines.fact(format_args!("{id} stands"), self.row.state);
        lines.fact_if_any(format_args!("{id} days late"), self.late_by);
        for dated in &self.row.days {
            let Dated {
                moment,
                planned,
                actual,
            } = dated;
            if planned.is_some() || actual.is_none() {
                lines.fact_or_unknown(format_args!("{id} {moment}, planned"), *planned);
            }
            lines.fact_if_any(format_args!("{id} {}", moment.past()), *actual);
        }
        let possible = self.possible.as_deref().map(spelt_out);
        lines.fact_if_any(format_args!("{id} really possible"), possible);
        for (moment, was) in &self.was {
            lines.fact_or_unknown(format_args!("{id} {moment}, planned once"), *was);
        }
        for needed in &self.waits_for {
            lines.fact(format_args!("{id} waits for"), needed);
        }
    }
}

/// A row that is selected, in the line below the calendar.
impl Twin for TimeRowSeen {
    fn tell(&self, lines: &mut Lines) {
        lines.fact("selected", &self.named);
        lines.fact("selected, in words", self.words());
    }
}

/// `transferred 3 Mar 2026 (planned 1 Mar 2026)`, `transfer 31 May 2027`, `confirm ?`
fn in_words(dated: &Dated) -> String {
    let Dated {
        moment,
        planned,
        actual,
    } = *dated;
    match (actual, planned) {
        (Some(actual), Some(planned)) if planned != actual => {
            format!(
                "{} {} (planned {})",
                moment.past(),
                shown(actual),
                shown(planned)
            )
        }
        (Some(actual), _) => format!("{} {}", moment.past(), shown(actual)),
        (None, Some(_)) => format!("{moment} {}", shown_if_known(planned)),
        (None, None) => format!("{moment} {UNKNOWN}"),
    }
}
