//! Reviews: whether they are held and answered in time, whether what was accepted is done, and who is behind them.

use super::Record;
use super::case::{Case, Finding, Words, entry_record, ids, listed};
use super::settings::{RuleId, Subject};
use crate::domain::analysis::calendar::{count, days_between, shown, shown_if_known};
use crate::domain::analysis::handover::outgoing_name;
use crate::domain::analysis::reviews::{
    Doubt, Owed, Recommended, Repeat, Repeats, ReviewState, Upcoming, day_of, doubts,
    is_backbones_own, owed, recommendations, recommended_in, reported, response_due, state,
    upcoming,
};
use crate::domain::book::review::{
    BACKBONE_PAYS, KIND, MAY_SUCCEED, OWNER, Position, REPORTED, ReviewKind,
};
use crate::domain::book::{Book, Entry};

/// OV11: a review is asked for, paid and received by the backbone alone. A self check is the backbone's by its kind.
pub(super) fn ov11(case: &Case<'_>) -> Vec<Finding> {
    case.over(Book::Review, |reviews| {
        let (mut findings, mut unknown) = (Vec::new(), Vec::new());
        for review in reviews.iter().filter(|review| still_counts(case, review)) {
            match is_backbones_own(case.plan, review) {
                Some(true) => findings.push(all_ours(case, review)),
                Some(false) => {}
                None => unknown.push(case.named_entry(review)),
            }
        }
        let missing = "who asked for it, paid for it or received it is unknown";
        findings.extend(case.cannot_tell_of(&unknown, missing));
        findings
    })
}

fn all_ours(case: &Case<'_>, review: &Entry) -> Finding {
    let (name, backbone) = (review.name(case.plan), outgoing_name(case.plan));
    let words = Words {
        brief: format!("{name}: asked for, paid and received by the backbone"),
        message: format!("{backbone} alone asked for {name}, paid for it and received it."),
        facts: "asked paid received".to_owned(),
    };
    let records = vec![entry_record(review, format!("all three are {backbone}'s"))];
    case.flag(Subject::entry(review), words, records)
}

/// What can still be mended: a review that is not closed, and the last one that was reported.
fn still_counts(case: &Case<'_>, review: &Entry) -> bool {
    let is_last = || {
        let last = reported(case.plan, case.today).first().copied();
        last.is_some_and(|last| last.id == review.id)
    };
    state(case.plan, review, case.today) != ReviewState::Closed || is_last()
}

/// EV5: a recommendation was accepted, at least in part, and has no action, or one without its owner or its day.
pub(super) fn ev5(case: &Case<'_>) -> Vec<Finding> {
    case.over(Book::Recommendation, |_| {
        let recommended = recommendations(case.plan, case.today);
        let lacking = recommended.iter().filter(|one| !one.missing().is_empty());
        lacking.map(|one| nobody_does_it(case, one)).collect()
    })
}

fn nobody_does_it(case: &Case<'_>, one: &Recommended<'_>) -> Finding {
    let missing = one.missing();
    let name = one.entry.name(case.plan);
    let first = missing[0].words();
    let review = one.review.name(case.plan);
    let accepted = match one.position {
        Some(Position::Partly) => "accepted in part",
        Some(Position::Accept | Position::Reject) | None => "accepted",
    };
    let mut records = vec![entry_record(one.entry, format!("{accepted}, {first}"))];
    let actions = missing.iter().filter_map(|gap| Some((gap.action()?, gap)));
    records.extend(actions.map(|(action, gap)| entry_record(action, gap.words())));
    let facts = missing.iter().map(|gap| {
        let action = gap.action().map_or("-", |action| action.id.as_str());
        format!("{action}:{}", gap.words())
    });
    let words = Words {
        brief: format!("{name}: {accepted}, {first}"),
        message: format!("\"{name}\" of {review} was {accepted}, and has {first}."),
        facts: facts.collect::<Vec<_>>().join(" "),
    };
    case.flag(Subject::entry(one.entry), words, records)
}

/// The part of EV6 that is about what was promised to reviewers: actions whose day has passed.
///
/// One without a day is EV5's.
pub(super) fn overdue_actions(case: &Case<'_>) -> Vec<Finding> {
    let owed = owed(case.plan, case.today);
    owed.iter().map(|one| overdue(case, one)).collect()
}

