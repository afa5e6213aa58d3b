//! One review, whole: who asked whom, what was found and recommended, and what became of it.
//!
//! It is told in parts of rows, each of which leads to the entry that it is about. What was recommended before stands
//! first.

use crate::domain::analysis::calendar::{count, days_between};
use crate::domain::analysis::reviews::{
    Doubt, Matter, Recommended, Repeats, ReviewState, about, doubts, is_to_do, of_review,
    recommended_in, response_due, responses, state,
};
use crate::domain::book::forums::{DONE, DUE};
use crate::domain::book::norms::TEXT;
use crate::domain::book::review::{
    ADDRESSED_TO, CONFIDENCE, CRITERION, Criterion, EVIDENCE, GROUP, OWNER, PEOPLE, PRIORITY,
    Position, Progress, REASON, STATUS, VERDICT, VERDICT_BECAUSE,
};
use crate::domain::book::{Book, Column, Entry};
use crate::domain::flags::settings::Subject;
use crate::domain::text::clause;
use crate::domain::{Date, Plan};
use crate::twin::flag_in_short::FlagInShort;
use crate::twin::lines::UNKNOWN;
use crate::twin::named::Named;
use crate::twin::{Lines, Seen, Twin};

/// One review.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewSeen {
    /// What it is called, and its id.
    pub named: Named,
    /// How far it has come.
    pub state: ReviewState,
    /// What is known of it, part by part.
    pub parts: Vec<Part>,
    /// The flags about it.
    pub flags: Vec<FlagInShort>,
}

/// One part of a review.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// What it is called.
    pub title: &'static str,
    /// Its rows.
    pub rows: Vec<RowSeen>,
}

/// One row of a review.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowSeen {
    /// What it is.
    pub label: String,
    /// What is said.
    pub words: String,
    /// The entry that says it.
    pub entry: Option<(Book, String)>,
}

/// How days are written.
type Written = fn(Date) -> String;

impl ReviewSeen {
    /// One review of a plan, with days as `day` writes them.
    #[must_use]
    pub fn of(seen: Seen<'_>, review: &Entry, day: Written) -> Self {
        let told = Told {
            seen,
            review,
            day,
            repeats: Repeats::of(seen.plan, seen.today),
        };
        let subject = Subject::entry(review);
        let flags = seen.assessment.about(&subject);
        let parts = [
            told.recommendations(),
            told.itself(),
            told.heard(),
            told.answers(),
            told.written("FINDINGS", Book::Finding),
            told.written("REMARKS", Book::Remark),
            told.written("PACKS", Book::Pack),
        ];
        Self {
            named: Named::entry(seen.plan, review),
            state: state(seen.plan, review, seen.today),
            parts: parts
                .into_iter()
                .filter(|part| !part.rows.is_empty())
                .collect(),
            flags: flags.map(FlagInShort::of).collect(),
        }
    }
}

/// A review as it is told.
struct Told<'a> {
    seen: Seen<'a>,
    review: &'a Entry,
    day: Written,
    repeats: Repeats<'a>,
}

/// What is said of the review beside its name, its state and its verdict.
const LEFT_TO_OTHERS: [&str; 5] = ["name", "kind", "verdict", "verdict_because", "note"];

