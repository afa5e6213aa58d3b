//! Forms on the stack: opened, given keys, sent, left with a draft, and kept while other people change the plan.

use super::Modal;
use crate::app::drafts;
use crate::app::effect::{Effect, Request};
use crate::app::form::options::NewThing;
use crate::app::form::{Focus, Form, Input, Wish};
use crate::app::key::Key;
use crate::app::model::{Model, Said};
use crate::app::purpose::{self, Purpose};

/// Opens a form, where there is one to open; what was typed into one of the same purpose before is there again.
/// Asks nothing of the world.
pub fn open_form(model: &mut Model, form: impl Into<Option<Form>>) -> Vec<Effect> {
    let Some(mut form) = form.into() else {
        return Vec::new();
    };
    if let Some(reviewer) = model.reviewer() {
        reviewer.narrow(&mut form);
    }
    if let Some(typed) = drafts::take(model, &form.purpose) {
        form.take_over(&typed);
        purpose::revise(&mut form, model);
        let drop = form.buttons.leave;
        model.said = Said::Remark(format!(
            "What you typed here before is back; {drop} forgets it."
        ));
    }
    model.modals.push(Modal::Form(Box::new(form)));
    Vec::new()
}

/// The form that waits for its answer, the top one where there are several.
pub fn sent(model: &mut Model) -> Option<&mut Form> {
    let mut forms = model.modals.iter_mut().rev().filter_map(Modal::form_mut);
    forms.find(|form| form.sent)
}

pub(super) fn press(model: &mut Model, mut form: Box<Form>, key: Key) -> Vec<Effect> {
    let before = form.focus;
    let wish = form.press(key, model.window);
    purpose::revise(&mut form, model);
    if let Focus::Field(at) = before
        && form.focus != before
    {
        look_over(model, &mut form, at);
    }
    match wish {
        Wish::Stay => model.modals.push(Modal::Form(form)),
        Wish::Add(new) => add_on_the_way(model, form, new),
        Wish::Close => keep_draft(model, *form),
        Wish::Drop => say_nothing_kept(model, &form),
        Wish::Send => return send(model, form),
        Wish::EditOutside => return edit_outside(model, form),
    }
    Vec::new()
}

/// Changes the form on top, if there is one; a field that the focus leaves is looked over, as it is with keys.
pub(super) fn change(model: &mut Model, change: impl FnOnce(&mut Form)) {
    let Some(Modal::Form(mut form)) = model.modals.pop_if(|top| top.form().is_some()) else {
        return;
    };
    let before = form.focus;
    change(&mut form);
    purpose::revise(&mut form, model);
    if let Focus::Field(at) = before
        && form.focus != before
    {
        look_over(model, &mut form, at);
    }
    model.modals.push(Modal::Form(form));
}

/// Says what is wrong with a field as it is left. One in which nothing stands is asked for only when the form is sent.
fn look_over(model: &Model, form: &mut Form, at: usize) {
    let Some(field) = form.fields.get(at) else {
        return;
    };
    let name = field.name;
    if !field.is_changed() || field.input.value().is_empty() {
        return;
    }
    let problems = purpose::effect(form, model).err().unwrap_or_default();
    let wrong = problems.into_iter().find(|(field, _)| *field == name);
    if let Some(field) = form.fields.get_mut(at) {
        field.problem = wrong.map(|(_, problem)| problem);
    }
}

/// Opens the form that adds what is to be chosen, over this one. What was typed to find it is its name.
fn add_on_the_way(model: &mut Model, form: Box<Form>, new: NewThing) {
    let typed = match form.focused().map(|field| &field.input) {
        Some(Input::Choice(choice)) => choice.filter().to_owned(),
        Some(_) | None => String::new(),
    };
    model.modals.push(Modal::Form(form));
    let Some(plan) = model.plan() else { return };
    let mut adding = purpose::adding(new, plan, model.today());
    if let Some(name) = adding.field_mut("name").filter(|_| !typed.is_empty()) {
        name.take_edited(&typed);
    }
    purpose::revise(&mut adding, model);
    open_form(model, adding);
}

