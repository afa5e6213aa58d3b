//! How long the things take that a person waits for. Benchmarks measure; nothing here passes or fails.

mod books;
mod forecast;
mod plan;
mod scoring;
mod screens;

#[path = "../tests/support/changes.rs"]
#[expect(dead_code, unreachable_pub, reason = "the tests have more use for it")]
mod changes;
#[path = "../tests/support/words.rs"]
#[expect(unreachable_pub, reason = "the tests share it")]
#[expect(clippy::unwrap_used, reason = "what it parses stands in the source")]
mod words;

use std::hint::black_box;
use std::path::Path;

use baton::domain::history::{Recorded, fold};
use baton::domain::{Change, Date, Proposal};
use baton::session::{OpenPlan, Session};
use baton::store::{Sqlite, Store};
use baton::surroundings::System;
use chrono::{TimeZone, Utc};
use criterion::{Criterion, criterion_group, criterion_main};
use plan::{Size, blueprint, changes};
use words::{day, id, line};

/// The day on which everything is measured.
fn today() -> Date {
    day("2026-12-09")
}

fn session(store: Box<dyn Store>) -> Session {
    Session::new(store, Box::new(System::new(Some(today()))), line("bench"))
}

/// How many changes one action makes.
const ACTION: usize = 20;

/// A session on a store in which a plan begins, to which these things happen, action by action.
fn filled(store: Box<dyn Store>, plan: &str, changes: &[Change]) -> (Session, OpenPlan) {
    let mut session = session(store);
    let mut open = session.blank(&id(plan)).expect("the plan is new");
    for action in changes.chunks(ACTION) {
        session
            .propose(&mut open, &Proposal::from(action.to_vec()))
            .expect("the rules allow it");
    }
    (session, open)
}

fn folding(criterion: &mut Criterion) {
    let at = Utc
        .with_ymd_and_hms(2026, 12, 9, 10, 42, 0)
        .single()
        .expect("the moment exists");
    let events: Vec<Recorded> = (1..)
        .zip(changes(Size::events(10_000)))
        .map(|(seq, change)| Recorded {
            seq,
            at,
            actor: "bench".to_owned(),
            origin: None,
            change: Some(change),
        })
        .collect();
    let plan = id("bench");
    criterion.bench_function("fold 10,000 events", |bench| {
        bench.iter(|| black_box(fold(&plan, &events)))
    });
}

/// A store of a thousand plans, one of which has 5,000 events.
fn crowded(path: &Path) {
    let open = |path| Box::new(Sqlite::open(path).expect("a new store opens"));
    let (mut session, _) = filled(open(path), "the-long-one", &changes(Size::events(5_000)));
    for number in 0..999 {
        let mut open = session
            .blank(&id(&format!("plan-{number}")))
            .expect("the plan is new");
        let born = Change::PlanStarted(Box::new(blueprint(0)));
        session
            .propose(&mut open, &born.into())
            .expect("the rules allow it");
    }
}

fn opening(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().expect("there is room for a folder");
    let path = folder.path().join("baton.db");
    crowded(&path);
    let plan = id("the-long-one");
    criterion.bench_function("open a plan of 5,000 events among 1,000 plans", |bench| {
        bench.iter(|| {
            let session = session(Box::new(Sqlite::open(&path).expect("the store opens")));
            black_box(session.open(&plan).expect("the plan is there"))
        });
    });
    criterion.bench_function("list 1,000 plans", |bench| {
        let session = session(Box::new(Sqlite::open(&path).expect("the store opens")));
        bench.iter(|| black_box(session.portfolio().expect("the store can be read")));
    });
}

fn appending(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().expect("there is room for a folder");
    let store = Sqlite::open(&folder.path().join("baton.db")).expect("a new store opens");
    let made = changes(Size::events(1_000));
    let (mut session, mut open) = filled(Box::new(store), "bench", &made);
    let said = made.last().expect("there are changes").clone();
    criterion.bench_function("append one event, safe on the disk", |bench| {
        bench.iter(|| {
            session
                .propose(&mut open, &said.clone().into())
                .expect("the rules allow it")
        });
    });
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(20);
    targets = folding, opening, appending, screens::starting, screens::walking, screens::crowded,
        scoring::first, scoring::rank, scoring::exact, scoring::drawn, books::flags, screens::watched,
        forecast::resampling
}
criterion_main!(benches);
