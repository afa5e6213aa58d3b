//! What is found while a file is read: problems, the places of fields, and which ids there are and are named.

use super::nearest::nearest;
use crate::domain::book::Book;
use crate::interchange::problem::{ImportError, PROBLEM_LIMIT, Problem};
use crate::interchange::source::{Place, Source};
use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// The most problems that are kept while a file is read; a few hundred of them are told.
const NOTE_LIMIT: usize = 5000;

pub(super) const MISSING: &str = "this is missing";
pub(super) const DANGLING: &str = "there is no ";

/// What an id names. Those of a round are unique in their round only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::interchange) enum Kind {
    Organisation,
    Person,
    Phase,
    Signal,
    Function,
    Question,
    Criterion,
    Gate,
    Rule,
    Round,
    Candidate,
    Scorer,
    Entry(Book),
}

impl Kind {
    fn as_str(self) -> &'static str {
        match self {
            Self::Organisation => "organisation",
            Self::Person => "person",
            Self::Phase => "phase",
            Self::Signal => "signal",
            Self::Function => "function",
            Self::Question => "question",
            Self::Criterion => "criterion",
            Self::Gate => "gate",
            Self::Rule => "rule",
            Self::Round => "round",
            Self::Candidate => "candidate",
            Self::Scorer => "scorer",
            Self::Entry(book) => book.as_str(),
        }
    }
}

/// An id of one kind within one scope: the path of the round, or empty for the whole file.
type Key = (Kind, String);

#[derive(Debug)]
struct Reference {
    key: Key,
    id: String,
    path: String,
    span: Range<usize>,
}

/// A problem before its place is counted out.
#[derive(Debug)]
struct Note {
    /// Where it is; `None` when it is about the file as a whole.
    at: Option<usize>,
    path: String,
    message: String,
    remedy: String,
}

/// The place of every field of a file, by path.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in crate::interchange) struct Places(BTreeMap<String, Place>);

/// Everything found while one file is read.
#[derive(Debug)]
pub(in crate::interchange) struct Ledger<'s> {
    source: &'s Source<'s>,
    /// The problems that were found first.
    notes: RefCell<Vec<Note>>,
    /// How many problems there are beyond these.
    more: Cell<usize>,
    /// Lines that are not TOML; what else is odd about them is not worth a word.
    broken: RefCell<BTreeSet<usize>>,
    spans: RefCell<BTreeMap<String, Range<usize>>>,
    declared: RefCell<BTreeMap<Key, BTreeMap<String, usize>>>,
    /// What is not in the file itself, but in the plan that it is about.
    elsewhere: RefCell<BTreeSet<Kind>>,
    references: RefCell<Vec<Reference>>,
}

impl Places {
    /// The place of a field, or of the nearest record around it that the file has.
    pub(in crate::interchange) fn of(&self, path: &str) -> Option<(usize, usize)> {
        let mut path = path;
        loop {
            if let Some(place) = self.0.get(path) {
                return Some((place.line, place.column));
            }
            path = around(path)?;
        }
    }
}

impl<'s> Ledger<'s> {
    pub(super) fn new(source: &'s Source<'s>) -> Self {
        Self {
            source,
            notes: RefCell::default(),
            more: Cell::default(),
            broken: RefCell::default(),
            spans: RefCell::default(),
            declared: RefCell::default(),
            elsewhere: RefCell::default(),
            references: RefCell::default(),
        }
    }

    /// A place where the file is not TOML.
    pub(super) fn syntax(&self, error: &toml::de::Error) {
        let span = error.span().unwrap_or_default();
        self.broken
            .borrow_mut()
            .insert(self.source.line(span.start));
        let message = format!("this is not TOML: {}", error.message());
        let remedy = if error.message().contains("recursion") {
            "files of this kind are never nested that deeply"
        } else {
            "text stands in \"quotes\", dates and numbers without; each [table] and key = value has a line of its own"
        };
        self.note(Some(span), "", message, remedy);
    }

    /// Writes a problem down, or only counts it where enough are told. What broken lines may have caused is left out.
    pub(super) fn note(
        &self,
        span: Option<Range<usize>>,
        path: &str,
        message: impl Into<String>,
        remedy: impl Into<String>,
    ) {
        let (at, message) = (span.map(|span| span.start), message.into());
        if !path.is_empty() && self.is_echo(at, &message) {
            return;
        }
        if self.notes.borrow().len() >= NOTE_LIMIT {
            self.more.set(self.more.get() + 1);
            return;
        }
        self.notes.borrow_mut().push(Note {
            at,
            path: path.to_owned(),
            message,
            remedy: remedy.into(),
        });
    }

