//! What can be done with rounds.

use super::{
    View, adopting, candidate, cell, criterion, is_blind, reading, round, scorer, tally, view,
};
use crate::app::action::{Action, Availability, Kind, Told, Wording, always};
use crate::app::context::{Context, Screen};
use crate::app::effect::Effect;
use crate::app::form::Form;
use crate::app::key::Key;
use crate::app::meaning::Meaning;
use crate::app::modals::{Confirm, Modal, open_form};
use crate::app::model::Model;
use crate::app::purpose::round::{ballot, candidates, course, decision, gates, scorers, yardstick};
use crate::app::words;
use crate::domain::Plan;
use crate::domain::round::{BallotMode, Candidate, Round, RoundState, Scorer};

const RESULT: Context = Context::On(Screen::Successors);
const VIEWS: &[Context] = &[RESULT, Context::Panel, Context::Rounds, Context::Figures];
/// The name of the action that answers a cell of a ballot, which opening one does too.
pub(super) const SCORE: &str = "score";

const OF_A_ROUND: &[Context] = &[RESULT, Context::Panel, Context::OneCell, Context::Ballot];

/// The rows of the table.
pub static ACTIONS: &[Action] = &[
    Action {
        name: SCORE,
        label: "answer this cell",
        help: "Score the selected candidate on the selected criterion; opening a cell does the same.",
        wording: Wording::Fixed("Answer this cell ..."),
        contexts: &[Context::Ballot],
        available: super::ballot::can_answer,
        run: |model, _| {
            super::ballot::answer(model);
            Vec::new()
        },
        ..CHANGE
    },
    Action {
        name: "candidate-add",
        label: "add a candidate",
        help: "Add a candidate to a round that is being prepared.",
        wording: Wording::Fixed("Add a candidate ..."),
        meaning: Meaning::Add,
        contexts: &[RESULT],
        hint: 10,
        available: |model| in_state(model, &[RoundState::Draft], "Adding a candidate"),
        run: |model, _| with_round(model, |plan, round| Some(candidates::form(plan, round))),
        ..CHANGE
    },
    Action {
        name: "scorer-add",
        label: "add a scorer",
        help: "Add somebody who scores; possible while the round is being prepared.",
        wording: Wording::Fixed("Add a scorer ..."),
        meaning: Meaning::Add,
        contexts: &[Context::Panel],
        hint: 10,
        available: |model| in_state(model, &[RoundState::Draft], "Adding a scorer"),
        run: |model, _| with_round(model, |plan, round| Some(scorers::form(plan, round))),
        ..CHANGE
    },
    Action {
        name: "round-add",
        label: "new round",
        help: "Prepare a new round; it is judged by the plan's own criteria.",
        wording: Wording::Fixed("New round ..."),
        meaning: Meaning::Add,
        contexts: &[Context::Rounds],
        hint: 10,
        available: always,
        run: |model, _| {
            let form = model.plan().map(course::add_form);
            open_form(model, form)
        },
        ..CHANGE
    },
    Action {
        name: "conflict",
        label: "tie to a candidate",
        help: "Say what ties the selected scorer to a candidate, or that they step out.",
        wording: Wording::Fixed("Tie to a candidate ..."),
        contexts: &[Context::Panel, Context::Ballot],
        available: |model| in_state(model, BEFORE_CLOSING, "Declaring a tie"),
        run: |model, _| {
            with_scorer(model, |model, plan, round, scorer| {
                let candidate = &candidate(model)?.id;
                Some(ballot::conflict_form(
                    plan,
                    round,
                    &scorer.person,
                    candidate,
                ))
            })
        },
        ..CHANGE
    },
    Action {
        name: "gate-answer",
        label: "answer gates",
        help: "Answer the yes-or-no gates of the selected candidate, one after the other.",
        wording: Wording::Fixed("Answer gates ..."),
        contexts: &[RESULT, Context::Ballot],
        available: has_gates,
        run: |model, _| {
            with_candidate(model, |plan, round, candidate| {
                Some(gates::form(plan, round, candidate))
            })
        },
        ..CHANGE
    },
    Action {
        name: "gate-waive",
        label: "waive a gate",
        help: "Let the selected candidate stay in spite of a failed gate, in writing.",
        wording: Wording::Fixed("Waive a gate ..."),
        contexts: &[RESULT, Context::Ballot],
        available: has_failed_gate,
        run: |model, _| {
            with_candidate(model, |_, round, candidate| {
                gates::waive_form(round, candidate)
            })
        },
        ..CHANGE
    },
    Action {
        name: "weights",
        label: "weights and floors",
        help: "Set the weights and floors; after opening only with a reason, printed on the result.",
        wording: Wording::Fixed("Weights and floors ..."),
        meaning: Meaning::Edit,
        contexts: &[RESULT, Context::Panel],
        available: |model| in_state(model, UNDECIDED, "Changing weights and floors"),
        run: |model, _| with_round(model, |_, round| Some(yardstick::form(round))),
        ..CHANGE
    },
    Action {
        name: "moderate",
        label: "moderate",
        help: "Change the selected score in moderation, with a reason; the first one stays beside it.",
        wording: Wording::Fixed("Moderate this score ..."),
        meaning: Meaning::Edit,
        contexts: &[Context::OneCell],
        hint: 10,
        available: can_moderate,
        run: |model, _| {
            let form = cell(model).and_then(|cell| {
                let (plan, round) = (model.plan()?, round(model)?);
                ballot::moderation_form(plan, round, &cell, model.today())
            });
            open_form(model, form)
        },
        ..CHANGE
    },
    Action {
        name: "round-open",
        label: "open the round",
        help: "Open the round for scoring: from then on nobody sees a score until it closes.",
        wording: Wording::Fixed("Open the round ..."),
        contexts: VIEWS,
        available: |model| in_state(model, &[RoundState::Draft], "Opening"),
        run: |model, _| {
            let today = model.today();
            with_round(model, |plan, round| {
                Some(course::open_form(plan, round, today))
            })
        },
        ..CHANGE
    },
    Action {
        name: "round-close",
        label: "close round",
        help: "Close the round: its scores are shown from then on. Asks first.",
        wording: Wording::Fixed("Close the round ..."),
        meaning: Meaning::Close,
        contexts: &[RESULT, Context::Panel, Context::Rounds, Context::Ballot],
        hint: 12,
        available: |model| in_state(model, &[RoundState::Open], "Closing"),
        run: close,
        ..CHANGE
    },
    Action {
        name: "round-end-reveals",
        label: "end the reveals",
        help: "Show the scores although some ballots are still sealed; those are not counted. Asks first.",
        wording: Wording::Fixed("End the reveals ..."),
        contexts: VIEWS,
        available: waits_for_reveals,
        run: |model, _| {
            let today = model.today();
            with_round(model, |plan, round| {
                Some(course::end_reveals_form(plan, round, today))
            })
        },
        ..CHANGE
    },
    Action {
        name: "round-decide",
        label: "decide",
        help: "Say what people decided; where it differs from the scores, with the reason.",
        wording: Wording::Fixed("Decide ..."),
        contexts: VIEWS,
        available: can_decide,
        run: |model, _| {
            let form = round(model).zip(model.plan()).map(|(round, plan)| {
                decision::form(plan, round, tally(model, round), model.today())
            });
            model.rooms.successors.round = round(model).map(|round| round.id.clone());
            open_form(model, form)
        },
        ..CHANGE
    },
    Action {
        name: "round-adopt",
        label: "adopt the decision",
        help: "Set what the decision means for the plan: the exit's successor, and receivers where there are none. \
               Shown first, then taken or left.",
        wording: Wording::Fixed("Adopt the decision in the plan ..."),
        contexts: VIEWS,
        available: adopting::can_adopt,
        run: adopting::adopt,
        ..CHANGE
    },
    Action {
        name: "round-abandon",
        label: "abandon",
        help: "Give the round up, with a reason. Asks first.",
        wording: Wording::Fixed("Abandon the round ..."),
        contexts: VIEWS,
        available: |model| in_state(model, UNDECIDED, "Abandoning"),
        run: |model, _| {
            let today = model.today();
            with_round(model, |_, round| Some(course::abandon_form(round, today)))
        },
        ..CHANGE
    },
    Action {
        name: "candidate-remove",
        label: "take out candidate",
        help: "Take the selected candidate out; from an open round with a reason. Asks first.",
        wording: Wording::Fixed("Take the candidate out ..."),
        meaning: Meaning::Remove,
        contexts: &[RESULT, Context::Ballot],
        available: |model| in_state(model, BEFORE_CLOSING, "Taking a candidate out"),
        run: |model, _| {
            with_candidate(model, |_, round, candidate| {
                Some(candidates::removal_form(round, candidate))
            })
        },
        ..CHANGE
    },
    Action {
        name: "scorer-remove",
        label: "take out scorer",
        help: "Take the selected scorer out; from an open round with a reason. Asks first.",
        wording: Wording::Fixed("Take the scorer out ..."),
        meaning: Meaning::Remove,
        contexts: &[Context::Panel],
        available: |model| in_state(model, BEFORE_CLOSING, "Taking a scorer out"),
        run: |model, _| {
            with_scorer(model, |_, plan, round, scorer| {
                Some(scorers::removal_form(plan, round, scorer))
            })
        },
        ..CHANGE
    },
    Action {
        name: "ties",
        label: "read ties",
        help: "Read what the selected scorer said of their ties to each candidate.",
        wording: Wording::Fixed("Read the ties"),
        contexts: &[Context::Panel, Context::Ballot],
        kind: Kind::Look,
        available: |model| scorer(model).map(|_| ()).ok_or_else(|| NOBODY.to_owned()),
        run: |model, _| {
            reading::read_ties(model);
            Vec::new()
        },
        ..CHANGE
    },
    Action {
        name: "criterion",
        label: "read criterion",
        help: "Read what the selected criterion asks for and what each score means.",
        wording: Wording::Fixed("Read the criterion"),
        contexts: OF_A_ROUND,
        kind: Kind::Look,
        available: |model| {
            let found = criterion(model).map(|_| ());
            found.ok_or_else(|| "The round has no criterion.".to_owned())
        },
        run: |model, _| {
            reading::explain_criterion(model);
            Vec::new()
        },
        ..CHANGE
    },
    Action {
        name: "successors-view",
        label: "view",
        help: "Show the result, the people, every round, or the figures behind the result.",
        wording: Wording::Told("Another view", tell_next_view),
        meaning: Meaning::View,
        contexts: VIEWS,
        kind: Kind::Look,
        hint: 16,
        run: next_view,
        ..Action::PLAIN
    },
];

