//! From what a reviewer answers to the text of a review file, and the empty form.

use super::{BOOKS, KIND, ReviewFile, columns};
use crate::domain::Plan;
use crate::domain::book::norms::TEXT;
use crate::domain::book::review::{CRITERION, Criterion};
use crate::domain::book::{Book, Column, Kind, Need};
use crate::domain::text::Line;
use crate::interchange::books;
use crate::interchange::toml_text::Page;

/// The file as text. The same answers give the same text, byte for byte.
#[must_use]
pub fn write(review: &ReviewFile) -> String {
    let mut page = opening(review);
    for book in BOOKS {
        let mut entries = review
            .entries
            .iter()
            .filter(|entry| entry.book == *book)
            .peekable();
        if entries.peek().is_some() {
            page.section(book.title());
        }
        for entry in entries {
            books::write(&mut page, entry);
        }
    }
    page.into_text()
}

/// The form of a pack: nothing answered yet, and for each thing that can be said how to say it.
#[must_use]
pub fn form(review: &ReviewFile, plan: &Plan) -> String {
    let mut page = opening(review);
    page.comment("");
    page.comment("Take away the # before what you fill in; repeat a block for several. Give each block an id of its");
    page.comment("own (a-z, 0-9, -) and keep it: sent again, the same id changes what you said, and does not repeat it.");
    page.comment(
        "`function`, `question`, `flag` and `phase` take an id from report.txt or plan.toml.",
    );
    for book in BOOKS {
        page.section(&format!("{}: {}", book.title(), book.about()));
        if *book == Book::Judgement {
            criteria(&mut page, plan);
        } else {
            block(&mut page, *book, "1");
        }
    }
    page.into_text()
}

fn opening(review: &ReviewFile) -> Page {
    let mut page = Page::default();
    page.comment("What a reviewer says. Send this file back; `baton review collect` reads it.");
    page.table("baton");
    page.put("kind", &plain(KIND));
    page.put("format", &1_u32);
    page.table("review");
    page.put("plan", &review.plan);
    page.put("review", &review.review);
    page.put("mark", &plain(&review.mark.to_string()));
    for column in columns(Book::Review) {
        match review.own.value(column.name) {
            Some(value) => page.put(column.name, value),
            None => page.comment(&to_fill_in(column)),
        }
    }
    page
}

/// One block for each criterion, with what every review is asked.
fn criteria(page: &mut Page, plan: &Plan) {
    for criterion in Criterion::ALL {
        let mut questions = plan.books.of(Book::ReviewQuestion);
        let asked = questions.find(|question| question.get(CRITERION) == Some(*criterion));
        page.comment("");
        if let Some(text) = asked.and_then(|question| question.get(TEXT)) {
            for line in text.as_str().lines() {
                page.comment(line);
            }
        }
        page.comment("[[judgement]]");
        page.comment(&format!("id = \"{criterion}\""));
        page.comment(&format!("criterion = \"{criterion}\""));
        page.comment("text = \"\"");
        page.comment("evidence = \"\"");
    }
}

/// A block to fill in, each column with what it holds.
fn block(page: &mut Page, book: Book, id: &str) {
    page.comment(&format!("[[{book}]]"));
    page.comment(&format!("id = \"{book}-{id}\""));
    for column in columns(book) {
        page.comment(&to_fill_in(column));
    }
}

/// The line of a column that is to be filled in.
fn to_fill_in(column: &Column) -> String {
    let empty = match column.kind {
        Kind::Amount | Kind::Number { .. } => "0",
        Kind::YesNo => "false",
        Kind::Day(_) => "YYYY-MM-DD",
        Kind::Line
        | Kind::Text
        | Kind::Word(_)
        | Kind::Rule
        | Kind::Organisation
        | Kind::Organisations
        | Kind::Person
        | Kind::Function
        | Kind::Question
        | Kind::Entry(_) => "\"\"",
    };
    let words = if let Kind::Word(words) = column.kind
        && words.len() < 12
    {
        format!("; {}", words.join(", "))
    } else {
        String::new()
    };
    let may = match column.need {
        Need::Always => "",
        Need::WhenKnown => "; may be left out",
    };
    format!("{} = {empty}   # {}{words}{may}", column.name, column.asks)
}

fn plain(word: &str) -> Line {
    Line::parse(word).expect("a word or a number in digits is a line")
}
