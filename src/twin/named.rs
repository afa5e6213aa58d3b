//! Things of the plan by what people call them and by the id that commands take.

use std::fmt;

use crate::domain::Plan;
use crate::domain::analysis::portfolio::PortfolioRow;
use crate::domain::book::Book;
use crate::domain::book::Entry;
use crate::domain::flags::settings::{Subject, SubjectKind};
use crate::domain::id::{CandidateId, FunctionId, OrganisationId, PersonId};
use crate::domain::person::Person;
use crate::domain::round::Round;

/// A thing of the plan.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Named {
    /// What people call it; `(name erased)` for a person whose name is gone.
    pub name: String,
    /// Its id.
    pub id: String,
}

impl Named {
    /// An organisation.
    #[must_use]
    pub fn organisation(plan: &Plan, id: &OrganisationId) -> Self {
        Self {
            name: plan.organisation_name(id).to_owned(),
            id: id.to_string(),
        }
    }

    /// A person.
    #[must_use]
    pub fn person(plan: &Plan, id: &PersonId) -> Self {
        Self::scorer(plan, id.as_str())
    }

    /// A scorer, by the id that stands on a panel.
    #[must_use]
    pub fn scorer(plan: &Plan, id: &str) -> Self {
        let person = plan.members.people.named(id);
        Self {
            name: person.map_or(id, Person::shown).to_owned(),
            id: id.to_owned(),
        }
    }

    /// A plan of the portfolio, by its collective's name.
    #[must_use]
    pub fn plan(row: &PortfolioRow) -> Self {
        Self {
            name: row.name.to_string(),
            id: row.id.to_string(),
        }
    }

    /// What a flag or a record is about. What has no name of its own stands for itself.
    #[must_use]
    pub fn subject(plan: &Plan, subject: &Subject) -> Self {
        let id = subject.id.as_str();
        let named = |name: String| Self {
            id: name.clone(),
            name,
        };
        match subject.kind {
            SubjectKind::Plan => named("the plan".to_owned()),
            SubjectKind::Exit => named("the exit".to_owned()),
            SubjectKind::Function => match id.parse() {
                Ok(id) => Self::function(plan, &id),
                Err(_) => named(id.to_owned()),
            },
            SubjectKind::Organisation => match id.parse() {
                Ok(id) => Self::organisation(plan, &id),
                Err(_) => named(id.to_owned()),
            },
            SubjectKind::Person => match id.parse() {
                Ok(id) => Self::person(plan, &id),
                Err(_) => named(id.to_owned()),
            },
            SubjectKind::Question => named(id.to_uppercase()),
            SubjectKind::Signal => Self {
                name: signal(plan, id).unwrap_or_else(|| id.to_owned()),
                id: id.to_owned(),
            },
            SubjectKind::Round => named(format!("Round {id}")),
            SubjectKind::Entry(book) => Self {
                name: entry(plan, book, id).unwrap_or_else(|| id.to_owned()),
                id: id.to_owned(),
            },
        }
    }

    /// A candidate of a round.
    #[must_use]
    pub fn candidate(round: &Round, id: &CandidateId) -> Self {
        Self::on_panel(round, id.as_str())
    }

    /// A candidate of a round, by the id that stands on its panel.
    #[must_use]
    pub fn on_panel(round: &Round, id: &str) -> Self {
        let candidate = round.candidates.named(id);
        Self {
            name: candidate.map_or(id, |found| found.name.as_str()).to_owned(),
            id: id.to_owned(),
        }
    }

    /// An entry of a book.
    #[must_use]
    pub fn entry(plan: &Plan, entry: &Entry) -> Self {
        Self {
            name: entry.name(plan),
            id: entry.id.to_string(),
        }
    }

    /// A function.
    #[must_use]
    pub fn function(plan: &Plan, id: &FunctionId) -> Self {
        let function = plan.functions.get(id);
        let name = function.map_or(id.as_str(), |function| function.outline.name.as_str());
        Self {
            name: name.to_owned(),
            id: id.to_string(),
        }
    }
}

/// The fewest first words of a name that tell it from all others; articles and titles alone are too little to go by.
#[must_use]
pub fn shortest<'n>(name: &'n str, others: &[&str]) -> &'n str {
    let ends = name.match_indices(' ').map(|(at, _)| at);
    let mut beginnings = ends.filter_map(|end| name.get(..end));
    let tells = |beginning: &&str| {
        says_something(beginning) && others.iter().all(|other| !other.starts_with(beginning))
    };
    beginnings.find(tells).unwrap_or(name)
}

/// Whether a beginning is more than an article or a title.
fn says_something(beginning: &str) -> bool {
    beginning.split(' ').any(|word| word.chars().count() > 3)
}

/// What an entry of a book is called, by its id.
fn entry(plan: &Plan, book: Book, id: &str) -> Option<String> {
    Some(plan.books.get(book, &id.parse().ok()?)?.name(plan))
}

/// What is to be seen, by a signal's id.
fn signal(plan: &Plan, id: &str) -> Option<String> {
    let (_, signal) = plan.walk.signal(&id.parse().ok()?)?;
    Some(signal.text.to_string())
}

impl fmt::Display for Named {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { name, id } = self;
        if name == id {
            f.write_str(name)
        } else {
            write!(f, "{name} ({id})")
        }
    }
}
