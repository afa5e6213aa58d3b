//! Filling the months up to the exit, one after the other, with the functions that go best in each.
//!
//! In a month go those that come first in the order, as many as the pace asks for, passing over one whose receiver has
//! its share; but none goes where something due would then come too late, or bunched. Where more are due up to a month
//! than the months after it will have, those go first. Before what it needs nothing goes.

use super::bounds::{Bounds, Obstacle, Window};
use super::months::Months;
use super::order::{in_order, rank};
use super::pace::Pace;
use super::queue::{Held, Waiting, queue};
use super::{Because, is_to_move};
use crate::domain::function::Function;
use crate::domain::id::FunctionId;
use crate::domain::{Date, Plan};
use std::collections::BTreeMap;

/// Up to so many functions are in the first round, where there are several rounds.
const FIRST_ROUND: usize = 2;

/// A function with its day, and why it has that.
#[derive(Debug)]
pub(super) struct Placed<'a> {
    pub(super) function: &'a Function,
    pub(super) day: Date,
    pub(super) because: Vec<Because>,
}

/// The months being filled.
pub(super) struct Filling<'a, 'b> {
    bounds: &'b Bounds<'a>,
    months: Months,
    queue: Vec<Waiting<'a>>,
    left_out: Vec<(FunctionId, Obstacle)>,
    placed: Vec<Placed<'a>>,
    days: BTreeMap<FunctionId, Date>,
    /// Whether a first round is still to come, or is this month's.
    is_first_round: bool,
}

/// What is chosen for a month.
struct Choice {
    place: usize,
    window: Window,
    /// Whether it goes before others that the order has first.
    is_hastened: bool,
}

impl<'a, 'b> Filling<'a, 'b> {
    pub(super) fn of(
        plan: &'a Plan,
        bounds: &'b Bounds<'a>,
        candidates: &[&'a Function],
        days: (Date, Date),
    ) -> Self {
        let (queue, left_out) = queue(bounds, &in_order(candidates));
        let begun = plan.functions.iter().any(Function::is_handed_over);
        Self {
            bounds,
            months: Months::of(plan, candidates, days),
            is_first_round: !begun && queue.len() > FIRST_ROUND,
            queue,
            left_out,
            placed: Vec::new(),
            days: BTreeMap::new(),
        }
    }

    /// Those placed, those left out, and how many may move in one month.
    pub(super) fn fill(mut self) -> (Vec<Placed<'a>>, Vec<(FunctionId, Obstacle)>, usize) {
        for month in 0..self.months.number {
            let before = self.placed.len();
            while let Some(choice) = self.choose(month) {
                self.place(&choice, month);
            }
            self.hold(month, before);
            self.tell_first_round(month, before);
            self.is_first_round &= self.months.last_before(month + 1).is_none();
        }
        for one in &self.queue {
            let window = self.bounds.window(one.function, &self.days);
            let obstacle = window.err().unwrap_or(Obstacle::NoRoom);
            self.left_out
                .push((one.function.outline.id.clone(), obstacle));
        }
        (self.placed, self.left_out, self.months.most)
    }

    /// What goes next in a month, if anything does: what comes first in the order, or else what may not wait.
    fn choose(&self, month: u32) -> Option<Choice> {
        if self.months.is_full(month) {
            return None;
        }
        let ready = self.ready(month);
        let dues = self.queue.iter().map(|one| self.due(one));
        let pace = Pace::of(&self.months, month, dues);
        let up_to = |due| self.first_in_order(&ready, &pace, month, due);
        let dense = pace.dense_up_to.and_then(|due| up_to(Some(due)));
        dense
            .or_else(|| up_to(None))
            .or_else(|| self.soonest_due(&ready, &pace, month))
    }

    /// The first in the order whose receiver has room, and that lets nothing come too late: of those due in the months
    /// in which more are due than in others, or of all.
    fn first_in_order(
        &self,
        ready: &[(usize, Window)],
        pace: &Pace<'_>,
        month: u32,
        up_to: Option<u32>,
    ) -> Option<Choice> {
        let round = if self.is_first_round {
            FIRST_ROUND.saturating_sub(self.months.taken(month))
        } else {
            usize::MAX
        };
        let more = pace.wanted(up_to).min(round).checked_sub(1)?;
        let is_kept = |one: &Waiting<'_>| {
            let is_dense = up_to.is_none_or(|month| self.due(one) <= month);
            is_dense && (self.is_first_round || pace.is_kept_after(Some(self.due(one)), more))
        };
        let fair = |place: usize| self.months.is_fair(self.queue[place].function, month);
        let mut fair = ready.iter().filter(|(place, _)| fair(*place)).peekable();
        let first = fair.peek().map(|(place, _)| *place);
        let (chosen, window) = fair.find(|(one, _)| is_kept(&self.queue[*one]))?;
        Some(Choice {
            place: *chosen,
            window: *window,
            is_hastened: first != Some(*chosen),
        })
    }

