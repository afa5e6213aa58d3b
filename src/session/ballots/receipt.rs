//! The short code by which scorers find what they cast in the result.

use crate::domain::Change;
use crate::domain::history::taken_back;
use crate::domain::id::{PersonId, RoundId};
use crate::domain::round::{Cast, Round};
use crate::domain::text::Line;
use crate::session::OpenPlan;
use crate::store::Hash;
use std::collections::BTreeMap;

const BASE32: &[u8; 32] = b"abcdefghijklmnopqrstuvwxyz234567";
const LETTERS: usize = 10;

/// The receipt of one scorer for all they have answered: ten letters that anybody can compute from the log alone.
///
/// They are the first ten base-32 letters (`a`-`z`, `2`-`7`) of SHA-256 over the scorer's commitments, in lower-case hex
/// one after the other, in the order of candidate id and then criterion id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt(String);

impl Receipt {
    /// The receipt of a scorer; `None` where nothing of theirs was cast with a commitment.
    #[must_use]
    pub fn of(round: &Round, scorer: &PersonId) -> Option<Self> {
        let casts = round.answers.casts.iter();
        Self::over(casts.filter(|cast| cast.cell.scorer == *scorer))
    }

    /// The receipts of everyone who has one, in the order of the round's scorers.
    #[must_use]
    pub fn all(round: &Round) -> Vec<(PersonId, Self)> {
        let scorers = round.scorers.iter();
        let of = |person: &PersonId| Some((person.clone(), Self::of(round, person)?));
        scorers.filter_map(|scorer| of(&scorer.person)).collect()
    }

    /// The receipt over casts of one scorer, in whatever order they come.
    pub(super) fn over<'a>(casts: impl IntoIterator<Item = &'a Cast>) -> Option<Self> {
        let mut casts: Vec<&Cast> = casts.into_iter().collect();
        casts.sort_by_key(|cast| &cast.cell);
        let commitments = casts.iter().filter_map(|cast| cast.commitment.as_ref());
        let text: String = commitments.map(Line::as_str).collect();
        (!text.is_empty()).then(|| Self::letters(&Hash::of(&text)))
    }

    fn letters(hash: &Hash) -> Self {
        let bits = |n: usize| {
            let (byte, offset) = (n * 5 / 8, n * 5 % 8);
            let pair = (u16::from(hash.0[byte]) << 8) | u16::from(hash.0[byte + 1]);
            usize::from((pair >> (11 - offset)) & 31)
        };
        Self((0..LETTERS).map(|n| char::from(BASE32[bits(n)])).collect())
    }
}

/// How many ballots of each scorer of a round another one took the place of. They stay in the log.
#[must_use]
pub fn replaced(open: &OpenPlan, round: &RoundId) -> BTreeMap<PersonId, usize> {
    let gone = taken_back(&open.events);
    let standing = open
        .events
        .iter()
        .filter(|event| !gone.contains(&event.seq));
    let (mut last, mut replaced) = (BTreeMap::new(), BTreeMap::new());
    for event in standing {
        if let Some(Change::BallotCast { round: of, cast }) = &event.change
            && of == round
            && let Some(before) = last.insert(&cast.cell, &cast.commitment)
            && (before.is_none() || *before != cast.commitment)
        {
            *replaced.entry(cast.cell.scorer.clone()).or_default() += 1;
        }
    }
    replaced
}

impl std::fmt::Display for Receipt {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(&self.0)
    }
}
