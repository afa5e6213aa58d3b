//! What has to change hands beside functions and money, who has to hear of it, and the days to keep clear.

use super::Shape;
use super::column::{Happened, Key, words};
use super::forums::{DONE, NAME};
use super::money::{FROM, TO as UNTIL};
use super::trust::NOTE;
use crate::domain::Date;
use crate::domain::id::{FunctionId, OrganisationId, PersonId};
use crate::domain::text::{Line, Text};
use crate::domain::vocabulary::vocabulary;

/// Who could run it.
pub const ORGANISATION: Key<OrganisationId> = Key::new("organisation");
/// What it could run.
pub const FUNCTION: Key<FunctionId> = Key::new("function");

/// The shape of [`super::Book::Ability`].
pub const ABILITY: Shape = Shape {
    title: "Abilities",
    one: "an ability",
    about: "What an organisation could run today, if asked",
    columns: &[
        ORGANISATION.needed("Organisation", "who could run it"),
        FUNCTION.needed("Function", "what it could run today, if asked"),
        NOTE.column("Note", "what that rests on"),
    ],
    called_by: &["organisation", "function"],
    unique: &["organisation", "function"],
    ..Shape::PLAIN
};

vocabulary! {
    /// What kind of thing is owned.
    pub enum AssetKind("kind of asset") {
        /// The collective's name.
        Name = "name",
        /// A web address.
        Domain = "domain",
        /// Data.
        Data = "data",
        /// An account.
        Account = "account",
        /// A contract.
        Contract = "contract",
        /// Things that can be touched.
        Equipment = "equipment",
        /// What was published.
        Publication = "publication",
        /// Something else.
        Other = "other",
    }
}
words!(AssetKind);

/// What kind of thing it is.
pub const ASSET_KIND: Key<AssetKind> = Key::new("kind");
/// Who owns it.
pub const OWNER: Key<OrganisationId> = Key::new("owner");
/// Who is to own it.
pub const TO: Key<OrganisationId> = Key::new("to");
/// By when.
pub const BY: Key<Date> = Key::new("by");
/// The day it changed hands.
pub const MOVED: Key<Happened> = Key::new("moved");
/// Whether it holds personal data.
pub const PERSONAL_DATA: Key<bool> = Key::new("personal_data");

/// The shape of [`super::Book::Asset`].
pub const ASSET: Shape = Shape {
    title: "Assets",
    one: "an asset",
    about: "What is owned, by whom, and whose it will be",
    columns: &[
        NAME.needed("Name", "what it is"),
        ASSET_KIND.column("Kind", "what kind of thing it is"),
        OWNER.column("Owner", "who owns it"),
        TO.column("To", "who is to own it"),
        BY.column("By", "by when"),
        MOVED.column("Moved", "the day it changed hands"),
        PERSONAL_DATA.column("Personal data", "whether it holds personal data"),
        NOTE.column(
            "Note",
            "what the law or the contract says; never a password",
        ),
    ],
    called_by: &["name"],
    ..Shape::PLAIN
};

vocabulary! {
    /// Who is told, in the order in which they usually are.
    pub enum Audience("audience") {
        /// The backbone's own team and board.
        Team = "team",
        /// Those who give.
        Funder = "funder",
        /// The steering group.
        Steering = "steering",
        /// The heads of partners.
        PartnerHeads = "partner-heads",
        /// Those who work for partners.
        PartnerStaff = "partner-staff",
        /// Those concerned.
        Community = "community",
        /// The state.
        Government = "government",
        /// Everybody.
        Public = "public",
    }
}
words!(Audience);

/// Who is told.
pub const AUDIENCE: Key<Audience> = Key::new("to");
/// About what.
pub const SUBJECT: Key<Line> = Key::new("about");
/// What is said.
pub const SAYS: Key<Text> = Key::new("says");
/// Who says it.
pub const MESSENGER: Key<PersonId> = Key::new("messenger");
/// In which language.
pub const LANGUAGE: Key<Line> = Key::new("language");
/// The day it is planned for.
pub const PLANNED: Key<Date> = Key::new("planned");

/// The shape of [`super::Book::Message`].
pub const MESSAGE: Shape = Shape {
    title: "Messages",
    one: "a message",
    about: "Who is told what, by whom, when",
    columns: &[
        AUDIENCE.needed("To", "who is told"),
        SUBJECT.needed("About", "about what"),
        SAYS.column("Says", "why, what changes, what does not, whom to call"),
        MESSENGER.column("Messenger", "who says it"),
        LANGUAGE.column("Language", "in which language"),
        PLANNED.column("Planned", "the day it is planned for"),
        DONE.column("Done", "the day it was said"),
    ],
    called_by: &["to", "about"],
    ..Shape::PLAIN
};

vocabulary! {
    /// What falls on days that are to be kept clear.
    pub enum OccasionKind("kind of occasion") {
        /// The end of a grant.
        GrantEnd = "grant-end",
        /// A report that is due.
        Reporting = "reporting",
        /// An election.
        Election = "election",
        /// A festival.
        Festival = "festival",
        /// Something else.
        Other = "other",
    }
}
words!(OccasionKind);

/// What kind of day it is.
pub const OCCASION_KIND: Key<OccasionKind> = Key::new("kind");

/// The shape of [`super::Book::Occasion`].
pub const OCCASION: Shape = Shape {
    title: "Calendar",
    one: "a day of the calendar",
    about: "Days on which nothing else should fall: grants that end, elections, festivals",
    columns: &[
        NAME.needed("Name", "what falls on these days"),
        FROM.needed("From", "the first day"),
        UNTIL.column("To", "the last day"),
        OCCASION_KIND.column("Kind", "what kind of day it is"),
        NOTE.column("Note", "anything else; no names of people"),
    ],
    called_by: &["name"],
    in_order: &[("from", "to")],
    ..Shape::PLAIN
};
