//! Rules about gaps, overlaps and days.

use super::super::settings::{RuleId, Severity};
use super::super::{continuity, occasions, timetable};
use super::{Rule, Threshold};

pub(super) const ROWS: &[Rule] = &[
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
        id: RuleId::Ct7,
        severity: Severity::Note,
        title: "The exit falls on a busy day",
        why: "When a grant ends, a report is due, or people vote or celebrate, nobody has time for a handover.",
        source: "Rule CT7, collision of days",
        usual_answers: &[
            "move the exit by a month",
            "hand over the part that collides earlier",
        ],
        thresholds: &[Threshold {
            name: "days",
            default: 30,
            about: "days around the exit that should be clear",
        }],
        judge: occasions::ct7,
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
];
