//! Writing TOML that people like to read: one key a line, long text over several lines, what is unknown left out.

use crate::domain::Date;
use crate::domain::book::Book;
use crate::domain::exit::{ExitKind, ExitReason, Outcome};
use crate::domain::flags::settings::{RuleId, SubjectKind};
use crate::domain::function::{Cluster, Cycle, EndsBy, HandoverOrder, Standing, Weight};
use crate::domain::id::{
    CandidateId, CriterionId, EntryId, FunctionId, GateId, OrganisationId, PersonId, PlanId,
    QuestionId, RoundId, SignalId, TemplateId,
};
use crate::domain::organisation::{Commitment, OrganisationRole};
use crate::domain::phase::PhaseId;
use crate::domain::question::{QuestionState, Theme};
use crate::domain::round::{
    BallotMode, Basis, Conflict, DecisionKind, Hundredths, RoundState, ScoreValue,
};
use crate::domain::text::{Line, Text};

/// From this many characters on, text is written over several lines.
const LONG: usize = 100;
/// The width at which long text is broken.
const WIDTH: usize = 100;

/// A value as TOML writes it.
pub(super) trait Written {
    /// On one line, as lists and inline tables need it.
    fn inline(&self) -> String;

    /// On the right of a key of its own.
    fn full(&self) -> String {
        self.inline()
    }
}

/// A TOML text while it is written.
#[derive(Default)]
pub(super) struct Page {
    text: String,
}

impl Page {
    pub(super) fn comment(&mut self, line: &str) {
        self.line(format!("# {line}").trim_end());
    }

    /// A comment that makes a long file easier to leaf through.
    pub(super) fn section(&mut self, title: &str) {
        self.line(&format!("\n# ── {title} ──"));
    }

    /// Begins a table, such as `[exit]`.
    pub(super) fn table(&mut self, path: &str) {
        self.line(&format!("\n[{path}]"));
    }

    /// Begins one more table of a list, such as `[[function]]`.
    pub(super) fn item(&mut self, path: &str) {
        self.line(&format!("\n[[{path}]]"));
    }

    pub(super) fn put(&mut self, key: &str, value: &impl Written) {
        self.line(&format!("{key} = {}", value.full()));
    }

    /// Writes a value under a name that a plan brought along, whatever stands in it.
    pub(super) fn put_named(&mut self, name: &str, value: &impl Written) {
        let is_bare = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-';
        if !name.is_empty() && name.bytes().all(is_bare) {
            self.put(name, value);
        } else {
            self.put(&quoted(name), value);
        }
    }

    /// Writes a value where there is one.
    pub(super) fn known(&mut self, key: &str, value: Option<&impl Written>) {
        if let Some(value) = value {
            self.put(key, value);
        }
    }

    /// Writes a list that is not empty.
    pub(super) fn list<T: Written>(&mut self, key: &str, values: &[T]) {
        if !values.is_empty() {
            let items: Vec<String> = values.iter().map(Written::inline).collect();
            self.line(&format!("{key} = {}", listed(&items, ", ", WIDTH)));
        }
    }

    /// Writes a list of short items, as many on a line as fit.
    pub(super) fn filled<T: Written>(&mut self, key: &str, values: &[T]) {
        let mut lines = vec![String::new()];
        for item in values.iter().map(Written::inline) {
            let line = lines.last_mut().expect("there is always a line");
            if line.chars().count() + item.chars().count() > WIDTH {
                lines.push(format!("{item},"));
            } else {
                let gap = if line.is_empty() { "" } else { " " };
                line.push_str(gap);
                line.push_str(&item);
                line.push(',');
            }
        }
        self.line(&format!("{key} = [\n  {}\n]", lines.join("\n  ")));
    }

    /// Writes a list with each item on a line of its own, even when it is empty.
    pub(super) fn rows(&mut self, key: &str, items: &[String]) {
        self.line(&format!("{key} = {}", listed(items, ", ", 0)));
    }

    /// Writes an inline table that has fields.
    pub(super) fn inline_table(&mut self, key: &str, table: &InlineTable) {
        if !table.fields.is_empty() {
            self.line(&format!("{key} = {}", table.written()));
        }
    }

