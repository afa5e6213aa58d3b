//! Who decides what on a day.
//!
//! A right without a last day lasts until the next one on the same thing begins, because that is how people write them
//! down: from then on somebody else decides. Two decide only where a last day is recorded and reaches beyond, and nobody
//! only where one is recorded and the next comes later, or never. Days are first and last ones; both count.

use crate::domain::analysis::calendar::days_after;
use crate::domain::book::money::{FROM, TO};
use crate::domain::book::norms::FUNCTION;
use crate::domain::book::transition::{DECIDES, MATTER};
use crate::domain::book::{Book, Entry};
use crate::domain::function::{Aside, Function, Stage, Standing};
use crate::domain::id::FunctionId;
use crate::domain::{Date, Plan};
use std::collections::BTreeMap;

/// Who decides what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecisionRights<'a> {
    /// Those that hold on the day, in the order in which they were written down.
    pub in_force: Vec<&'a Entry>,
    /// Those that begin after it, the soonest first.
    pub to_come: Vec<&'a Entry>,
    /// Functions at which both bodies are at work on the day, and for which nobody is named who decides.
    pub without: Vec<&'a Function>,
    /// Things on which two decide at once, on any day, the earliest first.
    pub two: Vec<TwoDeciders<'a>>,
    /// Times in which nobody decides what somebody decided before, on any day, the earliest first.
    pub gaps: Vec<NoDecider<'a>>,
}

/// A time in which nobody decides something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoDecider<'a> {
    /// On what.
    pub about: About<'a>,
    /// The right that ends before.
    pub after: &'a Entry,
    /// The one that begins after; nothing where there is none.
    pub before: Option<&'a Entry>,
    /// The first of the days.
    pub first: Date,
    /// The last; none where no right begins after.
    pub last: Option<Date>,
}

/// Two who decide the same on the same days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TwoDeciders<'a> {
    /// On what.
    pub about: About<'a>,
    /// The two rights.
    pub rights: (&'a Entry, &'a Entry),
    /// The first of the days.
    pub first: Date,
    /// The last, where it is known.
    pub last: Option<Date>,
}

/// On what is decided.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum About<'a> {
    /// In a function.
    Function(&'a FunctionId),
    /// On a matter, however it is capitalised.
    Matter(String),
    /// On a matter within a function.
    Within(&'a FunctionId, String),
}

/// A right with its first day and its last, where it ends.
#[derive(Debug, Clone, Copy)]
struct Lasting<'a> {
    right: &'a Entry,
    first: Date,
    last: Option<Date>,
}

impl<'a> DecisionRights<'a> {
    /// Who decides what on a day.
    #[must_use]
    pub fn on(plan: &'a Plan, day: Date) -> Self {
        let things = by_thing(plan);
        let all = || things.values().flatten();
        let mut to_come: Vec<&Lasting<'a>> = all().filter(|right| right.first > day).collect();
        to_come.sort_by_key(|right| right.first);
        let to_come = to_come.into_iter().map(|right| right.right).collect();
        let in_force = plan.books.of(Book::DecisionRight).filter(|right| {
            let mut lasting = all().filter(|lasting| lasting.right.id == right.id);
            lasting.any(|lasting| lasting.holds_on(day))
        });
        let in_force: Vec<&Entry> = in_force.collect();
        let decided = |function: &Function| {
            let mut rights = in_force.iter();
            rights.any(|right| right.get(FUNCTION) == Some(&function.outline.id))
        };
        let functions = plan.functions.iter();
        let without = functions
            .filter(|function| is_side_by_side(function) && !decided(function))
            .collect();
        let mut two: Vec<TwoDeciders<'a>> = things
            .iter()
            .flat_map(|(about, rights)| two_deciders(about, rights))
            .collect();
        two.sort_by_key(|two| two.first);
        let mut gaps: Vec<NoDecider<'a>> = things
            .iter()
            .filter(|(about, _)| about.is_needed(plan))
            .flat_map(|(about, rights)| gaps(about, rights))
            .collect();
        gaps.sort_by_key(|gap| gap.first);
        Self {
            in_force,
            to_come,
            without,
            two,
            gaps,
        }
    }

    /// Whether a time in which nobody decides in a function holds on a day.
    #[must_use]
    pub fn is_gap_on(&self, function: &FunctionId, day: Date) -> bool {
        let of_function = |gap: &&NoDecider<'_>| gap.about == About::Function(function);
        let mut gaps = self.gaps.iter().filter(of_function);
        gaps.any(|gap| gap.first <= day && gap.last.is_none_or(|last| day <= last))
    }
}

