//! Forms: typing, walking through the fields, drafts, pasted text, dates.

use super::Screen;
use baton::app::form::date::{Reading, read};
use baton::domain::Date;

#[test]
fn every_letter_types_in_a_field() {
    let mut screen = Screen::nadi().press("2 a").type_text("qu?:0 8 and more");
    assert!(
        screen.text().contains("[ qu?:0 8 and more"),
        "{}",
        screen.text()
    );
    assert!(!screen.has_quit);
}

#[test]
fn a_field_takes_back_its_own_typing_only() {
    let mut screen = Screen::nadi()
        .press("2 a")
        .type_text("Press office")
        .press("ctrl+z");
    assert!(screen.text().contains("[ Press  "), "{}", screen.text());
    screen = screen.press("ctrl+y");
    assert!(
        screen.text().contains("[ Press office "),
        "{}",
        screen.text()
    );
    screen = screen.press("ctrl+z ctrl+z ctrl+z");
    let before = Screen::nadi();
    assert_eq!(screen.plan(), before.plan());
}

#[test]
fn a_draft_is_kept_and_offered() {
    let mut screen = Screen::nadi()
        .press("2 a")
        .type_text("Press office")
        .press("esc");
    assert!(
        screen.event_line().contains("is kept"),
        "{}",
        screen.event_line()
    );
    screen = screen.press("a");
    assert!(
        screen.text().contains("[ Press office"),
        "{}",
        screen.text()
    );
}

#[test]
fn a_paste_is_one_step_in_a_field() {
    let mut screen = Screen::nadi()
        .press("2 a")
        .paste("from the minutes\n")
        .press("ctrl+z");
    assert!(!screen.text().contains("from the minutes"));
}

#[test]
fn a_paste_on_a_list_changes_nothing() {
    let mut screen = Screen::nadi().press("2").paste(&"uD>q".repeat(50));
    assert!(
        screen.event_line().contains("it did nothing"),
        "{}",
        screen.event_line()
    );
    assert_eq!(screen.plan(), Screen::nadi().plan());
}

#[test]
fn a_pasted_control_character_is_refused_with_its_place() {
    let mut screen = Screen::nadi().press("2 a").paste("  abc\u{202e}def");
    let text = screen.text();
    assert!(
        text.contains("! Character 6 is a control character (U+202E). Nothing was pasted."),
        "{text}"
    );
    assert!(!text.contains("abc"), "{text}");
    let text = screen.paste("\u{1b}[31mred").text();
    assert!(
        text.contains("! Character 1 is a control character (U+001B). Nothing was pasted."),
        "{text}"
    );
}

#[test]
fn an_unreadable_date_says_so_when_it_is_left() {
    let mut screen = Screen::nadi().press("2 down d").type_text("31/03/27");
    assert!(!screen.text().contains("Write the month as a word"));
    screen = screen.press("tab");
    assert!(
        screen.text().contains("Write the month as a word"),
        "{}",
        screen.text()
    );
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

#[test]
fn dates_are_read_as_people_write_them() {
    let today = day("2026-12-09");
    let read = |text| read(text, None, today);
    assert_eq!(read("2027-03-31"), Ok(Reading::Day(day("2027-03-31"))));
    assert_eq!(read(" 31 Mar 2027 "), Ok(Reading::Day(day("2027-03-31"))));
    assert_eq!(read("1 december 2027"), Ok(Reading::Day(day("2027-12-01"))));
    assert_eq!(read("feb 2028"), Ok(Reading::EndOfMonth(day("2028-02-29"))));
    assert_eq!(read("today"), Ok(Reading::Day(today)));
    assert_eq!(read("+3 months"), Ok(Reading::Day(day("2027-03-09"))));
    assert_eq!(read("-2 weeks"), Ok(Reading::Day(day("2026-11-25"))));
    assert_eq!(read("?"), Ok(Reading::Unknown));
    assert_eq!(read(""), Ok(Reading::Unknown));
    assert_eq!(read("३१ mar २०२७"), Ok(Reading::Day(day("2027-03-31"))));
    for wrong in [
        "31/03/27",
        "3/4/2027",
        "31 feb 2027",
        "2027-13-01",
        "27-3-31",
        "soon",
        "+3",
        "mar",
        "1 2 2027",
        "+9999999999 years",
        "é 2027",
    ] {
        assert!(read(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn a_month_later_is_counted_from_the_present_value() {
    let base = Some(day("2027-01-31"));
    assert_eq!(
        read("+1 month", base, day("2026-12-09")),
        Ok(Reading::Day(day("2027-02-28")))
    );
}

#[test]
fn each_day_of_a_leap_year_is_read() {
    let today = day("2026-12-09");
    for date in day("2028-01-01").iter_days().take(366) {
        for form in ["%Y-%m-%d", "%-d %b %Y", "%d %B %Y"] {
            let text = date.format(form).to_string();
            assert_eq!(read(&text, None, today), Ok(Reading::Day(date)), "{text}");
        }
    }
}

#[test]
fn what_is_to_be_chosen_can_be_added_on_the_way() {
    let mut screen = Screen::nadi().press("2 o").type_text("Orchid Trust");
    assert!(
        screen.text().contains("> + add a new organisation"),
        "{}",
        screen.text()
    );
    screen = screen.press("enter");
    let text = screen.text();
    assert!(text.contains("Add an organisation"), "{text}");
    assert!(text.contains("[ Orchid Trust"), "{text}");
    let mut screen = screen.send();
    let text = screen.text();
    assert!(
        text.contains("Who: Big picture") && text.contains(">Receiver       [ Orchid Trust"),
        "{text}"
    );
    let screen = screen.send();
    let id = "big-picture".parse().unwrap();
    let function = screen.plan().functions.get(&id).unwrap();
    assert_eq!(
        function.parties.receiver.as_ref().unwrap().as_str(),
        "orchid-trust"
    );
}

#[test]
fn leaving_without_adding_changes_no_choice() {
    let mut screen = Screen::nadi()
        .press("2 right o")
        .type_text("Orchid Trust")
        .press("enter esc tab");
    let text = screen.text();
    assert!(text.contains(" Receiver       [ Banyan Network"), "{text}");
}

#[test]
fn escape_forgets_what_was_typed_to_filter_before_it_leaves() {
    let mut screen = Screen::nadi().press("2 right o").type_text("deo");
    assert!(
        screen.text().contains("matching \"deo\""),
        "{}",
        screen.text()
    );
    screen = screen.press("esc");
    let text = screen.text();
    assert!(text.contains(">Receiver       [ Banyan Network"), "{text}");
    assert!(!text.contains("matching"), "{text}");
    assert!(!screen.press("esc").text().contains("Who: Shared data"));
}
