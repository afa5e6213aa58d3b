//! Screen 6: the questions and the flags.

use super::Screen;
use super::sketch::must_stand;
use crate::support::entries::entry;
use crate::support::nadi;
use crate::support::plan::blueprint;
use baton::app::lists::ListName;
use baton::app::screens::selected;
use baton::domain::Change;
use baton::domain::book::Book;
use baton::domain::flags::settings::{RuleChange, RuleId, RuleSetting};
use baton::twin::Lines;
use baton::twin::rehearsal::RehearsalSeen;
use std::collections::BTreeMap;

/// Deviates from the drawing where it shortens the text of a question, which has no other title than its text, and by
/// the cell that every pane leaves at its edge.
#[test]
fn the_questions_are_those_that_were_drawn() {
    must_stand(
        &mut Screen::nadi().press("6 down down down"),
        r" baton | 0 Portfolio > Nadi Collective > Sustainability              exit 31 Mar 2028 | saved 16:12
 1 Lifecycle 2 Functions 3 Partners 4 Timeline 5 Successors[6 Sustainability]7 Reviews 8 Log
----------------------------------------------------------------------------------------------------
 THEME        all unask open answ park|late stal holl| COMMUNITY                            3 of 48
  transition    6     1    .    5    .|   .    1    .|> [ ] Q16 Who from the community holds   LATE
  leadership    5     .    1    4    .|   .    .    1|  [ ] Q17 What could go on without us    LATE
  funding       6     2    2    2    .|   .    1    .|  [ ] Q18 Community told of the exit
> community     3     3    .    .    .|   2    .    .|
  governance    4     1    .    3    .|   .    .    1| Q16  unasked  first due: early  one of six
  measurement   3     1    1    1    .|   .    .    .|  Who from the community holds decision rights
  partners      5     2    .    2    1|   1    1    .|  that do not depend on our invitation?
  organisation  3     1    2    .    .|   .    .    .|
  legal         3     1    1    1    .|   1    .    .|  Why      A seat we hand out can be taken
  knowledge     2     .    .    2    .|   .    .    .|           back when we go; a right cannot.
  culture       5     .    1    3    1|   .    .    .|  Flagged  when there is no community seat, or
  context       1     .    .    1    .|   .    .    .|           the backbone appoints it
  adaptation    2     2    .    .    .|   1    .    .|
  -------------------------------------------------  |  Answer   ?
  total        48    14    8   24    2|   5    3    2|  Evidence ?
                                                     |  Owner    ?
 THE EARLY SIX   Q01 Q02 Q06 Q08 Q10 asked           |  Asked on ?         Look again  ?
                 Q16 NOT ASKED, late                 |
                                                     |  Space: ask it, answer it, park it (reason).
 late    first phase has passed, still unasked       |
 stale   its date to look again has passed           |
 hollow  answered without evidence                   |
                                                     |
----------------------------------------------------------------------------------------------------
 5 questions are late. Asking one is enough to take it off this list; answering can wait.
",
    );
}

/// Deviates from the drawing where it shortens what the flags say, which stands whole here, and in the order of the
/// records, which is that of the stages. What could not be judged is counted; the advice is the rule's for any plan.
#[test]
fn the_flags_are_those_that_were_drawn() {
    must_stand(
        &mut Screen::nadi().press("6 v down down down"),
        r#" STOP 1                                       | FR2  ONE PERSON LEADS MANY FUNCTIONS          warn
  [S] EV2  Updates: confirmed, no cycle on    |
           record                             | What this plan says
 WARN 4                                       |  Farida N is named lead on 4 functions; this plan
  [W] CT4  Secretariat: no date to confirm    |  warns from 4.
  [W] CT12 Funder reports: moves before       | The records it rests on            Enter opens one
           Shared data                        |  Joint plan   documented   lead Farida N, deputy ?
> [W] FR2  Farida N leads 4 functions         |  Learning     shared       lead Farida N, deputy ?
  [W] FR5  Champa Union: legal standing ends  |  Secretariat  transferred  lead Farida N, deputy ?
           30 Jun 2027                        |  Forums       confirmed    lead Farida N, deputy ?
 NOTE 3                                       | Why it matters
  [N] EV3  Q09 answered without evidence      |  If one person falls away, all of them stop on the
  [N] EV3  Q20 answered without evidence      |  same day.
  [N] EV4  Forums: evidence of Nov 2025       |  Source: Rule FR2, key-person risk
 ACCEPTED 1                                   | What usually helps
  [A] FR11 Backbone lead has no deputy        |  - name a deputy on each of them
           until 31 Jan 2027, by A. Rao:      |  - give one of them to another lead
           "deputy starts 18 January"         |  - ask the receivers who would do it in week one
 CANNOT TELL 29                               |
  29 rules: what they need is unknown         | Accepted   no.   A accepts it, with a reason and a
                                              |            date on which it comes back.
 Accepted flags are not counted above them.   |
 They return when the date passes or when     |
 their facts change.                          |
----------------------------------------------------------------------------------------------------
 [S] stop  [W] warn  [N] note  [A] accepted. Letters carry the meaning; colour repeats it.
"#,
    );
}

