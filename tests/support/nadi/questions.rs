//! The 48 questions of the sample, and what was said to them.

use crate::support::changes::question;
use crate::support::words::{day, id, text};
use baton::domain::Change;
use baton::domain::phase::PhaseId::{self, Early, Mature, Middle};
use baton::domain::question::Theme::{
    self, Adaptation, Community, Context, Culture, Funding, Governance, Knowledge, Leadership,
    Legal, Measurement, Organisation, Partners, Transition,
};
use baton::domain::question::{Answer, Parked, QuestionOutline};

/// How a question of the sample stands.
#[derive(Clone, Copy, PartialEq)]
enum Stands {
    Unasked,
    Open,
    Answered,
    Stale,
    Hollow,
    Parked,
}

use Stands::{Answered, Hollow, Open, Parked as SetAside, Stale, Unasked};

const ROWS: &[(u8, Theme, PhaseId, Stands)] = &[
    (1, Transition, Early, Answered),
    (2, Transition, Early, Answered),
    (3, Transition, Early, Stale),
    (4, Transition, Middle, Answered),
    (5, Transition, Early, Answered),
    (6, Leadership, Early, Answered),
    (7, Leadership, Middle, Open),
    (8, Leadership, Early, Answered),
    (9, Leadership, Middle, Hollow),
    (10, Funding, Early, Answered),
    (11, Funding, Middle, Stale),
    (12, Funding, Middle, Open),
    (13, Funding, Middle, Open),
    (14, Funding, Mature, Unasked),
    (15, Funding, Mature, Unasked),
    (16, Community, Early, Unasked),
    (17, Community, Middle, Unasked),
    (18, Community, Mature, Unasked),
    (19, Governance, Early, Answered),
    (20, Governance, Middle, Hollow),
    (21, Governance, Mature, Unasked),
    (22, Measurement, Middle, Answered),
    (23, Measurement, Middle, Open),
    (24, Measurement, Mature, Unasked),
    (25, Partners, Early, Stale),
    (26, Partners, Middle, Unasked),
    (27, Partners, Middle, SetAside),
    (28, Partners, Middle, Answered),
    (29, Partners, Mature, Unasked),
    (30, Organisation, Mature, Unasked),
    (31, Organisation, Mature, Open),
    (32, Organisation, Mature, Open),
    (33, Legal, Middle, Unasked),
    (34, Legal, Early, Answered),
    (35, Legal, Middle, Open),
    (36, Knowledge, Early, Answered),
    (37, Knowledge, Middle, Answered),
    (38, Culture, Middle, Open),
    (39, Culture, Middle, Answered),
    (40, Culture, Early, Answered),
    (41, Context, Middle, Answered),
    (42, Adaptation, Mature, Unasked),
    (43, Adaptation, Middle, Unasked),
    (44, Culture, Early, SetAside),
    (45, Transition, Mature, Unasked),
    (46, Culture, Early, Answered),
    (47, Governance, Early, Answered),
    (48, Leadership, Middle, Answered),
];

const MUST_ASK: [u8; 6] = [1, 2, 6, 8, 10, 16];

/// What is asked.
pub fn outlines() -> Vec<QuestionOutline> {
    let outlines = ROWS.iter().map(|(number, theme, first_phase, _)| {
        let mut outline = question(&slug(*number), *first_phase);
        outline.theme = *theme;
        outline.must_ask = MUST_ASK.contains(number);
        if *number == 16 {
            let asks = "Who from the community holds decision rights that do not depend on our invitation?";
            outline.text = text(asks);
            outline.why = Some(text("A seat we hand out can be taken back when we go; a right cannot."));
            outline.flagged_when = Some(text(
                "there is no community seat, or the backbone appoints it",
            ));
        } else if *number == 17 {
            outline.text = text("What could go on without us");
        } else if *number == 18 {
            outline.text = text("Community told of the exit");
        }
        outline
    });
    outlines.collect()
}

/// What was said.
pub fn changes() -> Vec<Change> {
    ROWS.iter()
        .filter_map(|(number, _, _, stands)| said(*number, *stands))
        .collect()
}

fn said(number: u8, stands: Stands) -> Option<Change> {
    let question = id(&slug(number));
    match stands {
        Unasked => None,
        Open => Some(Change::QuestionAsked {
            question,
            on: day("2026-09-12"),
        }),
        SetAside => Some(Change::QuestionParked {
            question,
            parked: Parked {
                reason: text("waits for the next review"),
                on: day("2026-09-12"),
            },
        }),
        Answered | Stale | Hollow => Some(Change::QuestionAnswered {
            question,
            answer: Answer {
                text: text("agreed in the forum"),
                evidence: (stands != Hollow).then(|| text("minutes of the forum")),
                on: day("2026-03-10"),
                revisit_on: Some(day(if stands == Stale {
                    "2026-11-30"
                } else {
                    "2027-03-10"
                })),
            },
        }),
    }
}

fn slug(number: u8) -> String {
    format!("q{number:02}")
}
