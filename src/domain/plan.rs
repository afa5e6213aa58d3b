//! A plan: the fold of its events.
//!
//! [`Plan::apply`] holds no rule and cannot fail: it also replays what older versions accepted. A change that
//! names something that is not there changes nothing.

use super::blueprint::Blueprint;
use super::book::Books;
use super::change::Change;
use super::collective::Collective;
use super::exit::Exit;
use super::flags::settings::{Acceptance, RuleId, RuleSettings, Subject};
use super::function::Function;
use super::id::{OrganisationId, PlanId, RoundId};
use super::organisation::{Organisation, OrganisationRole};
use super::person::{Person, PersonName};
use super::phase::Walk;
use super::question::Question;
use super::register::Register;
use super::round::{Round, Yardstick};
use super::text::Line;

/// Everything that is true of one collective's plan at one moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The plan's id in its store.
    pub id: PlanId,
    /// The collective.
    pub collective: Collective,
    /// How the backbone means to leave.
    pub exit: Exit,
    /// Where the collective is on its way.
    pub walk: Walk,
    /// Who takes part.
    pub members: Members,
    /// The backbone's functions.
    pub functions: Register<Function>,
    /// The sustainability questions.
    pub questions: Register<Question>,
    /// The successor rounds.
    pub rounds: Register<Round>,
    /// What it keeps beside: trust, money, forums and more.
    pub books: Books,
    /// What people said about flags and their rules.
    pub attention: Attention,
    /// What new successor rounds are judged by.
    pub yardstick: Yardstick,
}

/// Organisations and people.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Members {
    /// The organisations.
    pub organisations: Register<Organisation>,
    /// The people.
    pub people: Register<Person>,
}

/// What people said about flags and their rules.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Attention {
    /// Settings of rules that differ from the rules' own.
    pub rules: RuleSettings,
    /// Accepted flags.
    pub acceptances: Vec<Acceptance>,
}

impl Plan {
    /// A plan of which nothing is known but its id.
    ///
    /// # Panics
    /// Never: an id is always a valid line of text.
    #[must_use]
    pub fn new(id: PlanId) -> Self {
        let name = Line::parse(id.as_str()).expect("an id is a short line of plain letters");
        Self {
            id,
            collective: Collective::named(name),
            exit: Exit::default(),
            walk: Walk::new(Vec::new()),
            members: Members::default(),
            functions: Register::default(),
            questions: Register::default(),
            rounds: Register::default(),
            books: Books::default(),
            attention: Attention::default(),
            yardstick: Yardstick::default(),
        }
    }

    /// The plan as everything outside the log knows it: [`Round::without_what_waits`] of each round.
    #[must_use]
    pub fn without_what_waits(mut self) -> Self {
        let rounds = self.rounds.iter().cloned();
        self.rounds = rounds.map(Round::without_what_waits).collect();
        self
    }