    /// Whether a problem may only be there because some line is not TOML.
    fn is_echo(&self, at: Option<usize>, message: &str) -> bool {
        let broken = self.broken.borrow();
        let on_broken_line = at.is_some_and(|at| broken.contains(&self.source.line(at)));
        let of_absence = message == MISSING || message.starts_with(DANGLING);
        !broken.is_empty() && (on_broken_line || of_absence)
    }

    /// Whether there are so many problems that another one is hardly told, and advice on it is wasted.
    fn has_enough(&self) -> bool {
        self.notes.borrow().len() >= PROBLEM_LIMIT
    }

    /// The text of the file between two offsets.
    pub(super) fn slice(&self, span: Range<usize>) -> &'s str {
        self.source.text.get(span).unwrap_or_default()
    }

    pub(super) fn remember(&self, path: &str, span: Range<usize>) {
        self.spans.borrow_mut().insert(path.to_owned(), span);
    }

    /// Where a field stands, or the nearest record around it.
    pub(super) fn span_of(&self, path: &str) -> Option<Range<usize>> {
        let spans = self.spans.borrow();
        let mut path = path;
        loop {
            if let Some(span) = spans.get(path) {
                return Some(span.clone());
            }
            path = around(path)?;
        }
    }

    /// An id that stands in the plan that the file is about.
    pub(super) fn knows(&self, kind: Kind, id: &str) {
        self.elsewhere.borrow_mut().insert(kind);
        self.declare((kind, String::new()), id, "", 0..0);
    }

    fn place_of(&self, kind: Kind) -> &'static str {
        if self.elsewhere.borrow().contains(&kind) {
            "plan"
        } else {
            "file"
        }
    }

    /// An id stands here; a second one of its kind is a problem.
    pub(super) fn declare(&self, key: Key, id: &str, path: &str, span: Range<usize>) {
        let kind = key.0.as_str();
        let mut declared = self.declared.borrow_mut();
        let ids = declared.entry(key).or_default();
        if let Some(first) = ids.get(id) {
            let line = self.source.line(*first);
            let message = format!("the {kind} id {id} is used twice, first on line {line}");
            self.note(
                Some(span),
                path,
                message,
                "give one of them an id of its own",
            );
        } else {
            ids.insert(id.to_owned(), span.start);
        }
    }

    /// An id is named here; whether it exists is looked up at the end.
    pub(super) fn refer(&self, key: Key, id: String, path: String, span: Range<usize>) {
        self.references.borrow_mut().push(Reference {
            key,
            id,
            path,
            span,
        });
    }

    pub(super) fn look_references_up(&self) {
        let declared = self.declared.borrow();
        let none = BTreeMap::new();
        for reference in self.references.borrow().iter() {
            let ids = declared.get(&reference.key).unwrap_or(&none);
            if ids.contains_key(&reference.id) {
                continue;
            }
            let kind = reference.key.0.as_str();
            let near = || nearest(&reference.id, ids.keys().map(String::as_str));
            let remedy = match (!self.has_enough()).then(near).flatten() {
                Some(id) => format!("did you mean {id}?"),
                None => format!("add the {kind} to the file, or name one that is in it"),
            };
            let place = self.place_of(reference.key.0);
            let message = format!("{DANGLING}{kind} {} in the {place}", reference.id);
            self.note(
                Some(reference.span.clone()),
                &reference.path,
                message,
                remedy,
            );
        }
    }

    pub(super) fn is_clean(&self) -> bool {
        self.notes.borrow().is_empty()
    }

    pub(super) fn into_places(self) -> Places {
        let mut spans: Vec<_> = self.spans.into_inner().into_iter().collect();
        spans.sort_by_key(|(_, span)| span.start);
        let places = self.source.places(spans.iter().map(|(_, span)| span.start));
        let paths = spans.into_iter().map(|(path, _)| path);
        Places(paths.zip(places).collect())
    }

    /// What is wrong.
    pub(super) fn into_error(self) -> ImportError {
        let mut notes = self.notes.into_inner();
        notes.sort_by_key(|note| note.at);
        let offsets = notes.iter().map(|note| note.at.unwrap_or_default());
        let places = self.source.places(offsets);
        let problems = notes.into_iter().zip(places).map(|(note, place)| Problem {
            line: note.at.map_or(0, |_| place.line),
            column: note.at.map_or(0, |_| place.column),
            path: note.path,
            message: note.message,
            remedy: note.remedy,
        });
        ImportError::of_many(self.source.name, problems.collect(), self.more.get())
    }
}

/// The path of the record or list around a field.
fn around(path: &str) -> Option<&str> {
    path.rfind(['.', '[']).map(|end| &path[..end])
}
