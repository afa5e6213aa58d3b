//! The parts of a pack.

use crate::domain::vocabulary::vocabulary;

vocabulary! {
    /// One part of a pack, in the order in which they stand in it. No other name is ever taken from a file.
    pub enum Part("part of a pack") {
        /// What this is and what to do with it.
        ReadMe = "READ-ME.txt",
        /// The plan to read, as plain text.
        Report = "report.txt",
        /// The same for a browser.
        Page = "report.html",
        /// The plan as a plan file.
        Plan = "plan.toml",
        /// The plan as it stood in the pack before.
        Before = "before.toml",
        /// What happened since.
        Events = "events.jsonl",
        /// The figures of the plan.
        Status = "status.json",
        /// Scores of rounds that show them.
        Scores = "scores.json",
        /// What stands out, with its facts.
        Flags = "flags.json",
        /// The sustainability questions and their answers.
        Questions = "questions.json",
        /// What earlier reviews recommended.
        Recommendations = "recommendations.json",
        /// The form to answer in.
        Form = "review.toml",
        /// What the pack is, and the size and hash of each part.
        Manifest = "manifest.json",
    }
}

impl Part {
    /// Whether every pack has it.
    #[must_use]
    pub const fn is_always_there(self) -> bool {
        !matches!(self, Self::Before)
    }
}
