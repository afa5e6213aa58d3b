//! Who is given which days.

use super::DayKind;
use crate::domain::vocabulary::vocabulary;

vocabulary! {
    /// For whom a calendar is.
    pub enum Audience("audience") {
        /// The backbone's own team.
        Team = "team",
        /// Those who pay.
        Funders = "funders",
        /// The partners of the collective.
        Partners = "partners",
        /// Those for whom the work is done.
        Community = "community",
        /// Those who look at the role from outside.
        Reviewers = "reviewers",
        /// Everything.
        All = "all",
    }
}

impl Audience {
    /// Whether days of this kind are for this audience. The team is given all of them, and alone what is still to be told
    /// to whom; partners are given besides when handovers begin and what is to be done after reviews.
    #[must_use]
    pub const fn sees(self, kind: DayKind) -> bool {
        let (funders, partners, community, reviewers) = match kind {
            DayKind::Start => (false, true, false, false),
            DayKind::Transfer
            | DayKind::Confirm
            | DayKind::Exit
            | DayKind::Coexistence
            | DayKind::Check => (true, true, true, true),
            DayKind::PhaseBegins | DayKind::PhaseEnds | DayKind::Review => {
                (true, true, false, true)
            }
            DayKind::Response => (true, false, false, true),
            DayKind::Action => (false, true, false, true),
            DayKind::Message => (false, false, false, false),
            DayKind::Occasion => (true, true, true, false),
        };
        match self {
            Self::Team | Self::All => true,
            Self::Funders => funders,
            Self::Partners => partners,
            Self::Community => community,
            Self::Reviewers => reviewers,
        }
    }
}
