//! Templates: what a new plan starts from. Those of the project are part of the program; anyone can write another.

use super::books::entries;
use super::pieces::{self, FUNCTION_LIMIT, QUESTION_LIMIT};
use super::problem::ImportError;
use super::reader::{Fields, header, read_file};
use crate::domain::blueprint::Blueprint;
use crate::domain::book::Entry;
use crate::domain::collective::{Collective, TemplateRef};
use crate::domain::flags::settings::RuleSettings;
use crate::domain::function::{FunctionOutline, FunctionPlan};
use crate::domain::id::{FunctionId, OrganisationId, Slug, TemplateId};
use crate::domain::organisation::{Organisation, OrganisationRole};
use crate::domain::patch::Patch;
use crate::domain::phase::Phase;
use crate::domain::question::QuestionOutline;
use crate::domain::round::Yardstick;
use crate::domain::text::{Line, Text};
use crate::domain::{Change, Plan, Proposal};
use std::collections::{BTreeMap, BTreeSet};

/// The template a plan begins from where none is named.
pub const DEFAULT: &str = "collective-impact";

/// The templates that come with the program: id, file name, text.
const EMBEDDED: &[(&str, &str, &str)] = &[
    (
        DEFAULT,
        "templates/collective-impact.toml",
        include_str!("../../templates/collective-impact.toml"),
    ),
    (
        "backbone-succession",
        "templates/backbone-succession.toml",
        include_str!("../../templates/backbone-succession.toml"),
    ),
    (
        "place-based",
        "templates/place-based.toml",
        include_str!("../../templates/place-based.toml"),
    ),
];

/// A template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    /// Its id.
    pub id: TemplateId,
    /// Its version, from 1.
    pub version: u32,
    /// Its name.
    pub name: Line,
    /// For whom it is.
    pub about: Option<Text>,
    /// What plans made from it call their backbone, where they do not say.
    pub role_name: Option<Line>,
    /// Where its contents come from.
    pub sources: Vec<Text>,
    /// What a plan copies.
    pub contents: Contents,
}

/// What a plan copies from a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contents {
    /// The four phases with their signals.
    pub phases: Vec<Phase>,
    /// The functions.
    pub functions: Vec<FunctionOutline>,
    /// The questions.
    pub questions: Vec<QuestionOutline>,
    /// What successor rounds are judged by.
    pub yardstick: Yardstick,
    /// The settings of flag rules.
    pub rules: RuleSettings,
    /// What stands in the books from the beginning.
    pub entries: Vec<Entry>,
}

/// Reads a template; `name` is what to call the file in messages.
///
/// # Errors
/// [`ImportError`] with everything that is wrong in it.
pub fn parse_template(name: &str, text: &str) -> Result<Template, ImportError> {
    read_file(name, text, "template", whole).map(|(template, _)| template)
}

/// The templates that come with the program, the default first.
///
/// # Panics
/// Never: a test reads each of them.
#[must_use]
pub fn embedded() -> Vec<Template> {
    let read = |(_, file, text): &(&str, &str, &str)| {
        parse_template(file, text).expect("the templates of the program are read in a test")
    };
    EMBEDDED.iter().map(read).collect()
}

/// The embedded template with this id.
///
/// # Panics
/// Never: a test reads each of them.
#[must_use]
pub fn find_embedded(id: &str) -> Option<Template> {
    let (_, file, text) = EMBEDDED.iter().find(|(known, _, _)| *known == id)?;
    Some(parse_template(file, text).expect("the templates of the program are read in a test"))
}

/// The TOML of the embedded template with this id, as it was written.
#[must_use]
pub fn embedded_text(id: &str) -> Option<&'static str> {
    let (_, _, text) = EMBEDDED.iter().find(|(known, _, _)| *known == id)?;
    Some(text)
}

/// The ids of the templates that come with the program, the default first.
pub fn embedded_ids() -> impl Iterator<Item = &'static str> + Clone {
    EMBEDDED.iter().map(|(id, _, _)| *id)
}

