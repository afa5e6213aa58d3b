//! How lasting each area is thought to be, beside what was thought before and a published mean.

use super::{Matter, Point, Told, Tone};
use crate::app::screens::partners::fact::Leads;
use crate::app::words::{UNKNOWN, capital, day};
use crate::domain::analysis::areas::{Area, Reading, published_mean};
use crate::domain::analysis::calendar::count_of;
use crate::domain::book::norms::{ASSESSOR, SCORE, THEME};
use crate::domain::book::trust::ON;
use crate::domain::book::{Book, Entry};
use crate::domain::flags::settings::Subject;
use crate::domain::question::Theme;
use crate::domain::{Date, Plan};
use crate::twin::Seen;
use crate::twin::areas::{AreasSeen, PUBLISHED, mean};
use crate::twin::named::Named;

/// A matter for each area, in the order of the themes.
pub(super) fn told(seen: Seen<'_>) -> Told {
    let areas = AreasSeen::of(seen);
    let matter = |area| matter(seen.plan, seen.today, &areas, area);
    Told {
        matters: areas.all.iter().map(matter).collect(),
        remark: remark(&areas),
    }
}

/// The mean over all areas beside the published one.
fn remark(areas: &AreasSeen) -> String {
    let published = mean(published_mean());
    match areas.overall {
        Some(ours) => {
            let ours = mean(ours);
            format!("Mean {ours} of 7; published mean {published}, for orientation.")
        }
        None => "No area was assessed yet.".to_owned(),
    }
}

fn matter(plan: &Plan, today: Date, areas: &AreasSeen, area: &Area) -> Matter {
    let now = area.latest.map(|reading| mean(reading.mean));
    let is_lowest = areas.lowest.contains(&area.theme);
    let mut facts = vec![("Now", read(area.latest)), ("Before", read(area.before))];
    let lowest = is_lowest.then(|| areas.about_the_lowest()).flatten();
    facts.extend(lowest.map(|lowest| ("Lowest", lowest)));
    facts.push((
        "Published",
        format!("{} of 7: {PUBLISHED}", mean(published_mean())),
    ));
    Matter {
        key: area.theme.to_string(),
        title: capital(area.theme.as_str()),
        tone: match (&now, is_lowest) {
            (None, _) => Tone::Unknown,
            (Some(_), true) => Tone::Warn,
            (Some(_), false) => Tone::Done,
        },
        stands: now.clone().unwrap_or_else(|| UNKNOWN.to_owned()),
        mark: now.unwrap_or_else(|| UNKNOWN.to_owned()),
        facts,
        points: assessments(plan, area.theme, today),
        nothing: "Nobody assessed it yet. Assessments are kept in a book of their own, on Partners.",
    }
}

/// What was said of it until a day, the latest first.
fn assessments(plan: &Plan, theme: Theme, today: Date) -> Vec<Point> {
    let entries = plan.books.of(Book::Area);
    let mut of_theme: Vec<&Entry> = entries
        .filter(|entry| entry.get(THEME) == Some(theme))
        .filter(|entry| entry.get(ON).is_some_and(|on| on <= today))
        .collect();
    of_theme.sort_by_key(|entry| std::cmp::Reverse(entry.get(ON)));
    of_theme.into_iter().map(|one| point(plan, one)).collect()
}

fn point(plan: &Plan, entry: &Entry) -> Point {
    let by = entry.get(ASSESSOR).map(|id| Named::person(plan, id).name);
    let score = entry.get(SCORE).map(|score| format!("{score} of 7"));
    let on = entry.get(ON).map(day);
    let known = |words: Option<String>| words.unwrap_or_else(|| UNKNOWN.to_owned());
    Point {
        about: known(by),
        says: format!("{} on {}", known(score), known(on)),
        leads: Leads::To(Subject::entry(entry)),
    }
}

fn read(reading: Option<Reading>) -> String {
    let told = |Reading {
                    on,
                    mean: of,
                    people,
                }| {
        let people = count_of(people, "person", "people");
        format!("{} of 7 by {people}, latest {}", mean(of), day(on))
    };
    reading.map_or_else(|| UNKNOWN.to_owned(), told)
}
