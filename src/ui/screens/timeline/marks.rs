//! The letters of the calendar: the same in every set of marks, so that nothing is said by colour alone.

use crate::domain::analysis::timeline::{Mark, State};
use crate::ui::theme::Role;

/// A letter, how it looks, and what it stands for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Letter {
    pub sign: char,
    pub role: Role,
    pub words: &'static str,
}

const fn letter(sign: char, role: Role, words: &'static str) -> Letter {
    Letter { sign, role, words }
}

/// Every mark in the order in which they are explained.
pub(super) const ALL: &[Mark] = &[
    Mark::Done,
    Mark::Planned,
    Mark::Transfer,
    Mark::Proving,
    Mark::Confirm,
    Mark::Late,
    Mark::Unknown,
    Mark::Undated,
    Mark::Both,
    Mark::Secured,
    Mark::Asked,
    Mark::First,
    Mark::Last,
    Mark::Exit,
    Mark::Half,
    Mark::FourInFive,
    Mark::Review,
    Mark::Response,
    Mark::Check,
    Mark::Unbooked,
    Mark::Was,
];

/// The column of today, where nothing else stands in it.
pub(super) const TODAY: Letter = letter(':', Role::Muted, "today");

/// How a mark is written.
pub(super) const fn of(mark: Mark) -> Letter {
    match mark {
        Mark::Done => letter('=', Role::Done, "done"),
        Mark::Planned => letter('-', Role::Plain, "planned"),
        Mark::Transfer => letter('T', Role::Title, "transfer"),
        Mark::Proving => letter('~', Role::Plain, "being proved"),
        Mark::Confirm => letter('C', Role::Title, "confirm"),
        Mark::Late => letter('!', Role::Late, "late"),
        Mark::Unknown => letter('?', Role::Unknown, "unknown"),
        Mark::Undated => letter('.', Role::Unknown, "undated"),
        Mark::Both => letter('#', Role::Plain, "both at work"),
        Mark::Secured => letter('$', Role::Done, "secured"),
        Mark::Asked => letter('?', Role::Unknown, "asked for"),
        Mark::First => letter('[', Role::Title, "first day"),
        Mark::Last => letter(']', Role::Title, "last day"),
        Mark::Exit => letter('X', Role::Title, "exit"),
        Mark::Half => letter('(', Role::Title, "exit, half the time"),
        Mark::FourInFive => letter(')', Role::Title, "four in five"),
        Mark::Review => letter('R', Role::Title, "review"),
        Mark::Response => letter('r', Role::Title, "response due"),
        Mark::Check => letter('K', Role::Title, "check"),
        Mark::Unbooked => letter('?', Role::Unknown, "not booked"),
        Mark::Was => letter('t', Role::Muted, "planned once"),
    }
}

/// What stands beside the name of a row that wants something, also where its days are out of view.
pub(super) const fn state(state: State) -> Option<Letter> {
    match state {
        State::Late => Some(of(Mark::Late)),
        State::Undated => Some(of(Mark::Undated)),
        State::Unknown => Some(of(Mark::Unknown)),
        State::Unbooked => Some(of(Mark::Unbooked)),
        State::Done | State::UnderWay | State::Ahead => None,
    }
}
