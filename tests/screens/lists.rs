//! What holds for every list: it is searched, filtered and sorted in one way.

use super::Screen;

/// The names in the list of functions, top to bottom.
fn functions(screen: &mut Screen) -> Vec<String> {
    let text = screen.text();
    let rows = text.lines().skip_while(|line| !line.contains("FUNCTION "));
    let names = rows
        .skip(1)
        .take_while(|line| line.len() > 40 && !line.starts_with("  0 of"));
    let names = names.map(|line| line.get(1..20).unwrap_or_default().trim().to_owned());
    names.take_while(|name| !name.is_empty()).collect()
}

#[test]
fn a_filter_shows_the_rows_that_say_so_while_one_types() {
    let mut screen = Screen::nadi().press("2 v f").type_text("banyan");
    let text = screen.text();
    assert!(text.contains("Filter: banyan (4 of 16)"), "{text}");
    assert!(text.contains("filter: banyan"), "{text}");
    assert!(!text.contains("Big picture"), "{text}");
    insta::assert_snapshot!(screen.press("enter").text());
}

#[test]
fn a_filter_may_name_a_column_and_ask_for_what_nobody_knows() {
    let mut screen = Screen::nadi()
        .press("2 v f")
        .type_text("receiver: none")
        .press("enter");
    let found = functions(&mut screen);
    assert!(found.contains(&"Big picture".to_owned()), "{found:?}");
    assert!(!found.contains(&"Peer training".to_owned()), "{found:?}");
    screen = screen
        .press("f ctrl+u")
        .type_text("stage: held, weight: 5")
        .press("enter");
    assert_eq!(functions(&mut screen), ["Big picture", "Fundraising"]);
}

#[test]
fn a_filter_that_hides_all_says_so_and_backspace_clears_it() {
    let mut screen = Screen::nadi()
        .press("2 v f")
        .type_text("zebra")
        .press("enter");
    assert!(
        screen.text().contains("0 of 16 match 'zebra'."),
        "{}",
        screen.text()
    );
    screen = screen.press("backspace");
    assert!(screen.text().contains("Filter: none"), "{}", screen.text());
    assert!(screen.press("backspace").text().contains("WHERE WE ARE"));
}

#[test]
fn escape_leaves_the_filter_as_it_was() {
    let mut screen = Screen::nadi()
        .press("2 f")
        .type_text("held")
        .press("enter f");
    screen = screen.type_text("zzz").press("esc");
    assert!(
        screen.text().contains("Filter: held ("),
        "{}",
        screen.text()
    );
}

#[test]
fn the_board_shows_what_the_list_shows() {
    let mut screen = Screen::nadi()
        .press("2 f")
        .type_text("receiver: amla")
        .press("enter");
    let text = screen.text();
    assert!(text.contains("HELD         0|"), "{text}");
    assert!(
        text.contains("Learning") && !text.contains("Archive"),
        "{text}"
    );
}

#[test]
fn what_was_asked_for_is_there_again_when_one_comes_back() {
    let mut screen = Screen::nadi()
        .press("2 v f")
        .type_text("banyan")
        .press("enter j s down enter 1 2");
    let text = screen.text();
    assert!(
        text.contains("Sort: function   Filter: banyan (4 of 16)"),
        "{text}"
    );
    screen = screen.press("0 enter 2");
    assert!(
        screen.text().contains("Filter: banyan"),
        "{}",
        screen.text()
    );
}

#[test]
fn a_hidden_row_has_the_nearest_one_stand_in_for_it() {
    let mut screen = Screen::nadi().press("2 v j j j");
    let text = screen.text();
    assert!(text.contains("\n>Shared data"), "{text}");
    screen = screen
        .press("f")
        .type_text("receiver: champa")
        .press("enter");
    assert!(
        screen.text().contains("\n>Policy ties"),
        "{}",
        screen.text()
    );
    screen = screen.press("backspace");
    assert!(
        screen.text().contains("\n>Shared data"),
        "{}",
        screen.text()
    );
}

#[test]
fn sorting_by_a_column_again_turns_the_order_round() {
    let by_weight = |times: &str| {
        let mut screen = Screen::nadi().press("2 v").press(times);
        functions(&mut screen)
    };
    let once = by_weight("s down down down enter");
    let twice = by_weight("s down down down enter s enter");
    assert_eq!(
        once.first().map(String::as_str),
        Some("Newsletter"),
        "{once:?}"
    );
    assert_eq!(
        twice.first().map(String::as_str),
        Some("Big picture"),
        "{twice:?}"
    );
    let back = by_weight("s down down enter s home enter");
    assert_eq!(back, by_weight(""));
}

