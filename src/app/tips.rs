//! What the event line says where nothing more special is to be said: one thing worth knowing of each place.

use super::action::named;
use super::context::{Context, Screen};
use super::meaning::Meaning;
use super::model::Model;
use super::screens::welcome;

/// The tip of the place in front, from the table of actions; what cannot be done there now is no tip. None while
/// something else leads the way.
#[must_use]
pub fn tip(model: &Model) -> Option<String> {
    let led = model.program.tour.is_some() || welcome::is_in_front(model);
    if led || !model.modals.is_empty() {
        return None;
    }
    if let Some(why) = altered(model) {
        let menu = Meaning::Menu;
        return Some(format!("{why} {menu}: verify, export."));
    }
    let tips = of(Context::of(model)).iter().chain(&["palette"]);
    let mut tips = tips.filter_map(|name| named(name));
    let action = tips.find(|action| action.availability(model).is_ok())?;
    Some(format!("Tip: {}  {}", action.meaning, action.help))
}

/// Why the plan is only to be looked at, where that is not for the day.
fn altered(model: &Model) -> Option<&str> {
    let today = model.here.as_of.is_none() && model.screen != Screen::Portfolio;
    let open = model.open.as_ref().filter(|_| today);
    open?.read_only.as_deref()
}

/// The names of the actions that are worth knowing in a place, the first before the others.
const fn of(context: Context) -> &'static [&'static str] {
    match context {
        Context::On(Screen::Portfolio) => &["plan-new"],
        Context::On(Screen::Lifecycle) => &["compare"],
        Context::On(Screen::Timeline) => &["timeline-zoom"],
        Context::On(Screen::Reviews) => &["reviews-view"],
        Context::On(Screen::Functions) => &["view"],
        Context::On(Screen::Partners) => &["books"],
        Context::On(Screen::Successors) => &["what-if", "candidate-add", "successors-view"],
        Context::On(Screen::Sustainability) => &["flags"],
        Context::On(Screen::Log) => &["undo-this"],
        Context::Books => &["entry-add"],
        Context::OneFunction => &["readiness"],
        Context::Flags => &["flag-accept"],
        Context::Stock => &["stock-read"],
        Context::Panel => &["scorer-add", "successors-view"],
        Context::Rounds => &["round-add"],
        Context::OneCell | Context::Figures => &["as-text"],
        Context::Ballot => &["help"],
        Context::WhatIf => &["what-if-apply"],
        Context::DatesTried => &["dates-what-if-take"],
        Context::DatesDrafted => &["draft-plan"],
    }
}
