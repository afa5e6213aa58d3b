//! How long the things take that a person waits for. Benchmarks measure; nothing here passes or fails.

use std::collections::BTreeMap;
use std::hint::black_box;
use std::path::Path;

use baton::app::key::Key;
use baton::app::model::{Here, Window};
use baton::app::{Effect, Message, Model};
use baton::domain::blueprint::Blueprint;
use baton::domain::collective::Collective;
use baton::domain::function::{
    EndsBy, FunctionGuide, FunctionOutline, HandSide, Readiness, Weight,
};
use baton::domain::history::{Recorded, fold};
use baton::domain::id::{FunctionId, PlanId};
use baton::domain::text::{Line, Text};
use baton::domain::{Change, Date, Proposal};
use baton::interchange::template::find_embedded;
use baton::runtime::perform::Performer;
use baton::session::{OpenPlan, Session};
use baton::store::{Memory, Sqlite, Store};
use baton::surroundings::System;
use baton::ui::view_state::ViewState;
use chrono::{FixedOffset, Offset, TimeZone, Utc};
use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use ratatui::Terminal;
use ratatui::backend::TestBackend;

fn today() -> Date {
    Date::from_ymd_opt(2026, 12, 9).expect("the day exists")
}

fn line(text: &str) -> Line {
    Line::parse(text).expect("it is plain text")
}

fn id(text: &str) -> PlanId {
    PlanId::parse(text).expect("it is a slug")
}

fn function(number: usize) -> FunctionId {
    FunctionId::parse(&format!("function-{number}")).expect("it is a slug")
}

/// The general template with so many more functions.
fn blueprint(functions: usize) -> Blueprint {
    let template = find_embedded("collective-impact").expect("it is embedded");
    let mut blueprint = template.blueprint(Collective::named(line("Benchmark collective")));
    blueprint
        .functions
        .extend((0..functions).map(|number| FunctionOutline {
            id: function(number),
            name: line(&format!("Function number {number}")),
            cluster: None,
            guide: FunctionGuide::default(),
            weight: Weight::default(),
            cycle: None,
            ends_by: EndsBy::HandOver,
            depends_on: Vec::new(),
            note: None,
        }));
    blueprint
}

/// The birth of a plan and then so many words about readiness.
fn changes(events: usize) -> Vec<Change> {
    let mut changes = vec![Change::PlanStarted(Box::new(blueprint(60)))];
    changes.extend((1..events).map(|number| {
        Change::ReadinessGiven(Readiness {
            function: function(number % 60),
            side: HandSide::ALL[number % 2],
            ready: Some(number % 3 > 0),
            because: Some(Text::parse("the budget is not settled yet").expect("it is plain text")),
            on: today(),
        })
    }));
    changes
}

fn session(store: Box<dyn Store>) -> Session {
    Session::new(store, Box::new(System::new(Some(today()))), line("bench"))
}

fn filled(store: Box<dyn Store>, plan: &str, changes: Vec<Change>) -> (Session, OpenPlan) {
    let mut session = session(store);
    let mut open = session.blank(&id(plan)).expect("the plan is new");
    session
        .propose(&mut open, &Proposal::from(changes))
        .expect("the rules allow it");
    (session, open)
}

fn folding(criterion: &mut Criterion) {
    let at = Utc
        .with_ymd_and_hms(2026, 12, 9, 10, 42, 0)
        .single()
        .expect("the moment exists");
    let events: Vec<Recorded> = (1..)
        .zip(changes(10_000))
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
    let (mut session, _) = filled(open(path), "the-long-one", changes(5_000));
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
    let (mut session, mut open) = filled(Box::new(store), "bench", changes(2));
    let said = changes(2).remove(1);
    criterion.bench_function("append one event, safe on the disk", |bench| {
        bench.iter(|| {
            session
                .propose(&mut open, &said.clone().into())
                .expect("the rules allow it")
        });
    });
}

/// The program with a plan of 300 functions open in a window of 200x60.
fn program() -> (Model, Performer) {
    let started = vec![Change::PlanStarted(Box::new(blueprint(271)))];
    let (session, open) = filled(Box::new(Memory::default()), "bench", started);
    let offset: FixedOffset = Utc.fix();
    let here = Here {
        today: today(),
        as_of: None,
        offset,
    };
    let mut model = Model::new(
        here,
        Window {
            width: 200,
            height: 60,
        },
    );
    let mut performer = Performer::new(session);
    for effect in [Effect::ReadPortfolio, Effect::OpenPlan(open.plan.id)] {
        let asked = performer.perform_first(&mut model, &effect);
        assert_eq!(asked, [], "nothing is asked of a loop");
    }
    (model, performer)
}

fn drawing(criterion: &mut Criterion) {
    let screens = BTreeMap::from([
        ('0', "portfolio"),
        ('1', "lifecycle"),
        ('2', "functions"),
        ('5', "successors"),
        ('6', "sustainability"),
        ('8', "log"),
    ]);
    for (key, name) in screens {
        let (mut model, mut performer) = program();
        let asked = performer.drive(&mut model, Message::Key(Key::Char(key)));
        assert_eq!(asked, [], "nothing is asked of a loop");
        let mut view = ViewState::default();
        let mut terminal =
            Terminal::new(TestBackend::new(200, 60)).expect("a test terminal always opens");
        criterion.bench_function(&format!("draw {name} at 200x60, 300 functions"), |bench| {
            bench.iter(|| {
                terminal
                    .draw(|frame| baton::ui::draw(frame, &model, &mut view))
                    .expect("drawing cannot fail");
            });
        });
        criterion.bench_function(&format!("key to frame on {name}"), |bench| {
            bench.iter_batched(
                || Message::Key(Key::Down),
                |message| {
                    let asked = performer.drive(&mut model, message);
                    assert_eq!(asked, [], "nothing is asked of a loop");
                    terminal
                        .draw(|frame| baton::ui::draw(frame, &model, &mut view))
                        .expect("drawing cannot fail");
                },
                BatchSize::SmallInput,
            );
        });
    }
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(20);
    targets = folding, opening, appending, drawing
}
criterion_main!(benches);
