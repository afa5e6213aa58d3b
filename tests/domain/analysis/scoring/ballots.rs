//! Whom the scorers' orders elect, by hand and by law.

use super::tables::*;
use baton::domain::analysis::Fraction;
use baton::domain::analysis::scoring::Undefined;
use baton::domain::analysis::scoring::ballots::Ballots;
use proptest::prelude::*;

fn half(halves: i128) -> Option<Fraction> {
    Fraction::new(halves, 2)
}

#[test]
fn ties_count_half_and_a_majority_is_of_those_who_scored_both() {
    // 0 before 1: two of three; 0 and 2 level once, else 0 first; 1 before 2: once of two, else level.
    let ballots = Ballots::of(&plain(&[[5, 4, 4], [5, 3, 2], [4, 5, 4]])).unwrap();
    assert_eq!(ballots.borda, [half(9), half(7), half(2)]);
    assert_eq!(ballots.condorcet, Ok(0));
    assert_eq!(ballots.copeland, [Some(2), Some(0), Some(-2)]);
}

#[test]
fn a_circle_of_majorities_elects_nobody() {
    let ballots = Ballots::of(&plain(&[[3, 2, 1], [1, 3, 2], [2, 1, 3]])).unwrap();
    assert_eq!(ballots.condorcet, Err(Undefined::NoMajority));
    assert_eq!(ballots.copeland, [Some(0); 3]);
    assert_eq!(ballots.borda, [half(6); 3]);
}

#[test]
fn a_recusal_is_no_vote_against_anybody() {
    let ballots = Ballots::of(&plain(&[[5, 1, NO], [NO, 1, 5], [2, 1, 3]])).unwrap();
    assert_eq!(ballots.condorcet, Ok(2));
    assert_eq!(ballots.borda, [half(4), half(0), half(6)]);
}

#[test]
fn half_is_no_majority() {
    let ballots = Ballots::of(&plain(&[[2, 1], [1, 2]])).unwrap();
    assert_eq!(ballots.condorcet, Err(Undefined::NoMajority));
    let level = Ballots::of(&plain(&[[2, 1], [2, 2]])).unwrap();
    assert_eq!(level.condorcet, Err(Undefined::NoMajority));
}

#[test]
fn whoever_was_compared_by_nobody_takes_no_part() {
    let ballots = Ballots::of(&plain(&[[5, 1, NO], [4, 1, NO], [NO, NO, 5]])).unwrap();
    assert_eq!(ballots.condorcet, Ok(0));
    assert_eq!((ballots.borda[2], ballots.copeland[2]), (None, None));
}

#[test]
fn nothing_to_compare_says_why() {
    assert_eq!(
        Ballots::of(&plain(&[[3], [4]])),
        Err(Undefined::OneCandidate)
    );
    assert_eq!(
        Ballots::of(&plain(&[[3, NO], [NO, 4]])),
        Err(Undefined::NotCompared)
    );
    assert_eq!(Ballots::of(&plain::<0>(&[])), Err(Undefined::OneCandidate));
}

proptest! {
    #[test]
    fn a_winner_of_all_duels_has_the_most_wins_and_everybody_shares_the_points(table in any_table(5, 4, 1)) {
        if let Ok(ballots) = Ballots::of(&weighted((1, 5), &[1], &table)) {
            prop_assert_eq!(ballots.copeland.iter().flatten().sum::<i32>(), 0);
            if let Ok(winner) = ballots.condorcet {
                let mine = ballots.copeland[winner];
                let others = (0..4).filter(|one| *one != winner);
                prop_assert!(others.into_iter().all(|one| ballots.copeland[one] < mine));
            }
        }
    }

    #[test]
    fn the_order_of_scorers_does_not_matter_and_that_of_candidates_only_moves_places(table in any_table(5, 3, 2)) {
        let of = |table: &Table| Ballots::of(&weighted((1, 5), &[1, 2], table));
        prop_assert_eq!(of(&table), of(&turned_scorers(&table)));
        let turned = of(&turned_candidates(&table)).map(|mut ballots| {
            ballots.borda.rotate_left(1);
            ballots.copeland.rotate_left(1);
            ballots.condorcet = ballots.condorcet.map(|winner| (winner + 2) % 3);
            ballots
        });
        prop_assert_eq!(of(&table), turned);
    }
}
