//! What each message does to the model, and what it asks of the world.

use super::context::{Context, Screen};
use super::effect::Effect;
use super::everywhere::days;
use super::files;
use super::form::{FieldName, Form};
use super::key::Key;
use super::keymap;
use super::leaving;
use super::message::Message;
use super::modals::{self, Modal, TextBox};
use super::model::{Model, OpenPlan, Rooms, Said};
use super::mouse;
use super::purpose::{self, Purpose};
use super::screens;
use super::templates;
use super::tour;
use super::unsaved;
use crate::domain::Change;
use crate::domain::deed::deed;
use crate::domain::history::Recorded;
use crate::domain::round::Round;
use crate::domain::rules::{Field, Refusal};

/// Takes one message in.
pub fn update(model: &mut Model, message: Message) -> Vec<Effect> {
    let effects = take(model, message);
    screens::settle(model);
    tour::settle(model);
    effects
}

fn take(model: &mut Model, message: Message) -> Vec<Effect> {
    match message {
        Message::Key(key) => return press(model, key),
        Message::Clicked(target) => return mouse::click(model, target),
        Message::Scrolled(direction) => return mouse::scroll(model, direction),
        Message::Pasted(text) => paste(model, &text),
        Message::Resized(window) => {
            model.window = window;
            modals::form::revise(model);
        }
        Message::PortfolioRead { rows, unread } => {
            model.portfolio = rows;
            if let Some(why) = unread.first() {
                model.said = Said::Problem(why.clone());
            }
        }
        Message::TemplatesListed { templates, wanted } => {
            templates::take(model, &templates, wanted);
        }
        Message::TemplateRead(template) => templates::show(model, &template),
        Message::ToRead { title, lines } => {
            model.modals.push(Modal::Text(TextBox::new(title, lines)));
        }
        Message::PlanOpened(plan) => open(model, *plan),
        Message::Saved { plan, said } => take_saved(model, *plan, said),
        Message::LookedBack { day, plan } => {
            close_sent(model);
            days::look_back(model, day, plan.map(|plan| *plan));
        }
        Message::Compared { from, to, told } => {
            close_sent(model);
            days::tell_difference(model, from, to, told);
        }
        Message::BaselineRead(baseline) => {
            close_sent(model);
            screens::timeline::lay_beside(model, baseline.map(|baseline| *baseline));
        }
        Message::TakenBack { plan, said } => {
            show(model, *plan);
            model.program.unsaved = None;
            model.said = Said::TakenBack(said);
        }
        Message::ChangedElsewhere { plan, news } => {
            show(model, *plan);
            modals::form::renew(model);
            model.said = Said::Remark(tell_news(model, &news));
            return modals::form::send_again(model);
        }
        Message::File(news) => files::take(model, news),
        Message::Refused(refusal) => refuse(model, &refusal),
        Message::NotSaved(unsaved) => unsaved::take(model, unsaved),
        Message::Failed(said) => fail(model, said),
        Message::Edited(text) => take_edited(model, text),
        Message::BackgroundSeen(background) => model.program.background = background,
        Message::StayedAfterAll => model.program.leaving = false,
    }
    Vec::new()
}

/// Puts a newer state of the open plan in front. Where scores may no longer be shown, what shows them closes: blind
/// means that they are not read off an old popup either.
fn show(model: &mut Model, plan: OpenPlan) {
    let is_blind_again = |round: &Round| {
        let now = plan.plan.rounds.get(&round.id);
        round.shows_scores() && now.is_some_and(|now| !now.shows_scores())
    };
    let conceals = model
        .plan()
        .is_some_and(|before| before.rounds.iter().any(is_blind_again));
    model.open = Some(plan);
    if conceals {
        let is_apart = |form: &Form| !purpose::rests_on_scores(&form.purpose);
        model
            .modals
            .retain(|modal| modal.form().is_some_and(is_apart));
        model.drafts.retain(|draft| is_apart(&draft.form));
    }
}

/// What was sent is saved: its form closes, and what comes after it opens.
fn take_saved(model: &mut Model, plan: OpenPlan, said: String) {
    let sent = close_sent(model);
    model.program.unsaved = None;
    let before = model.open.as_ref().map_or(0, |open| open.events.len());
    model.said = if is_for_good(&plan, before) {
        Said::Remark(format!("{said}. That is for good."))
    } else if plan.events.len() == before {
        // Nothing happened that could be taken back.
        Said::Remark(said)
    } else {
        Said::Done(said)
    };
    show(model, plan);
    modals::form::renew(model);
    modals::form::choose_added(model, &sent);
    for purpose in sent {
        purpose::follow(model, &purpose);
    }
}

