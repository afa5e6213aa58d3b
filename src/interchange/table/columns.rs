//! Which column of a table holds what, and what parts the columns.

use crate::interchange::problem::Problem;
use csv::StringRecord;

/// What a first row and a row look like.
pub(super) const EXAMPLE: &str = "begin with the row `scorer,candidate,criterion,score,state`; a row then reads `imran,amla,depth,4,scored`";

/// Where in a row each value stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Columns {
    pub(super) scorer: usize,
    pub(super) candidate: usize,
    pub(super) criterion: usize,
    pub(super) score: usize,
    pub(super) state: Option<usize>,
    pub(super) organisation: Option<usize>,
    /// How many columns there are.
    number: usize,
}

impl Columns {
    /// Reads the first row; columns of other names are passed over.
    pub(super) fn read(head: &StringRecord) -> Result<Self, Problem> {
        let heads: Vec<String> = head
            .iter()
            .map(|written| written.trim().to_lowercase())
            .collect();
        let column = |name: &str| heads.iter().position(|head| head == name);
        for name in [
            "scorer",
            "candidate",
            "criterion",
            "score",
            "state",
            "organisation",
        ] {
            if heads.iter().filter(|head| *head == name).count() > 1 {
                return Err(of_head(format!("there are two columns `{name}`")));
            }
        }
        let needed = |name: &str| {
            column(name).ok_or_else(|| of_head(format!("there is no column `{name}`")))
        };
        Ok(Self {
            scorer: needed("scorer")?,
            candidate: needed("candidate")?,
            criterion: needed("criterion")?,
            score: needed("score")?,
            state: column("state"),
            organisation: column("organisation"),
            number: head.len(),
        })
    }

    /// Whether a row holds a value where there is no column.
    pub(super) fn are_passed_by(&self, row: &StringRecord) -> bool {
        let mut beyond = row.iter().skip(self.number);
        beyond.any(|value| !value.trim().is_empty())
    }
}

fn of_head(message: String) -> Problem {
    Problem {
        line: 1,
        column: 1,
        ..Problem::of_file(message, EXAMPLE)
    }
}

/// What parts the columns: whichever of comma, semicolon and tab the first line has most of.
pub(super) fn parted_by(text: &str) -> u8 {
    let head = text.lines().next().unwrap_or_default();
    let times = |sign: u8| head.bytes().filter(|byte| *byte == sign).count();
    [b'\t', b';', b',']
        .into_iter()
        .max_by_key(|sign| times(*sign))
        .unwrap_or(b',')
}
