//! Successor rounds: what they judge by, who is judged, who judges, and what came of it.
//!
//! Ids of candidates, criteria, gates and scorers are unique in their round; the path of the round is their scope.

use crate::domain::Date;
use crate::domain::id::PersonId;
use crate::domain::register::Register;
use crate::domain::round::{
    Answers, Candidate, Cast, Casting, Cell, Decision, DeclaredConflict, GateAnswer, LateChange,
    Moderation, Round, RoundDays, RoundState, Score, Scorer, Unshown, Yardstick,
};
use crate::domain::text::Text;
use crate::interchange::pieces;
use crate::interchange::reader::{Fields, Kind};
use std::collections::BTreeSet;

const ROUND_LIMIT: usize = 100;
const PANEL_LIMIT: usize = 200;
/// Thirty scorers, fifteen candidates and eight criteria make 3,600.
const SCORE_LIMIT: usize = 5000;

pub(super) fn rounds(file: &Fields<'_>) -> Register<Round> {
    file.register("round", ROUND_LIMIT, round)
}

fn round(fields: &Fields<'_>) -> Option<Round> {
    let scope = fields.path();
    let id = fields.id("id", Kind::Round, "");
    let name = fields.need("name");
    let state = fields.get("state").unwrap_or(RoundState::Draft);
    let floor_total = pieces::floor_total(fields);
    let criteria = pieces::criteria(fields, scope);
    let gates = pieces::gates(fields, scope);
    let late_changes = fields.tables("late_change", PANEL_LIMIT, late_change);
    let candidates = fields.register("candidate", PANEL_LIMIT, |fields| candidate(fields, scope));
    let scorers = fields.register("scorer", PANEL_LIMIT, |fields| scorer(fields, scope));
    let casting = Casting {
        ballots: fields.get("ballots").unwrap_or_default(),
        teller: fields.refer("teller", Kind::Person, ""),
    };
    let answers = answers(fields, scope);
    let days = days(fields, scope);
    judge_state(fields, state, &days, &answers);
    let mut round = Round {
        id: id?,
        name: name?,
        state,
        yardstick: Yardstick {
            criteria,
            gates,
            floor_total: floor_total?,
        },
        late_changes,
        candidates,
        scorers,
        casting,
        answers,
        days,
    };
    round.settle();
    Some(round)
}

fn late_change(fields: &Fields<'_>) -> Option<LateChange> {
    let what = fields.need("what");
    let reason = fields.need("reason");
    Some(LateChange {
        what: what?,
        reason: reason?,
    })
}

fn candidate(fields: &Fields<'_>, scope: &str) -> Option<Candidate> {
    let id = fields.id("id", Kind::Candidate, scope);
    let name = fields.need("name");
    let organisation = fields.refer("organisation", Kind::Organisation, "");
    let mut answered = BTreeSet::new();
    let gates = fields.tables("gate", PANEL_LIMIT, |fields| {
        let answer = gate_answer(fields, scope)?;
        if !answered.insert(answer.gate.clone()) {
            let message = format!("the gate {} is answered twice", answer.gate);
            fields.complain("gate", message, "keep one of the two");
        }
        Some(answer)
    });
    let note = fields.get("note");
    Some(Candidate {
        id: id?,
        name: name?,
        organisation,
        gates,
        note,
    })
}

fn gate_answer(fields: &Fields<'_>, scope: &str) -> Option<GateAnswer> {
    let gate = fields.need_refer("gate", Kind::Gate, scope);
    let met = fields.get("met");
    let evidence = fields.get("evidence");
    let waiver = fields.get("waiver");
    Some(GateAnswer {
        gate: gate?,
        met,
        evidence,
        waiver,
    })
}

