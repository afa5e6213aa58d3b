//! The functions of the sample: what they are, who has to do with them, and how they moved.

use crate::support::changes::{outline, planned};
use crate::support::words::{day, id, line, text};
use baton::domain::Change;
use baton::domain::function::{
    Aside, Cycle, FunctionOutline, FunctionPlan, HandSide, Readiness, SetAside, Stage, StageMove,
    Weight,
};
use baton::domain::patch::Patch;
use std::str::FromStr;

/// One function of the sample. A blank is unknown.
struct Row {
    slug: &'static str,
    name: &'static str,
    weight: u32,
    needs: &'static [&'static str],
    receiver: &'static str,
    lead: &'static str,
    /// Planned start, transfer, confirmation.
    days: [&'static str; 3],
    /// The days it entered documented, shadowed, shared, transferred, confirmed.
    steps: &'static [&'static str],
}

const NOTHING: Row = Row {
    slug: "",
    name: "",
    weight: 3,
    needs: &[],
    receiver: "",
    lead: "",
    days: ["", "", ""],
    steps: &[],
};

const ROWS: &[Row] = &[
    Row {
        slug: "big-picture",
        name: "Big picture",
        weight: 5,
        lead: "a-rao",
        days: ["2027-11-15", "2028-02-28", ""],
        ..NOTHING
    },
    Row {
        slug: "fundraising",
        name: "Fundraising",
        weight: 5,
        ..NOTHING
    },
    Row {
        slug: "core-team",
        name: "Core team",
        weight: 3,
        days: ["2027-10-01", "2028-01-31", "2028-03-31"],
        ..NOTHING
    },
    Row {
        slug: "shared-data",
        name: "Shared data",
        weight: 4,
        receiver: "banyan",
        days: ["2026-09-01", "2027-07-31", "2027-10-31"],
        steps: &["2026-09-15"],
        ..NOTHING
    },
    Row {
        slug: "policy-ties",
        name: "Policy ties",
        weight: 4,
        receiver: "champa",
        days: ["2026-12-01", "2027-09-30", "2027-12-31"],
        steps: &["2026-12-09"],
        ..NOTHING
    },
    Row {
        slug: "joint-plan",
        name: "Joint plan",
        weight: 3,
        receiver: "amla",
        lead: "farida-n",
        days: ["2026-06-01", "2027-04-30", "2027-07-31"],
        steps: &["2026-06-01"],
        ..NOTHING
    },
    Row {
        slug: "peer-training",
        name: "Peer training",
        weight: 3,
        needs: &["archive"],
        receiver: "banyan",
        lead: "imran-s",
        days: ["2026-09-01", "2027-05-31", "2027-08-31"],
        steps: &["2026-08-22", "2026-11-04"],
    },
    Row {
        slug: "archive",
        name: "Archive",
        weight: 2,
        receiver: "deodar",
        days: ["2026-03-01", "2027-03-31", "2027-06-30"],
        steps: &["2026-03-02", "2026-05-11", "2026-08-03"],
        ..NOTHING
    },
    Row {
        slug: "funder-reports",
        name: "Funder reports",
        weight: 4,
        needs: &["shared-data"],
        receiver: "banyan",
        lead: "imran-s",
        days: ["2026-02-01", "2026-11-30", "2027-02-28"],
        steps: &["2026-02-02", "2026-04-20", "2026-07-20"],
    },
    Row {
        slug: "learning",
        name: "Learning",
        weight: 2,
        receiver: "amla",
        lead: "farida-n",
        days: ["2026-03-01", "2027-01-30", "2027-04-30"],
        steps: &["2026-03-10", "2026-06-10", "2026-09-01"],
        ..NOTHING
    },
    Row {
        slug: "secretariat",
        name: "Secretariat",
        weight: 3,
        receiver: "amla",
        lead: "farida-n",
        days: ["2026-03-01", "2026-07-09", ""],
        steps: &["2026-03-02", "2026-04-13", "2026-06-01", "2026-08-20"],
        ..NOTHING
    },
    Row {
        slug: "membership",
        name: "Membership",
        weight: 2,
        receiver: "champa",
        lead: "meera-j",
        days: ["2026-02-01", "2026-10-06", "2027-03-31"],
        steps: &["2026-02-09", "2026-05-18", "2026-08-10", "2026-11-02"],
        ..NOTHING
    },
    Row {
        slug: "forums",
        name: "Forums",
        weight: 4,
        receiver: "amla",
        lead: "farida-n",
        days: ["2024-09-01", "2025-05-16", "2025-10-31"],
        steps: &[
            "2024-09-02",
            "2024-12-09",
            "2025-03-10",
            "2025-07-01",
            "2025-11-10",
        ],
        ..NOTHING
    },
    Row {
        slug: "partner-updates",
        name: "Updates",
        weight: 2,
        receiver: "banyan",
        lead: "imran-s",
        days: ["2025-10-01", "2026-02-21", "2026-03-31"],
        steps: &[
            "2025-10-06",
            "2025-11-10",
            "2025-12-15",
            "2026-02-10",
            "2026-02-24",
        ],
        ..NOTHING
    },
    Row {
        slug: "newsletter",
        name: "Newsletter",
        weight: 1,
        ..NOTHING
    },
    Row {
        slug: "advocacy",
        name: "Advocacy",
        weight: 3,
        ..NOTHING
    },
];