impl<'a> Told<'a> {
    fn plan(&self) -> &'a Plan {
        self.seen.plan
    }

    /// Kind, verdict, what is known, and what speaks against its independence.
    fn itself(&self) -> Part {
        let (plan, review) = (self.plan(), self.review);
        let own = |label: &str, words: String| row(label, words, Some(review));
        let mut rows = Vec::new();
        let kind = self.column("kind");
        rows.extend(kind.map(|kind| own("Kind", kind)));
        rows.push(own(
            "State",
            state(plan, review, self.seen.today).to_string(),
        ));
        let verdict = review
            .get(VERDICT)
            .map_or(UNKNOWN, |verdict| verdict.as_str());
        let because = review.get(VERDICT_BECAUSE);
        let because = because.map_or_else(String::new, |text| {
            format!(", because \"{}\"", clause(text.as_str()))
        });
        rows.push(own("Verdict", format!("{verdict}{because}")));
        let doubts = doubts(plan, review);
        let doubts: Vec<String> = doubts.iter().map(Doubt::words).collect();
        if !doubts.is_empty() {
            rows.push(own(
                "Not independent",
                format!("the reviewer {}", doubts.join("; ")),
            ));
        }
        for column in Book::Review.columns() {
            let is_told = LEFT_TO_OTHERS.contains(&column.name);
            let words = self.shown(column).filter(|_| !is_told);
            rows.extend(words.map(|words| own(column.label, words)));
        }
        let due = response_due(plan, review).filter(|_| self.column("response_due").is_none());
        rows.extend(due.map(|due| own("Response due", (self.day)(due))));
        rows.extend(self.column("note").map(|words| own("Note", words)));
        Part {
            title: "THE REVIEW",
            rows,
        }
    }

    fn column(&self, name: &str) -> Option<String> {
        self.shown(Book::Review.column(name)?)
    }

    fn shown(&self, column: &Column) -> Option<String> {
        self.review.shown(column, self.plan(), self.day)
    }

    /// The recommendations with their actions under them, those first that were made before.
    fn recommendations(&self) -> Part {
        let (plan, today) = (self.plan(), self.seen.today);
        let mut all = recommended_in(plan, self.review, today);
        all.sort_by_key(|one| self.repeats.of_one(one).is_none());
        let mut rows = Vec::new();
        if !all.is_empty() {
            let words = responses(&all).words();
            rows.push(row(
                "Answers",
                format!("{words} of {}", all.len()),
                Some(self.review),
            ));
        }
        for (place, one) in (1..).zip(&all) {
            rows.push(self.recommendation(place, one));
            rows.extend(one.actions.iter().map(|action| self.action(action)));
        }
        Part {
            title: "RECOMMENDATIONS",
            rows,
        }
    }

    fn recommendation(&self, place: usize, one: &Recommended<'_>) -> RowSeen {
        let plan = self.plan();
        let mut parts = vec![one.entry.name(plan)];
        let priority = one.entry.get(PRIORITY);
        parts.extend(priority.map(|priority| format!("priority {priority}")));
        let to = one.entry.get(ADDRESSED_TO);
        parts.extend(to.map(|body| format!("to {}", plan.organisation_name(body))));
        parts.push(match one.position {
            None => "not answered".to_owned(),
            Some(Position::Accept) => "accepted".to_owned(),
            Some(Position::Partly) => "accepted in part".to_owned(),
            Some(Position::Reject) => "rejected".to_owned(),
        });
        parts.extend(
            one.entry
                .get(REASON)
                .map(|reason| format!("because \"{}\"", clause(reason.as_str()))),
        );
        parts.extend(one.missing().first().map(|gap| gap.words().to_owned()));
        parts.extend(
            one.age()
                .map(|days| format!("open for {}", count(days, "day"))),
        );
        let mut words = parts.join("; ");
        if let Some(repeat) = self.repeats.of_one(one) {
            let earlier = repeat.earlier.review.name(plan);
            let because = repeat.because(plan);
            words = then(
                &words,
                &format!("Recommended before, by {earlier}: {because}"),
            );
        }
        row(&place.to_string(), words, Some(one.entry))
    }

    fn action(&self, action: &Entry) -> RowSeen {
        let plan = self.plan();
        let mut parts = vec![action.name(plan)];
        parts.push(action.get(OWNER).map_or_else(
            || "no owner".to_owned(),
            |owner| plan.organisation_name(owner).to_owned(),
        ));
        let to_do = is_to_do(action, self.seen.today);
        match (action.get(DONE), action.get(DUE)) {
            (Some(done), _) if !to_do => parts.push(format!("done {}", (self.day)(done))),
            (_, Some(due)) if to_do => {
                parts.push(format!("due {}", (self.day)(due)));
                let late = days_between(due, self.seen.today);
                if late > 0 {
                    parts.push(format!("{} overdue", count(late, "day")));
                }
            }
            (_, None) if to_do => parts.push("no day".to_owned()),
            (Some(_) | None, Some(_) | None) => {}
        }
        // The day on which it was done says so already.
        let status = action.get(STATUS);
        let status = status.filter(|one| *one != Progress::Done || action.get(DONE).is_none());
        parts.extend(status.map(|status| status.to_string()));
        row("action", parts.join(", "), Some(action))
    }

    fn heard(&self) -> Part {
        let heard = self.of_review(Book::Hearing);
        let rows = heard.filter_map(|entry| {
            let group = entry.get(GROUP)?.to_string();
            let people = entry.get(PEOPLE)?;
            Some(row(&group, people.to_string(), Some(entry)))
        });
        Part {
            title: "WHO WAS HEARD",
            rows: rows.collect(),
        }
    }

    /// The question of each criterion with its answer; `?` where there is none yet.
    fn answers(&self) -> Part {
        let given: Vec<&Entry> = self.of_review(Book::Judgement).collect();
        let asked = Criterion::ALL.iter().filter_map(|criterion| {
            let answer = given
                .iter()
                .find(|one| one.get(CRITERION) == Some(*criterion));
            let mut questions = self.plan().books.of(Book::ReviewQuestion);
            let question = questions.find(|one| one.get(CRITERION) == Some(*criterion));
            let asks = question
                .and_then(|one| one.get(TEXT))
                .map(ToString::to_string);
            if answer.is_none() && asks.is_none() {
                return None;
            }
            let says = answer.and_then(|one| one.get(TEXT));
            let says = says.map_or_else(|| "Not answered.".to_owned(), ToString::to_string);
            let evidence = answer.and_then(|one| one.get(EVIDENCE));
            let rests = evidence.map_or_else(String::new, |on| format!(" Evidence: {on}"));
            let words = match asks {
                Some(asks) => format!("{asks} {says}{rests}"),
                None => format!("{says}{rests}"),
            };
            Some(row(criterion.as_str(), words, answer.copied().or(question)))
        });
        Part {
            title: "ANSWERS BY CRITERION",
            rows: asked.collect(),
        }
    }

    /// What it wrote, each with what it is about.
    fn written(&self, title: &'static str, book: Book) -> Part {
        let rows = (1..).zip(self.of_review(book)).map(|(place, entry)| {
            let mut words = entry.name(self.plan());
            let things: Vec<String> = written_on(self.plan(), entry)
                .iter()
                .map(|matter| matter.kind_and_name(self.plan()))
                .collect();
            if !things.is_empty() {
                words = then(&words, &format!("About {}", things.join(", ")));
            }
            if book == Book::Finding {
                let evidence = entry.get(EVIDENCE);
                let evidence = evidence.map_or_else(|| "?".to_owned(), ToString::to_string);
                words = then(&words, &format!("Evidence: {evidence}"));
                let judged = [
                    ("Criterion", entry.get(CRITERION).map(|it| it.to_string())),
                    ("Confidence", entry.get(CONFIDENCE).map(|it| it.to_string())),
                ];
                for (what, known) in judged {
                    let known = known.as_deref().unwrap_or(UNKNOWN);
                    words = then(&words, &format!("{what}: {known}"));
                }
            }
            row(&place.to_string(), words, Some(entry))
        });
        Part {
            title,
            rows: rows.collect(),
        }
    }

    /// The entries of a book that belong to the review.
    fn of_review(&self, book: Book) -> impl Iterator<Item = &'a Entry> {
        of_review(self.seen.plan, &self.review.id, book)
    }
}

