//! Every flag rule: what it is called, how grave it is, why it matters and where that comes from, what usually
//! helps, its thresholds, and the function that judges it.
//!
//! Order is the order of judging and of lists. A new rule is its id in [`RuleId`], its row here, and its function in
//! the file of its family.

use super::case::{Case, Finding};
use super::settings::{RuleId, Severity};
use super::{continuity, evidence, fragility, overreach, questions, timetable};

/// One flag rule.
pub struct Rule {
    /// Its id.
    pub id: RuleId,
    /// How grave its flags usually are.
    pub severity: Severity,
    /// What it is about, in a few words.
    pub title: &'static str,
    /// Why it matters.
    pub why: &'static str,
    /// Where that comes from.
    pub source: &'static str,
    /// What usually helps.
    pub usual_answers: &'static [&'static str],
    /// Its thresholds.
    pub thresholds: &'static [Threshold],
    /// Says what the rule finds.
    pub(super) judge: fn(&Case<'_>) -> Vec<Finding>,
}

/// A number at which a rule begins to speak; a plan may set another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Threshold {
    /// Its name in files and commands.
    pub name: &'static str,
    /// Its value where the plan sets none.
    pub default: u32,
    /// What it means.
    pub about: &'static str,
}

/// The rule with this id.
///
/// # Panics
/// Never: every id has its row, which a test checks.
#[must_use]
pub fn rule(id: RuleId) -> &'static Rule {
    RULES
        .iter()
        .find(|rule| rule.id == id)
        .expect("every rule id has its row in the catalogue")
}

