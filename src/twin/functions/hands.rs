//! Both hands of a handover: who gives, who receives, and what each has said.

use crate::domain::function::{Function, Hand, HandSide};
use crate::domain::story::yes_no;
use crate::domain::{Date, Plan};
use crate::twin::lines::UNKNOWN;
use crate::twin::named::Named;
use crate::twin::{Lines, Twin};

/// Both hands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hands {
    /// The side that lets go.
    pub giver: HandSaid,
    /// The side that takes over.
    pub receiver: HandSaid,
}

/// One hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandSaid {
    /// Which side.
    pub side: HandSide,
    /// Who it is.
    pub body: Option<Named>,
    /// Whether it is ready; unknown until it said so.
    pub ready: Option<bool>,
    /// Why it is not ready yet.
    pub because: Option<String>,
    /// The day it spoke.
    pub on: Option<Date>,
}

impl Hands {
    /// Both hands of a function.
    #[must_use]
    pub fn of(plan: &Plan, function: &Function) -> Self {
        Self {
            giver: HandSaid::of(plan, function, HandSide::Giver),
            receiver: HandSaid::of(plan, function, HandSide::Receiver),
        }
    }

    /// The giver's, then the receiver's.
    #[must_use]
    pub const fn both(&self) -> [&HandSaid; 2] {
        [&self.giver, &self.receiver]
    }
}

impl HandSaid {
    fn of(plan: &Plan, function: &Function, side: HandSide) -> Self {
        let body = match side {
            HandSide::Giver => plan.holder(function),
            HandSide::Receiver => function.parties.receiver.as_ref(),
        };
        let hand: Option<&Hand> = function.hands.side(side);
        Self {
            side,
            body: body.map(|body| Named::organisation(plan, body)),
            ready: hand.map(|hand| hand.ready),
            because: hand.and_then(|hand| Some(hand.because.as_ref()?.to_string())),
            on: hand.map(|hand| hand.on),
        }
    }

    /// Tells it, with something before its name: `peer-training `.
    pub(in crate::twin) fn tell(&self, before: &str, lines: &mut Lines) {
        let side = self.side;
        let ready = match self.ready {
            None => UNKNOWN,
            ready @ Some(_) => yes_no(ready),
        };
        lines.fact(format_args!("{before}{side} ready"), ready);
        let because = self
            .because
            .as_ref()
            .map(|because| format!("\"{because}\""));
        lines.fact_if_any(
            format_args!("{before}{side} not ready yet, because"),
            because,
        );
        lines.fact_if_any(format_args!("{before}{side} said so on"), self.on);
    }
}

impl Twin for Hands {
    fn tell(&self, lines: &mut Lines) {
        for hand in self.both() {
            hand.tell("", lines);
        }
    }
}
