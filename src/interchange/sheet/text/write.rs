//! From a request to the text that asks for the scores. The same request gives the same text.

use super::KIND;
use crate::domain::id::CandidateId;
use crate::domain::text::Text;
use crate::interchange::sheet::FORMAT;
use crate::interchange::sheet::request::{SheetCandidate, SheetCriterion, SheetRequest, Standing};
use crate::interchange::sheet::words::{SCORES, bases_explained, steps, ties, who_sees};
use crate::interchange::toml_text::Page;

/// The width at which comments are broken.
const WIDTH: usize = 98;

/// A score sheet as text, every answer still empty.
#[must_use]
pub fn toml(request: &SheetRequest) -> String {
    let mut page = Page::default();
    opening(&mut page, request);
    frame(&mut page, request);
    page.section("Conflicts");
    for candidate in &request.candidates {
        conflict(&mut page, candidate);
    }
    for (index, criterion) in request.criteria.iter().enumerate() {
        page.section(&format!("{}. {}", index + 1, criterion.name));
        meaning(&mut page, criterion);
        for candidate in &request.candidates {
            answer(&mut page, criterion, candidate);
        }
    }
    page.into_text()
}

fn opening(page: &mut Page, request: &SheetRequest) {
    comment(
        page,
        &format!("{}: {}", request.plan_name, request.round_name),
    );
    comment(page, &format!("Scores of {}", request.scorer_name));
    page.comment("");
    for (index, step) in steps(request).iter().enumerate() {
        comment(page, &format!("{}. {step}", index + 1));
    }
    page.comment("");
    comment(
        page,
        "Write between the quotes. What begins with # is for you to read only.",
    );
    comment(page, &format!("score: {}", SCORES.join(", ")));
    comment(page, "why: a sentence; no sentence, no score");
    let bases = bases_explained();
    comment(
        page,
        &format!("rests_on: one or more, with commas between them: {bases}"),
    );
    comment(page, &format!("tie: {}; and what it is", ties().join(", ")));
    page.comment("");
    for sentence in who_sees(request) {
        comment(page, &sentence);
    }
}

fn frame(page: &mut Page, request: &SheetRequest) {
    page.table("baton");
    page.put("kind", &KIND);
    page.put("format", &FORMAT);
    page.table("sheet");
    page.comment("Leave this part as it is: by it your answers find their place.");
    page.put("plan", &request.plan);
    page.put("round", &request.round);
    page.put("scorer", &request.scorer);
    page.put("token", &request.token.as_str());
    let standing = |standing: Standing| -> Vec<CandidateId> {
        let those = request.candidates.iter();
        let those = those.filter(|candidate| candidate.standing == standing);
        those.map(|candidate| candidate.id.clone()).collect()
    };
    let all: Vec<CandidateId> = request
        .candidates
        .iter()
        .map(|one| one.id.clone())
        .collect();
    let criteria: Vec<_> = request.criteria.iter().map(|one| one.id.clone()).collect();
    page.list("candidates", &all);
    page.list("criteria", &criteria);
    page.list(Standing::Recused.key(), &standing(Standing::Recused));
    page.list(
        Standing::OwnEmployer.key(),
        &standing(Standing::OwnEmployer),
    );
}

fn conflict(page: &mut Page, candidate: &SheetCandidate) {
    let name = &candidate.name;
    if candidate.standing == Standing::OwnEmployer {
        comment(page, &format!("{name}: {}", candidate.standing.notice()));
        return;
    }
    page.item("conflict");
    comment(page, name.as_str());
    page.put("candidate", &candidate.id);
    match candidate.tie() {
        Some(tie) => page.put("tie", &tie),
        None => page.put("tie", &""),
    }
    match candidate
        .conflict
        .as_ref()
        .and_then(|tie| tie.note.as_ref())
    {
        Some(note) => page.put("what", note),
        None => page.put("what", &""),
    }
}

fn meaning(page: &mut Page, criterion: &SheetCriterion) {
    for (index, anchor) in criterion.anchors.iter().enumerate() {
        comment(page, &format!("{}: {anchor}", index + 1));
    }
    let mut more = |title: &str, text: Option<&Text>| {
        if let Some(text) = text {
            comment(page, &format!("{title}: {text}"));
        }
    };
    more("Ask for", criterion.ask_for.as_ref());
    more("The usual mistake", criterion.typical_error.as_ref());
}

fn answer(page: &mut Page, criterion: &SheetCriterion, candidate: &SheetCandidate) {
    if candidate.standing != Standing::Open {
        let notice = candidate.standing.notice();
        comment(page, &format!("{}: {notice}", candidate.name));
        return;
    }
    page.item("answer");
    comment(page, &format!("{}: {}", candidate.name, criterion.name));
    page.put("candidate", &candidate.id);
    page.put("criterion", &criterion.id);
    for key in ["score", "why", "rests_on"] {
        page.put(key, &"");
    }
}

/// Text as a comment, broken at blanks; its own line breaks are kept.
fn comment(page: &mut Page, text: &str) {
    for line in text.split('\n') {
        let mut written = String::new();
        for word in line.split_whitespace() {
            let length = written.chars().count() + word.chars().count();
            if !written.is_empty() && length >= WIDTH {
                page.comment(&written);
                written.clear();
                written.push_str("  ");
            }
            if !written.trim_end().is_empty() {
                written.push(' ');
            }
            written.push_str(word);
        }
        page.comment(&written);
    }
}
