//! The form of a stage move asks for a reason exactly when the rules do: every pair of stages, each hand ready, not yet
//! or unknown.

use super::Screen;
use crate::support::changes::{planned, shift};
use crate::support::plan::{Making, with_members};
use crate::support::words::{day, id, text};
use baton::app::lists::ListName;
use baton::domain::Change;
use baton::domain::function::{FunctionPlan, HandSide, Readiness, Stage, StageMove};
use baton::domain::patch::Patch;
use baton::domain::rules::Field;

const ANSWERS: [Option<bool>; 3] = [None, Some(true), Some(false)];

/// The archive at a stage, with a receiver and with what both hands have said.
fn archive_at(stage: Stage, giver: Option<bool>, receiver: Option<bool>) -> Making {
    let named = FunctionPlan {
        receiver: Patch::Set(id("setu-house")),
        ..FunctionPlan::default()
    };
    let mut making = with_members().then(planned("archive", named));
    if stage > Stage::Held {
        making = making.then(Change::StageMoved(StageMove {
            reason: Some(text("told late")),
            ..shift("archive", Stage::Held, stage, "2026-11-01")
        }));
    }
    let said = [(HandSide::Giver, giver), (HandSide::Receiver, receiver)];
    let said = said.into_iter().filter(|(_, ready)| ready.is_some());
    making.and(said.map(|(side, ready)| {
        Change::ReadinessGiven(Readiness {
            function: id("archive"),
            side,
            ready,
            because: (ready == Some(false)).then(|| text("who pays is open")),
            on: day("2026-11-02"),
        })
    }))
}

/// Whether the rules refuse the move without a reason, for the want of one.
fn rules_want_a_reason(making: &Making, from: Stage, to: Stage) -> bool {
    let bare = StageMove {
        reason: None,
        ..shift("archive", from, to, "2026-12-09")
    };
    match making.check(&Change::StageMoved(bare)) {
        Ok(()) => false,
        Err(refusal) => {
            assert_eq!(refusal.field(), Some(Field::Reason), "{refusal}");
            true
        }
    }
}

/// The form of the move to a stage: the next one, or past it.
fn form_to(screen: Screen, from: Stage, to: Stage) -> Screen {
    let screen = if from.next() == Some(to) {
        screen.press(">")
    } else {
        screen.perform("stage-skip").fill("To", to.as_str())
    };
    screen.fill("Evidence", "seen at work")
}

fn asks_for_a_reason(screen: &Screen) -> bool {
    let reason = screen.form().field("reason").unwrap();
    let says = reason
        .hint
        .as_deref()
        .is_some_and(|hint| hint.contains("needed"));
    assert_eq!(says, reason.is_needed(), "it says why, and only then");
    reason.is_needed()
}

#[test]
fn the_reason_is_asked_exactly_when_the_rules_want_one() {
    let mut asked = 0;
    for (from, giver, receiver) in every_standing() {
        let making = archive_at(from, giver, receiver);
        let mut screen = Screen::of(making.changes.clone())
            .press("2 v")
            .select(ListName::Functions, "archive");
        for to in Stage::ALL.iter().copied().filter(|to| *to > from) {
            let wanted = rules_want_a_reason(&making, from, to);
            screen = form_to(screen, from, to);
            let case = format!("{from} -> {to}, giver {giver:?}, receiver {receiver:?}");
            assert_eq!(asks_for_a_reason(&screen), wanted, "{case}");
            if wanted {
                asked += 1;
                screen = screen.send();
                assert_eq!(screen.field().label, "Reason", "{case}");
                assert!(screen.field().problem.is_some(), "{case}");
            }
            screen = screen.press("esc");
        }
    }
    // 10 pairs skip a stage, whatever the hands say; of the 5 others, the hands are asked for the last 3.
    assert_eq!(asked, 10 * 9 + 3 * 8);
}

fn every_standing() -> impl Iterator<Item = (Stage, Option<bool>, Option<bool>)> {
    let from = Stage::ALL
        .iter()
        .copied()
        .filter(|from| from.next().is_some());
    from.flat_map(|from| {
        let hands = ANSWERS.into_iter();
        hands.flat_map(move |giver| {
            ANSWERS
                .into_iter()
                .map(move |receiver| (from, giver, receiver))
        })
    })
}

#[test]
fn what_is_said_of_the_hands_in_the_form_counts_at_once() {
    let making = archive_at(Stage::Shadowed, None, None);
    let mut screen = Screen::of(making.changes)
        .press("2 v")
        .select(ListName::Functions, "archive")
        .press(">");
    for giver in ["?", "ready", "not yet"] {
        for receiver in ["?", "ready", "not yet"] {
            screen = screen.fill("Giver", giver).fill("Receiver", receiver);
            let both = (giver, receiver) == ("ready", "ready");
            assert_eq!(asks_for_a_reason(&screen), !both, "{giver}, {receiver}");
        }
    }
}

