//! How results are shown: three faces of one value, on standard output.
//!
//! A command shows a value that is [`Shown`]: its fields are the JSON, and it writes its own plain lines and, where that
//! reads better, its own lines for people. What must stay true: nothing is lost in a face but decoration, and whoever
//! stops reading ends the program without a complaint.

use super::CommandError;
use super::error::printable;
use crate::twin::{Lines, Twin};
use anstream::adapter::strip_str;
use anstream::{AutoStream, ColorChoice};
use anstyle::{AnsiColor, Style};
use serde::Serialize;
use std::fmt::Display;
use std::io::{self, Write};
use unicode_width::UnicodeWidthStr;

/// The version of the JSON shapes; they only ever grow.
const SCHEMA: &str = "baton/1";

/// Which face results have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Face {
    /// Text for people, coloured where the terminal takes colours.
    People,
    /// One fact a line.
    Plain,
    /// One JSON value.
    Json,
}

/// A result with its three faces. Its fields are its JSON.
pub(crate) trait Shown: Serialize {
    /// One fact a line, the important first: no columns, no borders, symbols spelt out.
    fn plain(&self, page: &mut Page);

    /// Lines for people; the plain ones where a command has none of its own.
    fn people(&self, page: &mut Page) {
        self.plain(page);
    }
}

/// Where results go.
#[derive(Debug)]
pub(crate) struct Output {
    face: Face,
    stream: AutoStream<io::Stdout>,
}

impl Output {
    /// Results on standard output.
    #[must_use]
    pub(crate) fn new(face: Face, color: clap::ColorChoice) -> Self {
        let choice = match (face, color) {
            (Face::Plain | Face::Json, _) | (_, clap::ColorChoice::Never) => ColorChoice::Never,
            (Face::People, clap::ColorChoice::Always) => ColorChoice::Always,
            (Face::People, clap::ColorChoice::Auto) => ColorChoice::Auto,
        };
        // Errors have no output of their own to ask, so the choice is also made for the whole program.
        choice.write_global();
        Self {
            face,
            stream: AutoStream::new(io::stdout(), choice),
        }
    }

    /// Shows one result.
    ///
    /// # Errors
    /// When it cannot be written, or nobody reads it any more.
    pub(crate) fn show(&mut self, result: &impl Shown) -> Result<(), CommandError> {
        let mut page = Page::default();
        match self.face {
            Face::People => result.people(&mut page),
            Face::Plain => result.plain(&mut page),
            Face::Json => page.text = json(result)?,
        }
        self.text(&page.text)
    }

    /// Writes text as it is: a file, a script.
    ///
    /// # Errors
    /// As [`Output::show`].
    pub(crate) fn text(&mut self, text: &str) -> Result<(), CommandError> {
        self.stream.write_all(text.as_bytes())?;
        Ok(self.stream.flush()?)
    }
}

#[derive(Serialize)]
struct Envelope<'a, T> {
    schema: &'static str,
    #[serde(flatten)]
    result: &'a T,
}

/// The JSON of a result, in its envelope.
///
/// # Errors
/// When it holds what JSON cannot.
pub(super) fn json(result: &impl Serialize) -> Result<String, CommandError> {
    let envelope = Envelope {
        schema: SCHEMA,
        result,
    };
    let text = serde_json::to_string_pretty(&envelope).map_err(io::Error::from)?;
    Ok(text + "\n")
}

/// Lines in the making.
#[derive(Debug, Default)]
pub(crate) struct Page {
    text: String,
}

impl Page {
    /// One line.
    pub(crate) fn line(&mut self, text: impl Display) {
        self.text.push_str(&text.to_string());
        self.text.push('\n');
    }

    /// One fact with its name: `name: value`.
    pub(crate) fn fact(&mut self, name: impl Display, value: impl Display) {
        self.line(format_args!("{name}: {value}"));
    }

    /// One fact that may be unknown: `name: ?`.
    pub(crate) fn fact_or_unknown(&mut self, name: impl Display, value: Option<impl Display>) {
        match value {
            Some(value) => self.fact(name, value),
            None => self.fact(name, "?"),
        }
    }

    /// Everything that a value of a screen tells, one fact a line.
    pub(crate) fn tell(&mut self, twin: &impl Twin) {
        for fact in Lines::of(twin).facts() {
            self.line(fact);
        }
    }

    /// The same for people: what it is about in bold, and the rest one fact a line.
    pub(crate) fn titled(&mut self, twin: &impl Twin) {
        let lines = Lines::of(twin);
        for (n, fact) in lines.facts().iter().enumerate() {
            if n == 0 {
                self.line(bold(&fact.value));
            } else {
                self.line(fact);
            }
        }
    }

    /// A line that names what follows, for people.
    pub(crate) fn heading(&mut self, text: impl Display) {
        self.line(bold(text));
    }

    /// An empty line.
    pub(crate) fn gap(&mut self) {
        self.text.push('\n');
    }

    /// Rows in columns two blanks apart. The last column is never padded: words of any script may stand there.
    pub(crate) fn rows(&mut self, rows: &[Vec<String>]) {
        let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
        let widths: Vec<usize> = (0..columns)
            .map(|n| {
                rows.iter()
                    .filter_map(|row| row.get(n))
                    .map(|cell| width(cell))
                    .max()
                    .unwrap_or(0)
            })
            .collect();
        for row in rows {
            let mut line = String::new();
            for (n, cell) in row.iter().enumerate() {
                line.push_str(cell);
                if n + 1 < row.len() {
                    line.push_str(&" ".repeat(widths[n] - width(cell) + 2));
                }
            }
            self.line(line.trim_end());
        }
    }
}

/// The columns that a cell takes, without the colours in it.
fn width(cell: &str) -> usize {
    strip_str(cell).to_string().width()
}

/// Something the reader of standard error should know that is no failure.
pub(super) fn note(text: impl Display) {
    say(blue("note:"), text);
}

/// One message on standard error, cleaned, after the word that says what kind it is. Nobody is left to tell when even
/// that cannot be written.
pub(super) fn say(kind: impl Display, text: impl Display) {
    let text = printable(&text.to_string());
    let _ = writeln!(anstream::stderr(), "{kind} {text}");
}

/// In bold letters.
pub(super) fn bold(text: impl Display) -> String {
    styled(Style::new().bold(), text)
}

/// In the colour of what went wrong.
pub(super) fn red(text: impl Display) -> String {
    styled(AnsiColor::Red.on_default().bold(), text)
}

/// In the colour of what needs a look.
pub(super) fn yellow(text: impl Display) -> String {
    styled(AnsiColor::Yellow.on_default(), text)
}

/// In the colour of what helps.
pub(super) fn blue(text: impl Display) -> String {
    styled(AnsiColor::Cyan.on_default(), text)
}

fn styled(style: Style, text: impl Display) -> String {
    format!("{style}{text}{style:#}")
}
