//! Forms for the course of a round: preparing it, opening it, giving it up.

use super::{RoundPurpose, people};
use crate::app::effect::Effect;
use crate::app::form::options::{Choice, Item, NewThing, Radio};
use crate::app::form::{Answers, Field, Form, Input, Problems};
use crate::app::model::Model;
use crate::app::purpose::{Purpose, new_id};
use crate::app::screens::successors::SuccessorsRoom;
use crate::app::words;
use crate::domain::analysis::calendar::{count, count_of};
use crate::domain::change::Change;
use crate::domain::id::{RoundId, Slug};
use crate::domain::register::Identified;
use crate::domain::round::{BallotMode, Casting, Round};
use crate::domain::text::Line;
use crate::domain::{Date, Plan};
use crate::twin::successors::promise_of;

/// The form that prepares a new round.
#[must_use]
pub fn add_form(plan: &Plan) -> Form {
    let criteria: Vec<&str> = plan
        .yardstick
        .criteria
        .iter()
        .map(|criterion| criterion.name.as_str())
        .collect();
    let facts = vec![
        "It compares candidates, blind until it closes. It begins as a draft.".to_owned(),
        format!("Judged by: {}", criteria.join(", ")),
    ];
    let fields = vec![
        Field::line("name", "Name", "")
            .needed()
            .such_as("Who takes the lead role")
            .hint("What is being decided."),
        new_id::field(),
    ];
    let purpose = Purpose::Round(RoundPurpose::Add);
    Form::new(purpose, "New round", fields, "Prepare it").facts(facts)
}

/// The id follows the name until somebody types another one.
pub(super) fn revise_add(form: &mut Form, plan: &Plan) {
    let taken = |id: &Slug| plan.rounds.has(&RoundId::from(id.clone()));
    new_id::revise(form, "round", taken);
}

pub(super) fn add(form: &Form, plan: &Plan) -> Result<Effect, Problems> {
    let mut answers = Answers::of(form);
    let name: Option<Line> = answers.line("name");
    let id: Option<RoundId> = new_id::read(&mut answers);
    let change = id.zip(name).map(|(round, name)| Change::RoundAdded {
        round,
        name,
        yardstick: Box::new(plan.yardstick.clone()),
    });
    answers.finish(change.map(Effect::propose))
}

/// The round that was just prepared is the one looked at.
pub(super) fn show_newest(model: &mut Model) {
    let newest = model
        .plan()
        .and_then(|plan| plan.rounds.iter().last())
        .map(|round| round.id().clone());
    model.rooms.successors = SuccessorsRoom {
        round: newest,
        ..SuccessorsRoom::default()
    };
}

/// The form that opens a round for scoring.
#[must_use]
pub fn open_form(plan: &Plan, round: &Round, today: Date) -> Form {
    let voting = round.scorers.iter().filter(|scorer| scorer.voting).count();
    let mut facts = vec![
        format!(
            "{}, {}, {}, {voting} of them with a vote.",
            count(round.candidates.len(), "candidate"),
            count_of(round.yardstick.criteria.len(), "criterion", "criteria"),
            count(round.scorers.len(), "scorer"),
        ),
        "While it is open nobody sees a score. Candidates and scorers stay as they are; weights \
         and floors change only with a reason that is printed on the result."
            .to_owned(),
    ];
    let modes = BallotMode::ALL.iter();
    facts.extend(modes.map(|mode| format!("{mode}: {}", words::sentences(&promise_of(*mode)))));
    let mut fields = ballot_fields(plan);
    fields.push(Field::date("on", "On", Some(today), today).needed());
    let purpose = Purpose::Round(RoundPurpose::Open(round.id.clone()));
    let title = format!("Open round {}", round.id);
    let mut form = Form::new(purpose, title, fields, "Open the round").facts(facts);
    revise_open(&mut form);
    form
}

/// How ballots are cast, and who looks after them.
fn ballot_fields(plan: &Plan) -> Vec<Field> {
    let modes = BallotMode::ALL.iter();
    let modes = modes.map(|mode| Item::new(mode.as_str(), mode.as_str()));
    let ballots = Radio::new(modes.collect(), Some(BallotMode::Teller.as_str()));
    let mut all = vec![Item::unknown()];
    all.extend(people(
        plan,
        plan.members.people.iter().map(|person| &person.id),
    ));
    let teller = Choice::new(all, "").or_new(NewThing::Person);
    vec![
        Field::new("ballots", "Ballots", Input::Radio(ballots)).needed(),
        Field::new("teller", "Teller", Input::Choice(teller)),
    ]
}

