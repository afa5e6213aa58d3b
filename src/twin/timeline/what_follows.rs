//! What follows from days that are tried, in sentences: of one function, moved by hand.

use crate::domain::analysis::calendar::{count, shown, shown_if_known, shown_month};
use crate::domain::analysis::timeline::Moment;
use crate::domain::analysis::what_follows::{Clash, Crowd, SupposedDates, WhatFollows};
use crate::domain::flags::Flag;
use crate::domain::id::FunctionId;
use crate::domain::{Date, Plan};
use crate::twin::named::Named;
use crate::twin::{Lines, Twin};

/// Everything that is said while a day is tried.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WhatFollowsSeen {
    /// The function.
    pub named: Named,
    /// Which of its days is moved.
    pub moment: Moment,
    /// That day as it is.
    pub is: Option<Date>,
    /// That day as it is tried.
    pub would_be: Option<Date>,
    /// What follows, the gravest first.
    pub sentences: Vec<String>,
}

impl WhatFollowsSeen {
    /// What follows in a plan; `exit` is what is said of the exit.
    #[must_use]
    pub fn of(
        plan: &Plan,
        dates: &SupposedDates,
        moment: Moment,
        follows: &WhatFollows,
        exit: Option<&str>,
    ) -> Self {
        Self {
            named: Named::function(plan, &dates.function),
            moment,
            is: dates.day_now(moment),
            would_be: dates.day(moment),
            sentences: sentences(plan, follows, exit),
        }
    }

    /// `transfer 31 Mar 2027 -> 28 Apr 2027`
    #[must_use]
    pub fn tried(&self) -> String {
        let Self { moment, is, .. } = self;
        if self.is == self.would_be {
            return format!("{moment} {}", shown_if_known(*is));
        }
        let would_be = shown_if_known(self.would_be);
        format!("{moment} {} -> {would_be}", shown_if_known(*is))
    }
}

impl Twin for WhatFollowsSeen {
    fn tell(&self, lines: &mut Lines) {
        let Self { named, moment, .. } = self;
        lines.fact(
            "what-if",
            format_args!("{moment} of {named}, nothing is saved"),
        );
        lines.fact_or_unknown("as planned", self.is);
        lines.fact_or_unknown("what-if day", self.would_be);
        lines.each("what follows", &self.sentences, |lines, place, sentence| {
            lines.fact(place, sentence);
        });
    }
}

/// What follows, in sentences, the gravest first.
pub(super) fn sentences(plan: &Plan, follows: &WhatFollows, exit: Option<&str>) -> Vec<String> {
    let clashes = follows.clashes.iter();
    let clashes = clashes.map(|(function, clash)| in_words(plan, function, clash));
    let mut sentences: Vec<String> = clashes.collect();
    let flags = |head: &str, flags: &[Flag]| -> Vec<String> {
        let told = flags.iter().map(|flag| {
            let (letter, rule) = (flag.severity.letter(), flag.rule);
            format!("{head}: [{letter}] {rule} {}", flag.message)
        });
        told.collect()
    };
    sentences.extend(flags("Flag appears", &follows.appear));
    sentences.extend(flags("Flag says otherwise", &follows.differ));
    sentences.extend(flags("Flag goes", &follows.go));
    if follows.is_nothing() {
        sentences.push("Nothing comes out of order, and no flag changes.".to_owned());
    }
    sentences.extend(exit.map(str::to_owned));
    sentences.extend(follows.crowd.map(crowd));
    sentences
}

fn crowd(crowd: Crowd) -> String {
    let Crowd { month, number, of } = crowd;
    let functions = count(of, "function");
    format!(
        "In {} {number} of {functions} would move.",
        shown_month(month)
    )
}

fn in_words(plan: &Plan, function: &FunctionId, clash: &Clash) -> String {
    let named = |id: &FunctionId| Named::function(plan, id).name;
    let it = named(function);
    match clash {
        Clash::BeforeWhatItNeeds(id, day) => format!(
            "{}, which needs {it}, is to be transferred before it, on {}.",
            named(id),
            shown(*day)
        ),
        Clash::NeedsWhatComesLater(id, day) => format!(
            "{it} needs {}, which is transferred after it, on {}.",
            named(id),
            shown(*day)
        ),
        Clash::StartsAfterTransfer => format!("{it} would start after it is transferred."),
        Clash::ConfirmedBeforeTransfer => {
            format!("{it} would be confirmed before it is transferred.")
        }
        Clash::ConfirmedTooEarly(proof) => format!(
            "{it} would be confirmed before a full cycle is over, on {}.",
            shown(*proof)
        ),
        Clash::AfterTheExit(day) => format!(
            "{it} would be transferred after the backbone is gone, on {}.",
            shown(*day)
        ),
    }
}
