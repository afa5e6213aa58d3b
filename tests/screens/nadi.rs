//! The Nadi Collective: an invented plan whose figures agree with each other.
//!
//! 16 functions, 15 counted, 1 not ours; weight counted 47; handed over 4 of 15, weight 11 (23%); done 3 of 15, weight
//! 7 (15%). Today is 9 December 2026.

use baton::domain::blueprint::Blueprint;
use baton::domain::collective::Collective;
use baton::domain::exit::{ExitEdit, ExitKind};
use baton::domain::flags::settings::RuleSettings;
use baton::domain::function::{
    Aside, EndsBy, FunctionGuide, FunctionOutline, FunctionPlan, HandSide, Readiness, SetAside,
    Stage, StageMove, Weight,
};
use baton::domain::id::FunctionId;
use baton::domain::organisation::{
    LegalStanding, Membership, Organisation, OrganisationRole, Promise,
};
use baton::domain::patch::Patch;
use baton::domain::phase::{Phase, PhaseId, Signal, Span};
use baton::domain::register::Register;
use baton::domain::round::Yardstick;
use baton::domain::{Change, Date};

/// Everything that happened to the plan, oldest first.
pub(crate) fn changes() -> Vec<Change> {
    let mut changes = vec![Change::PlanStarted(Box::new(blueprint()))];
    changes.push(Change::ExitEdited(ExitEdit {
        kind: Patch::Set(ExitKind::ToSuccessor),
        target: Patch::Set(day("2028-03-31")),
        ..ExitEdit::default()
    }));
    changes.extend(
        ORGANISATIONS
            .iter()
            .map(|(id, name, role)| organisation(id, name, *role)),
    );
    changes.extend(FUNCTIONS.iter().flat_map(handover));
    changes.push(aside("newsletter", Aside::Retired));
    changes.push(aside("advocacy", Aside::NotOurs));
    changes.push(ready("peer-training", HandSide::Giver, None));
    changes.push(ready(
        "peer-training",
        HandSide::Receiver,
        Some("who pays trainer fees?"),
    ));
    changes.push(Change::PhaseDated {
        phase: PhaseId::Early,
        actual: Span {
            start: Some(day("2019-04-01")),
            end: None,
        },
    });
    changes.push(step(PhaseId::Early, PhaseId::Middle, "2021-07-01"));
    changes.push(step(PhaseId::Middle, PhaseId::Mature, "2025-10-01"));
    changes
}

const ORGANISATIONS: &[(&str, &str, OrganisationRole)] = &[
    ("neem", "Neem Trust", OrganisationRole::Backbone),
    ("amla", "Amla Trust", OrganisationRole::Implementer),
    ("banyan", "Banyan Network", OrganisationRole::Implementer),
    ("champa", "Champa Union", OrganisationRole::Implementer),
    ("deodar", "Deodar Fund", OrganisationRole::Intermediary),
];

/// Id, name, weight, receiver, stage, planned transfer, the day of the last move.
type Row = (
    &'static str,
    &'static str,
    u32,
    &'static str,
    Stage,
    &'static str,
    &'static str,
);

