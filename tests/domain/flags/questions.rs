//! Q-LATE and Q-STALE: questions not asked in their time, answers whose time is over.

use super::Scene;
use crate::support::words::{day, id, text};
use baton::domain::Change;
use baton::domain::flags::settings::RuleId;
use baton::domain::phase::{PhaseId, PhaseStep};
use baton::domain::question::Answer;

fn in_middle() -> Scene {
    Scene::begun().with(Change::PhaseAdvanced(PhaseStep {
        from: PhaseId::Early,
        to: PhaseId::Middle,
        on: day("2026-04-01"),
        unmet: Vec::new(),
        reason: None,
    }))
}

#[test]
fn a_question_is_late_when_its_first_phase_has_passed_until_it_is_asked() {
    Scene::begun().is_silent(RuleId::QLate);
    let late = in_middle();
    late.raises(
        RuleId::QLate,
        &["Q01 \"Who holds it when we are gone?\" was due in the phase early; the plan is declared middle and nobody has asked it."],
    );
    let asked = late.with(Change::QuestionAsked {
        question: id("q01"),
        on: day("2026-12-09"),
    });
    asked.is_silent(RuleId::QLate);
}

fn look_again(on: Option<&str>) -> Scene {
    Scene::begun().with(Change::QuestionAnswered {
        question: id("q01"),
        answer: Answer {
            text: text("Amla Trust does"),
            evidence: None,
            on: day("2026-06-15"),
            revisit_on: on.map(day),
        },
    })
}

#[test]
fn an_answer_is_stale_from_the_day_after_the_one_to_look_again() {
    look_again(Some("2026-12-09")).is_silent(RuleId::QStale);
    look_again(Some("2026-12-01")).raises(
        RuleId::QStale,
        &["Q01 \"Who holds it when we are gone?\" was to be looked at again on 1 Dec 2026, 8 days ago."],
    );
    look_again(None).cannot_tell(RuleId::QStale, "no day to look again is set for Q01");
}