fn overdue(case: &Case<'_>, one: &Owed<'_>) -> Finding {
    let name = one.action.name(case.plan);
    let (due, late) = (shown(one.due), count(one.days, "day"));
    let owner = one.action.get(OWNER);
    let who = owner.map_or("Nobody named", |id| case.plan.organisation_name(id));
    let words = Words {
        brief: format!("{name}: {late} overdue"),
        message: format!("{who} was to do \"{name}\" after a review by {due}, {late} ago."),
        facts: format!("due={}", one.due),
    };
    let records = vec![entry_record(one.action, format!("due {due}, not done"))];
    case.flag(Subject::entry(one.action), words, records)
}

/// RV1: a review is past its planned day, or one is due by how often each kind is wanted.
///
/// What is due without a review to point at is one flag on the plan.
pub(super) fn rv1(case: &Case<'_>) -> Vec<Finding> {
    case.over(Book::Review, |reviews| {
        let late = overdue_now(case);
        let booked = late.iter().filter_map(|one| Some((one.review?, one)));
        let mut findings: Vec<Finding> = booked
            .map(|(review, one)| past_its_day(case, review, one))
            .collect();
        findings.extend(due_unbooked(case, &late, RuleId::Rv1));
        let undated = reviews.iter().filter(|review| day_of(review).is_none());
        let undated: Vec<_> = undated.map(|review| case.named_entry(review)).collect();
        findings.extend(case.cannot_tell_of(&undated, "no day is set"));
        findings
    })
}

/// RV5: another phase began, the exit was announced, or somebody or some money was lost, and nobody looked since.
pub(super) fn rv5(case: &Case<'_>) -> Vec<Finding> {
    case.over(Book::Review, |_| {
        let late = overdue_now(case);
        due_unbooked(case, &late, RuleId::Rv5).into_iter().collect()
    })
}

/// The reviews to come whose day has passed.
fn overdue_now<'a>(case: &Case<'a>) -> Vec<Upcoming<'a>> {
    let mut late = upcoming(case.plan, case.today);
    late.retain(|one| one.overdue(case.today).is_some());
    late
}

fn past_its_day(case: &Case<'_>, review: &Entry, late: &Upcoming<'_>) -> Finding {
    let name = review.name(case.plan);
    let (due, ago) = (
        shown(late.due),
        count(days_between(late.due, case.today), "day"),
    );
    let began = state(case.plan, review, case.today) == ReviewState::UnderWay;
    let stands = if began { "not reported" } else { "not begun" };
    let words = Words {
        brief: format!("{name}: {ago} past its day, {stands}"),
        message: format!("{name} was planned for {due}, {ago} ago, and is {stands}."),
        facts: format!("planned={} {stands}", late.due),
    };
    let records = vec![entry_record(review, format!("planned for {due}, {stands}"))];
    case.flag(Subject::entry(review), words, records)
}

fn due_unbooked(case: &Case<'_>, late: &[Upcoming<'_>], rule: RuleId) -> Option<Finding> {
    let late: Vec<&Upcoming<'_>> = late
        .iter()
        .filter(|one| one.review.is_none() && one.rule == rule)
        .collect();
    let first = late.first()?;
    let about = Subject::plan(&case.plan.id);
    let sentences: Vec<String> = late.iter().map(|one| due_since(one)).collect();
    let facts = late.iter().map(|one| {
        let kind = one.kind.map_or("any", ReviewKind::as_str);
        format!("{kind}={}", one.due)
    });
    let words = Words {
        brief: format!("{}: due since {}", first.wanted(), shown(first.due)),
        message: format!("{}.", sentences.join("; ")),
        facts: facts.collect::<Vec<_>>().join(" "),
    };
    let records = sentences.into_iter().map(|says| Record {
        subject: about.clone(),
        says,
    });
    let records = records.collect();
    Some(case.flag(about, words, records))
}

fn due_since(one: &Upcoming<'_>) -> String {
    format!(
        "{} is due since {}, because {}",
        one.wanted(),
        shown(one.due),
        one.because
    )
}

/// RV2: a report lies there, and not every recommendation is answered by its day.
pub(super) fn rv2(case: &Case<'_>) -> Vec<Finding> {
    case.over(Book::Review, |reviews| {
        let waiting = reviews
            .iter()
            .filter(|review| state(case.plan, review, case.today) == ReviewState::Reported);
        let dated = waiting.filter_map(|review| Some((*review, response_due(case.plan, review)?)));
        dated
            .filter(|(_, due)| *due < case.today)
            .map(|(review, due)| unanswered(case, review, due))
            .collect()
    })
}

