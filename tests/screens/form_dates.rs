//! Dates as people write them, in fields: each form of them for each day of a leap year, and what is refused.

use super::Screen;
use crate::support::words::day;
use baton::app::form::date::{EXAMPLES, Reading, echo, read};
use baton::domain::Date;
use chrono::{Datelike, Days};

/// Every day of a leap year.
fn leap_year() -> impl Iterator<Item = Date> {
    day("2028-01-01").iter_days().take(366)
}

fn plain(text: &str) -> Result<Reading, &'static str> {
    read(text, None, day("2026-12-09"))
}

/// The text with the digits of another script.
fn in_script(text: &str, zero: char) -> String {
    let other = |digit| char::from_u32(u32::from(zero) + digit).unwrap();
    text.chars()
        .map(|c| c.to_digit(10).map_or(c, other))
        .collect()
}

#[test]
fn each_day_of_a_leap_year_is_read_in_every_form() {
    for date in leap_year() {
        for form in ["%Y-%m-%d", "%-d %b %Y", "%d %B %Y", " %-d  %b %Y "] {
            let text = date.format(form).to_string();
            for text in [text.clone(), text.to_uppercase(), text.to_lowercase()] {
                assert_eq!(plain(&text), Ok(Reading::Day(date)), "{text}");
            }
            for zero in ['०', '೦', '٠', '０', '𝟎'] {
                let text = in_script(&text, zero);
                assert_eq!(plain(&text), Ok(Reading::Day(date)), "{text}");
            }
        }
        assert_eq!(read("today", None, date), Ok(Reading::Day(date)));
        assert_eq!(read("Today", None, date), Ok(Reading::Day(date)));
    }
}

#[test]
fn a_month_is_its_last_day_and_says_so() {
    for last in leap_year().filter(|date| date.succ_opt().unwrap().day() == 1) {
        for form in ["%b %Y", "%B %Y"] {
            let text = last.format(form).to_string();
            assert_eq!(plain(&text), Ok(Reading::EndOfMonth(last)), "{text}");
        }
        let said = echo(Reading::EndOfMonth(last), last);
        assert!(said.contains("its last day"), "{said}");
    }
}

/// So many months on, counted on the fingers: the same day of the month, or its last.
fn months_on(date: Date, by: i32) -> Date {
    let month = date.year() * 12 + date.month0().cast_signed() + by;
    let (year, place) = (month.div_euclid(12), month.rem_euclid(12).cast_unsigned());
    let fitting = (1..=date.day()).rev();
    let found = fitting.filter_map(|day| Date::from_ymd_opt(year, place + 1, day));
    found.into_iter().next().unwrap()
}

#[test]
fn what_is_added_counts_from_the_present_value_else_from_today() {
    let today = day("2026-12-09");
    for date in leap_year() {
        for count in [1, 2, 3, 11, 12, 18] {
            let later = Days::new(u64::try_from(count).unwrap());
            let weeks = Days::new(7 * u64::try_from(count).unwrap());
            let expected = [
                (format!("+{count} days"), date + later),
                (format!("-{count} days"), date - later),
                (format!("+{count} weeks"), date + weeks),
                (format!("-{count} weeks"), date - weeks),
                (format!("\u{2212}{count} weeks"), date - weeks),
                (format!("+{count} months"), months_on(date, count)),
                (format!("-{count} months"), months_on(date, -count)),
                (format!("+ {count} month"), months_on(date, count)),
                (format!("+{count} years"), months_on(date, 12 * count)),
                (format!("-{count}y"), months_on(date, -12 * count)),
            ];
            for (text, expected) in expected {
                let read_from_value = read(&text, Some(date), today);
                assert_eq!(read_from_value, Ok(Reading::Day(expected)), "{date} {text}");
                let read_from_today = read(&text, None, date);
                assert_eq!(read_from_today, Ok(Reading::Day(expected)), "{date} {text}");
            }
        }
    }
    let end_of_january = read("+1 month", Some(day("2027-01-31")), today);
    assert_eq!(end_of_january, Ok(Reading::Day(day("2027-02-28"))));
}

#[test]
fn what_could_be_two_dates_is_refused_with_an_example() {
    for date in leap_year() {
        for form in [
            "%d/%m/%Y", "%m/%d/%y", "%Y/%m/%d", "%d.%m.%Y", "%d-%m-%Y", "%y-%m-%d", "%d %m %Y",
        ] {
            let text = date.format(form).to_string();
            assert_eq!(plain(&text), Err(EXAMPLES), "{text}");
        }
    }
    assert_eq!(
        EXAMPLES,
        "Write the month as a word or first the year: 31 mar 2027, 2027-03-31, +3 months, today, ?"
    );
}

#[test]
fn what_is_no_day_is_refused() {
    for wrong in [
        "31 feb 2027",
        "29 feb 2027",
        "2027-13-01",
        "2027-00-10",
        "2027-02-30",
        "0 mar 2027",
        "soon",
        "+3",
        "-",
        "mar",
        "ma 2027",
        "1 2 2027",
        "+9999999999 years",
        "+3 fortnights",
        "é 2027",
        "+2027-03-31",
        "2027-+3-01",
        "31 mar +202",
        "today 2027",
        "31 mar 27",
    ] {
        assert_eq!(plain(wrong), Err(EXAMPLES), "{wrong}");
    }
}

#[test]
fn nothing_and_a_question_mark_are_unknown() {
    for unknown in ["", " ", "?", " ? "] {
        assert_eq!(plain(unknown), Ok(Reading::Unknown));
    }
    assert_eq!(echo(Reading::Unknown, day("2026-12-09")), "= not known");
}

#[test]
fn a_field_says_what_it_understood() {
    let mut screen = Screen::nadi()
        .press("2 v down d")
        .at_field("Planned transfer");
    for (typed, said) in [
        ("31 mar 2027", "= Wed 31 Mar 2027, in 16 weeks"),
        ("mar 2027", "= Wed 31 Mar 2027, its last day, in 16 weeks"),
        ("today", "= Wed 9 Dec 2026, today"),
        ("+1 day", "= Thu 10 Dec 2026, in 1 day"),
        ("-2 weeks", "= Wed 25 Nov 2026, 14 days ago"),
        ("३१ mar २०२७", "= Wed 31 Mar 2027, in 16 weeks"),
        ("?", "= not known"),
    ] {
        screen = screen.fill("Planned transfer", typed);
        assert!(screen.text().contains(said), "{typed}: {}", screen.text());
    }
}

#[test]
fn slashes_are_refused_on_leaving_not_while_typing() {
    let mut screen = Screen::nadi()
        .press("2 v down d")
        .fill("Planned confirm", "31/03/27");
    assert!(!screen.text().contains("Write the month as a word"));
    screen = screen.press("tab");
    assert!(
        screen
            .text()
            .contains("! Write the month as a word or first the year: 31 mar 2027, 2027-03-31,"),
        "{}",
        screen.text()
    );
}

#[test]
fn typing_over_a_day_replaces_it_and_can_be_taken_back() {
    let mut screen = Screen::nadi().press("2 v").press(">");
    assert!(screen.text().contains("[ 2026-12-09"));
    screen = screen.type_text("8 dec 2026");
    assert!(screen.text().contains("[ 8 dec 2026 "), "{}", screen.text());
    screen = screen.press("ctrl+z ctrl+z ctrl+z");
    assert!(screen.text().contains("[ 2026-12-09"), "{}", screen.text());
    // To change a day in place one goes into it first.
    screen = screen.press("end backspace").type_text("8");
    assert!(screen.text().contains("[ 2026-12-08"), "{}", screen.text());
}