    pub(super) fn into_text(self) -> String {
        self.text
    }

    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }
}

/// A table on one line: `{ start = 2024-01-01 }`.
#[derive(Default)]
pub(super) struct InlineTable {
    fields: Vec<String>,
}

impl InlineTable {
    pub(super) fn with(mut self, key: &str, value: Option<&impl Written>) -> Self {
        let field = value.map(|value| format!("{key} = {}", value.inline()));
        self.fields.extend(field);
        self
    }

    pub(super) fn with_table(mut self, key: &str, table: Option<&Self>) -> Self {
        let field = table.map(|table| format!("{key} = {}", table.written()));
        self.fields.extend(field);
        self
    }

    pub(super) fn written(&self) -> String {
        format!("{{ {} }}", self.fields.join(", "))
    }
}

fn listed(items: &[String], separator: &str, width: usize) -> String {
    let short = items.join(separator);
    if items.is_empty() || short.chars().count() <= width {
        return format!("[{short}]");
    }
    format!("[\n  {},\n]", items.join(",\n  "))
}

/// Text in quotes on one line.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            other if other.is_control() => {
                let code = format!("\\u{:04X}", u32::from(other));
                out.push_str(&code);
            }
            other => out.push(other),
        }
    }
    out + "\""
}

/// Text over several lines: its own line breaks as they are, others after a backslash.
fn block(text: &str) -> String {
    let lines: Vec<String> = text.split('\n').map(folded).collect();
    format!("\"\"\"\n{}\"\"\"", lines.join("\n"))
}

/// One line of a block, folded at blanks. The blank stays before the fold, and no line begins with one.
fn folded(line: &str) -> String {
    let mut out = String::new();
    let mut width = 0;
    let mut before = None;
    for (at, c) in line.char_indices() {
        let rest = line[at..].split(' ').next().unwrap_or_default();
        let fits = width + rest.chars().count() <= WIDTH;
        if before == Some(' ') && !fits && !c.is_whitespace() {
            out.push_str("\\\n");
            width = 0;
        }
        match c {
            '\\' => out.push_str("\\\\"),
            // Three quotes in a row would end the block, and so would one just before its end.
            '"' if before == Some('"') || at + 1 == line.len() => out.push_str("\\\""),
            other => out.push(other),
        }
        width += 1;
        before = Some(c);
    }
    out
}

impl Written for Line {
    fn inline(&self) -> String {
        quoted(self.as_str())
    }
}

impl Written for &str {
    fn inline(&self) -> String {
        quoted(self)
    }
}

impl Written for Text {
    fn inline(&self) -> String {
        quoted(self.as_str())
    }

    fn full(&self) -> String {
        let text = self.as_str();
        if text.contains('\n') || text.chars().count() > LONG {
            block(text)
        } else {
            quoted(text)
        }
    }
}

impl Written for ScoreValue {
    fn inline(&self) -> String {
        match self {
            Self::Points(points) => points.to_string(),
            Self::NoEvidence => quoted("no-evidence"),
        }
    }
}

macro_rules! bare {
    ($($name:ty),+ $(,)?) => {$(
        impl Written for $name {
            fn inline(&self) -> String {
                self.to_string()
            }
        }
    )+};
}

bare!(Date, bool, u32, u64, Hundredths);

impl Written for Weight {
    fn inline(&self) -> String {
        self.get().to_string()
    }
}

macro_rules! worded {
    ($($name:ty),+ $(,)?) => {$(
        impl Written for $name {
            fn inline(&self) -> String {
                quoted(self.as_str())
            }
        }
    )+};
}

worded!(
    Basis,
    CandidateId,
    Cluster,
    Commitment,
    Conflict,
    CriterionId,
    Cycle,
    DecisionKind,
    EndsBy,
    EntryId,
    ExitKind,
    ExitReason,
    FunctionId,
    GateId,
    HandoverOrder,
    OrganisationId,
    OrganisationRole,
    Outcome,
    PersonId,
    PhaseId,
    PlanId,
    QuestionId,
    QuestionState,
    RoundId,
    BallotMode,
    Book,
    RoundState,
    RuleId,
    SignalId,
    Standing,
    SubjectKind,
    TemplateId,
    Theme,
);
