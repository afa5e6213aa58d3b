//! `baton relationship`, `baton funding` and their like: the books, from the command line.

use super::sample::{nadi, refused, would};
use crate::support::cli::Baton;

fn with_a_relationship() -> Baton {
    let baton = nadi();
    baton.ok("relationship add nadi --with riverside --steward asha --importance high --introduced 2026-12-20");
    baton
}

#[test]
fn a_book_is_listed_for_people_and_for_scripts() {
    let baton = with_a_relationship();
    insta::assert_snapshot!(baton.ok("relationship list nadi"));
    insta::assert_snapshot!(baton.ok("relationship list nadi --plain"));
    insta::assert_snapshot!(baton.ok("relationship show nadi riverside --json"));
    insta::assert_snapshot!(baton.ok("forum list nadi"));
}

#[test]
fn an_id_is_made_from_what_the_entry_says_and_never_twice() {
    let baton = with_a_relationship();
    insta::assert_snapshot!(baton.ok("milestone add nadi --name \"First joint report\""));
    insta::assert_snapshot!(baton.ok("milestone add nadi --name \"First joint report\""));
    let json = baton.ok("milestone list nadi --json").json();
    let ids: Vec<&str> = json["entries"]
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| entry["id"].as_str().unwrap())
        .filter(|id| id.starts_with("first-joint"))
        .collect();
    assert_eq!(ids, ["first-joint-report", "first-joint-report-2"]);
}

#[test]
fn an_edit_names_columns_and_clears_with_a_question_mark() {
    let baton = with_a_relationship();
    insta::assert_snapshot!(would(
        &baton,
        "relationship edit nadi riverside --introduced ?"
    ));
    baton.ok("relationship edit nadi riverside --introduced ? --one-to-one today");
    let json = baton.ok("relationship show nadi riverside --json").json();
    assert_eq!(json["values"]["introduced"], serde_json::Value::Null);
    assert_eq!(json["values"]["one_to_one"], "2026-12-09");
    baton.ok("undo nadi");
    let json = baton.ok("relationship show nadi riverside --json").json();
    assert_eq!(json["values"]["introduced"], "2026-12-20");
}

#[test]
fn an_entry_is_taken_out_with_a_reason_and_stays_in_the_log() {
    let baton = with_a_relationship();
    baton.ok("relationship remove nadi riverside --reason \"written down twice\"");
    assert_eq!(
        baton.ok("relationship list nadi --json").json()["entries"]
            .as_array()
            .unwrap()
            .len(),
        0
    );
    insta::assert_snapshot!(
        baton
            .ok("log nadi --plain")
            .to_string()
            .lines()
            .filter(|line| line.contains("a relationship"))
            .collect::<Vec<_>>()
            .join("\n")
    );
}

#[test]
fn what_cannot_stand_is_refused_in_words() {
    refused(
        &with_a_relationship(),
        "1 | a relationship needs one of these at least: With, Person, Office | relationship add nadi --importance high
         1 | there is no organisation \"riversid\" | relationship add nadi --with riversid
         2 | not a whole number from 1 to 5 | pulse add nadi --relationship riverside --on today --outgoing 6
         1 | has not come yet | decision add nadi --decided \"Meet monthly\" --on 2027-01-01
         2 | invalid value 'everything' | funding add nadi --funder fund --pays-for everything --state secured
         2 | required | forum add nadi
         1 | there is no forum \"nothing\" | forum remove nadi nothing
         1 | riverside | relationship edit nadi riversid --note x
         1 | the relationship \"riverside\" has the same \"With\" already: \"Importance\" is high; edit that one | relationship add nadi --with riverside
         1 | the mandate \"fundraising\" has the same \"Function\" already: \"Standing\" is grey; edit that one | mandate add nadi --function fundraising --standing in --reason agreed
         1 | a pulse of wellbeing needs its \"Answered\" | wellbeing add nadi --on today --score 4
         2 | not a whole number from 3 | wellbeing add nadi --on today --score 4 --answered 2",
    );
}

#[test]
fn what_others_refer_to_goes_after_them_and_keeps_its_days() {
    let baton = nadi();
    baton.ok(
        "conversation add nadi land --about \"The land\" --raised 2026-12-01 --settled 2026-12-05",
    );
    baton.ok("sitting add nadi --conversation land --on 2026-12-03");
    refused(
        &baton,
        "1 | the conversation \"land\" is still needed by 1 entry of the book | conversation remove nadi land
         1 | would lie after \"Settled\" of its conversation | sitting add nadi --conversation land --on 2026-12-06",
    );
}

