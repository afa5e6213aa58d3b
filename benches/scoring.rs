//! The firmness of a result over all weightings. The peers of `benches/peers/` are given the same tables.

use std::hint::black_box;

use baton::domain::analysis::Fraction;
use baton::domain::analysis::scoring::weights::{
    Bounds, Contest, Region, Sampling, Weightings, firsts, pairs, ranks,
};
use criterion::Criterion;
use num_rational::BigRational;

/// The mean scores of candidates as hundredths of the scale, as ten scorers give them: each is good at something.
///
/// The same numbers as `table` in `benches/peers/tables.py`: whole sums of ten scores from 1 to 5.
fn table(candidates: usize, criteria: usize) -> Vec<Vec<Fraction>> {
    let mut state: u64 = 2_027;
    let mut next = || {
        state = (state * 48_271) % 2_147_483_647;
        i128::from(state % 41)
    };
    let mut mean = || Fraction::whole(next()) * 100 / 40;
    let mut row = || (0..criteria).map(|_| mean()).collect();
    (0..candidates).map(|_| row()).collect()
}

/// Candidates who are all first somewhere: what one of them is better at, it pays for elsewhere.
fn specialists(candidates: usize) -> Vec<Vec<Fraction>> {
    let row = |row: Vec<Fraction>| {
        let squares = row.iter().map(|one| one.to_f64().powi(2)).sum::<f64>();
        #[expect(clippy::cast_possible_truncation, reason = "at most ten thousand")]
        let scaled = |one: Fraction| (one.to_f64() / squares.sqrt() * 10_000.0) as i128;
        row.into_iter()
            .map(|one| Fraction::whole(scaled(one)) / 100)
            .collect()
    };
    table(candidates, 4).into_iter().map(row).collect()
}

/// First shares and central weights.
pub(crate) fn first(criterion: &mut Criterion) {
    for (candidates, criteria) in [(10, 4), (20, 4), (50, 4), (20, 5)] {
        let rows = table(candidates, criteria);
        let weightings = any(criteria);
        criterion.bench_function(
            &format!("scoring: first shares, {candidates} x {criteria}"),
            |bench| bench.iter(|| black_box(weightings.firsts(&rows))),
        );
    }
    for candidates in [20, 50] {
        let rows = specialists(candidates);
        criterion.bench_function(
            &format!("scoring: first shares, {candidates} x 4, hard"),
            |bench| bench.iter(|| black_box(firsts(&rows, &Region::<f64>::whole(4)))),
        );
    }
}

/// All ranks.
pub(crate) fn rank(criterion: &mut Criterion) {
    let tables = [
        ("10 x 4", table(10, 4), 4),
        ("20 x 4", table(20, 4), 4),
        ("20 x 4, hard", specialists(20), 4),
        ("50 x 4", table(50, 4), 4),
        ("20 x 5", table(20, 5), 5),
    ];
    for (name, rows, criteria) in tables {
        criterion.bench_function(&format!("scoring: all ranks, {name}"), |bench| {
            bench.iter(|| black_box(ranks::<f64>(&rows, &Bounds::none(criteria))));
        });
    }
}

/// What is computed as fractions.
pub(crate) fn exact(criterion: &mut Criterion) {
    for criteria in [4, 5] {
        let rows = table(8, criteria);
        let whole = Region::<BigRational>::whole(criteria);
        let share = Fraction::new(1, i128::try_from(criteria).expect("it is small"));
        let agreed = vec![share.expect("there are criteria"); criteria];
        let near = Bounds::none(criteria).near(&agreed, Fraction::whole(10));
        let mut measure = |what: &str, run: &dyn Fn()| {
            let name = format!("scoring: {what} as fractions, 8 x {criteria}");
            criterion.bench_function(&name, |bench| bench.iter(run));
        };
        measure("first shares", &|| drop(black_box(firsts(&rows, &whole))));
        measure("first shares near", &|| {
            let region = Region::<BigRational>::within(&near).expect("there is room");
            drop(black_box(firsts(&rows, &region)));
        });
        measure("all ranks", &|| {
            drop(black_box(ranks::<BigRational>(
                &rows,
                &Bounds::none(criteria),
            )));
        });
        measure("pairs", &|| drop(black_box(pairs(&rows, &whole))));
        measure("stability and smallest move", &|| {
            let contest = Contest::of(&rows, &agreed).expect("one is first");
            black_box((contest.stability(), contest.smallest_move()));
        });
    }
}

/// What is drawn.
pub(crate) fn drawn(criterion: &mut Criterion) {
    let rows = table(20, 6);
    let weightings = any(6);
    criterion.bench_function("scoring: first shares, 20 x 6, 100,000 draws", |bench| {
        bench.iter(|| black_box(weightings.firsts(&rows)));
    });
    criterion.bench_function("scoring: all ranks, 20 x 6, 100,000 draws", |bench| {
        bench.iter(|| black_box(weightings.ranks(&rows)));
    });
}

fn any(criteria: usize) -> Weightings {
    Weightings::new(Bounds::none(criteria), Sampling::default())
}