fn scorer(fields: &Fields<'_>, scope: &str) -> Option<Scorer> {
    let person: Option<PersonId> = fields.id("person", Kind::Scorer, scope);
    fields.refer::<PersonId>("person", Kind::Person, "");
    let organisation = fields.refer("organisation", Kind::Organisation, "");
    let voting = fields.get("voting").unwrap_or(true);
    let invitations = fields.list("invitations");
    let mut tied = BTreeSet::new();
    let conflicts = fields.tables("conflict", PANEL_LIMIT, |fields| {
        let declared = conflict(fields, scope)?;
        if !tied.insert(declared.candidate.clone()) {
            let message = format!("the tie to {} is declared twice", declared.candidate);
            fields.complain("candidate", message, "keep one of the two");
        }
        Some(declared)
    });
    Some(Scorer {
        person: person?,
        organisation,
        voting,
        conflicts,
        invitations,
    })
}

fn conflict(fields: &Fields<'_>, scope: &str) -> Option<DeclaredConflict> {
    let candidate = fields.need_refer("candidate", Kind::Candidate, scope);
    let conflict = fields.need("conflict");
    let note = fields.get("note");
    Some(DeclaredConflict {
        candidate: candidate?,
        conflict: conflict?,
        note,
    })
}

fn answers(fields: &Fields<'_>, scope: &str) -> Answers {
    let scores: Vec<Score> = fields.tables("score", SCORE_LIMIT, |fields| score(fields, scope));
    once_each(fields, "score", scores.iter().map(|score| &score.cell));
    let mut casts: Vec<Cast> = fields.tables("cast", SCORE_LIMIT, |fields| cast(fields, scope));
    once_each(fields, "cast", casts.iter().map(|cast| &cast.cell));
    if !fields.has("cast") {
        // Every score was cast before it came to light.
        casts.extend(scores.iter().map(|score| Cast {
            cell: score.cell.clone(),
            commitment: None,
        }));
    }
    Answers {
        casts,
        scores,
        unshown: Unshown::default(),
        moderations: fields.tables("moderation", SCORE_LIMIT, |fields| {
            moderation(fields, scope)
        }),
    }
}

fn once_each<'c>(fields: &Fields<'_>, key: &str, cells: impl Iterator<Item = &'c Cell>) {
    let mut seen = BTreeSet::new();
    for (index, cell) in cells.enumerate() {
        if !seen.insert(cell) {
            let message = format!(
                "there are two of {} for {} on {}",
                cell.scorer, cell.candidate, cell.criterion
            );
            fields.complain(
                &format!("{key}[{}]", index + 1),
                message,
                "keep one of the two",
            );
        }
    }
}

fn cell(fields: &Fields<'_>, scope: &str) -> Option<Cell> {
    let scorer = fields.need_refer("scorer", Kind::Scorer, scope);
    let candidate = fields.need_refer("candidate", Kind::Candidate, scope);
    let criterion = fields.need_refer("criterion", Kind::Criterion, scope);
    Some(Cell {
        scorer: scorer?,
        candidate: candidate?,
        criterion: criterion?,
    })
}

fn cast(fields: &Fields<'_>, scope: &str) -> Option<Cast> {
    let cell = cell(fields, scope);
    let commitment = fields.get("commitment");
    Some(Cast {
        cell: cell?,
        commitment,
    })
}

fn score(fields: &Fields<'_>, scope: &str) -> Option<Score> {
    let cell = cell(fields, scope);
    let value = fields.need("score");
    let note = fields.get("note");
    let basis = fields.list("basis");
    Some(Score {
        cell: cell?,
        value: value?,
        note,
        basis,
    })
}

fn moderation(fields: &Fields<'_>, scope: &str) -> Option<Moderation> {
    let cell = cell(fields, scope);
    let value = fields.need("score");
    let reason = fields.need("reason");
    let on = fields.need("on");
    Some(Moderation {
        cell: cell?,
        value: value?,
        reason: reason?,
        on: on?,
    })
}

