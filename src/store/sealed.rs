//! A ballot of an open round, and the names it may have.
//!
//! How a store keeps it is the store's affair. What must stay true: the three names are slugs, so that they can be part
//! of a file name whatever they came from.

use super::error::StoreError;

/// A ballot that nobody may read yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedBallot {
    /// The plan, a slug.
    pub plan: String,
    /// The round, a slug.
    pub round: String,
    /// The one cast this is, a slug; another cast of the same person has another.
    pub cast: String,
    /// The ballot itself.
    pub text: String,
}

impl SealedBallot {
    /// Refuses a ballot one of whose names is not a slug.
    pub(super) fn must_be_named_well(&self) -> Result<(), StoreError> {
        [&self.plan, &self.round, &self.cast]
            .into_iter()
            .try_for_each(|name| must_be_slug(name))
    }
}

/// Refuses anything but 1 to 64 of `a-z`, `0-9` and `-`.
pub(super) fn must_be_slug(name: &str) -> Result<(), StoreError> {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    if (1..=64).contains(&name.len()) && name.bytes().all(plain) {
        return Ok(());
    }
    Err(StoreError::BadName {
        name: name.to_owned(),
    })
}
