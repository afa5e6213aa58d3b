//! `rule list` and `rule set`.

use crate::support::cli::Baton;

fn with_plan() -> Baton {
    let baton = Baton::new();
    baton.ok("new nadi --name Nadi");
    baton
}

#[test]
fn every_rule_is_listed_with_its_thresholds() {
    insta::assert_snapshot!(with_plan().args("rule list nadi").run(), @"
    OV6      warn  on  months=12    The backbone's share of functions has not fallen
    OV9      stop  on  share=33     The backbone decides on its own successor
    CT1      stop  on               The next holder begins after the backbone has gone
    CT2      warn  on  cycles=1     Time side by side is shorter than one cycle
    CT3      warn  on  months=6     Two heads of one function for too long
    CT4      warn  on  cycles=1     Transferred, with no proof in sight
    CT5      stop  on               Stopped, and nobody took it over
    CT6      warn  on  share=33     Too many functions move in one month
    CT8      warn  on  months=6     Partners are told late
    CT9      note  on  changes=2    The exit date keeps moving
    CT10     stop  on               The big picture needs exactly one holder
    CT11     warn  on               No day is booked for looking again after the exit
    CT12     warn  on               A function moves before one that it needs
    FR1      warn  on  share=50     One receiver takes most of it
    FR2      warn  on  functions=4  One person leads many functions
    FR3      warn  on               A receiver without money or time for it
    FR5      warn  on               Legal standing ends before the plan does
    FR9      warn  on  partners=3   Too few partners have promised to carry on
    FR11     warn  on               The backbone's lead has no deputy
    EV1      stop  on               A score without its sentence
    EV2      stop  on               A function claimed beyond its evidence
    EV3      note  on               Answered without evidence
    EV4      note  on  months=12    Old evidence behind a present claim
    Q-LATE   warn  on               A question not asked in its time
    Q-STALE  note  on               An answer whose day to look again has passed
    --- exit 0
    ");
}

#[test]
fn a_rule_is_switched_and_its_threshold_moved() {
    let baton = with_plan();
    insta::assert_snapshot!(baton.args("rule set nadi fr2 functions=6").run(), @"
    Rule FR2 set
    --- exit 0
    ");
    insta::assert_snapshot!(baton.args("rule set nadi FR2 off").run(), @"
    Rule FR2 switched off
    --- exit 0
    ");
    let rules = baton.ok("rule list nadi --json").json();
    let fr2 = rules["rules"]
        .as_array()
        .unwrap()
        .iter()
        .find(|rule| rule["id"] == "FR2")
        .unwrap()
        .clone();
    assert_eq!(
        (&fr2["on"], &fr2["thresholds"]["functions"]),
        (&false.into(), &6.into())
    );
}

#[test]
fn a_rule_has_an_id_and_thresholds_of_its_own() {
    let baton = with_plan();
    let ran = baton.args("rule set nadi FR99 off").run().failure(2);
    assert!(ran.stderr.contains("FR2"), "{ran}");
    insta::assert_snapshot!(baton.args("rule set nadi FR2 months=3").run(), @r#"
    --- stderr
    error: rule FR2 has no threshold "months"; nothing was changed
    hint: its threshold is functions
    --- exit 2
    "#);
    insta::assert_snapshot!(baton.args("rule set nadi CT1 months=3").run(), @r#"
    --- stderr
    error: rule CT1 has no threshold "months"; nothing was changed
    hint: it can only be switched on or off
    --- exit 2
    "#);
    insta::assert_snapshot!(baton.args("rule set nadi FR2 loud").run(), @r#"
    --- stderr
    error: invalid value 'loud' for '<SETTING>...': "loud" is not a setting; write on, off, or a threshold such as months=6

    For more information, try '--help'.
    --- exit 2
    "#);
    baton
        .args("rule set nadi FR2 functions=-1")
        .run()
        .failure(2);
}
