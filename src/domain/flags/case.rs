//! What a rule is given, and what it may answer.
//!
//! A rule reads the plan, the day and its own thresholds, and answers with [`Finding`]s. It knows nothing of
//! acceptances, order or counts.

use super::catalogue::Rule;
use super::settings::{Severity, Subject, SubjectKind};
use super::timetable::exceeds;
use super::{CannotTell, Flag, Record};
use crate::domain::analysis::handover::{is_outgoing, works_for_outgoing};
use crate::domain::book::{Book, Entry};
use crate::domain::function::Function;
use crate::domain::id::{OrganisationId, PersonId};
use crate::domain::person::Person;
use crate::domain::question::Question;
use crate::domain::text::{TEXT_LIMIT, Text};
use crate::domain::{Date, Plan};

/// What a rule judges.
pub(super) struct Case<'a> {
    pub(super) plan: &'a Plan,
    pub(super) today: Date,
    rule: &'static Rule,
}

/// What a rule says.
pub(super) enum Finding {
    Flag(Box<Flag>),
    CannotTell(CannotTell),
}

/// A flag in words, before the engine completes it.
pub(super) struct Words {
    /// Subject and matter, for a line in a list.
    pub(super) brief: String,
    /// One sentence with the figures.
    pub(super) message: String,
    /// What it rests on: ids, days and numbers, nothing that grows with the days.
    pub(super) facts: String,
}

impl<'a> Case<'a> {
    pub(super) const fn new(plan: &'a Plan, today: Date, rule: &'static Rule) -> Self {
        Self { plan, today, rule }
    }

    /// Whether the plan has the rule on.
    pub(super) fn is_on(&self) -> bool {
        self.rule.is_on(self.plan)
    }

    /// A threshold of this rule.
    pub(super) fn threshold(&self, name: &str) -> u32 {
        self.rule.threshold(self.plan, name)
    }

    /// What to call a person: the name, or the id where the person is not in the plan.
    pub(super) fn person_name(&self, id: &'a PersonId) -> &'a str {
        let person = self.plan.members.people.get(id);
        person.map_or(id.as_str(), Person::shown)
    }

    /// The question that has the id of this rule, where the plan has it.
    pub(super) fn own_question(&self) -> Option<&'a Question> {
        let id = self.rule.id.as_str().to_lowercase();
        self.plan.questions.named(&id)
    }

