//! Any change to a question or a flag.

use super::{Dice, PEOPLE, QUESTIONS};
use crate::support::changes::question;
use crate::support::words::{line, text};
use baton::domain::Change;
use baton::domain::flags::assess;
use baton::domain::flags::settings::{
    Acceptance, FlagKey, RuleChange, RuleId, RuleSetting, Subject, SubjectKind,
};
use baton::domain::phase::PhaseId;
use baton::domain::question::{Answer, Parked, QuestionEdit};

impl Dice<'_> {
    pub(super) fn about_questions(&mut self) -> Change {
        match self.number(5) {
            0 => {
                let phase = self.one(PhaseId::ALL);
                Change::QuestionAdded(Box::new(question(self.one(QUESTIONS), phase)))
            }
            1 => {
                let (owner, revisit) = (self.id(PEOPLE), self.day());
                Change::QuestionEdited {
                    question: self.id(QUESTIONS),
                    edit: Box::new(QuestionEdit {
                        owner: self.patch(owner),
                        revisit_on: self.patch(revisit),
                        ..QuestionEdit::default()
                    }),
                }
            }
            2 => Change::QuestionAsked {
                question: self.id(QUESTIONS),
                on: self.day(),
            },
            3 => {
                let revisit = self.day();
                let answer = Answer {
                    text: self.words(),
                    evidence: self.maybe_words(),
                    on: self.day(),
                    revisit_on: self.often(revisit),
                };
                Change::QuestionAnswered {
                    question: self.id(QUESTIONS),
                    answer,
                }
            }
            _ => Change::QuestionParked {
                question: self.id(QUESTIONS),
                parked: Parked {
                    reason: self.words(),
                    on: self.day(),
                },
            },
        }
    }

    pub(super) fn about_flags(&mut self) -> Change {
        match self.number(4) {
            0 => {
                let name = self.one(&["share", "months", "functions"]);
                let value = self.one(&[0, 1, 33, 101]);
                let setting = RuleSetting {
                    on: self.number(2) > 0,
                    thresholds: [(name.to_owned(), value)].into_iter().collect(),
                };
                Change::RuleSet(RuleChange {
                    rule: self.one(RuleId::ALL),
                    setting,
                })
            }
            1 | 2 => self.acceptance(),
            _ => self.reopening(),
        }
    }

    /// The reopening of a flag that is accepted, where there is one.
    fn reopening(&mut self) -> Change {
        let accepted = &self.plan.attention.acceptances;
        let subject = Subject {
            kind: SubjectKind::Plan,
            id: line("nadi"),
        };
        let (rule, subject) = match accepted.get(self.number(accepted.len().max(1))) {
            Some(acceptance) => (acceptance.rule, acceptance.subject.clone()),
            None => (RuleId::Ov6, subject),
        };
        Change::FlagReopened(FlagKey { rule, subject })
    }

    /// The acceptance of a flag that is raised, where there is one.
    fn acceptance(&mut self) -> Change {
        let flags = assess(self.plan, self.today).flags;
        let subject = Subject {
            kind: SubjectKind::Plan,
            id: line("nadi"),
        };
        let (rule, subject, facts) = match flags.get(self.number(flags.len().max(1))) {
            Some(flag) => (flag.rule, flag.subject.clone(), flag.facts.clone()),
            None => (RuleId::Ov6, subject, text("no such facts")),
        };
        Change::FlagAccepted(Box::new(Acceptance {
            rule,
            subject,
            facts,
            by: line("a-rao"),
            reason: self.words(),
            until: self.day(),
        }))
    }
}
