//! What can be done with questions and flags, and where stock is taken.

use super::stock::{self, Stock};
use super::{View, flags, questions};
use crate::app::action::{Action, Availability, Kind, Told, Wording, always};
use crate::app::context::{Context, Screen};
use crate::app::effect::Effect;
use crate::app::form::Form;
use crate::app::meaning::Meaning;
use crate::app::modals::{Confirm, Modal, open_form};
use crate::app::model::Model;
use crate::app::purpose::{flag, question};
use crate::domain::change::Change;
use crate::domain::question::{Question, QuestionState};

/// The rows of the table.
pub static ACTIONS: &[Action] = &[
    Action {
        name: "question-ask",
        label: "ask it",
        help: "Write down that the question was asked, and when; answering can wait.",
        wording: Wording::Fixed("Ask it ..."),
        run: |model, _| {
            with_question(model, |model, question| {
                question::ask_form(question, model.today())
            })
        },
        ..QUESTION
    },
    Action {
        name: "question-answer",
        label: "answer it",
        help: "Write the answer, what it rests on, and when to look again.",
        wording: Wording::Fixed("Answer it ..."),
        run: |model, _| {
            with_question(model, |model, asked| {
                let plan = model.plan().expect("a question was found in it");
                question::answer_form(plan, asked, model.today())
            })
        },
        ..QUESTION
    },
    Action {
        name: "question-park",
        label: "park it",
        help: "Set the question aside, with a reason.",
        wording: Wording::Fixed("Park it ..."),
        available: can_park,
        run: |model, _| {
            with_question(model, |model, question| {
                question::park_form(question, model.today())
            })
        },
        ..QUESTION
    },
    Action {
        name: "question-owner",
        label: "owner",
        help: "Say who sees to the question.",
        wording: Wording::Fixed("Owner ..."),
        meaning: Meaning::Who,
        hint: 11,
        run: |model, _| {
            with_question(model, |model, asked| {
                let plan = model.plan().expect("a question was found in it");
                question::owner_form(plan, asked)
            })
        },
        ..QUESTION
    },
    Action {
        name: "question-dates",
        label: "look again",
        help: "Set the day on which the answer is looked at again.",
        wording: Wording::Fixed("When to look again ..."),
        meaning: Meaning::Dates,
        hint: 14,
        available: is_answered,
        run: |model, _| {
            with_question(model, |model, question| {
                question::revisit_form(question, model.today())
            })
        },
        ..QUESTION
    },
    Action {
        name: "question-add",
        label: "add",
        help: "Add a question of your own.",
        wording: Wording::Fixed("Add a question ..."),
        meaning: Meaning::Add,
        hint: 10,
        available: always,
        run: |model, _| {
            if let Some(plan) = model.plan() {
                let theme = selected_theme(model);
                let form = question::add_form(plan, theme);
                open_form(model, form);
            }
            Vec::new()
        },
        ..QUESTION
    },
    Action {
        name: "question-edit",
        label: "edit",
        help: "Edit the question's text, theme, first phase, why and source.",
        wording: Wording::Fixed("Edit text, theme, why, source ..."),
        meaning: Meaning::Edit,
        hint: 15,
        run: |model, _| with_question(model, |_, asked| question::edit_form(asked)),
        ..QUESTION
    },
    Action {
        name: "flags",
        label: "flags",
        help: "Show the flags.",
        wording: Wording::Fixed("Show the flags"),
        meaning: Meaning::View,
        kind: Kind::Look,
        hint: 9,
        available: always,
        run: |model, _| show(model, View::Flags),
        ..QUESTION
    },
    Action {
        name: "flag-accept",
        label: "accept or reopen",
        help: "Accept a flag with a reason and a last day, or open an accepted one again; asks first.",
        wording: Wording::Told("Accept or reopen ...", tell_acceptance),
        meaning: Meaning::Accept,
        hint: 9,
        available: is_flag_selected,
        run: |model, _| accept_or_reopen(model),
        ..FLAG
    },
    Action {
        name: "flag-rule",
        label: "its rule",
        help: "Set the thresholds of the flag's rule for this plan, or switch the rule off.",
        wording: Wording::Fixed("Its rule: thresholds, switch ..."),
        available: is_flag_selected,
        run: |model, _| {
            let rule = flags::selected(model).map(|flag| flag.rule);
            if let Some((plan, rule)) = model.plan().zip(rule) {
                let form = flag::rule_form(plan, rule);
                open_form(model, form);
            }
            Vec::new()
        },
        ..FLAG
    },
    Action {
        name: "flag-read",
        label: "read all of it",
        help: "Read everything that is said of the flag, where the window is too small for it.",
        wording: Wording::Fixed("Read all of it"),
        kind: Kind::Look,
        available: is_flag_selected,
        run: |model, _| {
            let text = flags::in_full(model).map(Modal::Text);
            model.modals.extend(text);
            Vec::new()
        },
        ..FLAG
    },
    Action {
        name: "flags-cannot-tell",
        label: "what could not be judged",
        help: "List the rules that lack what they need, and what that is.",
        wording: Wording::Fixed("What could not be judged"),
        kind: Kind::Look,
        available: |model| {
            let gaps = flags::cannot_tell(model).map(|_| ());
            gaps.ok_or_else(|| "Every rule could be judged.".to_owned())
        },
        run: |model, _| {
            let text = flags::cannot_tell(model).map(Modal::Text);
            model.modals.extend(text);
            Vec::new()
        },
        ..FLAG
    },
    Action {
        name: "questions",
        label: "questions",
        help: "Show the questions.",
        wording: Wording::Fixed("Show the questions"),
        contexts: &[Context::Flags, Context::Stock],
        run: |model, _| show(model, View::Questions),
        ..LOOK
    },
    Action {
        name: "temptations",
        label: "temptations",
        help: "Show where the backbone stands on what backbones are tempted to do.",
        wording: Wording::Fixed("Show the temptations"),
        contexts: &[Context::Flags],
        meaning: Meaning::View,
        hint: 10,
        run: |model, _| take(model, Stock::Temptations),
        ..LOOK
    },
    Action {
        name: "stock-next",
        label: "next view",
        help: "Go on from the temptations to the areas, the rehearsal and back to the questions.",
        wording: Wording::Told("Show the next view", tell_next),
        meaning: Meaning::View,
        hint: 9,
        run: |model, _| match stock::taken(model).and_then(Stock::next) {
            Some(next) => take(model, next),
            None => show(model, View::Questions),
        },
        ..LOOK
    },
    Action {
        name: "areas",
        label: "areas",
        help: "Show how lasting each area is thought to be.",
        wording: Wording::Fixed("Show how lasting each area is"),
        run: |model, _| take(model, Stock::Areas),
        ..LOOK
    },
    Action {
        name: "rehearse",
        label: "rehearsal",
        help: "Show what would happen if the backbone were gone in so many days; changes nothing.",
        wording: Wording::Fixed("Rehearse: the backbone gone"),
        run: |model, _| take(model, Stock::Rehearsal),
        ..LOOK
    },
    Action {
        name: "rehearse-when",
        label: "day",
        help: "Rehearse for another day: in 30, 90, 180 or 365 days.",
        wording: Wording::Fixed("Rehearse for another day ..."),
        meaning: Meaning::Dates,
        hint: 11,
        available: |model| match stock::taken(model) {
            Some(Stock::Rehearsal) => Ok(()),
            Some(Stock::Temptations | Stock::Areas) | None => {
                Err("Only the rehearsal is for a day; go on to it first.".to_owned())
            }
        },
        run: |model, _| {
            stock::ask_when(model);
            Vec::new()
        },
        ..LOOK
    },
    Action {
        name: "stock-read",
        label: "read all of it",
        help: "Read everything that is said of the selected row, where the window is too small for it.",
        wording: Wording::Fixed("Read all of it"),
        run: |model, _| {
            let text = stock::in_full(model).map(Modal::Text);
            model.modals.extend(text);
            Vec::new()
        },
        available: |model| {
            let selected = stock::selected(model).map(|_| ());
            selected.ok_or_else(|| "Nothing is selected.".to_owned())
        },
        ..LOOK
    },
];

