//! What there is to find: every action, then everything in the plan, then the other plans.

use super::thing::{Thing, What, place_of};
use crate::app::action::{self, Action};
use crate::app::context::Context;
use crate::app::meaning::Meaning;
use crate::app::model::{Model, OpenPlan};
use crate::app::screens::log::entries::{Entry, sentence};
use crate::app::screens::sustainability::{flags, question};
use crate::app::screens::visit;
use crate::app::words;
use crate::domain::Plan;
use crate::domain::book::Book;
use crate::domain::flags::settings::{Subject, SubjectKind};
use crate::domain::person::PersonName;
use crate::domain::text::Line;

/// How many of the newest events can be found; older ones are found in the log itself.
const EVENTS: usize = 300;

/// Everything that can be found now.
pub(super) fn things(model: &mut Model) -> Vec<Thing> {
    let mut things = actions_here(model);
    things.extend(actions_elsewhere(model));
    if let Some(open) = &model.open {
        things.extend(parts(&open.plan));
        things.extend(entries(&open.plan));
        things.extend(rounds(&open.plan));
        things.extend(walk(&open.plan));
        things.extend(open.facts.assessment.flags.iter().map(|flag| {
            let words = format!("Flag {}: {}", flag.rule, flag.brief);
            opened(What::Flag(flags::key(flag)), words, "")
        }));
        things.extend(events(open));
    }
    things.extend(plans(model));
    things
}

fn actions_here(model: &Model) -> Vec<Thing> {
    let here = Context::of(model);
    let needs_no_line =
        |action: &&Action| !matches!(action.meaning, Meaning::Move | Meaning::Palette);
    action::of(here)
        .filter(needs_no_line)
        .map(|action| {
            act(
                action,
                action.meaning.to_string(),
                action.availability(model).err(),
            )
        })
        .collect()
}

/// The actions of other places, each once. Whether they can be done is asked in the place itself.
fn actions_elsewhere(model: &mut Model) -> Vec<Thing> {
    let here = Context::of(model);
    let mut things = Vec::new();
    for place in action::contexts() {
        let own = action::of(place).filter(|action| {
            let elsewhere = !action.contexts.is_empty() && !action.belongs_to(here);
            elsewhere && place_of(action, here) == place
        });
        let own: Vec<&Action> = own.collect();
        if own.is_empty() {
            continue;
        }
        let judged = visit(model, place, |model| {
            own.iter()
                .map(|action| action.availability(model).err())
                .collect()
        });
        let judged: Vec<Option<String>> = judged.unwrap_or_else(|why| vec![Some(why); own.len()]);
        let behind = format!("on {}", place.name());
        things.extend(
            own.into_iter()
                .zip(judged)
                .map(|(action, why)| act(action, behind.clone(), why)),
        );
    }
    things
}

fn act(action: &Action, behind: String, why_not: Option<String>) -> Thing {
    let places = action.contexts.iter().map(|context| context.name());
    let also = std::iter::once(action.name)
        .chain([action.label])
        .chain(places);
    Thing {
        what: What::Action(action.name),
        words: action.words().into_owned(),
        behind,
        also: also.collect::<Vec<_>>().join(" "),
        why_not,
    }
}

fn opened(what: What, words: String, also: &str) -> Thing {
    Thing {
        what,
        words,
        behind: "opens it".to_owned(),
        also: also.to_owned(),
        why_not: None,
    }
}

/// A part of the plan that a screen knows how to show.
fn part(kind: SubjectKind, id: &str, words: String) -> Option<Thing> {
    let subject = Subject {
        kind,
        id: Line::parse(id).ok()?,
    };
    Some(opened(What::Subject(subject), words, id))
}

fn parts(plan: &Plan) -> impl Iterator<Item = Thing> {
    let functions = plan.functions.iter().filter_map(|function| {
        let outline = &function.outline;
        part(
            SubjectKind::Function,
            outline.id.as_str(),
            format!("Function: {}", outline.name),
        )
    });
    let bodies = plan.members.organisations.iter().filter_map(|body| {
        part(
            SubjectKind::Organisation,
            body.id.as_str(),
            format!("Organisation: {}", body.name),
        )
    });
    let people = plan
        .members
        .people
        .iter()
        .filter_map(|person| match &person.name {
            PersonName::Known(name) => part(
                SubjectKind::Person,
                person.id.as_str(),
                format!("Person: {name}"),
            ),
            PersonName::Erased | PersonName::Unknown => None,
        });
    let questions = plan.questions.iter().filter_map(|asked| {
        let words = format!("Question {}", question::title(asked));
        part(SubjectKind::Question, asked.outline.id.as_str(), words)
    });
    functions.chain(bodies).chain(people).chain(questions)
}

/// The books, and every entry of each.
fn entries(plan: &Plan) -> impl Iterator<Item = Thing> {
    let books = Book::ALL.iter().map(|book| {
        let words = format!("Book: {}", book.title());
        opened(What::Book(*book), words, book.about())
    });
    let entries = plan.books.iter().filter_map(|entry| {
        let kind = words::capital(entry.book.as_str());
        let words = format!("{kind}: {}", entry.name(plan));
        part(SubjectKind::Entry(entry.book), entry.id.as_str(), words)
    });
    books.chain(entries)
}

fn rounds(plan: &Plan) -> impl Iterator<Item = Thing> {
    plan.rounds.iter().flat_map(|round| {
        let words = format!("Round {}: {}", round.id, round.name);
        let itself = part(SubjectKind::Round, round.id.as_str(), words);
        let candidates = round.candidates.iter().map(|candidate| {
            let words = format!("Candidate: {}, round {}", candidate.name, round.id);
            opened(
                What::Candidate(round.id.clone(), candidate.id.clone()),
                words,
                "",
            )
        });
        itself.into_iter().chain(candidates)
    })
}

fn walk(plan: &Plan) -> impl Iterator<Item = Thing> {
    plan.walk.phases.iter().flat_map(|phase| {
        let words = format!("Phase: {}, {}", phase.id, phase.posture);
        let itself = opened(What::Phase(phase.id), words, "");
        let signals = phase.signals.iter().filter_map(|signal| {
            part(
                SubjectKind::Signal,
                signal.id.as_str(),
                format!("Signal: {}", signal.text),
            )
        });
        std::iter::once(itself).chain(signals)
    })
}

fn events(open: &OpenPlan) -> impl Iterator<Item = Thing> {
    open.events.iter().rev().take(EVENTS).map(|event| {
        let entry = Entry {
            newest: event.seq,
            oldest: event.seq,
        };
        let words = format!("Event {}: {}", event.seq, sentence(open, entry));
        opened(What::Event(event.seq), words, &event.actor)
    })
}

fn plans(model: &Model) -> impl Iterator<Item = Thing> {
    model.portfolio.iter().map(|row| {
        let words = format!("Plan: {}", row.name);
        opened(What::Plan(row.id.clone()), words, row.id.as_str())
    })
}
