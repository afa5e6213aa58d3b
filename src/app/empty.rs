//! What an empty screen says: what belongs there, why, and the ways on.

use super::action::{Action, named};
use super::meaning::Meaning;
use super::model::Model;
use crate::domain::Plan;
use crate::domain::analysis::calendar::{count, count_of};
use crate::domain::book::Book;
use crate::domain::flags::Assessment;

/// What stands where there is nothing yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Empty {
    /// What is not there.
    pub what: String,
    /// What belongs there, and why.
    pub why: String,
    ways: &'static [Way],
}

/// A way on: an action, and what it is called there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Way {
    /// What it says.
    pub words: &'static str,
    /// The name of the action that it is.
    pub action: &'static str,
}

const DEMO: Way = Way {
    words: "look at a filled-in plan",
    action: "demo",
};
const IMPORT: Way = Way {
    words: "import a plan file",
    action: "import",
};

impl Empty {
    fn new(what: &str, why: impl Into<String>, ways: &'static [Way]) -> Self {
        Self {
            what: what.to_owned(),
            why: why.into(),
            ways,
        }
    }

    /// A plan without functions.
    #[must_use]
    pub fn functions() -> Self {
        const WAYS: &[Way] = &[
            Way {
                words: "add the first one",
                action: "add",
            },
            Way {
                words: "take a template's list",
                action: "take-list",
            },
            DEMO,
        ];
        let why = "A plan hands over functions, not an organisation.";
        Self::new("No functions yet.", why, WAYS)
    }

    /// A plan without a successor round.
    #[must_use]
    pub fn rounds(plan: &Plan) -> Self {
        const WAYS: &[Way] = &[
            Way {
                words: "prepare the first one",
                action: "round-add",
            },
            DEMO,
        ];
        let criteria = match plan.yardstick.criteria.len() {
            4 => "four criteria".to_owned(),
            number => count_of(number, "criterion", "criteria"),
        };
        let why = format!("A round compares candidates on {criteria}, blind until it closes.");
        Self::new("No round yet.", why, WAYS)
    }

    /// A plan without questions.
    #[must_use]
    pub fn questions() -> Self {
        const WAYS: &[Way] = &[
            Way {
                words: "add the first one",
                action: "question-add",
            },
            IMPORT,
            DEMO,
        ];
        let why =
            "These are the questions that are asked too late when nobody asks them on purpose.";
        Self::new("No questions yet.", why, WAYS)
    }

    /// A plan without an open flag.
    #[must_use]
    pub fn flags(assessment: &Assessment) -> Self {
        const WAYS: &[Way] = &[Way {
            words: "which, and why",
            action: "flags-cannot-tell",
        }];
        let number = assessment.unjudged().len();
        let rules = count(number, "rule");
        let why = match number {
            0 => "Every rule could be judged.".to_owned(),
            1 => format!(
                "{rules} could not be judged, because what it needs is unknown or comes later."
            ),
            _ => format!(
                "{rules} could not be judged, because what they need is unknown or comes later."
            ),
        };
        Self::new("No flag is open.", why, if number > 0 { WAYS } else { &[] })
    }

    /// A plan without organisations.
    #[must_use]
    pub fn organisations() -> Self {
        const WAYS: &[Way] = &[
            Way {
                words: "add the first one",
                action: "partner-add",
            },
            IMPORT,
            DEMO,
        ];
        let why = "These are the bodies that take part and could take a function over.";
        Self::new("No organisations yet.", why, WAYS)
    }

    /// A plan without people.
    #[must_use]
    pub fn people() -> Self {
        const WAYS: &[Way] = &[Way {
            words: "add the first one",
            action: "partner-add",
        }];
        let why = "These are the people who lead, stand in and score. A name can be erased; the id stays in the log.";
        Self::new("Nobody is named yet.", why, WAYS)
    }

    /// A book without an entry.
    #[must_use]
    pub fn book(book: Book) -> Self {
        const WAYS: &[Way] = &[
            Way {
                words: "add the first one",
                action: "entry-add",
            },
            IMPORT,
            DEMO,
        ];
        let what = format!("{}: nothing here yet.", book.title());
        if book == Book::Pack {
            let why = format!("{}. `baton review pack` writes one.", book.about());
            return Self::new(&what, why, &[DEMO]);
        }
        Self::new(&what, format!("{}.", book.about()), WAYS)
    }

    /// A plan without a review.
    #[must_use]
    pub fn reviews() -> Self {
        const WAYS: &[Way] = &[
            Way {
                words: "plan the first one",
                action: "review-add",
            },
            IMPORT,
            DEMO,
        ];
        let why = "Somebody looks at the role from outside or with distance, and the collective answers what they recommend.";
        Self::new("No review yet.", why, WAYS)
    }

    /// The ways on that can be taken now, with their keys.
    #[must_use]
    pub fn ways(&self, model: &Model) -> Vec<(String, Way)> {
        let ways = self.ways.iter().filter_map(|way| {
            let action = named(way.action)?;
            let can = action.availability(model).is_ok();
            can.then(|| (keys(action), *way))
        });
        ways.collect()
    }
}

/// The key of an action; for one that has none, what is typed to find it.
fn keys(action: &Action) -> String {
    if action.meaning == Meaning::Keyless {
        format!("{}{}", Meaning::Palette, action.name)
    } else {
        action.meaning.to_string()
    }
}
