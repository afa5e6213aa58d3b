//! Successor rounds that are in the plan already: what of them a file may change.
//!
//! Ballots are not cast, and scores do not come to light, by way of a file.

use super::Replay;
use super::late_change::{Settings, take_back};
use super::new_round;
use super::told::told;
use crate::domain::Change;
use crate::domain::id::{CandidateId, PersonId, RoundId};
use crate::domain::round::{
    Candidate, Conflict, DeclaredConflict, GateAnswer, Round, RoundState, Scorer, Yardstick,
};
use crate::domain::story::yes_no;
use crate::domain::text::Text;

pub(super) fn rounds(replay: &mut Replay<'_>) {
    let file = replay.file;
    for (index, new) in file.plan.rounds.iter().enumerate() {
        let path = format!("round[{}]", index + 1);
        match replay.plan.rounds.get(&new.id).cloned() {
            None => new_round::round(replay, &path, new),
            Some(old) => round(replay, &path, &old, new),
        }
    }
    for old in &replay.plan.rounds.clone() {
        if !file.plan.rounds.has(&old.id) {
            let message = format!("the round {} is in the plan and not in the file", old.id);
            replay.refuse(
                "round",
                message,
                "put it back; a round that came to nothing is abandoned, with a reason",
            );
        }
    }
}

fn round(replay: &mut Replay<'_>, path: &str, old: &Round, new: &Round) {
    replay.fixed(&format!("{path}.name"), &old.name, &new.name);
    let late = yardstick(replay, path, old, new);
    candidates(replay, path, old, new);
    scorers(replay, path, old, new);
    open(replay, path, old, new);
    for (settings, reason) in late {
        new_round::set(replay, &new.id, settings, Some(reason));
    }
    answers(replay, path, old, new);
    end(replay, path, old, new);
}

/// Sets the weights and floors of a draft. Gives what is set after the round opened, each with its reason.
fn yardstick<'r>(
    replay: &mut Replay<'_>,
    path: &str,
    old: &Round,
    new: &'r Round,
) -> Vec<(Settings, &'r Text)> {
    let Some(late) = new.late_changes.strip_prefix(&old.late_changes[..]) else {
        let message = "changes that were made after the round opened are in the log and stay";
        replay.refuse(
            &format!("{path}.late_change"),
            message,
            "put them back as they were, and add new ones below",
        );
        return Vec::new();
    };
    let mut before = new.yardstick.clone();
    let Ok(made) = take_back(&mut before, late) else {
        new_round::refuse_late_change(replay, path);
        return Vec::new();
    };
    let set = settings(&old.yardstick, &before);
    let mut reached = old.yardstick.clone();
    apply(&mut reached, &set);
    if reached != before {
        let message = "the criteria and gates of a round cannot change once it is there";
        replay.refuse(
            &format!("{path}.criterion"),
            message,
            "write them as `baton export` gives them; weights and floors may change",
        );
    } else if set != Settings::default() && old.state != RoundState::Draft {
        let message = "weights and floors change only with a reason once the round is open";
        let remedy =
            "add [[round.late_change]] with what = \"weight of ID OLD to NEW\" and reason = \"…\"";
        replay.refuse(&format!("{path}.criterion"), message, remedy);
    } else {
        new_round::set(replay, &new.id, set, None);
        let reasons = late.iter().map(|late| &late.reason);
        return made.into_iter().zip(reasons).collect();
    }
    Vec::new()
}

/// The weights and floors that differ.
fn settings(old: &Yardstick, new: &Yardstick) -> Settings {
    let mut set = Settings::default();
    for to in &new.criteria {
        let Some(from) = old.criteria.get(&to.id) else {
            continue;
        };
        if from.weight != to.weight {
            set.weights.insert(to.id.clone(), to.weight);
        }
        if from.floor != to.floor {
            set.floors.insert(to.id.clone(), to.floor);
        }
    }
    set.total = (old.floor_total != new.floor_total).then_some(new.floor_total);
    set
}

fn apply(yardstick: &mut Yardstick, set: &Settings) {
    for criterion in &mut yardstick.criteria {
        let weight = set.weights.get(&criterion.id);
        criterion.weight = weight.copied().unwrap_or(criterion.weight);
        let floor = set.floors.get(&criterion.id);
        criterion.floor = floor.copied().unwrap_or(criterion.floor);
    }
    yardstick.floor_total = set.total.unwrap_or(yardstick.floor_total);
}