#[test]
fn a_file_that_says_what_may_not_be_is_refused_at_its_line() {
    let baton = nadi();
    baton.ok("milestone add nadi first --name \"First report\" --reached today");
    baton.ok("export nadi -o nadi.toml");
    let early = baton
        .text("nadi.toml")
        .replace("reached = 2026-12-09", "reached = 2029-01-01");
    let line = early
        .lines()
        .position(|line| line.contains("2029-01-01"))
        .unwrap()
        + 1;
    baton.file("early.toml", early);
    let told = baton
        .args("import early.toml --plan nadi --yes")
        .run()
        .failure(1)
        .stderr;
    assert!(told.contains(&format!("early.toml:{line}:")), "{told}");
    let words: Vec<&str> = told
        .lines()
        .skip(1)
        .map(|line| line.rsplit("milestone[6]").next().unwrap())
        .collect();
    insta::assert_snapshot!(words.join("\n"), @r#"
    .reached: the milestone "first": "Reached" is 2029-01-01, which has not come yet (today is 2026-12-09)
      help: give the day on which it happened
    "#);
}

#[test]
fn whatever_a_column_names_wrongly_gets_the_nearest_there_is() {
    let baton = with_a_relationship();
    refused(
        &baton,
        "1 | did you mean riverside? | relationship add nadi --with riversid
         1 | did you mean riverside? | relationship edit nadi riverside --with riversid --dry-run
         1 | did you mean riverside? | funding add nadi --funder fund --pays-for coordination --state secured --contacts trust --contacts riversid
         1 | did you mean chitra? | relationship add nadi --with fund --steward chitro
         1 | did you mean fundraising? | mandate add nadi --function fundrasing --standing in --reason agreed
         1 | did you mean riverside? | pulse add nadi --relationship riversid --on today --outgoing 4
         1 | did you mean riverside? | person edit nadi asha --organisation riversid",
    );
    insta::assert_snapshot!(baton.args("relationship add nadi --with riversid").run().stderr, @r#"
    error: there is no organisation "riversid" here; look at the list for the ids there are; nothing was changed
    hint: did you mean riverside?
    "#);
}

#[test]
fn a_plan_file_carries_every_book() {
    let baton = with_a_relationship();
    baton.ok("pulse add nadi --relationship riverside --on today --outgoing 4 --incoming 2");
    baton.ok("funding add nadi --funder fund --pays-for coordination --state secured --amount 45,00,000 --contacts trust --contacts riverside --foreign no");
    baton.ok("export nadi -o nadi.toml");
    let again = Baton::new();
    std::fs::copy(baton.path("nadi.toml"), again.path("nadi.toml")).unwrap();
    again.ok("import nadi.toml");
    for book in ["relationship", "pulse", "funding"] {
        let here = baton.ok(&format!("{book} list nadi --json")).json();
        assert_eq!(here, again.ok(&format!("{book} list nadi --json")).json());
        assert_eq!(here["entries"].as_array().unwrap().len(), 1);
    }
}

/// The id of an entry stands in its event, where nothing can be erased.
#[test]
fn the_name_of_a_person_never_comes_into_the_log() {
    let baton = nadi();
    baton.ok("person add nadi p-7k2q --name Zephyrine --organisation riverside");
    baton.ok("relationship add nadi --person p-7k2q --steward asha");
    baton.ok("pulse add nadi --relationship p-7k2q --on today --outgoing 4");
    baton.ok("area add nadi --theme funding --on today --by p-7k2q --score 3");
    assert!(
        baton
            .ok("relationship list nadi")
            .stdout
            .contains("Zephyrine")
    );
    baton.ok("person erase nadi p-7k2q --yes");
    let events = baton
        .ok("export nadi --format events")
        .stdout
        .to_lowercase();
    assert!(!events.contains("zephyrine"), "{events}");
    for list in ["relationship list", "pulse list", "area list", "log"] {
        let told = baton
            .ok(&format!("{list} nadi --plain"))
            .stdout
            .to_lowercase();
        assert!(!told.contains("zephyrine"), "{told}");
    }
}

#[test]
fn a_file_without_books_leaves_them_alone_and_one_with_them_takes_out_what_is_gone() {
    let baton = with_a_relationship();
    baton.ok("export nadi -o nadi.toml");
    let text = baton.text("nadi.toml");
    let entry = text.find("[[relationship]]").unwrap();
    let end = entry + text[entry..].find("\n\n").unwrap();
    let without = format!("{}{}", &text[..entry], &text[end..]);
    baton.file("gone.toml", &without);
    insta::assert_snapshot!(baton.ok("import gone.toml --plan nadi --dry-run"));
    let books = without.find("books = [").unwrap();
    let close = books + without[books..].find(']').unwrap() + 2;
    baton.file(
        "older.toml",
        format!("{}{}", &without[..books], &without[close..]),
    );
    insta::assert_snapshot!(baton.ok("import older.toml --plan nadi --dry-run"));
}

#[test]
fn a_file_may_move_what_only_one_entry_says() {
    let baton = nadi();
    baton.ok("mandate add nadi --function archive --standing in --reason \"as agreed\"");
    baton.ok("mandate add nadi --function data --standing out --reason \"as agreed\"");
    baton.ok("export nadi -o nadi.toml");
    let swapped = baton
        .text("nadi.toml")
        .replace("function = \"archive\"", "function = \"*\"")
        .replace("function = \"data\"", "function = \"archive\"")
        .replace("function = \"*\"", "function = \"data\"");
    baton.file("swapped.toml", &swapped);
    baton.ok("import swapped.toml --plan nadi --yes");
    let json = baton.ok("mandate show nadi archive --json").json();
    assert_eq!(json["values"]["function"], "data");
    let json = baton.ok("mandate show nadi data --json").json();
    assert_eq!(json["values"]["function"], "archive");
}

#[test]
fn a_function_takes_what_is_said_of_it_alone_with_it() {
    let baton = nadi();
    insta::assert_snapshot!(baton.ok("function remove nadi fundraising --yes"));
    assert!(
        baton.ok("mandate list nadi --json").json()["entries"]
            .as_array()
            .unwrap()
            .is_empty()
    );
}

#[test]
fn a_comparison_tells_of_entries_in_words_that_every_form_of_the_answer_has() {
    let baton = with_a_relationship();
    baton.ok("relationship edit nadi riverside --introduced ? --importance low --today 2027-01-05");
    baton.ok("forum add nadi --name \"Town meeting\" --today 2027-01-06");
    baton.ok("org edit nadi riverside --would-leave yes --today 2027-01-06");
    let diff = |form: &str| baton.ok(&format!("diff nadi 2026-12-31 --today 2027-01-07 {form}"));
    insta::assert_snapshot!(diff(""));
    let json = diff("--json").json();
    let changes = json["changes"].as_array().unwrap();
    let changes: Vec<&str> = changes.iter().map(|it| it.as_str().unwrap()).collect();
    assert_eq!(diff("--plain").to_string(), diff("").to_string());
    assert!(diff("").to_string().starts_with(&changes.join("\n")));
}

#[test]
fn an_amount_is_written_as_people_say_it_and_in_the_currency_that_is_counted_in() {
    let baton = nadi();
    let add = |more: &str| {
        format!("funding add nadi --funder fund --pays-for coordination --state secured {more}")
    };
    baton.ok("plan edit nadi --place \"Pune, India\"");
    baton.ok(&add("--amount \"1.5 crore\""));
    baton.ok(&add("--amount \"₹12,00,000\""));
    baton.ok(&add("--amount \"US$ 1.2 million\" --currency USD"));
    let list = baton.ok("funding list nadi --plain").stdout;
    for shown in [
        "amount: 1,50,00,000\n",
        "amount: 12,00,000\n",
        "amount: USD 1,200,000\n",
    ] {
        assert!(
            list.to_lowercase().contains(&shown.to_lowercase()),
            "{list}"
        );
    }
    baton.ok("plan edit nadi --currency INR");
    baton.ok(&add("--amount \"Rs 12,00,000\""));
    refused(
        &baton,
        "1 | the amount is in USD, and this is counted in INR; say USD as its currency | funding add nadi --funder fund --pays-for coordination --state secured --amount \"US$ 1.2 million\"
         1 | the amount is in INR, and this is counted in USD | funding edit nadi fund-coordination --currency USD --amount \"₹12,00,000\"",
    );
}
