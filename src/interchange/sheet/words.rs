//! What a sheet tells its scorer, in the same words in both formats.

use super::request::{SheetCasting, SheetRequest};
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

/// What to do, in a few short sentences.
pub(super) fn steps(request: &SheetRequest) -> Vec<String> {
    let mut steps: Vec<String> = FILL_IN.map(str::to_owned).into();
    let by = request.by.format("%-d %B %Y");
    match &request.casting {
        SheetCasting::Teller { .. } => steps.push(format!(
            "Save the file under its name and send it back by {by}, as a reply to the message that brought it."
        )),
        SheetCasting::CommitReveal => steps.extend([
            "Save the file under its name, and do not send it: whoever has it can read your scores.".into(),
            "Seal it on your own computer with \"baton score seal\" and the name of the file. That makes two files \
             beside it, one that ends in .sealed and one that ends in .open."
                .into(),
            format!(
                "Send only the .sealed file back by {by}, as a reply to the message that brought this one. Keep the \
                 .open file where nobody else reads it, and do not lose it."
            ),
            "When you hear that the round has closed, send the .open file. Your scores count only then.".into(),
        ]),
    }
    steps
}

const FILL_IN: [&str; 5] = [
    "First say on \"Conflicts\" how you stand to each candidate, before you read about them.",
    "Then score every candidate on every criterion from 1 to 5, alone and before talking to other scorers.",
    "Read what each score means before you give it, and answer \"no evidence\" where you saw nothing to judge by.",
    "Write a sentence why beside every score, because a score without one is not taken.",
    "Where it says that there is nothing to fill in, leave it so: you do not score that candidate.",
];

/// Who sees what, and what that answer means that is none of the five.
pub(super) fn who_sees(request: &SheetRequest) -> Vec<String> {
    let before: Vec<String> = match &request.casting {
        SheetCasting::Teller { name } => {
            let teller = name.as_ref();
            let teller = teller.map(|name| {
                format!("{name} looks after the sheets that come back until the round closes.")
            });
            let whoever = "Whoever receives this file can open it and read it. The program prevents accidents, not a \
                dishonest reader; if that worries you, ask for the way in which you keep your scores until the close.";
            teller.into_iter().chain([whoever.to_owned()]).collect()
        }
        SheetCasting::CommitReveal => SEALED.map(str::to_owned).into(),
    };
    let mut sentences = vec![NOBODY.to_owned()];
    sentences.extend(before);
    sentences.extend([AFTERWARDS, NO_EVIDENCE_MEANS].map(str::to_owned));
    sentences
}

const NOBODY: &str = "Nobody is shown a score, an average or an order before the round closes: not the other \
    scorers, not the candidates, not the secretariat in its program.";
const SEALED: [&str; 2] = [
    "The .sealed file says whom you answered for and what your ties are, and no score: nobody can read one out of it, \
     and nobody, you included, can change one afterwards unnoticed.",
    "This sheet and the .open file hold your scores, and anybody who has one of them can read them. Nobody else has \
     your .open file: if it is lost, your scores cannot be counted.",
];
const AFTERWARDS: &str = "After the close every scorer's scores and sentences are seen by the people who decide, \
    under their name.";

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
