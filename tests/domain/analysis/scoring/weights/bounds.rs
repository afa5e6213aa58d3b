//! Weightings near the agreed one, and those that respect a limit or an order.

use super::{exactly, part, profiles, weights};
use baton::domain::analysis::Fraction;
use baton::domain::analysis::scoring::weights::{
    Bounds, NoRoom, Region, Sampling, Weightings, firsts,
};
use num_rational::BigRational;

fn share(bounds: &Bounds) -> BigRational {
    Region::within(bounds).unwrap().share()
}

fn refused(bounds: &Bounds) -> NoRoom {
    Region::<BigRational>::within(bounds).unwrap_err()
}

#[test]
fn two_criteria_are_lengths() {
    let points = Fraction::whole;
    let near = Bounds::none(2).near(&weights(&[3, 7]), points(10));
    assert_eq!(share(&near), exactly(1, 5));
    let cut_off = Bounds::none(2).near(&weights(&[0, 1]), points(10));
    assert_eq!(share(&cut_off), exactly(1, 10));
    assert_eq!(
        share(&Bounds::none(2).at_least(1, points(30))),
        exactly(7, 10)
    );
    assert_eq!(share(&Bounds::none(2).in_order(&[1, 0])), exactly(1, 2));
    assert_eq!(share(&Bounds::none(2)), exactly(1, 1));
}

#[test]
fn more_criteria_are_volumes() {
    let points = Fraction::whole;
    // At least 10 points each leaves a simplex of six tenths of the side, at least a half one corner.
    let each = (0..4).fold(Bounds::none(4), |bounds, at| {
        bounds.at_least(at, points(10))
    });
    assert_eq!(share(&each), exactly(216, 1000));
    assert_eq!(
        share(&Bounds::none(4).at_least(2, points(50))),
        exactly(1, 8)
    );
    assert_eq!(
        share(&Bounds::none(4).in_order(&[2, 0, 1, 3])),
        exactly(1, 24)
    );
    // Within a quarter of equal weights: all but the four corners beyond a half.
    let near = Bounds::none(4).near(&weights(&[1; 4]), points(25));
    assert_eq!(share(&near), exactly(1, 2));
}

#[test]
fn shares_within_bounds_are_of_what_the_bounds_leave() {
    // Ahead from a half of the first weight; within 10 points of 45 that is a fourth.
    let rows = profiles(&[[80, 20], [50, 50]]);
    let near = Bounds::none(2).near(&weights(&[45, 55]), Fraction::whole(10));
    let of = firsts(&rows, &Region::<BigRational>::within(&near).unwrap());
    let shares: Vec<BigRational> = of.iter().map(|first| first.share.clone()).collect();
    assert_eq!(shares, [exactly(1, 4), exactly(3, 4)]);
    assert_eq!(of[0].centre.as_ref().unwrap()[0], exactly(21, 40));
}

#[test]
fn one_criterion_respects_whatever_it_can() {
    let near = Bounds::none(1).near(&weights(&[1]), Fraction::whole(10));
    assert_eq!(share(&near), exactly(1, 1));
    assert_eq!(share(&Bounds::none(1).in_order(&[0])), exactly(1, 1));
}

#[test]
fn bounds_that_leave_no_room_are_refused_in_words() {
    let points = Fraction::whole;
    let contradiction = Bounds::none(3)
        .at_least(0, points(60))
        .at_least(1, points(60));
    assert_eq!(refused(&contradiction), NoRoom::Bounds);
    let fixed = Bounds::none(3).near(&weights(&[1, 2, 3]), Fraction::ZERO);
    assert_eq!(refused(&fixed), NoRoom::Bounds);
    let flat = Bounds::none(3).in_order(&[0, 1, 0]);
    assert_eq!(refused(&flat), NoRoom::Bounds);
    assert_eq!(
        refused(&Bounds::none(1).at_least(0, points(130))),
        NoRoom::Bounds
    );
    let rows = profiles(&[[1, 2, 3]]);
    let failure = Weightings::new(contradiction, Sampling::default()).firsts(&rows);
    assert_eq!(
        failure.unwrap_err().to_string(),
        "no weights can vary within these bounds: they contradict each other or fix a weight; widen one"
    );
}

#[test]
fn doubles_find_the_same_room() {
    let bounds = Bounds::none(4)
        .near(&weights(&[4, 3, 2, 1]), Fraction::whole(10))
        .in_order(&[0, 3])
        .at_least(3, part(25, 2));
    let exact = share(&bounds);
    let double: f64 = Region::within(&bounds).unwrap().share();
    assert!(
        (double - baton::domain::analysis::scoring::weights::Number::shown(&exact)).abs() < 1e-12
    );
    let narrow = Bounds::none(4).near(&weights(&[1, 2, 3, 4]), part(1, 1000));
    assert!(Region::<f64>::within(&narrow).is_ok());
    let fixed = Bounds::none(4).near(&weights(&[1, 2, 3, 4]), Fraction::ZERO);
    assert_eq!(
        Region::<f64>::within(&fixed).map(|_| ()),
        Err(NoRoom::Bounds)
    );
}
