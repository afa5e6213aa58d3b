//! Whatever can be read on a screen is in its twin: every figure, every day, every name, every word.

use std::collections::BTreeSet;

use super::Screen;
use baton::twin::named::shortest;

const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];

#[test]
fn lifecycle_is_told_whole() {
    let axis = "100 75 50 25 0";
    let furniture = format!("where we are s w x suggest move d now plan actual undated c {axis}");
    for keys in ["", "left left", "tab tab tab"] {
        holds_everything(Screen::nadi().press(keys), &furniture);
    }
}

#[test]
fn the_portfolio_is_told_whole() {
    let order = "as the most urgent first then date things";
    let furniture = format!("{order} same more than one s w n weighted suggest");
    holds_everything(Screen::many(), &furniture);
}

#[test]
fn functions_are_told_whole_in_every_view() {
    let furniture =
        "view board list matrix v stage w hands gy ry rn aside weighted d r g s holds receives";
    for keys in ["2", "2 v", "2 v v", "2 down right right down"] {
        holds_everything(Screen::nadi().press(keys), furniture);
    }
}

#[test]
fn partners_are_told_whole() {
    let furniture = "organisation person role legal until now moved and has moved. n w when all flags none id w joined";
    for keys in ["3", "3 down down down", "3 tab", "3 tab down down"] {
        holds_everything(Screen::nadi().press(keys), furniture);
    }
}

#[test]
fn the_books_are_told_whole() {
    let furniture = "book entries entry flags none id space read all of it";
    for keys in ["3 v", "3 v enter", "3 v enter enter", "3 v down down enter"] {
        holds_everything(Screen::booked().press(keys), furniture);
    }
    let furniture = "organisation person role legal until now moved and has moved. n w when all flags none id w joined";
    for keys in ["3 end", "3 end up"] {
        holds_everything(Screen::booked().press(keys), furniture);
    }
}

#[test]
fn one_function_is_told_whole() {
    let stages = "held documented shadowed shared transferred confirmed";
    let furniture =
        format!("both hands r to set dates evidence history enter for all here none {stages}");
    for keys in [
        "2 right right enter",
        "2 right right right right right down enter",
    ] {
        holds_everything(Screen::nadi().press(keys), &furniture);
    }
}

#[test]
fn successors_are_told_whole() {
    let legend = "v each in agree normal discuss must m d";
    // A mean below its floor has a mark at its side.
    let notes = "counted these 2.3v 2.4v scored";
    let furniture = format!(
        "criterion mean n spread total place leads out v other views if all equally harsh {legend} {notes}"
    );
    for keys in ["5", "5 tab tab", "5 right down down"] {
        holds_everything(Screen::nadi().press(keys), &furniture);
    }
    for keys in ["5 v v v", "5 v v v end"] {
        holds_everything(Screen::nadi().press(keys), "v other views above");
    }
    holds_everything(
        Screen::nadi().press("5 v v"),
        "cand scorers name state no decision yet",
    );
    holds_everything(
        Screen::nadi().press("5 enter"),
        "scorer vote first why gave n",
    );
}

#[test]
fn an_open_round_is_told_whole_and_holds_no_score() {
    for (keys, furniture) in [
        (
            "5 v v down enter",
            "scorer organisation vote conflict answered since",
        ),
        (
            "5 v v down enter down down down enter",
            "criterion since by a saved cell reads and no more to everyone \
         scoring it again takes the place of what was there log keeps that done not weight",
        ),
    ] {
        let screen = Screen::nadi().press(keys);
        let twin = screen.twin().join("\n");
        assert!(twin.contains("A home for shared data"), "{twin}");
        for word in ["mean", "spread", "rank", "total 6", "rests on", "how firm"] {
            assert!(!twin.contains(word), "{word} in\n{twin}");
        }
        holds_everything(screen, furniture);
    }
}

#[test]
fn questions_are_told_whole() {
    let meaning = "x o answer without evidence phase has passed still its date to look again";
    let ways = "space ask it reason six";
    let furniture = format!("unask answ park stal holl total all themes due {meaning} {ways}");
    for keys in [
        "6",
        "6 down down down tab down",
        "6 end tab down down",
        "6 down tab",
    ] {
        holds_everything(Screen::nadi().press(keys), &furniture);
    }
}

#[test]
fn flags_are_told_whole() {
    let note =
        "accepted are not counted above them they return when the passes or their facts change";
    let part = "what this plan says records it rests on usually helps can be with a reason date which comes back";
    let ways = "enter opens one accepts";
    let furniture = format!("s w n a {note} {part} {ways}");
    for keys in ["6 v", "6 v down down", "6 v end"] {
        holds_everything(Screen::nadi().press(keys), &furniture);
    }
}

#[test]
fn a_filter_is_told_with_the_rows_that_pass_it() {
    let twin = Screen::nadi()
        .press("2 v f")
        .type_text("stage: held")
        .press("enter")
        .twin();
    assert!(
        twin.contains(&"shown by the filter: 3 of 16".to_owned()),
        "{twin:#?}"
    );
    assert!(
        twin.contains(&"functions listed: 3".to_owned()),
        "{twin:#?}"
    );
    assert!(
        !twin.iter().any(|fact| fact.contains("Peer training")),
        "{twin:#?}"
    );
}

#[test]
fn the_log_is_told_whole() {
    // Clocks on the wall are local; the twin has UTC.
    let clock = "16 12 05 30 times here";
    let furniture = format!("show all runs of like folded every seq when more below {clock}");
    for keys in ["8", "8 v", "8 down down", "8 v down down down down"] {
        holds_everything(Screen::nadi_acting(4).press(keys), &furniture);
    }
}

