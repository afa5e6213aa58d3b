//! Plans of which little is known yet: unknown is shown as such, and what is empty says what belongs there.

use super::Screen;
use baton::domain::Change;
use baton::domain::collective::Collective;
use baton::interchange::template::find_embedded;

#[test]
fn a_plan_fresh_from_a_template_shows_its_walk() {
    insta::assert_snapshot!(Screen::begun_from("collective-impact").text());
}

#[test]
fn a_plan_fresh_from_a_template_shows_its_functions() {
    insta::assert_snapshot!(
        Screen::begun_from("collective-impact")
            .press("2 down down")
            .text()
    );
}

#[test]
fn a_function_of_a_template_says_what_it_is() {
    insta::assert_snapshot!(
        Screen::begun_from("collective-impact")
            .press("2 enter")
            .text()
    );
}

#[test]
fn a_function_is_read_in_the_smallest_window() {
    let mut screen = Screen::begun_from("collective-impact")
        .sized(60, 18)
        .press("2 enter");
    assert!(screen.text().contains("more below"), "{}", screen.text());
    screen = screen.press("tab tab tab tab tab tab tab tab tab");
    assert!(screen.text().contains("FLAGS"), "{}", screen.text());
}

#[test]
fn an_empty_plan_says_what_belongs_there() {
    let mut template = find_embedded("collective-impact").unwrap();
    template.contents.functions.clear();
    let collective = Collective::named("Nadi Collective".parse().unwrap());
    let mut blueprint = template.blueprint(collective);
    blueprint.entries.clear();
    let begun = Change::PlanStarted(Box::new(blueprint));
    let mut screen = Screen::of(vec![begun]).press("2");
    assert!(
        screen.text().contains("No functions yet."),
        "{}",
        screen.text()
    );
    screen = screen.press("1");
    assert!(
        screen.text().contains("NEEDS SOMEONE NOW"),
        "{}",
        screen.text()
    );
}