const FUNCTIONS: &[Row] = &[
    (
        "big-picture",
        "Big picture",
        5,
        "",
        Stage::Held,
        "2028-02-28",
        "",
    ),
    ("fundraising", "Fundraising", 5, "", Stage::Held, "", ""),
    (
        "core-team",
        "Core team",
        3,
        "",
        Stage::Held,
        "2028-01-31",
        "",
    ),
    (
        "shared-data",
        "Shared data",
        4,
        "banyan",
        Stage::Documented,
        "2027-08-31",
        "2026-09-15",
    ),
    (
        "policy-ties",
        "Policy ties",
        4,
        "champa",
        Stage::Documented,
        "2027-10-31",
        "2026-12-09",
    ),
    (
        "joint-plan",
        "Joint plan",
        3,
        "amla",
        Stage::Documented,
        "2027-04-30",
        "2026-08-03",
    ),
    (
        "peer-training",
        "Peer training",
        3,
        "banyan",
        Stage::Shadowed,
        "2027-05-31",
        "2026-11-04",
    ),
    (
        "archive",
        "Archive",
        2,
        "deodar",
        Stage::Shadowed,
        "2027-03-31",
        "2026-07-02",
    ),
    (
        "funder-reports",
        "Funder reports",
        4,
        "banyan",
        Stage::Shared,
        "2026-11-30",
        "2026-06-11",
    ),
    (
        "learning",
        "Learning",
        2,
        "amla",
        Stage::Shared,
        "2027-01-30",
        "2026-05-19",
    ),
    (
        "secretariat",
        "Secretariat",
        3,
        "amla",
        Stage::Transferred,
        "2026-10-01",
        "2026-10-12",
    ),
    (
        "membership",
        "Membership",
        2,
        "champa",
        Stage::Transferred,
        "2026-10-01",
        "2026-11-02",
    ),
    (
        "forums",
        "Forums",
        4,
        "amla",
        Stage::Confirmed,
        "2025-06-01",
        "2025-11-10",
    ),
    (
        "partner-updates",
        "Updates",
        2,
        "banyan",
        Stage::Confirmed,
        "2026-03-01",
        "2026-09-30",
    ),
    ("newsletter", "Newsletter", 1, "", Stage::Held, "", ""),
    ("advocacy", "Advocacy", 2, "", Stage::Held, "", ""),
];

fn blueprint() -> Blueprint {
    let phases = [
        (PhaseId::Early, "convener"),
        (PhaseId::Middle, "facilitator and capacity builder"),
        (PhaseId::Mature, "light steward"),
        (PhaseId::AfterExit, "watch and learn"),
    ];
    Blueprint {
        collective: Collective::named("Nadi Collective".parse().unwrap()),
        phases: phases.map(|(id, posture)| phase(id, posture)).into(),
        functions: FUNCTIONS.iter().map(outline).collect(),
        questions: Vec::new(),
        yardstick: Yardstick::default(),
        rules: RuleSettings::default(),
    }
}

/// Phase, id, text, whether it is met, the day of the answer.
type SignalRow = (
    PhaseId,
    &'static str,
    &'static str,
    Option<bool>,
    Option<&'static str>,
);

const SIGNALS: &[SignalRow] = &[
    (
        PhaseId::Early,
        "agenda-adopted",
        "Common agenda adopted",
        Some(true),
        Some("2020-02-01"),
    ),
    (
        PhaseId::Mature,
        "functions-settled",
        "All functions settled",
        Some(false),
        None,
    ),
    (
        PhaseId::Mature,
        "big-picture-named",
        "Big-picture holder named",
        Some(false),
        None,
    ),
    (
        PhaseId::Mature,
        "co-existence-complete",
        "Co-existence complete",
        Some(false),
        None,
    ),
    (
        PhaseId::Mature,
        "partners-told",
        "Partners told in writing",
        Some(true),
        Some("2026-05-04"),
    ),
    (
        PhaseId::Mature,
        "community-told",
        "Community told in its forums",
        None,
        None,
    ),
    (
        PhaseId::Mature,
        "money-settled",
        "Money and contracts settled",
        Some(false),
        None,
    ),
    (
        PhaseId::Mature,
        "checks-booked",
        "Checks after exit booked",
        Some(true),
        Some("2026-12-02"),
    ),
];

fn phase(id: PhaseId, posture: &str) -> Phase {
    let signals: Register<Signal> = SIGNALS
        .iter()
        .filter(|(of, ..)| *of == id)
        .map(|(_, id, text, met, on)| signal(id, text, *met, *on))
        .collect();
    let planned = match id {
        PhaseId::AfterExit => Span {
            start: Some(day("2028-04-01")),
            end: None,
        },
        PhaseId::Early | PhaseId::Middle | PhaseId::Mature => Span::default(),
    };
    Phase {
        id,
        posture: posture.parse().unwrap(),
        work: None,
        planned,
        actual: Span::default(),
        signals,
    }
}