/// `Imran S moved Archive at 16:20. Your form is still here.`
fn tell_news(model: &Model, news: &[Recorded]) -> String {
    let told = model.plan().zip(news.last()).map(|(plan, event)| {
        let did = event.change.as_ref().map(|change| deed(plan, change));
        let did = did.unwrap_or_else(|| "changed something".to_owned());
        format!("{} {did} at {}", event.actor, model.here.clock(event.at))
    });
    let told = told.unwrap_or_else(|| "Somebody else changed the plan".to_owned());
    let before = match news.len().saturating_sub(1) {
        0 => String::new(),
        1 => ", after one other change".to_owned(),
        more => format!(", after {more} other changes"),
    };
    let form = model.modals.last().and_then(Modal::form);
    let still = form.map_or("", |_| " Your form is still here.");
    format!("{told}{before}.{still}")
}

pub(super) fn press(model: &mut Model, key: Key) -> Vec<Effect> {
    if key == Key::Ctrl('c') {
        return leaving::press(model);
    }
    model.program.leaving = false;
    if let Some(effects) = unsaved::press(model, key) {
        return effects;
    }
    model.said = Said::Nothing;
    if let Some(effects) = modals::press(model, key) {
        return effects;
    }
    keymap::lookup(Context::of(model), key)
        .map_or_else(Vec::new, |action| action.perform(model, key))
}

fn paste(model: &mut Model, text: &str) {
    match model.modals.last_mut().and_then(|modal| modal.paste(text)) {
        Some(Ok(())) => modals::typed(model),
        Some(Err(problem)) => model.said = Said::Problem(problem),
        None => {
            model.said = Said::Remark(
                "Text was pasted where nothing can be typed; it did nothing.".to_owned(),
            );
        }
    }
}

fn open(model: &mut Model, plan: OpenPlan) {
    let another = model.plan().is_none_or(|before| before.id != plan.plan.id);
    if !close_sent(model).is_empty() {
        model.program.unsaved = None;
    }
    if let Some(why) = &plan.read_only {
        model.said = Said::Problem(why.clone());
    }
    let review = plan.reviewer.as_ref().map(|one| one.review.clone());
    model.open = Some(plan);
    if another {
        model.rooms = Rooms {
            portfolio: std::mem::take(&mut model.rooms.portfolio),
            sieves: std::mem::take(&mut model.rooms.sieves).for_another_plan(),
            ..Rooms::default()
        };
        model.rooms.reviews.review = review;
        model.modals.clear();
    }
    if another || model.screen == Screen::Portfolio {
        model.screen = Screen::Lifecycle;
    }
}

/// Whether all that happened since the plan had so many events is that names changed, of which the old ones are not
/// kept.
fn is_for_good(open: &OpenPlan, before: usize) -> bool {
    let mut new = open.events.iter().skip(before).peekable();
    let names = |event: &Recorded| {
        matches!(
            event.change,
            Some(Change::PersonErased { .. } | Change::PersonRenamed { .. })
        )
    };
    new.peek().is_some() && new.all(names)
}

/// Closes the form that was waiting for its answer, and says what it was for.
fn close_sent(model: &mut Model) -> Vec<Purpose> {
    let sent = |modal: &mut Modal| modal.form_mut().is_some_and(|form| form.sent);
    let closed = model.modals.extract_if(.., sent);
    closed
        .filter_map(|mut modal| modal.form_mut().map(|form| form.purpose.clone()))
        .collect()
}

/// What could not be saved stays in its form, and the button that sends it keeps the focus.
fn fail(model: &mut Model, said: String) {
    if let Some(form) = modals::form::sent(model) {
        form.sent = false;
        form.refusal = Some(said.clone());
    }
    model.said = Said::Problem(said);
}

/// What another program made of the text under the caret comes in like a paste, in one step.
fn take_edited(model: &mut Model, text: Result<String, String>) {
    let form = model.modals.last_mut().and_then(Modal::form_mut);
    let field = form.and_then(Form::focused_mut);
    match (text, field) {
        (Ok(text), Some(field)) => field.take_edited(&text),
        (Err(problem), Some(field)) => field.problem = Some(problem),
        (Ok(_), None) => {}
        (Err(problem), None) => model.said = Said::Problem(problem),
    }
}

/// A refusal lands on the form that proposed it, under the field it concerns; else on the event line.
fn refuse(model: &mut Model, refusal: &Refusal) {
    match modals::form::sent(model) {
        Some(form) => {
            form.complain(vec![(field_of(refusal), refusal.to_string())]);
            model.said = Said::Problem("Nothing was changed.".to_owned());
        }
        None => model.said = Said::Problem(format!("{refusal}; nothing was changed")),
    }
}

/// The field of a form that a refusal concerns; none where it concerns the whole. Forms name their fields as refusals do,
/// and those of a book's entry as its columns.
fn field_of(refusal: &Refusal) -> FieldName {
    let column = if let Refusal::Entry(refusal) = refusal {
        refusal.column()
    } else {
        None
    };
    let field = || refusal.field().map(Field::as_str);
    column.or_else(field).unwrap_or_default().into()
}
