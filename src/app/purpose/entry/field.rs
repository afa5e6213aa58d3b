//! One field for each kind of column, and what it is read as.

use crate::app::form::options::{Choice, Item, NewThing, Radio};
use crate::app::form::{Answers, Field, Input};
use crate::app::purpose::parties::{answered, body_of, known, people, ticks_of, yes_no};
use crate::app::words;
use crate::domain::book::{Book, Column, Entry, Kind, Need, Value};
use crate::domain::flags::catalogue::rules;
use crate::domain::id::OrganisationId;
use crate::domain::{Date, Plan};

/// From how many words on what a column asks for says more than its label does.
const TELLING: usize = 3;

/// Up to how many numbers, or words, stand side by side as buttons.
const NUMBERS: u64 = 10;
const WORDS: usize = 5;

/// The field of a column, with what stands in it now.
pub(super) fn of(plan: &Plan, column: &Column, now: Option<&Value>, today: Date) -> Field {
    let mut field = labelled(plan, column, now, today);
    if column.asks.split(' ').count() >= TELLING {
        field = field.hint(format!("{}.", words::capital(column.asks)));
    }
    match column.need {
        Need::Always => field.needed(),
        Need::WhenKnown => field,
    }
}

/// What was typed or chosen for a column; absent when it is unknown.
pub(super) fn read(answers: &mut Answers<'_>, column: &Column) -> Option<Value> {
    match column.kind {
        Kind::Day(_) => answers.date(column.name).map(Value::Day),
        Kind::Organisations => {
            let ids: Vec<OrganisationId> = answers.ticked(column.name);
            (!ids.is_empty()).then_some(Value::Organisations(ids))
        }
        Kind::YesNo => answered(answers, column.name).map(Value::YesNo),
        Kind::Line
        | Kind::Text
        | Kind::Amount
        | Kind::Number { .. }
        | Kind::Word(_)
        | Kind::Rule
        | Kind::Organisation
        | Kind::Person
        | Kind::Function
        | Kind::Question
        | Kind::Entry(_) => {
            let typed: String = answers.parsed(column.name)?;
            let value = column.parse(&typed);
            let problem = |problem: &_| answers.problem(column.name, sentence(problem));
            value.inspect_err(problem).ok()
        }
    }
}

/// Says at the field of an amount that it was typed in another currency than the entry is counted in.
pub(super) fn counts(answers: &mut Answers<'_>, plan: &Plan, entry: &Entry, column: &Column) {
    if column.kind != Kind::Amount {
        return;
    }
    let typed: Option<String> = answers.parsed(column.name);
    if let Some(currency) = typed.and_then(|typed| column.currency_in(&typed))
        && let Err(problem) = entry.counts_in(plan, &currency)
    {
        answers.problem(column.name, sentence(&problem));
    }
}

fn sentence(problem: &impl ToString) -> String {
    words::capital(&format!("{}.", problem.to_string().trim_end_matches('.')))
}

fn labelled(plan: &Plan, column: &Column, now: Option<&Value>, today: Date) -> Field {
    let typed = now.map(Value::typed).unwrap_or_default();
    let (name, label) = (column.name, column.label);
    let choice = |items| Field::new(name, label, Input::Choice(Choice::new(items, &typed)));
    match column.kind {
        Kind::Text => Field::long(name, label, &typed),
        Kind::Day(_) => {
            let day = match now {
                Some(Value::Day(day)) => Some(*day),
                Some(_) | None => None,
            };
            Field::date(name, label, day, today)
        }
        Kind::Number { low, high } if high - low < NUMBERS => {
            let numbers = (low..=high).map(|number| number.to_string());
            radio(column, numbers, &typed)
        }
        Kind::Line | Kind::Amount | Kind::Number { .. } => Field::line(name, label, &typed),
        Kind::YesNo => {
            let yes = now.map(|now| *now == Value::YesNo(true));
            let radio = Radio::new(yes_no(), Some(known(yes)));
            Field::new(name, label, Input::Radio(radio))
        }
        Kind::Word(all) if all.len() <= WORDS => {
            radio(column, all.iter().map(ToString::to_string), &typed)
        }
        Kind::Word(all) => {
            let items = all.iter().map(|word| Item::new(*word, *word));
            choice(std::iter::once(Item::unknown()).chain(items).collect())
        }
        Kind::Organisation => {
            let now = match now {
                Some(Value::Organisation(id)) => Some(id),
                Some(_) | None => None,
            };
            let choice = body_of(plan, now).or_new(NewThing::Organisation);
            Field::new(name, label, Input::Choice(choice))
        }
        Kind::Organisations => {
            let now: &[OrganisationId] = match now {
                Some(Value::Organisations(ids)) => ids,
                Some(_) | None => &[],
            };
            Field::new(name, label, Input::Ticks(ticks_of(plan, now)))
        }
        Kind::Person => {
            let choice = Choice::new(people(plan), &typed).or_new(NewThing::Person);
            Field::new(name, label, Input::Choice(choice))
        }
        Kind::Function => choice(functions(plan)),
        Kind::Question => choice(questions(plan)),
        Kind::Rule => choice(flag_rules()),
        Kind::Entry(book) => choice(entries(plan, book)),
    }
}

/// Numbers or words as buttons in a row.
fn radio(column: &Column, items: impl Iterator<Item = String>, now: &str) -> Field {
    let items = items.map(|item| Item::new(item.clone(), item));
    let (unknown, now) = match column.need {
        Need::Always => (None, Some(now).filter(|now| !now.is_empty())),
        Need::WhenKnown => (Some(Item::new("", words::UNKNOWN)), Some(now)),
    };
    let items = unknown.into_iter().chain(items).collect();
    Field::new(
        column.name,
        column.label,
        Input::Radio(Radio::new(items, now)),
    )
}

fn functions(plan: &Plan) -> Vec<Item> {
    let functions = plan.functions.iter().map(|function| {
        let outline = &function.outline;
        Item::new(outline.id.as_str(), outline.name.as_str())
    });
    std::iter::once(Item::unknown()).chain(functions).collect()
}

fn flag_rules() -> Vec<Item> {
    let rules =
        rules().map(|rule| Item::new(rule.id.as_str(), format!("{} {}", rule.id, rule.title)));
    std::iter::once(Item::unknown()).chain(rules).collect()
}

fn questions(plan: &Plan) -> Vec<Item> {
    let questions = plan.questions.iter().map(|question| {
        let id = question.outline.id.as_str();
        Item::new(
            id,
            format!("{} {}", id.to_uppercase(), question.outline.text),
        )
    });
    std::iter::once(Item::unknown()).chain(questions).collect()
}

fn entries(plan: &Plan, book: Book) -> Vec<Item> {
    let entries = plan.books.of(book);
    let entries = entries.map(|entry| Item::new(entry.id.as_str(), entry.name(plan)));
    std::iter::once(Item::unknown()).chain(entries).collect()
}
