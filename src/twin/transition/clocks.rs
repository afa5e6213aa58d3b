//! The three clocks: notice, the time side by side, the looks after the exit.

use super::{Part, Said, Telling, UNKNOWN, joined};
use crate::domain::Date;
use crate::domain::analysis::calendar::{count, shown};
use crate::domain::analysis::transition::{Check, CheckState, Misfit};
use crate::domain::book::money::{FROM, TO};
use crate::domain::book::review::PAID_BY;
use crate::domain::book::transition::{HOLDS, LEADS, STOP_RULE, SUPPORT, VOICE};
use crate::domain::book::{Book, Entry, Key};
use crate::domain::id::OrganisationId;
use crate::domain::story::day_or_unknown;
use crate::domain::text::clause;

/// How long a clock asks for.
fn asked_for(name: &str, months: Option<u32>, kind: &str) -> Said {
    match months {
        Some(months) => Said::one(name, count(months, "month")),
        None => Said::one(name, UNKNOWN).set_with(&format!(
            "set it with: baton clock add PLAN --kind {kind} --months N"
        )),
    }
}

impl Telling<'_> {
    pub(super) fn notice(&self) -> Part {
        let notice = self.transition.notice;
        let mut says = vec![
            self.leaves(),
            asked_for("notice asked for", notice.months, "notice"),
            Said::one("notice needed by", day_or_unknown(notice.needed_by)),
            self.given(),
        ];
        let short = notice.short_by.map(|days| count(days, "day"));
        says.extend(short.map(|days| Said::one("notice too short by", days).wrong([])));
        Part {
            title: "Notice",
            book: Book::Clock,
            says,
        }
    }

    fn leaves(&self) -> Said {
        let said = |day: &str| Said::one("the backbone leaves", day);
        match self.transition.leaves {
            Some(day) => said(&shown(day)),
            None => said(UNKNOWN).set_with("set it with: baton exit PLAN --target DATE"),
        }
    }

    fn given(&self) -> Said {
        let notice = self.transition.notice;
        let said = |words: &str| Said::one("notice given", words);
        match (notice.given, notice.needed_by) {
            (Some(given), _) => said(&shown(given)),
            (None, Some(by)) if by < self.today => {
                said("not yet, and its day has passed").wrong([])
            }
            (None, _) => said("not yet"),
        }
    }

    pub(super) fn coexistence(&self) -> Part {
        let together = &self.transition.coexistence;
        let mut says = vec![
            asked_for("side by side asked for", together.months, "co-existence"),
            Said::one(
                "side by side needed from",
                day_or_unknown(together.needed_from),
            ),
        ];
        let short = together.short_by.map(|days| count(days, "day"));
        let first = together.stages.first().copied();
        says.extend(
            short.map(|days| Said::one("side by side begins too late by", days).wrong(first)),
        );
        if together.stages.is_empty() {
            says.push(Said::one("stages", "none is recorded"));
        }
        let stages = together.stages.iter();
        says.extend(stages.map(|stage| Said::each("stage", self.name(stage), self.stage(stage))));
        let misfits = together.misfits.iter();
        says.extend(misfits.map(|misfit| self.misfit(misfit)));
        Part {
            title: "Side by side",
            book: Book::Coexistence,
            says,
        }
    }

    fn stage(&self, stage: &Entry) -> String {
        let who = |key: Key<OrganisationId>, verb: &str| {
            let body = stage.get(key).map(|id| self.plan.organisation_name(id));
            body.map(|body| format!("{body} {verb}"))
        };
        joined([
            Some(format!(
                "{} to {}",
                day_or_unknown(stage.get(FROM)),
                day_or_unknown(stage.get(TO))
            )),
            Some(who(LEADS, "leads").unwrap_or_else(|| "nobody is named who leads".to_owned())),
            stage
                .get(SUPPORT)
                .map(|words| format!("support \"{}\"", clause(words.as_str()))),
            who(VOICE, "speaks"),
            stage.get(PAID_BY).map(|bodies| {
                let names = bodies.iter().map(|id| self.plan.organisation_name(id));
                format!("{} pays", names.collect::<Vec<_>>().join(", "))
            }),
            stage
                .get(STOP_RULE)
                .map(|words| format!("stops \"{}\"", clause(words.as_str()))),
        ])
    }

    fn misfit(&self, misfit: &Misfit<'_>) -> Said {
        let said = |stages: &[&Entry], words: String| {
            let name = stages
                .first()
                .map_or(String::new(), |stage| self.name(stage));
            Said::each("does not fit", name, words).wrong(stages.iter().copied())
        };
        let span = |(first, last): (Date, Date)| format!("{} to {}", shown(first), shown(last));
        let who = |stage: &Entry, key: Key<OrganisationId>| {
            let body = stage.get(key).map(|id| self.plan.organisation_name(id));
            body.unwrap_or(UNKNOWN).to_owned()
        };
        let both = |(one, other): (&Entry, &Entry), key| {
            format!("{} and {}", who(one, key), who(other, key))
        };
        match misfit {
            Misfit::Undated(stage) => {
                let words = "its first or last day is unknown, so nobody can tell whether it fits";
                said(&[stage], words.to_owned())
            }
            Misfit::Gap {
                after,
                before,
                days,
            } => {
                let until = before.map_or_else(
                    || "the exit".to_owned(),
                    |before| format!("{} begins", self.name(before)),
                );
                let words = format!("no stage until {until}: {}", span(*days));
                said(&[after], words)
            }
            Misfit::TwoLeaders { stages, days } => {
                let words = format!("two lead, {}: {}", both(*stages, LEADS), span(*days));
                said(&[stages.0, stages.1], words)
            }
            Misfit::TwoVoices { stages, days } => {
                let words = format!("two speak, {}: {}", both(*stages, VOICE), span(*days));
                said(&[stages.0, stages.1], words)
            }
            Misfit::BeyondExit { stage, by } => {
                let words = format!("ends {} after the exit", count(*by, "day"));
                said(&[stage], words)
            }
            Misfit::BeforeSuccessor { stage, joins } => {
                let words = format!("begins before the successor joins on {}", shown(*joins));
                said(&[stage], words)
            }
        }
    }

    pub(super) fn checks(&self) -> Part {
        let checks = self.transition.checks.iter();
        Part {
            title: "Looks after the exit",
            book: Book::FollowUp,
            says: checks.map(Self::look).collect(),
        }
    }

    fn look(check: &Check<'_>) -> Said {
        let said = Said::each("look", asked(check), Self::check(check));
        match check.state {
            CheckState::Overdue(_) => said.wrong([]),
            CheckState::Done(_) | CheckState::Due | CheckState::ToCome => said,
        }
    }

    fn check(check: &Check<'_>) -> String {
        let booked = if check.booked { "booked" } else { "not booked" };
        let planned = format!("{booked}, {}", shown(check.day));
        let failing = |look: &&&Entry| look.get(HOLDS) == Some(false);
        match check.state {
            CheckState::Done(on) => joined([
                Some(format!("done {}", shown(on))),
                Some(match check.looks.iter().filter(failing).count() {
                    0 => "what was looked at holds".to_owned(),
                    fail => format!("{fail} of {} found not to hold", check.looks.len()),
                }),
            ]),
            CheckState::Overdue(days) => format!("overdue by {}; {planned}", count(days, "day")),
            CheckState::Due => format!("due; {planned}"),
            CheckState::ToCome => planned,
        }
    }

    pub(super) fn name(&self, entry: &Entry) -> String {
        entry.name(self.plan)
    }
}

/// What asks for a look: `after 3 months`.
fn asked(check: &Check<'_>) -> String {
    check.clock.map_or_else(
        || "on a day of its own".to_owned(),
        |(_, months)| format!("after {}", count(months, "month")),
    )
}
