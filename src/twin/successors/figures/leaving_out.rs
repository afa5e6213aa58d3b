//! Who is first when one scorer, one organisation or one criterion is left out.

use super::{Figure, Part, Seen};
use crate::domain::analysis::scoring::firmness::Firmness;
use crate::domain::analysis::scoring::scorers::Without;
use std::fmt::Display;

pub(super) fn told(seen: Seen<'_>) -> Part {
    Part {
        title: "LEAVING OUT",
        about: "Who is first when a scorer, all scorers of an organisation, or a criterion is left out.",
        all: seen
            .tally
            .firmness
            .as_ref()
            .map_or_else(Vec::new, |firmness| trials(seen, firmness)),
    }
}

fn trials(seen: Seen<'_>, firmness: &Firmness) -> Vec<Figure> {
    let (names, left_out) = (seen.names, &firmness.left_out);
    let scorers = left_out.scorers.iter().map(|trial| {
        let name = &names.scorers[trial.left_out];
        without(seen, firmness, name, trial)
    });
    let organisations = left_out.organisations.iter().map(|trial| {
        let name = names.organisation(&trial.left_out);
        without(seen, firmness, format_args!("the scorers of {name}"), trial)
    });
    let criteria = left_out.criteria.iter().map(|trial| {
        let name = &names.criteria[trial.left_out];
        without(seen, firmness, name, trial)
    });
    scorers.chain(organisations).chain(criteria).collect()
}

fn without<T>(
    seen: Seen<'_>,
    firmness: &Firmness,
    what: impl Display,
    trial: &Without<T>,
) -> Figure {
    let name = format!("without {what}");
    match &trial.winners {
        Err(why) => Figure::undefined(name, why),
        Ok(winners) => {
            let is = if winners.len() == 1 { "is" } else { "are" };
            let first = format!("{} {is} first", seen.names.row(winners));
            let as_before = if *winners == firmness.leaders {
                ", as with everything"
            } else {
                " instead"
            };
            Figure::new(name, format_args!("{first}{as_before}"))
        }
    }
}
