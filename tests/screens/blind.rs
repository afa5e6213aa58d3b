//! Check 9: while a round is open, nothing that the program shows, copies or writes tells its scores.
//!
//! Two programs go through the same keys. All that differs between them is what was answered, so whatever else differs
//! would tell it. Hashes and receipts differ, as they must, and are passed over.

use super::Screen;
use super::random_keys::{Hand, must_leave, turn};
use super::successors::{with_open_round, with_waiting_round};
use crate::support::changes::cell;
use crate::support::words::{id, text};
use baton::app::effect::Effect;
use baton::app::key::Key;
use baton::app::modals::Modal;
use baton::domain::Change;
use baton::domain::round::{Conflict, DeclaredConflict, Round, Score, ScoreValue};
use std::fs;

/// What stands in every sentence of every answer of one of them, and of the other.
const SENTINELS: [&str; 2] = ["quokka", "wombat"];

/// The two programs, on the people of the open round.
struct Two([Screen; 2]);

impl Two {
    fn begin() -> Self {
        Self([answered(5, SENTINELS[0]), answered(1, SENTINELS[1])])
    }

    /// On the people of a closed round in which one of two ballots is revealed.
    fn waiting() -> Self {
        Self([revealed(5, SENTINELS[0]), revealed(1, SENTINELS[1])])
    }

    /// The same to both, and a look at what they say.
    fn both(self, act: impl Fn(Screen) -> Screen) -> Self {
        let mut two = Self(self.0.map(act));
        two.compare();
        two
    }

    fn press(self, keys: &str) -> Self {
        keys.split_whitespace()
            .fold(self, |two, key| two.both(|screen| screen.press(key)))
    }

    fn said(&mut self) -> [String; 2] {
        self.0.each_mut().map(|screen| {
            let twin = screen.twin().join("\n");
            let copied = screen.copied.clone().unwrap_or_default();
            passed_over(&format!("{}\n{twin}\n{copied}", screen.text()))
        })
    }

    fn compare(&mut self) {
        let [one, other] = self.said();
        assert_eq!(one, other);
        for sentinel in SENTINELS {
            assert!(!one.contains(sentinel), "{one}");
        }
    }
}

/// The program with a round of which everything is answered with so many points.
fn answered(points: u8, why: &str) -> Screen {
    let mut screen = Screen::of(with_open_round());
    for (scorer, candidate) in [
        ("lata-p", "amla"),
        ("lata-p", "champa"),
        ("meera-j", "amla"),
        ("tom-k", "amla"),
        ("tom-k", "champa"),
    ] {
        screen.propose(Change::ConflictDeclared {
            round: id("archive"),
            scorer: id(scorer),
            declared: DeclaredConflict {
                candidate: id(candidate),
                conflict: Conflict::None,
                note: None,
            },
        });
        for criterion in ["depth", "hiring"] {
            screen = screen.perform_effect(&Effect::CastBallot {
                round: id("archive"),
                score: Score {
                    cell: cell(scorer, candidate, criterion),
                    value: ScoreValue::Points(points),
                    note: Some(text(&format!("{why} of {scorer}"))),
                    basis: Vec::new(),
                },
            });
        }
    }
    screen.press("5 v v end enter")
}

/// The program with a round that waits for another ballot than the one that gave so many points.
fn revealed(points: u8, why: &str) -> Screen {
    let mut changes = with_waiting_round();
    if let Some(Change::ScoreRevealed { score, .. }) = changes.last_mut() {
        score.value = ScoreValue::Points(points);
        score.note = Some(text(why));
    }
    Screen::of(changes).press("5 v v end enter")
}

fn waits(screen: &Screen) -> bool {
    let plan = screen.model().plan();
    plan.is_some_and(|plan| plan.rounds.iter().any(Round::waits_for_reveals))
}

/// Without what is made from the answers and tells nothing of them: hashes, and receipts of ten letters.
fn passed_over(said: &str) -> String {
    let is_hash = |word: &str| word.len() >= 8 && word.chars().all(|c| c.is_ascii_hexdigit());
    let is_receipt =
        |word: &str| word.len() == 10 && word.chars().all(|c| matches!(c, 'A'..='Z' | '2'..='7'));
    let mut kept = String::new();
    for piece in said.split_inclusive(|c: char| !c.is_ascii_alphanumeric()) {
        let word = piece.trim_end_matches(|c: char| !c.is_ascii_alphanumeric());
        if is_hash(word) || is_receipt(word) {
            kept.push('#');
            kept.push_str(&piece[word.len()..]);
        } else {
            kept.push_str(piece);
        }
    }
    kept
}

/// Every screen, view, room, popup and text that there is for the round.
const TOUR: &str = "enter down right p esc esc p esc y Y space esc ? esc v p esc enter p esc esc v p esc \
                    1 Y 2 Y p esc v p esc v p esc 3 p esc tab p esc 6 p esc v p esc 0 p esc enter \
                    8 y Y p esc down y Y enter y Y p esc v end p esc home down down down enter p esc enter esc u p esc esc \
                    c enter enter enter esc t esc 5 : esc / a esc f esc s esc";

#[test]
fn every_room_tells_the_same_whatever_was_answered() {
    let two = Two::begin().press(TOUR);
    drop(two);
}

