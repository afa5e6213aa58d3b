//! What a book comes to: trust at the head of the trust register, money for coordination at the head of the funding, and
//! what follows from the books of the transition above them and at the head of each. The twin works it out, once for each
//! change of the plan and only where somebody looks; the other books have no figures.

use std::cell::OnceCell;

use crate::app::modals::TextBox;
use crate::app::model::Model;
use crate::domain::analysis::{Transition, Trust};
use crate::domain::book::{Book, Concern};
use crate::domain::id::EntryId;
use crate::twin::money::{MoneySeen, in_words, lasts};
use crate::twin::transition::{Part, Said, TransitionSeen};
use crate::twin::trust::TrustSeen;
use crate::twin::{Lines, Seen};

/// The figures of one book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figures {
    /// What the whole of them is called.
    pub title: &'static str,
    /// The few that stand at the head of the book: what, and the words.
    pub head: Vec<(&'static str, String)>,
    /// All of them, as the commands `baton trust`, `baton money` and `baton transition` tell them in plain.
    pub all: Lines,
}

/// What follows from the books of the transition.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Following {
    seen: TransitionSeen,
    /// From all of them.
    whole: Figures,
    /// From each of them.
    each: Vec<(Book, Figures)>,
}

/// The mark of what does not fit, or is late.
pub const DOES_NOT_FIT: &str = "!";

/// The figures of the books, as far as they were looked at.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct InFigures {
    trust: OnceCell<Figures>,
    money: OnceCell<Figures>,
    transition: OnceCell<Following>,
}

impl InFigures {
    /// The figures of a book; `seen` is the plan of which these are the facts.
    fn of(&self, seen: Seen<'_>, book: Book) -> Option<&Figures> {
        if book == Book::Relationship {
            Some(self.trust.get_or_init(|| trust(&TrustSeen::of(seen))))
        } else if book == Book::Funding {
            Some(self.money.get_or_init(|| money(&MoneySeen::of(seen))))
        } else {
            let each = &self.following(seen).each;
            let figures = each.iter().find(|(of, _)| *of == book);
            figures.map(|(_, figures)| figures)
        }
    }

    /// What follows from the books of the transition.
    fn following(&self, seen: Seen<'_>) -> &Following {
        let Seen { plan, today, .. } = seen;
        self.transition.get_or_init(|| {
            let transition = Transition::of(plan, today);
            Following::of(TransitionSeen::of(plan, &transition, today))
        })
    }
}

/// The figures of the selected book. An empty one has none, but of the transition something follows also where nothing
/// is written down.
#[must_use]
pub fn figures(model: &Model) -> Option<&Figures> {
    let (seen, facts) = (super::seen(model)?, model.facts()?);
    let says =
        |book: &Book| book.concern() == Concern::Transition || !super::in_words(model).is_empty();
    facts.figures.of(seen, super::book(model).filter(says)?)
}

/// What follows from all books of the transition, where these stand in front.
#[must_use]
pub fn follows(model: &Model) -> Option<&Figures> {
    let here = super::book(model).filter(|book| book.concern() == Concern::Transition);
    here.and(following(model)).map(|following| &following.whole)
}

/// What does not fit in an entry, or is late, in words.
pub fn findings<'a>(
    model: &'a Model,
    book: Book,
    id: &EntryId,
) -> impl Iterator<Item = String> + use<'a> {
    let has_some = book.concern() == Concern::Transition;
    let following = has_some.then(|| following(model)).flatten();
    let about: Vec<String> = following.map_or_else(Vec::new, |following| {
        following.seen.about(book, id).map(Said::words).collect()
    });
    about.into_iter()
}

fn following(model: &Model) -> Option<&Following> {
    Some(model.facts()?.figures.following(super::seen(model)?))
}

impl Following {
    fn of(seen: TransitionSeen) -> Self {
        let all = Lines::of(&seen);
        let figures = |parts: &[&Part]| Figures {
            title: "What follows from it",
            head: findings_first(parts),
            all: all.clone(),
        };
        let books = Book::ALL.iter().copied();
        let of_transition = books.filter(|book| book.concern() == Concern::Transition);
        let each = of_transition.map(|book| {
            let parts: Vec<&Part> = seen.parts.iter().filter(|part| part.book == book).collect();
            (book, figures(&parts))
        });
        Self {
            each: each.collect(),
            whole: figures(&seen.parts.iter().collect::<Vec<_>>()),
            seen,
        }
    }
}

/// What is said, where something does not fit first.
fn findings_first(parts: &[&Part]) -> Vec<(&'static str, String)> {
    let says = || parts.iter().flat_map(|part| &part.says);
    let wrong = says().filter(|said| said.finding.is_some());
    let other = says().filter(|said| said.finding.is_none());
    let wrong = wrong.map(|said| (DOES_NOT_FIT, said.words()));
    wrong.chain(other.map(|said| ("", said.words()))).collect()
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
