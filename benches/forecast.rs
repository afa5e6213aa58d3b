//! When the exit would be possible, in a plan of 300 functions of which 60 were handed over.

use std::hint::black_box;

use baton::domain::Plan;
use baton::domain::analysis::Forecast;
use baton::domain::analysis::calendar::days_after;
use baton::domain::function::{Function, Stage, Standing, Step};
use criterion::Criterion;

use crate::changes::outline;
use crate::today;
use crate::words::id;

const FUNCTIONS: i64 = 300;
const MADE: i64 = 60;

/// 10,000 resamples of every function still to move; each needs the one before it.
pub(crate) fn resampling(criterion: &mut Criterion) {
    let mut plan = Plan::new(id("bench"));
    for number in 0..FUNCTIONS {
        plan.functions.put(function(number));
    }
    criterion.bench_function("forecast: 10,000 resamples on 300 functions", |bench| {
        bench.iter(|| black_box(Forecast::of(&plan, today())));
    });
}

fn function(number: i64) -> Function {
    let before = format!("f{}", number - 1);
    let needs: &[&str] = if number > MADE { &[&before] } else { &[] };
    let mut function = Function::new(outline(&format!("f{number}"), "Function", needs), None);
    let planned = days_after(today(), (number - MADE) * 7);
    function.planned.transfer = Some(planned);
    if number < MADE {
        function.standing = Standing::On(Stage::Transferred);
        function.steps.push(Step {
            from: Standing::On(Stage::Shared),
            to: Standing::On(Stage::Transferred),
            on: days_after(planned, number * 37 % 61),
            evidence: None,
            link: None,
            reason: None,
            hands: (None, None),
            holder_before: None,
        });
    }
    function
}
