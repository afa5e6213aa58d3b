//! Screen 8: everything that happened.

use super::Screen;
use super::sketch::must_stand;
use crate::support::changes::{moved, planned};
use crate::support::nadi;
use crate::support::words::id;
use baton::domain::Change;
use baton::domain::function::{FunctionPlan, Stage};
use baton::domain::patch::Patch;

/// The events are ours. What is shown is asked for in the words of a filter, as on every screen.
#[test]
fn the_log_is_the_one_that_was_drawn() {
    let mut screen = Screen::nadi_acting(1);
    screen.propose(policy_ties_moves());
    must_stand(
        &mut screen.press("8"),
        r#" baton | 0 Portfolio > Nadi Collective > Log                         exit 31 Mar 2028 | saved 16:12
 1 Lifecycle 2 Functions 3 Partners 4 Timeline 5 Successors 6 Sustainability 7 Reviews[8 Log]
----------------------------------------------------------------------------------------------------
 Show: all; runs folded   Filter: none   380 events, chain checked   times here +05:30

   SEQ  WHEN         WHO        WHAT HAPPENED                                              UNDO
  ------------------------------------------------------------------------------------------------
>  380  9 Dec 16:12  A. Rao     Policy ties: documented -> shadowed                        can
   379  9 Dec 16:12  A. Rao     Flag FR11 on big-picture accepted until 31 Jan 2027        can
   378  9 Dec 16:12  A. Rao     Round data-host: 342 to 378, 37 answers (scores hidden)    -
   341  9 Dec 16:12  A. Rao     Round data-host: opened                                    no
   340  9 Dec 16:12  A. Rao     Round data-host: 326 to 340, conflict declared 15 times    -
   325  9 Dec 16:12  A. Rao     Round data-host: 321 to 325, scorer added 5 times          -
   320  9 Dec 16:12  A. Rao     Round data-host: 318 to 320, candidate added 3 times       -
   317  9 Dec 16:12  A. Rao     Round data-host: prepared, "A home for shared data"        no
   316  9 Dec 16:12  A. Rao     Round lead-2026: 253 to 316, 64 scores came to light       -
   252  9 Dec 16:12  A. Rao     Round lead-2026: closed                                    no
   251  9 Dec 16:12  A. Rao     Round lead-2026: 188 to 251, 64 answers (scores hidden)    -
   187  9 Dec 16:12  A. Rao     Round lead-2026: opened                                    no
   186  9 Dec 16:12  A. Rao     Round lead-2026: 169 to 186, conflict declared 18 times    -
 100 more below

 THIS EVENT   380, stage moved, hash 6bdae221...
   before   documented since 9 Dec 2026        after   shadowed since 9 Dec 2026
   evidence "seen by two partners"            reason   none needed
   undo would put Policy ties back to documented; its receiver stays.

----------------------------------------------------------------------------------------------------
 An undo is a new event; nothing is erased. It works after quitting, too.
"#,
    );
}

/// What was taken back stays, marked, and what took it back can be taken back in turn.
#[test]
fn what_was_taken_back_is_marked() {
    let mut screen = Screen::nadi_acting(1);
    screen.propose(policy_ties_moves());
    must_stand(
        &mut screen.press("8 u"),
        r">  381  9 Dec 16:12  A. Rao     Undid 380                                                  redo
   380  9 Dec 16:12  A. Rao     Policy ties: documented -> shadowed                UNDONE  -
",
    );
}

#[test]
fn the_log_stands_as_drawn() {
    insta::assert_snapshot!(Screen::nadi_acting(4).press("8").seen());
}

#[test]
fn the_log_fits_a_small_window() {
    insta::assert_snapshot!(Screen::nadi_acting(4).sized(80, 24).press("8").text());
}

#[test]
fn a_run_unfolds_and_folds() {
    let mut screen = Screen::nadi().press("8 down enter");
    let text = screen.text();
    assert!(
        text.contains("377") && text.contains("an answer by"),
        "{text}"
    );
    // A score of an open round is in no line.
    assert!(!text.contains("score 4"), "{text}");
    let mut screen = screen.press("v v");
    assert!(
        screen
            .text()
            .contains("342 to 378, 37 answers (scores hidden)"),
        "{}",
        screen.text()
    );
}

#[test]
fn an_event_shows_before_and_after() {
    let mut screen = Screen::nadi_acting(1);
    screen.propose(policy_ties_moves());
    insta::assert_snapshot!(screen.press("8 enter").text());
}

#[test]
fn an_event_calls_people_by_their_names() {
    let mut screen = Screen::nadi_acting(1);
    let to_meera = FunctionPlan {
        lead: Patch::Set(id("meera-j")),
        ..FunctionPlan::default()
    };
    screen.propose(planned("policy-ties", to_meera));
    let text = screen.press("8 enter").text();
    assert!(text.contains("is led by Meera J now."), "{text}");
    assert!(!text.contains("led by meera-j"), "{text}");
}