    /// Carries one change out.
    #[expect(
        clippy::too_many_lines,
        reason = "one arm for each change, so that the compiler lists what is missing"
    )]
    pub fn apply(&mut self, change: &Change) {
        match change {
            Change::PlanStarted(blueprint) => self.begin(blueprint),
            Change::CollectiveEdited(edit) => self.collective.edit(edit),
            Change::ExitEdited(edit) => self.exit.edit(edit),
            Change::OrganisationAdded(_)
            | Change::OrganisationEdited { .. }
            | Change::OrganisationLeft { .. }
            | Change::PersonAdded(_)
            | Change::PersonEdited { .. }
            | Change::PersonRenamed { .. }
            | Change::PersonErased { .. } => self.members.apply(change),
            Change::PhasePlanned { .. }
            | Change::PhaseDated { .. }
            | Change::SignalAdded { .. }
            | Change::SignalMarked { .. }
            | Change::PhaseAdvanced(_)
            | Change::PhaseReturned(_) => self.apply_to_walk(change),
            Change::FunctionAdded(_)
            | Change::FunctionEdited { .. }
            | Change::FunctionPlanned { .. }
            | Change::FunctionRemoved { .. }
            | Change::ReadinessGiven(_)
            | Change::StageMoved(_)
            | Change::StageReverted(_)
            | Change::FunctionSetAside(_)
            | Change::FunctionBroughtBack(_) => self.apply_to_functions(change),
            Change::QuestionAdded(_)
            | Change::QuestionEdited { .. }
            | Change::QuestionAsked { .. }
            | Change::QuestionAnswered { .. }
            | Change::QuestionParked { .. } => self.apply_to_questions(change),
            Change::EntryAdded(entry) => self.books.put((**entry).clone()),
            Change::EntryEdited(edit) => self.books.edit(edit),
            Change::EntryRemoved { book, entry, .. } => self.books.take(*book, entry),
            Change::RuleSet(_) | Change::FlagAccepted(_) | Change::FlagReopened(_) => {
                self.attention.apply(change)
            }
            Change::RoundAdded {
                round,
                name,
                yardstick,
            } => {
                self.rounds.put(Round::new(
                    round.clone(),
                    name.clone(),
                    (**yardstick).clone(),
                ));
            }
            Change::RoundOpened { round, .. }
            | Change::RoundClosed { round, .. }
            | Change::RevealsEnded { round, .. }
            | Change::RoundDecided { round, .. }
            | Change::RoundAbandoned { round, .. }
            | Change::WeightsSet { round, .. }
            | Change::FloorsSet { round, .. }
            | Change::CandidateAdded { round, .. }
            | Change::CandidateRemoved { round, .. }
            | Change::GateMarked { round, .. }
            | Change::GateWaived { round, .. }
            | Change::ScorerAdded { round, .. }
            | Change::ScorerRemoved { round, .. }
            | Change::ConflictDeclared { round, .. }
            | Change::ScorerInvited { round, .. }
            | Change::BallotCast { round, .. }
            | Change::ScoreRevealed { round, .. }
            | Change::ScoreModerated { round, .. } => self.apply_to_round(round, change),
            // What was taken back is left out by the fold; the event itself changes nothing.
            Change::Undone { .. } => {}
        }
    }

    /// The organisation that holds the collective together now: the first member with that role.
    #[must_use]
    pub fn backbone(&self) -> Option<&Organisation> {
        let mut backbones = self
            .members
            .organisations
            .iter()
            .filter(|body| body.is(OrganisationRole::Backbone));
        let first = backbones.next()?;
        Some(if first.membership.left.is_none() {
            first
        } else {
            backbones
                .find(|body| body.membership.left.is_none())
                .unwrap_or(first)
        })
    }

    /// Who holds a function: whom people named, else the backbone as long as the function is not handed over,
    /// because that is what the stages up to `shared` say. Unknown where neither is known.
    #[must_use]
    pub fn holder<'a>(&'a self, function: &'a Function) -> Option<&'a OrganisationId> {
        let still_ours = function
            .standing
            .stage()
            .is_some_and(|stage| !stage.is_handed_over());
        let by_stage = || self.backbone().filter(|_| still_ours).map(|body| &body.id);
        function.parties.holder.as_ref().or_else(by_stage)
    }

    /// What to call an organisation: its name, or its id where it is not in the plan.
    #[must_use]
    pub fn organisation_name<'a>(&'a self, id: &'a OrganisationId) -> &'a str {
        self.members
            .organisations
            .get(id)
            .map_or(id.as_str(), |body| body.name.as_str())
    }

    fn begin(&mut self, blueprint: &Blueprint) {
        self.collective = blueprint.collective.clone();
        self.walk = Walk::new(blueprint.phases.clone());
        self.functions = blueprint
            .functions
            .iter()
            .map(|outline| Function::new(outline.clone(), None))
            .collect();
        self.questions = blueprint
            .questions
            .iter()
            .map(|outline| Question::new(outline.clone()))
            .collect();
        for entry in &blueprint.entries {
            self.books.put(entry.clone());
        }
        self.yardstick = blueprint.yardstick.clone();
        self.attention.rules.clone_from(&blueprint.rules);
        self.attention
            .acceptances
            .clone_from(&blueprint.acceptances);
    }

    fn apply_to_walk(&mut self, change: &Change) {
        match change {
            Change::PhasePlanned { phase, planned } => {
                if let Some(phase) = self.walk.phase_mut(*phase) {
                    phase.planned = *planned;
                }
            }
            Change::PhaseDated { phase, actual } => {
                if let Some(phase) = self.walk.phase_mut(*phase) {
                    phase.actual = *actual;
                }
            }
            Change::SignalAdded { phase, signal } => {
                if let Some(phase) = self.walk.phase_mut(*phase) {
                    phase.signals.put(signal.clone());
                }
            }
            Change::SignalMarked {
                signal,
                met,
                evidence,
                on,
            } => {
                self.walk.mark(signal, *met, evidence.as_ref(), *on);
            }
            Change::PhaseAdvanced(step) | Change::PhaseReturned(step) => self.walk.step(step),
            other => unreachable_kind(other),
        }
    }

    fn apply_to_functions(&mut self, change: &Change) {
        let functions = &mut self.functions;
        match change {
            Change::FunctionAdded(outline) => {
                functions.put(Function::new((**outline).clone(), None))
            }
            Change::FunctionRemoved { function, .. } => {
                functions.take(function);
            }
            Change::FunctionEdited { function, edit } => {
                with(functions, function, |found| found.edit(edit))
            }
            Change::FunctionPlanned { function, plan } => {
                with(functions, function, |found| found.plan(plan))
            }
            Change::ReadinessGiven(said) => {
                with(functions, &said.function, |found| found.say(said))
            }
            Change::StageMoved(shift) | Change::StageReverted(shift) => {
                with(functions, &shift.function, |found| found.shift(shift));
            }
            Change::FunctionSetAside(set) => {
                with(functions, &set.function, |found| found.set_aside(set))
            }
            Change::FunctionBroughtBack(back) => {
                with(functions, &back.function, |found| found.bring_back(back))
            }
            other => unreachable_kind(other),
        }
    }

    fn apply_to_questions(&mut self, change: &Change) {
        let questions = &mut self.questions;
        match change {
            Change::QuestionAdded(outline) => questions.put(Question::new((**outline).clone())),
            Change::QuestionEdited { question, edit } => {
                with(questions, question, |found| found.edit(edit))
            }
            Change::QuestionAsked { question, on } => {
                with(questions, question, |found| found.ask(*on))
            }
            Change::QuestionAnswered { question, answer } => {
                with(questions, question, |found| found.give(answer))
            }
            Change::QuestionParked { question, parked } => {
                with(questions, question, |found| found.park(parked))
            }
            other => unreachable_kind(other),
        }
    }

    fn apply_to_round(&mut self, round: &RoundId, change: &Change) {
        with(&mut self.rounds, round, |found| found.apply(change));
    }
}

