//! What a function is, in sentences, and which others it hangs together with.

use crate::domain::Plan;
use crate::domain::function::{Function, Standing};
use crate::domain::id::FunctionId;
use crate::twin::named::Named;
use crate::twin::{Lines, Twin};

/// What a function is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// What it is.
    pub about: Option<String>,
    /// What it means that it is handed over.
    pub handed_over: Option<String>,
    /// What proves that.
    pub proof: Option<String>,
    /// Anything else.
    pub note: Option<String>,
    /// What it cannot be done without.
    pub depends_on: Vec<OtherFunction>,
    /// What cannot be done without it.
    pub needed_by: Vec<OtherFunction>,
}

/// Another function, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherFunction {
    /// Its name and id.
    pub named: Named,
    /// Where it stands; nothing where the plan does not have it any more.
    pub standing: Option<Standing>,
}

impl About {
    /// What a function of a plan is.
    #[must_use]
    pub fn of(plan: &Plan, function: &Function) -> Self {
        let outline = &function.outline;
        let guide = &outline.guide;
        let needing = plan.functions.iter();
        let needing = needing.filter(|other| other.outline.depends_on.contains(&outline.id));
        Self {
            about: guide.about.as_ref().map(ToString::to_string),
            handed_over: guide.handed_over.as_ref().map(ToString::to_string),
            proof: guide.proof.as_ref().map(ToString::to_string),
            note: outline.note.as_ref().map(ToString::to_string),
            depends_on: outline
                .depends_on
                .iter()
                .map(|id| OtherFunction::of(plan, id))
                .collect(),
            needed_by: needing
                .map(|other| OtherFunction::of(plan, &other.outline.id))
                .collect(),
        }
    }
}

impl Twin for About {
    fn tell(&self, lines: &mut Lines) {
        lines.fact_or_unknown("what it is", self.about.as_ref());
        lines.fact_if_any("handed over means", self.handed_over.as_ref());
        lines.fact_if_any("proof", self.proof.as_ref());
        lines.fact_if_any("note", self.note.as_ref());
        for (name, others) in [
            ("depends on", &self.depends_on),
            ("needed by", &self.needed_by),
        ] {
            if others.is_empty() {
                lines.fact(name, "nothing");
            }
            for other in others {
                lines.fact(name, other.words());
            }
        }
    }
}

impl OtherFunction {
    fn of(plan: &Plan, id: &FunctionId) -> Self {
        Self {
            named: Named::function(plan, id),
            standing: plan.functions.get(id).map(|other| other.standing),
        }
    }

    fn words(&self) -> String {
        let standing = self.standing.map(|standing| format!(", {standing}"));
        format!("{}{}", self.named, standing.unwrap_or_default())
    }
}
