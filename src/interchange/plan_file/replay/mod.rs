//! From what a plan is to what a file says, in the vocabulary of changes.
//!
//! One road for both cases: a plan that is not in the store is begun from the file's blueprint, and from then on the
//! differences between the plan as it stands and the plan in the file become changes, applied one by one to a working
//! copy, so that what one change brings with it is seen before the next is chosen.
//!
//! What must stay true: whatever no change can express is a problem with its place in the file, and then there is no
//! proposal at all. What a plan remembers by itself (a target that was given up, the day a phase was entered, whether
//! a hand was ready at a step) may be left out of a file that is read into a plan which remembers it.

mod attention;
mod books;
mod collective;
mod function;
mod late_change;
mod members;
mod new_round;
mod question;
mod round;
mod step;
mod told;
mod walk;

use super::PlanFile;
use crate::domain::analysis::calendar::count;
use crate::domain::blueprint::Blueprint;
use crate::domain::function::Function;
use crate::domain::id::FunctionId;
use crate::domain::patch::Patch;
use crate::domain::phase::{Phase, Span};
use crate::domain::register::{Identified, Register};
use crate::domain::{Change, Date, Plan, Proposal};
use crate::interchange::problem::{ImportError, Problem};
use told::{Told, told};

/// What would have to happen for a plan to become what a file says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Differences {
    /// The changes, in order, and the names of people that go with them. Empty when the file says nothing new.
    pub proposal: Proposal,
    /// Each difference in words, marked `+` for new, `~` for changed, `-` for gone, `!` for what is left to
    /// do.
    pub lines: Vec<String>,
}

/// Compares a file with the plan that it is to be read into, or with nothing for a plan that is not in the store.
///
/// # Errors
/// [`ImportError`] with every difference that no change can express.
pub fn differences(
    current: Option<&Plan>,
    file: &PlanFile,
    today: Date,
) -> Result<Differences, ImportError> {
    let mut replay = Replay::new(current, file, today);
    if current.is_none() {
        replay.begin();
    }
    // The exit lies after the start of the collective at every moment, so whichever makes room goes first.
    let starts_earlier = file.plan.collective.started < replay.plan.collective.started;
    if starts_earlier {
        collective::collective(&mut replay);
    }
    books::remove_gone(&mut replay);
    members::members(&mut replay);
    collective::exit(&mut replay);
    if !starts_earlier {
        collective::collective(&mut replay);
    }
    function::functions(&mut replay);
    question::questions(&mut replay);
    walk::walk(&mut replay);
    members::departures(&mut replay);
    round::rounds(&mut replay);
    members::later_employers(&mut replay);
    books::books(&mut replay);
    function::remove(&mut replay);
    attention::attention(&mut replay);
    replay.finish()
}

/// A plan on its way to what a file says.
struct Replay<'f> {
    file: &'f PlanFile,
    today: Date,
    /// Whether the plan is begun from the file; then the file is followed to the letter.
    is_birth: bool,
    /// The plan before any change.
    current: Option<&'f Plan>,
    /// The plan after the changes so far.
    plan: Plan,
    found: Differences,
    problems: Vec<Problem>,
}

impl<'f> Replay<'f> {
    fn new(current: Option<&'f Plan>, file: &'f PlanFile, today: Date) -> Self {
        let nothing = || Plan::new(file.plan.id.clone());
        Self {
            file,
            today,
            is_birth: current.is_none(),
            current,
            plan: current.cloned().unwrap_or_else(nothing),
            found: Differences::default(),
            problems: Vec::new(),
        }
    }

