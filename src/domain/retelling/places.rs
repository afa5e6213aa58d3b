//! Every place in a plan where a person or prose is kept.
//!
//! Each struct is taken apart by name, without `..`, so that a new field has to be thought of here.

use super::Retelling;
use crate::domain::Plan;
use crate::domain::book::{Books, Entry, Kind, Value};
use crate::domain::collective::Collective;
use crate::domain::exit::Exit;
use crate::domain::flags::settings::{Acceptance, Subject};
use crate::domain::function::{
    BothHands, Function, FunctionGuide, FunctionOutline, Hand, Parties, Step,
};
use crate::domain::id::{EntryId, PersonId};
use crate::domain::organisation::{LegalStanding, Organisation, Promise};
use crate::domain::person::{Person, PersonName};
use crate::domain::phase::{Phase, PhaseStep, Signal, Walk};
use crate::domain::plan::{Attention, Members};
use crate::domain::question::{Answer, Parked, Question, QuestionOutline};
use crate::domain::register::{Identified, Register};
use crate::domain::round::{
    Answers, Candidate, Cast, Casting, Cell, Criterion, Decision, DeclaredConflict, Gate,
    GateAnswer, LateChange, Moderation, Round, RoundDays, Score, Scorer, Yardstick,
};
use crate::domain::text::{Line, Text};

/// What can be told with people called otherwise.
pub(super) trait Retold {
    /// Calls everybody in it otherwise.
    fn retold(&mut self, by: &Retelling);
}

impl Retold for PersonId {
    fn retold(&mut self, by: &Retelling) {
        *self = by.person(self);
    }
}

impl Retold for Line {
    fn retold(&mut self, by: &Retelling) {
        *self = by.line(self);
    }
}

impl Retold for Text {
    fn retold(&mut self, by: &Retelling) {
        *self = by.text(self);
    }
}

impl<T: Retold> Retold for Box<T> {
    fn retold(&mut self, by: &Retelling) {
        (**self).retold(by);
    }
}

impl<T: Retold> Retold for Option<T> {
    fn retold(&mut self, by: &Retelling) {
        for it in self.iter_mut() {
            it.retold(by);
        }
    }
}

impl<T: Retold> Retold for Vec<T> {
    fn retold(&mut self, by: &Retelling) {
        for it in self.iter_mut() {
            it.retold(by);
        }
    }
}

impl<T: Retold + Identified + Clone> Retold for Register<T> {
    fn retold(&mut self, by: &Retelling) {
        // Ids may change, and a register finds by id.
        let told = self.iter().cloned().map(|mut it| {
            it.retold(by);
            it
        });
        *self = told.collect();
    }
}

/// Tells a struct field by field: those before `;` may hold people or prose, those after it hold neither.
macro_rules! retold {
    ($($kind:ident { $($told:ident),* ; $($kept:ident),* })+) => {$(
        impl Retold for $kind {
            fn retold(&mut self, by: &Retelling) {
                let Self { $($told,)* $($kept: _,)* } = self;
                $($told.retold(by);)*
            }
        }
    )+};
}

retold! {
    Plan {
        collective, exit, walk, members, functions, questions, rounds, books, attention, yardstick;
        id
    }
    Collective { name, place, purpose, role_name, note; started, currency, template }
    Exit {
        conditions, note;
        reason, kind, announced, target, outcome, successor, checks, earlier_targets
    }
    Walk { phases, steps; current }
    Phase { posture, work, signals; id, planned, actual }
    Signal { text, evidence; id, met, on }
    PhaseStep { reason; from, to, on, unmet }
    Members { organisations, people; }
    Organisation { name, legal, promise, note; id, roles, membership, rooted, prospects }
    LegalStanding { basis; until }
    Promise { incentive; commitment, until }
    Function { outline, parties, hands, steps; planned, standing }
    FunctionOutline { name, guide, note; id, cluster, weight, cycle, ends_by, depends_on }
    FunctionGuide { about, handed_over, proof; code, peak, order }
    Parties { lead, deputy; holder, co_holders, receiver, resourced }
    BothHands { giver, receiver; }
    Hand { because; ready, on }
    Step { evidence, link, reason; from, to, on, hands, holder_before }
    Question { outline, owner, answers, parked; asked, state }
    QuestionOutline {
        text, why, flagged_when, source;
        id, theme, first_phase, must_ask, revisit_months
    }
    Answer { text, evidence; on, revisit_on }
    Parked { reason; on }
    Yardstick { criteria, gates; floor_total }
    Criterion { name, anchors, ask_for, typical_error; id, weight, floor }
    Gate { text; id }
    Round {
        name, yardstick, late_changes, candidates, scorers, casting, answers, days;
        id, state
    }
    LateChange { what, reason; }
    Candidate { name, gates, note; id, organisation }
    GateAnswer { evidence, waiver; gate, met }
    Scorer { person, conflicts; organisation, voting, invitations }
    DeclaredConflict { note; candidate, conflict }
    Casting { teller; ballots }
    Answers { casts, scores, moderations; unshown }
    Cast { cell; commitment }
    Cell { scorer; candidate, criterion }
    Score { cell, note; value, basis }
    Moderation { cell, reason; value, on }
    Decision {
        sentence, conditions, dissent, present, recused, reason;
        kind, candidates, on
    }
    Attention { acceptances; rules }
}

