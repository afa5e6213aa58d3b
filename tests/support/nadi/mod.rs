//! The Nadi Collective: an invented plan, full in every part, whose figures agree with each other.
//!
//! Today is 9 December 2026. 16 functions, 15 counted and 1 not ours; weight counted 47, handed over 4 of 15 of weight
//! 11 (23%), done 3 of 15 of weight 7 (15%). 48 questions: 14 unasked (5 late), 8 open, 24 answered (3 stale, 2
//! hollow), 2 parked. Flags: 1 stop, 4 warn, 3 note, 1 accepted; late and stale questions are counted as questions
//! here, so the two rules for them are off. One round is closed, one is open.

pub mod books;
mod functions;
mod questions;
mod rounds;

use super::changes::{organisation, person, signal};
use super::plan::Making;
use super::words::{day, id, line, text};
use baton::domain::blueprint::Blueprint;
use baton::domain::collective::Collective;
use baton::domain::exit::{ExitEdit, ExitKind, ExitReason};
use baton::domain::flags::assess;
use baton::domain::flags::settings::{Acceptance, RuleId, RuleSetting, Subject};
use baton::domain::organisation::{Commitment, OrganisationEdit, OrganisationRole};
use baton::domain::patch::Patch;
use baton::domain::person::PersonName;
use baton::domain::phase::{Phase, PhaseId, PhaseStep, Span};
use baton::domain::{Change, Date, Plan};
use std::collections::BTreeMap;

pub use rounds::{DATA_HOST, LEAD};

/// The day that counts as today in the sample.
pub fn today() -> Date {
    day("2026-12-09")
}

/// The plan as it stands.
pub fn plan() -> Plan {
    making().plan
}

/// The plan with the changes that made it, each of which the rules allow.
pub fn making() -> Making {
    let begun = Making {
        today: today(),
        ..Making::nothing()
    };
    let made = begun
        .then(Change::PlanStarted(Box::new(blueprint())))
        .and(members())
        .and(exit())
        .and(functions::changes())
        .and(walk())
        .and(questions::changes())
        .and(rounds::changes());
    let accepted = acceptance(&made.plan);
    made.then(accepted)
}

fn blueprint() -> Blueprint {
    let mut collective = Collective::named(line("Nadi Collective"));
    collective.place = Some(line("Rampet"));
    collective.purpose = Some(text("Clean water in every ward of Rampet."));
    collective.started = Some(day("2019-04-01"));
    let off = || RuleSetting {
        on: false,
        thresholds: BTreeMap::new(),
    };
    Blueprint {
        collective,
        phases: PhaseId::ALL.iter().copied().map(phase).collect(),
        functions: functions::outlines(),
        questions: questions::outlines(),
        yardstick: rounds::yardstick([25, 25, 25, 25]),
        rules: about_questions().map(|rule| (rule, off())).collect(),
        acceptances: Vec::new(),
        entries: Vec::new(),
    }
}

/// The rules about questions, which speak of what the drawings leave out.
fn about_questions() -> impl Iterator<Item = RuleId> {
    let all = RuleId::ALL.iter().copied();
    all.filter(|rule| rule.as_str().starts_with('Q'))
}

fn phase(id: PhaseId) -> Phase {
    let (posture, signals): (_, &[(&str, &str)]) = match id {
        PhaseId::Early => (
            "convener",
            &[("agenda-adopted", "Agenda adopted by partners")],
        ),
        PhaseId::Middle => (
            "facilitator and capacity builder",
            &[("first-confirmed", "First functions confirmed")],
        ),
        PhaseId::Mature => ("light steward", MATURE),
        PhaseId::AfterExit => (
            "watch and learn",
            &[("outcome-recorded", "Outcome recorded")],
        ),
    };
    let signals = signals.iter().map(|(slug, says)| {
        let mut signal = signal(slug);
        signal.text = text(says);
        signal
    });
    Phase {
        id,
        posture: line(posture),
        work: None,
        planned: Span::default(),
        actual: Span::default(),
        signals: signals.collect(),
    }
}

const MATURE: &[(&str, &str)] = &[
    ("functions-settled", "All functions settled"),
    ("big-picture-named", "Big-picture holder named"),
    ("co-existence-complete", "Co-existence complete"),
    ("partners-told", "Partners told in writing"),
    ("community-told", "Community told in its forums"),
    ("money-settled", "Money and contracts settled"),
    ("checks-booked", "Checks after exit booked"),
];

fn members() -> Vec<Change> {
    let mut changes: Vec<Change> = BODIES
        .iter()
        .map(|(slug, name, role, _, _)| organisation(slug, name, *role))
        .collect();
    changes.extend(BODIES.iter().map(|(slug, _, _, legal, commitment)| {
        let until = |day_or_blank: &str| match day_or_blank {
            "" => Patch::Keep,
            known => Patch::Set(day(known)),
        };
        let edit = OrganisationEdit {
            legal_until: until(legal),
            commitment: Patch::Set(*commitment),
            commitment_until: match commitment {
                Commitment::Institutional => Patch::Set(day("2029-12-31")),
                Commitment::Personal | Commitment::None => Patch::Keep,
            },
            ..OrganisationEdit::default()
        };
        Change::OrganisationEdited {
            organisation: id(slug),
            edit: Box::new(match *slug {
                "champa" => champa(edit),
                _ => edit,
            }),
        }
    }));
    changes.extend(PEOPLE.iter().map(|(slug, name, body, role)| {
        let body = Some(*body).filter(|body| !body.is_empty());
        match person(slug, body) {
            Change::PersonAdded(mut person) => {
                person.name = PersonName::Known(line(name));
                person.role = Some(*role).filter(|role| !role.is_empty()).map(line);
                Change::PersonAdded(person)
            }
            other => other,
        }
    }));
    changes
}

