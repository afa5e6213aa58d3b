//! What is in a template.

use super::{Lines, Twin};
use crate::domain::function::{Cluster, FunctionOutline};
use crate::domain::phase::Phase;
use crate::domain::question::QuestionOutline;
use crate::domain::round::Yardstick;

/// All that a template brings.
#[derive(Debug, Clone, Copy)]
pub struct TemplateSeen<'a> {
    /// Its id, version and name.
    pub title: &'a str,
    /// For whom it is.
    pub about: Option<&'a str>,
    /// The phases with their signals.
    pub phases: &'a [Phase],
    /// The functions.
    pub functions: &'a [FunctionOutline],
    /// The questions.
    pub questions: &'a [QuestionOutline],
    /// What rounds measure by.
    pub yardstick: &'a Yardstick,
    /// What it was drawn from.
    pub sources: &'a [String],
}

impl Twin for TemplateSeen<'_> {
    fn tell(&self, lines: &mut Lines) {
        lines.fact("template", self.title);
        lines.fact_if_any("about", self.about);
        for phase in self.phases {
            lines.fact(format_args!("phase {}", phase.id), &phase.posture);
            for signal in &phase.signals {
                lines.fact(format_args!("signal {}", signal.id), &signal.text);
            }
        }
        for function in self.functions {
            let cluster = function.cluster.map_or("?", Cluster::as_str);
            let name = format!("function {}, {cluster}", function.id);
            lines.fact(name, &function.name);
        }
        for question in self.questions {
            let place = format!("question {}, {}", question.id, question.theme);
            lines.fact(
                format_args!("{place}, {}", question.first_phase),
                &question.text,
            );
        }
        for criterion in &self.yardstick.criteria {
            let figures = format!("weight {}, floor {}", criterion.weight, criterion.floor);
            lines.fact(
                format_args!("criterion {}, {figures}", criterion.id),
                &criterion.name,
            );
        }
        for source in self.sources {
            lines.fact("source", source);
        }
    }
}