/// Whether both bodies are at work: the receiver watches or leads, and the backbone is still there.
fn is_side_by_side(function: &Function) -> bool {
    matches!(
        function.standing,
        Standing::On(Stage::Shadowed | Stage::Shared)
    )
}

impl Lasting<'_> {
    fn holds_on(self, day: Date) -> bool {
        self.first <= day && self.last.is_none_or(|last| day <= last)
    }
}

/// The rights by what they are about, the earliest first, each as long as it lasts.
fn by_thing(plan: &Plan) -> BTreeMap<About<'_>, Vec<Lasting<'_>>> {
    let mut things: BTreeMap<About<'_>, Vec<Lasting<'_>>> = BTreeMap::new();
    for right in plan.books.of(Book::DecisionRight) {
        if let Some((about, first)) = About::of(right).zip(right.get(FROM)) {
            let last = right.get(TO);
            let lasting = Lasting { right, first, last };
            things.entry(about).or_default().push(lasting);
        }
    }
    for rights in things.values_mut() {
        rights.sort_by_key(|right| right.first);
        let firsts: Vec<Date> = rights.iter().map(|right| right.first).collect();
        for right in rights {
            let next = firsts.iter().find(|first| **first > right.first);
            right.last = right.last.or(next.map(|next| days_after(*next, -1)));
        }
    }
    things
}

impl<'a> About<'a> {
    /// What a right is about; nothing where it does not say.
    #[must_use]
    pub fn of(right: &'a Entry) -> Option<Self> {
        let matter = right.get(MATTER).map(|line| line.as_str().to_lowercase());
        match (right.get(FUNCTION), matter) {
            (Some(function), Some(matter)) => Some(Self::Within(function, matter)),
            (Some(function), None) => Some(Self::Function(function)),
            (None, Some(matter)) => Some(Self::Matter(matter)),
            (None, None) => None,
        }
    }

    /// Whether somebody has to decide on it: in a function that the collective does not have any more, nobody does.
    fn is_needed(&self, plan: &Plan) -> bool {
        let function = match self {
            Self::Function(id) | Self::Within(id, _) => plan.functions.get(id),
            Self::Matter(_) => None,
        };
        function.is_none_or(|one| match one.standing {
            Standing::Aside(Aside::Retired | Aside::NotOurs) => false,
            Standing::Aside(Aside::Orphaned) | Standing::On(_) => true,
        })
    }
}

/// The times between rights, and behind the last one; the rights come in the order of their first days.
fn gaps<'a>(about: &About<'a>, rights: &[Lasting<'a>]) -> Vec<NoDecider<'a>> {
    let mut gaps = Vec::new();
    let mut latest: Option<Lasting<'a>> = None;
    for next in rights.iter().copied().map(Some).chain([None]) {
        let ended = latest.and_then(|before| Some((before.right, days_after(before.last?, 1))));
        if let Some((after, first)) =
            ended.filter(|(_, day)| next.is_none_or(|next| *day < next.first))
        {
            gaps.push(NoDecider {
                about: about.clone(),
                after,
                before: next.map(|next| next.right),
                first,
                last: next.map(|next| days_after(next.first, -1)),
            });
        }
        latest = later(latest, next);
    }
    gaps
}

/// Which of two lasts longer.
fn later<'a>(one: Option<Lasting<'a>>, other: Option<Lasting<'a>>) -> Option<Lasting<'a>> {
    let end = |lasting: &Lasting<'a>| lasting.last.unwrap_or(Date::MAX);
    one.into_iter().chain(other).max_by_key(end)
}

fn two_deciders<'a>(about: &About<'a>, rights: &[Lasting<'a>]) -> Vec<TwoDeciders<'a>> {
    let mut two = Vec::new();
    for (place, one) in rights.iter().enumerate() {
        for other in &rights[place + 1..] {
            let overlap = one.last.is_none_or(|last| other.first <= last);
            if overlap && one.right.get(DECIDES) != other.right.get(DECIDES) {
                two.push(TwoDeciders {
                    about: about.clone(),
                    rights: (one.right, other.right),
                    first: other.first,
                    last: one.last.into_iter().chain(other.last).min(),
                });
            }
        }
    }
    two
}