/// Every rule.
pub const RULES: &[Rule] = &[
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
        id: RuleId::Ct1,
        severity: Severity::Stop,
        title: "The next holder begins after the backbone has gone",
        why: "Nobody does the work in between, and nobody is left to hand it over.",
        source: "Rule CT1; Roll Back Malaria: its secretariat was to be disbanded in August 2015, the next chief executive was in post in February 2017",
        usual_answers: &[
            "begin earlier, even in part",
            "move the exit date",
            "agree on an interim holder for the gap",
        ],
        thresholds: &[],
        judge: continuity::ct1,
    },
    Rule {
        id: RuleId::Ct2,
        severity: Severity::Warn,
        title: "Time side by side is shorter than one cycle",
        why: "A receiver who never sees one full round of the work learns it alone, afterwards.",
        source: "Rule CT2; time side by side is what Stopping As Success and the backbone webinar of November 2025 recommend",
        usual_answers: &[
            "start the handover a cycle earlier",
            "move the transfer to the end of the next cycle",
        ],
        thresholds: &[Threshold {
            name: "cycles",
            default: 1,
            about: "full cycles that should fit between start and transfer",
        }],
        judge: continuity::ct2,
    },
    Rule {
        id: RuleId::Ct3,
        severity: Severity::Warn,
        title: "Two heads of one function for too long",
        why: "When two people can decide the same thing for long, partners no longer know whom to ask.",
        source: "Rule CT3; accounts of long double leadership in non-profits (Moran Company)",
        usual_answers: &[
            "write down who decides what from which day",
            "set the day of transfer",
        ],
        thresholds: &[Threshold {
            name: "months",
            default: 6,
            about: "months at shared before the rule speaks",
        }],
        judge: continuity::ct3,
    },
    Rule {
        id: RuleId::Ct4,
        severity: Severity::Warn,
        title: "Transferred, with no proof in sight",
        why: "A handover is proved by one full cycle without the backbone; without a day for looking nobody looks.",
        source: "Rule CT4; service-transition practice ends with a period of stabilisation",
        usual_answers: &[
            "plan the day one cycle after the transfer",
            "say who will be asked whether it works",
        ],
        thresholds: &[Threshold {
            name: "cycles",
            default: 1,
            about: "full cycles between transfer and confirmation",
        }],
        judge: timetable::ct4,
    },
    Rule {
        id: RuleId::Ct5,
        severity: Severity::Stop,
        title: "Stopped, and nobody took it over",
        why: "Someone relied on it; a function that ends by itself ends without a decision.",
        source: "Rule CT5, the dropped baton",
        usual_answers: &[
            "find a receiver, or bring it back for a while",
            "decide with the partners that it is no longer needed, and retire it",
        ],
        thresholds: &[],
        judge: continuity::ct5,
    },
    Rule {
        id: RuleId::Ct6,
        severity: Severity::Warn,
        title: "Too many functions move in one month",
        why: "Receivers and backbone can attend to a few handovers at a time; in a crowd the small ones are dropped.",
        source: "Rule CT6; Avahan handed over in rounds and learned from the first",
        usual_answers: &[
            "spread the transfers over more months",
            "move the easy ones first and learn",
        ],
        thresholds: &[Threshold {
            name: "share",
            default: 33,
            about: "the percentage of the functions that may move in one month",
        }],
        judge: timetable::ct6,
    },
    Rule {
        id: RuleId::Ct8,
        severity: Severity::Warn,
        title: "Partners are told late",
        why: "Partners need time to find people and money; they ask to be told as soon as the decision is firm.",
        source: "Rule CT8; partners' view on exits (Bond 2017); Stop TB gave about five and a half months, GFAN about nine",
        usual_answers: &[
            "move the exit date",
            "speak with each partner now and offer help for the short time",
        ],
        thresholds: &[Threshold {
            name: "months",
            default: 6,
            about: "months between telling partners and the end",
        }],
        judge: timetable::ct8,
    },
    Rule {
        id: RuleId::Ct9,
        severity: Severity::Note,
        title: "The exit date keeps moving",
        why: "A date that moves often is no longer believed, and receivers stop preparing for it.",
        source: "Rule CT9; a smell test of the mature phase",
        usual_answers: &[
            "say what has to be true for the date to hold",
            "tie the date to the end of a grant",
        ],
        thresholds: &[Threshold {
            name: "changes",
            default: 2,
            about: "changes of the exit date that pass without a word",
        }],
        judge: timetable::ct9,
    },
    Rule {
        id: RuleId::Ct10,
        severity: Severity::Stop,
        title: "The big picture needs exactly one holder",
        why: "Parts of the role may be shared among many, as long as one holder has the whole in view as its first job.",
        source: "Rule CT10; backbone webinar of November 2025",
        usual_answers: &[
            "name the one holder",
            "give the others a part with a name of its own",
        ],
        thresholds: &[],
        judge: continuity::ct10,
    },
    Rule {
        id: RuleId::Ct11,
        severity: Severity::Warn,
        title: "No day is booked for looking again after the exit",
        why: "What lasts shows months later; a check that is not booked before leaving does not happen.",
        source: "Rule CT11; INTRAC suggests a follow-up after six months, Avahan looked after twelve",
        usual_answers: &[
            "book checks 1, 3, 6 and 12 months after the exit",
            "agree who pays for them",
        ],
        thresholds: &[],
        judge: timetable::ct11,
    },
    Rule {
        id: RuleId::Ct12,
        severity: Severity::Warn,
        title: "A function moves before one that it needs",
        why: "The receiver gets work whose base is still elsewhere, and has to come back to ask.",
        source: "Rule CT12, order of handovers",
        usual_answers: &[
            "move the base first",
            "move both together",
            "write down how the two holders work together meanwhile",
        ],
        thresholds: &[],
        judge: continuity::ct12,
    },
    Rule {
        id: RuleId::Fr1,
        severity: Severity::Warn,
        title: "One receiver takes most of it",
        why: "A body that gets more than half without having been chosen becomes the new backbone by accident.",
        source: "Rule FR1, accidental new backbone",
        usual_answers: &[
            "choose it openly, in a round",
            "spread the functions over more partners",
        ],
        thresholds: &[Threshold {
            name: "share",
            default: 50,
            about: "the percentage of the functions that one receiver may take",
        }],
        judge: fragility::fr1,
    },
    Rule {
        id: RuleId::Fr2,
        severity: Severity::Warn,
        title: "One person leads many functions",
        why: "If one person falls away, all of them stop on the same day.",
        source: "Rule FR2, key-person risk",
        usual_answers: &[
            "name a deputy on each of them",
            "give one of them to another lead",
            "ask the receivers who would do it in week one",
        ],
        thresholds: &[Threshold {
            name: "functions",
            default: 4,
            about: "functions led by one person from which the rule speaks",
        }],
        judge: fragility::fr2,
    },
    Rule {
        id: RuleId::Fr3,
        severity: Severity::Warn,
        title: "A receiver without money or time for it",
        why: "Work that nobody pays for and nobody has hours for stops when the goodwill does.",
        source: "Rule FR3, unfunded mandate; partners commonly lack staff for shared work (Cincinnati cohort, 2012)",
        usual_answers: &[
            "put the hours into the receiver's budget",
            "ask the funder to move the money with the work",
        ],
        thresholds: &[],
        judge: fragility::fr3,
    },
    Rule {
        id: RuleId::Fr5,
        severity: Severity::Warn,
        title: "Legal standing ends before the plan does",
        why: "A body that may no longer hold the money or do the work cannot keep what it was handed.",
        source: "Rule FR5; two bodies of a collective lost their standing in 2023 while it ran",
        usual_answers: &[
            "file the renewal now and note the receipt",
            "agree who would step in",
        ],
        thresholds: &[],
        judge: fragility::fr5,
    },
    Rule {
        id: RuleId::Fr9,
        severity: Severity::Warn,
        title: "Too few partners have promised to carry on",
        why: "A coalition is held to last when at least three organisations stay allied.",
        source: "Rule FR9; US HHS/ASPE framework for community coalitions, 2010",
        usual_answers: &[
            "ask each partner for a signed promise with a date",
            "ask what each would gain from staying",
        ],
        thresholds: &[Threshold {
            name: "partners",
            default: 3,
            about: "partners that should have promised to carry on",
        }],
        judge: fragility::fr9,
    },
    Rule {
        id: RuleId::Fr11,
        severity: Severity::Warn,
        title: "The backbone's lead has no deputy",
        why: "The job wears people out; without a stand-in the whole waits for one person's health.",
        source: "Rule FR11; O'Keeffe on place-based infrastructure teams",
        usual_answers: &["name a deputy", "plan who covers the next leave"],
        thresholds: &[],
        judge: fragility::fr11,
    },
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
        id: RuleId::QLate,
        severity: Severity::Warn,
        title: "A question not asked in its time",
        why: "The questions about leaving are easy to ask early and costly to ask late.",
        source: "Rule Q-LATE; the backbone webinar of November 2025: early, not years later",
        usual_answers: &[
            "ask it at the next meeting; answering can wait",
            "park it with a reason",
        ],
        thresholds: &[],
        judge: questions::late,
    },
    Rule {
        id: RuleId::QStale,
        severity: Severity::Note,
        title: "An answer whose day to look again has passed",
        why: "Answers about leaving age with the people, the money and the law they rest on.",
        source: "Rule Q-STALE; regular review of the role, after Dasra's practice",
        usual_answers: &["look again and answer anew, or confirm the answer with today's evidence"],
        thresholds: &[],
        judge: questions::stale,
    },
];
