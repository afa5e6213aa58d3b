//! How far the scorers agree.

use super::{Figure, Part, Seen};
use crate::domain::analysis::calendar::count;
use crate::domain::analysis::scoring::Undefined;
use crate::domain::analysis::scoring::agreement::{Agreement, Alpha};

pub(super) fn told(seen: Seen<'_>) -> Part {
    let agreement = Agreement::of(seen.panel);
    let mut all = vec![alpha("alpha, all criteria", &agreement.alpha_ordinal)];
    let criteria = seen.names.criteria.iter().zip(&agreement.per_criterion);
    all.extend(criteria.map(|(name, one)| alpha(&format!("alpha, {name}"), one)));
    let from = from_whom(seen, &agreement);
    let whole = |name: &str, value: Result<f64, Undefined>, means: &str| match value {
        Err(why) => Figure::undefined(name, why),
        Ok(value) => Figure::new(name, format_args!("{value:.2}: {means}; {from}")),
    };
    all.push(whole(
        "same order (Kendall's W)",
        agreement.kendall_w,
        "1 is when all put the candidates in the same order, 0 when their orders cancel out",
    ));
    all.push(whole(
        "another committee (ICC(2,k))",
        agreement.icc_mean,
        "how well these scorers' mean total stands for that of as many others, 1 is fully",
    ));
    Part {
        title: "DO THE SCORERS AGREE?",
        about: "With few candidates each of these is rough. Low agreement is a reason to talk, not a fault of anybody.",
        all,
    }
}

fn alpha(name: &str, alpha: &Alpha) -> Figure {
    match alpha.value {
        Err(why) => Figure::undefined(name, why),
        Ok(value) => {
            let cells = count(alpha.units, "cell");
            let dropped = match alpha.dropped {
                0 => String::new(),
                dropped => format!(", without {} that fewer scored", count(dropped, "cell")),
            };
            let means = "1 is full agreement, 0 is as by chance";
            Figure::new(
                name,
                format_args!("{value:.2}: {means}; from {cells} that two or more scored{dropped}"),
            )
        }
    }
}

/// `from 4 scorers and 3 candidates, without Meera J, who did not score all of them in full`
fn from_whom(seen: Seen<'_>, agreement: &Agreement) -> String {
    let complete = &agreement.complete;
    let scorers = count(complete.scorers.len(), "scorer");
    let candidates = count(complete.candidates.len(), "candidate");
    let left_out = if complete.dropped.is_empty() {
        String::new()
    } else {
        let who = seen.scorers(&complete.dropped);
        format!(", without {who}, who did not score all of them in full")
    };
    format!("from {scorers} and {candidates}{left_out}")
}
