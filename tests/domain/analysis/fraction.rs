//! Fractions are exact, ordered, and rounded once, half up, when shown.

use baton::domain::analysis::Fraction;
use proptest::prelude::*;

fn part(part: i128, whole: i128) -> Fraction {
    Fraction::new(part, whole).unwrap()
}

#[test]
fn sums_that_floating_point_would_part_are_equal() {
    let tenth = part(1, 10);
    assert_eq!(tenth + tenth + tenth, part(3, 10));
    assert_eq!(part(663, 200), part(600, 200) + part(63, 200));
    assert_eq!(part(2, -4), part(-1, 2));
}

#[test]
fn one_decimal_is_shown_with_a_half_rounded_up() {
    let shown = [
        part(1319, 20),
        part(2365, 48),
        part(-1, 20),
        part(-3, 20),
        part(136, 2),
    ];
    let shown = shown.map(Fraction::shown);
    assert_eq!(shown, ["66.0", "49.3", "0.0", "-0.1", "68.0"]);
    assert_eq!(part(11, 47).percent(), 23);
    assert_eq!(part(1, 200).percent(), 1);
}

#[test]
fn nothing_has_no_share() {
    assert_eq!(Fraction::of(0, 0), None);
    assert_eq!(Fraction::of(3, 0), None);
}

#[test]
fn sums_that_would_not_fit_are_rounded_and_never_fail() {
    let primes = [
        101, 103, 107, 109, 113, 127, 131, 137, 139, 149, 151, 157, 163, 167, 173, 179, 181, 191,
        193, 197, 199, 211, 223, 227,
    ];
    let sum = primes
        .iter()
        .fold(Fraction::ZERO, |sum, prime| sum + part(1, *prime));
    let floating: f64 = primes
        .iter()
        .map(|prime| 1.0 / f64::from(i32::try_from(*prime).unwrap()))
        .sum();
    assert!((sum.to_f64() - floating).abs() < 1e-9);
}

proptest! {
    #[test]
    fn order_and_sums_agree_with_whole_numbers(a in -999_i128..999, b in 1_i128..999, c in -999_i128..999, d in 1_i128..999) {
        let (x, y) = (part(a, b), part(c, d));
        prop_assert_eq!(x.cmp(&y), (a * d).cmp(&(c * b)));
        prop_assert_eq!(x + y, part(a * d + c * b, b * d));
        prop_assert_eq!(x - y, part(a * d - c * b, b * d));
        prop_assert_eq!(x * 7, part(a * 7, b));
    }
}