/// What was just added on the way is chosen in the form that asked for it.
pub fn choose_added(model: &mut Model, sent: &[Purpose]) {
    let plan = model.plan();
    let added = plan.and_then(|plan| sent.iter().find_map(|sent| purpose::added(sent, plan)));
    let form = model.modals.last_mut().and_then(Modal::form_mut);
    let field = form.and_then(Form::focused_mut);
    if let Some(((new, id), field)) = added.zip(field)
        && let Input::Choice(choice) = &mut field.input
        && choice.wants_new() == Some(new)
    {
        choice.choose(&id);
        choice.settle();
    }
}

fn send(model: &mut Model, mut form: Box<Form>) -> Vec<Effect> {
    form.forgive();
    let outcome = purpose::effect(&form, model);
    let effects = match outcome {
        Ok(effect) => {
            form.sent = true;
            vec![as_typed(effect)]
        }
        Err(problems) => {
            form.complain(problems);
            Vec::new()
        }
    };
    model.modals.push(Modal::Form(form));
    effects
}

/// What was typed is proposed only while nobody else has changed the plan that it was typed against.
fn as_typed(effect: Effect) -> Effect {
    if let Effect::Propose(proposal) = effect {
        Effect::ProposeTyped(proposal)
    } else {
        effect
    }
}

/// The plan is another: every open form is made again from it, with what was typed.
pub fn renew(model: &mut Model) {
    let mut modals = std::mem::take(&mut model.modals);
    for modal in &mut modals {
        if let Modal::Form(open) = modal
            && let Some(mut fresh) = purpose::anew(open, model)
        {
            if let Some(reviewer) = model.reviewer() {
                reviewer.narrow(&mut fresh);
            }
            fresh.replace(open);
            purpose::revise(&mut fresh, model);
            **open = fresh;
        }
    }
    model.modals = modals;
}

/// Brings what depends on more than the plan up to date in every open form, such as what fits into the window.
pub fn revise(model: &mut Model) {
    let mut modals = std::mem::take(&mut model.modals);
    for form in modals.iter_mut().filter_map(Modal::form_mut) {
        purpose::revise(form, model);
    }
    model.modals = modals;
}

/// Somebody else changed the plan before what was sent could be saved. It is sent again, unless that would write over
/// what they recorded: then both stand side by side, for a person to choose.
pub fn send_again(model: &mut Model) -> Vec<Effect> {
    let Some(at) = model.modals.iter().rposition(is_sent) else {
        return Vec::new();
    };
    let Modal::Form(mut form) = model.modals.remove(at) else {
        return Vec::new();
    };
    form.sent = false;
    let Some(first) = form.fields.iter().position(|field| field.theirs.is_some()) else {
        return send(model, form);
    };
    form.focus = Focus::Field(first);
    model.modals.push(Modal::Form(form));
    Vec::new()
}

/// Whether a popup is a form that waits for its answer.
#[must_use]
pub fn is_sent(modal: &Modal) -> bool {
    modal.form().is_some_and(|form| form.sent)
}

fn keep_draft(model: &mut Model, form: Form) {
    if !purpose::keeps_draft(&form.purpose) {
        say_nothing_kept(model, &form);
    } else if form.is_touched() {
        model.said = Said::Remark(
            "Nothing was changed. What you typed is kept for when you come back.".to_owned(),
        );
        drafts::keep(model, form);
    }
}

fn say_nothing_kept(model: &mut Model, form: &Form) {
    model.said = Said::Remark(if form.is_touched() {
        "Nothing was changed, and nothing of what you typed is kept.".to_owned()
    } else {
        "Nothing was changed.".to_owned()
    });
}

/// Gives the text under the caret to another program. What belongs to a ballot never leaves the window.
fn edit_outside(model: &mut Model, form: Box<Form>) -> Vec<Effect> {
    let text = form.focused().map(|field| field.text().to_owned());
    let may = purpose::keeps_draft(&form.purpose);
    model.modals.push(Modal::Form(form));
    if !may {
        model.said = Said::Problem(
            "What is said in a ballot stays in this window; it is written into no file.".to_owned(),
        );
        return Vec::new();
    }
    let request = text.map(Request::EditOutside);
    request.map(Effect::Ask).into_iter().collect()
}