#[test]
fn every_place_is_told_a_fact_a_line() {
    for keys in [
        "0",
        "1",
        "2",
        "2 enter",
        "3",
        "5",
        "5 v",
        "5 v v",
        "5 enter",
        "5 w right",
        "5 v v down enter enter",
        "6",
        "6 v",
        "8",
    ] {
        let twin = Screen::nadi().press(keys).twin();
        assert!(twin.len() > 3, "{keys}: {twin:?}");
        holds_no_drawing(&twin);
    }
}

/// Looks at the body of a large window. `furniture` is what stands there without saying anything: headings and labels.
#[track_caller]
fn holds_everything(screen: Screen, furniture: &str) {
    let mut screen = screen.sized(200, 60);
    let twin = screen.twin();
    holds_no_drawing(&twin);
    let told = twin.join("\n").to_lowercase();
    let known = known(&told);
    // What every list says of itself.
    let lists = "filter none sort more below";
    let furniture: BTreeSet<&str> = furniture
        .split_whitespace()
        .chain(lists.split(' '))
        .collect();
    let text = screen.text();
    let all: Vec<&str> = text.lines().collect();
    let body = all[3..all.len() - 3].join("\n").to_lowercase();
    let missing: BTreeSet<&str> = tokens(&body)
        .filter(|word| {
            let bare = word.trim_matches('.');
            let said = known.contains(bare) || is_cut(word, &known);
            !(said || furniture.contains(bare) || is_chart(bare))
        })
        .collect();
    let days: Vec<String> = days(&body)
        .into_iter()
        .filter(|day| !told.contains(day))
        .collect();
    assert!(
        missing.is_empty() && days.is_empty(),
        "the twin lacks {missing:?} {days:?}\n{text}\n{}",
        twin.join("\n")
    );
}

/// No line has a border or a symbol that a voice would swallow.
#[track_caller]
fn holds_no_drawing(twin: &[String]) {
    for line in twin {
        assert!(line.contains(": "), "no fact: {line}");
        let bare = line.split_whitespace().find(|word| {
            let speaks = word.starts_with('?') || word.contains(char::is_alphanumeric);
            !speaks || word.contains(['|', '[', '>', '%', '#'])
        });
        assert_eq!(bare, None, "{line}");
    }
}

/// Every word of what was told, and the words that days are made of on a screen.
fn known(told: &str) -> BTreeSet<String> {
    let mut known: BTreeSet<String> = tokens(told)
        .map(|word| word.trim_matches('.').to_owned())
        .collect();
    for day in told.split(|c: char| !c.is_ascii_digit() && c != '-') {
        let parts: Vec<&str> = day.split('-').collect();
        if let [year, month, rest @ ..] = &parts[..]
            && year.len() == 4
            && let Ok(month) = month.parse::<usize>()
            && (1..=12).contains(&month)
        {
            known.insert(MONTHS[month - 1].to_owned());
            known.insert(year[2..].to_owned());
            known.extend(
                rest.iter()
                    .map(|day| day.trim_start_matches('0').to_owned()),
            );
        }
    }
    known
}

fn tokens(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric() && c != '.')
        .filter(|word| word.contains(char::is_alphanumeric))
}

/// Whether it is a piece of the curve: planned, actual, forecast.
fn is_chart(word: &str) -> bool {
    word.chars().all(|c| "paf".contains(c))
}

/// Whether a word ends in the mark of what was cut, and the twin has all of it.
fn is_cut(word: &str, known: &BTreeSet<String>) -> bool {
    let rest = word.trim_end_matches('.');
    rest.len() < word.len() && known.iter().any(|other| other.starts_with(rest))
}

/// The days of a screen as `2026-12-09`, and its months as `2026-12`.
fn days(text: &str) -> Vec<String> {
    let words: Vec<&str> = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let mut found = Vec::new();
    for (n, word) in words.iter().enumerate() {
        let Some(month) = MONTHS.iter().position(|name| name == word) else {
            continue;
        };
        let year = words.get(n + 1).filter(|year| year.len() == 4);
        let Some(year) = year.filter(|year| year.starts_with("20")) else {
            continue;
        };
        let day = n.checked_sub(1).and_then(|n| words[n].parse::<u32>().ok());
        found.push(match day.filter(|day| (1..=31).contains(day)) {
            Some(day) => format!("{year}-{:02}-{day:02}", month + 1),
            None => format!("{year}-{:02}", month + 1),
        });
    }
    found
}

/// Cards, "needs someone" and the portfolio all call bodies like this.
#[test]
fn a_name_is_shortened_to_the_words_that_tell_it_from_all_others() {
    assert_eq!(shortest("Banyan Network", &["Champa Union"]), "Banyan");
    let longer = shortest("Banyan Network", &["Banyans United"]);
    assert_eq!(longer, "Banyan Network");
    assert_eq!(shortest("The Banyan Network", &[]), "The Banyan");
    // Titles are no name.
    assert_eq!(shortest("Dr. A. Rao House", &[]), "Dr. A. Rao House");
}

#[test]
fn what_somebody_wrote_is_told_as_it_was_written() {
    let written = "cost = 3 -> 4 since 3 Mar 2026";
    let form = Screen::nadi().press("2 > tab").type_text(written);
    let screen = form.send().press("8");
    let told = screen.twin().join("\n");
    assert!(told.contains(&format!("\"{written}\"")), "{told}");
    assert!(told.contains("2026-12-09"), "{told}");
}
