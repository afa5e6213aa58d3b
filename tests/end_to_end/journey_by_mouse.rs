//! The lead's day once more, without a key where nothing is typed.

use super::{Desk, Terminal};

#[test]
fn a_lead_walks_hands_over_asks_scores_and_takes_back_by_mouse() {
    let desk = Desk::with_the_sample();
    let mut terminal = desk.start(&[]);
    terminal.sees("Declared MIDDLE");
    advance_with_a_reason(&mut terminal);
    move_a_function(&mut terminal);
    answer_a_late_question(&mut terminal);
    score_a_candidate(&mut terminal);
    close_and_take_back(&mut terminal);
    terminal
        .click("1 Lifecycle")
        .sees("WHERE WE ARE")
        .click("Space actions")
        .sees("Esc closes")
        .wheel_down(60)
        .click("Leave baton");
    assert_eq!(terminal.ends(), 0);
    assert!(terminal.is_given_back());
    let progress = desk.run(&["round", "show", "saamuhika-shakti", "stand-in-round"]);
    assert!(progress.contains("3 of 8"), "{progress}");
}

/// Presses a button that takes two clicks, because it does something weighty.
fn press_twice(terminal: &mut Terminal, button: &str) {
    terminal
        .click(&format!("[ {button}"))
        .sees(&format!("[>{button}"))
        .click(&format!("[>{button}"));
}

fn advance_with_a_reason(terminal: &mut Terminal) {
    terminal
        .click("> advance")
        .sees("Advance: middle -> mature")
        .click("Reason ")
        .sees(">Reason")
        .type_text("the steering group decided")
        // A line comes under the field, and the buttons go down.
        .sees("4 words");
    press_twice(terminal, "Advance with reason");
    terminal.sees("Declared MATURE since 1 Mar 2024");
}

fn move_a_function(terminal: &mut Terminal) {
    terminal
        .click("2 Functions")
        .sees("CONFLICT RESOLUTION")
        .click("> stage on")
        .sees("held -> documented")
        .click("Evidence ")
        .sees(">Evidence")
        .type_text("a written guide")
        .sees("[ a written guide ")
        .click("[ Move to documented")
        .sees("held -> documented   u takes it back");
}

fn answer_a_late_question(terminal: &mut Terminal) {
    terminal
        .click("6 Sustainability")
        .sees("THE EARLY SIX")
        .click("Q05 ")
        .sees("Q05  unasked")
        .click("Space actions")
        .click("Answer it ...")
        .sees("Answer: Q05")
        .type_text("The reports to funders")
        .sees("4 words")
        .click("[ Save the answer")
        .sees("answered   u takes it back");
}

fn score_a_candidate(terminal: &mut Terminal) {
    terminal
        .click("5 Successors")
        .click("v people")
        .click("v rounds")
        .click("stand-in-round")
        .click(">stand-in-round")
        .sees("0 of 4 have finished")
        .click(">Sample person 5")
        .sees("0 of 8 answered")
        .click(">waiting")
        .sees("Before the first score")
        .click("( ) none")
        .click("[ Save, then score");
    for criterion in ["collaboratives", "positioning", "depth", "hiring"] {
        terminal
            .sees(&format!("on Candidate A, {criterion}"))
            .click("( ) 4")
            .sees("(x) 4")
            .click("Why ")
            .sees(">Why")
            .type_text("two references say so")
            .sees("4 words")
            .click("[ ] documents")
            .sees("[x] documents")
            .click("[ Save, next cell")
            .sees(&format!("Answered: candidate-a, {criterion}."));
    }
    terminal
        .click("[ Cancel")
        .sees_no_more("Save, next cell")
        .sees_no_more("two references");
}

fn close_and_take_back(terminal: &mut Terminal) {
    terminal
        .click("Space actions")
        .click("Close the round")
        .sees("[>Not yet");
    press_twice(terminal, "Close");
    terminal.sees("CLOSED 1 Mar 2024").sees("75.0");
    terminal
        .click("u undo")
        .sees("4 of 8 answered")
        .sees_no_more("75.0")
        .click("u undo")
        .sees("3 of 8 answered");
}
