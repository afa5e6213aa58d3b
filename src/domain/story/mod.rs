//! What happened, in a sentence a person would write: for the log, for undo and for comparing two days.
//!
//! A score of a round that does not show its scores is never told, whatever the event holds.

mod edited;

use self::edited::{
    of_a_body, of_a_function, of_a_person, of_a_question, of_the_collective, of_the_exit,
};
use super::analysis::calendar::{count, shown};
use super::change::Change;
use super::exit::ExitEdit;
use super::function::{FunctionPlan, Readiness, StageMove};
use super::id::{CandidateId, OrganisationId, PersonId, QuestionId, RoundId};
use super::names::Names;
use super::patch::Patch;
use super::phase::{PhaseStep, Span};
use super::round::{BallotMode, Casting, Conflict, GateAnswer};
use super::{Date, Plan};

/// A day that may be unknown: `?` then.
#[must_use]
pub fn day_or_unknown(date: Option<Date>) -> String {
    date.map_or_else(|| "?".to_owned(), shown)
}

/// One change in a sentence, with names from the plan as it stands.
#[must_use]
#[expect(
    clippy::too_many_lines,
    reason = "one arm for each change, so that the compiler lists what is missing"
)]
pub fn tell(plan: &Plan, change: &Change) -> String {
    let names = Names(plan);
    match change {
        Change::PlanStarted(blueprint) => format!(
            "Plan {} started: {}, {}",
            blueprint.collective.name,
            count(blueprint.functions.len(), "function"),
            count(blueprint.questions.len(), "question")
        ),
        Change::CollectiveEdited(edit) => of_the_collective(edit),
        Change::ExitEdited(edit) => match &edit.target {
            Patch::Set(target) => format!("Exit planned for {}", shown(*target)),
            Patch::Clear => "Exit date unknown again".to_owned(),
            Patch::Keep => exit_as_planned(&names, edit),
        },
        Change::OrganisationAdded(body) => format!("{} came in", body.name),
        Change::OrganisationEdited { organisation, edit } => {
            of_a_body(names.body(organisation), edit)
        }
        Change::OrganisationLeft {
            organisation, on, ..
        } => {
            format!("{} left on {}", names.body(organisation), shown(*on))
        }
        Change::PersonAdded(person) => format!("{} added", names.person(&person.id)),
        Change::PersonEdited { person, edit } => of_a_person(names.person(person), edit),
        Change::PersonRenamed { person } => format!("Person {person}: name changed"),
        Change::PersonErased { person } => format!("Person {person}: name erased"),
        Change::PhasePlanned { phase, planned } => {
            format!("Phase {phase} planned, {}", span(*planned))
        }
        Change::PhaseDated { phase, actual } => format!("Phase {phase} dated, {}", span(*actual)),
        Change::SignalAdded { phase, signal } => {
            format!("Signal added to {phase}: {}", signal.text)
        }
        Change::SignalMarked { signal, met, .. } => {
            format!("Signal \"{}\": {}", names.signal(signal), yes_no(*met))
        }
        Change::PhaseAdvanced(step) => advanced(step),
        Change::PhaseReturned(step) => format!(
            "Back from {} to {}{}",
            step.from,
            step.to,
            because(step.reason.as_ref())
        ),
        Change::FunctionAdded(_)
        | Change::FunctionEdited { .. }
        | Change::FunctionPlanned { .. }
        | Change::FunctionRemoved { .. }
        | Change::ReadinessGiven(_)
        | Change::StageMoved(_)
        | Change::StageReverted(_)
        | Change::FunctionSetAside(_)
        | Change::FunctionBroughtBack(_) => tell_function(&names, change),
        Change::QuestionAdded(outline) => format!("Question {} added", outline.id),
        Change::QuestionEdited { question, edit } => of_a_question(question, edit),
        Change::QuestionAsked { question, .. } => {
            format!("Question {} asked", code(question))
        }
        Change::QuestionAnswered { question, .. } => {
            format!("Question {} answered", code(question))
        }
        Change::QuestionParked { question, parked } => {
            format!("Question {} parked, \"{}\"", code(question), parked.reason)
        }
        Change::EntryAdded(entry) => format!("Added {}: {}", entry.book.one(), entry.name(plan)),
        Change::EntryEdited(edit) => format!(
            "Changed {}: {}",
            edit.book.one(),
            names.entry(edit.book, &edit.id)
        ),
        Change::EntryRemoved {
            book,
            entry,
            reason,
        } => format!(
            "Took out {}: {}{}",
            book.one(),
            names.entry(*book, entry),
            because(reason.as_ref())
        ),
        Change::RuleSet(set) => format!(
            "Rule {} {}",
            set.rule,
            if set.setting.on {
                "set"
            } else {
                "switched off"
            }
        ),
        Change::FlagAccepted(accepted) => {
            format!(
                "Flag {} on {} accepted until {}",
                accepted.rule,
                accepted.subject.id,
                shown(accepted.until)
            )
        }
        Change::FlagReopened(key) => format!("Flag {} on {} open again", key.rule, key.subject.id),
        Change::RoundAdded { .. }
        | Change::RoundOpened { .. }
        | Change::RoundClosed { .. }
        | Change::RevealsEnded { .. }
        | Change::RoundDecided { .. }
        | Change::RoundAbandoned { .. }
        | Change::WeightsSet { .. }
        | Change::FloorsSet { .. }
        | Change::CandidateAdded { .. }
        | Change::CandidateRemoved { .. }
        | Change::GateMarked { .. }
        | Change::GateWaived { .. }
        | Change::ScorerAdded { .. }
        | Change::ScorerRemoved { .. }
        | Change::ConflictDeclared { .. }
        | Change::ScorerInvited { .. }
        | Change::BallotCast { .. }
        | Change::ScoreRevealed { .. }
        | Change::ScoreModerated { .. } => tell_round(&names, change),
        Change::Undone { seq } => format!("Undid {seq}"),
    }
}