impl Template {
    /// What a plan of this collective begins with. Remembers the template, and its word for the backbone where the
    /// collective has none of its own.
    #[must_use]
    pub fn blueprint(&self, collective: Collective) -> Blueprint {
        let contents = self.contents.clone();
        Blueprint {
            collective: Collective {
                role_name: collective.role_name.or_else(|| self.role_name.clone()),
                template: Some(TemplateRef {
                    id: self.id.clone(),
                    version: self.version,
                }),
                ..collective
            },
            phases: contents.phases,
            functions: contents.functions,
            questions: contents.questions,
            yardstick: contents.yardstick,
            rules: contents.rules,
            acceptances: Vec::new(),
            entries: contents.entries,
        }
    }

    /// Everything that happens when a plan of this collective begins: with a backbone named, that it came in and holds
    /// every function.
    #[must_use]
    pub fn beginning(&self, collective: Collective, backbone: Option<&Line>) -> Proposal {
        let mut changes = vec![Change::PlanStarted(Box::new(self.blueprint(collective)))];
        if let Some(name) = backbone {
            let id = Slug::from_name(name.as_str()).map_or_else(fallback, OrganisationId::from);
            changes.push(came_in(&id, name));
            let functions = &self.contents.functions;
            changes.extend(functions.iter().map(|function| Change::FunctionPlanned {
                function: function.id.clone(),
                plan: Box::new(FunctionPlan {
                    holder: Patch::Set(id.clone()),
                    ..FunctionPlan::default()
                }),
            }));
        }
        Proposal::from(changes)
    }

    /// Everything that happens when a plan takes over the functions that it does not have: each comes in after those it
    /// depends on.
    #[must_use]
    pub fn functions_for(&self, plan: &Plan) -> Proposal {
        let mut known: BTreeSet<&FunctionId> =
            plan.functions.iter().map(|it| &it.outline.id).collect();
        let all = self.contents.functions.iter();
        let mut waiting: Vec<&FunctionOutline> = all.filter(|it| !known.contains(&it.id)).collect();
        let mut changes = Vec::new();
        while !waiting.is_empty() {
            let depends =
                |it: &&FunctionOutline| !it.depends_on.iter().all(|on| known.contains(on));
            let (rest, next): (Vec<_>, Vec<_>) = waiting.iter().copied().partition(depends);
            // What depends on itself in a circle is left for the rules to refuse.
            let (rest, next) = if next.is_empty() {
                (next, rest)
            } else {
                (rest, next)
            };
            for function in next {
                known.insert(&function.id);
                changes.push(Change::FunctionAdded(Box::new(function.clone())));
            }
            waiting = rest;
        }
        Proposal::from(changes)
    }
}

fn came_in(id: &OrganisationId, name: &Line) -> Change {
    let organisation = Organisation {
        roles: vec![OrganisationRole::Backbone],
        ..Organisation::named(id.clone(), name.clone())
    };
    Change::OrganisationAdded(Box::new(organisation))
}

/// For a name in a script that ids are not written in.
fn fallback() -> OrganisationId {
    OrganisationId::parse("backbone").expect("it is a slug")
}

fn whole(file: &Fields<'_>) -> Option<Template> {
    file.table("baton", header);
    let head = file.need_table("template", head);
    let contents = contents(file);
    Some(Template {
        contents: contents?,
        ..head?
    })
}

/// The `[template]` table, with nothing to copy yet.
fn head(fields: &Fields<'_>) -> Option<Template> {
    let id = fields.need("id");
    let version = fields.need("version");
    let name = fields.need("name");
    let about = fields.get("about");
    let role_name = fields.get("role_name");
    let sources = fields.list("sources");
    if version == Some(0) {
        fields.complain("version", "versions count from 1", "write version = 1");
    }
    Some(Template {
        id: id?,
        version: version?,
        name: name?,
        about,
        role_name,
        sources,
        contents: Contents {
            phases: Vec::new(),
            functions: Vec::new(),
            questions: Vec::new(),
            yardstick: Yardstick::default(),
            rules: RuleSettings::new(),
            entries: Vec::new(),
        },
    })
}

