//! Screen 1: the walk and its signals.

use super::Screen;
use baton::domain::phase::PhaseId;

#[test]
fn the_screen_stands_as_drawn() {
    insta::assert_snapshot!(Screen::nadi().seen());
}

/// Row by row as designed, but for what these events make different:
///
/// - of the walk, what stands under a phase begins where its name begins;
/// - a count at the right of a heading keeps a blank before the line between the panes;
/// - the curve is that of these dates, and without a forecast: four transfers are too few to say;
/// - a list that does not fit says how much is left, and a flag's subject has its colon, as in `flag list`;
/// - all events happened today.
#[test]
fn the_screen_stands_row_by_row_as_designed() {
    let text = Screen::nadi().text();
    let rows = text.lines().take(28);
    for (at, (drawn, row)) in SKETCH.lines().zip(rows).enumerate() {
        assert_eq!(drawn, row, "row {at}\n{text}");
    }
}

const SKETCH: &str = include_str!("sketches/lifecycle.txt");

#[test]
fn what_does_not_fit_beside_a_flag_or_in_a_row_is_told_below() {
    let mut screen = Screen::nadi().press("down");
    let said = "Big-picture holder named. Answered no on 2 Dec 2026.";
    assert_eq!(screen.event_line(), said);
    screen = screen.press("tab");
    let said = "Updates: confirmed, no cycle on record";
    assert_eq!(screen.event_line(), said);
}

#[test]
fn of_what_needs_someone_the_matter_is_never_cut() {
    for (width, height) in [(60, 18), (80, 24), (90, 26), (100, 30)] {
        let text = Screen::nadi()
            .sized(width, height)
            .press("tab tab tab")
            .text();
        assert!(
            text.contains("says \"not yet\""),
            "{width}x{height}\n{text}"
        );
    }
}

#[test]
fn panes_one_under_the_other_say_which_of_how_many_they_are() {
    let mut screen = Screen::nadi().sized(80, 24);
    let text = screen.text();
    for title in ["NEEDS SOMEONE NOW   1 of 4", "MATURE   2 of 4"] {
        assert!(text.contains(title), "{title}\n{text}");
    }
    // The tab key goes through them in that order.
    for title in [
        "accepted   3 of 4",
        "undated   4 of 4",
        "NEEDS SOMEONE NOW   1 of 4",
    ] {
        screen = screen.press("tab");
        assert!(screen.text().contains(title), "{title}\n{}", screen.text());
    }
}

#[test]
fn the_screen_fits_a_small_window() {
    insta::assert_snapshot!(Screen::nadi().sized(80, 24).text());
}

#[test]
fn a_signal_is_marked() {
    let mut screen = Screen::nadi()
        .press("enter left tab")
        .type_text("seen in the minutes");
    assert!(screen.text().contains("All functions settled"));
    screen = screen.press("tab tab enter");
    let id = "functions-settled".parse().unwrap();
    let (_, signal) = screen.plan().walk.signal(&id).unwrap();
    assert_eq!(signal.met, Some(true));
    assert_eq!(
        signal.evidence.as_ref().unwrap().as_str(),
        "seen in the minutes"
    );
    assert!(
        screen.text().contains("3 yes 3 no 1 ?"),
        "{}",
        screen.text()
    );
}

#[test]
fn advancing_with_unmet_signals_asks_for_a_reason() {
    let mut screen = Screen::nadi().press(">");
    insta::assert_snapshot!(screen.text());
    // The first focus leaves things as they are.
    let mut screen = screen.press("tab tab tab enter");
    assert!(
        screen.text().contains("only with a reason; mark"),
        "{}",
        screen.text()
    );
    assert_eq!(screen.plan().walk.current, PhaseId::Mature);
    let screen = screen.type_text("the board decided").press("tab enter");
    assert_eq!(screen.plan().walk.current, PhaseId::AfterExit);
    let step = screen.plan().walk.steps.last().unwrap();
    assert_eq!(step.unmet.len(), 5);
    let screen = screen.press("u");
    assert_eq!(screen.plan().walk.current, PhaseId::Mature);
}

#[test]
fn going_back_needs_a_reason() {
    let screen = Screen::nadi()
        .press("< tab tab tab")
        .type_text("too early")
        .press("tab enter");
    assert_eq!(screen.plan().walk.current, PhaseId::Middle);
}