    /// Begins the plan with everything that the file says it is made of, and nothing that happened to it.
    fn begin(&mut self) {
        let plan = &self.file.plan;
        let untouched = |phase: &Phase| {
            let mut phase = phase.clone();
            (phase.planned, phase.actual) = (Span::default(), Span::default());
            for signal in &mut phase.signals {
                (signal.met, signal.evidence, signal.on) = (None, None, None);
            }
            phase
        };
        let functions = plan.functions.iter().map(|one| one.outline.clone());
        let questions = plan.questions.iter().map(|one| one.outline.clone());
        let entries = plan.books.iter().filter(|one| one.book.is_plain());
        let mut collective = plan.collective.clone();
        // A target that was given up may lie before a start that was corrected later.
        let earliest = plan.exit.earlier_targets.iter().min();
        collective.started = collective
            .started
            .filter(|started| earliest.is_none_or(|target| started <= target));
        let blueprint = Blueprint {
            collective,
            phases: plan.walk.phases.iter().map(untouched).collect(),
            functions: functions.collect(),
            questions: questions.collect(),
            yardstick: plan.yardstick.clone(),
            rules: plan.attention.rules.clone(),
            acceptances: plan.attention.acceptances.clone(),
            entries: entries.cloned().collect(),
        };
        self.say(format!(
            "+ plan {}: {}, {}",
            plan.collective.name,
            count(plan.functions.len(), "function"),
            count(plan.questions.len(), "question")
        ));
        self.push(Change::PlanStarted(Box::new(blueprint)));
    }

    /// A function as it was before any change.
    fn before(&self, id: &FunctionId) -> Option<&Function> {
        self.current.and_then(|plan| plan.functions.get(id))
    }

    fn push(&mut self, change: Change) {
        self.plan.apply(&change);
        self.found.proposal.changes.push(change);
    }

    fn say(&mut self, line: String) {
        self.found.lines.push(line);
    }

    /// Writes down a difference that no change can express.
    fn refuse(&mut self, path: &str, message: impl Into<String>, remedy: impl Into<String>) {
        let (line, column) = self.file.places.of(path).unwrap_or((0, 0));
        self.problems.push(Problem {
            line,
            column,
            path: path.to_owned(),
            message: message.into(),
            remedy: remedy.into(),
        });
    }

    /// Refuses a difference in a field that is fixed once it is there.
    fn fixed<T: PartialEq>(&mut self, path: &str, old: &T, new: &T) {
        if old != new {
            let message = "this differs from the plan, and cannot change once it is there";
            self.refuse(path, message, "write it as `baton export` gives it");
        }
    }

    /// The edit from one value to another, said in words.
    fn edit<T: Told + Clone + PartialEq>(
        &mut self,
        what: &str,
        old: Option<&T>,
        new: Option<&T>,
    ) -> Patch<T> {
        let patch = Patch::between(old, new);
        if !patch.is_keep() {
            self.say(format!("~ {what} {} -> {}", told(old), told(new)));
        }
        patch
    }

    fn finish(mut self) -> Result<Differences, ImportError> {
        if self.is_birth && self.problems.is_empty() {
            self.refuse_unreached();
        }
        if self.problems.is_empty() {
            Ok(self.found)
        } else {
            Err(ImportError::new(&self.file.name, self.problems))
        }
    }

    /// A plan that began from the file must be the plan in the file; where it is not, no row of changes leads there.
    fn refuse_unreached(&mut self) {
        let here = self.plan.clone().without_what_waits();
        let there = &self.file.plan;
        let mut parts = Vec::new();
        parts.extend((here.collective != there.collective).then(|| "collective".to_owned()));
        parts.extend((here.exit != there.exit).then(|| "exit".to_owned()));
        parts.extend((here.walk != there.walk).then(|| "phase".to_owned()));
        parts.extend(unequal(
            &here.members.organisations,
            &there.members.organisations,
            "organisation",
        ));
        parts.extend(unequal(
            &here.members.people,
            &there.members.people,
            "person",
        ));
        parts.extend(unequal(&here.functions, &there.functions, "function"));
        parts.extend(unequal(&here.questions, &there.questions, "question"));
        parts.extend(unequal(&here.rounds, &there.rounds, "round"));
        parts.extend((here.books != there.books).then(|| "the books".to_owned()));
        parts.extend((here.attention != there.attention).then(|| "acceptance".to_owned()));
        for path in parts {
            let message =
                "what the file says here cannot have come about: its parts do not fit together";
            self.refuse(
                &path,
                message,
                "compare it with a file that `baton export` wrote",
            );
        }
    }
}

fn unequal<T: Identified + PartialEq>(
    here: &Register<T>,
    there: &Register<T>,
    list: &str,
) -> Vec<String> {
    if here.len() != there.len() {
        return vec![list.to_owned()];
    }
    let pairs = here.iter().zip(there).enumerate();
    pairs
        .filter(|(_, (here, there))| here != there)
        .map(|(index, _)| format!("{list}[{}]", index + 1))
        .collect()
}
