//! Screen 5: results, people, rounds; scoring blind, closing, deciding.

use super::Screen;
use super::sketch::must_stand;
use crate::support::changes::{ballot, candidate, cell, criterion, revealed, score, scorer};
use crate::support::nadi;
use crate::support::words::{day, id, line, text};
use baton::domain::Change;
use baton::domain::round::{
    BallotMode, Casting, Conflict, DecisionKind, Round, RoundState, Yardstick,
};

/// The Nadi plan with one more round, open: two candidates, two criteria, three scorers who have said and scored
/// nothing yet. `meera-j` works for Champa Union, which is a candidate.
pub(super) fn with_open_round() -> Vec<Change> {
    let mut yardstick = Yardstick {
        floor_total: 65,
        ..Yardstick::default()
    };
    for (slug, weight) in [("depth", 60), ("hiring", 40)] {
        let mut criterion = criterion(slug, weight);
        criterion.anchors = (1..=5)
            .map(|points| text(&format!("what {slug} is at {points}")))
            .collect();
        yardstick.criteria.put(criterion);
    }
    let mut changes = nadi::making().changes;
    changes.push(Change::RoundAdded {
        round: id("archive"),
        name: line("Who keeps the archive"),
        yardstick: Box::new(yardstick),
    });
    for (slug, name) in [("amla", "Amla Trust"), ("champa", "Champa Union")] {
        let mut candidate = candidate(slug, Some(slug));
        candidate.name = line(name);
        changes.push(Change::CandidateAdded {
            round: id("archive"),
            candidate,
        });
    }
    for (person, employer) in [
        ("lata-p", "ward-forum"),
        ("meera-j", "champa"),
        ("tom-k", "kite"),
    ] {
        changes.push(Change::ScorerAdded {
            round: id("archive"),
            scorer: scorer(person, Some(employer)),
        });
    }
    changes.push(Change::RoundOpened {
        round: id("archive"),
        on: day("2026-12-08"),
        casting: baton::domain::round::Casting::default(),
    });
    changes
}

/// The same round with commit-reveal, closed: of two ballots that of Lata P is revealed, and that of Tom K is not.
pub(super) fn with_waiting_round() -> Vec<Change> {
    let mut changes = with_open_round();
    changes.pop();
    changes.push(Change::RoundOpened {
        round: id("archive"),
        on: day("2026-12-07"),
        casting: Casting {
            ballots: BallotMode::CommitReveal,
            teller: None,
        },
    });
    let [lata, tom] = ["lata-p", "tom-k"].map(|scorer| cell(scorer, "amla", "depth"));
    changes.extend([
        ballot("archive", lata.clone()),
        ballot("archive", tom),
        Change::RoundClosed {
            round: id("archive"),
            on: day("2026-12-08"),
        },
        revealed("archive", score(lata, 4)),
    ]);
    changes
}

#[test]
fn a_round_that_waits_for_ballots_shows_its_people_and_no_score() {
    let mut screen = Screen::of(with_waiting_round()).press("5 v v end enter");
    let text = screen.text();
    for part in [
        "CLOSED 8 Dec 2026, 1 of 2 ballots revealed",
        "waiting for Tom K (tom-k)",
        "No score is shown",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    let mut ended = screen
        .perform("round-end-reveals")
        .fill("Reason", "no answer to three letters")
        .send();
    let text = ended.text();
    assert!(text.contains("sealed, not revealed: Tom K"), "{text}");
    let mut again = ended.press("u");
    let text = again.text();
    assert!(round(&again, "archive").shows_scores(), "{text}");
    assert!(text.contains("cannot be taken back"), "{text}");
}

/// The people of that round.
fn archive() -> Screen {
    Screen::of(with_open_round()).press("5 v v end enter")
}

fn round<'a>(screen: &'a Screen, slug: &str) -> &'a Round {
    screen.plan().rounds.get(&id(slug)).unwrap()
}

/// Scores both cells of one candidate in a ballot that stands on the first of them, whose tie was never asked.
fn no_tie_then(screen: Screen, points: [&str; 2]) -> Screen {
    let mut screen = screen.press("n tab tab enter");
    for points in points {
        screen = screen
            .press(&format!("{points} tab"))
            .type_text(&format!("seen at work {points}"))
            .press("tab tab enter");
    }
    screen
}

