//! Plan files written and read: what is asked of the world, and what follows from what came of it.
//!
//! Nothing of a file that is read is taken before a person has seen every difference and said so.

use std::path::PathBuf;

use super::effect::Effect;
use super::form::Form;
use super::modals::{Confirm, Modal, Preview, TextBox};
use super::model::{Model, Said};
use super::purpose::Purpose;
use crate::domain::Proposal;
use crate::domain::analysis::calendar::count;
use crate::domain::id::PlanId;

/// A file to write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Export {
    /// Where.
    pub path: PathBuf,
    /// What becomes of one that is there already.
    pub present: Present,
}

/// What becomes of a file that is there already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Present {
    /// Nothing, before somebody was asked.
    Ask,
    /// It is replaced: somebody was asked.
    Replace,
}

/// What to take over once it was looked at: what it would change, in a plan that has so many events.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taking {
    /// The plan.
    pub plan: PlanId,
    /// The number of its last event when this was shown; 0 where the plan begins with a file.
    pub head: u64,
    /// What is changed.
    pub proposal: Proposal,
}

/// A file laid beside the plan that it is of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Laid {
    /// The file, as it was named.
    pub file: String,
    /// The plan's name.
    pub plan: String,
    /// Each difference in words, marked `+` for new, `~` for changed, `-` for gone.
    pub lines: Vec<String>,
    /// How many events the file knows of, where the plan went on since it was exported.
    pub knows: Option<u64>,
    /// What makes the plan what the file says.
    pub taking: Taking,
}

/// What came of a file.
#[derive(Debug, Clone)]
pub enum FileNews {
    /// It was written; its full path.
    Written(PathBuf),
    /// It is there already; its full path.
    Present(PathBuf),
    /// It cannot be written or read; why.
    Refused(String),
    /// What is wrong in it, each with its place and remedy; nothing of it can be taken.
    Wrong {
        /// The file, as it was named.
        file: String,
        /// What is wrong.
        problems: Vec<String>,
    },
    /// What taking it would change.
    Laid(Box<Laid>),
    /// A plan was begun from it; what is said of that.
    Begun(String),
}

/// Takes in what came of a file.
pub(super) fn take(model: &mut Model, news: FileNews) {
    match news {
        FileNews::Written(path) => {
            close_forms(model);
            model.said = Said::Remark(format!("Written: {}", path.display()));
        }
        FileNews::Present(path) => ask_to_replace(model, path),
        FileNews::Refused(why) => refuse(model, why),
        FileNews::Wrong { file, problems } => say_wrong(model, &file, problems),
        FileNews::Laid(laid) if laid.lines.is_empty() => {
            close_forms(model);
            let Laid { file, plan, .. } = *laid;
            model.said = Said::Remark(format!("{file} says nothing new of {plan}."));
        }
        FileNews::Laid(laid) => {
            close_forms(model);
            model.modals.push(Modal::Preview(Preview::of_file(*laid)));
        }
        FileNews::Begun(said) => {
            model.program.unsaved = None;
            model.said = Said::Remark(said);
        }
    }
}

fn ask_to_replace(model: &mut Model, path: PathBuf) {
    unsend(model);
    let lines = vec![
        format!("{} is there already.", path.display()),
        "What it holds now would be gone; no undo brings a file back.".to_owned(),
    ];
    let replace = Effect::WriteFile(Export {
        path,
        present: Present::Replace,
    });
    let confirm = Confirm::before(replace, "Replace the file?", lines, "Replace it");
    model.modals.push(Modal::Confirm(confirm));
}

/// Says it under the field that names the file; on the event line where that form is no longer there.
fn refuse(model: &mut Model, why: String) {
    let mut forms = model.modals.iter_mut().rev().filter_map(Modal::form_mut);
    match forms.find(|form| is_of_files(&form.purpose)) {
        Some(form) => form.complain(vec![("path".into(), why)]),
        None => model.said = Said::Problem(why),
    }
}

fn say_wrong(model: &mut Model, file: &str, problems: Vec<String>) {
    unsend(model);
    let title = format!("{file}: {}", count(problems.len(), "problem"));
    let mut lines = vec![
        "Nothing was taken, and nothing was changed. When these are mended, the file can be read again.".to_owned(),
        String::new(),
    ];
    lines.extend(problems);
    model.modals.push(Modal::Text(TextBox::new(title, lines)));
}

fn close_forms(model: &mut Model) {
    let is_ours = |form: &mut Form| is_of_files(&form.purpose);
    model
        .modals
        .retain_mut(|modal| !modal.form_mut().is_some_and(is_ours));
}

fn unsend(model: &mut Model) {
    let forms = model.modals.iter_mut().filter_map(Modal::form_mut);
    forms.for_each(|form| form.sent = false);
}

const fn is_of_files(purpose: &Purpose) -> bool {
    matches!(purpose, Purpose::Export | Purpose::Import)
}
