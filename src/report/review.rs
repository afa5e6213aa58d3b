//! What a reviewer reads of a plan: where it stands, what changed, what stands out, what was recommended before.

use super::{Document, Section};
use crate::domain::analysis::reviews::reported;
use crate::domain::book::forums::DUE;
use crate::domain::book::norms::TEXT;
use crate::domain::book::review::{
    ADDRESSED_TO, CRITERION, FUNCTION, POSITION, PRIORITY, REASON, RECOMMENDATION_ID, REPORTED,
    REVIEW_ID, SCOPE, STATUS,
};
use crate::domain::book::{Book, Entry, Held, Key};
use crate::domain::comparison::compare;
use crate::domain::id::EntryId;
use crate::domain::question::Question;
use crate::domain::{Date, Plan};
use crate::twin::early::EarlySeen;
use crate::twin::lifecycle::Needs;
use crate::twin::{Lines, Seen, Twin};

/// What a document for a reviewer is made from.
#[derive(Debug, Clone, Copy)]
pub struct ForReview<'a> {
    /// The plan, its flags, and the day as of which it is told.
    pub seen: Seen<'a>,
    /// The review.
    pub review: &'a EntryId,
    /// The plan as the review before left it, with the day.
    pub before: Option<(Date, &'a Plan)>,
    /// The sentences of what happened since.
    pub happened: &'a [String],
}

/// The document.
#[must_use]
pub fn document(of: ForReview<'_>) -> Document {
    let Seen { plan, today, .. } = of.seen;
    let title = format!("{}, as of {today}", plan.collective.name);
    Document::new(title)
        .with(the_review(of))
        .with(changes(of))
        .with(section("What needs attention", &Needs::of(of.seen)))
        .with(functions(plan))
        .with(flags(of.seen))
        .with(section("Questions to ask early", &EarlySeen::of(of.seen)))
        .with(questions(plan))
        .with(recommendations(plan))
        .with(happened(of))
}

fn section(heading: &str, twin: &impl Twin) -> Section {
    let lines = Lines::of(twin);
    let lines = lines
        .facts()
        .iter()
        .map(|fact| format!("{}: {}", fact.name, fact.value));
    Section::new(heading).lists(lines.collect(), "Nothing.")
}

fn the_review(of: ForReview<'_>) -> Section {
    let plan = of.seen.plan;
    let asked = plan.books.of(Book::ReviewQuestion).map(|question| {
        vec![
            shown(question, CRITERION, plan),
            shown(question, TEXT, plan),
        ]
    });
    let review = plan.books.get(Book::Review, of.review);
    let name = review.map_or_else(|| of.review.to_string(), |review| review.name(plan));
    let section = Section::new(format!("The review: {name}"));
    let section = match review.and_then(|review| review.get(SCOPE)) {
        Some(scope) => section.says(scope.as_str()),
        None => section,
    };
    let phase = plan.walk.current;
    section
        .says(format!("The collective is in the phase \"{phase}\"."))
        .tabulates(
            &["Criterion", "What is asked"],
            asked.collect(),
            "No questions are set.",
        )
}

fn changes(of: ForReview<'_>) -> Section {
    match of.before {
        None => Section::new("What changed")
            .says(first_of_its_kind(of))
            .says(earlier(of)),
        Some((day, before)) => Section::new(format!("What changed since {day}"))
            .lists(compare(before, of.seen.plan), "Nothing changed."),
    }
}