fn contents(file: &Fields<'_>) -> Option<Contents> {
    let phases = pieces::phases(file, |fields| pieces::phase(fields, pieces::signal));
    let functions = file.tables("function", FUNCTION_LIMIT, pieces::function);
    refuse_circles(file, &functions);
    let questions = file.tables("question", QUESTION_LIMIT, pieces::question);
    refuse_late_musts(file, &questions);
    let yardstick = yardstick(file);
    let rules = pieces::rules(file);
    let entries = entries(file);
    Some(Contents {
        phases,
        functions,
        questions,
        yardstick: yardstick?,
        rules,
        entries,
    })
}

fn yardstick(file: &Fields<'_>) -> Option<Yardstick> {
    let floor_total = file.need_table("scoring", pieces::floor_total);
    let criteria = pieces::criteria(file, "");
    let gates = pieces::gates(file, "");
    for (index, criterion) in criteria.iter().enumerate() {
        if criterion.anchors.len() != 5 {
            let message = format!(
                "{} texts stand here; there are five scores",
                criterion.anchors.len()
            );
            let remedy = "write five texts: what a 1 means, a 2, a 3, a 4 and a 5";
            file.complain(
                &format!("criterion[{}].anchors", index + 1),
                message,
                remedy,
            );
        }
    }
    let total: u32 = criteria.iter().map(|criterion| criterion.weight).sum();
    if total != 100 && criteria.len() == file.count("criterion") {
        let message = format!("the weights of the criteria total {total}; they must total 100");
        file.complain(
            "criterion",
            message,
            "change the weights until they add up to 100",
        );
    }
    Some(Yardstick {
        criteria,
        gates,
        floor_total: floor_total?,
    })
}

/// A question that must be asked in the first session belongs to the first phase.
fn refuse_late_musts(file: &Fields<'_>, questions: &[QuestionOutline]) {
    use crate::domain::phase::PhaseId;
    for (index, question) in questions.iter().enumerate() {
        if question.must_ask && question.first_phase != PhaseId::Early {
            file.complain(
                &format!("question[{}].must_ask", index + 1),
                "a question that must be asked in the first session belongs to the early phase",
                "write first_phase = \"early\", or take must_ask out",
            );
        }
    }
}

/// No function may need itself by way of others.
fn refuse_circles(file: &Fields<'_>, functions: &[FunctionOutline]) {
    let needs: BTreeMap<&FunctionId, &[FunctionId]> = functions
        .iter()
        .map(|function| (&function.id, function.depends_on.as_slice()))
        .collect();
    let mut reported = BTreeSet::new();
    for (index, function) in functions.iter().enumerate() {
        if reported.contains(&function.id) {
            continue;
        }
        let Some(circle) = circle_from(&function.id, &needs) else {
            continue;
        };
        let names: Vec<&str> = circle.iter().map(|id| id.as_str()).collect();
        let message = format!(
            "these functions need each other in a circle: {}",
            names.join(", ")
        );
        let path = format!("function[{}].depends_on", index + 1);
        file.complain(&path, message, "take one of them out of a depends_on");
        reported.extend(circle);
    }
}

/// The functions on a way from `start` back to it, where there is one of more than one function.
fn circle_from<'f>(
    start: &'f FunctionId,
    needs: &BTreeMap<&'f FunctionId, &'f [FunctionId]>,
) -> Option<BTreeSet<&'f FunctionId>> {
    let reach = |from: &'f FunctionId| {
        let mut seen = BTreeSet::new();
        let mut open: Vec<&FunctionId> = needs
            .get(from)
            .copied()
            .unwrap_or_default()
            .iter()
            .collect();
        while let Some(next) = open.pop() {
            if seen.insert(next) {
                open.extend(needs.get(next).copied().unwrap_or_default());
            }
        }
        seen
    };
    let reached = reach(start);
    if !reached.contains(start) {
        return None;
    }
    let circle: BTreeSet<_> = reached
        .into_iter()
        .filter(|other| reach(other).contains(start))
        .collect();
    (circle.len() > 1).then_some(circle)
}
