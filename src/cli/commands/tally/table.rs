//! `baton tally --scores`: a committee's own table, judged without a plan. Nothing of it is stored.

use super::judging::{Assigned, scale};
use crate::cli::CommandError;
use crate::cli::files::{self, Named};
use crate::domain::analysis::scoring::Scale;
use crate::domain::analysis::{Fraction, Tally};
use crate::domain::text::Line;
use crate::interchange::table::{Judged, TABLE_LIMIT, Table};

/// A table, and how it is judged.
#[derive(Debug, clap::Args)]
pub(crate) struct TableArgs {
    /// A table of scores as CSV, with the columns scorer, candidate, criterion, score and, where needed, state and
    /// organisation; `-` is standard input
    #[arg(long, value_name = "FILE", conflicts_with_all = ["plan", "round"])]
    scores: Option<Named>,
    /// What each criterion weighs, in any unit, such as depth=2,hiring=1; all the same when left out
    #[arg(
        long,
        value_name = "CRITERION=WEIGHT",
        value_delimiter = ',',
        requires = "scores"
    )]
    weights: Vec<Assigned>,
    /// The lowest acceptable mean of a criterion, and with `total` of the total of 100
    #[arg(
        long,
        value_name = "CRITERION=MEAN",
        value_delimiter = ',',
        requires = "scores"
    )]
    floors: Vec<Assigned>,
    /// The lowest and the highest score; 1..5 when left out
    #[arg(
        long,
        value_name = "LOW..HIGH",
        value_parser = scale,
        allow_hyphen_values = true,
        requires = "scores"
    )]
    scale: Option<Scale>,
}

/// What to do with a file of a spreadsheet program, which is no text.
fn of_a_workbook(named: &Named, error: CommandError) -> CommandError {
    let name = named.to_string().to_ascii_lowercase();
    let ends = |ending: &&str| name.ends_with(*ending);
    if [".xlsx", ".xlsm", ".xls", ".ods", ".numbers"]
        .iter()
        .any(ends)
    {
        error.hint(
            "it is a workbook: save the sheet with the scores as CSV (UTF-8), and name that file",
        )
    } else {
        error
    }
}

/// What `--floors` calls the floor of the total.
const TOTAL: &str = "total";

impl TableArgs {
    /// The result of the table.
    ///
    /// # Errors
    /// When the table cannot be read, or criteria are named that it does not have.
    pub(super) fn tally(&self) -> Result<Tally, CommandError> {
        let named = self
            .scores
            .as_ref()
            .expect("asked for where there is no plan");
        let text = files::read(named, TABLE_LIMIT).map_err(|error| of_a_workbook(named, error))?;
        let scale = self.scale.unwrap_or(Scale::OF_ROUNDS);
        let table = Table::read(&named.to_string(), &text, scale)?;
        let panel = table.panel(scale, &self.judged(&table, scale)?);
        let floor = Assigned::find(&self.floors, TOTAL);
        Ok(Tally::read(panel, floor))
    }

    fn judged(&self, table: &Table, scale: Scale) -> Result<Vec<Judged>, CommandError> {
        let criteria = table.criteria();
        let known = || criteria.iter().map(Line::as_str);
        for (assigned, more) in [(&self.weights, None), (&self.floors, Some(TOTAL))] {
            for one in assigned.iter().filter(|one| more != Some(one.id.as_str())) {
                one.must_be_one_of(known())?;
            }
            Assigned::must_be_named_once(assigned)?;
        }
        self.floors_must_fit(scale)?;
        let weights = self.shares(criteria)?;
        let judged = criteria.iter().zip(weights).map(|(id, weight)| Judged {
            weight,
            floor: Assigned::find(&self.floors, id.as_str()),
        });
        Ok(judged.collect())
    }

    /// The share of all weight of each criterion.
    fn shares(&self, criteria: &[Line]) -> Result<Vec<Fraction>, CommandError> {
        if self.weights.is_empty() {
            let count = i128::try_from(criteria.len()).unwrap_or(i128::MAX);
            let each = Fraction::new(1, count).unwrap_or(Fraction::ZERO);
            return Ok(vec![each; criteria.len()]);
        }
        let weights: Result<Vec<Fraction>, CommandError> = criteria
            .iter()
            .map(|id| {
                Assigned::find(&self.weights, id.as_str()).ok_or_else(|| {
                    let what = format!("--weights says nothing of {id}; nothing was read further");
                    CommandError::usage(what)
                        .hint("give every criterion a weight, or none; 0 is one")
                })
            })
            .collect();
        let weights = weights?;
        if weights.iter().any(|weight| *weight < Fraction::ZERO) {
            return Err(CommandError::usage("a weight is 0 or more"));
        }
        let sum = weights.iter().fold(Fraction::ZERO, |sum, one| sum + *one);
        weights
            .into_iter()
            .map(|weight| weight.over(sum))
            .collect::<Option<_>>()
            .ok_or_else(|| {
                let what = "the weights are all 0, so that nothing could be compared";
                CommandError::usage(what).hint("give at least one criterion a weight above 0")
            })
    }

    fn floors_must_fit(&self, scale: Scale) -> Result<(), CommandError> {
        for floor in &self.floors {
            let (low, high) = if floor.id == TOTAL {
                (0, 100)
            } else {
                (scale.low(), scale.high())
            };
            let within = Fraction::whole(i128::from(low))..=Fraction::whole(i128::from(high));
            if !within.contains(&floor.number) {
                let what = format!("the floor of {} lies between {low} and {high}", floor.id);
                return Err(CommandError::usage(what));
            }
        }
        Ok(())
    }
}