/// Why a pack has nothing that it continues.
fn first_of_its_kind(of: ForReview<'_>) -> &'static str {
    let given = of.seen.plan.books.of(Book::Pack).count();
    if given == 0 {
        "No pack was given out before this one, so there is no earlier state in it to compare with. What happened is told \
         at the end, event by event, as far back as the history of the plan goes here."
    } else {
        "This pack continues no earlier one, so there is no earlier state in it to compare with. What happened is told \
         at the end, event by event, as far back as the history of the plan goes here."
    }
}

/// The reviews that were reported before.
fn earlier(of: ForReview<'_>) -> String {
    let Seen { plan, today, .. } = of.seen;
    let mut earlier = reported(plan, today);
    earlier.retain(|one| one.id != *of.review);
    earlier.reverse();
    let earlier: Vec<String> = earlier
        .iter()
        .map(|one| {
            format!(
                "{} ({}) on {}",
                one.name(plan),
                one.id,
                shown(one, REPORTED, plan)
            )
        })
        .collect();
    if earlier.is_empty() {
        "No review was reported before this one.".to_owned()
    } else {
        format!("Reviews that were reported before: {}.", earlier.join("; "))
    }
}

fn functions(plan: &Plan) -> Section {
    let body =
        |id: Option<&_>| id.map_or("?".to_owned(), |id| plan.organisation_name(id).to_owned());
    let rows = plan.functions.iter().map(|function| {
        vec![
            function.outline.name.to_string(),
            function.outline.id.to_string(),
            function.standing.to_string(),
            body(function.parties.holder.as_ref()),
            body(function.parties.receiver.as_ref()),
            day(function.planned.transfer),
        ]
    });
    let heads = [
        "Function",
        "Id",
        "Stage",
        "Holder",
        "Receiver",
        "Transfer planned",
    ];
    Section::new("Functions").tabulates(&heads, rows.collect(), "There are none.")
}

fn flags(seen: Seen<'_>) -> Section {
    let rows = seen.assessment.flags.iter().map(|flag| {
        let accepted = flag.accepted.as_ref();
        vec![
            flag.message.clone(),
            flag.rule.to_string(),
            flag.severity.to_string(),
            accepted.map_or_else(String::new, |accepted| {
                format!("until {}: {}", accepted.until, accepted.reason)
            }),
        ]
    });
    let heads = ["What stands out", "Flag", "How grave", "Accepted"];
    Section::new("Flags").tabulates(&heads, rows.collect(), "Nothing stands out.")
}

fn questions(plan: &Plan) -> Section {
    let row = |question: &Question| {
        let answer = question.answer();
        vec![
            question.outline.text.to_string(),
            question.outline.id.to_string(),
            question.state.to_string(),
            answer.map_or_else(String::new, |answer| answer.text.to_string()),
            answer
                .and_then(|answer| answer.evidence.as_ref())
                .map_or_else(String::new, ToString::to_string),
        ]
    };
    let heads = ["Question", "Id", "State", "Answer", "Evidence"];
    let rows = plan.questions.iter().map(row).collect();
    Section::new("Sustainability questions").tabulates(&heads, rows, "There are none.")
}

fn recommendations(plan: &Plan) -> Section {
    let row = |recommendation: &Entry| {
        let actions = plan.books.of(Book::Action);
        let actions = actions.filter(|a| a.get(RECOMMENDATION_ID) == Some(&recommendation.id));
        let actions: Vec<String> = actions
            .map(|action| {
                let due = shown(action, DUE, plan);
                format!(
                    "{} ({}, due {due})",
                    action.name(plan),
                    shown(action, STATUS, plan)
                )
            })
            .collect();
        vec![
            shown(recommendation, TEXT, plan),
            shown(recommendation, REVIEW_ID, plan),
            shown(recommendation, PRIORITY, plan),
            shown(recommendation, ADDRESSED_TO, plan),
            shown(recommendation, FUNCTION, plan),
            shown(recommendation, POSITION, plan),
            shown(recommendation, REASON, plan),
            actions.join("\n"),
        ]
    };
    let heads = [
        "Recommendation",
        "Review",
        "Priority",
        "Addressed to",
        "Function",
        "Response",
        "Reason",
        "Actions",
    ];
    let rows = plan.books.of(Book::Recommendation).map(row).collect();
    Section::new("What was recommended before").tabulates(&heads, rows, "Nothing was.")
}

fn happened(of: ForReview<'_>) -> Section {
    Section::new("What happened, event by event").lists(of.happened.to_vec(), "Nothing.")
}

/// What stands in a column, for people; `?` where it is unknown.
fn shown<T: Held>(entry: &Entry, key: Key<T>, plan: &Plan) -> String {
    let value = entry.value(key.name());
    value.map_or_else(
        || "?".to_owned(),
        |value| value.shown(plan, |day| day.to_string()),
    )
}

fn day(day: Option<Date>) -> String {
    day.map_or_else(|| "?".to_owned(), |day| day.to_string())
}
