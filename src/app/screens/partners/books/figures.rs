//! What a book comes to: trust at the head of the trust register, and money for coordination at the head of the funding.
//! The twin works it out, once for each change of the plan and only where somebody looks; the other books have no figures.

use std::cell::OnceCell;

use crate::app::modals::TextBox;
use crate::app::model::Model;
use crate::domain::analysis::Trust;
use crate::domain::book::Book;
use crate::twin::money::{MoneySeen, in_words, lasts};
use crate::twin::trust::TrustSeen;
use crate::twin::{Lines, Seen};

/// The figures of one book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figures {
    /// What the whole of them is called.
    pub title: &'static str,
    /// The few that stand at the head of the book: what, and the words.
    pub head: Vec<(&'static str, String)>,
    /// All of them, as the commands `baton trust` and `baton money` tell them in plain.
    pub all: Lines,
}

/// The figures of the books, as far as they were looked at.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct InFigures {
    trust: OnceCell<Figures>,
    money: OnceCell<Figures>,
}

impl InFigures {
    /// The figures of a book; `seen` is the plan of which these are the facts.
    fn of(&self, seen: Seen<'_>, book: Book) -> Option<&Figures> {
        if book == Book::Relationship {
            Some(self.trust.get_or_init(|| trust(&TrustSeen::of(seen))))
        } else if book == Book::Funding {
            Some(self.money.get_or_init(|| money(&MoneySeen::of(seen))))
        } else {
            None
        }
    }
}

/// The figures of the selected book; an empty one has none.
#[must_use]
pub fn figures(model: &Model) -> Option<&Figures> {
    let (seen, facts) = (super::seen(model)?, model.facts()?);
    let book = super::book(model).filter(|_| !super::in_words(model).is_empty())?;
    facts.figures.of(seen, book)
}

/// All of them, to be read.
pub(super) fn in_full(model: &Model) -> Option<TextBox> {
    let figures = figures(model)?;
    Some(TextBox::new(figures.title, figures.all.clone().into_text()))
}

fn trust(seen: &TrustSeen) -> Figures {
    Figures {
        title: "Trust",
        head: trust_in_short(seen),
        all: Lines::of(seen),
    }
}

/// On how many much rests, and of those how many were introduced and where trust carried over.
fn trust_in_short(seen: &TrustSeen) -> Vec<(&'static str, String)> {
    let Trust {
        all,
        important,
        importance_unknown,
        introduced,
        carried,
    } = seen.figures;
    let rests = format!("on {important} of {all}; importance of {importance_unknown} unknown");
    let mut head = vec![("Much rests", rests)];
    if important == 0 {
        return head;
    }
    let (booked, no_day) = (introduced.booked, introduced.no_day);
    let introduced = seen.introduced();
    let introduced = format!("{introduced}; {booked} booked, {no_day} no day");
    head.push(("Introduced", introduced));
    head.push((
        "Carried over",
        if carried.unknown == important {
            "nobody measured trust yet".to_owned()
        } else {
            let (carried, unknown) = (seen.carried(), carried.unknown);
            format!("{carried}; {unknown} not measured")
        },
    ));
    head
}

fn money(seen: &MoneySeen) -> Figures {
    Figures {
        title: "Money for coordination",
        head: money_in_short(seen),
        all: Lines::of(seen),
    }
}

/// How long it lasts, where it is short first, and who gives the most.
fn money_in_short(seen: &MoneySeen) -> Vec<(&'static str, String)> {
    if seen.entries == 0 {
        return vec![("Coordination", "no money for it is recorded".to_owned())];
    }
    let gap = seen.gaps.first().map(in_words);
    let gap = gap.unwrap_or_else(|| "none to a year from the exit, or from today".to_owned());
    let mut head = vec![("Coordination", lasts(seen.runway)), ("First gap", gap)];
    let largest = seen.largest.iter();
    head.extend(largest.map(|one| ("Largest", one.to_string())));
    head
}
