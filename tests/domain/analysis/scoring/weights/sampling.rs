//! Where there are too many criteria for volumes, weightings are drawn; where there are not, draws must agree.

use super::{fixed_profiles, profiles, weights, with_idle_criteria};
use baton::domain::analysis::Fraction;
use baton::domain::analysis::scoring::weights::{
    Bounds, First, Method, NoRoom, Region, Sampling, Weightings, firsts,
};

const SAMPLING: Sampling = Sampling {
    draws: 4_000,
    seed: 42,
};

/// Six specialists: by symmetry each is first with a sixth of all weightings.
fn specialists() -> Vec<Vec<Fraction>> {
    let row = |at| std::array::from_fn::<_, 6, _>(|one| if one == at { 100 } else { 0 });
    profiles(&[0, 1, 2, 3, 4, 5].map(row))
}

fn sampled(rows: &[Vec<Fraction>], bounds: Bounds) -> (Vec<First<f64>>, f64) {
    let found = Weightings::new(bounds, SAMPLING).firsts(rows).unwrap();
    let Method::MonteCarlo {
        draws,
        seed,
        standard_error,
    } = found.method
    else {
        panic!("{:?}", found.method)
    };
    assert_eq!((draws, seed), (4_000, 42));
    (found.of, standard_error)
}

#[test]
fn six_criteria_are_drawn_uniformly() {
    let (of, error) = sampled(&specialists(), Bounds::none(6));
    for (at, first) in of.iter().enumerate() {
        assert!((first.share - 1.0 / 6.0).abs() < 4.0 * error, "{of:?}");
        // The mean of the greatest of six uniform shares is 49/120.
        let centre = first.centre.as_ref().unwrap()[at];
        assert!((centre - 49.0 / 120.0).abs() < 4.0 * error, "{of:?}");
    }
    assert_eq!(sampled(&specialists(), Bounds::none(6)).0, of);
}

#[test]
fn weights_are_not_crowded_in_the_middle() {
    // Ahead from a half of the first weight on: a half to the fifth power of all weightings.
    let mut rows = with_idle_criteria(&profiles(&[[100], [50]]), 6);
    rows[0][1..].fill(Fraction::ZERO);
    let (of, error) = sampled(&rows, Bounds::none(6));
    assert!((of[0].share - 1.0 / 32.0).abs() < 4.0 * error, "{of:?}");
}

#[test]
fn bounds_hold_for_draws_too() {
    let agreed = weights(&[25, 25, 20, 10, 10, 10]);
    let near = Bounds::none(6).near(&agreed, Fraction::whole(4));
    let (of, _) = sampled(&specialists(), near.clone().in_order(&[1, 0]));
    assert!(of[1].share > 0.5, "{of:?}");
    let centre = of[1].centre.as_ref().unwrap();
    for (weight, agreed) in centre.iter().zip(&agreed) {
        assert!((weight - agreed.to_f64()).abs() <= 0.04);
    }
    assert!(of[0].share < 1e-12 && of[3].share < 1e-12, "{of:?}");
    let slice = near.at_least(0, Fraction::whole(29));
    let few = Sampling {
        draws: 500,
        seed: 1,
    };
    let refused = Weightings::new(slice, few).firsts(&specialists());
    assert_eq!(refused.unwrap_err(), NoRoom::TooNarrow);
    let fixed = Bounds::none(6).near(&agreed, Fraction::ZERO);
    let refused = Weightings::new(fixed, SAMPLING).firsts(&specialists());
    assert_eq!(refused.unwrap_err(), NoRoom::Bounds);
}

#[test]
fn a_full_order_of_many_criteria_is_drawn_from() {
    // One draw of 40,320 would fall into this order by chance.
    let row = |at| std::array::from_fn::<_, 8, _>(|one| if one == at { 100 } else { 0 });
    let rows = profiles(&[0, 1, 2, 3, 4, 5, 6, 7].map(row));
    let order = [3, 1, 4, 0, 5, 2, 6, 7];
    let (of, error) = sampled(&rows, Bounds::none(8).in_order(&order));
    assert!((of[3].share - 1.0).abs() < 1e-12, "{of:?}");
    // The mean of the greatest of eight uniform shares is (1 + 1/2 + ... + 1/8) / 8, of the least a 64th.
    let centre = of[3].centre.as_ref().unwrap();
    assert!(
        (centre[3] - 761.0 / 2240.0).abs() < 4.0 * error,
        "{centre:?}"
    );
    assert!((centre[7] - 1.0 / 64.0).abs() < 4.0 * error, "{centre:?}");
    let heaviest_first: Vec<f64> = order.iter().map(|at| centre[*at]).collect();
    assert!(heaviest_first.is_sorted_by(|one, other| one > other));
}

#[test]
fn draws_agree_with_volumes() {
    for panel in 1..=12 {
        let rows = fixed_profiles(panel, 5);
        let (drawn, error) = sampled(&with_idle_criteria(&rows, 6), Bounds::none(6));
        let exact = firsts(&rows, &Region::<f64>::whole(4));
        for (drawn, exact) in drawn.iter().zip(&exact) {
            let (drawn, exact) = (drawn.share, exact.share);
            assert!(
                (drawn - exact).abs() < 4.0 * error,
                "{panel}: {drawn} {exact}"
            );
        }
    }
}
