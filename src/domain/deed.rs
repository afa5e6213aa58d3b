//! What somebody did, as a verb and what it was done to: `moved Archive`. For the line that says who was at work
//! meanwhile; what came of it in full is told by [`story`](super::story).

use super::change::Change;
use super::id::QuestionId;
use super::names::Names;
use super::plan::Plan;

/// One change as the deed of a person, with names from the plan as it stands. No score is in it.
#[must_use]
#[expect(
    clippy::too_many_lines,
    reason = "one arm for each change, so that the compiler lists what is missing"
)]
pub fn deed(plan: &Plan, change: &Change) -> String {
    let names = Names(plan);
    match change {
        Change::PlanStarted(_) => "began the plan".to_owned(),
        Change::CollectiveEdited(_) => "edited the collective".to_owned(),
        Change::ExitEdited(_) => "edited the exit".to_owned(),
        Change::OrganisationAdded(body) => format!("added {}", body.name),
        Change::OrganisationEdited { organisation, .. } => {
            format!("edited {}", names.body(organisation))
        }
        Change::OrganisationLeft { organisation, .. } => {
            format!("said that {} left", names.body(organisation))
        }
        Change::PersonAdded(person) => format!("added {}", names.person(&person.id)),
        Change::PersonEdited { person, .. } | Change::PersonRenamed { person } => {
            format!("edited {}", names.person(person))
        }
        Change::PersonErased { person } => format!("erased the name of {person}"),
        Change::PhasePlanned { phase, .. } => format!("planned the phase {phase}"),
        Change::PhaseDated { phase, .. } => format!("dated the phase {phase}"),
        Change::SignalAdded { phase, .. } => format!("added a signal to {phase}"),
        Change::SignalMarked { signal, .. } => {
            format!("marked the signal \"{}\"", names.signal(signal))
        }
        Change::PhaseAdvanced(step) => format!("advanced the plan to {}", step.to),
        Change::PhaseReturned(step) => format!("took the plan back to {}", step.to),
        Change::FunctionAdded(outline) => format!("added {}", outline.name),
        Change::FunctionEdited { function, .. } => format!("edited {}", names.function(function)),
        Change::FunctionPlanned { function, .. } => format!("planned {}", names.function(function)),
        Change::FunctionRemoved { function, .. } => format!("removed {function}"),
        Change::ReadinessGiven(said) => {
            format!("set the readiness of {}", names.function(&said.function))
        }
        Change::StageMoved(shift) => format!("moved {}", names.function(&shift.function)),
        Change::StageReverted(shift) => format!("moved {} back", names.function(&shift.function)),
        Change::FunctionSetAside(set) => format!("set {} aside", names.function(&set.function)),
        Change::FunctionBroughtBack(back) => {
            format!("brought {} back", names.function(&back.function))
        }
        Change::QuestionAdded(outline) => format!("added question {}", code(&outline.id)),
        Change::QuestionEdited { question, .. } => format!("edited question {}", code(question)),
        Change::QuestionAsked { question, .. } => format!("asked question {}", code(question)),
        Change::QuestionAnswered { question, .. } => {
            format!("answered question {}", code(question))
        }
        Change::QuestionParked { question, .. } => format!("parked question {}", code(question)),
        Change::EntryAdded(entry) => format!("wrote {} down", entry.name(plan)),
        Change::EntryEdited(edit) => format!("edited {}", names.entry(edit.book, &edit.id)),
        Change::EntryRemoved { book, entry, .. } => {
            format!("took {} out of {book}", names.entry(*book, entry))
        }
        Change::RuleSet(set) => format!("set rule {}", set.rule),
        Change::FlagAccepted(accepted) => format!("accepted flag {}", accepted.rule),
        Change::FlagReopened(key) => format!("opened flag {} again", key.rule),
        Change::RoundAdded { round, .. } => format!("prepared round {round}"),
        Change::RoundOpened { round, .. } => format!("opened round {round}"),
        Change::RoundClosed { round, .. } => format!("closed round {round}"),
        Change::RevealsEnded { round, .. } => format!("ended the reveals of round {round}"),
        Change::RoundDecided { round, .. } => format!("decided round {round}"),
        Change::RoundAbandoned { round, .. } => format!("abandoned round {round}"),
        Change::WeightsSet { round, .. } => format!("set the weights of round {round}"),
        Change::FloorsSet { round, .. } => format!("set the floors of round {round}"),
        Change::CandidateAdded { round, candidate } => {
            format!("added {} to round {round}", candidate.name)
        }
        Change::CandidateRemoved {
            round, candidate, ..
        } => {
            format!("took {candidate} out of round {round}")
        }
        Change::GateMarked { round, .. } => format!("answered a gate of round {round}"),
        Change::GateWaived { round, .. } => format!("waived a gate of round {round}"),
        Change::ScorerAdded { round, scorer } => {
            format!("added {} to round {round}", names.person(&scorer.person))
        }
        Change::ScorerRemoved { round, scorer, .. } => {
            format!("took {} out of round {round}", names.person(scorer))
        }
        Change::ConflictDeclared { round, .. } => format!("declared a tie in round {round}"),
        Change::ScorerInvited { round, scorer, .. } => {
            format!("sent {} a sheet of round {round}", names.person(scorer))
        }
        Change::BallotCast { round, .. } => format!("took an answer in round {round}"),
        Change::ScoreRevealed { round, .. } => format!("showed a score of round {round}"),
        Change::ScoreModerated { round, .. } => format!("moderated a score of round {round}"),
        Change::Undone { seq } => format!("took event {seq} back"),
    }
}

/// A question's id as people say it.
fn code(question: &QuestionId) -> String {
    question.as_str().to_uppercase()
}