fn days(fields: &Fields<'_>, scope: &str) -> RoundDays {
    RoundDays {
        opened: fields.get("opened"),
        closed: fields.get("closed"),
        decision: fields.table("decision", |fields| decision(fields, scope)),
        reveals_ended: fields.table("reveals_ended", ended),
        abandoned: fields.table("abandoned", ended),
    }
}

fn ended(fields: &Fields<'_>) -> Option<(Date, Text)> {
    let on = fields.need("on");
    let reason = fields.need("reason");
    Some((on?, reason?))
}

fn decision(fields: &Fields<'_>, scope: &str) -> Option<Decision> {
    let kind = fields.need("kind");
    let candidates = fields.refer_list("candidates", Kind::Candidate, scope);
    let sentence = fields.need("sentence");
    let conditions = fields.get("conditions");
    let dissent = fields.get("dissent");
    let present = fields.refer_list("present", Kind::Person, "");
    let recused = fields.refer_list("recused", Kind::Person, "");
    let reason = fields.get("reason");
    let on = fields.need("on");
    Some(Decision {
        kind: kind?,
        candidates,
        sentence: sentence?,
        conditions,
        dissent,
        present,
        recused,
        reason,
        on: on?,
    })
}

/// What a round of this state has and has not.
fn judge_state(fields: &Fields<'_>, state: RoundState, days: &RoundDays, answers: &Answers) {
    let has = [
        ("opened", fields.has("opened")),
        ("closed", fields.has("closed")),
        ("decision", fields.has("decision")),
        ("abandoned", fields.has("abandoned")),
    ];
    let wanted: [Option<bool>; 4] = match state {
        RoundState::Draft => [Some(false), Some(false), Some(false), Some(false)],
        RoundState::Open => [Some(true), Some(false), Some(false), Some(false)],
        RoundState::Closed => [Some(true), Some(true), Some(false), Some(false)],
        RoundState::Decided => [Some(true), Some(true), Some(true), Some(false)],
        RoundState::Abandoned => [None, None, Some(false), Some(true)],
    };
    for ((key, there), wanted) in has.into_iter().zip(wanted) {
        match wanted {
            Some(true) if !there => {
                fields.complain(
                    "state",
                    format!("a round that is {state} has {key}"),
                    format!("add {key}, or change the state"),
                );
            }
            Some(false) if there => {
                fields.complain(
                    key,
                    format!("a round that is {state} has no {key}"),
                    "take it out, or change the state",
                );
            }
            Some(_) | None => {}
        }
    }
    if fields.has("closed") && !fields.has("opened") {
        fields.complain("closed", "a round opens before it closes", "add opened = …");
    }
    judge_before_opening(fields);
    if fields.has("reveals_ended") && !fields.has("closed") {
        let message = "reveals end only after the round closes";
        fields.complain("reveals_ended", message, "take it out, or add closed = …");
    }
    let revealed = !answers.scores.is_empty() || !answers.moderations.is_empty();
    if revealed && days.closed.is_none() && !fields.has("closed") {
        let message = "no score is told before the round closes";
        fields.complain(
            "score",
            message,
            "take the scores out, or close the round: state = \"closed\" with closed = …",
        );
    }
    if !answers.casts.is_empty() && days.opened.is_none() && !fields.has("opened") {
        fields.complain(
            "cast",
            "no ballot is cast before the round opens",
            "take the ballots out, or add opened = …",
        );
    }
}

/// What is said only of a round that has opened.
fn judge_before_opening(fields: &Fields<'_>) {
    for key in ["ballots", "teller"] {
        if fields.has(key) && !fields.has("opened") {
            let message = "how ballots are cast is chosen when the round opens";
            fields.complain(key, message, "take it out, or add opened = …");
        }
    }
    if fields.has("late_change") && !fields.has("opened") {
        fields.complain(
            "late_change",
            "nothing is late before the round opens",
            "take it out, and write the weights and floors as they are now",
        );
    }
}