/// What the rows above have in common.
const CHANGE: Action = Action {
    contexts: &[],
    kind: Kind::Change,
    ..Action::PLAIN
};

const BEFORE_CLOSING: &[RoundState] = &[RoundState::Draft, RoundState::Open];
const UNDECIDED: &[RoundState] = &[RoundState::Draft, RoundState::Open, RoundState::Closed];
const NOBODY: &str = "The round has no scorer.";
pub(super) const NO_ROUND: &str = "There is no round yet.";

fn in_state(model: &Model, wanted: &[RoundState], what: &str) -> Availability {
    let round = round(model).ok_or_else(|| NO_ROUND.to_owned())?;
    if wanted.contains(&round.state) {
        return Ok(());
    }
    let wanted: Vec<&str> = wanted.iter().map(|state| state.as_str()).collect();
    Err(format!(
        "{what} needs a round that is {}; this one is {}.",
        wanted.join(" or "),
        round.state
    ))
}

fn has_gates(model: &Model) -> Availability {
    in_state(model, UNDECIDED, "Answering gates")?;
    let gates = round(model).is_some_and(|round| !round.yardstick.gates.is_empty());
    match (candidate(model), gates) {
        (None, _) => Err("The round has no candidate.".to_owned()),
        (Some(_), false) => Err("The round has no gates.".to_owned()),
        (Some(_), true) => Ok(()),
    }
}

