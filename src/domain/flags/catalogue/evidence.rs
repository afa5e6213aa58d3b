//! Rules about what claims rest on, and what was promised for a day.

use super::super::settings::{RuleId, Severity};
use super::super::{evidence, forums, reviews};
use super::{Rule, Threshold};

pub(super) const ROWS: &[Rule] = &[
    Rule {
        id: RuleId::Ev1,
        severity: Severity::Stop,
        title: "A score without its sentence",
        why: "A number without a reason cannot be talked about, explained or defended.",
        source: "Rule EV1; individual scores with a justification, as in NIH review and the Backbone Support Assessment",
        usual_answers: &["ask the scorer for the sentence, and moderate the score with it"],
        thresholds: &[],
        judge: evidence::ev1,
    },
    Rule {
        id: RuleId::Ev2,
        severity: Severity::Stop,
        title: "A function claimed beyond its evidence",
        why: "Others will rely on the claim; what was not shown should not be counted as handed over.",
        source: "Rule EV2; UNDP asks for procedures that are in place and operational",
        usual_answers: &[
            "move it back to the stage that can be shown",
            "wait for one full cycle and confirm it then, with both hands",
        ],
        thresholds: &[],
        judge: evidence::ev2,
    },
    Rule {
        id: RuleId::Ev3,
        severity: Severity::Note,
        title: "Answered without evidence",
        why: "An answer that rests on nothing is a hope; it hides the question instead of closing it.",
        source: "Rule EV3, hollow answers",
        usual_answers: &["say what the answer rests on", "open the question again"],
        thresholds: &[],
        judge: evidence::ev3,
    },
    Rule {
        id: RuleId::Ev4,
        severity: Severity::Note,
        title: "Old evidence behind a present claim",
        why: "What worked a year ago may have stopped quietly since.",
        source: "Rule EV4, age of evidence",
        usual_answers: &["ask those who use it whether it still works, and note the day"],
        thresholds: &[Threshold {
            name: "months",
            default: 12,
            about: "months after which evidence is old",
        }],
        judge: evidence::ev4,
    },
    Rule {
        id: RuleId::Ev5,
        severity: Severity::Warn,
        title: "Accepted, with nobody or no day to do it",
        why: "What is accepted without a name and a day is mostly not done, and looks like an answer.",
        source: "Rule EV5; UN-Habitat and UNDP ask for who does what by when; trackers in use contain \"no deadline\"",
        usual_answers: &[
            "write one action with its owner and its day",
            "reject it with a reason, which is more honest",
        ],
        thresholds: &[],
        judge: reviews::ev5,
    },
    Rule {
        id: RuleId::Ev6,
        severity: Severity::Warn,
        title: "Decided, due and not done",
        why: "A decision that is not carried out teaches everybody that decisions do not count.",
        source: "Rule EV6, age of open actions",
        usual_answers: &[
            "do it this week, or set a new day and say why",
            "decide that it is no longer needed",
        ],
        thresholds: &[],
        judge: forums::ev6,
    },
];