fn tell_function(names: &Names<'_>, change: &Change) -> String {
    match change {
        Change::FunctionAdded(outline) => format!("Function {} added", outline.name),
        Change::FunctionEdited { function, edit } => of_a_function(names.function(function), edit),
        Change::FunctionPlanned { function, plan } => {
            format!("{}: {}", names.function(function), planned(names, plan))
        }
        Change::FunctionRemoved { function, .. } => format!("Function {function} removed"),
        Change::ReadinessGiven(said) => {
            format!("{}: {}", names.function(&said.function), readiness(said))
        }
        Change::StageMoved(shift) => moved(names, shift, "->"),
        Change::StageReverted(shift) => moved(names, shift, "back to"),
        Change::FunctionSetAside(set) => {
            format!(
                "{}: {}, \"{}\"",
                names.function(&set.function),
                set.aside,
                set.reason
            )
        }
        Change::FunctionBroughtBack(back) => {
            format!(
                "{}: on the ladder again, {}",
                names.function(&back.function),
                back.to
            )
        }
        other => unreachable_here(other),
    }
}

#[expect(clippy::too_many_lines, reason = "one arm for each change of a round")]
fn tell_round(names: &Names<'_>, change: &Change) -> String {
    let what = match change {
        Change::RoundAdded { name, .. } => format!("prepared, \"{name}\""),
        Change::RoundOpened { casting, .. } => opened(names, casting),
        Change::RoundClosed { .. } => "closed".to_owned(),
        Change::RevealsEnded { reason, .. } => format!("reveals ended, \"{reason}\""),
        Change::RoundDecided { decision, .. } => format!("decided, \"{}\"", decision.sentence),
        Change::RoundAbandoned { reason, .. } => format!("abandoned, \"{reason}\""),
        Change::WeightsSet {
            weights, reason, ..
        } => {
            let points: Vec<String> = weights
                .iter()
                .map(|(id, weight)| format!("{id} {weight}"))
                .collect();
            format!("weights {}{}", points.join(", "), because(reason.as_ref()))
        }
        Change::FloorsSet { reason, .. } => format!("floors changed{}", because(reason.as_ref())),
        Change::CandidateAdded { candidate, .. } => format!("candidate {} added", candidate.name),
        Change::CandidateRemoved { candidate, .. } => format!("candidate {candidate} taken out"),
        Change::GateMarked {
            round,
            candidate,
            answer,
        } => gate(names, round, candidate, answer),
        Change::GateWaived {
            round,
            candidate,
            gate,
            reason,
        } => {
            format!(
                "gate \"{gate}\" of {} waived, \"{reason}\"",
                names.candidate(round, candidate)
            )
        }
        Change::ScorerAdded { scorer, .. } => {
            format!("scorer {} added", names.person(&scorer.person))
        }
        Change::ScorerRemoved { scorer, .. } => {
            format!("scorer {} taken out", names.person(scorer))
        }
        Change::ConflictDeclared {
            round,
            scorer,
            declared,
        } => {
            let tie = match declared.conflict {
                Conflict::None => "no conflict with",
                Conflict::Declared => "a declared conflict with",
                Conflict::Recused => "recused on",
            };
            format!(
                "{}: {tie} {}",
                names.person(scorer),
                names.candidate(round, &declared.candidate)
            )
        }
        Change::ScorerInvited { scorer, by, .. } => {
            format!(
                "sheet for {}, to come back by {}",
                names.person(scorer),
                shown(*by)
            )
        }
        Change::BallotCast { cast, .. } => format!(
            "an answer by {} (score hidden)",
            names.person(&cast.cell.scorer)
        ),
        Change::ScoreRevealed { round, score, .. } => {
            let shown = if names.shows_scores(round) {
                format!("{}", score.value)
            } else {
                "(score hidden)".to_owned()
            };
            let (who, whom) = (
                names.person(&score.cell.scorer),
                names.candidate(round, &score.cell.candidate),
            );
            format!("{who} on {whom}, {}: {shown}", score.cell.criterion)
        }
        Change::ScoreModerated { round, moderation } => {
            let shown = if names.shows_scores(round) {
                format!("{}", moderation.value)
            } else {
                "(score hidden)".to_owned()
            };
            let (who, whom) = (
                names.person(&moderation.cell.scorer),
                names.candidate(round, &moderation.cell.candidate),
            );
            format!(
                "{who} on {whom}, {}: moderated to {shown}",
                moderation.cell.criterion
            )
        }
        other => return unreachable_here(other),
    };
    let round = change.round().map_or("?", RoundId::as_str);
    format!("Round {round}: {what}")
}