/// What the rows about questions have in common.
const QUESTION: Action = Action {
    contexts: &[Context::On(Screen::Sustainability)],
    kind: Kind::Change,
    available: is_question_selected,
    ..Action::PLAIN
};

/// What the rows about flags have in common.
const FLAG: Action = Action {
    contexts: &[Context::Flags],
    ..QUESTION
};

/// What the rows have in common that only show something where stock is taken.
const LOOK: Action = Action {
    contexts: &[Context::Stock],
    kind: Kind::Look,
    ..Action::PLAIN
};

fn tell_next(model: &Model, told: &mut Told) {
    let next = stock::taken(model).and_then(Stock::next);
    let name = next.map_or_else(|| "questions".to_owned(), |next| next.name().to_lowercase());
    told.words = format!("Show the {name}").into();
    told.label = name.into();
}

fn take(model: &mut Model, of: Stock) -> Vec<Effect> {
    stock::show(model, of);
    Vec::new()
}

/// Which of the two it is for the selected flag.
fn tell_acceptance(model: &Model, told: &mut Told) {
    let Some(flag) = flags::selected(model) else {
        return;
    };
    let (words, label) = match &flag.accepted {
        None => ("Accept ...", "accept"),
        Some(_) => ("Open again ...", "open again"),
    };
    told.words = words.into();
    told.label = label.into();
}

