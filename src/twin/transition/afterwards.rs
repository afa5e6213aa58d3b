//! What stands after the exit, beside what stood on the day of leaving.

use super::{Part, Said, joined};
use crate::domain::analysis::calendar::{count, shown};
use crate::domain::analysis::figures::Tallied;
use crate::domain::analysis::transition::Afterwards;
use crate::domain::book::norms::FUNCTION;
use crate::domain::book::trust::{ON, SAID};
use crate::domain::exit::Outcome;
use crate::domain::{Date, Plan};

/// What stands beside what stood at the exit, once the backbone has left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SinceExit {
    /// Then, now and what became of it, in one sentence.
    pub in_short: String,
    /// All of it.
    pub part: Part,
}

impl SinceExit {
    /// What stands since the exit; nothing up to that day.
    #[must_use]
    pub fn of(plan: &Plan, today: Date) -> Option<Self> {
        let since = Afterwards::of(plan, today)?;
        Some(Self {
            in_short: in_short(&since),
            part: super::since_exit(plan, &since),
        })
    }
}

fn in_short(since: &Afterwards<'_>) -> String {
    let (then, now) = (since.then, since.now);
    let exit = if since.is_recorded {
        "exit on"
    } else {
        "exit planned for"
    };
    let became = match since.outcome {
        Some(outcome) => format!("outcome {outcome}"),
        None => format!("outcome {NO_OUTCOME}"),
    };
    format!(
        "Since the {exit} {}: handed over {} then, {} now; done {} then, {} now; of {}; {became}.",
        shown(since.left),
        then.handed_over.number,
        now.handed_over.number,
        then.done.number,
        now.done.number,
        now.counted.number
    )
}

/// What is said where nobody recorded what became of the collective.
const NO_OUTCOME: &str = "not recorded yet";

/// How it is recorded.
const SAY_OUTCOME: &str =
    "say it with: baton exit PLAN --outcome sustained, or another word for it";

/// What is said of it; never nothing.
pub(super) fn since(plan: &Plan, since: &Afterwards<'_>) -> Vec<Said> {
    let beside = |then: Tallied, now: Tallied| {
        let all = since.now.counted.number;
        format!("{} then, {} now, of {all}", then.number, now.number)
    };
    let mut says = vec![
        left(since),
        became(since.outcome),
        Said::one(
            "functions handed over",
            beside(since.then.handed_over, since.now.handed_over),
        ),
        Said::one("functions done", beside(since.then.done, since.now.done)),
        Said::one("looked at since", looked(since)),
    ];
    says.extend(since.lost.iter().map(|function| {
        let words = format!("handed over then, {} now", function.standing);
        Said::each("came undone", function.outline.name.as_str(), words).wrong([])
    }));
    let fails = since.looks.fail.iter();
    says.extend(fails.map(|look| {
        let said = look.get(SAID);
        let on = look.get(ON).map(shown);
        let words = joined([on, said.map(|words| format!("\"{words}\""))]);
        let function = look.get(FUNCTION).and_then(|id| plan.functions.get(id));
        let about = function.map_or("the whole", |one| one.outline.name.as_str());
        Said::each("does not hold", about, words).wrong([*look])
    }));
    says
}

fn left(since: &Afterwards<'_>) -> Said {
    let day = shown(since.left);
    if since.is_recorded {
        return Said::one("the backbone left", day);
    }
    let words = format!("{day}; whether it did is not recorded");
    Said::one("the backbone was to leave", words).set_with("say it with: baton org leave PLAN ORG")
}

fn became(outcome: Option<Outcome>) -> Said {
    let said = |words: &str| Said::one("what became of the collective", words);
    match outcome {
        Some(outcome) => said(outcome.as_str()),
        None => said(NO_OUTCOME).set_with(SAY_OUTCOME),
    }
}

fn looked(since: &Afterwards<'_>) -> String {
    match (since.looks.hold.len(), since.looks.fail.len()) {
        (0, 0) => "nobody has looked yet".to_owned(),
        (hold, fail) => format!("{}, {hold} found to hold", count(hold + fail, "thing")),
    }
}
