//! Plan files written and read from the screens.

use super::Screen;
use baton::interchange::parse_plan;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A folder with a plan file of the Nadi Collective in it, as it is exported.
fn exported() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("nadi.toml");
    let screen = write_to(Screen::nadi(), &path);
    drop(screen);
    (folder, path)
}

fn write_to(screen: Screen, path: &Path) -> Screen {
    screen
        .press("x ctrl+u")
        .type_text(path.to_str().unwrap())
        .press("enter enter")
}

fn read_from(screen: Screen, path: &Path) -> Screen {
    screen
        .press("i")
        .type_text(path.to_str().unwrap())
        .press("enter enter")
}

/// Changes a text of a file.
fn edit(path: &Path, from: &str, to: &str) {
    let text = fs::read_to_string(path).unwrap();
    assert!(text.contains(from), "{text}");
    fs::write(path, text.replacen(from, to, 1)).unwrap();
}

#[test]
fn export_writes_the_plan_and_says_where() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("out.toml");
    let mut screen = write_to(Screen::nadi().sized(200, 60), &path);
    assert_eq!(
        screen.event_line(),
        format!("Written: {}", path.display()),
        "{}",
        screen.text()
    );
    let file = parse_plan("out.toml", &fs::read_to_string(&path).unwrap()).unwrap();
    assert_eq!(file.plan.functions, screen.plan().functions);
}

#[test]
fn the_file_is_named_after_the_plan() {
    let text = Screen::nadi().press("x").text();
    assert!(text.contains("[ nadi.toml"), "{text}");
}

#[test]
fn a_file_that_is_there_is_replaced_only_by_who_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("notes.toml");
    fs::write(&path, "my own notes").unwrap();
    let mut screen = write_to(Screen::nadi(), &path);
    assert!(
        screen.text().contains("Replace the file?"),
        "{}",
        screen.text()
    );
    screen = screen.press("enter");
    assert_eq!(fs::read_to_string(&path).unwrap(), "my own notes");
    assert!(screen.text().contains("[ Write it ]") || screen.text().contains("[>Write it ]"));
    screen.press("enter tab enter");
    assert!(fs::read_to_string(&path).unwrap().contains("Nadi"));
}

#[test]
fn a_place_that_cannot_be_written_is_said_at_the_field() {
    let mut screen = write_to(Screen::nadi(), Path::new("/nowhere/at/all/nadi.toml"));
    let text = screen.text();
    assert!(text.contains("its folder is not there"), "{text}");
    assert!(text.contains("[ /nowhere/at/all/nadi.toml"), "{text}");
}

#[test]
fn a_file_that_says_nothing_new_says_so() {
    let (_folder, path) = exported();
    let mut screen = read_from(Screen::nadi().sized(200, 60), &path);
    assert!(
        screen
            .event_line()
            .ends_with("says nothing new of Nadi Collective."),
        "{}",
        screen.text()
    );
}

#[test]
fn the_differences_are_shown_before_anything_is_changed() {
    let (_folder, path) = exported();
    edit(&path, "name = \"Archive\"", "name = \"Archives\"");
    edit(&path, "target = 2028-03-31", "target = 2028-06-30");
    let before = Screen::nadi().plan().clone();
    let mut screen = read_from(Screen::nadi(), &path);
    assert_eq!(*screen.plan(), before);
    insta::assert_snapshot!(screen.popup("Import"));
    screen = screen.press("enter");
    assert_eq!(*screen.plan(), before, "the first focus leaves all");
}

#[test]
fn taking_all_is_one_action_that_one_key_takes_back() {
    let (_folder, path) = exported();
    edit(&path, "name = \"Archive\"", "name = \"Archives\"");
    edit(&path, "target = 2028-03-31", "target = 2028-06-30");
    let before = Screen::nadi().plan().clone();
    let mut screen = read_from(Screen::nadi(), &path).press("tab enter");
    assert!(
        screen.event_line().starts_with("Taken over: 2 events."),
        "{}",
        screen.text()
    );
    let archive = screen.plan().functions.get(&"archive".parse().unwrap());
    assert_eq!(archive.unwrap().outline.name.as_str(), "Archives");
    screen = screen.press("u");
    let archive = screen.plan().functions.get(&"archive".parse().unwrap());
    assert_eq!(archive.unwrap().outline.name.as_str(), "Archive");
    assert_eq!(screen.plan().exit.target, before.exit.target);
}

#[test]
fn what_is_wrong_is_listed_with_its_place_and_nothing_can_be_taken() {
    let (_folder, path) = exported();
    edit(&path, "weight = 2", "weight = 9");
    edit(&path, "target = 2028-03-31", "target = \"soon\"");
    let mut screen = read_from(Screen::nadi(), &path);
    insta::assert_snapshot!(screen.popup("nadi.toml"));
    screen = screen.press("esc");
    assert!(
        screen.text().contains("nadi.toml"),
        "the name is still there"
    );
}

#[test]
fn a_file_that_is_not_there_is_said_at_the_field() {
    let mut screen = read_from(Screen::nadi(), Path::new("/nowhere/nadi.toml"));
    assert!(
        screen.text().contains("there is no such file"),
        "{}",
        screen.text()
    );
}

#[test]
fn a_plan_begins_from_a_file_in_an_empty_store() {
    let (_folder, path) = exported();
    let screen = read_from(Screen::empty(), &path).press("tab enter");
    assert_eq!(screen.plan().id.as_str(), "nadi");
    assert_eq!(
        screen.plan().functions,
        Screen::nadi().plan().functions,
        "it is the plan that was exported"
    );
}

#[test]
fn a_plan_that_went_on_is_not_overwritten_unseen() {
    let (_folder, path) = exported();
    let screen = Screen::nadi().press("2 a").type_text("Press office");
    let screen = screen.send();
    let mut screen = read_from(screen, &path);
    let text = screen.text();
    assert!(
        text.contains("The plan went on after the file was exported"),
        "{text}"
    );
    assert!(text.contains("- function"), "{text}");
}
