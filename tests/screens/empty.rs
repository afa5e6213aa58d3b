//! What is empty says what belongs there, why, and the next key; and the next key does it.

use super::Screen;
use baton::domain::Change;
use baton::domain::collective::Collective;
use baton::interchange::template::find_embedded;

/// A plan of which nothing is known but its phases.
fn bare() -> Screen {
    let mut template = find_embedded("collective-impact").unwrap();
    template.contents.functions.clear();
    template.contents.entries.clear();
    template.contents.questions.clear();
    let collective = Collective::named("Nadi Collective".parse().unwrap());
    let begun = Change::PlanStarted(Box::new(template.blueprint(collective)));
    Screen::of(vec![begun])
}

/// What stands between the two rules, without empty lines.
fn body(screen: &mut Screen) -> String {
    let text = screen.text();
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    let inner = &lines[3..lines.len() - 3];
    let told = inner.iter().filter(|line| !line.is_empty());
    told.copied().collect::<Vec<_>>().join("\n")
}

#[test]
fn a_plan_without_functions_says_so() {
    insta::assert_snapshot!(body(&mut bare().press("2")), @r"
     View BOARD (v: list, matrix)   Filter: none     0 counted: 0 on the ladder, 0 retired; 0 not ours
     Handed over 0 of 0, weighted ?     Done 0 of 0, weighted ?     Weight counted 0, retired 0
     No functions yet.
     A plan hands over functions, not an organisation.
       a  add the first one        :take-list  take a template's list  :demo  look at a filled-in plan
    ");
}

#[test]
fn a_plan_without_rounds_says_so() {
    insta::assert_snapshot!(body(&mut bare().press("5")), @r"
     No round yet.
     A round compares candidates on four criteria, blind until it closes.
       a  prepare the first one    :demo  look at a filled-in plan
    ");
}

#[test]
fn a_plan_without_questions_says_so() {
    insta::assert_snapshot!(body(&mut bare().press("6")), @r"
     No questions yet.
     These are the questions that are asked too late when nobody asks them on purpose.
       a  add the first one        i  import a plan file       :demo  look at a filled-in plan
    ");
}

#[test]
fn a_plan_without_partners_says_so() {
    let text = bare().press("3").text();
    for said in [
        "No organisations yet.",
        "a  add the first one",
        "i  import a plan file",
        ":demo  look at a filled-in plan",
        "Nobody is named yet.",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
}

#[test]
fn without_an_open_flag_the_rules_that_cannot_tell_are_counted() {
    let mut screen = bare().sized(200, 60).press("6 v");
    let text = body(&mut screen);
    assert!(text.contains("No flag is open."), "{text}");
    let number = screen.model().facts().unwrap().assessment.unjudged().len();
    assert!(number > 1);
    let said = format!(
        "{number} rules could not be judged, because what they need is unknown or comes later."
    );
    assert!(text.contains(&said), "{text}");
}

#[test]
fn the_next_key_does_what_it_says() {
    for (keys, form) in [
        ("2 a", "Add a function"),
        ("3 a", "Add an organisation"),
        ("5 a", " New round "),
        ("6 a", "Add a question"),
        ("2 i", "Open a plan file"),
    ] {
        let mut screen = bare().press(keys);
        assert!(screen.text().contains(form), "{keys}: {}", screen.text());
    }
}

#[test]
fn what_has_no_key_is_found_by_its_name() {
    let mut screen = bare().press("2 :").type_text("demo").press("enter");
    assert!(
        screen.text().contains("Saamuhika Shakti"),
        "{}",
        screen.text()
    );
}

#[test]
fn a_template_s_list_is_taken_as_one_action() {
    let mut screen = bare().press("2").choose("Take a template's list").send();
    assert_eq!(screen.plan().functions.iter().count(), 29);
    assert!(
        screen.event_line().starts_with("29 functions added."),
        "{}",
        screen.text()
    );
    screen = screen.press("u");
    assert_eq!(screen.plan().functions.iter().count(), 0);
}

#[test]
fn a_template_s_list_leaves_alone_what_is_there() {
    let screen = Screen::begun_from("collective-impact").press("2");
    let before = screen.plan().functions.clone();
    let mut screen = screen.choose("Take a template's list").send();
    assert_eq!(screen.plan().functions, before);
    let said = "The plan has every function of this template.";
    assert_eq!(
        screen.event_line(),
        said,
        "nothing was done that could be taken back"
    );
}

#[test]
fn a_filter_that_matches_nothing_says_so() {
    let screen = Screen::nadi()
        .press("2 v f")
        .type_text("receiver: nobody at all");
    let mut screen = screen.press("enter");
    assert!(
        screen
            .text()
            .contains("0 of 16 match 'receiver: nobody at all'."),
        "{}",
        screen.text()
    );
    screen = screen.press("backspace");
    assert!(!screen.text().contains("match"), "{}", screen.text());
}

#[test]
fn the_smallest_window_holds_every_empty_screen() {
    for screen in ["2", "3", "5", "6", "6 v"] {
        let text = bare().sized(60, 18).press(screen).text();
        assert!(
            text.contains("No ") || text.contains("Nobody"),
            "{screen}: {text}"
        );
    }
}

#[test]
fn every_list_whose_rows_are_all_hidden_says_the_key_that_shows_them() {
    for keys in ["1", "2", "2 v", "3", "5", "5 v", "6 tab", "6 v", "8"] {
        let mut screen = Screen::nadi().press(keys).press("f").type_text("zz");
        screen = screen.press("enter");
        let text = screen.text();
        assert!(
            text.contains(" match 'zz'. Backspace clears it."),
            "{keys}: {text}"
        );
        let text = screen.press("backspace").text();
        assert!(!text.contains(" match 'zz'"), "{keys}: {text}");
    }
}
