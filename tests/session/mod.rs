//! One person at work on one store.

mod ballots;
mod exchange;
mod history;
mod packs;
mod plan;
mod portfolio;
mod worked_plans;

use crate::support::surroundings::Fixed;
use baton::domain::blueprint::Blueprint;
use baton::domain::collective::Collective;
use baton::domain::function::{EndsBy, FunctionGuide, FunctionOutline, Stage, StageMove, Weight};
use baton::domain::id::{FunctionId, PlanId};
use baton::domain::phase::{Phase, PhaseId, Span};
use baton::domain::register::Register;
use baton::domain::round::Yardstick;
use baton::domain::text::{Line, Text};
use baton::domain::{Change, Proposal};
use baton::session::{OpenPlan, Session};
use baton::store::Memory;

pub fn line(text: &str) -> Line {
    Line::parse(text).unwrap()
}

pub fn text(text: &str) -> Text {
    Text::parse(text).unwrap()
}

/// A session on an empty store in memory, and its clock.
pub fn session() -> (Session, Fixed) {
    let fixed = Fixed::new();
    (
        Session::new(
            Box::new(Memory::new()),
            Box::new(fixed.clone()),
            line("a-rao"),
        ),
        fixed,
    )
}

fn outline(id: &str, name: &str) -> FunctionOutline {
    FunctionOutline {
        id: FunctionId::parse(id).unwrap(),
        name: line(name),
        cluster: None,
        guide: FunctionGuide::default(),
        weight: Weight::default(),
        cycle: None,
        ends_by: EndsBy::HandOver,
        depends_on: Vec::new(),
        note: None,
    }
}

fn blueprint() -> Blueprint {
    let phase = |id: &PhaseId| Phase {
        id: *id,
        posture: line("convener"),
        work: None,
        planned: Span::default(),
        actual: Span::default(),
        signals: Register::default(),
    };
    Blueprint {
        collective: Collective::named(line("Nadi Collective")),
        phases: PhaseId::ALL.iter().map(phase).collect(),
        functions: vec![
            outline("archive", "Archive"),
            outline("learning", "Learning"),
        ],
        questions: Vec::new(),
        yardstick: Yardstick::default(),
        rules: std::collections::BTreeMap::default(),
        acceptances: Vec::new(),
        entries: Vec::new(),
    }
}

/// A session with one plan, just started.
pub fn started() -> (Session, Fixed, OpenPlan) {
    let (mut session, fixed) = session();
    let mut open = session.blank(&PlanId::parse("nadi").unwrap()).unwrap();
    session
        .propose(
            &mut open,
            &Change::PlanStarted(Box::new(blueprint())).into(),
        )
        .unwrap();
    (session, fixed, open)
}

/// The next move of a function, on the day that counts as today.
pub fn move_on(session: &Session, open: &OpenPlan, function: &str) -> Proposal {
    let function = FunctionId::parse(function).unwrap();
    let from = open
        .plan
        .functions
        .get(&function)
        .unwrap()
        .standing
        .stage()
        .unwrap();
    let to = from.next().unwrap();
    let moved = StageMove {
        function,
        from,
        to,
        on: session.today(),
        evidence: Some(text("seen by two partners")),
        link: None,
        reason: None,
    };
    Change::StageMoved(moved).into()
}

/// The stage a function stands at.
pub fn stage(open: &OpenPlan, function: &str) -> Stage {
    open.plan
        .functions
        .get(&FunctionId::parse(function).unwrap())
        .unwrap()
        .standing
        .stage()
        .unwrap()
}
