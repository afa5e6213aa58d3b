//! What a sheet tells its scorer, in the same words in both formats.

use super::request::SheetRequest;
use crate::domain::round::{Basis, Conflict};

/// What may stand where a score is asked.
pub(super) const SCORES: [&str; 6] = ["1", "2", "3", "4", "5", NO_EVIDENCE];
/// The answer that is not a score.
pub(super) const NO_EVIDENCE: &str = "no evidence";
/// What that answer means.
pub(super) const NO_EVIDENCE_MEANS: &str = "Choose \"no evidence\" when you looked and saw nothing to \
    judge by. It is an answer of its own: it is not a 1, and it lowers nobody.";
/// The sentence that a file which is none of ours is answered with.
pub(super) const SEND_OURS: &str =
    "fill in the sheet that came with the invitation and send that file";

/// What to do, in six short sentences.
pub(super) fn steps(request: &SheetRequest) -> [String; 6] {
    let by = request.by.format("%-d %B %Y");
    [
        "First say on \"Conflicts\" how you stand to each candidate, before you read about them.".into(),
        "Then score every candidate on every criterion from 1 to 5, alone and before talking to other scorers."
            .into(),
        "Read what each score means before you give it, and answer \"no evidence\" where you saw nothing to judge by."
            .into(),
        "Write a sentence why beside every score, because a score without one is not taken.".into(),
        "Where it says that there is nothing to fill in, leave it so: you do not score that candidate."
            .into(),
        format!(
            "Save the file under its name and send it back by {by}, as a reply to the message that brought it."
        ),
    ]
}

/// Who sees what, and what that answer means that is none of the five.
pub(super) const WHO_SEES: [&str; 4] = [
    "Nobody is shown a score, an average or an order before the round closes: not the other scorers, not the \
     candidates, not the secretariat in its program.",
    "Whoever receives this file can open it and read it. The program prevents accidents, not a dishonest reader; \
     if that worries you, ask for the way in which you keep your scores until the close.",
    "After the close every scorer's scores and sentences are seen by the people who decide, under their name.",
    NO_EVIDENCE_MEANS,
];

/// The words for a tie, as a list to choose from.
pub(super) fn ties() -> Vec<&'static str> {
    Conflict::ALL.iter().map(|tie| tie.as_str()).collect()
}

/// The words for what a score rests on, as a list to choose from.
pub(super) fn bases() -> Vec<&'static str> {
    Basis::ALL.iter().map(|basis| basis.as_str()).collect()
}

/// The same words with what they mean.
pub(super) fn bases_explained() -> String {
    let explained = |basis: &Basis| {
        let meaning = match basis {
            Basis::Documents => "papers you read",
            Basis::Interview => "an interview",
            Basis::Partner => "what a partner says",
            Basis::Funder => "what a funder says",
            Basis::Direct => "what you saw yourself",
            Basis::Public => "what is publicly known",
        };
        format!("{basis} ({meaning})")
    };
    Basis::ALL
        .iter()
        .map(explained)
        .collect::<Vec<_>>()
        .join(", ")
}