fn signal(id: &str, text: &str, met: Option<bool>, on: Option<&str>) -> Signal {
    Signal {
        id: id.parse().unwrap(),
        text: text.parse().unwrap(),
        met,
        evidence: None,
        on: on.map(day),
    }
}

fn outline(row: &Row) -> FunctionOutline {
    let (id, name, weight, ..) = *row;
    FunctionOutline {
        id: id.parse().unwrap(),
        name: name.parse().unwrap(),
        cluster: None,
        guide: FunctionGuide::default(),
        weight: Weight::new(weight).unwrap(),
        cycle: None,
        ends_by: EndsBy::HandOver,
        depends_on: if id == "peer-training" {
            vec!["archive".parse().unwrap()]
        } else {
            Vec::new()
        },
        note: None,
    }
}

fn organisation(id: &str, name: &str, role: OrganisationRole) -> Change {
    Change::OrganisationAdded(Box::new(Organisation {
        id: id.parse().unwrap(),
        name: name.parse().unwrap(),
        roles: vec![role],
        membership: Membership::default(),
        rooted: None,
        legal: LegalStanding::default(),
        promise: Promise::default(),
        note: None,
    }))
}

/// Who and when, then one move a stage, the last on the row's day.
fn handover(row: &Row) -> Vec<Change> {
    let (id, _, _, receiver, stage, transfer, last) = *row;
    let function: FunctionId = id.parse().unwrap();
    let plan = FunctionPlan {
        holder: Patch::Set("neem".parse().unwrap()),
        receiver: if receiver.is_empty() {
            Patch::Keep
        } else {
            Patch::Set(receiver.parse().unwrap())
        },
        transfer: if transfer.is_empty() {
            Patch::Keep
        } else {
            Patch::Set(day(transfer))
        },
        confirm: if id == "membership" {
            Patch::Set(day("2027-03-31"))
        } else {
            Patch::Keep
        },
        ..FunctionPlan::default()
    };
    let mut changes = vec![Change::FunctionPlanned {
        function: function.clone(),
        plan: Box::new(plan),
    }];
    let moves = Stage::ALL
        .iter()
        .zip(Stage::ALL.iter().skip(1))
        .take_while(|(_, to)| **to <= stage);
    for (from, to) in moves {
        if *to == Stage::Shared {
            changes.push(ready(id, HandSide::Giver, None));
            changes.push(ready(id, HandSide::Receiver, None));
        }
        let on = day(last) - chrono::Days::new(60 * (stage as u64 - *to as u64));
        changes.push(Change::StageMoved(StageMove {
            function: function.clone(),
            from: *from,
            to: *to,
            on,
            evidence: Some(format!("what shows that it is {to}").parse().unwrap()),
            link: None,
            reason: None,
        }));
    }
    changes
}

fn aside(id: &str, aside: Aside) -> Change {
    let reason = "said so in the minutes".parse().unwrap();
    Change::FunctionSetAside(SetAside {
        function: id.parse().unwrap(),
        aside,
        on: day("2026-02-01"),
        reason,
    })
}

fn ready(id: &str, side: HandSide, because: Option<&str>) -> Change {
    Change::ReadinessGiven(Readiness {
        function: id.parse().unwrap(),
        side,
        ready: Some(because.is_none()),
        because: because.map(|text| text.parse().unwrap()),
        on: day("2026-12-02"),
    })
}

fn step(from: PhaseId, to: PhaseId, on: &str) -> Change {
    Change::PhaseAdvanced(baton::domain::phase::PhaseStep {
        from,
        to,
        on: day(on),
        unmet: Vec::new(),
        reason: None,
    })
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}