fn unanswered(case: &Case<'_>, review: &Entry, due: crate::domain::Date) -> Finding {
    let name = review.name(case.plan);
    let late = count(days_between(due, case.today), "day");
    let recommended = recommended_in(case.plan, review, case.today);
    let left: Vec<_> = recommended
        .iter()
        .filter(|one| one.position.is_none())
        .collect();
    let (number, all) = (left.len(), count(recommended.len(), "recommendation"));
    let what = match recommended.len() {
        0 => "no response is written".to_owned(),
        _ => format!("{number} of {all} not answered"),
    };
    let day = shown_if_known(review.get(REPORTED));
    let words = Words {
        brief: format!("{name}: response {late} late"),
        message: format!(
            "{name} was reported on {day}; its answers were due on {}, {late} ago: {what}.",
            shown(due)
        ),
        facts: format!(
            "due={due} open={}",
            ids(left.iter().map(|one| &one.entry.id))
        ),
    };
    let mut records = vec![entry_record(review, format!("due {}", shown(due)))];
    records.extend(left.iter().map(|one| {
        entry_record(
            one.entry,
            format!("\"{}\", not answered", one.entry.name(case.plan)),
        )
    }));
    case.flag(Subject::entry(review), words, records)
}

/// RV3: a recommendation says again what an earlier review recommended, and is still open.
///
/// Cannot tell for those of a review without any day, which nobody can put before or after another.
pub(super) fn rv3(case: &Case<'_>) -> Vec<Finding> {
    case.over(Book::Recommendation, |_| {
        let repeats = Repeats::of(case.plan, case.today);
        let open = repeats.last().filter(|one| one.later.is_open());
        let mut findings: Vec<Finding> = open.map(|one| again(case, one)).collect();
        let undated = recommendations(case.plan, case.today);
        let undated = undated.iter().filter(|one| day_of(one.review).is_none());
        let mut unknown: Vec<(Subject, String)> =
            undated.map(|one| case.named_entry(one.review)).collect();
        unknown.dedup();
        findings.extend(case.cannot_tell_of(&unknown, "no day is set"));
        findings
    })
}

fn again(case: &Case<'_>, one: &Repeat<'_>) -> Finding {
    let name = one.later.entry.name(case.plan);
    let (earlier, first) = (one.earlier.entry.name(case.plan), one.earlier.review);
    let day = shown_if_known(day_of(first));
    let words = Words {
        brief: format!("{name}: recommended in {} reviews", one.times),
        message: format!(
            "\"{name}\" of {} says again what {} recommended on {day}, \"{earlier}\": {}.",
            one.later.review.name(case.plan),
            first.name(case.plan),
            one.because(case.plan)
        ),
        facts: format!(
            "times={} {} {}",
            one.times, one.earlier.entry.id, one.later.entry.id
        ),
    };
    let records = [&one.later, &one.earlier].map(|recommended| {
        let on = shown_if_known(day_of(recommended.review));
        entry_record(recommended.entry, format!("recommended {on}"))
    });
    case.flag(Subject::entry(one.later.entry), words, records.into())
}

/// RV4: the reviewer may become the successor, works for the backbone, or is paid from money that it controls.
pub(super) fn rv4(case: &Case<'_>) -> Vec<Finding> {
    case.over(Book::Review, |reviews| {
        let (mut findings, mut unknown) = (Vec::new(), Vec::new());
        for review in reviews.iter().filter(|review| still_counts(case, review)) {
            let doubts = doubts(case.plan, review);
            if !doubts.is_empty() {
                findings.push(doubted(case, review, &doubts));
            } else if claims_distance(review) && says_too_little(review) {
                unknown.push(case.named_entry(review));
            }
        }
        let missing =
            "whether the reviewer may become the successor, or is paid by the backbone, is unknown";
        findings.extend(case.cannot_tell_of(&unknown, missing));
        findings
    })
}

/// Whether a review is held by somebody from outside, so that independence is asked of it.
fn claims_distance(review: &Entry) -> bool {
    let kind = review.get(KIND);
    matches!(kind, Some(ReviewKind::ThirdParty | ReviewKind::PostExit))
}

fn says_too_little(review: &Entry) -> bool {
    review.get(MAY_SUCCEED).is_none() || review.get(BACKBONE_PAYS).is_none()
}

fn doubted(case: &Case<'_>, review: &Entry, doubts: &[Doubt<'_>]) -> Finding {
    let name = review.name(case.plan);
    let why: Vec<String> = doubts.iter().map(Doubt::words).collect();
    let words = Words {
        brief: format!("{name}: the reviewer {}", why[0]),
        message: format!(
            "The reviewer of {name} {}.",
            listed(why.iter().map(String::as_str))
        ),
        facts: why.join("; "),
    };
    let records = vec![entry_record(review, why.join("; "))];
    case.flag(Subject::entry(review), words, records)
}