    /// Judges the entries of a book. A book that nobody began says nothing, neither good nor bad.
    pub(super) fn over(
        &self,
        book: Book,
        judge: impl FnOnce(&[&'a Entry]) -> Vec<Finding>,
    ) -> Vec<Finding> {
        let entries: Vec<&Entry> = self.plan.books.of(book).collect();
        self.over_these(book, &entries, judge)
    }

    /// The same for a book with whose names a plan may begin: where nothing but the names is known, nobody began it.
    pub(super) fn over_begun(
        &self,
        book: Book,
        judge: impl FnOnce(&[&'a Entry]) -> Vec<Finding>,
    ) -> Vec<Finding> {
        let entries = self.plan.books.of(book);
        let begun: Vec<&Entry> = entries.filter(|entry| entry.known().count() > 1).collect();
        self.over_these(book, &begun, judge)
    }

    fn over_these(
        &self,
        book: Book,
        entries: &[&'a Entry],
        judge: impl FnOnce(&[&'a Entry]) -> Vec<Finding>,
    ) -> Vec<Finding> {
        if entries.is_empty() {
            let because = nothing_in(book);
            return vec![self.cannot_tell(Subject::plan(&self.plan.id), because)];
        }
        judge(entries)
    }

    /// An entry as a subject, with what to call it.
    pub(super) fn named_entry(&self, entry: &Entry) -> (Subject, String) {
        (Subject::entry(entry), entry.name(self.plan))
    }

    /// Whether one of these bodies is leaving.
    pub(super) fn is_ours(&self, bodies: &[OrganisationId]) -> bool {
        bodies.iter().any(|body| is_outgoing(self.plan, body))
    }

    /// Whether a person works for the body that is leaving; `None` when nobody knows for whom.
    pub(super) fn works_for_us(&self, person: &PersonId) -> Option<bool> {
        works_for_outgoing(self.plan, person)
    }

    /// The names of organisations, in a sentence: "Amla Trust and Setu House".
    pub(super) fn names(&self, bodies: impl IntoIterator<Item = &'a OrganisationId>) -> String {
        let bodies = bodies.into_iter();
        listed(bodies.map(|body| self.plan.organisation_name(body)))
    }

    /// A flag of the rule's usual severity.
    pub(super) fn flag(&self, subject: Subject, words: Words, records: Vec<Record>) -> Finding {
        self.flag_as(self.rule.severity, subject, words, records)
    }

    /// A flag of another severity than the rule's usual one.
    pub(super) fn flag_as(
        &self,
        severity: Severity,
        subject: Subject,
        words: Words,
        records: Vec<Record>,
    ) -> Finding {
        Finding::Flag(Box::new(Flag {
            rule: self.rule.id,
            severity,
            subject,
            brief: words.brief,
            message: words.message,
            records,
            facts: fingerprint(&words.facts),
            accepted: None,
        }))
    }

    /// Judges whether more than the rule's share of `all` entries speak against us: raises the flag where those that
    /// do are enough, and cannot tell where those of which that is unknown could tip it.
    pub(super) fn tipped(
        &self,
        (against, all): (&[&Entry], usize),
        (unknown, missing): (&[(Subject, String)], &str),
        flag: impl FnOnce() -> Finding,
    ) -> Vec<Finding> {
        let share = self.threshold("share");
        if exceeds(against.len(), all, share) {
            vec![flag()]
        } else if exceeds(against.len() + unknown.len(), all, share) {
            self.cannot_tell_of(unknown, missing)
        } else {
            Vec::new()
        }
    }

    /// What the rule cannot judge about one thing.
    pub(super) fn cannot_tell(&self, subject: Subject, because: impl Into<String>) -> Finding {
        Finding::CannotTell(CannotTell {
            rule: self.rule.id,
            subject,
            because: because.into(),
        })
    }

    /// What the rule cannot judge about several things for the same reason: one finding that names the first two.
    pub(super) fn cannot_tell_of<N: AsRef<str>>(
        &self,
        things: &[(Subject, N)],
        missing: &str,
    ) -> Vec<Finding> {
        let name = |place: usize| things[place].1.as_ref();
        let because = match things.len() {
            0 => return Vec::new(),
            1 => {
                let because = format!("{missing} for {}", name(0));
                return vec![self.cannot_tell(things[0].0.clone(), because)];
            }
            2 => format!("{missing} for {} and {}", name(0), name(1)),
            more => format!(
                "{missing} for {more} {}: {}, {} and {} more",
                many(things.iter().map(|(subject, _)| subject.kind)),
                name(0),
                name(1),
                more - 2
            ),
        };
        vec![self.cannot_tell(Subject::plan(&self.plan.id), because)]
    }
}

/// What several things of these kinds are called.
fn many(kinds: impl Iterator<Item = SubjectKind>) -> &'static str {
    let of_kind = |kind| match kind {
        SubjectKind::Function => "functions",
        SubjectKind::Organisation => "organisations",
        SubjectKind::Person => "people",
        SubjectKind::Question => "questions",
        SubjectKind::Signal => "signals",
        SubjectKind::Round => "rounds",
        SubjectKind::Entry(Book::Forum) => "forums",
        SubjectKind::Entry(Book::Decision) => "decisions",
        SubjectKind::Entry(Book::Relationship) => "relationships",
        SubjectKind::Entry(_) => "entries",
        SubjectKind::Plan | SubjectKind::Exit => "things",
    };
    let mut words: Vec<&str> = kinds.map(of_kind).collect();
    words.dedup();
    match words.as_slice() {
        [one] => one,
        _ => "things",
    }
}

/// Why nothing can be told from a book that nobody began.
pub(super) fn nothing_in(book: Book) -> String {
    format!("nothing is recorded under {}", book.title())
}

/// Names in a sentence: "A", "A and B", "A, B and C".
pub(super) fn listed<'n>(names: impl Iterator<Item = &'n str>) -> String {
    let names: Vec<&str> = names.collect();
    match names.split_last() {
        None => "nobody".to_owned(),
        Some((one, [])) => (*one).to_owned(),
        Some((last, others)) => format!("{} and {last}", others.join(", ")),
    }
}

/// What a flag rests on in an entry of a book.
pub(super) fn entry_record(entry: &Entry, says: impl Into<String>) -> Record {
    Record {
        subject: Subject::entry(entry),
        says: says.into(),
    }
}

/// A function as a subject, with what to call it.
pub(super) fn named(function: &Function) -> (Subject, &str) {
    (
        Subject::function(&function.outline.id),
        function.outline.name.as_str(),
    )
}

/// A day as it stands in facts: `2027-06-30`, or `?`.
pub(super) fn day_fact(day: Option<Date>) -> String {
    day.map_or_else(|| "?".to_owned(), |day| day.to_string())
}

/// Ids as they stand in facts, in order.
pub(super) fn ids<'a, T: std::fmt::Display + 'a>(ids: impl IntoIterator<Item = &'a T>) -> String {
    let ids: Vec<String> = ids.into_iter().map(ToString::to_string).collect();
    ids.join(" ")
}

/// Facts as kept text. Facts too long to keep end in a checksum over all of them.
fn fingerprint(facts: &str) -> Text {
    if let Ok(text) = Text::parse(facts) {
        return text;
    }
    let kept: String = facts.chars().take(TEXT_LIMIT - 20).collect();
    Text::parse(&format!("{kept} #{:016x}", checksum(facts)))
        .expect("facts are ids, days and numbers, cut to fit")
}

/// FNV-1a: tells changed facts from unchanged ones; it proves nothing, and need not.
fn checksum(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}
