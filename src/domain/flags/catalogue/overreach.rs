//! Rules about a backbone that takes on, decides or is given too much.

use super::super::settings::{RuleId, Severity};
use super::super::{community, forums, money, overreach, reviews, team};
use super::{Rule, Threshold};

pub(super) const ROWS: &[Rule] = &[
    Rule {
        id: RuleId::Ov1,
        severity: Severity::Warn,
        title: "The backbone runs what a partner could",
        why: "A backbone that delivers where partners can becomes one more provider, and competes with those it serves.",
        source: "Rule OV1; backbone webinar of November 2025: do not direct delivery where partners can",
        usual_answers: &[
            "hand it to the partner that could, with its money",
            "do it together until a day that you set",
        ],
        thresholds: &[],
        judge: community::ov1,
    },
    Rule {
        id: RuleId::Ov2,
        severity: Severity::Warn,
        title: "Only the backbone speaks with funders",
        why: "Whoever alone speaks with those who give decides what they hear; and when it leaves, so do they.",
        source: "Rule OV2, gatekeeping; backbone webinar of November 2025",
        usual_answers: &[
            "bring a partner to the next talk with each funder",
            "name a second body that holds the contact",
        ],
        thresholds: &[],
        judge: money::ov2,
    },
    Rule {
        id: RuleId::Ov3,
        severity: Severity::Note,
        title: "What is shown outside names only the backbone",
        why: "Those who did the work and are not named stop doing it for the collective.",
        source: "Rule OV3; backbone webinar of November 2025 on visible shared credit",
        usual_answers: &[
            "name the partners on what comes next",
            "agree on how credit is given",
        ],
        thresholds: &[Threshold {
            name: "share",
            default: 50,
            about: "the percentage of what is shown outside that may name the backbone alone",
        }],
        judge: community::ov3,
    },
    Rule {
        id: RuleId::Ov4,
        severity: Severity::Warn,
        title: "A solution is designed without those concerned",
        why: "What is designed away from those who live the problem does not fit their lives.",
        source: "Rule OV4; backbone webinar of November 2025",
        usual_answers: &[
            "take it to their forum before going on",
            "say who of them was asked, and what they said",
        ],
        thresholds: &[],
        judge: community::ov4,
    },
    Rule {
        id: RuleId::Ov5,
        severity: Severity::Note,
        title: "Ability is built for one partner, not for working together",
        why: "A backbone is to make the whole able; what one partner can do is that partner's own to build.",
        source: "Rule OV5; backbone webinar of November 2025: build the collective's capacity, not one partner's delivery",
        usual_answers: &[
            "open it to all partners",
            "let the partner find its own trainer",
        ],
        thresholds: &[],
        judge: community::ov5,
    },
    Rule {
        id: RuleId::Ov6,
        severity: Severity::Warn,
        title: "The backbone's share of functions has not fallen",
        why: "A backbone that means to leave should hold less from year to year; when its share stands still, the exit is a wish.",
        source: "Rule OV6, stalled shrinkage; the role by phase after the backbone webinar of November 2025",
        usual_answers: &[
            "pick the two functions a partner could run today and plan their transfer",
            "ask the receivers what they wait for",
            "say openly that the exit has been put off, and move its date",
        ],
        thresholds: &[Threshold {
            name: "months",
            default: 12,
            about: "how far back the share is compared",
        }],
        judge: overreach::ov6,
    },
    Rule {
        id: RuleId::Ov7,
        severity: Severity::Warn,
        title: "The backbone grows while it should shrink",
        why: "People and money that are added to what is to end are hard to let go.",
        source: "Rule OV7; the role by phase after the backbone webinar of November 2025",
        usual_answers: &[
            "say what the new places are for, and until when",
            "put them at the receivers instead",
        ],
        thresholds: &[],
        judge: team::ov7,
    },
    Rule {
        id: RuleId::Ov8,
        severity: Severity::Warn,
        title: "The backbone still leads most forums",
        why: "Forums that only the backbone calls and writes up stop when it leaves.",
        source: "Rule OV8; backbone webinar of November 2025 on leadership that spreads",
        usual_answers: &[
            "let chair and secretary rotate from the next meeting on",
            "ask who would lead it if you were away",
        ],
        thresholds: &[Threshold {
            name: "share",
            default: 50,
            about: "the percentage of forums whose chair and secretary may both be from the backbone",
        }],
        judge: forums::ov8,
    },
    Rule {
        id: RuleId::Ov9,
        severity: Severity::Stop,
        title: "The backbone decides on its own successor",
        why: "Those who leave have an interest in who follows; more than a third of the votes lets them steer the choice.",
        source: "Rule OV9; succession advice keeps outgoing leaders out of choosing who follows (TransitionGuides)",
        usual_answers: &[
            "let the backbone's people advise on facts without a vote",
            "add scorers from partners and from the community",
        ],
        thresholds: &[Threshold {
            name: "share",
            default: 33,
            about: "the percentage of votes that may belong to the backbone",
        }],
        judge: overreach::ov9,
    },
    Rule {
        id: RuleId::Ov10,
        severity: Severity::Warn,
        title: "The backbone and a partner ask for the same money",
        why: "A backbone that competes with its members for money is not believed when it speaks for them.",
        source: "Rule OV10; direct-service groups report money moving to backbones (Vu Le, 2015)",
        usual_answers: &[
            "withdraw, or apply together",
            "ask the funder to fund the partner",
        ],
        thresholds: &[],
        judge: money::ov10,
    },
    Rule {
        id: RuleId::Ov11,
        severity: Severity::Warn,
        title: "A review that is the backbone's from end to end",
        why: "Who asks for a review, pays for it and reads it first decides what it asks and what becomes of it.",
        source: "Rule OV11; who pays, who picks and who sees drafts, as evaluation practice asks",
        usual_answers: &[
            "let the steering group or a partner ask for the next one",
            "send the report to the partners on the same day",
        ],
        thresholds: &[],
        judge: reviews::ov11,
    },
    Rule {
        id: RuleId::Ov12,
        severity: Severity::Note,
        title: "A hard conversation goes on and on",
        why: "When politeness comes before results, everybody knows of it and nobody says it.",
        source: "Rule OV12; backbone webinar of November 2025 on hard calls",
        usual_answers: &[
            "settle it in the next meeting, with a decision",
            "ask somebody from outside to lead that talk",
        ],
        thresholds: &[Threshold {
            name: "meetings",
            default: 3,
            about: "times it is held before the rule speaks",
        }],
        judge: forums::ov12,
    },
    Rule {
        id: RuleId::Ov13,
        severity: Severity::Warn,
        title: "The work lands on the backbone",
        why: "What everybody decides and one body carries out becomes that body's project.",
        source: "Rule OV13; World Economic Forum, How to successfully orchestrate collective action, 2024",
        usual_answers: &[
            "give each open action to a partner that gains from it",
            "decide nothing that nobody will carry out",
        ],
        thresholds: &[Threshold {
            name: "share",
            default: 50,
            about: "the percentage of open actions that may be the backbone's",
        }],
        judge: forums::ov13,
    },
    Rule {
        id: RuleId::Ov14,
        severity: Severity::Warn,
        title: "Decided without those who live the problem",
        why: "Decisions taken far from those affected lose them.",
        source: "Rule OV14; World Economic Forum, How to successfully orchestrate collective action, 2024",
        usual_answers: &[
            "hold the next decision where they are",
            "give them seats that they fill themselves",
        ],
        thresholds: &[
            Threshold {
                name: "share",
                default: 0,
                about: "the percentage of decisions that may be taken without them",
            },
            Threshold {
                name: "months",
                default: 12,
                about: "how far back decisions are looked at",
            },
        ],
        judge: forums::ov14,
    },
    Rule {
        id: RuleId::Ov15,
        severity: Severity::Note,
        title: "Nobody voices another view",
        why: "People stop saying that they disagree, to avoid conflict or delay; the disagreement stays.",
        source: "Rule OV15; World Economic Forum, How to successfully orchestrate collective action, 2024",
        usual_answers: &[
            "ask in each meeting who sees it differently",
            "write down the other view beside the decision",
        ],
        thresholds: &[Threshold {
            name: "decisions",
            default: 10,
            about: "the last decisions that are looked at",
        }],
        judge: forums::ov15,
    },
];
