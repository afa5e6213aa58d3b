//! What the lists of each screen hold, which row is selected and how another one is; the rest is in `app::lists`.
//!
//! One function a question, with an arm for every list, so that a new list is named by the compiler.

use std::borrow::Cow;

use super::sustainability::{flags, questions, stock};
use super::{
    functions, lifecycle, log, partners, portfolio, reviews, successors, sustainability, timeline,
    welcome,
};
use crate::app::context::Screen;
use crate::app::lists::{Entry, ListName};
use crate::app::model::Model;

/// The list that find, filter and sort are about now, if there is one.
#[must_use]
pub fn list_in_focus(model: &Model) -> Option<ListName> {
    match model.screen {
        Screen::Portfolio => portfolio::list_in_focus(model),
        Screen::Lifecycle => lifecycle::list_in_focus(model),
        Screen::Functions => functions::list_in_focus(model),
        Screen::Successors => successors::list_in_focus(model),
        Screen::Sustainability => Some(sustainability::list_in_focus(model)),
        Screen::Log => Some(ListName::Events),
        Screen::Partners => partners::list_in_focus(model),
        Screen::Timeline => timeline::list_in_focus(model),
        Screen::Reviews => Some(reviews::list_in_focus(model)),
    }
}

/// Every row of a list, in its own order, hidden ones too.
#[must_use]
pub fn entries(model: &Model, list: ListName) -> Cow<'_, [Entry]> {
    let made = match list {
        ListName::Ways => welcome::entries(),
        ListName::Plans => portfolio::listing(model).entries(),
        ListName::Signals => lifecycle::signals(model).entries(),
        ListName::Needs => lifecycle::needs(model).entries(),
        ListName::OpenFlags => lifecycle::flags(model).entries(),
        ListName::Functions => functions::listing(model).entries(),
        ListName::Themes => questions::themes(model).entries(),
        ListName::Questions => questions::listing(model).entries(),
        ListName::Flags => flags::listing(model).entries(),
        ListName::Records => flags::records(model).entries(),
        ListName::Matters => stock::listing(model).entries(),
        ListName::Points => stock::points(model).entries(),
        ListName::Organisations => partners::organisations(model).entries(),
        ListName::People => partners::people(model).entries(),
        ListName::Books => partners::books::shelf(model).entries(),
        ListName::Entries => return Cow::Borrowed(partners::books::in_words(model)),
        ListName::Facts => partners::fact_entries(model),
        ListName::Candidates => successors::listed_candidates(model).entries(),
        ListName::Criteria => successors::listed_criteria(model).entries(),
        ListName::Talk => successors::listed_points(model).entries(),
        ListName::Figures => successors::listed_figures(model).entries(),
        ListName::Scorers => successors::listed_scorers(model).entries(),
        ListName::Rounds => successors::listed_rounds(model).entries(),
        ListName::Timeline => return Cow::Borrowed(timeline::in_words(model)),
        ListName::Proposed => return Cow::Borrowed(timeline::draft::in_words(model)),
        ListName::Reviews => reviews::listing(model).entries(),
        ListName::ReviewRows => reviews::row_entries(model),
        ListName::Events => return Cow::Borrowed(log::in_words(model)),
    };
    Cow::Owned(made)
}

/// The key of the selected row; none where no row is shown.
#[must_use]
pub fn selected(model: &Model, list: ListName) -> Option<String> {
    match list {
        ListName::Ways => Some(model.rooms.portfolio.way.to_string()),
        ListName::Plans => portfolio::selected(model).map(|row| row.id.to_string()),
        ListName::Signals => lifecycle::selected_signal(model).map(|signal| signal.id.clone()),
        ListName::Needs => lifecycle::selected_need(model).map(ToString::to_string),
        ListName::OpenFlags => {
            lifecycle::selected_flag(model).map(|flag| flags::name(&lifecycle::key(flag)))
        }
        ListName::Functions => functions::selected(model).map(|one| one.outline.id.to_string()),
        ListName::Themes => questions::selected_theme(model).map(|slice| slice.name().to_owned()),
        ListName::Questions => questions::selected(model).map(|one| one.outline.id.to_string()),
        ListName::Flags => flags::selected(model).map(|flag| flags::name(&flags::key(flag))),
        ListName::Records => flags::selected_record(model).map(|(at, _)| at.to_string()),
        ListName::Matters => stock::selected(model).map(|matter| matter.key.clone()),
        ListName::Points => stock::selected_point(model).map(|(at, _)| at.to_string()),
        ListName::Organisations => partners::organisation(model).map(|one| one.named.id.clone()),
        ListName::People => partners::person(model).map(|one| one.named.id.clone()),
        ListName::Books => partners::books::book(model).map(|book| book.to_string()),
        ListName::Entries => partners::books::selected_row(model).map(|row| row.key.clone()),
        ListName::Facts => Some(model.rooms.partners.fact.to_string()),
        ListName::Candidates => successors::candidate(model).map(|one| one.id.to_string()),
        ListName::Criteria => successors::criterion(model).map(|one| one.id.to_string()),
        ListName::Talk => successors::selected_point(model).map(|(at, _)| at.to_string()),
        ListName::Figures => successors::figures::selected(model).map(|at| at.to_string()),
        ListName::Scorers => successors::scorer(model).map(|one| one.person.to_string()),
        ListName::Rounds => successors::selected_round(model).map(|one| one.id.to_string()),
        ListName::Timeline => timeline::selected_key(model),
        ListName::Proposed => {
            timeline::draft::selected(model).map(|(one, _)| one.function.id.clone())
        }
        ListName::Reviews => reviews::review(model).map(|one| one.id.to_string()),
        ListName::ReviewRows => Some(model.rooms.reviews.row.to_string()),
        ListName::Events => log::selected(model).map(|line| line.newest.to_string()),
    }
}

/// Selects the row of this key.
pub fn select(model: &mut Model, list: ListName, key: &str) {
    match list {
        ListName::Ways => welcome::select(model, key),
        ListName::Plans => portfolio::select(model, key),
        ListName::Signals => lifecycle::select_signal(model, key),
        ListName::Needs => lifecycle::select_need(model, key),
        ListName::OpenFlags => lifecycle::select_flag(model, key),
        ListName::Functions => functions::select(model, key),
        ListName::Themes => questions::select_theme(model, key),
        ListName::Questions => questions::select(model, key),
        ListName::Flags => flags::select(model, key),
        ListName::Records => flags::select_record(model, key),
        ListName::Matters => stock::select(model, key),
        ListName::Points => stock::select_point(model, key),
        ListName::Organisations => partners::select_organisation(model, key),
        ListName::People => partners::select_person(model, key),
        ListName::Books => partners::books::select_book(model, key),
        ListName::Entries => partners::books::select(model, key),
        ListName::Facts => partners::select_fact(model, key),
        ListName::Candidates => successors::select_candidate(model, key),
        ListName::Criteria => successors::select_criterion(model, key),
        ListName::Talk => successors::select_point(model, key),
        ListName::Figures => successors::select_figure(model, key),
        ListName::Scorers => successors::select_scorer(model, key),
        ListName::Rounds => successors::select_round(model, key),
        ListName::Timeline => timeline::select(model, key),
        ListName::Proposed => timeline::draft::select(model, key),
        ListName::Reviews => reviews::select(model, key),
        ListName::ReviewRows => reviews::select_row(model, key),
        ListName::Events => log::select(model, key),
    }
}
