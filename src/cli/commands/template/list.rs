//! `baton template list`: the templates that come with the program.

use crate::cli::output::{Page, Shown};
use crate::cli::{Finished, Invocation};
use crate::interchange::Template;
use crate::interchange::template::embedded;
use serde::Serialize;

/// List the templates that come with baton
#[derive(Debug, clap::Args)]
pub(crate) struct Args {}

pub(super) fn run(_: &Args, invocation: &mut Invocation) -> Finished {
    let templates = embedded().iter().map(Entry::of).collect();
    invocation.tell(&Listed { templates })
}

#[derive(Debug, Serialize)]
struct Listed {
    templates: Vec<Entry>,
}

#[derive(Debug, Serialize)]
struct Entry {
    id: String,
    version: u32,
    name: String,
    about: Option<String>,
    functions: usize,
    questions: usize,
}

impl Entry {
    fn of(template: &Template) -> Self {
        Self {
            id: template.id.to_string(),
            version: template.version,
            name: template.name.to_string(),
            about: template.about.as_ref().map(ToString::to_string),
            functions: template.contents.functions.len(),
            questions: template.contents.questions.len(),
        }
    }
}

impl Shown for Listed {
    fn plain(&self, page: &mut Page) {
        for entry in &self.templates {
            page.fact(
                format_args!("template {}", entry.id),
                format_args!("version {}, {}", entry.version, entry.name),
            );
            page.fact_or_unknown("about", entry.about.as_ref());
            page.fact("functions", entry.functions);
            page.fact("questions", entry.questions);
        }
    }

    fn people(&self, page: &mut Page) {
        let row = |entry: &Entry| {
            let about = entry.about.clone().unwrap_or_default();
            let counts = format!("{} functions", entry.functions);
            vec![
                entry.id.clone(),
                format!("v{}", entry.version),
                counts,
                about,
            ]
        };
        page.rows(&self.templates.iter().map(row).collect::<Vec<_>>());
    }
}