#[test]
fn an_event_is_taken_back_and_brought_again() {
    let mut screen = Screen::nadi_acting(1).press("8 u");
    assert!(
        screen.event_line().starts_with("Taken back: Flag FR11"),
        "{}",
        screen.text()
    );
    assert!(
        screen.flags().contains(&"FR11 big-picture".to_owned()),
        "{:?}",
        screen.flags()
    );
    let text = screen.text();
    assert!(text.contains("Undid 379"), "{text}");
    assert!(line(&text, "379  9 Dec").ends_with("UNDONE  -"), "{text}");
    assert!(line(&text, "380  9 Dec").ends_with("redo"), "{text}");
    screen = screen.press("u");
    assert!(
        !screen.flags().contains(&"FR11 big-picture".to_owned()),
        "{}",
        screen.text()
    );
    assert!(
        screen.event_line().starts_with("Flag FR11"),
        "{}",
        screen.text()
    );
}

#[test]
fn what_others_rest_on_is_not_taken_back_and_says_which() {
    let mut screen = Screen::nadi_acting(1).press("8 down down u");
    let said = screen.event_line();
    assert!(
        said.contains("341 cannot be taken back while event 342 stands"),
        "{said}"
    );
}

#[test]
fn something_weighty_asks_first() {
    let mut screen = Screen::nadi_acting(1);
    screen = screen
        .press("1 > tab tab")
        .type_text("the board decided")
        .press("tab enter 8");
    assert!(
        line(&screen.text(), "380  9 Dec").ends_with("asks"),
        "{}",
        screen.text()
    );
    screen = screen.press("u");
    insta::assert_snapshot!(screen.text());
    assert_eq!(screen.plan().walk.current.as_str(), "after-exit");
    screen = screen.press("tab enter");
    assert_eq!(screen.plan().walk.current.as_str(), "mature");
}

#[test]
fn a_folded_run_is_not_taken_back_as_a_whole() {
    let mut screen = Screen::nadi().press("8 down u");
    assert!(
        screen.event_line().contains("unfold them with Enter"),
        "{}",
        screen.text()
    );
}

#[test]
fn undo_and_redo_say_what_they_did_on_every_screen() {
    for digit in ["1", "2", "6", "8"] {
        let mut screen = Screen::nadi_acting(1);
        screen.propose(policy_ties_moves());
        screen = screen.press(digit).press("u");
        assert!(
            screen.event_line().starts_with("Taken back: Policy ties"),
            "{}",
            screen.text()
        );
        screen = screen.press("U");
        assert!(
            screen.event_line().starts_with("Policy ties"),
            "{}",
            screen.text()
        );
    }
}

fn policy_ties_moves() -> Change {
    moved(
        "policy-ties",
        Stage::Documented,
        Stage::Shadowed,
        "2026-12-09",
    )
}

/// The line of the window that holds a word.
fn line(text: &str, word: &str) -> String {
    text.lines()
        .find(|line| line.contains(word))
        .unwrap_or_default()
        .to_owned()
}

#[test]
fn the_closing_of_a_round_is_taken_back_with_its_scores() {
    let mut changes = nadi::making().changes;
    let closing = |change: &Change| matches!(change, Change::RoundClosed { .. });
    let at = changes.iter().position(closing).unwrap();
    let after = changes[at..]
        .iter()
        .take_while(|change| closing(change) || matches!(change, Change::ScoreRevealed { .. }))
        .count();
    let closed: Vec<Change> = changes.drain(at..).take(after).collect();
    let mut screen = Screen::of(changes);
    screen.propose(closed);
    screen = screen.press("8 down");
    assert!(
        line(&screen.text(), ">  252").contains("closed"),
        "{}",
        screen.text()
    );
    screen = screen.press("u");
    assert!(
        screen.text().contains("together with the 65 events"),
        "{}",
        screen.text()
    );
    screen = screen.press("tab enter");
    let round = nadi::LEAD.parse().unwrap();
    assert!(!screen.plan().rounds.get(&round).unwrap().shows_scores());
    // What was blind again is blind in the log, too.
    // What is blind again is blind here, too.
    screen = screen.press("enter");
    let text = screen.text();
    assert!(!text.contains("lead-2026 is closed now"), "{text}");
    assert!(text.contains("Nothing that a comparison"), "{text}");
    screen = screen.press("esc up enter enter");
    let text = screen.text();
    assert!(text.contains("hiring: (score hidden)"), "{text}");
    screen = screen.press("esc");
    // Bringing it again brings the scores again.
    let mut screen = screen.press("U");
    assert!(
        screen.text().contains("Bring it again?"),
        "it is weighty: {}",
        screen.text()
    );
    let screen = screen.press("tab enter");
    assert!(screen.plan().rounds.get(&round).unwrap().shows_scores());
}
