//! The transition as it is planned: its clocks, the time side by side, who decides what from which day, what the exit
//! costs, and what was found when somebody looked again afterwards.

use super::Shape;
use super::column::{Amount, Between, Key, words};
use super::forums::{DUE, NAME};
use super::money::{CURRENCY, FROM, STATE, TO};
use super::norms::{FUNCTION, REASON};
use super::review::PAID_BY;
use super::trust::{NOTE, ON, SAID};
use crate::domain::id::OrganisationId;
use crate::domain::text::{Line, Text};
use crate::domain::vocabulary::vocabulary;

vocabulary! {
    /// What a clock of the transition measures.
    pub enum ClockKind("clock") {
        /// From the day partners are told to the day the backbone leaves.
        Notice = "notice",
        /// Both bodies at work, up to the day the backbone leaves.
        Coexistence = "co-existence",
        /// From the exit to a look at what stands.
        Check = "check",
        /// From the exit to a longer look back.
        LookBack = "look-back",
    }
}

vocabulary! {
    /// What exit money is for.
    pub enum CostKind("kind of exit cost") {
        /// Two bodies paid for the same work for a while.
        Overlap = "overlap",
        /// Files, archives and accounts.
        Files = "files",
        /// Data put into another form.
        Data = "data",
        /// Teaching and accompanying.
        Mentoring = "mentoring",
        /// Reports written twice.
        DoubleReporting = "double-reporting",
        /// Looking whether it works.
        Checks = "checks",
        /// For what nobody thought of.
        Reserve = "reserve",
        /// Something else.
        Other = "other",
    }
}
words!(ClockKind, CostKind);

/// What it measures.
pub const CLOCK_KIND: Key<ClockKind> = Key::new("kind");
/// How long.
pub const MONTHS: Key<Between<1, 120>> = Key::new("months");

/// The shape of [`super::Book::Clock`].
pub const CLOCK: Shape = Shape {
    title: "Clocks",
    one: "a clock",
    about: "How long notice and co-existence last, and how long after the exit somebody looks again",
    columns: &[
        CLOCK_KIND.needed("Kind", "what it measures"),
        MONTHS.needed("Months", "how long, in months"),
        REASON.column("Reason", "why so long"),
    ],
    called_by: &["kind", "months"],
    unique: &["kind", "months"],
    ..Shape::PLAIN
};

/// Who leads then.
pub const LEADS: Key<OrganisationId> = Key::new("leads");
/// What the other body does then.
pub const SUPPORT: Key<Text> = Key::new("support");
/// Who alone speaks for the collective then.
pub const VOICE: Key<OrganisationId> = Key::new("voice");
/// When the handover stops, and what happens then.
pub const STOP_RULE: Key<Text> = Key::new("stop_rule");

/// The shape of [`super::Book::Coexistence`].
pub const COEXISTENCE: Shape = Shape {
    title: "Co-existence",
    one: "a stage of co-existence",
    about: "The stages of working side by side: who leads, who speaks, who pays, when to stop",
    columns: &[
        NAME.needed("Stage", "what it is called"),
        FROM.column("From", "the first day"),
        TO.column("To", "the last day"),
        LEADS.column("Leads", "who leads then"),
        SUPPORT.column("Support", "what the other body does then"),
        VOICE.column("Speaks", "who alone speaks for the collective then"),
        PAID_BY.column("Paid by", "who pays for it"),
        STOP_RULE.column(
            "Stop rule",
            "when the handover stops, and what happens then",
        ),
        NOTE.column("Note", "anything else; no names of people"),
    ],
    called_by: &["name"],
    in_order: &[("from", "to")],
    ..Shape::PLAIN
};

/// What is decided, where it is not about one function.
pub const MATTER: Key<Line> = Key::new("matter");
/// Who decides.
pub const DECIDES: Key<OrganisationId> = Key::new("decides");
/// Who has to be asked first.
pub const CONSULTS: Key<Vec<OrganisationId>> = Key::new("consults");

/// The shape of [`super::Book::DecisionRight`].
pub const DECISION_RIGHT: Shape = Shape {
    title: "Decision rights",
    one: "a decision right",
    about: "Who decides what, from which day on",
    columns: &[
        FUNCTION.column("Function", "the function in which it is decided"),
        MATTER.column(
            "Matter",
            "what is decided, where it is not about a function",
        ),
        DECIDES.needed("Decides", "who decides"),
        FROM.needed("From", "from which day"),
        TO.column("To", "until which day, where it ends"),
        CONSULTS.column("After asking", "who has to be asked first"),
        NOTE.column("Note", "anything else; no names of people"),
    ],
    called_by: &["function", "matter", "decides", "from"],
    one_of: &["function", "matter"],
    unique: &["function", "matter", "from"],
    in_order: &[("from", "to")],
    ..Shape::PLAIN
};

/// What it is for.
pub const COST_KIND: Key<CostKind> = Key::new("kind");
/// How much.
pub const AMOUNT: Key<Amount> = Key::new("amount");

/// The shape of [`super::Book::ExitCost`].
pub const EXIT_COST: Shape = Shape {
    title: "Exit budget",
    one: "an exit cost",
    about: "What leaving costs, when, who pays, and how sure that money is",
    columns: &[
        NAME.needed("Name", "what is paid"),
        COST_KIND.needed("Kind", "what it is for"),
        AMOUNT.column("Amount", "how much"),
        CURRENCY.column("Currency", "its currency; the plan's when left out"),
        FROM.column("From", "the first day"),
        TO.column("To", "the last day"),
        PAID_BY.column("Paid by", "who pays"),
        STATE.column("State", "how sure the money is"),
        NOTE.column("Note", "anything else; no names of people"),
    ],
    called_by: &["name"],
    in_order: &[("from", "to")],
    ..Shape::PLAIN
};

/// Whether it stands.
pub const HOLDS: Key<bool> = Key::new("holds");

/// The shape of [`super::Book::FollowUp`].
pub const FOLLOW_UP: Shape = Shape {
    title: "Looks after the exit",
    one: "a look after the exit",
    about: "What was found when somebody looked again after the exit",
    columns: &[
        DUE.column("Due", "the booked day"),
        ON.needed("On", "the day of the look"),
        FUNCTION.column("Function", "the function looked at, where it is one"),
        HOLDS.needed("Holds", "whether what was handed over stands"),
        SAID.column("Said", "what was found; no names of people"),
    ],
    called_by: &["on", "function"],
    ..Shape::PLAIN
};
