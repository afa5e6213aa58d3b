//! What stands in a book, for people, for scripts and as JSON.

use crate::cli::output::{Page, Shown, json};
use crate::cli::{CommandError, Finished, Invocation};
use crate::domain::analysis::reviews::{ReviewState, state};
use crate::domain::book::{Book, Entry, Value};
use crate::domain::id::{EntryId, PlanId};
use crate::domain::{Date, Plan};
use crate::twin::Heading;
use crate::twin::books::{BookSeen, EntrySeen};
use serde::Serialize;
use std::collections::BTreeMap;

pub(super) fn all(book: Book, plan: &PlanId, invocation: &mut Invocation) -> Finished {
    let open = invocation.read(plan)?;
    let entries = open.plan.books.listed(book).into_iter();
    let list = List {
        book,
        entries: entries.map(|entry| Row::of(&open.plan, entry)).collect(),
        states: states(&open.plan, book, invocation.day()),
        twin: invocation.seen(&open.plan, |seen| BookSeen::of(seen, book)),
        heading: invocation.heading(&open.plan),
    };
    invocation.tell(&list)
}

pub(super) fn one(
    book: Book,
    plan: &PlanId,
    id: &EntryId,
    invocation: &mut Invocation,
) -> Finished {
    let open = invocation.read(plan)?;
    let entry = super::find(&open.plan, book, id)?;
    let one = One {
        entry: Row::of(&open.plan, entry),
        twin: invocation.seen(&open.plan, |seen| EntrySeen::of(seen, entry)),
    };
    invocation.tell(&one)
}

/// The entries of a book, as `list --json` gives them.
pub(in crate::cli::commands) fn as_json(book: Book, plan: &Plan) -> Result<String, CommandError> {
    let entries = plan.books.listed(book).into_iter();
    let entries = entries.map(|entry| Row::of(plan, entry));
    json(&Entries {
        book,
        entries: entries.collect(),
    })
}

#[derive(Debug, Serialize)]
struct Entries<'a> {
    book: Book,
    entries: Vec<Row<'a>>,
}

fn states(plan: &Plan, book: Book, today: Date) -> BTreeMap<&EntryId, ReviewState> {
    let reviews = plan.books.of(book).filter(|_| book == Book::Review);
    reviews
        .map(|review| (&review.id, state(plan, review, today)))
        .collect()
}

/// How many columns the table for people has beside the id.
const COLUMNS: usize = 5;

/// How many letters a cell of it has at most.
const CELL: usize = 32;

#[derive(Debug, Serialize)]
struct List<'a> {
    book: Book,
    entries: Vec<Row<'a>>,
    /// How far each review has come, by its id; of no other book.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    states: BTreeMap<&'a EntryId, ReviewState>,
    #[serde(skip)]
    twin: BookSeen,
    #[serde(skip)]
    heading: Heading,
}

#[derive(Debug, Serialize)]
struct One<'a> {
    #[serde(flatten)]
    entry: Row<'a>,
    #[serde(skip)]
    twin: EntrySeen,
}

/// An entry with every column of its book; `null` where it is unknown.
#[derive(Debug, Serialize)]
pub(super) struct Row<'a> {
    id: &'a EntryId,
    name: String,
    values: BTreeMap<&'static str, Option<&'a Value>>,
}

impl<'a> Row<'a> {
    pub(super) fn of(plan: &Plan, entry: &'a Entry) -> Self {
        let columns = entry.book.columns().iter();
        Self {
            id: &entry.id,
            name: entry.name(plan),
            values: columns
                .map(|column| (column.name, entry.value(column.name)))
                .collect(),
        }
    }
}

impl Shown for List<'_> {
    fn plain(&self, page: &mut Page) {
        page.tell(&self.heading);
        page.tell(&self.twin);
        for (review, state) in &self.states {
            page.line(format_args!("state of {review}: {state}"));
        }
    }

    fn people(&self, page: &mut Page) {
        if self.twin.all.is_empty() {
            page.line(format_args!(
                "Nothing is in this book yet: {}.",
                self.book.about()
            ));
            page.line(format_args!(
                "Add to it with `baton {} add PLAN …`.",
                self.book
            ));
            return;
        }
        let mut rows = table(&self.twin);
        if !self.states.is_empty() {
            for (row, state) in rows.iter_mut().zip(self.heads_and_states()) {
                row.insert(1, state);
            }
        }
        page.rows(&rows);
    }
}

impl List<'_> {
    /// The heading of the column of states, and the state of each row.
    fn heads_and_states(&self) -> impl Iterator<Item = String> {
        let states = self.entries.iter().map(|row| {
            let state = self.states.get(row.id);
            state.map_or_else(String::new, ToString::to_string)
        });
        std::iter::once("STATE".to_owned()).chain(states)
    }
}

/// The first columns in which anything is known, and the id of each entry.
fn table(book: &BookSeen) -> Vec<Vec<String>> {
    let labels = book.all.first().into_iter().flat_map(|entry| &entry.facts);
    let is_known = |at: &usize| {
        let mut entries = book.all.iter();
        entries.any(|entry| !entry.facts[*at].says.is_empty())
    };
    let shown: Vec<usize> = (0..labels.clone().count())
        .filter(is_known)
        .take(COLUMNS)
        .collect();
    let labels: Vec<String> = labels
        .map(|fact| fact.column.label.to_uppercase())
        .collect();
    let heads = shown.iter().map(|at| labels[*at].clone());
    let mut rows = vec![std::iter::once("ID".to_owned()).chain(heads).collect()];
    for entry in &book.all {
        let words = |at: &usize| {
            let words = entry.facts[*at].words(|day| day.to_string());
            words.unwrap_or_else(|| "?".to_owned())
        };
        let cells = shown.iter().map(|at| in_short(&words(at)));
        rows.push(
            std::iter::once(entry.named.id.clone())
                .chain(cells)
                .collect(),
        );
    }
    rows
}

/// A cell of the table: one line, cut where it is long; `show` has all of it.
fn in_short(words: &str) -> String {
    let line = words.lines().next().unwrap_or_default();
    if line.chars().count() <= CELL && line == words {
        return line.to_owned();
    }
    line.chars().take(CELL - 1).chain(['…']).collect()
}

impl Shown for One<'_> {
    fn plain(&self, page: &mut Page) {
        page.tell(&self.twin);
    }
}
