//! Where people meet, what they decided there, and the hard conversations that they held or put off.

use super::Book;
use super::column::{Happened, Key, Of, words};
use super::trust::{NOTE, ON, SAID};
use super::{Shape, Within};
use crate::domain::Date;
use crate::domain::function::Cycle;
use crate::domain::id::{OrganisationId, PersonId};
use crate::domain::text::{Line, Text};
use crate::domain::vocabulary::vocabulary;

vocabulary! {
    /// How those concerned have a seat.
    pub enum Seat("seat of those concerned") {
        /// They have none.
        None = "none",
        /// The backbone invites them.
        Invited = "invited",
        /// They choose who sits there.
        Chosen = "chosen",
    }
}

vocabulary! {
    /// By which rule a decision is taken.
    pub enum DecidedBy("rule of deciding") {
        /// Everybody agrees.
        Consensus = "consensus",
        /// Nobody has a grave objection.
        Consent = "consent",
        /// More than half.
        Majority = "majority",
        /// One body or person decides.
        Mandated = "mandated",
        /// Some disagree, say so, and go along.
        DisagreeAndProceed = "disagree-and-proceed",
    }
}
words!(Cycle, Seat, DecidedBy);

/// What it is called; in many books.
pub const NAME: Key<Line> = Key::new("name");
/// How often it meets.
pub const CYCLE: Key<Cycle> = Key::new("cycle");
/// Who leads it.
pub const CHAIR: Key<PersonId> = Key::new("chair");
/// Who prepares it and writes it down.
pub const SECRETARY: Key<PersonId> = Key::new("secretary");
/// Who attends.
pub const ATTENDS: Key<Vec<OrganisationId>> = Key::new("attends");
/// How those concerned have a seat in it.
pub const SEAT: Key<Seat> = Key::new("seat");
/// The day it ended.
pub const ENDED: Key<Happened> = Key::new("ended");

/// The shape of [`Book::Forum`].
pub const FORUM: Shape = Shape {
    title: "Forums",
    one: "a forum",
    about: "Where people meet: how often, who leads, who attends",
    columns: &[
        NAME.needed("Name", "what it is called"),
        CYCLE.column("Meets", "how often it meets"),
        CHAIR.column("Chair", "who leads it"),
        SECRETARY.column("Secretary", "who prepares it and writes it down"),
        ATTENDS.column("Attended by", "who attends"),
        SEAT.column("Community seat", "how those concerned have a seat"),
        ENDED.column("Ended", "the day it ended"),
        NOTE.column("Note", "anything else; no names of people"),
    ],
    called_by: &["name"],
    ..Shape::PLAIN
};

/// What was decided.
pub const DECIDED: Key<Line> = Key::new("decided");
/// In which forum.
pub const FORUM_ID: Key<Of<{ Book::Forum as usize }>> = Key::new("forum");
/// Who decided.
pub const BODIES: Key<Vec<OrganisationId>> = Key::new("by");
/// By which rule.
pub const HOW: Key<DecidedBy> = Key::new("how");
/// Whether somebody was there who lives the problem.
pub const COMMUNITY_PRESENT: Key<bool> = Key::new("community_present");
/// Whether somebody voiced another view.
pub const DISSENT: Key<bool> = Key::new("dissent");
/// What that view was.
pub const DISSENT_SAID: Key<Text> = Key::new("dissent_said");
/// Who carries out what follows.
pub const OWNER: Key<OrganisationId> = Key::new("owner");
/// By when.
pub const DUE: Key<Date> = Key::new("due");
/// The day it was done; in several books.
pub const DONE: Key<Happened> = Key::new("done");

/// The shape of [`Book::Decision`].
pub const DECISION: Shape = Shape {
    title: "Decisions",
    one: "a decision",
    about: "What was decided, by whom, who was there and who disagreed",
    columns: &[
        DECIDED.needed("Decided", "what was decided"),
        ON.needed("On", "the day"),
        FORUM_ID.column("Forum", "in which forum"),
        BODIES.column("Decided by", "who decided"),
        HOW.column("Rule", "by which rule"),
        COMMUNITY_PRESENT.column(
            "Community there",
            "whether somebody was there who lives the problem",
        ),
        DISSENT.column("Dissent", "whether somebody voiced another view"),
        DISSENT_SAID.column("Dissent said", "what that view was"),
        OWNER.column("Carried out by", "who carries out what follows"),
        DUE.column("Due", "by when"),
        DONE.column("Done", "the day it was done"),
        NOTE.column("Note", "anything else; no names of people"),
    ],
    called_by: &["decided"],
    in_order: &[("on", "done")],
    denied: &[("dissent", "dissent_said")],
    ..Shape::PLAIN
};

/// What a hard conversation is about.
pub const ABOUT: Key<Line> = Key::new("about");
/// The day it was raised.
pub const RAISED: Key<Happened> = Key::new("raised");
/// Whom it concerns.
pub const CONCERNS_BODY: Key<OrganisationId> = Key::new("with");
/// Whether it is about letting a participant go.
pub const LETTING_GO: Key<bool> = Key::new("letting_go");
/// What came of it.
pub const OUTCOME: Key<Text> = Key::new("outcome");
/// The day it was settled.
pub const SETTLED: Key<Happened> = Key::new("settled");

/// The shape of [`Book::Conversation`].
pub const CONVERSATION: Shape = Shape {
    title: "Hard conversations",
    one: "a hard conversation",
    about: "Hard conversations: what they are about, and what came of them",
    columns: &[
        ABOUT.needed("About", "what it is about"),
        RAISED.needed("Raised", "the day it was raised"),
        CONCERNS_BODY.column("With", "whom it concerns"),
        LETTING_GO.column("Letting go", "whether it is about letting a participant go"),
        OUTCOME.column("Outcome", "what came of it"),
        SETTLED.column("Settled", "the day it was settled"),
        NOTE.column("Note", "anything else; no names of people"),
    ],
    called_by: &["about"],
    in_order: &[("raised", "settled")],
    ..Shape::PLAIN
};

/// Of which conversation.
pub const CONVERSATION_ID: Key<Of<{ Book::Conversation as usize }>> = Key::new("conversation");

/// The shape of [`Book::Sitting`].
pub const SITTING: Shape = Shape {
    title: "Sittings of hard conversations",
    one: "a sitting",
    about: "One more time that a hard conversation was held",
    columns: &[
        CONVERSATION_ID.needed("Conversation", "which conversation"),
        ON.needed("On", "the day"),
        SAID.column("Said", "what was said; no names of people"),
    ],
    called_by: &["conversation", "on"],
    within: Some(Within {
        day: "on",
        since: "raised",
        until: "settled",
    }),
    ..Shape::PLAIN
};
