//! Rules about reviews of the role: whether they are held, answered, followed, and free to say everything.

use super::super::reviews;
use super::super::settings::{RuleId, Severity};
use super::{Rule, Threshold};

pub(super) const ROWS: &[Rule] = &[
    Rule {
        id: RuleId::Rv1,
        severity: Severity::Warn,
        title: "A review past its day",
        why: "A role that nobody looks at from outside goes on by habit.",
        source: "Rule RV1; regular review of the role, after Dasra's practice; the months are baton's own",
        usual_answers: &[
            "set a day and ask somebody",
            "hold the one-page self check this week",
            "move its day, and say why",
        ],
        thresholds: &[
            Threshold {
                name: "self",
                default: 3,
                about: "months between two self checks; 0 for none",
            },
            Threshold {
                name: "peer",
                default: 12,
                about: "months between two reviews by peers; 0 for none",
            },
            Threshold {
                name: "third",
                default: 24,
                about: "months between two reviews from outside; 0 for none",
            },
        ],
        judge: reviews::rv1,
    },
    Rule {
        id: RuleId::Rv2,
        severity: Severity::Warn,
        title: "Recommendations not answered in time",
        why: "Reviewers and partners who hear nothing stop telling.",
        source: "Rule RV2; four weeks, after the procedure of UNDP",
        usual_answers: &[
            "answer each one: accept, partly, or reject with a reason",
            "agree with the commissioner on another day, and note it",
        ],
        thresholds: &[Threshold {
            name: "weeks",
            default: 4,
            about: "weeks after the report by when it is answered, where no day is given",
        }],
        judge: reviews::rv2,
    },
    Rule {
        id: RuleId::Rv3,
        severity: Severity::Warn,
        title: "Recommended again",
        why: "What every review says again is being avoided; it is the strongest sign there is.",
        source: "Rule RV3; reading of management responses",
        usual_answers: &[
            "talk about what stands in the way, and note it as a hard conversation",
            "do it first, before anything newer",
            "reject it with a reason, which is more honest",
        ],
        thresholds: &[Threshold {
            name: "share",
            default: 50,
            about: "the percentage of the shorter one's telling words that make two the same",
        }],
        judge: reviews::rv3,
    },
    Rule {
        id: RuleId::Rv4,
        severity: Severity::Warn,
        title: "A reviewer who is not independent",
        why: "Who hopes for the role, or is paid by who holds it, is not free to say everything.",
        source: "Rule RV4; independence in evaluation practice: who pays, who picks, who sees drafts",
        usual_answers: &[
            "ask somebody else for the parts where it matters",
            "say it on the first page of the report",
            "let a funder or the partners pay",
        ],
        thresholds: &[],
        judge: reviews::rv4,
    },
    Rule {
        id: RuleId::Rv5,
        severity: Severity::Note,
        title: "Something happened, and nobody looked since",
        why: "Another phase, an announced exit, a new head or a loss changes what the role should be.",
        source: "Rule RV5; a look from outside at each change of phase is usual; the months are baton's own",
        usual_answers: &[
            "hold the one-page self check on what changed",
            "plan a review from outside for the new phase",
        ],
        thresholds: &[Threshold {
            name: "months",
            default: 3,
            about: "months after it by when somebody should have looked",
        }],
        judge: reviews::rv5,
    },
];
