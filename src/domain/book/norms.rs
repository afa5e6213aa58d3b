//! What the backbone may do, what people agreed on how they work together, and how lasting each area is thought to be.
//!
//! The areas are the themes of the sustainability questions; the scale from 1 to 7 is that of the Program Sustainability
//! Assessment Tool (Luke and others, 2014), none of whose items is here.

use super::Shape;
use super::column::{Between, Happened, Key, words};
use super::trust::{NOTE, ON, SAID};
use crate::domain::Date;
use crate::domain::id::{FunctionId, OrganisationId, PersonId};
use crate::domain::question::Theme;
use crate::domain::text::Text;
use crate::domain::vocabulary::vocabulary;

vocabulary! {
    /// Whether something belongs to the backbone's mandate.
    pub enum Standing("standing in the mandate") {
        /// It does.
        In = "in",
        /// It does not.
        Out = "out",
        /// It depends on power and setting, and has to be talked about each time.
        Grey = "grey",
    }
}

vocabulary! {
    /// What an agreement is about.
    pub enum Matter("matter of an agreement") {
        /// Being seen, heard and needed.
        Voice = "voice",
        /// Whose name stands on what was reached.
        Credit = "credit",
        /// How disagreement is named and handled.
        Disagreement = "disagreement",
        /// How the work is shared.
        SharingWork = "sharing-work",
        /// Who decides what, and how the rules change.
        Charter = "charter",
        /// Something else.
        Other = "other",
    }
}
words!(Standing, Matter, Theme);

/// Which function.
pub const FUNCTION: Key<FunctionId> = Key::new("function");
/// Whether it is in.
pub const STANDING: Key<Standing> = Key::new("standing");
/// Why.
pub const REASON: Key<Text> = Key::new("reason");
/// From when.
pub const SINCE: Key<Date> = Key::new("since");

/// The shape of [`super::Book::Mandate`].
pub const MANDATE: Shape = Shape {
    title: "Mandate",
    one: "a line of the mandate",
    about: "Whether a function is the backbone's to do, and why",
    columns: &[
        FUNCTION.needed("Function", "which function"),
        STANDING.needed("Standing", "whether the backbone is to do it"),
        REASON.needed("Reason", "why"),
        SINCE.column("Since", "from when"),
    ],
    called_by: &["function"],
    unique: &["function"],
    ..Shape::PLAIN
};

/// What it is about.
pub const MATTER: Key<Matter> = Key::new("about");
/// What was agreed.
pub const TEXT: Key<Text> = Key::new("text");
/// The day it was agreed.
pub const AGREED: Key<Happened> = Key::new("agreed");
/// Who agreed.
pub const BY: Key<Vec<OrganisationId>> = Key::new("by");
/// Who drafted it.
pub const DRAFTED_BY: Key<OrganisationId> = Key::new("drafted_by");
/// The day to look again.
pub const REVISIT: Key<Date> = Key::new("revisit");

/// The shape of [`super::Book::Agreement`].
pub const AGREEMENT: Shape = Shape {
    title: "Agreements",
    one: "an agreement",
    about: "What people agreed on voice, credit, disagreement and sharing the work",
    columns: &[
        MATTER.needed("About", "what it is about"),
        TEXT.needed("Agreed", "what was agreed"),
        AGREED.column("On", "the day it was agreed"),
        BY.column("By", "who agreed"),
        DRAFTED_BY.column("Drafted by", "who drafted it"),
        REVISIT.column("Look again", "the day to look again"),
        NOTE.column("Note", "anything else; no names of people"),
    ],
    called_by: &["about", "agreed"],
    in_order: &[("agreed", "revisit")],
    ..Shape::PLAIN
};

/// Which area.
pub const THEME: Key<Theme> = Key::new("theme");
/// Who says so.
pub const ASSESSOR: Key<PersonId> = Key::new("by");
/// How lasting it is, 1 to 7.
pub const SCORE: Key<Between<1, 7>> = Key::new("score");

/// The shape of [`super::Book::Area`].
pub const AREA: Shape = Shape {
    title: "Sustainability areas",
    one: "a look at an area",
    about: "How lasting one area is thought to be, from 1 to 7, on a day",
    columns: &[
        THEME.needed("Area", "which area"),
        ON.needed("On", "the day"),
        ASSESSOR.needed("By", "who says so"),
        SCORE.needed(
            "Score",
            "from 1, to little or no extent, to 7, to a great extent",
        ),
        SAID.column("Said", "why"),
    ],
    called_by: &["theme", "on", "by"],
    unique: &["theme", "on", "by"],
    ..Shape::PLAIN
};
