//! `rule list` and `rule set`.

use crate::support::cli::Baton;

fn with_plan() -> Baton {
    let baton = Baton::new();
    baton.ok("new nadi --name Nadi");
    baton
}

#[test]
fn every_rule_is_listed_with_its_thresholds() {
    insta::assert_snapshot!(with_plan().args("rule list nadi").run());
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
