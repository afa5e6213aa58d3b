//! A backbone lead at work: all four jobs on one plan, then quitting and coming back.

use super::{Desk, Terminal};

#[test]
fn a_lead_walks_hands_over_asks_scores_and_takes_back() {
    let desk = Desk::with_the_sample();
    let mut terminal = desk.start(&[]);
    terminal.sees("Declared MIDDLE");
    advance_with_a_reason(&mut terminal);
    move_a_function(&mut terminal);
    answer_a_late_question(&mut terminal);
    score_a_candidate(&mut terminal);
    close_and_read_the_total(&mut terminal);
    take_the_last_three_back(&mut terminal);
    // The move that was left half said is a draft, which is worth a question.
    terminal
        .press("esc esc esc esc q q")
        .sees("Leave, and forget it?")
        .press("tab enter");
    assert_eq!(terminal.ends(), 0);
    assert!(terminal.is_given_back());

    let progress = || desk.run(&["round", "show", "saamuhika-shakti", "stand-in-round"]);
    assert!(progress().contains("2 of 8"), "{}", progress());
    let mut again = desk.start(&[]);
    again
        .sees("Declared MATURE")
        .press("U")
        .sees("an answer by Sample person 5")
        .press("q");
    assert_eq!(again.ends(), 0);
    assert!(progress().contains("3 of 8"), "{}", progress());
}

fn advance_with_a_reason(terminal: &mut Terminal) {
    terminal
        .press(">")
        .sees("Advance: middle -> mature")
        .sees("3 signals are not met");
    terminal
        .press("tab tab")
        .type_text("the steering group decided");
    terminal
        .press("tab")
        .sees("[>Advance with reason")
        .press("enter");
    terminal.sees("Declared MATURE since 1 Mar 2024");
}

fn move_a_function(terminal: &mut Terminal) {
    terminal
        .press("2")
        .sees("CONFLICT RESOLUTION")
        .press(">")
        .sees("held -> documented");
    terminal
        .press("tab")
        .type_text("a written guide")
        .press("enter enter enter enter");
    terminal
        .sees("[>Move to documented")
        .press("enter")
        .sees("held -> documented   u takes it back");
    terminal.press(">").sees("documented -> shadowed");
    terminal
        .press("tab")
        .type_text("watched one case")
        .press("enter enter enter enter enter enter");
    terminal
        .sees("[>Move to shadowed")
        .press("enter")
        .sees("documented -> shadowed   u takes it back");
    terminal.press(">").sees("shadowed -> shared");
    terminal
        .press("tab")
        .type_text("leads the next case")
        .press("enter enter right enter enter enter enter");
    terminal.sees("[>Move to shared").press("enter");
    terminal
        .sees("the receiver has not spoken")
        .sees("give a reason")
        .press("esc")
        .sees("shadowed since 1 Mar 2024");
}

fn answer_a_late_question(terminal: &mut Terminal) {
    terminal
        .press("6 v f")
        .type_text("q05")
        .press("enter")
        .sees("Q05 not asked")
        .press("esc")
        .sees("THE EARLY SIX");
    terminal
        .press("tab down down down down")
        .sees("Q05  unasked")
        .press("space down enter");
    terminal
        .sees("Answer: Q05")
        .type_text("The reports to funders")
        .press("tab")
        .type_text("Talk of 29 February");
    terminal
        .press("tab tab tab tab")
        .sees("[>Save the answer")
        .press("enter")
        .sees("answered   u takes it back");
    terminal.press("v").sees_no_more("Q05 not asked");
}

fn score_a_candidate(terminal: &mut Terminal) {
    terminal
        .press("5 v v down enter")
        .sees("0 of 4 have finished")
        .press("enter")
        .sees("0 of 8 answered");
    terminal
        .press("enter")
        .sees("Before the first score")
        .press("space tab tab")
        .sees("[>Save, then score");
    terminal
        .press("enter")
        .sees("Sample person 5 on Candidate A, collaboratives");
    for criterion in ["collaboratives", "positioning", "depth", "hiring"] {
        terminal
            .sees(&format!("on Candidate A, {criterion}"))
            .press("space right right right")
            .sees("(x) 4");
        terminal
            .press("tab")
            .type_text("two references say so")
            .press("tab space tab");
        terminal.sees("[>Save, next cell").press("enter");
        terminal.sees(&format!("Answered: candidate-a, {criterion}."));
    }
    terminal
        .press("esc")
        .sees_no_more("Save, next cell")
        .sees_no_more("two references");
}

fn close_and_read_the_total(terminal: &mut Terminal) {
    terminal
        .press("C")
        .sees("Close")
        .sees("[>Not yet")
        .press("tab enter")
        .sees("CLOSED 1 Mar 2024");
    terminal.sees("TOTAL of 100").sees("75.0");
}

fn take_the_last_three_back(terminal: &mut Terminal) {
    terminal
        .press("u")
        .sees("4 of 8 answered")
        .sees_no_more("75.0");
    terminal
        .press("u")
        .sees("3 of 8 answered")
        .press("u")
        .sees("2 of 8 answered");
}

#[test]
fn the_demo_leads_through_the_sample_and_keeps_nothing() {
    let desk = Desk::new();
    let mut terminal = desk.start(&["demo"]);
    terminal
        .sees("Step 1 of 10")
        .sees("Sample: nothing here is kept.");
    terminal.press("tab").sees("Step 2 of 10");
    terminal.press("enter").sees("Step 3 of 10");
    terminal.press("esc esc esc").sees("The tour is over");
    terminal.press("q");
    assert_eq!(terminal.ends(), 0);
    assert!(terminal.is_given_back());
    assert!(!desk.run(&["list"]).contains("Saamuhika"));
}
