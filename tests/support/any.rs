//! Any change to a plan, and any plan that the rules allow, for laws that must hold for all of them.
//!
//! A throw of dice becomes a change: mostly of things that are there and of days that may be right, so that the rules
//! allow a good part of them, and never all.

use super::changes::{
    ballot, candidate, cell, criterion, gate, organisation, outline, person, question, revealed,
    score, scorer, signal,
};
use super::plan::{
    Making, ROUND, draft_round, in_the_middle, just_begun, scored, with_members, yardstick,
};
use super::words::{id, line, text};
use baton::domain::collective::CollectiveEdit;
use baton::domain::exit::ExitEdit;
use baton::domain::flags::assess;
use baton::domain::flags::settings::{
    Acceptance, FlagKey, RuleChange, RuleId, RuleSetting, Subject, SubjectKind,
};
use baton::domain::function::{
    Aside, BroughtBack, FunctionEdit, FunctionPlan, HandSide, Readiness, SetAside, Stage, StageMove,
};
use baton::domain::id::RoundId;
use baton::domain::organisation::{OrganisationEdit, OrganisationRole};
use baton::domain::patch::Patch;
use baton::domain::person::PersonEdit;
use baton::domain::phase::{PhaseId, PhaseStep, Span};
use baton::domain::question::{Answer, Parked, QuestionEdit};
use baton::domain::round::{
    Conflict, Decision, DecisionKind, DeclaredConflict, Hundredths, Moderation, ScoreValue,
};
use baton::domain::text::Text;
use baton::domain::{Change, Date, Plan};
use proptest::collection::vec;
use proptest::prelude::*;
use std::fmt::Debug;
use std::str::FromStr;

/// One throw: each number decides one part of a change.
pub type Throw = [u8; 16];

const ORGANISATIONS: &[&str] = &["nadi-trust", "setu-house", "river-women", "dana-fund"];
const PEOPLE: &[&str] = &["p-asha", "p-bela", "p-chand", "p-dev", "p-esha"];
const FUNCTIONS: &[&str] = &["archive", "big-picture", "data", "learning", "updates"];
const SIGNALS: &[&str] = &[
    "forum-cycle",
    "first-confirmed",
    "funding-known",
    "new-sign",
];
const QUESTIONS: &[&str] = &["q01", "q02", "q03", "q04"];
const ROUNDS: &[&str] = &[ROUND, ROUND, ROUND, "lead-2027"];
const CANDIDATES: &[&str] = &["candidate-a", "candidate-b", "candidate-c"];
const CRITERIA: &[&str] = &["depth", "hiring", "width"];
const GATES: &[&str] = &["legal", "willing"];

/// Throws for a row of changes.
pub fn throws(most: usize) -> impl Strategy<Value = Vec<Throw>> {
    vec(any::<Throw>(), 0..most)
}

/// A plan that the rules allow, with the changes that made it.
pub fn any_making() -> impl Strategy<Value = Making> {
    (0..4u8, throws(60)).prop_map(|(start, throws)| {
        let start = match start {
            0 => in_the_middle(),
            1 => with_members().and(draft_round()),
            2 => scored(),
            _ => just_begun(),
        };
        allowed(start, &throws)
    })
}

/// What becomes of a plan when each throw is proposed and only what the rules allow happens.
pub fn allowed(start: Making, throws: &[Throw]) -> Making {
    throws.iter().fold(start, |making, throw| {
        let change = change(throw, &making.plan, making.today);
        match making.check(&change) {
            Ok(()) => making.then(change),
            Err(_) => making,
        }
    })
}

/// The change that a throw means for a plan.
pub fn change(throw: &Throw, plan: &Plan, today: Date) -> Change {
    let mut dice = Dice {
        left: throw.iter(),
        plan,
        today,
    };
    match dice.number(8) {
        0 => dice.about_members(),
        1 => dice.about_the_whole(),
        2 | 3 => dice.about_functions(),
        4 => dice.about_questions(),
        5 => dice.about_flags(),
        _ => dice.about_rounds(),
    }
}

struct Dice<'a> {
    left: std::slice::Iter<'a, u8>,
    plan: &'a Plan,
    today: Date,
}

