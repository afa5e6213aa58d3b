//! The selected line and the list in front, as other programs are given them.

use super::Screen;

fn copied(screen: &Screen) -> &str {
    screen.copied.as_deref().unwrap_or_default()
}

#[test]
fn the_line_has_tabs_between_its_columns() {
    let mut screen = Screen::nadi().press("2 y");
    assert!(
        copied(&screen).starts_with("Big picture\t"),
        "{}",
        copied(&screen)
    );
    assert!(!copied(&screen).contains('\n'));
    assert_eq!(
        screen.event_line(),
        "Copied the line of Big picture. If nothing arrives, x exports the plan."
    );
}

#[test]
fn the_table_has_headings_and_every_line() {
    let mut screen = Screen::nadi().press("2 Y");
    let lines: Vec<&str> = copied(&screen).lines().collect();
    assert_eq!(lines.len(), 17);
    let tabs = |line: &str| line.matches('\t').count();
    assert!(lines[0].starts_with("function\t"), "{}", lines[0]);
    assert!(lines.iter().all(|line| tabs(line) == tabs(lines[0])));
    let said = screen.event_line();
    assert!(
        said.starts_with("Copied 16 lines, with headings."),
        "{said}"
    );
}

#[test]
fn the_table_is_copied_as_it_is_filtered_and_sorted() {
    let screen = Screen::nadi().press("2 v f").type_text("banyan");
    let mut screen = screen.press("enter s down enter Y");
    let lines: Vec<&str> = copied(&screen).lines().collect();
    assert_eq!(lines.len(), 5, "{lines:?}");
    assert!(lines[1..].iter().all(|line| line.contains("Banyan")));
    assert!(lines[1..].is_sorted_by_key(|line| line.to_lowercase()));
    let said = screen.event_line();
    assert!(
        said.starts_with("Copied the 4 of 16 lines that are shown, with headings."),
        "{said}"
    );
}

#[test]
fn every_list_of_every_screen_is_copied() {
    for keys in [
        "0", "1", "1 tab", "2", "3", "3 tab", "5", "5 v", "5 v v", "6", "6 tab", "6 v", "6 v tab",
        "8",
    ] {
        let mut screen = Screen::many().press("enter").press(keys).press("Y");
        let said = screen.event_line();
        assert!(said.starts_with("Copied "), "{keys}: {}", screen.text());
        assert!(copied(&screen).lines().count() > 1, "{keys}");
        let line = screen.press("y");
        assert_eq!(copied(&line).lines().count(), 1, "{keys}");
    }
}

#[test]
fn without_a_list_it_says_what_to_do_instead() {
    let mut screen = Screen::nadi().press("2 enter y");
    assert_eq!(
        screen.event_line(),
        "! There is no list in front here; p shows all of it as text."
    );
    let mut screen = Screen::begun_from("collective-impact").press("5 Y");
    assert!(screen.event_line().starts_with("! "), "{}", screen.text());
    assert_eq!(screen.copied, None);
}

#[test]
fn nothing_becomes_a_formula() {
    for (name, cell) in [
        ("=1+1", "'=1+1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("+cmd", "'+cmd"),
        ("-2+3", "'-2+3"),
        ("＝1+1", "'＝1+1"),
        ("-5", "-5"),
        ("Fund=raising", "Fund=raising"),
    ] {
        let screen = Screen::nadi().press("2 a").type_text(name).send();
        let screen = screen.press("v / ").type_text(name).press("enter Y");
        let lines: Vec<&str> = copied(&screen).lines().collect();
        let wanted = format!("{cell}\t");
        let found = lines.iter().any(|line| line.starts_with(&wanted));
        assert!(found, "{name}: {lines:?}");
    }
}

#[test]
fn it_is_chosen_from_the_menu_too() {
    let screen = Screen::nadi().press("2").choose("Copy the table");
    assert!(copied(&screen).starts_with("function\t"));
}
