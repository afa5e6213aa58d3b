//! Reviews: which there are and how far each has come, what is open of what they recommended, and when the next is due.

mod one_review;

pub use one_review::{Part, ReviewSeen, RowSeen};

use super::named::Named;
use super::{Lines, Seen, Twin};
use crate::domain::Date;
use crate::domain::analysis::calendar::count;
use crate::domain::analysis::reviews::{
    Repeats, Responses, ReviewState, day_of, functions_touched, owed, recommendations, responses,
    reviews, state, upcoming,
};
use crate::domain::book::review::{KIND, ReviewKind};

/// Every review, and what they come to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReviewsSeen {
    /// The reviews, in the order of their days.
    pub all: Vec<ReviewLine>,
    /// How their recommendations were answered.
    pub responses: Responses,
    /// How many recommendations are open, and for how many days the oldest of them.
    pub open: (usize, Option<i64>),
    /// What is recommended again, each with why it counts as the same.
    pub repeated: Vec<(Named, String)>,
    /// How many actions are past their day, and by how many days the longest.
    pub overdue: (usize, Option<i64>),
    /// The functions that open recommendations are about.
    pub functions: Vec<Named>,
    /// The next review.
    pub next: Option<NextSeen>,
}

/// The review that is awaited next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextSeen {
    /// By when.
    pub due: Date,
    /// Which, and why: "A self check, because it is planned for 3 Mar 2026".
    pub what: String,
    /// For how many days it has been overdue.
    pub overdue: Option<i64>,
}

/// A review in a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewLine {
    /// What it is called, and its id.
    pub named: Named,
    /// Who looks.
    pub kind: Option<ReviewKind>,
    /// Where it lies in time.
    pub day: Option<Date>,
    /// How far it has come.
    pub state: ReviewState,
}

impl ReviewsSeen {
    /// The reviews of a plan.
    #[must_use]
    pub fn of(seen: Seen<'_>) -> Self {
        let Seen { plan, today, .. } = seen;
        let recommended = recommendations(plan, today);
        let open: Vec<_> = recommended.iter().filter(|one| one.is_open()).collect();
        let owed = owed(plan, today);
        let repeats = Repeats::of(plan, today);
        let repeated = repeats.last().filter(|one| one.later.is_open());
        let functions = functions_touched(plan, today).into_iter();
        Self {
            all: reviews(plan)
                .into_iter()
                .map(|review| ReviewLine {
                    named: Named::entry(plan, review),
                    kind: review.get(KIND),
                    day: day_of(review),
                    state: state(plan, review, today),
                })
                .collect(),
            responses: responses(&recommended),
            open: (open.len(), open.iter().filter_map(|one| one.age()).max()),
            repeated: repeated
                .map(|one| {
                    let named = Named::entry(plan, one.later.entry);
                    (named, one.because(plan))
                })
                .collect(),
            overdue: (owed.len(), owed.first().map(|one| one.days)),
            functions: functions
                .filter_map(|id| {
                    let function = plan.functions.get(id)?;
                    Some(Named {
                        name: function.outline.name.to_string(),
                        id: id.to_string(),
                    })
                })
                .collect(),
            next: upcoming(plan, today).first().map(|one| {
                let what = match one.review {
                    Some(review) => review.name(plan),
                    None => one.wanted().to_owned(),
                };
                NextSeen {
                    due: one.due,
                    what: format!("{what}, because {}", one.because),
                    overdue: one.overdue(today),
                }
            }),
        }
    }

    /// What they come to, in a line each: how often something was repeated, and the day of the next review.
    #[must_use]
    pub fn in_short(&self, day: impl Fn(Date) -> String) -> Vec<(&'static str, String)> {
        let times = self.repeated.len();
        let repeated = (times > 0).then(|| ("Repeated", times.to_string()));
        let next = self.next(|next| next.day(&day));
        repeated
            .into_iter()
            .chain(self.counts())
            .chain([next])
            .collect()
    }

    /// The same in full: what is repeated and why, the functions concerned, and why the next review is due.
    #[must_use]
    pub fn figures(&self, day: impl Fn(Date) -> String) -> Vec<(&'static str, String)> {
        let repeated = self.repeated.iter().map(|(named, because)| {
            let words = format!("{}: {because}", named.name);
            ("Repeated", words)
        });
        let names: Vec<&str> = self.functions.iter().map(|one| one.name.as_str()).collect();
        let functions = (!names.is_empty()).then(|| ("Functions", names.join(", ")));
        let next = self.next(|next| format!("{}: {}", next.day(&day), next.what));
        repeated
            .chain(self.counts())
            .chain(functions)
            .chain([next])
            .collect()
    }

    /// What is answered, open and late.
    fn counts(&self) -> [(&'static str, String); 3] {
        let oldest = |(number, days): (usize, Option<i64>), what: &str| match (number, days) {
            (0, _) => "none".to_owned(),
            (number, Some(days)) => format!("{number}, {what} {}", count(days, "day")),
            (number, None) => number.to_string(),
        };
        let answers = match self.responses.all() {
            0 => "nothing recommended yet".to_owned(),
            all => format!("{} of {all}", self.responses.words()),
        };
        [
            ("Answers", answers),
            ("Open", oldest(self.open, "the oldest for")),
            ("Late actions", oldest(self.overdue, "the longest by")),
        ]
    }

    fn next(&self, words: impl Fn(&NextSeen) -> String) -> (&'static str, String) {
        let none = || "none is due".to_owned();
        ("Next", self.next.as_ref().map_or_else(none, words))
    }
}

impl NextSeen {
    /// By when, as `day` writes days: "3 Mar 2026", "3 Mar 2026, 12 days overdue".
    fn day(&self, day: impl Fn(Date) -> String) -> String {
        let due = day(self.due);
        match self.overdue {
            Some(days) => format!("{due}, {} overdue", count(days, "day")),
            None => due,
        }
    }
}

impl Twin for ReviewsSeen {
    fn tell(&self, lines: &mut Lines) {
        for (label, words) in self.figures(|day| day.to_string()) {
            lines.fact(label.to_lowercase(), words);
        }
        lines.each("review", &self.all, |lines, place, review| {
            let day = review.day.map_or("?".to_owned(), |day| day.to_string());
            let kind = review.kind.map_or("?", ReviewKind::as_str);
            let name = &review.named.name;
            lines.fact(place, format!("{name}, {kind}, {day}, {}", review.state));
        });
    }
}