impl Dice<'_> {
    fn number(&mut self, below: usize) -> usize {
        usize::from(self.left.next().copied().unwrap_or(0)) % below
    }

    fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.number(of.len())]
    }

    fn id<T: FromStr<Err: Debug>>(&mut self, of: &[&str]) -> T {
        id(self.one(of))
    }

    fn often<T>(&mut self, value: T) -> Option<T> {
        (self.number(4) > 0).then_some(value)
    }

    fn words(&mut self) -> Text {
        text(self.one(&["seen", "told by two partners", "जैसा तय हुआ"]))
    }

    fn maybe_words(&mut self) -> Option<Text> {
        let words = self.words();
        self.often(words)
    }

    /// Mostly a day of the year that ends today.
    fn day(&mut self) -> Date {
        let back = self.one(&[0, 0, 1, 3, 10, 30, 100, 365, -20, 3000]);
        self.today - chrono::TimeDelta::days(back)
    }

    fn patch<T: Clone>(&mut self, value: T) -> Patch<T> {
        match self.number(4) {
            0 => Patch::Keep,
            1 => Patch::Clear,
            _ => Patch::Set(value),
        }
    }

    fn about_members(&mut self) -> Change {
        match self.number(20) {
            0..=3 => {
                let role = self.one(OrganisationRole::ALL);
                organisation(self.one(ORGANISATIONS), "Another", role)
            }
            4..=7 => {
                let joined = self.day();
                let edit = OrganisationEdit {
                    joined: self.patch(joined),
                    ..OrganisationEdit::default()
                };
                Change::OrganisationEdited {
                    organisation: self.id(ORGANISATIONS),
                    edit: Box::new(edit),
                }
            }
            8..=11 => Change::OrganisationLeft {
                organisation: self.id(ORGANISATIONS),
                on: self.day(),
                reason: self.maybe_words(),
            },
            12..=15 => {
                let organisation = self.one(ORGANISATIONS);
                let organisation = self.often(organisation);
                person(self.one(PEOPLE), organisation)
            }
            16..=18 => {
                let organisation = self.id(ORGANISATIONS);
                Change::PersonEdited {
                    person: self.id(PEOPLE),
                    edit: PersonEdit {
                        organisation: self.patch(organisation),
                        ..PersonEdit::default()
                    },
                }
            }
            _ => Change::PersonErased {
                person: self.id(PEOPLE),
            },
        }
    }

    fn about_the_whole(&mut self) -> Change {
        match self.number(9) {
            0 => Change::PlanStarted(Box::new(super::plan::blueprint())),
            1 => {
                let started = self.day();
                Change::CollectiveEdited(CollectiveEdit {
                    started: self.patch(started),
                    ..CollectiveEdit::default()
                })
            }
            2 => {
                let (announced, target, successor) =
                    (self.day(), self.day(), self.id(ORGANISATIONS));
                Change::ExitEdited(ExitEdit {
                    announced: self.patch(announced),
                    target: self.patch(target),
                    successor: self.patch(successor),
                    ..ExitEdit::default()
                })
            }
            3 => Change::PhasePlanned {
                phase: self.one(PhaseId::ALL),
                planned: self.span(),
            },
            4 => Change::PhaseDated {
                phase: self.one(PhaseId::ALL),
                actual: self.span(),
            },
            5 => Change::SignalAdded {
                phase: self.one(PhaseId::ALL),
                signal: signal(self.one(SIGNALS)),
            },
            6 => {
                let (met, on) = (self.number(2) > 0, self.day());
                Change::SignalMarked {
                    signal: self.id(SIGNALS),
                    met: self.often(met),
                    evidence: self.maybe_words(),
                    on: self.often(on),
                }
            }
            7 => Change::PhaseAdvanced(self.step_on()),
            _ => Change::PhaseReturned(PhaseStep {
                to: self.one(PhaseId::ALL),
                unmet: Vec::new(),
                ..self.step_on()
            }),
        }
    }

    fn span(&mut self) -> Span {
        let (start, end) = (self.day(), self.day());
        Span {
            start: self.often(start),
            end: self.often(end),
        }
    }

    fn step_on(&mut self) -> PhaseStep {
        let from = self.plan.walk.current;
        let unmet = self.plan.walk.unmet(from);
        PhaseStep {
            from,
            to: from.next().unwrap_or(PhaseId::Early),
            on: self.day(),
            unmet: unmet.map(|signal| signal.id.clone()).collect(),
            reason: self.maybe_words(),
        }
    }

    fn about_functions(&mut self) -> Change {
        match self.number(10) {
            0 => Change::FunctionAdded(Box::new(outline(
                self.one(FUNCTIONS),
                "Another",
                &[self.one(FUNCTIONS)],
            ))),
            1 => {
                let needs = vec![self.id(FUNCTIONS)];
                Change::FunctionEdited {
                    function: self.id(FUNCTIONS),
                    edit: Box::new(FunctionEdit {
                        depends_on: self.patch(needs),
                        ..FunctionEdit::default()
                    }),
                }
            }
            2 => Change::FunctionRemoved {
                function: self.id(FUNCTIONS),
                reason: self.maybe_words(),
            },
            3 => Change::FunctionPlanned {
                function: self.id(FUNCTIONS),
                plan: Box::new(self.function_plan()),
            },
            4 => {
                let ready = self.number(3) > 0;
                Change::ReadinessGiven(Readiness {
                    function: self.id(FUNCTIONS),
                    side: self.one(HandSide::ALL),
                    ready: self.often(ready),
                    because: self.maybe_words(),
                    on: self.day(),
                })
            }
            5 | 6 => Change::StageMoved(self.shift()),
            7 => Change::StageReverted(StageMove {
                to: self.one(Stage::ALL),
                ..self.shift()
            }),
            8 => Change::FunctionSetAside(SetAside {
                function: self.id(FUNCTIONS),
                aside: self.one(Aside::ALL),
                on: self.day(),
                reason: self.words(),
            }),
            _ => Change::FunctionBroughtBack(BroughtBack {
                function: self.id(FUNCTIONS),
                to: self.one(Stage::ALL),
                on: self.day(),
                reason: self.words(),
            }),
        }
    }

    fn function_plan(&mut self) -> FunctionPlan {
        let bodies: [_; 3] = std::array::from_fn(|_| self.id(ORGANISATIONS));
        let people: [_; 2] = std::array::from_fn(|_| self.id(PEOPLE));
        let days = [self.day(), self.day()];
        let [holder, co_holder, receiver] = bodies;
        let [lead, deputy] = people;
        FunctionPlan {
            holder: self.patch(holder),
            co_holders: self.patch(vec![co_holder]),
            receiver: self.patch(receiver),
            lead: self.patch(lead),
            deputy: self.patch(deputy),
            start: self.patch(days[0]),
            transfer: self.patch(days[1]),
            ..FunctionPlan::default()
        }
    }

    /// A move of a function, mostly from where it stands and mostly to the next stage.
    fn shift(&mut self) -> StageMove {
        let function = self.id(FUNCTIONS);
        let stands = self
            .plan
            .functions
            .get(&function)
            .and_then(|function| function.standing.stage());
        let from = stands.unwrap_or(self.one(Stage::ALL));
        let to = self.one(Stage::ALL);
        StageMove {
            function,
            from,
            to: if self.number(2) > 0 {
                from.next().unwrap_or(to)
            } else {
                to
            },
            on: self.day(),
            evidence: self.maybe_words(),
            link: None,
            reason: self.maybe_words(),
        }
    }

    fn about_questions(&mut self) -> Change {
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

    fn about_flags(&mut self) -> Change {
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

    fn about_rounds(&mut self) -> Change {
        let round: RoundId = self.id(ROUNDS);
        match self.number(6) {
            0 => self.about_its_course(round),
            1 => self.about_its_yardstick(round),
            2 => self.about_its_panel(round),
            _ => self.about_its_scores(round),
        }
    }

    fn about_its_course(&mut self, round: RoundId) -> Change {
        match self.number(8) {
            0 => Change::RoundAdded {
                round,
                name: line("Another round"),
                yardstick: Box::new(yardstick()),
            },
            1..=3 => Change::RoundOpened {
                round,
                on: self.day(),
            },
            4 | 5 => Change::RoundClosed {
                round,
                on: self.day(),
            },
            6 => Change::RoundDecided {
                round,
                decision: Box::new(self.decision()),
            },
            _ => Change::RoundAbandoned {
                round,
                on: self.day(),
                reason: self.words(),
            },
        }
    }

    fn about_its_yardstick(&mut self, round: RoundId) -> Change {
        if self.number(2) > 0 {
            let weight = self.one(&[60, 40, 100, 101]);
            let rest = 100 - weight.min(100);
            return Change::WeightsSet {
                round,
                weights: [(self.id(CRITERIA), weight), (id("hiring"), rest)]
                    .into_iter()
                    .collect(),
                reason: self.maybe_words(),
            };
        }
        let floor = Hundredths(self.one(&[100, 250, 275, 500, 99]));
        let total = self.one(&[0, 65, 100, 101]);
        Change::FloorsSet {
            round,
            floors: std::iter::once((self.id(CRITERIA), floor)).collect(),
            total: self.often(total),
            reason: self.maybe_words(),
        }
    }

    fn about_its_panel(&mut self, round: RoundId) -> Change {
        let the_candidate = self.one(CANDIDATES);
        let the_scorer = self.one(PEOPLE);
        match self.number(7) {
            0 => {
                let organisation = self.one(ORGANISATIONS);
                Change::CandidateAdded {
                    round,
                    candidate: candidate(the_candidate, self.often(organisation)),
                }
            }
            1 => Change::CandidateRemoved {
                round,
                candidate: id(the_candidate),
                reason: self.maybe_words(),
            },
            2 => {
                let met = self.number(2) > 0;
                Change::GateMarked {
                    round,
                    candidate: id(the_candidate),
                    answer: gate(self.one(GATES), self.often(met)),
                }
            }
            3 => Change::GateWaived {
                round,
                candidate: id(the_candidate),
                gate: self.id(GATES),
                reason: self.words(),
            },
            4 => {
                let organisation = self.one(ORGANISATIONS);
                Change::ScorerAdded {
                    round,
                    scorer: scorer(the_scorer, self.often(organisation)),
                }
            }
            5 => Change::ScorerRemoved {
                round,
                scorer: id(the_scorer),
                reason: self.maybe_words(),
            },
            _ => Change::ConflictDeclared {
                round,
                scorer: id(the_scorer),
                declared: DeclaredConflict {
                    candidate: id(the_candidate),
                    conflict: self.one(Conflict::ALL),
                    note: self.maybe_words(),
                },
            },
        }
    }

    /// A ballot anywhere, or a score where one may come to light or change.
    fn about_its_scores(&mut self, round: RoundId) -> Change {
        let any = cell(self.one(PEOPLE), self.one(CANDIDATES), self.one(CRITERIA));
        let points = self.one(&[4, 1, 2, 3, 5, 6]);
        let kind = self.number(4);
        let found = self.plan.rounds.get(&round);
        let answered = found.map_or(&[][..], |round| &round.answers.casts);
        let there = match answered.get(self.number(answered.len().max(1))) {
            Some(cast) => cast.cell.clone(),
            None => any.clone(),
        };
        match kind {
            0 | 1 => ballot(round.as_str(), any),
            2 => revealed(round.as_str(), score(there, points)),
            _ => Change::ScoreModerated {
                round,
                moderation: Moderation {
                    cell: there,
                    value: ScoreValue::Points(points),
                    reason: self.words(),
                    on: self.day(),
                },
            },
        }
    }

    fn decision(&mut self) -> Decision {
        let kind = self.one(DecisionKind::ALL);
        let named = match kind {
            DecisionKind::Chosen | DecisionKind::Interim => 1,
            DecisionKind::Split => 2,
            DecisionKind::None => 0,
        };
        Decision {
            kind,
            candidates: CANDIDATES[..named].iter().map(|slug| id(slug)).collect(),
            sentence: self.words(),
            conditions: None,
            dissent: None,
            present: vec![self.id(PEOPLE)],
            recused: Vec::new(),
            reason: self.maybe_words(),
            on: self.day(),
        }
    }
}
