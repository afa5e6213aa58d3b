//! One record of a file, read field by field.

use super::ledger::{Kind, Ledger, MISSING};
use super::nearest::choose;
use super::scalar::{Scalar, what_it_is};
use crate::domain::register::{Identified, Register};
use crate::domain::text::shown;
use crate::interchange::problem::PROBLEM_LIMIT;
use std::cell::{Cell, RefCell};
use std::fmt::Display;
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// The most records or values that one list holds, where no other limit is said.
const LIST_LIMIT: usize = 5000;

/// One table of the file while it is read. A key that nobody asked for by the end is a problem.
pub(in crate::interchange) struct Fields<'r> {
    ledger: &'r Ledger<'r>,
    table: &'r DeTable<'r>,
    path: String,
    span: Range<usize>,
    asked: RefCell<Vec<&'static str>>,
}

impl<'r> Fields<'r> {
    /// Reads the whole file as one table.
    pub(super) fn whole<T>(
        ledger: &'r Ledger<'r>,
        root: &'r Spanned<DeTable<'r>>,
        read: impl FnOnce(&Fields<'r>) -> Option<T>,
    ) -> Option<T> {
        Self::record(ledger, root.get_ref(), String::new(), 0..0, read)
    }

    fn record<T>(
        ledger: &'r Ledger<'r>,
        table: &'r DeTable<'r>,
        path: String,
        span: Range<usize>,
        read: impl FnOnce(&Fields<'r>) -> Option<T>,
    ) -> Option<T> {
        ledger.remember(&path, span.clone());
        let fields = Self {
            ledger,
            table,
            path,
            span,
            asked: RefCell::default(),
        };
        let value = read(&fields);
        fields.report_unknown_keys();
        value
    }

    /// The path of this record, such as `function[3]`; empty for the whole file.
    pub(in crate::interchange) fn path(&self) -> &str {
        &self.path
    }

    /// Whether the key is there.
    pub(in crate::interchange) fn has(&self, key: &'static str) -> bool {
        self.lookup(key).is_some()
    }

    /// How many items the list under `key` has, read or not.
    pub(in crate::interchange) fn count(&self, key: &'static str) -> usize {
        match self.lookup(key).map(Spanned::get_ref) {
            Some(DeValue::Array(items)) => items.len(),
            Some(_) | None => 0,
        }
    }

    /// A field that must be there.
    pub(in crate::interchange) fn need<T: Scalar>(&self, key: &'static str) -> Option<T> {
        if !self.has(key) {
            let remedy = format!("add {key} = …; it is {}", T::WANTED);
            self.ledger
                .note(Some(self.span.clone()), &self.sub(key), MISSING, remedy);
        }
        self.get(key)
    }

    /// A field that may be absent. A value that cannot be read is a problem and gives nothing.
    pub(in crate::interchange) fn get<T: Scalar>(&self, key: &'static str) -> Option<T> {
        let value = self.lookup(key)?;
        self.scalar(value, &self.sub(key))
    }

    /// A list of values; absent is empty.
    pub(in crate::interchange) fn list<T: Scalar>(&self, key: &'static str) -> Vec<T> {
        self.items(key, T::WANTED)
            .filter_map(|(value, path)| self.scalar(value, &path))
            .collect()
    }

    /// The record's own id, under `key`, that no other of its kind may have.
    pub(in crate::interchange) fn id<T: Scalar + Display>(
        &self,
        key: &'static str,
        kind: Kind,
        scope: &str,
    ) -> Option<T> {
        let id: T = self.need(key)?;
        let span = self.lookup(key)?.span();
        let scope = (kind, scope.to_owned());
        self.ledger
            .declare(scope, &id.to_string(), &self.sub(key), span);
        Some(id)
    }

    /// The id of something else in the file.
    pub(in crate::interchange) fn refer<T: Scalar + Display>(
        &self,
        key: &'static str,
        kind: Kind,
        scope: &str,
    ) -> Option<T> {
        let id: T = self.get(key)?;
        let span = self.lookup(key)?.span();
        let scope = (kind, scope.to_owned());
        self.ledger
            .refer(scope, id.to_string(), self.sub(key), span);
        Some(id)
    }

    /// The id of something else in the file, which must be named.
    pub(in crate::interchange) fn need_refer<T: Scalar + Display>(
        &self,
        key: &'static str,
        kind: Kind,
        scope: &str,
    ) -> Option<T> {
        if self.has(key) {
            self.refer(key, kind, scope)
        } else {
            self.need(key)
        }
    }

    /// Ids of one kind that a file of this plan may name though they do not stand in it.
    pub(in crate::interchange) fn knows<T: Display>(
        &self,
        kind: Kind,
        ids: impl IntoIterator<Item = T>,
    ) {
        for id in ids {
            self.ledger.knows(kind, &id.to_string());
        }
    }

    /// Ids of other things in the file.
    pub(in crate::interchange) fn refer_list<T: Scalar + Display>(
        &self,
        key: &'static str,
        kind: Kind,
        scope: &str,
    ) -> Vec<T> {
        let mut ids = Vec::new();
        for (value, path) in self.items(key, T::WANTED) {
            if let Some(id) = self.scalar::<T>(value, &path) {
                let scope = (kind, scope.to_owned());
                self.ledger.refer(scope, id.to_string(), path, value.span());
                ids.push(id);
            }
        }
        ids
    }

    /// A table that may be absent.
    pub(in crate::interchange) fn table<T>(
        &self,
        key: &'static str,
        read: impl FnOnce(&Fields<'r>) -> Option<T>,
    ) -> Option<T> {
        let value = self.lookup(key)?;
        let path = self.sub(key);
        match value.get_ref() {
            DeValue::Table(table) => Self::record(self.ledger, table, path, value.span(), read),
            other => {
                let message = format!("this is {}; a table is wanted", what_it_is(other));
                self.ledger.note(
                    Some(value.span()),
                    &path,
                    message,
                    format!("write [{path}]"),
                );
                None
            }
        }
    }

    /// A table that must be there.
    pub(in crate::interchange) fn need_table<T>(
        &self,
        key: &'static str,
        read: impl FnOnce(&Fields<'r>) -> Option<T>,
    ) -> Option<T> {
        if !self.has(key) {
            let path = self.sub(key);
            let remedy = format!("add [{path}] with its fields below");
            self.ledger
                .note(Some(self.span.clone()), &path, MISSING, remedy);
        }
        self.table(key, read)
    }

    /// A list of tables of at most `limit`; absent is empty.
    pub(in crate::interchange) fn tables<T>(
        &self,
        key: &'static str,
        limit: usize,
        mut read: impl FnMut(&Fields<'r>) -> Option<T>,
    ) -> Vec<T> {
        let mut records = Vec::new();
        for (index, (value, path)) in self.items(key, "a list of tables").enumerate() {
            if index == limit {
                let message = format!("there are more than {limit} of them");
                self.ledger
                    .note(Some(value.span()), &path, message, "leave some out");
                break;
            }
            match value.get_ref() {
                DeValue::Table(table) => records.extend(Self::record(
                    self.ledger,
                    table,
                    path,
                    value.span(),
                    &mut read,
                )),
                other => {
                    let message = format!("this is {}; a table is wanted", what_it_is(other));
                    let remedy =
                        format!("write each as [[{}]] with its fields below", self.sub(key));
                    self.ledger.note(Some(value.span()), &path, message, remedy);
                }
            }
        }
        records
    }

    /// A list of tables with ids.
    pub(in crate::interchange) fn register<T: Identified>(
        &self,
        key: &'static str,
        limit: usize,
        read: impl FnMut(&Fields<'r>) -> Option<T>,
    ) -> Register<T> {
        self.tables(key, limit, read).into_iter().collect()
    }

    /// Writes down that a field, or the record where `key` is empty, is wrong in itself.
    pub(in crate::interchange) fn complain(
        &self,
        key: &str,
        message: impl Into<String>,
        remedy: impl Into<String>,
    ) {
        let path = if key.is_empty() {
            self.path.clone()
        } else {
            self.sub(key)
        };
        let span = self.ledger.span_of(&path).filter(|span| !span.is_empty());
        self.ledger.note(
            Some(span.unwrap_or(self.span.clone())),
            &path,
            message,
            remedy,
        );
    }

    fn lookup(&self, key: &'static str) -> Option<&'r Spanned<DeValue<'r>>> {
        let mut asked = self.asked.borrow_mut();
        if !asked.contains(&key) {
            asked.push(key);
        }
        self.table.get(key)
    }

    fn sub(&self, key: &str) -> String {
        if self.path.is_empty() {
            key.to_owned()
        } else {
            format!("{}.{key}", self.path)
        }
    }

    fn scalar<T: Scalar>(&self, value: &'r Spanned<DeValue<'r>>, path: &str) -> Option<T> {
        let span = value.span();
        self.ledger.remember(path, span.clone());
        match T::read(value.get_ref()) {
            Ok(read) => Some(read),
            Err(fault) => {
                let at = span.start + fault.offset(self.ledger.slice(span.clone()));
                self.ledger
                    .note(Some(at..span.end), path, fault.message, fault.remedy);
                None
            }
        }
    }

    /// The items of a list with their paths.
    fn items(
        &self,
        key: &'static str,
        wanted: &str,
    ) -> impl Iterator<Item = (&'r Spanned<DeValue<'r>>, String)> + use<'r> {
        let path = self.sub(key);
        let list = match self.lookup(key).map(|value| (value, value.get_ref())) {
            None => None,
            Some((value, DeValue::Array(items))) => {
                self.ledger.remember(&path, value.span());
                if items.len() > LIST_LIMIT {
                    let message = format!(
                        "there are {} of them; the most is {LIST_LIMIT}",
                        items.len()
                    );
                    self.ledger
                        .note(Some(value.span()), &path, message, "leave some out");
                }
                Some(items)
            }
            Some((value, other)) => {
                let message = format!("this is {}; a list is wanted", what_it_is(other));
                let remedy = format!("write a list in [brackets]; each item is {wanted}");
                self.ledger.note(Some(value.span()), &path, message, remedy);
                None
            }
        };
        list.into_iter()
            .flat_map(|items| items.iter().take(LIST_LIMIT))
            .enumerate()
            .map(move |(index, item)| (item, format!("{path}[{}]", index + 1)))
    }

    fn report_unknown_keys(&self) {
        let asked = self.asked.borrow();
        let reported = Cell::new(0);
        for (key, _) in self.table {
            let name = key.get_ref();
            if asked.iter().any(|known| known == name) || reported.get() > PROBLEM_LIMIT {
                continue;
            }
            reported.set(reported.get() + 1);
            let message = format!("\"{}\" is not a key that is known here", shown(name));
            let remedy = choose(name, asked.iter().copied());
            self.ledger
                .note(Some(key.span()), &self.sub(&shown(name)), message, remedy);
        }
    }
}