fn candidates(replay: &mut Replay<'_>, path: &str, old: &Round, new: &Round) {
    let round = &new.id;
    for gone in old
        .candidates
        .iter()
        .filter(|gone| !new.candidates.has(&gone.id))
    {
        replay.say(format!("- round {round} candidate {}", gone.id));
        replay.push(Change::CandidateRemoved {
            round: round.clone(),
            candidate: gone.id.clone(),
            reason: None,
        });
    }
    for (index, to) in new.candidates.iter().enumerate() {
        let Some(from) = old.candidates.get(&to.id) else {
            replay.say(format!("+ round {round} candidate {}, {}", to.id, to.name));
            replay.push(Change::CandidateAdded {
                round: round.clone(),
                candidate: to.clone(),
            });
            continue;
        };
        let path = format!("{path}.candidate[{}]", index + 1);
        replay.fixed(&format!("{path}.name"), &from.name, &to.name);
        replay.fixed(
            &format!("{path}.organisation"),
            &from.organisation,
            &to.organisation,
        );
        replay.fixed(&format!("{path}.note"), &from.note, &to.note);
        gates(replay, round, from, to);
    }
}

fn gates(replay: &mut Replay<'_>, round: &RoundId, old: &Candidate, new: &Candidate) {
    let blank = |gate: &GateAnswer| GateAnswer {
        gate: gate.gate.clone(),
        met: None,
        evidence: None,
        waiver: None,
    };
    let gone = old
        .gates
        .iter()
        .filter(|from| new.gate(&from.gate).is_none());
    let cleared = gone.filter(|from| **from != blank(from)).map(blank);
    let cleared: Vec<GateAnswer> = cleared.collect();
    for to in new.gates.iter().chain(&cleared) {
        let from = old.gate(&to.gate);
        if from != Some(to) {
            replay.say(format!(
                "~ round {round} candidate {} gate {} {} -> {}",
                new.id,
                to.gate,
                yes_no(from.and_then(|from| from.met)),
                yes_no(to.met)
            ));
            mark(replay, round, &new.id, to);
        }
    }
}

pub(super) fn mark(
    replay: &mut Replay<'_>,
    round: &RoundId,
    candidate: &CandidateId,
    answer: &GateAnswer,
) {
    replay.push(Change::GateMarked {
        round: round.clone(),
        candidate: candidate.clone(),
        answer: answer.clone(),
    });
}

fn scorers(replay: &mut Replay<'_>, path: &str, old: &Round, new: &Round) {
    let round = &new.id;
    for gone in old
        .scorers
        .iter()
        .filter(|gone| !new.scorers.has(&gone.person))
    {
        replay.say(format!("- round {round} scorer {}", gone.person));
        replay.push(Change::ScorerRemoved {
            round: round.clone(),
            scorer: gone.person.clone(),
            reason: None,
        });
    }
    for (index, to) in new.scorers.iter().enumerate() {
        let Some(from) = old.scorers.get(&to.person) else {
            replay.say(format!("+ round {round} scorer {}", to.person));
            replay.push(Change::ScorerAdded {
                round: round.clone(),
                scorer: to.clone(),
            });
            continue;
        };
        let path = format!("{path}.scorer[{}]", index + 1);
        replay.fixed(
            &format!("{path}.organisation"),
            &from.organisation,
            &to.organisation,
        );
        replay.fixed(&format!("{path}.voting"), &from.voting, &to.voting);
        if from.invitations != to.invitations {
            let message = "who was sent a sheet is in the log and stays";
            let remedy = "put the invitations back as they were; `baton score send` makes new ones";
            replay.refuse(&format!("{path}.invitations"), message, remedy);
        }
        conflicts(replay, round, from, to);
    }
}

fn conflicts(replay: &mut Replay<'_>, round: &RoundId, old: &Scorer, new: &Scorer) {
    let tie = |scorer: &Scorer, candidate: &CandidateId| {
        let mut ties = scorer.conflicts.iter();
        ties.find(|tie| tie.candidate == *candidate).cloned()
    };
    let none = |tie: &DeclaredConflict| DeclaredConflict {
        candidate: tie.candidate.clone(),
        conflict: Conflict::None,
        note: None,
    };
    let gone = old
        .conflicts
        .iter()
        .filter(|from| tie(new, &from.candidate).is_none());
    let cleared = gone.filter(|from| **from != none(from)).map(none);
    let cleared: Vec<DeclaredConflict> = cleared.collect();
    for to in new.conflicts.iter().chain(&cleared) {
        let from = tie(old, &to.candidate);
        if from.as_ref() != Some(to) {
            let was = from.map_or(Conflict::None, |from| from.conflict);
            replay.say(format!(
                "~ round {round} scorer {} tie to {} {was} -> {}",
                new.person, to.candidate, to.conflict
            ));
            declare(replay, round, &new.person, to.clone());
        }
    }
}

