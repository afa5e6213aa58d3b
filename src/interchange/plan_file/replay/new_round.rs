//! Successor rounds that a file brings with it, from their beginning to where they stand.

use super::Replay;
use super::late_change::{Settings, take_back};
use super::round::mark;
use crate::domain::id::RoundId;
use crate::domain::round::{Candidate, Decision, GateAnswer, Moderation, Round};
use crate::domain::text::Text;
use crate::domain::{Change, Date};

pub(super) fn round(replay: &mut Replay<'_>, path: &str, new: &Round) {
    let mut yardstick = new.yardstick.clone();
    let Ok(made) = take_back(&mut yardstick, &new.late_changes) else {
        refuse_late_change(replay, path);
        return;
    };
    let id = &new.id;
    replay.say(format!(
        "+ round {id}, {}, {} candidates, {} scorers",
        new.state,
        new.candidates.len(),
        new.scorers.len()
    ));
    replay.push(Change::RoundAdded {
        round: id.clone(),
        name: new.name.clone(),
        yardstick: Box::new(yardstick),
    });
    panel(replay, new);
    if let Some(on) = new.days.opened {
        replay.push(Change::RoundOpened {
            round: id.clone(),
            on,
            casting: new.casting.clone(),
        });
    }
    for (settings, late) in made.into_iter().zip(&new.late_changes) {
        set(replay, id, settings, Some(&late.reason));
    }
    answers(replay, new);
    if let Some(decision) = &new.days.decision {
        decide(replay, id, decision);
    }
    if let Some((on, reason)) = &new.days.abandoned {
        abandon(replay, id, *on, reason);
    }
}

pub(super) fn refuse_late_change(replay: &mut Replay<'_>, path: &str) {
    replay.refuse(
        &format!("{path}.late_change"),
        "these words do not lead to the weights and floors of the round",
        "write what = \"weight of ID OLD to NEW; weight of ID OLD to NEW\", or \"floor of ID OLD to NEW; floor of the total OLD to NEW\"",
    );
}

pub(super) fn set(replay: &mut Replay<'_>, round: &RoundId, set: Settings, reason: Option<&Text>) {
    let why = reason.map_or_else(String::new, |reason| format!(", because: {reason}"));
    for (criterion, weight) in &set.weights {
        replay.say(format!(
            "~ round {round} weight of {criterion} -> {weight}{why}"
        ));
    }
    for (criterion, floor) in &set.floors {
        replay.say(format!(
            "~ round {round} floor of {criterion} -> {floor}{why}"
        ));
    }
    if let Some(total) = set.total {
        replay.say(format!(
            "~ round {round} floor of the total -> {total}{why}"
        ));
    }
    if !set.weights.is_empty() {
        replay.push(Change::WeightsSet {
            round: round.clone(),
            weights: set.weights,
            reason: reason.cloned(),
        });
    }
    if !set.floors.is_empty() || set.total.is_some() {
        replay.push(Change::FloorsSet {
            round: round.clone(),
            floors: set.floors,
            total: set.total,
            reason: reason.cloned(),
        });
    }
}

pub(super) fn moderate(replay: &mut Replay<'_>, round: &RoundId, moderation: &Moderation) {
    replay.push(Change::ScoreModerated {
        round: round.clone(),
        moderation: moderation.clone(),
    });
}

pub(super) fn decide(replay: &mut Replay<'_>, round: &RoundId, decision: &Decision) {
    replay.push(Change::RoundDecided {
        round: round.clone(),
        decision: Box::new(decision.clone()),
    });
}

pub(super) fn end_reveals(replay: &mut Replay<'_>, round: &RoundId, on: Date, reason: &Text) {
    replay.push(Change::RevealsEnded {
        round: round.clone(),
        on,
        reason: reason.clone(),
    });
}

pub(super) fn abandon(replay: &mut Replay<'_>, round: &RoundId, on: Date, reason: &Text) {
    replay.push(Change::RoundAbandoned {
        round: round.clone(),
        on,
        reason: reason.clone(),
    });
}

fn panel(replay: &mut Replay<'_>, new: &Round) {
    for candidate in &new.candidates {
        let mut candidate = candidate.clone();
        for answer in &mut candidate.gates {
            if fails(answer) {
                (answer.met, answer.evidence) = (None, None);
            }
        }
        replay.push(Change::CandidateAdded {
            round: new.id.clone(),
            candidate,
        });
    }
    for scorer in &new.scorers {
        replay.push(Change::ScorerAdded {
            round: new.id.clone(),
            scorer: scorer.clone(),
        });
    }
    for candidate in &new.candidates {
        if !was_scored(new, candidate) {
            failed_gates(replay, new, candidate);
        }
    }
}

fn answers(replay: &mut Replay<'_>, new: &Round) {
    let round = || new.id.clone();
    for cast in &new.answers.casts {
        let (round, cast) = (round(), cast.clone());
        replay.push(Change::BallotCast { round, cast });
    }
    if let Some(on) = new.days.closed {
        replay.push(Change::RoundClosed { round: round(), on });
    }
    for score in &new.answers.scores {
        replay.push(Change::ScoreRevealed {
            round: round(),
            score: score.clone(),
            salt: None,
        });
    }
    if let Some((on, reason)) = &new.days.reveals_ended {
        end_reveals(replay, &new.id, *on, reason);
    }
    for candidate in &new.candidates {
        if was_scored(new, candidate) {
            failed_gates(replay, new, candidate);
        }
    }
    // Last, for nobody moderates while ballots are awaited, and none are for a candidate who is out.
    for moderation in &new.answers.moderations {
        moderate(replay, &new.id, moderation);
    }
    say_what_waits(replay, &new.id);
}

/// No file carries a score that is not shown yet.
fn say_what_waits(replay: &mut Replay<'_>, id: &RoundId) {
    let round = replay.plan.rounds.get(id);
    if round.is_some_and(Round::waits_for_reveals) {
        replay.say(format!(
            "! round {id} waits for its ballots to be revealed: collect every .open file again, also those collected before"
        ));
    }
}

/// A candidate who was scored had not failed a gate until then.
fn was_scored(round: &Round, candidate: &Candidate) -> bool {
    let mut casts = round.answers.casts.iter();
    casts.any(|cast| cast.cell.candidate == candidate.id)
}

fn failed_gates(replay: &mut Replay<'_>, round: &Round, candidate: &Candidate) {
    for answer in candidate.gates.iter().filter(|answer| fails(answer)) {
        mark(replay, &round.id, &candidate.id, answer);
    }
}

fn fails(answer: &GateAnswer) -> bool {
    answer.met == Some(false) && answer.waiver.is_none()
}
