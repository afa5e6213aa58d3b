//! The token of an invitation: what ties a sheet that comes back to the one that was sent.

use crate::domain::text::shown;
use crate::interchange::reader::{Fault, Scalar};
use std::fmt;
use toml::de::DeValue;

/// The letters of a token: none that is easily taken for another.
const LETTERS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
const GROUP: usize = 5;
const GROUPS: usize = 4;

/// An invitation token: twenty letters and digits in groups of five, `k7qmx-2v9xa-4h8tb-w3nce`; 100 bits.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Token(String);

/// Why a word is not a token.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{given}\" is not an invitation token: those are four groups of five letters and digits")]
pub struct TokenProblem {
    /// What was given, made safe to show.
    pub given: String,
}

impl Token {
    /// The token of sixteen bytes that nobody can guess. Only their first 100 bits are in it.
    #[must_use]
    pub fn from_bytes(bytes: [u8; 16]) -> Self {
        let bits = u128::from_be_bytes(bytes);
        let letter = |n: usize| {
            let five = (bits >> (123 - 5 * n)) & 31;
            char::from(LETTERS[usize::try_from(five).expect("five bits fit")])
        };
        let group = |g: usize| {
            (0..GROUP)
                .map(|n| letter(g * GROUP + n))
                .collect::<String>()
        };
        Self((0..GROUPS).map(group).collect::<Vec<_>>().join("-"))
    }

    /// Takes a token as written.
    ///
    /// # Errors
    /// [`TokenProblem`] when it has not the shape of one.
    pub fn parse(raw: &str) -> Result<Self, TokenProblem> {
        let groups: Vec<&str> = raw.split('-').collect();
        let is_group = |group: &&str| {
            group.len() == GROUP && group.bytes().all(|letter| LETTERS.contains(&letter))
        };
        if groups.len() == GROUPS && groups.iter().all(is_group) {
            Ok(Self(raw.to_owned()))
        } else {
            Err(TokenProblem { given: shown(raw) })
        }
    }

    /// The token itself.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::str::FromStr for Token {
    type Err = TokenProblem;

    fn from_str(raw: &str) -> Result<Self, Self::Err> {
        Self::parse(raw)
    }
}

impl fmt::Display for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl Scalar for Token {
    const WANTED: &'static str = "the token of the invitation";

    fn read(value: &DeValue<'_>) -> Result<Self, Fault> {
        let read = match value {
            DeValue::String(word) => Self::parse(word).ok(),
            _ => None,
        };
        read.ok_or_else(|| Fault::new("the token is not as it was sent", "write it as it was sent"))
    }
}