fn has_failed_gate(model: &Model) -> Availability {
    has_gates(model)?;
    let failed = candidate(model).is_some_and(|candidate| {
        let mut gates = candidate.gates.iter();
        gates.any(|answer| answer.met == Some(false))
    });
    if failed {
        return Ok(());
    }
    Err("No gate of this candidate is answered no.".to_owned())
}

fn can_decide(model: &Model) -> Availability {
    in_state(model, &[RoundState::Closed], "Deciding")?;
    nothing_waits(model)
}

fn nothing_waits(model: &Model) -> Availability {
    let waiting = round(model).filter(|round| round.waits_for_reveals());
    waiting.map_or(Ok(()), |round| {
        let reveals = round.reveals();
        let (revealed, cast) = (reveals.revealed(), reveals.cast.len());
        Err(format!("Only {revealed} of {cast} ballots are revealed."))
    })
}

fn waits_for_reveals(model: &Model) -> Availability {
    match nothing_waits(model) {
        Err(_) => Ok(()),
        Ok(()) if round(model).is_none() => Err(NO_ROUND.to_owned()),
        Ok(()) => Err("This round waits for no ballot to be revealed.".to_owned()),
    }
}

fn can_moderate(model: &Model) -> Availability {
    in_state(model, &[RoundState::Closed], "Moderating")?;
    nothing_waits(model)?;
    let scored = cell(model)
        .zip(round(model))
        .is_some_and(|(cell, round)| round.first_score(&cell).is_some());
    if scored {
        return Ok(());
    }
    Err("This scorer gave no score here, so there is none to change.".to_owned())
}

