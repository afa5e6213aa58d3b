//! The ladder that a function climbs to be handed over, and the ways to stand aside from it.

use crate::domain::vocabulary::vocabulary;

vocabulary! {
    /// A rung of the ladder of handover, lowest first.
    pub enum Stage("stage") {
        /// The backbone does it.
        Held = "held",
        /// A written how-to exists; a receiver is named.
        Documented = "documented",
        /// The receiver has watched at least one real cycle.
        Shadowed = "shadowed",
        /// The receiver leads, the backbone supports.
        Shared = "shared",
        /// Accepted in writing, with a named person, budget or time, accounts and files.
        Transferred = "transferred",
        /// One full cycle without the backbone, and those who use it say it works.
        Confirmed = "confirmed",
    }
}

vocabulary! {
    /// Aside from the ladder.
    pub enum Aside("way to set a function aside") {
        /// No longer needed, minuted why.
        Retired = "retired",
        /// Stopped, and nobody accepted it.
        Orphaned = "orphaned",
        /// Deliberately never performed; leaves every count.
        NotOurs = "not-ours",
    }
}

impl Stage {
    /// The test for entering the stage, in a sentence.
    #[must_use]
    pub const fn test(self) -> &'static str {
        match self {
            Self::Held => "The backbone does it.",
            Self::Documented => "A written how-to exists and a receiver is named.",
            Self::Shadowed => "The receiver has watched at least one real cycle.",
            Self::Shared => "The receiver leads, the backbone supports.",
            Self::Transferred => {
                "Accepted in writing: a named person, budget or time committed, accounts and files held."
            }
            Self::Confirmed => {
                "One full cycle without the backbone, and those who use it say it works."
            }
        }
    }

    /// The next stage up.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        Self::ALL.get(self as usize + 1).copied()
    }

    /// The next stage down.
    #[must_use]
    pub fn previous(self) -> Option<Self> {
        Self::ALL.get((self as usize).checked_sub(1)?).copied()
    }

    /// Whether entering this stage needs both hands: giver ready and receiver ready.
    #[must_use]
    pub fn needs_both_hands(self) -> bool {
        self >= Self::Shared
    }

    /// Whether a function at this stage counts as handed over.
    #[must_use]
    pub fn is_handed_over(self) -> bool {
        self >= Self::Transferred
    }
}

/// Where a function stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// On the ladder.
    On(Stage),
    /// Beside it.
    Aside(Aside),
}

impl Standing {
    /// The published spelling of the stage or the way it was set aside.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::On(stage) => stage.as_str(),
            Self::Aside(aside) => aside.as_str(),
        }
    }

    /// The stage, where it is on the ladder.
    #[must_use]
    pub const fn stage(self) -> Option<Stage> {
        match self {
            Self::On(stage) => Some(stage),
            Self::Aside(_) => None,
        }
    }
}

impl std::fmt::Display for Standing {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.as_str())
    }
}
