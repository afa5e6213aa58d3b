//! What is found while a file is read: problems, the places of fields, and which ids there are and are named.

use super::nearest::nearest;
use crate::interchange::problem::{ImportError, Problem};
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

/// The place of every field of a file, by path.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in crate::interchange) struct Places(BTreeMap<String, Place>);

/// Everything found while one file is read.
#[derive(Debug)]
pub(in crate::interchange) struct Ledger<'s> {
    source: &'s Source<'s>,
    problems: RefCell<Vec<Problem>>,
    /// How many problems were found once there were too many to write down.
    beyond: Cell<usize>,
    /// Lines that are not TOML; what else is odd about them is not worth a word.
    broken: RefCell<BTreeSet<usize>>,
    spans: RefCell<BTreeMap<String, Range<usize>>>,
    declared: RefCell<BTreeMap<Key, BTreeMap<String, usize>>>,
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
            problems: RefCell::default(),
            beyond: Cell::new(0),
            broken: RefCell::default(),
            spans: RefCell::default(),
            declared: RefCell::default(),
            references: RefCell::default(),
        }
    }

    /// A place where the file is not TOML.
    pub(super) fn syntax(&self, error: &toml::de::Error) {
        let span = error.span().unwrap_or_default();
        self.broken
            .borrow_mut()
            .insert(self.source.place(span.start).line);
        let message = format!("this is not TOML: {}", error.message());
        let remedy = if error.message().contains("recursion") {
            "files of this kind are never nested that deeply"
        } else {
            "text stands in \"quotes\", dates and numbers without; each [table] and key = value has a line of its own"
        };
        self.note(Some(span), "", message, remedy);
    }

    /// Writes a problem down.
    pub(super) fn note(
        &self,
        span: Option<Range<usize>>,
        path: &str,
        message: impl Into<String>,
        remedy: impl Into<String>,
    ) {
        if self.problems.borrow().len() >= NOTE_LIMIT {
            self.beyond.set(self.beyond.get() + 1);
            return;
        }
        let place = span.map(|span| self.source.place(span.start));
        self.problems.borrow_mut().push(Problem {
            line: place.map_or(0, |place| place.line),
            column: place.map_or(0, |place| place.column),
            path: path.to_owned(),
            message: message.into(),
            remedy: remedy.into(),
        });
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

    /// An id stands here; a second one of its kind is a problem.
    pub(super) fn declare(&self, key: Key, id: &str, path: &str, span: Range<usize>) {
        let kind = key.0.as_str();
        let mut declared = self.declared.borrow_mut();
        let ids = declared.entry(key).or_default();
        if let Some(first) = ids.get(id) {
            let line = self.source.place(*first).line;
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
            let remedy = match nearest(&reference.id, ids.keys().map(String::as_str)) {
                Some(id) => format!("did you mean {id}?"),
                None => format!("add the {kind} to the file, or name one that is in it"),
            };
            let message = format!("{DANGLING}{kind} {} in the file", reference.id);
            self.note(
                Some(reference.span.clone()),
                &reference.path,
                message,
                remedy,
            );
        }
    }

    pub(super) fn is_clean(&self) -> bool {
        self.problems.borrow().is_empty()
    }

    pub(super) fn into_places(self) -> Places {
        let spans = self.spans.into_inner();
        let place = |(path, span): (String, Range<usize>)| (path, self.source.place(span.start));
        Places(spans.into_iter().map(place).collect())
    }

    /// What is wrong. Where lines are not TOML, what they may have caused elsewhere is left out.
    pub(super) fn into_error(self) -> ImportError {
        let broken = self.broken.into_inner();
        let mut problems = self.problems.into_inner();
        if !broken.is_empty() {
            problems.retain(|problem| {
                problem.path.is_empty() || !(broken.contains(&problem.line) || problem.is_echo())
            });
        }
        let mut error = ImportError::new(self.source.name, problems);
        error.unlisted += self.beyond.get();
        error
    }
}

/// The path of the record or list around a field.
fn around(path: &str) -> Option<&str> {
    path.rfind(['.', '[']).map(|end| &path[..end])
}