#[test]
fn every_size_tells_the_same() {
    for (width, height) in [(60, 18), (80, 24), (200, 60)] {
        let two = Two::begin().both(|screen| screen.sized(width, height));
        two.press("p esc enter p esc esc 8 p esc enter esc 1 p esc");
    }
}

#[test]
fn taking_answers_back_and_bringing_them_again_tells_nothing() {
    Two::begin().press("u U u u u U U 8 u home u tab enter down u esc U 5");
}

#[test]
#[expect(
    clippy::disallowed_macros,
    reason = "the runner shows it when the test fails"
)]
fn random_keys_find_no_score() {
    for seed in 1..=3 {
        println!("seed {seed}");
        let turned = random_keys(Two::begin(), seed, 250, |_| true);
        assert_eq!(turned, 250);
    }
}

#[test]
fn a_round_that_waits_for_ballots_tells_the_same_whatever_was_revealed() {
    Two::waiting().press(TOUR).press("u u U U");
    let given_up = |screen: Screen| {
        screen
            .perform("round-abandon")
            .fill("Reason", "nobody came")
            .send()
    };
    Two::waiting().both(given_up).press("v v v p esc v p esc");
}

#[test]
#[expect(
    clippy::disallowed_macros,
    reason = "the runner shows it when the test fails"
)]
fn random_keys_find_no_score_that_waits() {
    for seed in 1..=2 {
        println!("seed {seed}");
        random_keys(Two::waiting(), seed, 150, |two| two.0.iter().all(waits));
    }
}

/// Turns both by the same random keys and compares them after each, as long as they may not differ. How often that was.
fn random_keys(mut two: Two, seed: u64, times: u32, goes_on: impl Fn(&Two) -> bool) -> u32 {
    let mut hands = [Hand(seed), Hand(seed)];
    for turned in 0..times {
        let mut hand = hands.iter_mut();
        two = Two(two.0.map(|screen| {
            let hand = hand.next().unwrap();
            if may_end_the_round(&screen) {
                return screen.press_key(Key::Esc);
            }
            turn(screen, hand)
        }));
        if !goes_on(&two) {
            return turned;
        }
        two.compare();
    }
    times
}

/// A round that is closed may show its scores.
fn may_end_the_round(screen: &Screen) -> bool {
    must_leave(screen).is_some() || matches!(screen.model().modals.last(), Some(Modal::Confirm(_)))
}

#[test]
fn what_is_written_to_a_file_tells_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let written = |screen: &mut Screen, name: &str| {
        let path = folder.path().join(name);
        let screen_then = std::mem::replace(screen, Screen::empty());
        *screen = screen_then
            .press("x ctrl+u")
            .type_text(path.to_str().unwrap())
            .send();
        passed_over(&fs::read_to_string(path).unwrap())
    };
    let Two([mut one, mut other]) = Two::begin();
    let (one, other) = (
        written(&mut one, "one.toml"),
        written(&mut other, "other.toml"),
    );
    assert!(one.contains("archive") && one == other, "{one}");
    assert!(!one.contains(SENTINELS[0]));
}

#[test]
fn a_score_that_was_typed_is_gone_once_it_is_saved_or_left() {
    let on_a_cell = || answered(3, "first").press("enter enter");
    let typed = |screen: Screen| screen.press("4 tab").type_text(SENTINELS[0]);
    let tells = |screen: &mut Screen| {
        let twin = screen.twin().join("\n");
        screen.text().contains(SENTINELS[0]) || twin.contains(SENTINELS[0])
    };
    assert!(
        tells(&mut typed(on_a_cell())),
        "while it is typed it is seen"
    );
    for leave in ["tab tab enter", "esc"] {
        let mut screen = typed(on_a_cell()).press(leave);
        while !screen.model().modals.is_empty() {
            screen = screen.press("esc");
        }
        for key in format!("enter esc {TOUR} u U").split_whitespace() {
            screen = screen.press(key);
            assert!(!tells(&mut screen), "{leave}, {key}: {}", screen.text());
        }
    }
}

#[test]
fn a_round_whose_close_was_taken_back_is_blind_again() {
    let Two(two) = Two::begin();
    let two = Two(two.map(|screen| screen.press("C tab enter")));
    let mut shown = Two(two.0.map(|screen| screen.press("v v v v")));
    let [one, other] = shown.said();
    assert_ne!(one, other, "a closed round shows its scores");
    let blind = Two(shown.0.map(|screen| screen.press("u")));
    // Bringing the close again asks first, in the log, too.
    blind.press(TOUR).press("5 U esc C esc");
}

#[test]
fn what_was_open_over_a_result_closes_when_the_round_is_blind_again() {
    // What was opened to read, a form that shows first scores, and the draft of one.
    for way in ["tab enter", "p", "space", "enter e", "enter e 2 tab x esc"] {
        let screen = Two::begin()
            .0
            .map(|screen| screen.press("C tab enter").press("5").press(way));
        let again = screen.map(|screen| {
            let is_open = !screen.model().modals.is_empty() || !screen.model().drafts.is_empty();
            assert!(is_open, "{way}");
            let way = screen.model().open.as_ref().unwrap().ways_back.undo.clone();
            screen.perform_effect(&Effect::UndoEvents(way.unwrap().seqs))
        });
        let mut two = Two(again);
        two.compare();
        two.press("enter enter esc p esc esc");
    }
}