/// What a finding or a remark is about; a pack is about the whole plan.
fn written_on<'a>(plan: &'a Plan, entry: &'a Entry) -> Vec<Matter<'a>> {
    if entry.book == Book::Pack {
        return Vec::new();
    }
    about(plan, entry)
}

/// One sentence behind another, which may have ended as a question.
fn then(words: &str, more: &str) -> String {
    let stop = if words.ends_with(['?', '!', '.', '।']) {
        ""
    } else {
        "."
    };
    format!("{words}{stop} {more}")
}

fn row(label: &str, words: String, entry: Option<&Entry>) -> RowSeen {
    RowSeen {
        label: label.to_owned(),
        words,
        entry: entry.map(|entry| (entry.book, entry.id.to_string())),
    }
}

impl Twin for ReviewSeen {
    fn tell(&self, lines: &mut Lines) {
        lines.fact(
            "review",
            format!("{} ({}), {}", self.named.name, self.named.id, self.state),
        );
        for part in &self.parts {
            let title = part.title.to_lowercase();
            for row in &part.rows {
                lines.fact(
                    format_args!("{title}, {}", row.label.to_lowercase()),
                    &row.words,
                );
            }
        }
        lines.each("flag", &self.flags, |lines, place, flag| {
            flag.tell_brief(place, lines);
        });
    }
}
