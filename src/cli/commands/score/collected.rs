//! What came of the files that were collected: what was taken, what was not and why. No score is told.

use super::replies::Unread;
use crate::cli::output::{Page, Shown, note, red, say};
use crate::cli::{CommandError, Finished, Invocation, Outcome};
use crate::domain::Plan;
use crate::domain::analysis::calendar::count;
use crate::domain::id::{PersonId, PlanId, RoundId};
use crate::interchange::sheet::SheetProblem;
use crate::session::SessionError;
use crate::session::ballots::{Counts, Reply, TieChange, WeighedReply};
use crate::twin::named::Named;
use serde::Serialize;

/// What came of each file.
#[derive(Debug, Serialize)]
pub(super) struct Collected {
    dry_run: bool,
    pub(super) sheets: Vec<SheetTold>,
}

/// What came of one file.
#[derive(Debug, Serialize)]
pub(super) struct SheetTold {
    file: String,
    plan: Option<PlanId>,
    round: Option<RoundId>,
    scorer: Option<PersonId>,
    taken: bool,
    #[serde(flatten)]
    counts: Counts,
    ties: Vec<TieChange>,
    receipt: Option<String>,
    problems: Vec<ProblemTold>,
    #[serde(skip)]
    whose: Option<Named>,
    #[serde(skip)]
    known: bool,
    #[serde(skip)]
    clashes: bool,
}

#[derive(Debug, Serialize)]
struct ProblemTold {
    sheet: String,
    cell: String,
    says: String,
    allowed: String,
    #[serde(skip)]
    sentence: String,
}

impl Collected {
    pub(super) fn of(mut sheets: Vec<SheetTold>) -> Self {
        sheets.sort_by(|one, other| one.file.cmp(&other.file));
        Self {
            dry_run: false,
            sheets,
        }
    }

    pub(super) fn takes_any(&self) -> bool {
        self.sheets.iter().any(|sheet| sheet.taken)
    }

    /// Shows what came of it. Where nothing was taken it failed; where something was not it is partly done.
    pub(super) fn end(mut self, invocation: &mut Invocation) -> Finished {
        if invocation.global.dry_run {
            self.as_dry_run();
        }
        for problem in self.sheets.iter().flat_map(|sheet| &sheet.problems) {
            say(red("error:"), &problem.sentence);
        }
        invocation.tell(&self)?;
        let refused = self.sheets.iter().filter(|sheet| !sheet.taken).count();
        if refused == 0 {
            Ok(Outcome::Done)
        } else if refused == self.sheets.len() {
            Err(self.failure())
        } else {
            note(
                "what was not taken changed nothing; put right, the same file can be collected again",
            );
            Ok(Outcome::Partly)
        }
    }

    /// A receipt of what is not cast will never be seen again: salts are drawn anew.
    fn as_dry_run(&mut self) {
        self.dry_run = true;
        for sheet in self.sheets.iter_mut().filter(|sheet| !sheet.known) {
            sheet.receipt = None;
        }
    }

    fn failure(&self) -> CommandError {
        let what = match self.sheets.len() {
            1 => "the sheet was not taken over; nothing was changed".to_owned(),
            all => format!("none of {all} sheets was taken over; nothing was changed"),
        };
        if self.sheets.iter().any(|sheet| sheet.clashes) {
            return CommandError::clash(what).hint(
                "collect the older one first and then the newer one, or only the one that counts",
            );
        }
        CommandError::failed(what)
            .hint("tell the scorer what is wrong; the same sheet, put right, can be sent again")
    }
}

impl SheetTold {
    pub(super) fn of(plan: &Plan, reply: &Reply, weighed: WeighedReply) -> Self {
        Self {
            whose: Some(Named::person(plan, &reply.head.scorer)),
            file: reply.file.clone(),
            plan: Some(reply.head.plan.clone()),
            round: Some(reply.head.round.clone()),
            scorer: Some(reply.head.scorer.clone()),
            taken: weighed.problems.is_empty(),
            counts: weighed.counts,
            ties: weighed.ties,
            receipt: weighed.receipt.map(|receipt| receipt.to_string()),
            problems: weighed.problems.into_iter().map(ProblemTold::of).collect(),
            known: weighed.known,
            clashes: weighed.clashes,
        }
    }