#[test]
fn a_reason_is_never_in_the_way() {
    for (from, giver, receiver) in every_standing() {
        let making = archive_at(from, giver, receiver);
        let to = from.next().unwrap();
        let screen = Screen::of(making.changes)
            .press("2 v")
            .select(ListName::Functions, "archive");
        let screen = form_to(screen, from, to)
            .fill("Reason", "the board decided so")
            .send();
        let function = screen.plan().functions.get(&id("archive")).unwrap();
        assert_eq!(
            function.standing.stage(),
            Some(to),
            "{from}, {giver:?}, {receiver:?}"
        );
    }
}

#[test]
fn one_side_is_never_given_the_words_of_the_other() {
    let said = |side, because: &str| {
        Change::ReadinessGiven(Readiness {
            function: id("archive"),
            side,
            ready: Some(false),
            because: Some(text(because)),
            on: day("2026-11-02"),
        })
    };
    let making = archive_at(Stage::Shadowed, None, None)
        .then(said(HandSide::Giver, "two boxes are missing"))
        .then(said(HandSide::Receiver, "there is no shelf"));
    let mut screen = Screen::of(making.changes)
        .press("2 v")
        .select(ListName::Functions, "archive")
        .press("r");
    let text = screen.text();
    assert!(text.contains("there is no shelf"), "{text}");
    let because = |screen: &Screen, side| {
        let function = screen.plan().functions.get(&id("archive")).unwrap();
        let hand = function.hands.side(side);
        hand.and_then(|hand| hand.because.clone())
            .map(|because| because.to_string())
    };
    let screen = screen.fill("Giver", "ready").send();
    assert_eq!(because(&screen, HandSide::Giver), None);
    let receivers = because(&screen, HandSide::Receiver);
    assert_eq!(receivers.as_deref(), Some("there is no shelf"));
}

/// Deviates from the drawing where a blank row parts the test from the fields, where `needed` goes once something stands in
/// the field, where the hands stand before the names, so
/// that a name in another script has nothing to its right, and where it is said what becomes of a reason.
#[test]
fn the_form_is_the_one_that_was_drawn() {
    let mut screen = Screen::nadi()
        .press("2 right right >")
        .fill("Evidence", "Banyan ran the November course alone")
        .fill("File or link", "minutes-2-dec.pdf");
    let form = screen.popup("Move on");
    let rows = |text: &str| -> Vec<String> {
        let rows = text
            .lines()
            .map(|row| row.replace('>', " ").trim_end().to_owned());
        rows.collect()
    };
    let drawn = r#"+- Move on: Peer training, shadowed -> shared -----------------------------------------------+
|  The test     The receiver leads, the backbone supports.                                   |
|                                                                                            |
|  On           [ 2026-12-09           ]  = Wed 9 Dec 2026, today                            |
|  Evidence     [ Banyan ran the November course alone                             ]         |
|  File or link [ minutes-2-dec.pdf                                                ]         |
|  Giver        ( ) ?   (x) ready   ( ) not yet   Neem Trust                                 |
|  Receiver     ( ) ?   ( ) ready   (x) not yet   Banyan Network                             |
|  Because      [ who pays trainer fees?                                           ]         |
|                Why a side says "not yet": kept, shown and reported.                        |
|  Reason       [                                                                  ]  needed |
|                ! needed: the receiver is not ready. The event will say so and a flag       |
|                follows.                                                                    |
|                                                                                            |
|                                                            [ Cancel ]   [ Move to shared ] |
+-------------------------------------------------------------- Tab next  Esc keeps a draft -+
"#;
    assert_eq!(rows(&form), rows(drawn));
}

#[test]
fn the_form_is_filled_in_the_smallest_window_too() {
    let screen = Screen::nadi()
        .sized(60, 18)
        .press("2 v")
        .select(ListName::Functions, "peer-training")
        .press(">");
    let mut screen = screen.fill("Evidence", "Banyan ran it alone");
    let text = screen.text();
    assert!(text.contains("The receiver leads"), "{text}");
    let mut screen = screen.send();
    let text = screen.text();
    assert!(text.contains("give a reason"), "{text}");
    let screen = screen.type_text("the board decided so").send();
    let function = screen.plan().functions.get(&id("peer-training")).unwrap();
    assert_eq!(function.standing.stage(), Some(Stage::Shared));
}
