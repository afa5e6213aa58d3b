//! FR7: trust that has to pass from one steward to the next.

use super::Scene;
use baton::domain::book::Book;
use baton::domain::flags::settings::RuleId;

/// Amla Trust, with pulses of the incoming steward on days of 2026.
fn trusts(introduced: bool, pulses: &[(&str, &str)]) -> Scene {
    let mut typed = vec![("with", "amla")];
    if introduced {
        typed.push(("introduced", "2027-01-15"));
    }
    let scene = Scene::begun().entry(Book::Relationship, "amla", &typed);
    pulses.iter().fold(scene, |scene, (on, incoming)| {
        let typed = [
            ("relationship", "amla"),
            ("on", *on),
            ("incoming", *incoming),
        ];
        scene.entry(Book::Pulse, on, &typed)
    })
}

#[test]
fn fr7_fires_when_the_last_pulse_is_low_and_no_introduction_is_booked() {
    trusts(false, &[("2026-10-01", "2"), ("2026-06-01", "4")]).raises(
        RuleId::Fr7,
        &["Amla Trust trusts the incoming steward 2 of 5, and no introduction is booked."],
    );
    trusts(false, &[("2026-06-01", "2"), ("2026-10-01", "3")]).is_silent(RuleId::Fr7);
    trusts(true, &[("2026-10-01", "1")]).is_silent(RuleId::Fr7);
    let strict = trusts(false, &[("2026-10-01", "3")]).set(RuleId::Fr7, true, &[("trust", 3)]);
    assert_eq!(strict.flags(RuleId::Fr7).len(), 1);
}

#[test]
fn fr7_cannot_tell_without_a_pulse_or_a_register() {
    trusts(false, &[]).cannot_tell(
        RuleId::Fr7,
        "no introduction is booked, and trust in the incoming steward is unknown, for Amla Trust",
    );
    Scene::begun().cannot_tell(RuleId::Fr7, "nothing is recorded under Trust register");
}
