//! `baton template check`: what is wrong in a template file.

use crate::cli::files::Named;
use crate::cli::output::{Page, Shown};
use crate::cli::{Finished, Invocation, Outcome, templates};
use crate::domain::analysis::calendar::{count, count_of};
use crate::interchange::{ImportError, Template};
use serde::Serialize;

/// Check a template file: every problem at once, with its line, column and remedy
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The file; `-` is standard input
    file: Named,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    let checked = match templates::read(&args.file)? {
        Ok(template) => Checked::fine(&args.file, &template),
        Err(error) => Checked::wrong(&args.file, error),
    };
    invocation.tell(&checked)?;
    Ok(if checked.ok {
        Outcome::Done
    } else {
        Outcome::Found
    })
}

#[derive(Debug, Serialize)]
struct Checked {
    file: String,
    ok: bool,
    summary: String,
    problems: Vec<Wrong>,
}

#[derive(Debug, Serialize)]
struct Wrong {
    line: usize,
    column: usize,
    path: String,
    message: String,
    remedy: String,
}

impl Checked {
    fn fine(file: &Named, template: &Template) -> Self {
        let contents = &template.contents;
        let summary = format!(
            "nothing is wrong: {} version {}, {}, {}, {}",
            template.id,
            template.version,
            count(contents.functions.len(), "function"),
            count(contents.questions.len(), "question"),
            count_of(contents.yardstick.criteria.len(), "criterion", "criteria")
        );
        Self {
            file: file.to_string(),
            ok: true,
            summary,
            problems: Vec::new(),
        }
    }

    fn wrong(file: &Named, error: ImportError) -> Self {
        let summary = error.to_string();
        let problems = error.problems.into_iter().map(|problem| Wrong {
            line: problem.line,
            column: problem.column,
            path: problem.path,
            message: problem.message,
            remedy: problem.remedy,
        });
        Self {
            file: file.to_string(),
            ok: false,
            summary,
            problems: problems.collect(),
        }
    }
}

impl Shown for Checked {
    fn plain(&self, page: &mut Page) {
        if self.ok {
            page.fact(&self.file, &self.summary);
        }
        for wrong in &self.problems {
            let Wrong {
                line,
                column,
                message,
                remedy,
                ..
            } = wrong;
            page.line(format_args!(
                "{}:{line}:{column}: {message}; {remedy}",
                self.file
            ));
        }
    }

    fn people(&self, page: &mut Page) {
        if self.ok {
            return self.plain(page);
        }
        for line in self.summary.lines() {
            page.line(line);
        }
    }
}
