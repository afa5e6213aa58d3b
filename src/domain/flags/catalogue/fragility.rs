//! Rules about what hangs by a thread.

use super::super::settings::{RuleId, Severity};
use super::super::{fragility, money, runway, team, trust};
use super::{Rule, Threshold};

pub(super) const ROWS: &[Rule] = &[
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
        id: RuleId::Fr4,
        severity: Severity::Warn,
        title: "Money to go on hangs on one giver, or ends soon",
        why: "Coordination that is paid for by one body, or for a few months, stops with the first no.",
        source: "Rule FR4; funding was the lowest of eight areas in 5,706 self-assessments (Bacon and others, 2022)",
        usual_answers: &[
            "ask a second funder for the part after the exit",
            "ask the present one to pay beyond the exit",
        ],
        thresholds: &[
            Threshold {
                name: "share",
                default: 70,
                about: "the percentage of the money after the exit that one funder may give",
            },
            Threshold {
                name: "months",
                default: 6,
                about: "months after the exit that should be paid for",
            },
        ],
        judge: runway::fr4,
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
        id: RuleId::Fr6,
        severity: Severity::Stop,
        title: "Foreign money would be handed on",
        why: "Since September 2020 Indian law bars a registered body from granting foreign money to another; the plan cannot be carried out as it stands.",
        source: "Rule FR6; amendment of the Foreign Contribution (Regulation) Act, as reported by India Development Review, October 2020; the law changes, take local advice",
        usual_answers: &[
            "let the funder grant to each body itself",
            "take advice on what the law allows, and write it here",
        ],
        thresholds: &[],
        judge: money::fr6,
    },
    Rule {
        id: RuleId::Fr7,
        severity: Severity::Warn,
        title: "The incoming steward is a stranger",
        why: "Trust passes from person to person; who was never introduced starts from nothing.",
        source: "Rule FR7; trust transfer is the main difficulty of a handover (backbone webinar of November 2025)",
        usual_answers: &[
            "book a talk of three: the partner, the outgoing and the incoming steward",
            "ask the partner what worries them",
        ],
        thresholds: &[Threshold {
            name: "trust",
            default: 2,
            about: "trust of 5 in the incoming steward that is low",
        }],
        judge: trust::fr7,
    },
    Rule {
        id: RuleId::Fr8,
        severity: Severity::Warn,
        title: "Somebody in the team does not know what comes",
        why: "People who do not know whether they stay go early, and take what they know with them.",
        source: "Rule FR8, staff care; INTRAC toolkit on exits",
        usual_answers: &[
            "tell each of them what is decided, and what is not yet",
            "set a day by which it is",
        ],
        thresholds: &[Threshold {
            name: "months",
            default: 3,
            about: "months before the exit by which each outcome should be known",
        }],
        judge: team::fr8,
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
        id: RuleId::Fr10,
        severity: Severity::Note,
        title: "A receiver is in dispute or under notice",
        why: "A body that fights for itself has no hands free for what it is to take over.",
        source: "Rule FR10, from practice",
        usual_answers: &[
            "ask it what it still can take on",
            "name a second receiver for the time",
        ],
        thresholds: &[],
        judge: fragility::fr10,
    },
    Rule {
        id: RuleId::Fr11,
        severity: Severity::Warn,
        title: "The backbone's lead has no deputy",
        why: "The job wears people out; without a stand-in the whole waits for one person's health.",
        source: "Rule FR11; O'Keeffe on place-based infrastructure teams",
        usual_answers: &["name a deputy", "plan who covers the next leave"],
        thresholds: &[],
        judge: team::fr11,
    },
];
