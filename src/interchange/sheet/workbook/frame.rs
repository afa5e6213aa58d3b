//! The hidden sheet of a workbook that came back: whose it is, what it asked for, and by which names.

use super::cells::Page;
use super::marks;
use super::read::AS_SENT;
use crate::domain::id::{CandidateId, CriterionId};
use crate::interchange::sheet::problem::Problems;
use crate::interchange::sheet::request::Standing;
use crate::interchange::sheet::said::{Frame, Value};
use crate::interchange::sheet::{FORMAT, Token};
use std::str::FromStr;

/// An id and the name that people read beside it.
pub(super) struct Named<I> {
    pub(super) id: I,
    pub(super) name: String,
}

/// The names of everything that the sheet asked about.
pub(super) struct Names {
    pub(super) candidates: Vec<Named<CandidateId>>,
    pub(super) criteria: Vec<Named<CriterionId>>,
}

/// Reads the hidden sheet; `None` where it is not as it was sent, and then the problems say so.
pub(super) fn read(page: &Page, problems: &mut Problems<'_>) -> Option<(Frame, Names)> {
    format(page, problems)?;
    let rows: Vec<u32> = page
        .cells()
        .filter(|at| at.1 == 0 && at.0 > 0)
        .map(|at| at.0)
        .collect();
    let of = |key: &'static str| {
        rows.iter()
            .copied()
            .filter(move |row| page.text((*row, 0)) == key)
    };
    let (plan, round) = (one(page, of("plan")), one(page, of("round")));
    let (scorer, token) = (one(page, of("scorer")), one::<Token>(page, of("token")));
    let candidates: Option<Vec<_>> = of("candidate").map(|row| candidate(page, row)).collect();
    let criteria: Option<Vec<_>> = of("criterion").map(|row| named(page, row)).collect();
    let whole = (|| {
        let (candidates, criteria) = (candidates?, criteria?);
        let frame = Frame {
            plan: plan?,
            round: round?,
            scorer: scorer?,
            token: token?,
            candidates: candidates
                .iter()
                .map(|(one, standing)| (one.id.clone(), *standing))
                .collect(),
            criteria: criteria
                .iter()
                .map(|one: &Named<CriterionId>| one.id.clone())
                .collect(),
        };
        frame.is_sound().then_some(())?;
        let candidates = candidates.into_iter().map(|(one, _)| one).collect();
        Some((
            frame,
            Names {
                candidates,
                criteria,
            },
        ))
    })();
    if whole.is_none() {
        let says = "the hidden sheet that says whose scores these are is not as it was sent";
        problems.whole(says, AS_SENT);
    }
    whole
}

/// Which form of a sheet it is.
fn format(page: &Page, problems: &mut Problems<'_>) -> Option<()> {
    let found = match page.said((0, 1)).value {
        Value::Text(text) => text.parse().ok(),
        Value::Number(number) => number.to_string().parse().ok(),
        Value::Empty | Value::Other(_) => None,
    };
    match found {
        Some(FORMAT) => Some(()),
        Some(newer) if newer > FORMAT => {
            let says = format!("it is of format {newer}; this version reads format {FORMAT}");
            problems.whole(says, "use a newer baton to read it");
            None
        }
        Some(_) | None => {
            problems.whole(
                format!("there is no such format of a sheet: see {}", marks::FRAME),
                AS_SENT,
            );
            None
        }
    }
}

/// The value of a key that is there once.
fn one<T: FromStr>(page: &Page, mut rows: impl Iterator<Item = u32>) -> Option<T> {
    let row = rows.next()?;
    rows.next()
        .is_none()
        .then(|| page.text((row, 1)).parse().ok())?
}

fn named<I: FromStr>(page: &Page, row: u32) -> Option<Named<I>> {
    let id = page.text((row, 1)).parse().ok()?;
    let name = page.text((row, 2)).to_owned();
    Some(Named { id, name })
}

fn candidate(page: &Page, row: u32) -> Option<(Named<CandidateId>, Standing)> {
    let standing = page.text((row, 3));
    let standing = [Standing::Open, Standing::Recused, Standing::OwnEmployer]
        .into_iter()
        .find(|one| one.word() == standing)?;
    Some((named(page, row)?, standing))
}
