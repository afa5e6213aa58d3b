//! `baton template show`: what is in a template.

use crate::cli::output::{Page, Shown};
use crate::cli::{Finished, Invocation, templates};
use crate::domain::function::FunctionOutline;
use crate::domain::phase::Phase;
use crate::domain::question::QuestionOutline;
use crate::domain::round::Yardstick;
use crate::interchange::Template;
use crate::interchange::template::embedded_text;
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
        page.fact(
            "template",
            format_args!("{}, version {}, {}", self.id, self.version, self.name),
        );
        if let Some(about) = &self.about {
            page.fact("about", about);
        }
        for phase in &self.phases {
            page.fact(format_args!("phase {}", phase.id), &phase.posture);
            for signal in &phase.signals {
                page.fact(format_args!("signal {}", signal.id), &signal.text);
            }
        }
        for function in &self.functions {
            let cluster = function
                .cluster
                .map_or("?", crate::domain::function::Cluster::as_str);
            page.fact(
                format_args!("function {}, {cluster}", function.id),
                &function.name,
            );
        }
        for question in &self.questions {
            let place = format!(
                "question {}, {}, {}",
                question.id, question.theme, question.first_phase
            );
            page.fact(place, &question.text);
        }
        for criterion in &self.yardstick.criteria {
            let figures = format!("weight {}, floor {}", criterion.weight, criterion.floor);
            page.fact(
                format_args!("criterion {}, {figures}", criterion.id),
                &criterion.name,
            );
        }
        for source in &self.sources {
            page.fact("source", source);
        }
    }
}