#[test]
fn the_questions_stand_as_drawn() {
    insta::assert_snapshot!(Screen::nadi().press("6 down down down").seen());
}

#[test]
fn the_questions_fit_a_small_window() {
    let screen = Screen::nadi().sized(80, 24).press("6 down down down");
    insta::assert_snapshot!(screen.both("tab"));
}

#[test]
fn the_flags_stand_as_drawn() {
    insta::assert_snapshot!(Screen::nadi().press("6 v down down").seen());
}

#[test]
fn the_flags_fit_a_small_window() {
    let screen = Screen::nadi().sized(80, 24).press("6 v down down");
    insta::assert_snapshot!(screen.both("tab"));
}

/// The late questions of the sample raise flags: the rule that is off there is on.
fn with_late_flags() -> Screen {
    let mut screen = Screen::nadi();
    let setting = RuleSetting {
        on: true,
        thresholds: BTreeMap::new(),
    };
    screen.propose(Change::RuleSet(RuleChange {
        rule: RuleId::QLate,
        setting,
    }));
    screen
}

#[test]
fn answering_a_late_question_takes_its_flag_away() {
    let mut screen = with_late_flags();
    assert!(
        screen.flags().contains(&"Q-LATE q16".to_owned()),
        "{:?}",
        screen.flags()
    );
    screen = screen.press("6 down down down enter").choose("answer it");
    insta::assert_snapshot!(screen.text());
    screen = screen
        .type_text("The ward forum decides on the taps.")
        .press("tab")
        .type_text("resolution of 2 December");
    screen = screen.press("tab tab tab tab enter");
    assert!(
        screen.event_line().starts_with("Question Q16 answered"),
        "{}",
        screen.text()
    );
    assert!(
        !screen.flags().contains(&"Q-LATE q16".to_owned()),
        "{:?}",
        screen.flags()
    );
    let text = screen.text();
    assert!(text.contains("community     3     2    .    1"), "{text}");
    assert!(
        text.contains("4 questions are late") || text.contains("takes it back"),
        "{text}"
    );
    screen = screen.press("u");
    assert!(
        screen
            .event_line()
            .starts_with("Taken back: Question Q16 answered"),
        "{}",
        screen.text()
    );
    assert!(screen.flags().contains(&"Q-LATE q16".to_owned()));
}

#[test]
fn an_answer_and_its_owner_are_one_action() {
    let screen = Screen::nadi()
        .press("6 down down down enter")
        .choose("answer it");
    let screen = screen
        .type_text("The ward forum.")
        .press("tab tab tab")
        .type_text("Lata")
        .press("tab tab enter");
    let question = screen.question("q16");
    assert_eq!(question.owner.as_ref().unwrap().as_str(), "lata-p");
    let question = screen.press("u").question("q16");
    assert!(question.owner.is_none() && question.answers.is_empty());
}

#[test]
fn an_answer_needs_words() {
    let mut screen = Screen::nadi()
        .press("6 enter")
        .choose("answer it")
        .press("tab tab tab tab tab enter");
    assert!(
        screen.text().contains("! Answer is needed"),
        "{}",
        screen.text()
    );
}

#[test]
fn asking_is_enough_to_be_late_no_longer() {
    let mut screen = Screen::nadi()
        .press("6 down down down")
        .choose("ask it")
        .press("tab enter");
    assert!(
        screen.event_line().starts_with("Question Q16 asked"),
        "{}",
        screen.text()
    );
    assert!(screen.press("down").text().contains("4 questions are late"));
}