/// Says what goes with the way of casting ballots that is chosen.
pub(super) fn revise_open(form: &mut Form) {
    let typed = |form: &Form| form.field("ballots")?.text().parse().ok();
    let (ballots, teller) = match typed(form).unwrap_or_default() {
        BallotMode::Teller => (
            "Scores are typed here or come by sheet. It stays so until the round closes.",
            "Who looks after the ballots: nobody who works for a candidate. It may stay unknown.",
        ),
        BallotMode::CommitReveal => (
            "Nobody types a score here: scorers are sent sheets, seal them, and reveal them after the close.",
            "Nobody: no ballot waits here that could be looked after.",
        ),
    };
    for (name, hint) in [("ballots", ballots), ("teller", teller)] {
        if let Some(field) = form.field_mut(name) {
            field.hint = Some(hint.to_owned());
        }
    }
}

pub(super) fn open(form: &Form, round: &RoundId) -> Result<Effect, Problems> {
    let mut answers = Answers::of(form);
    let (ballots, teller) = (answers.parsed("ballots"), answers.parsed("teller"));
    let change = answers
        .date("on")
        .zip(ballots)
        .map(|(on, ballots)| Change::RoundOpened {
            round: round.clone(),
            on,
            casting: Casting { ballots, teller },
        });
    answers.finish(change.map(Effect::propose))
}

/// The form that ends the reveals of a round. The focus begins on leaving it as it is.
#[must_use]
pub fn end_reveals_form(plan: &Plan, round: &Round, today: Date) -> Form {
    let reveals = round.reveals();
    let names = reveals
        .sealed
        .iter()
        .map(|ballot| words::person(plan, Some(ballot.scorer)));
    let facts = vec![
        format!(
            "{} of {} ballots are revealed. Still sealed: {}.",
            reveals.revealed(),
            reveals.cast.len(),
            names.collect::<Vec<_>>().join(", ")
        ),
        "From then on the scores are shown. Who has not revealed is named with the result, and is \
         not counted; what they reveal later is not taken. This cannot be taken back."
            .to_owned(),
    ];
    let fields = vec![
        Field::date("on", "On", Some(today), today).needed(),
        Field::long("reason", "Reason", "")
            .needed()
            .such_as("no answer to three letters"),
    ];
    let purpose = Purpose::Round(RoundPurpose::EndReveals(round.id.clone()));
    let title = format!("End the reveals of round {}?", round.id);
    Form::new(purpose, title, fields, "End the reveals")
        .facts(facts)
        .weighty()
}

pub(super) fn end_reveals(form: &Form, round: &RoundId) -> Result<Effect, Problems> {
    let mut answers = Answers::of(form);
    let (on, reason) = (answers.date("on"), answers.text("reason"));
    let change = on.zip(reason).map(|(on, reason)| Change::RevealsEnded {
        round: round.clone(),
        on,
        reason,
    });
    answers.finish(change.map(Effect::propose))
}

/// The form that gives a round up. The focus begins on leaving it as it is.
#[must_use]
pub fn abandon_form(round: &Round, today: Date) -> Form {
    let answered = round.answers.casts.len();
    let fact = match answered {
        0 => "Nothing has been answered in it. It stays in the list of rounds.".to_owned(),
        _ if round.shows_scores() => "Its scores stay to be read.".to_owned(),
        _ => format!(
            "Given in it: {}. What is in them will never be shown.",
            count(answered, "answer")
        ),
    };
    let fields = vec![
        Field::date("on", "On", Some(today), today).needed(),
        Field::long("reason", "Reason", "")
            .needed()
            .such_as("both candidates withdrew"),
    ];
    let purpose = Purpose::Round(RoundPurpose::Abandon(round.id.clone()));
    let title = format!("Abandon round {}?", round.id);
    let touched = format!(
        "{} and {} belong to it.",
        count(round.candidates.len(), "candidate"),
        count(round.scorers.len(), "scorer")
    );
    Form::new(purpose, title, fields, "Abandon the round")
        .facts(vec![fact, touched])
        .weighty()
}

pub(super) fn abandon(form: &Form, round: &RoundId) -> Result<Effect, Problems> {
    let mut answers = Answers::of(form);
    let (on, reason) = (answers.date("on"), answers.text("reason"));
    let change = on.zip(reason).map(|(on, reason)| Change::RoundAbandoned {
        round: round.clone(),
        on,
        reason,
    });
    answers.finish(change.map(Effect::propose))
}