impl Retold for Person {
    fn retold(&mut self, by: &Retelling) {
        let Self {
            id,
            name,
            organisation: _,
            role,
            note,
        } = self;
        id.retold(by);
        if let PersonName::Known(_) = name {
            *name = PersonName::Unknown;
        }
        role.retold(by);
        note.retold(by);
    }
}

impl Retold for RoundDays {
    fn retold(&mut self, by: &Retelling) {
        let Self {
            opened: _,
            closed: _,
            reveals_ended,
            decision,
            abandoned,
        } = self;
        for (_, why) in [reveals_ended, abandoned].into_iter().flatten() {
            why.retold(by);
        }
        decision.retold(by);
    }
}

impl Retold for Acceptance {
    fn retold(&mut self, by: &Retelling) {
        let Self {
            rule: _,
            subject,
            facts,
            by: who,
            reason,
            until: _,
        } = self;
        subject.retold(by);
        // Facts are ids, days and numbers.
        *facts = Text::parse(&by.id(facts.as_str())).unwrap_or_else(|_| by.text(facts));
        who.retold(by);
        reason.retold(by);
    }
}

impl Retold for Subject {
    /// The ids of people change, and those of entries where they were made from names; others are names of nobody.
    fn retold(&mut self, by: &Retelling) {
        use crate::domain::flags::settings::SubjectKind;
        let Self { kind, id } = self;
        match kind {
            SubjectKind::Person => {
                let person = PersonId::parse(id.as_str()).ok();
                let told = person.and_then(|person| Line::parse(by.person(&person).as_str()).ok());
                *id = told.unwrap_or_else(|| by.line(id));
            }
            SubjectKind::Entry(book) => {
                let entry = EntryId::parse(id.as_str()).ok();
                let told = entry.map(|entry| by.entry(*book, &entry));
                let told = told.and_then(|told| Line::parse(told.as_str()).ok());
                *id = told.unwrap_or_else(|| by.line(id));
            }
            SubjectKind::Plan
            | SubjectKind::Exit
            | SubjectKind::Function
            | SubjectKind::Organisation
            | SubjectKind::Question
            | SubjectKind::Signal
            | SubjectKind::Round => {}
        }
    }
}

impl Retold for Books {
    fn retold(&mut self, by: &Retelling) {
        let mut told = Self::default();
        for entry in self.iter() {
            told.put(entry_retold(entry, by));
        }
        *self = told;
    }
}

pub(super) fn entry_retold(entry: &Entry, by: &Retelling) -> Entry {
    let empty = Entry::new(entry.book, by.entry(entry.book, &entry.id));
    let known = entry.known();
    known.fold(empty, |told, (column, value)| {
        told.with(column, value_retold(column.kind, value, by))
    })
}

pub(super) fn value_retold(kind: Kind, value: &Value, by: &Retelling) -> Value {
    match value {
        Value::Person(id) => Value::Person(by.person(id)),
        Value::Entry(id) => {
            let Kind::Entry(book) = kind else {
                return value.clone();
            };
            Value::Entry(by.entry(book, id))
        }
        Value::Line(line) => Value::Line(by.line(line)),
        Value::Text(text) => Value::Text(by.text(text)),
        Value::Day(_)
        | Value::Number(_)
        | Value::YesNo(_)
        | Value::Word(_)
        | Value::Organisation(_)
        | Value::Organisations(_)
        | Value::Function(_)
        | Value::Question(_) => value.clone(),
    }
}