    /// What is due the soonest, where something would come too late if nothing went.
    fn soonest_due(
        &self,
        ready: &[(usize, Window)],
        pace: &Pace<'_>,
        month: u32,
    ) -> Option<Choice> {
        let can_wait = if self.is_first_round {
            pace.can_wait()
        } else {
            pace.is_kept_after(None, 0)
        };
        let soonest = |(place, _): &&(usize, Window)| {
            let one = &self.queue[*place];
            let is_fair = self.months.is_fair(one.function, month);
            (self.due(one), !is_fair, one.rank)
        };
        let (chosen, window) = ready.iter().min_by_key(soonest).filter(|_| !can_wait)?;
        Some(Choice {
            place: *chosen,
            window: *window,
            is_hastened: ready.first().is_some_and(|(first, _)| first != chosen),
        })
    }

    /// The month in which a function is due.
    fn due(&self, one: &Waiting<'_>) -> u32 {
        self.months.of_day(one.due)
    }

    /// Which of the queue can move in a month, and between which days, in their order.
    fn ready(&self, month: u32) -> Vec<(usize, Window)> {
        let mut ready: Vec<(usize, Window)> = Vec::new();
        for (place, one) in self.queue.iter().enumerate() {
            if let Ok(window) = self.bounds.window(one.function, &self.days) {
                let months = [window.earliest, window.latest].map(|day| self.months.of_day(day));
                if (months[0]..=months[1]).contains(&month) {
                    ready.push((place, window));
                }
            }
        }
        ready.sort_by_key(|(place, _)| self.queue[*place].rank);
        ready
    }

    fn place(&mut self, choice: &Choice, month: u32) {
        let Choice {
            place,
            window,
            is_hastened,
        } = *choice;
        let because = self.because(&self.queue[place], is_hastened, month);
        let one = self.queue.remove(place);
        let is_in_time = one.due >= window.earliest && self.due(&one) >= month;
        let latest = if is_in_time {
            one.due.min(window.latest)
        } else {
            window.latest
        };
        let day = self.months.end(month).min(latest).max(window.earliest);
        self.months.take(one.function, month);
        self.days.insert(one.function.outline.id.clone(), day);
        self.placed.push(Placed {
            function: one.function,
            day,
            because,
        });
    }

    fn because(&self, one: &Waiting<'_>, is_hastened: bool, month: u32) -> Vec<Because> {
        let is_in_time = is_hastened && self.due(one) >= month;
        let hastened = one.due_because.clone().filter(|_| is_in_time);
        let held = |held: Held| one.held.contains(&held) && hastened.is_none();
        let outline = &one.function.outline;
        let needs = outline.depends_on.iter();
        let needs = needs.filter(|need| self.moves_after(need, one.alone));
        let is_before = |other: &(usize, Window)| self.queue[other.0].rank.0 > one.rank.0;
        let by_order =
            held(Held::Order) || hastened.is_none() && self.ready(month).iter().any(is_before);
        let earlier = self.months.of_day(one.alone) < month;
        let all = [
            hastened.clone(),
            held(Held::Needs).then(|| Because::After(needs.cloned().collect())),
            outline.guide.order.filter(|_| by_order).map(Because::Order),
            held(Held::Receiver).then_some(Because::ReceiverBusy),
            held(Held::Full).then_some(Because::MonthFull),
        ];
        let mut because: Vec<Because> = all.into_iter().flatten().collect();
        if because.is_empty() && earlier {
            because.push(Because::EvenPace);
        }
        because
    }

    /// Whether what is needed moves after a day.
    fn moves_after(&self, need: &FunctionId, day: Date) -> bool {
        let fixed = || self.bounds.function(need)?.planned.transfer;
        let is_ahead = self.bounds.function(need).is_some_and(is_to_move);
        let moves = self.days.get(need).copied().or_else(fixed);
        is_ahead && moves.is_some_and(|moves| moves > day)
    }

    /// Says of those that went in the first month in which any goes that they are few, where they are.
    fn tell_first_round(&mut self, month: u32, before: usize) {
        if self.is_first_round && self.months.taken(month) <= FIRST_ROUND {
            for one in &mut self.placed[before..] {
                one.because.retain(|why| *why != Because::EvenPace);
                one.because.insert(0, Because::FirstRound);
            }
        }
    }

    /// Notes why those that could have moved in a month did not, where others did in their stead.
    fn hold(&mut self, month: u32, before: usize) {
        let went: Vec<(u8, u32)> = self.placed[before..]
            .iter()
            .map(|one| rank(one.function))
            .collect();
        let (is_full, fallen) = (self.months.is_full(month), went.iter().max().copied());
        let ready: BTreeMap<usize, Window> = self.ready(month).into_iter().collect();
        for place in 0..self.queue.len() {
            let one = &self.queue[place];
            if self.months.of_day(one.alone) > month {
                continue;
            }
            let is_overtaken = fallen.is_some_and(|fallen| one.rank < fallen);
            let held = if !ready.contains_key(&place) {
                is_overtaken.then_some(Held::Needs)
            } else if is_full {
                Some(Held::Full)
            } else if !self.months.is_fair(one.function, month) {
                is_overtaken.then_some(Held::Receiver)
            } else {
                let is_later = |(order, _): &(u8, u32)| *order < one.rank.0;
                went.iter().any(is_later).then_some(Held::Order)
            };
            let kept = &mut self.queue[place].held;
            // A month that was full did not decide where a later one had room.
            kept.remove(&Held::Full);
            kept.extend(held);
        }
    }
}
