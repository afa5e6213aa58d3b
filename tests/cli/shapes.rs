//! Every JSON answer has the shape that is written down for it, on an empty plan and on a full one.

use crate::support::cli::Baton;
use crate::support::schema::fits;

/// A plan of which nothing is known yet, and one that has everything.
const PLANS: [&str; 2] = ["nadi", "saamuhika-shakti"];

fn with_both() -> Baton {
    let baton = Baton::new();
    baton.ok("new nadi --name Nadi");
    let sample = concat!(env!("CARGO_MANIFEST_DIR"), "/plans/saamuhika-shakti.toml");
    baton.args("import").arg(sample).run().success();
    baton
}

#[test]
fn answers_have_their_written_shapes() {
    let baton = with_both();
    for plan in PLANS {
        fits("status", &baton.ok(&format!("status {plan} --json")).json());
        fits("next", &baton.ok(&format!("next {plan} --json")).json());
        fits(
            "phase-show",
            &baton.ok(&format!("phase show {plan} --json")).json(),
        );
        fits("log", &baton.ok(&format!("log {plan} --json")).json());
        fits("verify", &baton.ok(&format!("verify {plan} --json")).json());
        fits(
            "plan",
            &baton.ok(&format!("export {plan} --format json")).json(),
        );
        fits(
            "rule-list",
            &baton.ok(&format!("rule list {plan} --json")).json(),
        );
        for line in baton
            .ok(&format!("export {plan} --format events"))
            .raw()
            .split(|byte| *byte == b'\n')
        {
            if !line.is_empty() {
                fits("events-line", &serde_json::from_slice(line).unwrap());
            }
        }
    }
    fits("list", &baton.ok("list --json").json());
    fits("list", &Baton::new().ok("list --json").json());
}

#[test]
fn lists_have_their_written_shapes() {
    let baton = with_both();
    for plan in PLANS {
        for list in ["function", "question", "flag"] {
            let json = baton.ok(&format!("{list} list {plan} --json")).json();
            fits(&format!("{list}-list"), &json);
        }
        let all = baton.ok(&format!("flag list {plan} --all --json")).json();
        fits("flag-list", &all);
    }
    let tally = baton.ok("tally saamuhika-shakti practice-round --json");
    fits("tally", &tally.json());
}

#[test]
fn what_the_books_say_has_its_written_shape() {
    let fits_all = |baton: &Baton, plan: &str| {
        for command in [
            "trust",
            "money",
            "areas",
            "rehearse",
            "temptations",
            "transition",
            "timeline",
        ] {
            let json = baton.ok(&format!("{command} {plan} --json")).json();
            fits(command, &json);
        }
    };
    for plan in PLANS {
        fits_all(&with_both(), plan);
    }
    fits_all(&super::figures::with_books(), "nadi");
}

#[test]
fn what_a_writing_command_answers_has_its_written_shape() {
    let baton = with_both();
    for line in [
        "exit nadi --target 2028-03-31",
        "undo nadi",
        "redo nadi",
        "exit nadi --target ? --dry-run",
    ] {
        fits(
            "changes",
            &baton.args(line).arg("--json").run().success().json(),
        );
    }
}

#[test]
fn a_wrong_shape_is_noticed() {
    let wrong = serde_json::json!({ "schema": "baton/1", "plans": [{ "id": "nadi" }] });
    assert!(std::panic::catch_unwind(|| fits("list", &wrong)).is_err());
}