fn advanced(step: &PhaseStep) -> String {
    let unmet = match step.unmet.len() {
        0 => String::new(),
        1 => " with 1 signal not met".to_owned(),
        n => format!(" with {n} signals not met"),
    };
    format!(
        "Advanced from {} to {}{unmet}{}",
        step.from,
        step.to,
        because(step.reason.as_ref())
    )
}

fn moved(names: &Names<'_>, shift: &StageMove, arrow: &str) -> String {
    let function = names.function(&shift.function);
    format!(
        "{function}: {} {arrow} {}{}",
        shift.from,
        shift.to,
        because(shift.reason.as_ref())
    )
}

fn readiness(said: &Readiness) -> String {
    match said.ready {
        Some(true) => format!("{} ready", said.side),
        Some(false) => format!("{} not yet{}", said.side, because(said.because.as_ref())),
        None => format!("{} readiness unknown again", said.side),
    }
}

fn gate(
    names: &Names<'_>,
    round: &RoundId,
    candidate: &CandidateId,
    answer: &GateAnswer,
) -> String {
    format!(
        "gate \"{}\" of {} = {}",
        answer.gate,
        names.candidate(round, candidate),
        yes_no(answer.met)
    )
}

fn planned(names: &Names<'_>, plan: &FunctionPlan) -> String {
    let body = |id: &OrganisationId| names.body(id).to_owned();
    let person = |id: &PersonId| names.person(id).to_owned();
    let words: Vec<String> = [
        word("holder", &plan.holder, body),
        word("receiver", &plan.receiver, body),
        word("lead", &plan.lead, person),
        word("deputy", &plan.deputy, person),
        word("start", &plan.start, |date| shown(*date)),
        word("transfer", &plan.transfer, |date| shown(*date)),
        word("confirm", &plan.confirm, |date| shown(*date)),
        word("budget or time", &plan.resourced, |known| {
            yes_no(Some(*known)).to_owned()
        }),
    ]
    .into_iter()
    .flatten()
    .collect();
    if words.is_empty() {
        "plan changed".to_owned()
    } else {
        words.join(", ")
    }
}

/// An exit of which the day stays as it is.
fn exit_as_planned(names: &Names<'_>, edit: &ExitEdit) -> String {
    match &edit.successor {
        Patch::Keep => of_the_exit(edit),
        Patch::Set(body) => format!("Exit: {} is to follow", names.body(body)),
        Patch::Clear => "Exit: who follows is unknown again".to_owned(),
    }
}

fn word<T>(what: &str, patch: &Patch<T>, shown: impl Fn(&T) -> String) -> Option<String> {
    match patch {
        Patch::Keep => None,
        Patch::Set(value) => Some(format!("{what} {}", shown(value))),
        Patch::Clear => Some(format!("{what} unknown")),
    }
}

/// The first and the last day of a stretch: `1 Apr 2018 to ?`.
#[must_use]
pub fn span(span: Span) -> String {
    format!(
        "{} to {}",
        day_or_unknown(span.start),
        day_or_unknown(span.end)
    )
}

fn opened(names: &Names<'_>, casting: &Casting) -> String {
    match (casting.ballots, &casting.teller) {
        (BallotMode::Teller, None) => "opened".to_owned(),
        (BallotMode::Teller, Some(teller)) => {
            format!("opened, {} looks after the ballots", names.person(teller))
        }
        (BallotMode::CommitReveal, _) => "opened for sealed commitments only".to_owned(),
    }
}

fn because(reason: Option<&super::text::Text>) -> String {
    reason
        .map(|reason| format!(", \"{reason}\""))
        .unwrap_or_default()
}

/// yes, no or unknown.
#[must_use]
pub const fn yes_no(answer: Option<bool>) -> &'static str {
    match answer {
        Some(true) => "yes",
        Some(false) => "no",
        None => "unknown",
    }
}

fn unreachable_here(change: &Change) -> String {
    debug_assert!(false, "told elsewhere: {change:?}");
    String::new()
}

/// A question's id as people say it: `Q16`.
fn code(question: &QuestionId) -> String {
    question.as_str().to_uppercase()
}
