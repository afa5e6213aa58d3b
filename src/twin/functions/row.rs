//! One function as a card, a row of the list and three lines below them have it.

use super::hands::Hands;
use super::matter::Matter;
use crate::domain::analysis::calendar::days_between;
use crate::domain::analysis::handover::is_to_move;
use crate::domain::function::{Cluster, Cycle, EndsBy, Function, PlannedDates, Stage, Standing};
use crate::domain::id::FunctionId;
use crate::domain::round::RoundState;
use crate::domain::{Date, Plan};
use crate::twin::named::Named;
use crate::twin::{Lines, Seen, Twin};

/// One function.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FunctionRow {
    /// Its id.
    pub id: FunctionId,
    /// What it is.
    pub outline: Outline,
    /// Where it stands.
    pub place: Place,
    /// Who has to do with it.
    pub parties: PartiesNamed,
    /// What both sides said.
    pub hands: Hands,
    /// The days planned for it.
    pub planned: PlannedDates,
    /// What matters most about it; nothing where it is set aside.
    pub matter: Option<Matter>,
}

/// What a function is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outline {
    /// Its name and id.
    pub named: Named,
    /// What kind of work it is.
    pub cluster: Option<Cluster>,
    /// What it weighs, from 1 to 5.
    pub weight: u32,
    /// How often it comes round.
    pub cycle: Option<Cycle>,
    /// How it ends.
    pub ends_by: EndsBy,
}

/// Where a function stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// The stage, or how it was set aside.
    pub standing: Standing,
    /// Since when.
    pub since: Option<Date>,
    /// How many full weeks it has stood there.
    pub weeks: Option<i64>,
    /// The stage that comes next.
    pub next: Option<Stage>,
}

/// Who has to do with a function.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartiesNamed {
    /// Who does it today.
    pub holder: Option<Named>,
    /// Who does it beside them.
    pub co_holders: Vec<Named>,
    /// Who takes it over.
    pub receiver: Option<Named>,
    /// Whether nobody is to take it over yet while a round of choosing is under way.
    pub awaits_round: bool,
    /// Whoever leads it there.
    pub lead: Option<Named>,
    /// Whoever stands in for the lead.
    pub deputy: Option<Named>,
    /// Whether the receiver has committed budget or time.
    pub resourced: Option<bool>,
}

impl FunctionRow {
    /// One function of a plan.
    #[must_use]
    pub fn of(seen: Seen<'_>, function: &Function) -> Self {
        Self {
            id: function.outline.id.clone(),
            outline: Outline::of(function),
            place: Place::of(function, seen.today),
            parties: PartiesNamed::of(seen, function),
            hands: Hands::of(seen.plan, function),
            planned: function.planned,
            matter: Matter::of(seen, function),
        }
    }

    /// Tells it after its position, such as `function 7 of 16`; what follows begins with its id.
    pub(super) fn tell(&self, place: &str, lines: &mut Lines) {
        let (standing, named) = (self.place.standing, &self.outline.named);
        lines.fact(format_args!("{place}, {standing}"), named);
        let id = &named.id;
        let matter = self.matter.as_ref().map(Matter::words);
        lines.fact_if_any(format_args!("{id} what matters most"), matter);
        lines.fact(format_args!("{id} weight"), self.outline.weight);
        lines.fact_or_unknown(format_args!("{id} since"), self.place.since);
        let PartiesNamed {
            holder, receiver, ..
        } = &self.parties;
        lines.fact_or_unknown(format_args!("{id} holder"), holder.as_ref());
        lines.fact_or_unknown(format_args!("{id} receiver"), receiver.as_ref());
        if self.parties.awaits_round {
            lines.fact(format_args!("{id} receiver may come from"), "a round");
        }
        for hand in self.hands.both() {
            hand.tell(&format!("{id} "), lines);
        }
        self.tell_the_rest(lines);
    }

    /// What a wide list has in its last columns.
    fn tell_the_rest(&self, lines: &mut Lines) {
        let Outline {
            named,
            cluster,
            cycle,
            ends_by,
            ..
        } = &self.outline;
        let id = &named.id;
        let PartiesNamed { lead, deputy, .. } = &self.parties;
        let PlannedDates {
            transfer, confirm, ..
        } = self.planned;
        lines.fact_or_unknown(format_args!("{id} transfer planned"), transfer);
        lines.fact_or_unknown(format_args!("{id} confirmation planned"), confirm);
        lines.fact_or_unknown(format_args!("{id} lead"), lead.as_ref());
        lines.fact_or_unknown(format_args!("{id} deputy"), deputy.as_ref());
        lines.fact_or_unknown(format_args!("{id} cluster"), *cluster);
        lines.fact_or_unknown(format_args!("{id} cycle"), *cycle);
        lines.fact(format_args!("{id} ends by"), ends_by);
    }
}

/// The function that is selected, in the lines below the board.
#[derive(Debug, Clone, Copy)]
pub struct Selected<'a> {
    /// The function.
    pub row: &'a FunctionRow,
}

impl Twin for Selected<'_> {
    fn tell(&self, lines: &mut Lines) {
        let Place {
            standing,
            weeks,
            next,
            ..
        } = self.row.place;
        lines.fact("selected", &self.row.outline.named);
        lines.fact_if_any(format_args!("selected, full weeks at {standing}"), weeks);
        match (next, standing) {
            (Some(next), _) => lines.fact(format_args!("selected, next {next}"), next.test()),
            (None, Standing::On(stage)) => {
                lines.fact("selected", format_args!("{stage}, the last stage"))
            }
            (None, Standing::Aside(aside)) => lines.fact("selected, set aside as", aside),
        }
    }
}

impl Outline {
    fn of(function: &Function) -> Self {
        let outline = &function.outline;
        Self {
            named: Named {
                name: outline.name.to_string(),
                id: outline.id.to_string(),
            },
            cluster: outline.cluster,
            weight: outline.weight.get(),
            cycle: outline.cycle,
            ends_by: outline.ends_by,
        }
    }
}

impl Place {
    fn of(function: &Function, today: Date) -> Self {
        let since = function.since();
        let days = since.map(|since| days_between(since, today));
        Self {
            standing: function.standing,
            since,
            weeks: days.filter(|days| *days >= 0).map(|days| days / 7),
            next: function.standing.stage().and_then(Stage::next),
        }
    }
}

impl PartiesNamed {
    fn of(seen: Seen<'_>, function: &Function) -> Self {
        let plan = seen.plan;
        let parties = &function.parties;
        let body = |id| Named::organisation(plan, id);
        let person = |id| Named::person(plan, id);
        Self {
            holder: plan.holder(function).map(body),
            co_holders: parties.co_holders.iter().map(body).collect(),
            receiver: parties.receiver.as_ref().map(body),
            awaits_round: parties.receiver.is_none() && is_to_move(function) && is_choosing(plan),
            lead: parties.lead.as_ref().map(person),
            deputy: parties.deputy.as_ref().map(person),
            resourced: parties.resourced,
        }
    }
}

/// Whether a round is under way: open, or closed and not decided. No round names the functions that its winner is to
/// take, so it may be about any that nobody is to take yet.
fn is_choosing(plan: &Plan) -> bool {
    let mut rounds = plan.rounds.iter();
    rounds.any(|round| matches!(round.state, RoundState::Open | RoundState::Closed))
}
