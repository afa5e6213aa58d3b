//! Ids: slugs, stable for ever, unique per kind in a plan. Names may change; ids do not.

use super::text::shown;
use std::fmt;

/// The longest id, in characters.
pub const SLUG_LIMIT: usize = 64;

/// A short name of `a-z`, `0-9` and `-`, one to 64 characters, starting and ending with a letter or digit.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
pub struct Slug(String);

/// Why a word cannot be an id.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "\"{given}\" cannot be an id: ids are 1 to 64 of a-z, 0-9 and -, and begin and end with a letter or digit"
)]
pub struct SlugProblem {
    /// What was given, made safe to show.
    pub given: String,
}

impl Slug {
    /// Takes an id as written.
    ///
    /// # Errors
    /// [`SlugProblem`] when it is empty, too long, or has another character.
    pub fn parse(raw: &str) -> Result<Self, SlugProblem> {
        let fine = !raw.is_empty()
            && raw.len() <= SLUG_LIMIT
            && raw
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
            && !raw.starts_with('-')
            && !raw.ends_with('-');
        if fine {
            Ok(Self(raw.to_owned()))
        } else {
            Err(SlugProblem { given: shown(raw) })
        }
    }

    /// An id made from a name: letters and digits kept, the rest becomes `-`. `None` when nothing is left.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        let lower = name.to_lowercase();
        let words: Vec<&str> = lower
            .split(|c: char| !c.is_ascii_alphanumeric())
            .filter(|w| !w.is_empty())
            .collect();
        let mut slug = words.join("-");
        slug.truncate(SLUG_LIMIT);
        Self::parse(slug.trim_end_matches('-')).ok()
    }

    /// The id itself.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

macro_rules! ids {
    ($($(#[$meta:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[serde(transparent)]
        pub struct $name(Slug);

        impl $name {
            /// Takes an id as written.
            ///
            /// # Errors
            /// [`SlugProblem`] when it is not a slug.
            pub fn parse(raw: &str) -> Result<Self, SlugProblem> {
                Slug::parse(raw).map(Self)
            }

            /// The id itself.
            #[must_use]
            pub fn as_str(&self) -> &str {
                self.0.as_str()
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }

        impl From<Slug> for $name {
            fn from(slug: Slug) -> Self {
                Self(slug)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl std::str::FromStr for $name {
            type Err = SlugProblem;

            fn from_str(raw: &str) -> Result<Self, Self::Err> {
                Self::parse(raw)
            }
        }
    )+};
}

ids! {
    /// Names a plan in a store.
    PlanId,
    /// Names an organisation in a plan.
    OrganisationId,
    /// Names a person in a plan; the only thing about a person that events carry.
    PersonId,
    /// Names a signal for leaving a phase.
    SignalId,
    /// Names a backbone function.
    FunctionId,
    /// Names a sustainability question.
    QuestionId,
    /// Names a successor round.
    RoundId,
    /// Names a candidate in a round.
    CandidateId,
    /// Names a criterion of a round.
    CriterionId,
    /// Names a yes-or-no condition that a candidate must meet.
    GateId,
    /// Names a template.
    TemplateId,
    /// Names an entry in one of the books of a plan.
    EntryId,
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl<'de> serde::Deserialize<'de> for Slug {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = String::deserialize(deserializer)?;
        Self::parse(&raw).map_err(serde::de::Error::custom)
    }
}