/// The organisation of which most is known.
fn champa(edit: OrganisationEdit) -> OrganisationEdit {
    OrganisationEdit {
        joined: Patch::Set(day("2020-03-12")),
        rooted: Patch::Set(true),
        incentive: Patch::Set(text("a say in the joint plan")),
        ..edit
    }
}

/// Id, name, role, end of legal standing, commitment.
type Body = (
    &'static str,
    &'static str,
    OrganisationRole,
    &'static str,
    Commitment,
);

const BODIES: &[Body] = {
    use Commitment::{Institutional, None, Personal};
    use OrganisationRole::{Backbone, Community, Funder, Government, Implementer, Intermediary};
    &[
        ("neem", "Neem Trust", Backbone, "2029-03-31", None),
        (
            "amla",
            "Amla Trust",
            Implementer,
            "2028-09-30",
            Institutional,
        ),
        (
            "banyan",
            "Banyan Network",
            Implementer,
            "2029-12-31",
            Institutional,
        ),
        (
            "champa",
            "Champa Union",
            Implementer,
            "2027-06-30",
            Personal,
        ),
        (
            "deodar",
            "Deodar Fund",
            Intermediary,
            "2028-05-31",
            Institutional,
        ),
        ("ward-forum", "Ward Forum", Community, "", Personal),
        ("kite", "Kite Fund", Funder, "", None),
        ("city-health", "City Health", Government, "", None),
    ]
};

/// Id, name, employer, what they do there.
const PEOPLE: &[(&str, &str, &str, &str)] = &[
    ("a-rao", "A. Rao", "neem", "backbone lead"),
    ("farida-n", "Farida N", "amla", "director"),
    ("imran-s", "Imran S", "banyan", "training lead"),
    ("meera-j", "Meera J", "champa", "coordinator"),
    ("sunil-b", "Sunil B", "champa", "finance"),
    ("lata-p", "Lata P", "ward-forum", "speaker"),
    ("s-iyer", "Dr S. Iyer", "", ""),
    ("tom-k", "Tom K", "kite", ""),
];

fn exit() -> Vec<Change> {
    vec![Change::ExitEdited(ExitEdit {
        reason: Patch::Set(ExitReason::GoalsMet),
        kind: Patch::Set(ExitKind::ToSuccessor),
        announced: Patch::Set(day("2026-05-04")),
        target: Patch::Set(day("2028-03-31")),
        checks: Patch::Set(vec![
            day("2028-04-30"),
            day("2028-09-30"),
            day("2029-03-31"),
        ]),
        ..ExitEdit::default()
    })]
}

fn walk() -> Vec<Change> {
    let step = |from, to, on: &str, unmet: &str| {
        Change::PhaseAdvanced(PhaseStep {
            from,
            to,
            on: day(on),
            unmet: vec![id(unmet)],
            reason: Some(text("the forum agreed to go on")),
        })
    };
    let began = Span {
        start: Some(day("2019-04-01")),
        end: None,
    };
    let to_come = Span {
        start: Some(day("2028-04-01")),
        end: None,
    };
    let mut changes = vec![
        Change::PhaseDated {
            phase: PhaseId::Early,
            actual: began,
        },
        step(
            PhaseId::Early,
            PhaseId::Middle,
            "2021-07-01",
            "agenda-adopted",
        ),
        step(
            PhaseId::Middle,
            PhaseId::Mature,
            "2025-10-01",
            "first-confirmed",
        ),
        Change::PhasePlanned {
            phase: PhaseId::AfterExit,
            planned: to_come,
        },
    ];
    let no = [
        "functions-settled",
        "big-picture-named",
        "co-existence-complete",
        "money-settled",
    ];
    let yes = [
        ("partners-told", "2026-05-04"),
        ("checks-booked", "2026-12-02"),
    ];
    changes.extend(no.map(|slug| mark(slug, false, "2026-12-02")));
    changes.extend(yes.map(|(slug, on)| mark(slug, true, on)));
    changes
}

fn mark(slug: &str, met: bool, on: &str) -> Change {
    Change::SignalMarked {
        signal: id(slug),
        met: Some(met),
        evidence: met.then(|| text("letters on file")),
        on: Some(day(on)),
    }
}

/// FR11 accepted until 31 January 2027.
fn acceptance(plan: &Plan) -> Change {
    let subject = Subject::function(&id("big-picture"));
    let assessment = assess(plan, today());
    let flag = assessment.find(RuleId::Fr11, &subject).unwrap();
    Change::FlagAccepted(Box::new(Acceptance {
        rule: RuleId::Fr11,
        subject,
        facts: flag.facts.clone(),
        by: line("A. Rao"),
        reason: text("deputy starts 18 January"),
        until: day("2027-01-31"),
    }))
}
