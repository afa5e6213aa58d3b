//! The forms that ask for a day to look at, and for two days to compare.

use super::Purpose;
use crate::app::context::Screen;
use crate::app::effect::Effect;
use crate::app::form::{Answers, Field, Form, Problems};
use crate::app::model::Model;
use crate::app::screens::portfolio;
use crate::app::words;
use crate::domain::Date;
use crate::domain::comparison::some_time_ago;
use crate::domain::id::PlanId;

/// Asks for the day that everything is to be shown as of; from an earlier day it offers today.
#[must_use]
pub fn look_back_form(model: &Model) -> Form {
    let today = model.here.today;
    let offered = model.here.as_of.map(|_| today);
    let day = Field::date("day", "Day", offered, today)
        .needed()
        .hint("The end of that day is shown.");
    let facts = match first_day(model) {
        Some(first) => vec![format!("The first event is of {}.", words::day(first))],
        None => Vec::new(),
    };
    Form::new(Purpose::LookBack, "As of which day?", vec![day], "Show it").facts(facts)
}

/// Asks for two days to compare.
#[must_use]
pub fn compare_form(model: &Model) -> Form {
    let today = model.today();
    let from = match (&model.open, model.screen) {
        (Some(open), screen) if screen != Screen::Portfolio => open.facts.lifecycle.since.day,
        _ => some_time_ago(today),
    };
    let fields = vec![
        Field::date("from", "From", Some(from), today).needed(),
        Field::date("to", "To", Some(today), today).needed(),
    ];
    Form::new(
        Purpose::Compare,
        "What changed between two dates",
        fields,
        "Compare",
    )
}

/// Asks for the day whose plan is to be laid beside that of today; left empty there is none.
#[must_use]
pub fn baseline_form(model: &Model) -> Form {
    let now = model.rooms.timeline.baseline.as_ref();
    let earlier = || {
        first_day(model).map_or(some_time_ago(model.today()), |day| {
            day.max(some_time_ago(model.today()))
        })
    };
    let offered = now.map_or_else(earlier, |now| now.day);
    let day = Field::date("day", "Day", Some(offered), model.today())
        .hint("The plan as it stood at the end of that day; empty for none.");
    let title = "Beside the plan of which day?";
    Form::new(Purpose::Baseline, title, vec![day], "Show it")
}

pub(super) fn baseline(form: &Form, model: &Model) -> Result<Effect, Problems> {
    let today = model.today();
    let mut answers = Answers::of(form);
    let day = answers.date("day");
    if let Some(day) = day {
        if day > today {
            answers.problem("day", yet_to_come(day, today));
        } else if let Some(first) = first_day(model).filter(|first| day < *first) {
            answers.problem("day", not_begun(day, first));
        }
    }
    answers.finish(Some(Effect::ReadBaseline(day)))
}

pub(super) fn look_back(form: &Form, model: &Model) -> Result<Effect, Problems> {
    let today = model.here.today;
    let mut answers = Answers::of(form);
    let day = answers.date("day");
    if let Some(day) = day {
        if day > today {
            answers.problem("day", yet_to_come(day, today));
        } else if let Some(first) = first_day(model).filter(|first| day < *first) {
            answers.problem("day", not_begun(day, first));
        }
    }
    let earlier = |day: Date| Some(day).filter(|day| *day < today);
    answers.finish(day.map(|day| Effect::LookBack(earlier(day))))
}

pub(super) fn compare(form: &Form, model: &Model) -> Result<Effect, Problems> {
    let mut answers = Answers::of(form);
    let days = answers.date("from").zip(answers.date("to"));
    if let Some((from, to)) = days {
        if to > model.here.today {
            answers.problem("to", yet_to_come(to, model.here.today));
        } else if from > to {
            let (from, to) = (words::day(from), words::day(to));
            answers.problem("from", format!("{from} lies after {to}."));
        }
    }
    let effect = days.zip(compared_plan(model));
    answers.finish(effect.map(|((from, to), plan)| Effect::Compare { plan, from, to }))
}

/// The plan that is in front: on the portfolio the selected one.
fn compared_plan(model: &Model) -> Option<PlanId> {
    if model.screen == Screen::Portfolio {
        return portfolio::selected(model).map(|row| row.id.clone());
    }
    model.plan().map(|plan| plan.id.clone())
}

/// The day of the first event of the plan in front; the portfolio shows many, of which one has to be there.
fn first_day(model: &Model) -> Option<Date> {
    let open = model.open.as_ref();
    let open = open.filter(|_| model.screen != Screen::Portfolio)?;
    open.events.first().map(|event| event.at.date_naive())
}

fn yet_to_come(day: Date, today: Date) -> String {
    format!(
        "{} has not been yet; today is {}.",
        words::day(day),
        words::day(today)
    )
}

fn not_begun(day: Date, first: Date) -> String {
    format!(
        "The plan holds nothing on {}; its first event is of {}.",
        words::day(day),
        words::day(first)
    )
}