#[test]
fn parking_needs_a_reason_and_asking_ends_it() {
    let mut screen = Screen::nadi()
        .press("6 down down down")
        .choose("park it")
        .press("tab tab enter");
    assert!(
        screen.text().contains("! Reason is needed"),
        "{}",
        screen.text()
    );
    screen = screen
        .type_text("waits for the new forum")
        .press("tab tab enter");
    let text = screen.text();
    assert!(
        text.contains("[-] Q16") && text.contains("\"waits for the new forum\""),
        "{text}"
    );
    let mut screen = screen.choose("ask it").press("tab enter");
    assert!(screen.text().contains("[o] Q16"), "{}", screen.text());
}

#[test]
fn a_parked_question_is_not_parked_again() {
    let mut screen = Screen::nadi()
        .press("6 down down down")
        .choose("park it")
        .type_text("later")
        .press("tab tab enter space");
    assert!(
        screen.text().contains("It is parked already."),
        "{}",
        screen.text()
    );
}

#[test]
fn a_question_is_added_with_the_next_number() {
    let screen = Screen::nadi()
        .press("6 a")
        .type_text("Who keeps the keys?")
        .press("tab tab tab tab tab tab tab enter");
    let question = screen.question("q49");
    assert_eq!(question.outline.text.as_str(), "Who keeps the keys?");
    assert_eq!(question.outline.theme.as_str(), "transition");
}

#[test]
fn the_day_to_look_again_is_moved() {
    let mut screen = Screen::nadi()
        .press("6 enter down down d")
        .type_text(" ")
        .press("ctrl+u")
        .type_text("31 mar 2028");
    screen = screen.press("tab enter");
    assert!(
        screen.text().contains("Look again  31 Mar 2028"),
        "{}",
        screen.text()
    );
}

#[test]
fn enter_shows_all_of_a_question() {
    insta::assert_snapshot!(Screen::nadi().press("6 down down down enter enter").text());
}

#[test]
fn accepting_a_flag_needs_a_reason_and_a_day() {
    let screen = Screen::nadi().press("6 v down down down down A");
    let mut screen = screen.press("tab tab enter");
    let text = screen.text();
    assert!(text.contains("! Reason is needed"), "{text}");
    assert!(text.contains("! A day is needed"), "{text}");
    screen = screen
        .type_text("renewal filed 2 December")
        .press("tab")
        .type_text("8 dec 2026")
        .press("tab enter");
    let text = screen.text();
    assert!(text.contains("which has passed"), "{text}");
    screen = screen.press("ctrl+u").type_text("31 mar 2027");
    insta::assert_snapshot!(screen.text());
    let mut screen = screen.press("tab enter");
    let text = screen.text();
    assert!(
        text.contains("WARN 3") && text.contains("ACCEPTED 2"),
        "{text}"
    );
    assert!(
        text.contains("Accepted   until 31 Mar 2027 by A. Rao"),
        "{text}"
    );
}

#[test]
fn an_accepted_flag_is_opened_again_after_a_question() {
    let mut screen = Screen::nadi().press("6 v end A");
    let text = screen.text();
    assert!(text.contains("Open FR11 again?"), "{text}");
    // The first focus leaves things as they are.
    screen = screen.press("enter");
    assert!(screen.text().contains("ACCEPTED 1"));
    screen = screen.press("A tab enter");
    let text = screen.text();
    assert!(
        text.contains("ACCEPTED 0") && text.contains("WARN 5"),
        "{text}"
    );
}

#[test]
fn a_record_opens_the_thing_it_is_about() {
    let mut screen = Screen::nadi().press("6 v down down enter down enter");
    assert!(
        screen.text().contains("> Functions > Shared data"),
        "{}",
        screen.text()
    );
    let mut screen = Screen::nadi().press("6 v down down down down down enter enter");
    let text = screen.text();
    assert!(
        text.contains("> Sustainability  ") && text.contains("> [x] Q09"),
        "{text}"
    );
}

#[test]
fn what_could_not_be_judged_is_listed() {
    insta::assert_snapshot!(
        Screen::nadi()
            .press("6 v")
            .choose("what could not be judged")
            .text()
    );
}

#[test]
fn a_rule_is_set_for_this_plan() {
    let screen = Screen::nadi()
        .press("6 v down down down")
        .choose("its rule");
    let mut screen = screen
        .press("tab backspace")
        .type_text("many")
        .press("tab enter");
    assert!(
        screen.text().contains("! Write a whole number, such as 4."),
        "{}",
        screen.text()
    );
    screen = screen.press("ctrl+u").type_text("5").press("tab enter");
    assert!(
        !screen.flags().iter().any(|flag| flag.starts_with("FR2")),
        "{:?}",
        screen.flags()
    );
    assert!(screen.text().contains("WARN 3"));
}

