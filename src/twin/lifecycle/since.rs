//! What changed since an earlier day: counted in short, and in sentences.

use crate::domain::analysis::reviews::reported;
use crate::domain::book::review::REPORTED;
use crate::domain::comparison::{Before, Moved, Whence, compare, moved};
use crate::domain::{Date, Plan};
use crate::twin::spelt::spelt_out;
use crate::twin::{Lines, Twin};

/// What changed since an earlier day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Since {
    /// The day compared with.
    pub day: Date,
    /// The review that was reported on that day, where one was.
    pub review: Option<String>,
    /// What makes it the day to compare with.
    pub from: Whence,
    /// How many functions and rounds moved which way.
    pub moved: Moved,
    /// Everything that differs, in sentences, the important first.
    pub sentences: Vec<String>,
}

impl Since {
    /// How a plan differs from what it was.
    #[must_use]
    pub fn of(before: &Before, plan: &Plan) -> Self {
        Self {
            day: before.day,
            review: reported(plan, before.day)
                .first()
                .filter(|review| review.get(REPORTED) == Some(before.day))
                .map(|review| review.name(plan)),
            from: before.from,
            moved: moved(&before.plan, plan),
            sentences: compare(&before.plan, plan),
        }
    }

    /// The change in few words: `4 on, 1 back, 1 round closed`.
    #[must_use]
    pub fn in_short(&self) -> String {
        match (self.moved.words(), self.sentences.as_slice()) {
            (Some(words), _) => words,
            (None, []) if self.from == Whence::Birth => "the history begins here".to_owned(),
            (None, []) => "nothing changed".to_owned(),
            (None, [only]) => only.trim_end_matches('.').to_owned(),
            (None, all) => format!("{} changes, no function or round moved", all.len()),
        }
    }
}

impl Twin for Since {
    fn tell(&self, lines: &mut Lines) {
        lines.fact(
            format_args!("since {}", self.day),
            spelt_out(&self.in_short()),
        );
        lines.fact_if_any(
            format_args!("since {}, when", self.day),
            self.review
                .as_ref()
                .map(|name| format!("{name} was reported")),
        );
        lines.fact_if_any(
            format_args!("since {}, where", self.day),
            (self.from == Whence::Pack).then_some("the review before this one left off"),
        );
        let place = format!("change since {}", self.day);
        lines.each(&place, &self.sentences, |lines, place, sentence| {
            lines.fact(place, spelt_out(sentence));
        });
    }
}
