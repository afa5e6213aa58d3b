//! What is said of one event: how it stood before and after, what it rests on, what taking it back would do.

use crate::app::modals::TextBox;
use crate::app::model::{Here, OpenPlan};
use crate::app::screens::log::entries::{Entry, line};
use crate::app::screens::log::verdicts::Verdict;
use crate::domain::comparison::compare;
use crate::domain::history::fold_to_show;
use crate::twin::log::{EventFact, OneEvent, Undo, would};

/// What the screen says of one event.
#[must_use]
pub fn one_event(open: &OpenPlan, seq: u64, verdict: Option<&Verdict>) -> Option<OneEvent> {
    let at = open.place_of(seq)?;
    let (event, kept) = (open.events.get(at)?, open.kept.get(at)?);
    let entry = Entry {
        newest: seq,
        oldest: seq,
    };
    let undo = verdict.map(|verdict| undo(open, seq, verdict));
    let line = line(open, entry, false)?.with_undo(undo);
    Some(OneEvent::of(&open.plan, event, line, &kept.hash))
}

/// Whether an event can be taken back, in words.
#[must_use]
pub fn undo(open: &OpenPlan, seq: u64, verdict: &Verdict) -> Undo {
    let change = open.event(seq).and_then(|event| event.change.as_ref());
    let would = || would(&open.plan, change);
    let words = match verdict {
        Verdict::Can(_) => would(),
        Verdict::Asks(seqs) if seqs.len() > 1 => {
            let all = seqs.len();
            format!(
                "{}, together with the {all} events of its action; asks first",
                would()
            )
        }
        Verdict::Asks(_) => format!("{}; asks first, because it is weighty", would()),
        Verdict::Redo(_) => "would bring again what this took back".to_owned(),
        Verdict::Done(why) | Verdict::No(why) => why.clone(),
    };
    Undo {
        word: verdict.word(),
        words,
    }
}

/// How the plan differs after the event from how it stood before, to be read.
#[must_use]
pub fn before_and_after(open: &OpenPlan, seq: u64, here: Here) -> Option<TextBox> {
    let at = open.place_of(seq)?;
    let event = open.events.get(at)?;
    let upto = |count| fold_to_show(&open.plan, open.events.get(..count).unwrap_or_default());
    let one = one_event(open, seq, None)?;
    let mut lines = vec![
        one.line.sentence.clone(),
        String::new(),
        format!("By {} on {}", event.actor, here.moment(event.at)),
    ];
    lines.extend(
        one.facts
            .iter()
            .map(|EventFact { label, words }| format!("{label}: {words}")),
    );
    lines.extend([String::new(), "What it changed:".to_owned()]);
    let changed = compare(&upto(at), &upto(at + 1));
    if changed.is_empty() {
        lines.push("Nothing that a comparison of two days would show.".to_owned());
    }
    lines.extend(changed);
    lines.extend(open.kept.get(at).map(|kept| format!("Hash {}", kept.hash)));
    Some(TextBox::new(one.heading(), lines))
}
