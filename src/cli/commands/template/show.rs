//! `baton template show`: what is in a template.

use crate::cli::output::{Page, Shown};
use crate::cli::{Finished, Invocation, templates};
use crate::domain::function::FunctionOutline;
use crate::domain::phase::Phase;
use crate::domain::question::QuestionOutline;
use crate::domain::round::Yardstick;
use crate::interchange::Template;
use crate::interchange::template::embedded_text;
use crate::twin::template::TemplateSeen;
use serde::Serialize;

/// Show what is in a template
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The template: one of `template list`, or a file
    template: String,
    /// Its TOML as it is, to begin a template of your own from
    #[arg(long)]
    toml: bool,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    if args.toml {
        let text =
            embedded_text(&args.template).ok_or_else(|| templates::unknown(&args.template))?;
        return invocation.write(text);
    }
    invocation.tell(&Whole::of(templates::find(&args.template)?))
}

#[derive(Debug, Serialize)]
struct Whole {
    id: String,
    version: u32,
    name: String,
    about: Option<String>,
    sources: Vec<String>,
    phases: Vec<Phase>,
    functions: Vec<FunctionOutline>,
    questions: Vec<QuestionOutline>,
    yardstick: Yardstick,
}

impl Whole {
    fn of(template: Template) -> Self {
        Self {
            id: template.id.to_string(),
            version: template.version,
            name: template.name.to_string(),
            about: template.about.map(|about| about.to_string()),
            sources: template.sources.iter().map(ToString::to_string).collect(),
            phases: template.contents.phases,
            functions: template.contents.functions,
            questions: template.contents.questions,
            yardstick: template.contents.yardstick,
        }
    }
}

impl Shown for Whole {
    fn plain(&self, page: &mut Page) {
        let title = format!("{}, version {}, {}", self.id, self.version, self.name);
        page.tell(&TemplateSeen {
            title: &title,
            about: self.about.as_deref(),
            phases: &self.phases,
            functions: &self.functions,
            questions: &self.questions,
            yardstick: &self.yardstick,
            sources: &self.sources,
        });
    }
}