fn declare(
    replay: &mut Replay<'_>,
    round: &RoundId,
    scorer: &PersonId,
    declared: DeclaredConflict,
) {
    replay.push(Change::ConflictDeclared {
        round: round.clone(),
        scorer: scorer.clone(),
        declared,
    });
}

fn open(replay: &mut Replay<'_>, path: &str, old: &Round, new: &Round) {
    match (old.days.opened, new.days.opened) {
        (None, Some(on)) => {
            replay.say(format!("~ round {} opened on {}", new.id, told(Some(&on))));
            replay.push(Change::RoundOpened {
                round: new.id.clone(),
                on,
                casting: new.casting.clone(),
            });
        }
        (from, to) => {
            replay.fixed(&format!("{path}.opened"), &from, &to);
            let (from, to) = (&old.casting, &new.casting);
            replay.fixed(&format!("{path}.ballots"), &from.ballots, &to.ballots);
            replay.fixed(&format!("{path}.teller"), &from.teller, &to.teller);
        }
    }
}

fn answers(replay: &mut Replay<'_>, path: &str, old: &Round, new: &Round) {
    let remedy = "write the round as `baton export` gives it; ballots are cast with `baton score`, and come to light with `baton round close`";
    if old.days.closed != new.days.closed {
        let message = "a round does not close by way of a file: the scores wait beside the log";
        replay.refuse(&format!("{path}.closed"), message, remedy);
    }
    if old.waits_for_reveals() && !new.answers.scores.is_empty() {
        let message =
            "the file shows scores, and in the plan they wait until every ballot is revealed";
        let remedy = "take the scores out of the file; or end the reveals with `baton round end-reveals`, and export the plan again";
        replay.refuse(&format!("{path}.score"), message, remedy);
        return;
    }
    if old.days.reveals_ended != new.days.reveals_ended {
        let message = "reveals do not end by way of a file: from then on scores are shown";
        let remedy =
            "write it as `baton export` gives it; reveals end with `baton round end-reveals`";
        replay.refuse(&format!("{path}.reveals_ended"), message, remedy);
    }
    // Who was taken out, or is recused now, has taken their ballots along.
    let now = replay
        .plan
        .rounds
        .get(&new.id)
        .map(|round| round.answers.clone());
    let now = now.unwrap_or_default();
    if now.casts != new.answers.casts {
        let message = "the ballots in the file are not those in the plan";
        replay.refuse(&format!("{path}.cast"), message, remedy);
    }
    if now.scores != new.answers.scores {
        let message = "the scores in the file are not those in the plan";
        replay.refuse(
            &format!("{path}.score"),
            message,
            "a score changes in a [[round.moderation]], with a reason",
        );
    }
    let Some(moderations) = new.answers.moderations.strip_prefix(&now.moderations[..]) else {
        let message = "what was changed in moderation is in the log and stays";
        replay.refuse(
            &format!("{path}.moderation"),
            message,
            "put it back as it was, and add new ones below",
        );
        return;
    };
    for moderation in moderations {
        let cell = &moderation.cell;
        replay.say(format!(
            "~ round {} score of {} for {} on {} -> {}",
            new.id, cell.scorer, cell.candidate, cell.criterion, moderation.value
        ));
        new_round::moderate(replay, &new.id, moderation);
    }
}

fn end(replay: &mut Replay<'_>, path: &str, old: &Round, new: &Round) {
    match (&old.days.decision, &new.days.decision) {
        (None, Some(decision)) => {
            replay.say(format!(
                "~ round {} decided, {}",
                new.id,
                told(Some(&decision.sentence))
            ));
            new_round::decide(replay, &new.id, decision);
        }
        (from, to) => replay.fixed(&format!("{path}.decision"), from, to),
    }
    match (&old.days.abandoned, &new.days.abandoned) {
        (None, Some((on, reason))) => {
            replay.say(format!(
                "~ round {} abandoned, {}",
                new.id,
                told::<Text>(Some(reason))
            ));
            new_round::abandon(replay, &new.id, *on, reason);
        }
        (from, to) => replay.fixed(&format!("{path}.abandoned"), from, to),
    }
}
