//! Numbers given to criteria on the command line: `depth=25`, and scales: `1..5`.

use crate::cli::CommandError;
use crate::domain::analysis::Fraction;
use crate::domain::analysis::scoring::Scale;
use crate::domain::text::shown;
use std::str::FromStr;

/// A criterion with a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Assigned {
    pub(super) id: String,
    pub(super) number: Fraction,
}

/// Why something typed is no such pair.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not a criterion with a number, such as depth=25")]
pub(super) struct AssignedProblem(String);

/// Why something typed is no scale.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "\"{0}\" is not a scale: write the lowest and the highest whole number, such as 1..5; at most {most} points lie \
     between them",
    most = Scale::WIDEST
)]
pub(super) struct ScaleProblem(String);

impl FromStr for Assigned {
    type Err = AssignedProblem;

    fn from_str(raw: &str) -> Result<Self, Self::Err> {
        let pair = raw
            .rsplit_once('=')
            .map(|(id, number)| (id.trim(), number.trim()));
        let (id, number) = pair
            .filter(|(id, _)| !id.is_empty())
            .ok_or_else(|| AssignedProblem(shown(raw)))?;
        let (sign, number) = match number.strip_prefix('-') {
            Some(number) => (-1, number),
            None => (1, number),
        };
        let number: Fraction = number.parse().map_err(|_| AssignedProblem(shown(raw)))?;
        Ok(Self {
            id: id.to_owned(),
            number: number * Fraction::whole(sign),
        })
    }
}

impl Assigned {
    /// The number given to a criterion.
    pub(super) fn find(all: &[Self], id: &str) -> Option<Fraction> {
        let mut all = all.iter();
        all.find(|one| one.id == id).map(|one| one.number)
    }

    pub(super) fn must_be_one_of<'a>(
        &self,
        known: impl Iterator<Item = &'a str> + Clone,
    ) -> Result<(), CommandError> {
        if known.clone().any(|id| id == self.id) {
            return Ok(());
        }
        Err(no_such_criterion(&self.id, known))
    }

    pub(super) fn must_be_named_once(all: &[Self]) -> Result<(), CommandError> {
        let again = |(at, one): &(usize, &Self)| all[..*at].iter().any(|other| other.id == one.id);
        match all.iter().enumerate().find(again) {
            None => Ok(()),
            Some((_, one)) => Err(CommandError::usage(format!("{} is named twice", one.id))),
        }
    }
}

/// What to answer where a criterion is named that is not there: which are.
pub(super) fn no_such_criterion<'a>(
    id: &str,
    known: impl Iterator<Item = &'a str> + Clone,
) -> CommandError {
    let what = format!("there is no criterion \"{}\"", shown(id));
    let all: Vec<String> = known.clone().map(shown).collect();
    CommandError::usage(what)
        .nearest(id, known)
        .hint(format_args!("the criteria are {}", all.join(", ")))
}

/// A scale as typed.
pub(super) fn scale(raw: &str) -> Result<Scale, ScaleProblem> {
    let ends = raw.split_once("..");
    let ends = ends.and_then(|(low, high)| Some((low.parse().ok()?, high.parse().ok()?)));
    ends.and_then(|(low, high)| Scale::new(low, high))
        .ok_or_else(|| ScaleProblem(shown(raw)))
}