fn show(model: &mut Model, view: View) -> Vec<Effect> {
    model.rooms.sustainability.view = view;
    Vec::new()
}

/// Opens the form that is made for the selected question, which stays selected whatever becomes of it.
fn with_question(model: &mut Model, make: impl FnOnce(&Model, &Question) -> Form) -> Vec<Effect> {
    let Some(question) = questions::selected(model) else {
        return Vec::new();
    };
    let (id, form) = (question.outline.id.clone(), make(model, question));
    model.rooms.sustainability.questions.question = Some(id);
    open_form(model, form)
}

fn accept_or_reopen(model: &mut Model) -> Vec<Effect> {
    let Some(flag) = flags::selected(model) else {
        return Vec::new();
    };
    let key = flags::key(flag);
    match &flag.accepted {
        None => {
            let form = flag::accept_form(flag, model.today());
            model.rooms.sustainability.flags.selected = Some(key);
            open_form(model, form);
        }
        Some(accepted) => {
            let lines = vec![
                flag.message.clone(),
                flag::acceptance_in_words(accepted),
                "Opened again it counts as before.".to_owned(),
            ];
            let title = format!("Open {} again?", flag.rule);
            let reopen = Effect::propose(Change::FlagReopened(key.clone()));
            let confirm = Confirm::before(reopen, title, lines, "Open it again");
            model.rooms.sustainability.flags.selected = Some(key);
            model.modals.push(Modal::Confirm(confirm));
        }
    }
    Vec::new()
}

fn selected_theme(model: &Model) -> Option<crate::domain::question::Theme> {
    match questions::slice(model) {
        questions::Slice::Of(theme) => Some(theme),
        questions::Slice::All => None,
    }
}

fn question_or_why_not(model: &Model) -> Result<&Question, String> {
    questions::selected(model).ok_or_else(|| "No question is selected.".to_owned())
}

fn is_question_selected(model: &Model) -> Availability {
    question_or_why_not(model).map(|_| ())
}

fn can_park(model: &Model) -> Availability {
    match question_or_why_not(model)?.state {
        QuestionState::Parked => Err("It is parked already.".to_owned()),
        QuestionState::Unasked | QuestionState::Open | QuestionState::Answered => Ok(()),
    }
}

fn is_answered(model: &Model) -> Availability {
    question_or_why_not(model)?
        .answer()
        .map(|_| ())
        .ok_or_else(|| "It has no answer to look at again.".to_owned())
}

fn is_flag_selected(model: &Model) -> Availability {
    flags::selected(model)
        .map(|_| ())
        .ok_or_else(|| "No flag is open.".to_owned())
}
