//! What a flag is about: the plan, the exit, one of its things, or an entry of one of its books.

use crate::domain::book::{Book, Entry};
use crate::domain::id::{FunctionId, OrganisationId, PersonId, PlanId, QuestionId, RoundId};
use crate::domain::text::{Line, shown};
use crate::domain::vocabulary::UnknownWord;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

/// What kind of thing a flag is about. Each kind has one published word; an entry has that of its book.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SubjectKind {
    /// The plan as a whole.
    Plan,
    /// The exit.
    Exit,
    /// A function.
    Function,
    /// An organisation.
    Organisation,
    /// A person.
    Person,
    /// A question.
    Question,
    /// A signal.
    Signal,
    /// A successor round.
    Round,
    /// An entry of a book.
    Entry(Book),
}

/// What a flag is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Subject {
    /// What kind of thing.
    pub kind: SubjectKind,
    /// Its id.
    pub id: Line,
}

/// The kinds that are not entries of books.
const WITHOUT_BOOKS: [SubjectKind; 8] = [
    SubjectKind::Plan,
    SubjectKind::Exit,
    SubjectKind::Function,
    SubjectKind::Organisation,
    SubjectKind::Person,
    SubjectKind::Question,
    SubjectKind::Signal,
    SubjectKind::Round,
];

impl SubjectKind {
    /// Every kind.
    pub fn all() -> impl Iterator<Item = Self> {
        let entries = Book::ALL.iter().copied().map(Self::Entry);
        WITHOUT_BOOKS.into_iter().chain(entries)
    }

    /// The published spelling.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Plan => "plan",
            Self::Exit => "exit",
            Self::Function => "function",
            Self::Organisation => "organisation",
            Self::Person => "person",
            Self::Question => "question",
            Self::Signal => "signal",
            Self::Round => "round",
            Self::Entry(book) => book.as_str(),
        }
    }
}

impl Subject {
    /// The plan as a whole.
    #[must_use]
    pub fn plan(id: &PlanId) -> Self {
        Self::named(SubjectKind::Plan, id.as_str())
    }

    /// The exit; a plan has one.
    #[must_use]
    pub fn exit() -> Self {
        Self::named(SubjectKind::Exit, "exit")
    }

    /// A function.
    #[must_use]
    pub fn function(id: &FunctionId) -> Self {
        Self::named(SubjectKind::Function, id.as_str())
    }

    /// An organisation.
    #[must_use]
    pub fn organisation(id: &OrganisationId) -> Self {
        Self::named(SubjectKind::Organisation, id.as_str())
    }

    /// A person.
    #[must_use]
    pub fn person(id: &PersonId) -> Self {
        Self::named(SubjectKind::Person, id.as_str())
    }

    /// A question.
    #[must_use]
    pub fn question(id: &QuestionId) -> Self {
        Self::named(SubjectKind::Question, id.as_str())
    }

    /// A successor round.
    #[must_use]
    pub fn round(id: &RoundId) -> Self {
        Self::named(SubjectKind::Round, id.as_str())
    }

    /// An entry of a book.
    #[must_use]
    pub fn entry(entry: &Entry) -> Self {
        Self::named(SubjectKind::Entry(entry.book), entry.id.as_str())
    }

    /// A thing of this kind by its id.
    ///
    /// # Panics
    /// When the id is no line of text; every id is.
    #[must_use]
    pub fn named(kind: SubjectKind, id: &str) -> Self {
        let id = Line::parse(id).expect("an id is a short line of plain letters");
        Self { kind, id }
    }
}

impl fmt::Display for SubjectKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for SubjectKind {
    type Err = UnknownWord;

    fn from_str(word: &str) -> Result<Self, UnknownWord> {
        Self::all()
            .find(|known| known.as_str() == word)
            .ok_or_else(|| UnknownWord {
                what: "kind of subject",
                word: shown(word),
                allowed: Self::all().map(Self::as_str).collect(),
            })
    }
}

impl Serialize for SubjectKind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for SubjectKind {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let word = String::deserialize(deserializer)?;
        word.parse().map_err(D::Error::custom)
    }
}
