//! Drafts, batches and histories to try stores with. Nothing in them means anything.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use baton::store::{Batch, Draft, Event, Head, PersonName, Result, Sqlite, Store, chain};
use tempfile::TempDir;

/// A draft that differs for every `n`, and is the same whenever it is asked for.
pub(crate) fn draft(n: u32) -> Draft {
    let mut salt = [7; 16];
    salt[..4].copy_from_slice(&n.to_be_bytes());
    Draft {
        at: format!(
            "2026-12-09T10:{:02}:{:02}.{:03}Z",
            n / 60 % 60,
            n % 60,
            n % 1000
        ),
        actor: format!("m-{}", n % 3),
        kind: "noted".to_owned(),
        version: 1,
        origin: (n % 4 == 3).then(|| format!("packet-{n}")),
        body: format!(r#"{{"n":{n},"text":"Grüße, naïve 你好 — line {n}"}}"#),
        salt,
    }
}

pub(crate) fn drafts(numbers: std::ops::RangeInclusive<u32>) -> Vec<Draft> {
    numbers.map(draft).collect()
}

/// A batch of these drafts on top of what `store` has, without names.
pub(crate) fn batch(store: &dyn Store, plan: &str, drafts: Vec<Draft>) -> Batch {
    let expect = store.head(plan).expect("the head can be read");
    let summary = format!(r#"{{"events":{}}}"#, expect.seq + drafts.len() as u64);
    Batch {
        plan: plan.to_owned(),
        expect,
        drafts,
        names: Vec::new(),
        summary,
    }
}

/// Appends drafts 1 to `count` to `plan`, one batch each.
pub(crate) fn fill(store: &mut dyn Store, plan: &str, count: u32) -> Head {
    for n in 1..=count {
        let batch = batch(store, plan, vec![draft(n)]);
        store.append(batch).expect("a good batch is taken");
    }
    store.head(plan).expect("the head can be read")
}

/// A history of `count` events as another store would have made it.
pub(crate) fn history(plan: &str, count: u32) -> Vec<Event> {
    chain::link(plan, Head::EMPTY, drafts(1..=count))
}

pub(crate) fn named(person: &str, name: &str) -> PersonName {
    PersonName {
        person: person.to_owned(),
        name: Some(name.to_owned()),
    }
}

pub(crate) fn erased(person: &str) -> PersonName {
    PersonName {
        person: person.to_owned(),
        name: None,
    }
}

/// A folder of the test's own with the place for a store in it.
pub(crate) struct Place {
    folder: TempDir,
}

impl Place {
    pub(crate) fn new() -> Self {
        Self {
            folder: TempDir::new().unwrap(),
        }
    }

    /// A place with a closed store of two plans in it.
    pub(crate) fn with_store() -> Self {
        let place = Self::new();
        let mut store = place.open();
        fill(&mut store, "north", 12);
        fill(&mut store, "south", 5);
        place
    }

    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn path(&self) -> PathBuf {
        self.at("baton.db")
    }

    pub(crate) fn at(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn open(&self) -> Sqlite {
        Sqlite::open(&self.path()).expect("the store opens")
    }

    /// The store's file as any SQLite tool would open it, past all of baton's own care. Only while it is closed.
    pub(crate) fn raw(&self) -> rusqlite::Connection {
        rusqlite::Connection::open(self.path()).unwrap()
    }

    /// Every file here with what is in it, and every folder.
    pub(crate) fn contents(&self) -> BTreeMap<PathBuf, Option<Vec<u8>>> {
        fn walk(folder: &Path, found: &mut BTreeMap<PathBuf, Option<Vec<u8>>>) {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    walk(&path, found);
                }
                found.insert(path.clone(), fs::read(&path).ok());
            }
        }
        let mut found = BTreeMap::new();
        walk(self.folder(), &mut found);
        found
    }
}

/// Every event of every plan: what may never change.
pub(crate) fn all_events(store: &dyn Store) -> Result<Vec<Event>> {
    let plans = store.heads()?;
    let events: Result<Vec<_>> = plans.iter().map(|(plan, _)| store.load(plan)).collect();
    Ok(events?.concat())
}