impl Members {
    fn apply(&mut self, change: &Change) {
        let (organisations, people) = (&mut self.organisations, &mut self.people);
        match change {
            Change::OrganisationAdded(organisation) => organisations.put((**organisation).clone()),
            Change::OrganisationEdited { organisation, edit } => {
                with(organisations, organisation, |found| found.edit(edit));
            }
            Change::OrganisationLeft {
                organisation, on, ..
            } => {
                with(organisations, organisation, |found| {
                    found.membership.left = Some(*on)
                });
            }
            Change::PersonAdded(person) => people.put(person.clone()),
            Change::PersonEdited { person, edit } => with(people, person, |found| found.edit(edit)),
            Change::PersonErased { person } => {
                with(people, person, |found| found.name = PersonName::Erased)
            }
            Change::PersonRenamed { .. } => {}
            other => unreachable_kind(other),
        }
    }
}

impl Attention {
    fn apply(&mut self, change: &Change) {
        let same = |old: &Acceptance, rule: RuleId, subject: &Subject| {
            old.rule == rule && old.subject == *subject
        };
        match change {
            Change::RuleSet(set) => {
                self.rules.insert(set.rule, set.setting.clone());
            }
            Change::FlagAccepted(acceptance) => {
                self.acceptances
                    .retain(|old| !same(old, acceptance.rule, &acceptance.subject));
                self.acceptances.push((**acceptance).clone());
            }
            Change::FlagReopened(key) => self
                .acceptances
                .retain(|old| !same(old, key.rule, &key.subject)),
            other => unreachable_kind(other),
        }
    }
}

/// Changes the thing with this id, where there is one.
fn with<T: super::register::Identified>(
    register: &mut Register<T>,
    id: &T::Id,
    change: impl FnOnce(&mut T),
) {
    if let Some(found) = register.get_mut(id) {
        change(found);
    }
}

/// A change given to the wrong part of a plan; `apply` sorts them, so this is a mistake in the program.
fn unreachable_kind(change: &Change) {
    debug_assert!(false, "not for this part of a plan: {change:?}");
}