/// All three have finished but for what they may not score.
fn all_scored() -> Screen {
    let lata = no_tie_then(archive().press("enter enter"), ["4", "3"]);
    let lata = no_tie_then(lata, ["2", "5"]).press("esc");
    let meera = no_tie_then(lata.press("down enter enter"), ["5", "3"]).press("esc");
    let tom = no_tie_then(meera.press("down enter enter"), ["4", "4"]);
    no_tie_then(tom, ["3", "4"]).press("esc")
}

/// Deviates from the drawing where it says first how firm the order is and what to talk about, and more of it; where it
/// shortens names that people gave; and where the selected cell has a mark of its own: Enter opens that cell, and the
/// focus must be seen without colours. The figures are those that were drawn.
#[test]
fn the_result_is_the_one_that_was_drawn() {
    must_stand(
        &mut Screen::nadi().press("5 down down"),
        r#" baton | 0 Portfolio > Nadi Collective > Successors                  exit 31 Mar 2028 | saved 16:12
 1 Lifecycle 2 Functions 3 Partners 4 Timeline[5 Successors]6 Sustainability 7 Reviews 8 Log
----------------------------------------------------------------------------------------------------
 Round lead-2026 "Who takes the lead role"   CLOSED 20 Nov 2026, no decision yet   v: other views

 HOW FIRM IS THE ORDER?   NOT FIRM, a reason to talk.  Amla Trust leads Banyan Network by 2.1.
   Leave out one scorer: Amla Trust first 4 times of 5; without Imran S, Banyan Network leads.
   Move 10 points of weight: Amla Trust first 9 times of 12; 5 points more on depth would put
   Banyan Network first.
 3 more below
 TALK ABOUT THESE FIRST                       | NOT COUNTED   Tom K: no vote; recused: Imran S on
  1 Amla Trust, depth          1 2 2 3 4   M  |   Banyan Network, Meera J on Champa Union; no
  2 Champa Union, positioning  3 4 4 5     D  |   evidence: A. Rao on Champa Union, hiring; Deodar
                                              |   Fund: gate, board said no
  CRITERION          weight | AMLA TRUST       | BANYAN NETWORK   | CHAMPA UNION     | DEODAR FUND
  gates of 5                | 5 yes            | 5 yes            | 4 yes, 1 ?       | no: willing
                            | mean   n  spread | mean   n  spread | mean   n  spread | not scored
  collaboratives         30 |  4.4   5   1     |  3.8   4   1     |  3.0   4   0     |
  positioning            20 |  4.0   5   0     |  3.5   4   1     |  4.0   4   2 D   |
> depth                  25 |> 2.4v  5   3 M   |  3.8   4   1     |  2.8   4   1     |
  hiring                 25 |  4.0   5   0     |  3.5   4   1     |  2.3v  3   1     |
  --------------------------+------------------+------------------+------------------+--------------
  TOTAL of 100          100 | 68.0             | 65.9             | 49.3 v           | out
  if all equally harsh      | 68.0             | 68.2             | 45.2             |
  place                     | 1                | 2                | 3                |
  leaving one scorer out    | 64.4 to 70.9     | 62.9 to 69.2     | 48.1 to 51.5     |
  v below floor (2.5 each, 65 in total)   spread 0 agree  1 normal  2 D discuss  3-4 M must discuss
----------------------------------------------------------------------------------------------------
 Round data-host is open: 3 of 5 have finished. Its scores appear when it closes.
"#,
    );
}

/// Deviates from the drawing where names are short in it, where who works for a candidate need not step out of its
/// scoring, and where it does not say yet what the promise is worth. The keys stand in the line of hints.
#[test]
fn the_box_of_an_open_round_is_the_one_that_was_drawn() {
    must_stand(
        &mut Screen::nadi().press("5 v v down enter down down down"),
        r#"          +- Round data-host "A home for shared data"   OPEN since 2 Dec 2026 -----------+
          |  SCORER       ORGANISATION     VOTE   CONFLICT                    ANSWERED   |
          |  Lata P       Ward Forum       yes    none                        12 of 12   |
          |  Dr S. Iyer   (none)           yes    none                        12 of 12   |
          |  Imran S      Banyan Network   yes    works for Banyan Network     8 of 8    |
          | >Meera J      Champa Union     yes    declared on Deodar Fund      5 of 12   |
          |  Tom K        Kite Fund        no     none                         0 of 12   |
          |                                                                              |
          |  3 of 5 have finished. No score is shown to anyone until the round closes.   |
          |  Scores wait sealed beside the store. That stops accidents and later         |
          |  changes. It does not stop somebody who opens the files of this computer's   |
          |  user.                                                                       |
          +------------------------------------------------------------------------------+
"#,
    );
}