#[test]
fn days_are_sorted_as_days_and_unknown_ones_come_last() {
    let sorted = |keys: &str| {
        let mut screen = Screen::nadi().press("2 v s").press(keys);
        assert!(
            screen.text().contains("Sort: transfer"),
            "{}",
            screen.text()
        );
        functions(&mut screen)
    };
    let once = sorted("down down down down down down enter");
    let twice = sorted("down down down down down down enter s enter");
    let undated = "Fundraising".to_owned();
    let place = |rows: &[String]| rows.iter().position(|row| *row == undated).unwrap();
    assert!(
        place(&once) > 10 && place(&twice) > 10,
        "{once:?} {twice:?}"
    );
    assert_ne!(once.first(), twice.first());
}

#[test]
fn the_sort_popup_lists_the_columns() {
    insta::assert_snapshot!(Screen::nadi().press("2 s").text());
}

#[test]
fn finding_jumps_while_one_types_and_goes_on_with_n() {
    let mut screen = Screen::nadi().press("2 v /").type_text("champa");
    assert!(
        screen.text().contains("\n>Policy ties"),
        "{}",
        screen.text()
    );
    screen = screen.press("enter n");
    assert!(screen.text().contains("\n>Membership"), "{}", screen.text());
    screen = screen.press("n");
    assert!(
        screen.text().contains("\n>Policy ties"),
        "round the end: {}",
        screen.text()
    );
    screen = screen.press("N");
    assert!(screen.text().contains("\n>Membership"), "{}", screen.text());
}

#[test]
fn escape_goes_back_to_where_the_search_began() {
    let mut screen = Screen::nadi()
        .press("2 v j /")
        .type_text("champa")
        .press("esc");
    assert!(
        screen.text().contains("\n>Fundraising"),
        "{}",
        screen.text()
    );
    screen = screen.press("ctrl+f").type_text("zebra");
    assert!(
        screen.text().contains("none of 16 rows says so"),
        "{}",
        screen.text()
    );
    assert!(
        screen.text().contains("\n>Fundraising"),
        "{}",
        screen.text()
    );
}

#[test]
fn case_and_accents_of_latin_letters_do_not_matter() {
    use baton::domain::fold::folded;
    assert_eq!(folded("École NORMALE"), folded("ecole normale"));
    // A vowel sign of an Indian script makes another word.
    assert_ne!(folded("कि"), folded("क"));
    assert_eq!(folded("कि"), "कि");
}

#[test]
fn a_pasted_text_is_typed_into_the_question() {
    let mut screen = Screen::nadi().press("2 v f").paste("banyan");
    assert!(
        screen.text().contains("Filter: banyan (4 of 16)"),
        "{}",
        screen.text()
    );
}

#[test]
fn where_there_is_no_list_it_says_so() {
    for keys in ["2 enter f", "2 enter /", "2 enter s", "1 tab tab s"] {
        let line = Screen::nadi().press(keys).event_line();
        assert_eq!(line, "! There is no list in front here.", "{keys}");
    }
    let line = Screen::nadi().press("2 n").event_line();
    assert_eq!(line, "! Nothing was looked for yet.");
}

#[test]
fn every_list_can_be_filtered_and_says_so_on_its_screen() {
    let places = [
        "0",
        "1",
        "1 tab",
        "1 backtab",
        "2",
        "3",
        "3 tab",
        "3 v",
        "4",
        "5",
        "5 tab tab",
        "5 v",
        "5 v v",
        "6",
        "6 tab",
        "6 v",
        "6 v tab",
        "8",
    ];
    for keys in places {
        let mut screen = Screen::nadi()
            .press(keys)
            .press("f")
            .type_text("zebra")
            .press("enter");
        let text = screen.text();
        assert!(text.contains("Filter: zebra (0 of"), "{keys}: {text}");
        assert!(text.contains("match 'zebra'."), "{keys}: {text}");
        let cleared = screen.press("backspace").text();
        assert!(!cleared.contains("zebra"), "{keys}: {cleared}");
    }
}

#[test]
fn the_questions_of_every_theme_are_filtered_alike() {
    let mut screen = Screen::nadi()
        .press("6 end tab f")
        .type_text("concern: late")
        .press("enter");
    let text = screen.text();
    assert!(text.contains("Filter: concern: late (5 of 48)"), "{text}");
    assert!(text.contains("5 of 48"), "{text}");
}

#[test]
fn flags_that_are_sorted_stand_without_headings() {
    let mut screen = Screen::nadi().press("6 v s down down down enter");
    let text = screen.text();
    assert!(text.contains("Sort: rule"), "{text}");
    assert!(!text.contains("STOP 1"), "{text}");
}

#[test]
fn what_stands_in_a_folded_run_is_found_by_the_filter() {
    let mut screen = Screen::nadi()
        .press("8 f")
        .type_text("who: rao")
        .press("enter");
    let text = screen.text();
    assert!(text.contains("Show: every event"), "{text}");
    assert!(text.contains("Filter: who: rao ("), "{text}");
}

#[test]
fn a_flag_opened_from_another_screen_is_not_hidden_by_a_filter() {
    let mut screen = Screen::nadi()
        .press("6 v f")
        .type_text("zebra")
        .press("enter 1 backtab enter");
    assert!(screen.text().contains("STOP 1"), "{}", screen.text());
}