#[test]
fn escape_leads_from_the_flags_to_the_questions() {
    let mut screen = Screen::nadi().press("6 v esc");
    assert!(
        screen.text().contains("> Sustainability  "),
        "{}",
        screen.text()
    );
}

#[test]
fn a_plan_without_questions_says_what_belongs_here() {
    let mut blueprint = blueprint();
    blueprint.questions.clear();
    let mut screen = Screen::of(vec![Change::PlanStarted(Box::new(blueprint))]).press("6");
    assert!(
        screen.text().contains("No questions yet."),
        "{}",
        screen.text()
    );
    assert!(screen.press("v").text().contains("No flag is open."));
}

#[test]
fn a_flag_is_read_in_full_where_the_window_is_small() {
    insta::assert_snapshot!(
        Screen::nadi()
            .sized(60, 18)
            .press("6 v")
            .choose("read all of it")
            .text()
    );
}

#[test]
fn one_key_goes_round_all_views() {
    let mut screen = Screen::nadi().press("6");
    for title in ["FLAGS", "TEMPTATIONS", "AREAS", "REHEARSAL", "THEME"] {
        screen = screen.press("v");
        let wanted = if title == "FLAGS" { "STOP 1" } else { title };
        assert!(
            screen.text().contains(wanted),
            "{title}:\n{}",
            screen.text()
        );
    }
}

#[test]
fn a_temptation_says_its_figure_and_what_watches_it() {
    let text = Screen::nadi().press("6 v v").text();
    assert!(text.contains("[?]  Directing delivery"), "{text}");
    assert!(text.contains("Watched by OV1"), "{text}");
    assert!(
        text.contains("nobody can tell, because no service"),
        "{text}"
    );
}

#[test]
fn an_area_that_nobody_assessed_says_so_and_one_that_was_leads_to_the_assessment() {
    let nobody = Screen::nadi().press("6 v v v").text();
    assert!(nobody.contains("Nobody assessed it yet."), "{nobody}");
    let mut changes = nadi::making().changes;
    for (slug, theme, score) in [("a", "funding", "2"), ("b", "culture", "5")] {
        let typed = [
            ("theme", theme),
            ("score", score),
            ("by", "farida-n"),
            ("on", "2026-10-01"),
        ];
        changes.push(Change::EntryAdded(Box::new(entry(
            Book::Area,
            slug,
            &typed,
        ))));
    }
    let mut screen = Screen::of(changes).press("6 v v v down down");
    let text = screen.text();
    assert!(text.contains("2.00  Funding"), "{text}");
    assert!(text.contains("Funding is the lowest here"), "{text}");
    let text = screen.press("enter enter").text();
    assert!(text.contains("Partners > Books"), "{text}");
}

#[test]
fn a_rehearsal_leads_to_the_function_that_stops() {
    let mut screen = Screen::nadi().press("6 v v v v");
    let text = screen.text();
    assert!(text.contains("Functions that stop"), "{text}");
    assert!(
        text.contains("gone in 90 days, 9 Mar 2027. Changes nothing."),
        "{text}"
    );
    let text = screen.press("enter enter").text();
    assert!(text.contains("> Functions"), "{text}");
}

#[test]
fn a_rehearsal_is_for_the_day_that_is_chosen() {
    let mut screen = Screen::booked().sized(60, 18).press("6 v v v v down d");
    let text = screen.text();
    assert!(text.contains("in 180 days, on 7 Jun 2027"), "{text}");
    let mut screen = screen.press("down enter");
    let text = screen.text();
    assert!(text.contains("gone in 180 days, 7 Jun 2027."), "{text}");
    let matter = selected(screen.model(), ListName::Matters);
    assert_eq!(matter.as_deref(), Some("covered"), "it stays selected");
    let seen = screen.model().open.as_ref().unwrap();
    let rehearsed = RehearsalSeen::of(seen.seen(screen.model().today()), 180);
    let twin = screen.twin();
    for line in Lines::of(&rehearsed).into_text() {
        assert!(twin.contains(&line), "no {line:?} in {twin:#?}");
    }
    let text = screen.press("v v v v v").text();
    assert!(text.contains("gone in 180 days"), "it is kept:\n{text}");
}

#[test]
fn only_the_rehearsal_is_for_a_day() {
    let screen = Screen::booked().press("6 v v d");
    assert!(screen.model().modals.is_empty());
}