    /// A sheet of a plan that could not be changed at all.
    pub(super) fn failed(plan: &Plan, reply: &Reply, error: &SessionError) -> Self {
        Self {
            whose: Some(Named::person(plan, &reply.head.scorer)),
            plan: Some(reply.head.plan.clone()),
            round: Some(reply.head.round.clone()),
            scorer: Some(reply.head.scorer.clone()),
            ..Self::unread(&Unread::of(reply.file.clone(), error.to_string()))
        }
    }

    pub(super) fn unread(unread: &Unread) -> Self {
        let problems = unread.problems.iter().cloned();
        Self {
            file: unread.file.clone(),
            plan: None,
            round: None,
            scorer: None,
            taken: false,
            counts: Counts {
                unclear: unread.problems.len(),
                ..Counts::default()
            },
            ties: Vec::new(),
            receipt: None,
            problems: problems.map(ProblemTold::of).collect(),
            whose: None,
            known: false,
            clashes: false,
        }
    }

    pub(super) const fn is_taken(&self) -> bool {
        self.taken
    }

    pub(super) fn sentence(&self) -> String {
        let whose = self.whose.as_ref();
        let whose = whose.map_or_else(String::new, |named| format!(", {named}"));
        let receipt = self.receipt.as_ref();
        let note = match (self.taken, self.known) {
            (false, _) => Some("not taken"),
            (true, true) => Some("taken over before, nothing changes"),
            (true, false) => None,
        };
        let mut parts: Vec<String> = self.counted().into_iter().collect();
        parts.extend(self.besides());
        parts.extend(receipt.map(|receipt| format!("receipt {receipt}")));
        parts.extend(note.map(str::to_owned));
        if parts.is_empty() {
            parts.push("nothing to score".to_owned());
        }
        format!("{}{whose}: {}", self.file, parts.join("; "))
    }

    /// How many of its cells are what, of those kinds that there are: `12 new, 4 empty`.
    fn counted(&self) -> Option<String> {
        let Counts {
            new,
            changed,
            same,
            unclear,
            empty,
            ..
        } = self.counts;
        let all = [
            (new, "new"),
            (changed, "changed"),
            (same, "same"),
            (unclear, "unclear"),
            (empty, "empty"),
        ];
        let there = all.into_iter().filter(|(number, _)| *number > 0);
        let words: Vec<String> = there
            .map(|(number, word)| format!("{number} {word}"))
            .collect();
        (!words.is_empty()).then(|| words.join(", "))
    }

    /// What else is to be known: ties that change, and answers that do not do what their cells seem to say.
    fn besides(&self) -> Vec<String> {
        let Counts {
            kept,
            dropped,
            passed_over,
            ..
        } = self.counts;
        let mut parts: Vec<String> = self.ties.iter().map(tie_told).collect();
        if dropped > 0 {
            let answers = count(dropped, "earlier answer");
            parts.push(format!("{answers} dropped by stepping aside"));
        }
        if kept > 0 {
            let answers = count(kept, "earlier answer");
            parts.push(format!("{answers} kept, the cells being empty now"));
        }
        if passed_over > 0 {
            let cells = count(passed_over, "cell");
            parts.push(format!("{cells} passed over, no longer asked for"));
        }
        parts
    }
}

fn tie_told(change: &TieChange) -> String {
    let TieChange {
        candidate,
        tie,
        was,
    } = change;
    match was {
        Some(was) if was == tie => format!("tie to {candidate}: {tie} as before, in other words"),
        Some(was) => format!("tie to {candidate}: {tie}, was {was}"),
        None => format!("tie to {candidate}: {tie}"),
    }
}

impl ProblemTold {
    fn of(problem: SheetProblem) -> Self {
        let sentence = problem.to_string();
        Self {
            sheet: problem.sheet,
            cell: problem.cell,
            says: problem.says,
            allowed: problem.allowed,
            sentence: sentence.trim_end_matches("; ").to_owned(),
        }
    }
}

impl Shown for Collected {
    fn plain(&self, page: &mut Page) {
        let would = if self.dry_run { "would: " } else { "" };
        for sheet in &self.sheets {
            page.line(format_args!("{would}{}", sheet.sentence()));
        }
    }
}
