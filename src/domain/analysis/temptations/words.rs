//! A temptation in words: its figure, and what is missing where nobody can tell.

use super::Temptation;
use super::counting::{Counted, last_two, voiced};
use crate::domain::analysis::calendar::{count, shown};
use crate::domain::analysis::handover::outgoing_name;
use crate::domain::book::Entry;
use crate::domain::book::team::SCORE;
use crate::domain::book::trust::ON;
use crate::domain::{Date, Plan};

impl Temptation {
    /// What is missing where there is nothing to count.
    pub(super) const fn nothing(self) -> &'static str {
        match self {
            Self::Directing => "no service that goes on is among the activities",
            Self::Gatekeeping => "no money is on record",
            Self::Credit => "nothing shown outside is among the milestones",
            Self::Solutions => "no solution in the making is among the activities",
            Self::Work => "no decision that is still to be carried out is on record",
            Self::Decisions | Self::Dissent => "no decision is on record",
            Self::Politeness => "no hard conversation is on record",
            Self::Celebration => "no milestone that was reached is on record",
            Self::Tiredness => "nobody asked the team how it is",
        }
    }

    /// What nobody recorded of so many things.
    pub(super) fn unknown(self, number: usize) -> String {
        let of = |thing| count(number, thing);
        match self {
            Self::Directing => format!("nobody recorded who else could run {}", of("service")),
            Self::Gatekeeping => format!("no contact is recorded for {}", of("funder")),
            Self::Credit => format!("nobody recorded whose {} shown outside was", of("thing")),
            Self::Solutions => format!(
                "nobody recorded for {} whether those concerned were heard",
                of("solution")
            ),
            Self::Work => format!("nobody recorded who carries out {}", of("decision")),
            Self::Decisions => format!("nobody recorded who was there at {}", of("decision")),
            Self::Dissent => format!(
                "nobody recorded for {} whether somebody saw it otherwise",
                of("decision")
            ),
            Self::Politeness => format!("nothing is known of {}", of("hard conversation")),
            Self::Celebration => format!("nothing is known of {}", of("milestone")),
            Self::Tiredness => "no score is on record".to_owned(),
        }
    }
}

pub(super) fn figure(
    plan: &Plan,
    temptation: Temptation,
    counted: &Counted<'_>,
    today: Date,
) -> String {
    let backbone = outgoing_name(plan);
    let part = |thing| format!("{} of {}", counted.number, count(counted.of, thing));
    match temptation {
        Temptation::Directing => {
            format!("{} run by {backbone} though others could", part("service"))
        }
        Temptation::Gatekeeping => format!("only {backbone} speaks with {}", part("funder")),
        Temptation::Credit => format!(
            "{} shown outside credited to {backbone} alone",
            part("thing")
        ),
        Temptation::Solutions => format!(
            "{} in the making without those concerned being heard",
            part("solution")
        ),
        Temptation::Work => format!("{} to carry out with {backbone}", part("decision")),
        Temptation::Decisions => format!(
            "{} with nobody there who lives the problem",
            part("decision")
        ),
        Temptation::Dissent if counted.number == 0 && counted.of > counted.unknown => format!(
            "another view is on record in {} of {}",
            voiced(plan, today),
            count(counted.of, "decision")
        ),
        Temptation::Dissent => format!("{} without another view on record", part("decision")),
        Temptation::Politeness => {
            format!(
                "{} held more than once and still open",
                part("hard conversation")
            )
        }
        Temptation::Celebration => format!("{} reached and not celebrated", part("milestone")),
        Temptation::Tiredness => wellbeing(plan),
    }
}

fn wellbeing(plan: &Plan) -> String {
    let told = |entry: &Entry| {
        let (on, score) = entry.get(ON).zip(entry.get(SCORE))?;
        Some(format!("{score} of 5 on {}", shown(on)))
    };
    match last_two(plan) {
        (Some(latest), before) => {
            let before = before.and_then(told);
            let before = before.map_or_else(
                || "not asked before".to_owned(),
                |it| format!("before {it}"),
            );
            format!(
                "the team is at {}; {before}",
                told(latest).unwrap_or_default()
            )
        }
        (None, _) => "the team was not asked how it is".to_owned(),
    }
}
