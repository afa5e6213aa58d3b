//! What came back from a scorer: a sheet, or a ballot that was sealed where they are; read, not yet weighed.

use super::hidden::Hidden;
use super::inviting::hash_of;
use crate::domain::round::{DeclaredConflict, Score};
use crate::domain::text::Line;
use crate::interchange::ImportError;
use crate::interchange::sheet::{
    self, BallotHead, Commitment, FilledSheet, OpenedScore, SheetProblem, read_open, read_sealed,
};
use crate::session::Session;
use crate::store::Hash;

/// What kind of file a reply is. Its ending says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A sheet as it was filled in: `.xlsx` or `.toml`.
    Sheet,
    /// Commitments alone: `.sealed`.
    Sealed,
    /// What commitments hide: `.open`.
    Open,
}

/// A file that came back, read. What it scores is not to be shown.
#[derive(Debug)]
pub struct Reply {
    /// The file as the caller named it.
    pub file: String,
    /// What kind of file it is.
    pub kind: Kind,
    /// Whose it is.
    pub head: BallotHead,
    /// What its events are marked with: the hash of the whole file, and the invitation that it answers.
    pub(super) origin: String,
    /// The scorer's ties as it says them.
    pub(super) conflicts: Vec<DeclaredConflict>,
    pub(super) said: Said,
}

/// What a reply answers.
#[derive(Debug)]
pub(super) enum Said {
    /// Scores, each hidden already, and how many cells are empty.
    Scores(Vec<(Score, Hidden)>, usize),
    /// Commitments to scores that are not here.
    Commitments(Vec<Commitment>),
    /// Scores behind commitments that were cast.
    Opened(Vec<OpenedScore>),
}

impl Kind {
    /// What a file of this name is taken for.
    #[must_use]
    pub fn of(name: &str) -> Self {
        match ending(name).as_str() {
            "sealed" => Self::Sealed,
            "open" => Self::Open,
            _ => Self::Sheet,
        }
    }
}

/// Whether a file of this name in a folder is taken for a reply. What a spreadsheet program keeps beside an open
/// workbook is none.
#[must_use]
pub fn is_reply(name: &str) -> bool {
    let hidden = name.starts_with('.') || name.starts_with("~$");
    !hidden && matches!(ending(name).as_str(), "xlsx" | "toml" | "sealed" | "open")
}

fn ending(name: &str) -> String {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    ending.to_ascii_lowercase()
}

impl Reply {
    /// Whether two replies answer the same thing for the same scorer, and are not the same file. What comes to light
    /// takes the place of nothing, so two of these are never at odds.
    #[must_use]
    pub fn clashes_with(&self, other: &Self) -> bool {
        let of = |reply: &Self| {
            let BallotHead {
                plan,
                round,
                scorer,
                ..
            } = reply.head.clone();
            (plan, round, scorer, reply.kind)
        };
        self.kind != Kind::Open && of(self) == of(other) && self.origin != other.origin
    }
}

impl Session {
    /// Reads a file that came back; its name is for the problems, and its ending says what it is. What it scores is
    /// hidden at once.
    ///
    /// # Errors
    /// Everything that is wrong with it. Then nothing of it is given.
    pub fn read_reply(&mut self, file: &str, bytes: &[u8]) -> Result<Reply, Vec<SheetProblem>> {
        let kind = Kind::of(file);
        let (head, conflicts, said) = match kind {
            Kind::Sheet => self.hide(sheet::read(bytes, file)?),
            Kind::Sealed => {
                let ballot = read_sealed(file, text(file, bytes)?).map_err(problems)?;
                let said = Said::Commitments(ballot.commitments);
                (ballot.head, ballot.conflicts, said)
            }
            Kind::Open => {
                let ballot = read_open(file, text(file, bytes)?).map_err(unshown)?;
                (ballot.head, Vec::new(), Said::Opened(ballot.scores))
            }
        };
        Ok(Reply {
            file: file.to_owned(),
            kind,
            origin: format!(
                "sheet-{}{}",
                Hash::of(bytes),
                invitation_mark(&hash_of(&head.token))
            ),
            head,
            conflicts,
            said,
        })
    }

    fn hide(&mut self, sheet: FilledSheet) -> (BallotHead, Vec<DeclaredConflict>, Said) {
        let head = BallotHead {
            plan: sheet.plan,
            round: sheet.round,
            scorer: sheet.scorer,
            token: sheet.token,
        };
        let scores = sheet.scores.into_iter().map(|score| {
            let hidden = Hidden::new(&score, self.around.salt());
            (score, hidden)
        });
        let said = Said::Scores(scores.collect(), sheet.empty.len());
        (head, sheet.conflicts, said)
    }
}

/// The end of the mark of everything that answers an invitation.
pub(super) fn invitation_mark(hash: &Line) -> String {
    const ENOUGH: usize = 16;
    let start = hash.as_str().get(..ENOUGH).unwrap_or(hash.as_str());
    format!("-{start}")
}

fn text<'b>(file: &str, bytes: &'b [u8]) -> Result<&'b str, Vec<SheetProblem>> {
    std::str::from_utf8(bytes).map_err(|_| {
        let says = "it is no text";
        vec![whole(file, says, "ask for the file again")]
    })
}

/// The problems of a file that holds no score.
fn problems(error: ImportError) -> Vec<SheetProblem> {
    let file = error.file;
    let one = |problem: crate::interchange::Problem| SheetProblem {
        file: file.clone(),
        sheet: problem.path,
        cell: match problem.line {
            0 => String::new(),
            line => format!("line {line}"),
        },
        says: problem.message,
        allowed: problem.remedy,
    };
    error.problems.into_iter().map(one).collect()
}

/// The problems of a file that holds scores: where they are, and nothing of what stands there.
fn unshown(error: ImportError) -> Vec<SheetProblem> {
    let unsaid = |problem: SheetProblem| SheetProblem {
        says: "this is not as it was written".to_owned(),
        allowed: "ask for the file again, as `baton score seal` made it".to_owned(),
        ..problem
    };
    problems(error).into_iter().map(unsaid).collect()
}

/// A problem of a file as a whole.
pub(super) fn whole(
    file: &str,
    says: impl Into<String>,
    allowed: impl Into<String>,
) -> SheetProblem {
    SheetProblem {
        file: file.to_owned(),
        sheet: String::new(),
        cell: String::new(),
        says: says.into(),
        allowed: allowed.into(),
    }
}
