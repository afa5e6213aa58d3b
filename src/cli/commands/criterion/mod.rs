//! `baton criterion`: by what a round judges, in points and floors.

mod floor;
mod weight;

use crate::cli::{CommandError, Finished, Invocation, nearest};
use crate::domain::id::CriterionId;
use crate::domain::round::Round;
use crate::domain::text::shown;
use std::collections::BTreeMap;

/// Set the weights and floors of a round's criteria
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Command {
    Weight(weight::Args),
    Floor(floor::Args),
}

impl Command {
    pub(super) fn run(self, invocation: &mut Invocation) -> Finished {
        match self {
            Self::Weight(args) => weight::run(&args, invocation),
            Self::Floor(args) => floor::run(&args, invocation),
        }
    }
}

/// A value for each criterion named: `depth=30 hiring=20`, or `depth 30` for one.
fn settings<T>(
    round: &Round,
    words: &[String],
    value: impl Fn(&str) -> Result<T, CommandError>,
) -> Result<BTreeMap<CriterionId, T>, CommandError> {
    let mut settings = BTreeMap::new();
    for (id, raw) in pairs(words)? {
        let id = CriterionId::parse(id).map_err(CommandError::usage)?;
        nearest::known(&round.yardstick.criteria, &id, "criterion")?;
        if settings.insert(id.clone(), value(raw)?).is_some() {
            let what = format!("{id} is set twice; nothing was changed");
            return Err(CommandError::usage(what));
        }
    }
    Ok(settings)
}

fn pairs(words: &[String]) -> Result<Vec<(&str, &str)>, CommandError> {
    if let [id, value] = words
        && !id.contains('=')
        && !value.contains('=')
    {
        return Ok(vec![(id, value)]);
    }
    let sets_nothing = words.iter().find(|word| !word.contains('='));
    if let Some(word) = sets_nothing {
        let what = format!("\"{}\" sets nothing; nothing was changed", shown(word));
        return Err(CommandError::usage(what).hint("write it as criterion=value, such as depth=30"));
    }
    let pairs = words.iter().filter_map(|word| word.split_once('='));
    Ok(pairs.collect())
}