#[test]
fn the_result_stands_as_drawn() {
    insta::assert_snapshot!(Screen::nadi().press("5").seen());
}

#[test]
fn a_small_window_shows_two_candidates_at_a_time() {
    insta::assert_snapshot!(Screen::nadi().sized(80, 24).press("5").text());
}

#[test]
fn walking_across_brings_the_other_candidates() {
    insta::assert_snapshot!(
        Screen::nadi()
            .sized(80, 24)
            .press("5 right right down")
            .text()
    );
}

#[test]
fn tab_brings_what_does_not_fit_under_the_figures() {
    insta::assert_snapshot!(Screen::nadi().sized(80, 24).press("5 tab tab").text());
}

#[test]
fn the_smallest_window_shows_one_candidate() {
    insta::assert_snapshot!(Screen::nadi().sized(60, 18).press("5").text());
}

#[test]
fn a_window_too_small_gets_a_polite_line() {
    insta::assert_snapshot!(Screen::nadi().press("5").sized(55, 15).text(), @"
    Please make the window a little larger:
    it is 55x15, baton needs 60x18.
    q leave
    ");
}

#[test]
fn the_result_of_a_worked_plan_stands_as_drawn() {
    let mut screen = Screen::sample().press("5");
    insta::assert_snapshot!(screen.text());
}

#[test]
fn a_cell_opens_with_each_score_and_its_sentence() {
    let mut screen = Screen::sample().press("5 down down enter");
    insta::assert_snapshot!(screen.text());
}

#[test]
fn a_point_to_talk_about_opens_its_cell() {
    let mut screen = Screen::nadi().press("5 tab tab down enter");
    assert!(
        screen.text().contains(" Champa Union, positioning"),
        "{}",
        screen.text()
    );
}

#[test]
fn an_open_round_shows_who_has_answered_and_nothing_else() {
    insta::assert_snapshot!(Screen::nadi().press("5 v v down enter").seen());
}

#[test]
fn who_has_answered_fits_a_small_window() {
    insta::assert_snapshot!(
        Screen::nadi()
            .sized(80, 24)
            .press("5 v v down enter")
            .text()
    );
}

#[test]
fn a_total_that_is_provisional_has_a_range_and_no_place() {
    let mut changes = nadi::making().changes;
    changes.retain(|change| match change {
        Change::BallotCast { round, cast } => {
            round.as_str() != nadi::LEAD || cast.cell.criterion.as_str() != "depth"
        }
        Change::ScoreRevealed { round, score, .. } => {
            round.as_str() != nadi::LEAD || score.cell.criterion.as_str() != "depth"
        }
        _ => true,
    });
    let mut screen = Screen::of(changes).press("5");
    let text = screen.text();
    let totals = text.lines().find(|line| line.contains("TOTAL of 100"));
    assert!(totals.unwrap().contains("| 59.3 to 84.3 ?   |"), "{text}");
}

#[test]
fn the_rounds_are_listed() {
    insta::assert_snapshot!(Screen::nadi().press("5 v v").text());
}

#[test]
fn the_menu_says_why_not() {
    insta::assert_snapshot!(Screen::nadi().press("5 space").menu());
}

#[test]
fn a_ballot_says_what_is_answered_and_what_is_closed() {
    insta::assert_snapshot!(archive().press("down enter").seen());
}

#[test]
fn the_tie_is_asked_before_the_first_score_of_a_candidate() {
    insta::assert_snapshot!(archive().press("enter enter").text());
}

#[test]
fn the_anchors_stand_above_the_choice() {
    let screen = Screen::sample();
    let screen = screen.press("5 v v end enter enter enter n tab tab enter 3 tab");
    insta::assert_snapshot!(screen.type_text("two leads met the panel").seen());
}

#[test]
fn in_a_low_window_the_chosen_anchor_stands_beside_the_choice() {
    let screen = Screen::sample().sized(60, 18);
    let mut screen = screen.press("5 v v end enter enter enter n tab tab enter 2");
    insta::assert_snapshot!(screen.text());
}

#[test]
fn scoring_a_candidate_goes_from_cell_to_cell() {
    let mut screen = archive().press("enter enter n tab tab enter");
    assert!(
        screen.text().contains("Lata P on Amla Trust, depth"),
        "{}",
        screen.text()
    );
    screen = screen.press("4 tab").type_text("two leads met the panel");
    screen = screen.press("tab space right space tab enter");
    assert!(
        screen
            .event_line()
            .starts_with("Answered: amla, depth. Receipt "),
        "{}",
        screen.event_line()
    );
    assert!(
        screen.text().contains("Lata P on Amla Trust, hiring"),
        "{}",
        screen.text()
    );
    // The next cell begins empty.
    assert!(!screen.text().contains("two leads"), "{}", screen.text());
    assert!(!screen.text().contains("(x)"), "{}", screen.text());
    screen = screen.press("n tab").type_text("nothing was shown");
    screen = screen.press("tab tab enter");
    // Another candidate, whose tie was never asked.
    assert!(
        screen.text().contains("Lata P and Champa Union"),
        "{}",
        screen.text()
    );
    let round = round(&screen, "archive");
    assert_eq!(round.answers.casts.len(), 2);
    assert!(round.answers.scores.is_empty());
    let tie = round.conflict(&id("lata-p"), &id("amla")).unwrap();
    assert_eq!(tie.conflict, Conflict::None);
}

#[test]
fn how_far_one_is_stands_beside_the_buttons() {
    let mut screen = archive().press("enter enter n tab tab enter");
    let text = screen.text();
    assert!(
        text.contains("[ Cancel ]   [ Save, next cell ]   1 of 4 after this  |"),
        "{text}"
    );
    screen = screen.sized(60, 18).press("tab tab tab tab");
    let text = screen.text();
    assert!(
        text.contains("[ Save, next cell ]   1 of 4 after this"),
        "{text}"
    );
}

#[test]
fn going_back_in_a_weighty_question_never_answers_it() {
    let screen = archive().press("C backtab enter");
    assert_eq!(round(&screen, "archive").state, RoundState::Open);
    let screen = archive().press("C tab backtab enter");
    assert_eq!(round(&screen, "archive").state, RoundState::Open);
    let screen = archive().press("C tab enter");
    assert_eq!(round(&screen, "archive").state, RoundState::Closed);
}

#[test]
fn no_why_no_score() {
    let mut screen = archive().press("enter enter n tab tab enter 4 tab tab tab enter");
    assert!(
        screen.text().contains("on depth needs a sentence"),
        "{}",
        screen.text()
    );
    assert!(round(&screen, "archive").answers.casts.is_empty());
}

#[test]
fn a_tie_that_is_declared_needs_words_and_stands_over_the_score() {
    let mut screen = archive().press("enter enter d tab tab enter");
    assert!(
        screen.text().contains("! say what ties lata-p to amla"),
        "{}",
        screen.text()
    );
    screen = screen.type_text("shares an office").press("tab enter");
    assert!(
        screen.text().contains("declared: shares an office"),
        "{}",
        screen.text()
    );
}

#[test]
fn who_steps_out_scores_the_next_candidate() {
    let mut screen = archive()
        .press("enter enter r tab")
        .type_text("sits on its board");
    screen = screen.press("tab enter");
    assert!(
        screen.text().contains("Lata P and Champa Union"),
        "{}",
        screen.text()
    );
    let mut screen = screen.press("esc up left enter");
    assert_eq!(
        screen.event_line(),
        "! lata-p is recused from amla and does not score them; nothing was changed"
    );
}

#[test]
fn nobody_scores_their_own_employer() {
    let mut screen = archive().press("down enter right enter");
    assert_eq!(
        screen.event_line(),
        "! meera-j works for champa, and nobody scores their own employer; nothing was changed"
    );
}

#[test]
fn a_score_left_half_typed_is_not_kept() {
    let mut screen = archive().press("enter enter n tab tab enter 5 tab");
    screen = screen.type_text("half a thought").press("esc");
    assert!(
        !screen.text().contains("half a thought"),
        "{}",
        screen.text()
    );
    screen = screen.press("enter");
    assert!(
        screen.text().contains("Lata P on Amla Trust, depth"),
        "{}",
        screen.text()
    );
    assert!(
        !screen.text().contains("half a thought"),
        "{}",
        screen.text()
    );
    assert!(!screen.text().contains("(x) 5"), "{}", screen.text());
}

#[test]
fn an_answer_taken_back_can_be_given_again() {
    let screen = archive().press("enter enter n tab tab enter 4 tab");
    let mut screen = screen
        .type_text("seen at work")
        .press("tab tab enter esc u");
    assert_eq!(
        screen.event_line(),
        "Taken back: Round archive: an answer by Lata P (score hidden)   U brings it again"
    );
    assert!(round(&screen, "archive").answers.casts.is_empty());
    screen = screen.press("U");
    assert_eq!(round(&screen, "archive").answers.casts.len(), 1);
}

#[test]
fn closing_asks_first_and_names_who_has_not_finished() {
    let mut screen = archive().press("C");
    insta::assert_snapshot!(screen.text());
    screen = screen.press("enter");
    assert_eq!(round(&screen, "archive").state, RoundState::Open);
    // No letter answers it.
    screen = screen.press("C y");
    assert_eq!(round(&screen, "archive").state, RoundState::Open);
    assert!(screen.text().contains("Close round archive?"));
}

#[test]
fn a_closed_round_shows_its_totals() {
    let mut screen = all_scored();
    assert!(
        screen.text().contains("3 of 3 have finished."),
        "{}",
        screen.text()
    );
    screen = screen.press("C tab enter");
    assert_eq!(
        screen.event_line(),
        "Round archive: closed   u takes it back"
    );
    insta::assert_snapshot!(screen.text());
    let mut cell = screen.press("enter");
    assert!(cell.text().contains("seen at work 4"), "{}", cell.text());
}

#[test]
fn taking_the_close_back_hides_the_scores_again() {
    let mut screen = all_scored().press("C tab enter u");
    let text = screen.text();
    assert!(text.contains("OPEN since 8 Dec 2026"), "{text}");
    assert!(!text.contains("seen at work"), "{text}");
    assert_eq!(
        screen.event_line(),
        "Taken back: Round archive: closed   U brings it again"
    );
    assert!(round(&screen, "archive").answers.scores.is_empty());
    // And closing again shows the same scores.
    screen = screen.press("C tab enter enter");
    assert!(
        screen.text().contains("seen at work 4"),
        "{}",
        screen.text()
    );
}

#[test]
fn deciding_otherwise_than_the_scores_needs_a_reason() {
    let screen = all_scored().press("C tab enter").choose("decide");
    // Champa, though Amla leads.
    let mut screen = screen
        .press("tab o tab right space tab")
        .type_text("Champa keeps it");
    insta::assert_snapshot!(screen.text());
    screen = screen.press("tab tab tab tab tab tab tab enter");
    assert!(
        screen
            .text()
            .contains("differs from the scores of archive; say why"),
        "{}",
        screen.text()
    );
    assert_eq!(round(&screen, "archive").state, RoundState::Closed);
    screen = screen
        .type_text("it has the room for it")
        .press("tab tab enter");
    let decision = round(&screen, "archive").days.decision.clone().unwrap();
    assert_eq!(decision.kind, DecisionKind::Chosen);
    assert_eq!(decision.reason, Some(text("it has the room for it")));
    insta::assert_snapshot!(screen.text());
    screen = screen.press("enter");
    assert_eq!(screen.plan().exit.successor, None, "it was left");
    insta::assert_snapshot!(screen.text());
    screen = screen.perform("round-adopt").press("tab enter");
    assert_eq!(screen.plan().exit.successor, Some(id("champa")));
    screen = screen.press("u");
    assert_eq!(screen.plan().exit.successor, None, "one key takes it back");
    assert!(round(&screen, "archive").days.decision.is_some());
}

#[test]
fn deciding_with_the_scores_needs_none() {
    let screen = all_scored().press("C tab enter").choose("decide");
    let screen = screen
        .press("tab o tab space tab")
        .type_text("Amla keeps it");
    let screen = screen.press("tab tab tab tab tab tab tab enter");
    assert_eq!(round(&screen, "archive").state, RoundState::Decided);
}

#[test]
fn a_score_is_moderated_beside_the_first_one() {
    let screen = all_scored().press("C tab enter enter e");
    let mut screen = screen.press("2 tab").type_text("two papers were misread");
    screen = screen.press("tab tab enter");
    insta::assert_snapshot!(screen.text());
    let moderated = round(&screen, "archive");
    assert_eq!(moderated.answers.moderations.len(), 1);
    assert_eq!(moderated.answers.scores.len(), 10);
    screen = screen
        .press("e")
        .press("3 tab")
        .type_text("one of them after all");
    screen = screen.press("tab tab enter");
    insta::assert_snapshot!(screen.text());
    screen = screen.press("p");
    let text = screen.text();
    assert!(text.contains("now: 3"), "{text}");
    assert!(text.contains("moderated to 2 on"), "{text}");
    assert!(text.contains("moderated to 3 on"), "{text}");
    screen = screen.press("esc esc backtab enter");
    let text = screen.text();
    assert!(text.contains("hiring: 4 -> 2 -> 3"), "{text}");
}

#[test]
fn a_round_is_prepared_and_opened() {
    let mut screen = Screen::nadi()
        .press("5 v v a")
        .type_text("Who hosts the forum");
    screen = screen.send();
    assert!(
        screen.text().contains("DRAFT, being prepared"),
        "{}",
        screen.text()
    );
    screen = screen
        .press("a")
        .type_text("amla")
        .press("tab tab tab enter");
    screen = screen
        .press("a tab")
        .type_text("A newcomer")
        .press("tab tab enter");
    insta::assert_snapshot!(screen.text());
    let mut screen = screen
        .press("v a")
        .type_text("lata")
        .press("tab tab tab enter");
    let found = round(&screen, "who-hosts-the-forum")
        .scorers
        .iter()
        .next()
        .cloned();
    assert_eq!(found.unwrap().organisation, Some(id("ward-forum")));
    screen = screen.choose("open the round").send();
    assert_eq!(
        round(&screen, "who-hosts-the-forum").state,
        RoundState::Open
    );
    assert!(
        screen.text().contains("0 of 1 have finished."),
        "{}",
        screen.text()
    );
}

#[test]
fn an_open_round_takes_no_candidate_and_says_so() {
    let mut screen = archive().press("a");
    assert_eq!(
        screen.event_line(),
        "! Adding a scorer needs a round that is draft; this one is open."
    );
}

#[test]
fn gates_are_answered_one_after_the_other_and_waived() {
    let mut screen = Screen::nadi().press("5 v v a").type_text("Host").send();
    screen = screen
        .press("a")
        .type_text("amla")
        .press("tab tab tab enter")
        .choose("answer gates");
    screen = screen
        .press("tab y tab")
        .type_text("letter of 3 May")
        .press("tab enter");
    assert!(
        screen.text().contains("Save, next gate"),
        "{}",
        screen.text()
    );
    screen = screen.press("tab n tab tab enter esc");
    assert!(screen.text().contains("no: willing"), "{}", screen.text());
    screen = screen
        .choose("waive a gate")
        .press("tab")
        .type_text("their board meets in May");
    screen = screen.press("tab enter");
    assert!(
        screen.text().contains("1 yes, 1 waived, 3 ?"),
        "{}",
        screen.text()
    );
}

#[test]
fn weights_are_set_together() {
    let mut screen = Screen::nadi()
        .press("5 v v a")
        .type_text("Host")
        .send()
        .press("e");
    for (weight, sum) in [
        ("40", "sum 115"),
        ("20", "sum 110"),
        ("20", "sum 105"),
        ("x", "sum ?"),
    ] {
        screen = screen.press("ctrl+u").type_text(weight);
        assert!(screen.text().contains(sum), "{}", screen.text());
        screen = screen.press("tab");
    }
    screen = screen.send();
    let asked = "Write a whole number from 0 to 100, such as 25.";
    assert!(screen.text().contains(asked), "{}", screen.text());
    screen = screen.press("ctrl+u").type_text("20");
    assert!(screen.text().contains("sum 100"), "{}", screen.text());
    screen = screen.send();
    let criteria = &round(&screen, "host").yardstick.criteria;
    let weights: Vec<u32> = criteria.iter().map(|criterion| criterion.weight).collect();
    assert_eq!(weights, [40, 20, 20, 20]);
}

/// The round that is prepared above, with one candidate and one scorer.
fn prepared() -> Screen {
    let screen = Screen::nadi().press("5 v v a").type_text("Host").send();
    let screen = screen
        .perform("candidate-add")
        .fill("Organisation", "Amla Trust");
    let screen = screen.send().perform("scorer-add").fill("Person", "Lata P");
    screen.send()
}

#[test]
fn opening_says_what_each_way_of_casting_ballots_is_worth() {
    let mut screen = prepared().perform("round-open");
    insta::assert_snapshot!(screen.text());
    screen = screen
        .fill("Ballots", "commit-reveal")
        .fill("Teller", "A. Rao")
        .send();
    let refused = "there is nothing for a-rao to look";
    assert!(screen.text().contains(refused), "{}", screen.text());
    screen = screen.fill("Teller", "? unknown").send();
    assert_eq!(round(&screen, "host").state, RoundState::Open);
    screen = screen.press("enter enter");
    assert!(screen.model().modals.is_empty(), "no score is typed here");
    let why = "scores of host are not typed on this machine";
    assert!(screen.text().contains(why), "{}", screen.text());
}

#[test]
fn whoever_does_not_score_the_chosen_one_is_not_present() {
    let screen = all_scored().press("C tab enter").perform("round-decide");
    let screen = screen
        .fill("Decision", "one chosen")
        .fill("Candidates", "Champa Union")
        .fill("In a sentence", "Champa keeps it")
        .fill("Reason", "it has the room")
        .fill("Present", "Meera J")
        .press("tab space right space right space right space");
    let mut screen = screen.send();
    let refused = "meera-j does not score champa";
    assert!(screen.text().contains(refused), "{}", screen.text());
    assert_eq!(round(&screen, "archive").state, RoundState::Closed);
}

#[test]
fn a_round_is_given_up_with_a_reason() {
    let screen = archive().choose("abandon");
    // The first focus leaves things as they are.
    let mut screen = screen
        .press("tab tab")
        .type_text("no money for it")
        .press("tab enter");
    assert_eq!(round(&screen, "archive").state, RoundState::Abandoned);
    assert!(
        screen.text().contains("ABANDONED 9 Dec 2026"),
        "{}",
        screen.text()
    );
}

/// Keys that lead through every screen and popup, wherever the program stands.
const EVERYWHERE: &str = "0 enter esc 2 enter enter esc esc 3 4 5 v v v enter enter esc esc space esc ? esc C esc e \
                          esc v esc 6 v enter esc 7 1 tab enter esc 1 u 8 5 1 U 8 5 v u 5 U 5";

/// Every row of the log, opened.
const LOG: &str = " down enter enter";

#[test]
fn while_a_round_is_open_no_frame_holds_what_was_answered() {
    let planted = "zanzibar";
    let mut screen = archive().press("enter enter n tab tab enter 5 tab");
    screen = screen
        .type_text(planted)
        .press("tab space tab enter esc esc");
    let mut closed_once = all_scored_with(planted);
    let log = format!("8 {}", LOG.repeat(12));
    for key in EVERYWHERE.split_whitespace().chain(log.split_whitespace()) {
        for screen in [&mut screen, &mut closed_once] {
            let text = screen.text();
            assert!(!text.contains(planted), "after {key}:\n{text}");
        }
        screen = screen.press(key);
        closed_once = closed_once.press(key);
    }
}

/// A round that was closed, looked at and opened again by taking the close back.
fn all_scored_with(planted: &str) -> Screen {
    let screen = archive().press("enter enter n tab tab enter 5 tab");
    let mut screen = screen
        .type_text(planted)
        .press("tab tab enter esc esc C tab enter up enter");
    assert!(screen.text().contains(planted), "{}", screen.text());
    screen.press("u")
}

#[test]
fn a_plan_without_a_round_says_what_belongs_here() {
    let changes = nadi::making().changes;
    let without = changes
        .into_iter()
        .filter(|change| change.round().is_none());
    let mut screen = Screen::of(without.collect()).press("5 v enter esc 5");
    assert!(screen.text().contains("No round yet."), "{}", screen.text());
    screen = screen.press("a");
    assert!(screen.text().contains("New round"), "{}", screen.text());
}

#[test]
fn a_round_without_anything_in_it_is_shown() {
    let mut changes = nadi::making().changes;
    changes.push(Change::RoundAdded {
        round: id("bare"),
        name: line("A bare round"),
        yardstick: Box::default(),
    });
    let mut screen = Screen::of(changes).press("5 v v end enter down right enter v down enter");
    assert!(
        screen.text().contains("No scorers yet"),
        "{}",
        screen.text()
    );
    screen = screen.press("v v v");
    assert!(
        screen.text().contains("weights total 100: now 0"),
        "{}",
        screen.text()
    );
}

#[test]
fn a_name_in_another_script_stands_where_nothing_is_to_its_right() {
    let mut changes = with_open_round();
    changes.pop();
    let mut candidate = candidate("kala", None);
    candidate.name = line("कला संगम");
    changes.push(Change::CandidateAdded {
        round: id("archive"),
        candidate,
    });
    let mut screen = Screen::of(changes).press("5 v v end enter right right");
    let text = screen.text();
    assert!(text.contains("| KALA"), "{text}");
    assert!(
        screen.event_line().starts_with("कला संगम"),
        "{}",
        screen.event_line()
    );
}

#[test]
fn the_last_answer_says_that_somebody_has_finished() {
    let screen = no_tie_then(archive().press("enter enter"), ["4", "3"]);
    let mut screen = no_tie_then(screen, ["2", "5"]);
    let said = screen.event_line();
    assert!(said.contains("Lata P has finished."), "{said}");
}

#[test]
fn a_provisional_total_shows_its_range_and_has_no_place() {
    let screen = archive().press("enter enter n tab tab enter 5 tab");
    let screen = screen
        .type_text("seen at work")
        .press("tab tab enter esc esc");
    let mut screen = screen.press("C tab enter");
    insta::assert_snapshot!(screen.text());
}

#[test]
fn what_a_round_needs_leads_to_it() {
    let screen = Screen::nadi().press("1 tab down enter");
    assert!(screen.plan().rounds.has(&id("lead-2026")));
    let mut screen = screen;
    assert!(
        screen
            .text()
            .contains("Round lead-2026 \"Who takes the lead role\"   CLOSED"),
        "{}",
        screen.text()
    );
}

#[test]
fn the_result_takes_a_large_window() {
    insta::assert_snapshot!(Screen::nadi().sized(200, 60).press("5").text());
}

#[test]
fn a_decision_fits_the_smallest_window_field_by_field() {
    let screen = Screen::nadi().sized(60, 18).press("5").choose("decide");
    insta::assert_snapshot!(screen.press("tab tab tab tab tab tab").text());
}

#[test]
fn what_is_not_counted_opens_in_full() {
    insta::assert_snapshot!(
        Screen::nadi()
            .sized(80, 24)
            .press("5 tab tab tab enter")
            .text()
    );
}

#[test]
fn a_criterion_is_read_with_its_anchors() {
    insta::assert_snapshot!(Screen::sample().press("5").choose("read criterion").text());
}

#[test]
fn ties_are_read_with_their_words() {
    insta::assert_snapshot!(
        Screen::nadi()
            .press("5 v v down enter down down down")
            .choose("read ties")
            .text()
    );
}

#[test]
fn the_figures_behind_a_result_are_told_a_sentence_each() {
    let mut screen = Screen::nadi().sized(100, 120).press("5 v v v");
    insta::assert_snapshot!(screen.text());
    insta::assert_snapshot!(screen.press("p").sized(160, 120).text());
}

#[test]
fn the_figures_follow_a_change_made_while_they_are_looked_at() {
    let mut screen = Screen::nadi().press("5 v v v");
    let agreed = |screen: &Screen| {
        let twin = screen.twin();
        let mut lines = twin.iter();
        let depth = lines.find(|line| line.starts_with("room for each weight, depth"));
        depth.expect("a line for each criterion").clone()
    };
    let before = agreed(&screen);
    assert!(before.contains("agreed are 25.0"), "{before}");
    screen.propose(Change::WeightsSet {
        round: id(nadi::LEAD),
        weights: [(id("depth"), 35), (id("collaboratives"), 20)].into(),
        reason: Some(text("depth carries the role")),
    });
    let after = agreed(&screen);
    assert!(after.contains("agreed are 35.0"), "{after}");
}

#[test]
fn the_figures_of_an_open_round_come_when_it_closes() {
    let says = |screen: &mut Screen, words: &str| screen.text().contains(words);
    let view = |mut screen: Screen, words: &str| {
        for _ in 0..4 {
            if !says(&mut screen, words) {
                screen = screen.press("v");
            }
        }
        assert!(says(&mut screen, words), "{}", screen.text());
        screen
    };
    let awaited = "The figures come when the round closes";
    let mut open = view(all_scored(), awaited);
    assert!(!says(&mut open, "percent"));
    let closed = view(open.press("v C tab enter"), "percent");
    let mut again = view(closed.press("u"), awaited);
    assert!(!says(&mut again, "percent"));
}

/// Who is harsh steps out from one candidate, which the raw totals then favour.
#[test]
fn totals_without_harshness_stand_beside_the_raw_ones_where_others_would_be_first() {
    let lata = no_tie_then(archive().press("enter enter"), ["4", "4"]);
    let lata = no_tie_then(lata, ["3", "3"]).press("esc");
    let meera = no_tie_then(lata.press("down enter enter"), ["1", "1"]).press("esc");
    let tom = no_tie_then(meera.press("down enter enter"), ["4", "4"]);
    let tom = no_tie_then(tom, ["4", "4"]).press("esc");
    let mut screen = tom.press("C tab enter");
    let text = screen.text();
    let row = |label: &str| {
        let mut lines = text.lines();
        lines.find(|line| line.contains(label)).expect(label)
    };
    assert!(row("TOTAL of 100").contains("| 62.5"), "{text}");
    assert!(row("if all equally harsh").contains("| 50.0"), "{text}");
    let told = screen.press("v v v").twin().join("\n");
    assert!(told.contains("Amla Trust would be first instead"), "{told}");
    let mut even = all_scored().press("C tab enter");
    assert!(!even.text().contains("if all equally harsh"));
}
