//! The functions by organisation, so that load and gaps show: who holds each today, who is to take it, and the weight
//! on each body now and when all has moved. Its rows are the functions of the list that are on the ladder.

use crate::app::key::Direction;
use crate::app::lists::{self, ListName};
use crate::app::model::Model;
use crate::app::mouse::Was;
use crate::domain::Plan;
use crate::domain::analysis::Load;
use crate::domain::analysis::load::{holder_now, holder_then};
use crate::domain::flags::Assessment;
use crate::domain::flags::settings::{RuleId, Subject};
use crate::domain::function::Function;
use crate::domain::id::OrganisationId;
use crate::domain::organisation::Organisation;

/// A body over the columns, or nobody.
pub type Body<'a> = Option<&'a Organisation>;

/// A body's part in a function.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// It holds it today.
    Holds,
    /// It is to take it.
    Receives,
}

impl Part {
    /// Its word.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Holds => "holds",
            Self::Receives => "receives",
        }
    }
}

/// The bodies that carry something, now or when all has moved; then nobody.
#[must_use]
pub fn bodies(plan: &Plan) -> Vec<Body<'_>> {
    let bodies = plan.members.organisations.iter();
    let carrying = bodies.filter(|body| load(plan, Some(body)) != Load::default());
    carrying.map(Some).chain([None]).collect()
}

/// The part of a body in a function. Nobody's part is what is not known, or has no receiver yet.
#[must_use]
pub fn part(plan: &Plan, function: &Function, body: Body<'_>) -> Option<Part> {
    let id = id(body);
    if holder_now(plan, function) == id {
        Some(Part::Holds)
    } else if holder_then(plan, function) == id {
        Some(Part::Receives)
    } else {
        None
    }
}

/// The weight on a body.
#[must_use]
pub fn load(plan: &Plan, body: Body<'_>) -> Load {
    Load::of(plan, id(body))
}

/// What a flag says of a body that takes too large a share.
#[must_use]
pub fn takes_most<'a>(assessment: &'a Assessment, body: Body<'_>) -> Option<&'a str> {
    let flag = assessment.find(RuleId::Fr1, &Subject::organisation(id(body)?))?;
    Some(&flag.message)
}

/// The selected column.
#[must_use]
pub fn column(model: &Model) -> usize {
    model.rooms.functions.body.min(last_column(model))
}

/// The selected body in a sentence that ends in its name, or why it is marked.
pub(super) fn remark(model: &Model) -> Option<String> {
    let open = model.open.as_ref()?;
    let body = *bodies(&open.plan).get(column(model))?;
    if let Some(why) = takes_most(&open.facts.assessment, body) {
        return Some(format!("! {why}"));
    }
    let Load { now, moved } = load(&open.plan, body);
    Some(match body {
        Some(body) => format!(
            "{now} held today, {moved} when all have moved: {}",
            body.name
        ),
        None => format!("{moved} of the weight has nobody to take it yet."),
    })
}

/// Goes left or right from body to body. `false` for the other ways, which are those of every list.
pub(super) fn travel(model: &mut Model, direction: Direction) -> bool {
    let at = column(model);
    model.rooms.functions.body = match direction {
        Direction::Left => at.saturating_sub(1),
        Direction::Right => (at + 1).min(last_column(model)),
        Direction::Up
        | Direction::Down
        | Direction::PageUp
        | Direction::PageDown
        | Direction::First
        | Direction::Last => return false,
    };
    true
}

/// Selects a cell, and says whether it was selected before.
pub(in crate::app::screens) fn select_cell(model: &mut Model, row: usize, column: usize) -> Was {
    let before = (
        lists::place(model, ListName::Functions),
        self::column(model),
    );
    if let Some(key) = lists::keys(model, ListName::Functions).get(row) {
        super::select(model, key);
    }
    model.rooms.functions.body = column;
    if before == (Some(row), column) {
        Was::Here
    } else {
        Was::Elsewhere
    }
}

fn last_column(model: &Model) -> usize {
    let bodies = model.plan().map(|plan| bodies(plan).len());
    bodies.unwrap_or(0).saturating_sub(1)
}

fn id(body: Body<'_>) -> Option<&OrganisationId> {
    body.map(|body| &body.id)
}