/// Opens a form about the round looked at, which stays the one looked at whatever becomes of it.
fn with_round(model: &mut Model, make: impl FnOnce(&Plan, &Round) -> Option<Form>) -> Vec<Effect> {
    let Some((plan, round)) = model.plan().zip(round(model)) else {
        return Vec::new();
    };
    let (id, form) = (round.id.clone(), make(plan, round));
    model.rooms.successors.round = Some(id);
    open_form(model, form)
}

fn with_candidate(
    model: &mut Model,
    make: impl FnOnce(&Plan, &Round, &Candidate) -> Option<Form>,
) -> Vec<Effect> {
    let Some(candidate) = candidate(model).cloned() else {
        return Vec::new();
    };
    model.rooms.successors.candidate = Some(candidate.id.clone());
    with_round(model, |plan, round| make(plan, round, &candidate))
}

fn with_scorer(
    model: &mut Model,
    make: impl FnOnce(&Model, &Plan, &Round, &Scorer) -> Option<Form>,
) -> Vec<Effect> {
    let found = model.plan().zip(round(model)).zip(scorer(model));
    let Some(((plan, round), scorer)) = found else {
        return Vec::new();
    };
    let (id, person) = (round.id.clone(), scorer.person.clone());
    let form = make(model, plan, round, scorer);
    let room = &mut model.rooms.successors;
    (room.round, room.scorer) = (Some(id), Some(person));
    open_form(model, form)
}

/// Asks before the round is closed, naming who has not finished.
fn close(model: &mut Model, _: Key) -> Vec<Effect> {
    let Some((plan, round)) = model.plan().zip(round(model)) else {
        return Vec::new();
    };
    let effect = Effect::CloseRound {
        round: round.id.clone(),
        on: model.today(),
    };
    let lines = vec![
        who_has_finished(plan, round),
        after_closing(round.casting.ballots).to_owned(),
    ];
    let title = format!("Close round {}?", round.id);
    let confirm = Confirm::before(effect, title, lines, "Close the round");
    model.rooms.successors.round = Some(round.id.clone());
    model.modals.push(Modal::Confirm(confirm));
    Vec::new()
}

const fn after_closing(ballots: BallotMode) -> &'static str {
    match ballots {
        BallotMode::Teller => {
            "After closing, scores are shown and can be changed only in moderation, with a reason."
        }
        BallotMode::CommitReveal => {
            "After closing no more ballots are taken; their scores are shown once all are revealed."
        }
    }
}

/// `3 of 5 have finished. Meera J has 7 cells open, Tom K (no vote) has 12.`
fn who_has_finished(plan: &Plan, round: &Round) -> String {
    let open = |scorer: &Scorer| {
        let (answered, all) = plan.progress(round, &scorer.person);
        all - answered
    };
    let unfinished: Vec<String> = round
        .scorers
        .iter()
        .filter(|scorer| open(scorer) > 0)
        .enumerate()
        .map(|(at, scorer)| {
            let name = words::person(plan, Some(&scorer.person));
            let vote = if scorer.voting { "" } else { " (no vote)" };
            let cells = match (at, open(scorer)) {
                (0, 1) => " cell open",
                (0, _) => " cells open",
                _ => "",
            };
            format!("{name}{vote} has {}{cells}", open(scorer))
        })
        .collect();
    let all = round.scorers.len();
    let finished = format!("{} of {all} have finished.", all - unfinished.len());
    if unfinished.is_empty() {
        finished
    } else {
        format!("{finished} {}.", unfinished.join(", "))
    }
}

fn view_after(model: &Model) -> Option<View> {
    let blind = round(model).is_some_and(is_blind);
    Some(match view(&model.rooms.successors, model.plan()?) {
        View::Result => View::People,
        View::People => View::Rounds,
        // Without a round there is nothing but the list of them.
        View::Rounds if round(model).is_some() => View::Figures,
        View::Rounds | View::Figures if blind => View::People,
        View::Rounds | View::Figures => View::Result,
    })
}

fn next_view(model: &mut Model, _: Key) -> Vec<Effect> {
    if let Some(next) = view_after(model) {
        let room = &mut model.rooms.successors;
        (room.view, room.opened) = (next, None);
    }
    Vec::new()
}

fn tell_next_view(model: &Model, told: &mut Told) {
    let (words, label) = match view_after(model) {
        Some(View::Result) => ("Show the result", "result"),
        Some(View::People) => ("Show the people", "people"),
        Some(View::Rounds) => ("Show every round", "rounds"),
        Some(View::Figures) => ("Show the figures behind the result", "figures"),
        None => return,
    };
    told.words = words.into();
    told.label = label.into();
}
