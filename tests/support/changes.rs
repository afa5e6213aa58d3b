//! Changes as tests propose them, with what is usual filled in; a test changes the part that it is about.

use super::words::{day, id, line, text};
use baton::domain::Change;
use baton::domain::function::{
    EndsBy, FunctionGuide, FunctionOutline, FunctionPlan, HandSide, Readiness, Stage, StageMove,
    Weight,
};
use baton::domain::organisation::{Organisation, OrganisationRole};
use baton::domain::person::{Person, PersonName};
use baton::domain::phase::{PhaseId, Signal};
use baton::domain::question::{QuestionOutline, Theme};
use baton::domain::round::{
    Candidate, Cast, Cell, Criterion, GateAnswer, Hundredths, Score, ScoreValue, Scorer,
};

pub fn organisation(slug: &str, name: &str, role: OrganisationRole) -> Change {
    let mut organisation = Organisation::named(id(slug), line(name));
    organisation.roles = vec![role];
    organisation.membership.joined = Some(day("2019-01-01"));
    Change::OrganisationAdded(Box::new(organisation))
}

pub fn person(slug: &str, organisation: Option<&str>) -> Change {
    Change::PersonAdded(Person {
        id: id(slug),
        name: PersonName::Unknown,
        organisation: organisation.map(id),
        role: None,
        note: None,
    })
}

pub fn signal(slug: &str) -> Signal {
    Signal {
        id: id(slug),
        text: text("What is to be seen."),
        met: None,
        evidence: None,
        on: None,
    }
}

pub fn signal_marked(slug: &str, met: Option<bool>, on: &str) -> Change {
    Change::SignalMarked {
        signal: id(slug),
        met,
        evidence: met.map(|_| text("minutes of the forum")),
        on: Some(day(on)),
    }
}

pub fn outline(slug: &str, name: &str, needs: &[&str]) -> FunctionOutline {
    FunctionOutline {
        id: id(slug),
        name: line(name),
        cluster: None,
        guide: FunctionGuide::default(),
        weight: Weight::default(),
        cycle: None,
        ends_by: EndsBy::HandOver,
        depends_on: needs.iter().map(|need| id(need)).collect(),
        note: None,
    }
}

pub fn planned(slug: &str, plan: FunctionPlan) -> Change {
    Change::FunctionPlanned {
        function: id(slug),
        plan: Box::new(plan),
    }
}

/// A move with evidence and without a reason.
pub fn shift(slug: &str, from: Stage, to: Stage, on: &str) -> StageMove {
    StageMove {
        function: id(slug),
        from,
        to,
        on: day(on),
        evidence: Some(text("seen by two partners")),
        link: None,
        reason: None,
    }
}

pub fn moved(slug: &str, from: Stage, to: Stage, on: &str) -> Change {
    Change::StageMoved(shift(slug, from, to, on))
}

pub fn ready(slug: &str, side: HandSide, on: &str) -> Change {
    Change::ReadinessGiven(Readiness {
        function: id(slug),
        side,
        ready: Some(true),
        because: None,
        on: day(on),
    })
}

pub fn question(slug: &str, first_phase: PhaseId) -> QuestionOutline {
    QuestionOutline {
        id: id(slug),
        theme: Theme::Transition,
        text: text("Who holds it when we are gone?"),
        first_phase,
        why: None,
        flagged_when: None,
        source: None,
        must_ask: false,
        revisit_months: None,
    }
}

pub fn criterion(slug: &str, weight: u32) -> Criterion {
    Criterion {
        id: id(slug),
        name: line(slug),
        weight,
        floor: Hundredths(250),
        anchors: (1..=5).map(|n| text(&format!("anchor {n}"))).collect(),
        ask_for: None,
        typical_error: None,
    }
}

pub fn candidate(slug: &str, organisation: Option<&str>) -> Candidate {
    Candidate {
        id: id(slug),
        name: line(slug),
        organisation: organisation.map(id),
        gates: Vec::new(),
        note: None,
    }
}

pub fn scorer(person: &str, organisation: Option<&str>) -> Scorer {
    Scorer {
        person: id(person),
        organisation: organisation.map(id),
        voting: true,
        conflicts: Vec::new(),
        invitations: Vec::new(),
    }
}

pub fn gate(slug: &str, met: Option<bool>) -> GateAnswer {
    GateAnswer {
        gate: id(slug),
        met,
        evidence: (met == Some(false)).then(|| text("letter of the registry")),
        waiver: None,
    }
}

pub fn cell(scorer: &str, candidate: &str, criterion: &str) -> Cell {
    Cell {
        scorer: id(scorer),
        candidate: id(candidate),
        criterion: id(criterion),
    }
}

pub fn ballot(round: &str, cell: Cell) -> Change {
    let commitment = Some(line("00ff"));
    Change::BallotCast {
        round: id(round),
        cast: Cast { cell, commitment },
    }
}

pub fn score(cell: Cell, points: u8) -> Score {
    Score {
        cell,
        value: ScoreValue::Points(points),
        note: Some(text("what was heard in the interview")),
        basis: Vec::new(),
    }
}

pub fn revealed(round: &str, score: Score) -> Change {
    Change::ScoreRevealed {
        round: id(round),
        score,
        salt: None,
    }
}
