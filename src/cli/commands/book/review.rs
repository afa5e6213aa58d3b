//! `baton review show`: a review whole, with what became of what it recommended and what changed since the one before.

use super::list::Row;
use crate::cli::output::{Page, Shown};
use crate::cli::{Finished, Invocation};
use crate::domain::analysis::reviews::{
    Recommended, Repeat, Repeats, ReviewState, day_of, is_to_do, last_report, recommended_in,
    response_due, state,
};
use crate::domain::book::forums::DUE;
use crate::domain::book::norms::TEXT;
use crate::domain::book::review::{
    ADDRESSED_TO, OWNER, PRIORITY, Position, Priority, Progress, REPORTED, STATUS,
};
use crate::domain::book::{Book, Entry};
use crate::domain::comparison::Between;
use crate::domain::flags::assess;
use crate::domain::id::{EntryId, OrganisationId, PlanId};
use crate::domain::{Date, Plan};
use crate::twin::Seen;
use crate::twin::reviews::ReviewSeen;
use serde::Serialize;

pub(super) fn show(plan: &PlanId, id: &EntryId, invocation: &mut Invocation) -> Finished {
    let open = invocation.read(plan)?;
    let review = super::find(&open.plan, Book::Review, id)?;
    let today = invocation.day();
    let seen = Seen {
        plan: &open.plan,
        assessment: &assess(&open.plan, today),
        today,
    };
    let until = review.get(REPORTED).map_or(today, |day| day.min(today));
    let before = last_report(&open.plan, day_of(review).unwrap_or(until).min(until));
    let since = before.map(|from| Since::of(invocation.between(&open, from, until)));
    let recommended = recommended_in(&open.plan, review, today);
    let repeats = Repeats::of(&open.plan, today);
    let told = Told {
        entry: Row::of(&open.plan, review),
        state: state(&open.plan, review, today),
        response_due: response_due(&open.plan, review),
        recommendations: recommended
            .iter()
            .map(|one| Recommendation::of(seen, one, repeats.of_one(one)))
            .collect(),
        findings: entries(&open.plan, review, Book::Finding),
        answers: entries(&open.plan, review, Book::Judgement),
        heard: entries(&open.plan, review, Book::Hearing),
        remarks: entries(&open.plan, review, Book::Remark),
        since,
        twin: ReviewSeen::of(seen, review, |day| day.to_string()),
    };
    invocation.tell(&told)
}

fn entries<'a>(plan: &'a Plan, review: &'a Entry, book: Book) -> Vec<Row<'a>> {
    let entries = plan.books.referring(Book::Review, &review.id);
    let own = entries.filter(|entry| entry.book == book);
    own.map(|entry| Row::of(plan, entry)).collect()
}

#[derive(Debug, Serialize)]
struct Told<'a> {
    #[serde(flatten)]
    entry: Row<'a>,
    state: ReviewState,
    response_due: Option<Date>,
    recommendations: Vec<Recommendation<'a>>,
    findings: Vec<Row<'a>>,
    answers: Vec<Row<'a>>,
    heard: Vec<Row<'a>>,
    remarks: Vec<Row<'a>>,
    since: Option<Since>,
    #[serde(skip)]
    twin: ReviewSeen,
}

#[derive(Debug, Serialize)]
struct Recommendation<'a> {
    id: &'a EntryId,
    text: String,
    priority: Option<Priority>,
    addressed_to: Option<&'a OrganisationId>,
    position: Option<Position>,
    open: bool,
    age_days: Option<i64>,
    repeats: Option<Repeated<'a>>,
    actions: Vec<Action<'a>>,
}

/// What an earlier review recommended already.
#[derive(Debug, Serialize)]
struct Repeated<'a> {
    review: &'a EntryId,
    recommendation: &'a EntryId,
    because: String,
    times: usize,
}

#[derive(Debug, Serialize)]
struct Action<'a> {
    id: &'a EntryId,
    text: String,
    owner: Option<&'a OrganisationId>,
    due: Option<Date>,
    status: Option<Progress>,
    to_do: bool,
    overdue: bool,
}

/// What changed since the review before.
#[derive(Debug, Serialize)]
struct Since {
    from: Date,
    to: Date,
    /// Where the history begins later than `from`: before that day nothing is known.
    history_begins: Option<Date>,
    changes: Vec<String>,
    #[serde(skip)]
    between: Between,
}

impl Since {
    fn of(between: Between) -> Self {
        Self {
            from: between.from,
            to: between.to,
            history_begins: between.begins,
            changes: between.changes.clone(),
            between,
        }
    }
}

impl<'a> Recommendation<'a> {
    fn of(seen: Seen<'a>, one: &Recommended<'a>, repeat: Option<&Repeat<'a>>) -> Self {
        let Seen { plan, today, .. } = seen;
        let actions = one.actions.iter();
        Self {
            id: &one.entry.id,
            text: written(plan, one.entry),
            priority: one.entry.get(PRIORITY),
            addressed_to: one.entry.get(ADDRESSED_TO),
            position: one.position,
            open: one.is_open(),
            age_days: one.age(),
            repeats: repeat.map(|repeat| Repeated {
                review: &repeat.earlier.review.id,
                recommendation: &repeat.earlier.entry.id,
                because: repeat.because(plan),
                times: repeat.times,
            }),
            actions: actions
                .map(|action| Action::of(plan, action, today))
                .collect(),
        }
    }
}

impl<'a> Action<'a> {
    fn of(plan: &Plan, action: &'a Entry, today: Date) -> Self {
        let (due, to_do) = (action.get(DUE), is_to_do(action, today));
        Self {
            id: &action.id,
            text: written(plan, action),
            owner: action.get(OWNER),
            due,
            status: action.get(STATUS),
            to_do,
            overdue: to_do && due.is_some_and(|due| due < today),
        }
    }
}

/// What was written, whole.
fn written(plan: &Plan, entry: &Entry) -> String {
    let text = entry.get(TEXT);
    text.map_or_else(|| entry.name(plan), ToString::to_string)
}

impl Shown for Told<'_> {
    fn plain(&self, page: &mut Page) {
        page.tell(&self.twin);
        let Some(since) = &self.since else { return };
        if let Some(untold) = since.between.untold() {
            page.line(format_args!("since {}: {untold}", since.from));
        }
        for change in &since.changes {
            page.line(format_args!("change since {}: {change}", since.from));
        }
    }

    fn people(&self, page: &mut Page) {
        let seen = &self.twin;
        page.line(format_args!("{}, {}", seen.named.name, seen.state));
        for part in &seen.parts {
            page.line("");
            page.line(part.title);
            for row in &part.rows {
                page.line(format_args!("  {}: {}", row.label, row.words));
            }
        }
        let Some(since) = &self.since else { return };
        page.line("");
        page.line(format_args!(
            "CHANGED SINCE THE REVIEW BEFORE, {} to {}",
            since.from, since.to
        ));
        for sentence in since.between.sentences() {
            page.line(format_args!("  {sentence}"));
        }
    }
}