/// What the functions are, all held.
pub fn outlines() -> Vec<FunctionOutline> {
    let outlines = ROWS.iter().map(|row| {
        let mut outline = outline(row.slug, row.name, row.needs);
        outline.weight = Weight::new(row.weight).unwrap();
        outline.cycle = Some(Cycle::Quarterly);
        if matches!(row.slug, "secretariat" | "partner-updates" | "core-team") {
            outline.cycle = Some(Cycle::Monthly);
        }
        outline
    });
    outlines.collect()
}

/// Everything that happened to them.
pub fn changes() -> Vec<Change> {
    let mut changes: Vec<Change> = ROWS.iter().flat_map(handover).collect();
    changes.extend([
        back_to_shadowed(),
        aside("newsletter", Aside::Retired),
        aside("advocacy", Aside::NotOurs),
        hand("peer-training", HandSide::Giver, None, "2026-12-02"),
        hand(
            "peer-training",
            HandSide::Receiver,
            Some("who pays trainer fees?"),
            "2026-12-02",
        ),
    ]);
    changes
}

fn handover(row: &Row) -> Vec<Change> {
    let [start, transfer, confirm] = row.days;
    let receiver = known(row.receiver);
    let mut changes = vec![planned(
        row.slug,
        FunctionPlan {
            holder: Patch::Set(id("neem")),
            resourced: receiver.value().map_or(Patch::Keep, |_| Patch::Set(true)),
            receiver,
            lead: known(row.lead),
            start: known(start),
            transfer: known(transfer),
            confirm: known(confirm),
            ..FunctionPlan::default()
        },
    )];
    for (from, on) in Stage::ALL.iter().zip(row.steps) {
        let to = from.next().unwrap();
        if to == Stage::Shared {
            changes.push(hand(row.slug, HandSide::Giver, None, on));
            changes.push(hand(row.slug, HandSide::Receiver, None, on));
        }
        changes.push(move_to(row.slug, *from, to, on));
    }
    changes
}

/// A move of one stage, with evidence.
fn move_to(slug: &str, from: Stage, to: Stage, on: &str) -> Change {
    let (evidence, link) = match (slug, to) {
        ("peer-training", Stage::Documented) => {
            ("handbook read by Banyan", Some("handbook-v2.pdf"))
        }
        ("peer-training", Stage::Shadowed) => ("watched October course", Some("notes-4-nov.md")),
        ("policy-ties", Stage::Documented) => ("list of officials and dates, read by Champa", None),
        _ => ("seen by two partners", None),
    };
    Change::StageMoved(StageMove {
        function: id(slug),
        from,
        to,
        on: day(on),
        evidence: Some(text(evidence)),
        link: link.map(line),
        reason: None,
    })
}

fn back_to_shadowed() -> Change {
    Change::StageReverted(StageMove {
        function: id("archive"),
        from: Stage::Shared,
        to: Stage::Shadowed,
        on: day("2026-10-21"),
        evidence: None,
        link: None,
        reason: Some(text("two boxes were missing")),
    })
}

fn aside(slug: &str, aside: Aside) -> Change {
    Change::FunctionSetAside(SetAside {
        function: id(slug),
        aside,
        on: day("2025-12-01"),
        reason: text("minuted by the steering group"),
    })
}

/// Ready, or not yet with its reason.
fn hand(slug: &str, side: HandSide, because: Option<&str>, on: &str) -> Change {
    Change::ReadinessGiven(Readiness {
        function: id(slug),
        side,
        ready: Some(because.is_none()),
        because: because.map(text),
        on: day(on),
    })
}

fn known<T: FromStr<Err: std::fmt::Debug> + Clone>(raw: &str) -> Patch<T> {
    match raw {
        "" => Patch::Keep,
        known => Patch::Set(known.parse().unwrap()),
    }
}
