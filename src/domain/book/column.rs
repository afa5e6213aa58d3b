//! The columns of a book, and the keys by which the rest of the domain reads them.

use super::{Book, Entry, Value};
use crate::domain::Date;
use crate::domain::flags::settings::RuleId;
use crate::domain::id::{EntryId, FunctionId, OrganisationId, PersonId, QuestionId};
use crate::domain::text::{Line, Text};
use std::marker::PhantomData;

/// One column of a book.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// Its name in files and events: small letters and `_`. Commands write `-` for `_`.
    pub name: &'static str,
    /// What it is called on a screen.
    pub label: &'static str,
    /// What is asked for, in a few words.
    pub asks: &'static str,
    /// What it holds.
    pub kind: Kind,
    /// Whether an entry can do without it.
    pub need: Need,
}

/// Whether an entry can do without a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// Every entry has it.
    Always,
    /// It may be unknown.
    WhenKnown,
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// One line of text.
    Line,
    /// Prose.
    Text,
    /// A day.
    Day(When),
    /// Money, in whole units of the currency.
    Amount,
    /// A whole number between two, both allowed.
    Number {
        /// The least.
        low: u64,
        /// The most.
        high: u64,
    },
    /// Yes or no.
    YesNo,
    /// One word of a closed list.
    Word(&'static [&'static str]),
    /// The id of a flag rule.
    Rule,
    /// An organisation of the plan.
    Organisation,
    /// Several organisations of the plan.
    Organisations,
    /// A person of the plan.
    Person,
    /// A function of the plan.
    Function,
    /// A question of the plan.
    Question,
    /// An entry of another book.
    Entry(Book),
}

/// On which side of today a day may lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// On either.
    Any,
    /// Not after today: it is recorded because it happened.
    Happened,
}

/// What can be read from a column.
pub trait Held {
    /// What reading gives.
    type Got<'a>;

    /// The kind of column that holds it.
    const KIND: Kind;

    /// Reads it; `None` for a value of another kind.
    fn got(value: &Value) -> Option<Self::Got<'_>>;
}

/// The name of a column together with what it holds.
#[derive(Debug)]
pub struct Key<T> {
    name: &'static str,
    holds: PhantomData<fn() -> T>,
}

impl<T> Clone for Key<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Key<T> {}

impl<T: Held> Key<T> {
    /// A key to a column with this name.
    #[must_use]
    pub const fn new(name: &'static str) -> Self {
        Self {
            name,
            holds: PhantomData,
        }
    }

    /// The name of its column.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.name
    }

    /// Its column, which may be unknown.
    #[must_use]
    pub const fn column(self, label: &'static str, asks: &'static str) -> Column {
        Column {
            name: self.name,
            label,
            asks,
            kind: T::KIND,
            need: Need::WhenKnown,
        }
    }

    /// Its column, which every entry has.
    #[must_use]
    pub const fn needed(self, label: &'static str, asks: &'static str) -> Column {
        let column = self.column(label, asks);
        Column {
            need: Need::Always,
            ..column
        }
    }
}

impl Entry {
    /// What stands in a column; `None` when it is unknown.
    #[must_use]
    pub fn get<T: Held>(&self, key: Key<T>) -> Option<T::Got<'_>> {
        let column = self.book.column(key.name);
        debug_assert!(
            column.is_some_and(|column| column.kind == T::KIND),
            "the book {} has no column {} of this kind",
            self.book,
            key.name
        );
        self.value(key.name).and_then(T::got)
    }
}

/// A day that is recorded because it came.
#[derive(Debug, Clone, Copy)]
pub struct Happened;

/// Money, in whole units of the currency.
#[derive(Debug, Clone, Copy)]
pub struct Amount;

/// A whole number from `LOW` to `HIGH`.
#[derive(Debug, Clone, Copy)]
pub struct Between<const LOW: u64, const HIGH: u64>;

macro_rules! held {
    ($($held:ty, $variant:ident, $got:ty, $kind:expr, $take:expr;)+) => {$(
        impl Held for $held {
            type Got<'a> = $got;
            const KIND: Kind = $kind;

            fn got(value: &Value) -> Option<Self::Got<'_>> {
                match value {
                    Value::$variant(held) => Some($take(held)),
                    _ => None,
                }
            }
        }
    )+};
}

const fn same<T>(held: &T) -> &T {
    held
}

held! {
    Line, Line, &'a Line, Kind::Line, same;
    Text, Text, &'a Text, Kind::Text, same;
    Date, Day, Date, Kind::Day(When::Any), |day: &Date| *day;
    Happened, Day, Date, Kind::Day(When::Happened), |day: &Date| *day;
    Amount, Number, u64, Kind::Amount, |number: &u64| *number;
    bool, YesNo, bool, Kind::YesNo, |yes: &bool| *yes;
    OrganisationId, Organisation, &'a OrganisationId, Kind::Organisation, same;
    Vec<OrganisationId>, Organisations, &'a [OrganisationId], Kind::Organisations, Vec::as_slice;
    PersonId, Person, &'a PersonId, Kind::Person, same;
    FunctionId, Function, &'a FunctionId, Kind::Function, same;
    QuestionId, Question, &'a QuestionId, Kind::Question, same;
}

impl<const LOW: u64, const HIGH: u64> Held for Between<LOW, HIGH> {
    type Got<'a> = u64;
    const KIND: Kind = Kind::Number {
        low: LOW,
        high: HIGH,
    };

    fn got(value: &Value) -> Option<u64> {
        match value {
            Value::Number(number) => Some(*number),
            _ => None,
        }
    }
}

impl Held for RuleId {
    type Got<'a> = Self;
    const KIND: Kind = Kind::Rule;

    fn got(value: &Value) -> Option<Self> {
        match value {
            Value::Word(word) => word.parse().ok(),
            _ => None,
        }
    }
}

/// An entry of the book that stands at this place of [`Book::ALL`].
#[derive(Debug, Clone, Copy)]
pub struct Of<const BOOK: usize>;

impl<const BOOK: usize> Held for Of<BOOK> {
    type Got<'a> = &'a EntryId;
    const KIND: Kind = Kind::Entry(Book::ALL[BOOK]);

    fn got(value: &Value) -> Option<&EntryId> {
        match value {
            Value::Entry(id) => Some(id),
            _ => None,
        }
    }
}

/// Lets columns hold words of closed lists.
macro_rules! words {
    ($($list:ty),+ $(,)?) => {$(
        impl $crate::domain::book::Held for $list {
            type Got<'a> = Self;
            const KIND: $crate::domain::book::Kind = $crate::domain::book::Kind::Word(Self::WORDS);

            fn got(value: &$crate::domain::book::Value) -> Option<Self> {
                match value {
                    $crate::domain::book::Value::Word(word) => word.parse().ok(),
                    _ => None,
                }
            }
        }
    )+};
}
pub(super) use words;