#[test]
fn left_and_right_walk_the_phases() {
    let mut screen = Screen::nadi().press("left left");
    assert!(
        screen.text().contains("SIGNALS FOR LEAVING EARLY"),
        "{}",
        screen.text()
    );
    assert_eq!(screen.plan().walk.current, PhaseId::Mature);
}

#[test]
fn the_curve_shows_what_happened_and_what_was_planned_and_of_four_transfers_foresees_nothing() {
    let mut screen = Screen::nadi();
    let text = screen.text();
    let row = |share: &str| {
        let line = text
            .lines()
            .find(|line| line.contains(&format!("{share}% |")));
        line.unwrap().split(" |").last().unwrap().to_owned()
    };
    assert!(
        row(" 25").trim_end().ends_with("aa"),
        "23 percent is nearest to that row: {text}"
    );
    for share in ["100", " 75", " 50", " 25", "  0"] {
        assert!(!row(share).contains('f'), "{text}");
    }
    assert!(
        row("100").trim().is_empty() && row("  0").trim().is_empty(),
        "{text}"
    );
    assert!(text.contains("a actual 23%  f too few  1"), "{text}");
    screen = screen.press("tab tab");
    let said = "Weight handed over, of weight counted. Forecast: too few to say (4 of 5).";
    assert_eq!(screen.event_line(), said);
    let wide = screen.sized(200, 60).text();
    assert!(wide.contains("f too few to say (4 of 5)"), "{wide}");
}

#[test]
fn from_five_transfers_on_the_curve_is_foreseen() {
    let mut screen = Screen::sample();
    let text = screen.text();
    assert!(text.contains("f on time"), "{text}");
    let twin = screen.press("p").text();
    assert!(!twin.contains("too few to say"), "{twin}");
}

#[test]
fn the_screen_can_be_read_as_text() {
    let mut screen = Screen::nadi().sized(100, 60).press("p");
    let text = screen.text();
    for fact in [
        "plan: Nadi Collective (nadi), today 2026-12-09",
        "phase declared: mature, since 2025-10-01, month 15",
        "handed over: 4 of 15, weight 11 of 47, 23 percent",
        "days to the exit: 478",
        "signal 1 of 7, no: All functions settled (functions-settled), 4 of 15 now",
    ] {
        assert!(text.contains(fact), "{fact}\n{text}");
    }
}

#[test]
fn the_path_is_whole_in_every_window_and_what_stands_at_its_right_gives_way() {
    for (width, height) in [(60, 18), (72, 20), (80, 24), (100, 30)] {
        for (digit, name) in [
            ("1", "Lifecycle"),
            ("2", "Functions"),
            ("6", "Sustainability"),
        ] {
            let text = Screen::nadi().sized(width, height).press(digit).text();
            let first = text.lines().next().unwrap();
            let path = format!(" 0 Portfolio > Nadi Collective > {name}");
            assert!(first.contains(&path), "{width}: {first}");
        }
    }
}

#[test]
fn a_plan_without_a_day_says_how_the_curve_begins() {
    let text = Screen::begun_from("collective-impact").text();
    assert!(text.contains("No transfer has a day yet."), "{text}");
    assert!(text.contains("2 Functions, then d on a function"), "{text}");
}

#[test]
fn a_heading_makes_room_for_what_is_counted_beside_it() {
    let text = |keys| Screen::nadi().sized(60, 18).press(keys).text();
    let flags = text("tab");
    assert!(flags.contains("1 accepted   3 of 4      1 more"), "{flags}");
    let curve = text("tab tab");
    assert!(curve.contains("1 undated   4 of 4"), "{curve}");
}

#[test]
fn after_the_exit_then_and_now_stand_beside_each_other_with_the_outcome() {
    for size in [(80, 24), (130, 40)] {
        let mut screen = Screen::after_the_exit().sized(size.0, size.1);
        let text = screen
            .text()
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ");
        for words in [" 30 Jun 2019: handed over", "then,", "outcome sustained."] {
            assert!(text.contains(words), "no {words:?} in\n{text}");
        }
        let said = "what became of the collective: sustained";
        assert!(screen.twin().iter().any(|line| line == said));
        let all = screen.perform("since-the-exit").text();
        assert!(all.contains("functions handed over"), "{all}");
    }
    let before = Screen::nadi().perform("since-the-exit");
    assert!(before.model().modals.is_empty(), "it has not left yet");
}
