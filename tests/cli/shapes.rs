//! Every JSON answer has the shape that is written down for it, on an empty plan and on a full one.

use crate::support::cli::Baton;
use crate::support::schema::fits;

fn both() -> Baton {
    let baton = Baton::new();
    baton.ok("new nadi --name Nadi");
    baton
}

#[test]
fn answers_have_their_written_shapes() {
    let baton = both();
    for plan in ["nadi"] {
        fits("status", &baton.ok(&format!("status {plan} --json")).json());
        fits(
            "phase-show",
            &baton.ok(&format!("phase show {plan} --json")).json(),
        );
        fits("log", &baton.ok(&format!("log {plan} --json")).json());
    }
    fits("list", &baton.ok("list --json").json());
    fits("list", &Baton::new().ok("list --json").json());
}

#[test]
fn a_wrong_shape_is_noticed() {
    let wrong = serde_json::json!({ "schema": "baton/1", "plans": [{ "id": "nadi" }] });
    assert!(std::panic::catch_unwind(|| fits("list", &wrong)).is_err());
}
