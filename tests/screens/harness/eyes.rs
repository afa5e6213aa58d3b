//! What somebody sees: the window as text, its styles, what can be clicked.

use std::fmt::Write;

use baton::app::model::Window;
use baton::app::program::{Marks, ThemeName};
use baton::app::target::Target;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::style::{Color, Modifier};

use super::super::picture;
use super::Screen;

impl Screen {
    /// The same program without colours.
    pub(crate) fn mono(mut self) -> Self {
        self.model.program.theme = ThemeName::Mono;
        self
    }

    /// The same program in another theme.
    pub(crate) fn themed(mut self, theme: ThemeName) -> Self {
        self.model.program.theme = theme;
        self
    }

    /// The same program with lines and blocks instead of ASCII.
    pub(crate) fn with_lines(mut self) -> Self {
        self.model.program.marks = Marks::Drawn;
        self
    }

    /// What stands in the window, one line a row, blanks at the end of lines cut.
    pub(crate) fn text(&mut self) -> String {
        let buffer = self.draw();
        lines(&buffer)
    }

    /// The cells of the window, row by row; the cell behind a wide one is not told.
    pub(crate) fn rows(&mut self) -> Vec<Vec<String>> {
        let buffer = self.draw();
        let area = buffer.area;
        (0..area.height).map(|y| symbols(&buffer, y)).collect()
    }

    /// What an open menu says of the place, without what can be done everywhere.
    pub(crate) fn menu(&mut self) -> String {
        let text = self.text();
        let own = text.lines().take_while(|line| !line.contains("Everywhere"));
        own.collect::<Vec<_>>().join("\n")
    }

    /// The popup whose title begins so, without what stands around it.
    #[track_caller]
    pub(crate) fn popup(&mut self, title: &str) -> String {
        let text = self.text();
        let top = format!("+- {title}");
        let mut lines = text
            .lines()
            .skip_while(|line| !line.contains(&top))
            .peekable();
        let first = lines
            .peek()
            .unwrap_or_else(|| panic!("no popup {title:?}: {text}"));
        let from = first.find(&top).unwrap();
        let wide = first[from + 1..].find("-+").unwrap() + 3;
        let before = text[..text.find(&top).unwrap()].rsplit('\n').next();
        let from = before.unwrap_or_default().chars().count();
        let mut boxed = String::new();
        for (row, line) in lines.enumerate() {
            let line: String = line.chars().skip(from).take(wide).collect();
            writeln!(boxed, "{line}").unwrap();
            if row > 0 && line.starts_with("+-") {
                break;
            }
        }
        boxed
    }

    /// What stands in the window before and after more keys.
    pub(crate) fn both(mut self, keys: &str) -> String {
        let before = self.text();
        format!("{before}\n{}", self.press(keys).text())
    }

    /// What stands in the window and, under it, where which styles are.
    pub(crate) fn seen(&mut self) -> String {
        let buffer = self.draw();
        format!("{}\n{}", lines(&buffer), legend(&buffer))
    }

    /// What the event line says.
    pub(crate) fn event_line(&mut self) -> String {
        let text = self.text();
        let lines: Vec<&str> = text.lines().collect();
        lines
            .get(lines.len().saturating_sub(2))
            .copied()
            .unwrap_or_default()
            .trim()
            .to_owned()
    }

    /// What the screen in front says, a fact a line.
    pub(crate) fn twin(&self) -> Vec<String> {
        baton::app::screens::twin(&self.model).into_text()
    }

    /// The window as a picture.
    pub(crate) fn picture(&mut self, title: &str) -> String {
        picture::svg(&self.draw(), title)
    }

    /// What can be clicked, and where, row by row.
    pub(crate) fn targets(&mut self) -> Vec<(u16, u16, Target)> {
        let buffer = self.draw();
        let mut found: Vec<(u16, u16, Target)> = Vec::new();
        for y in 0..buffer.area.height {
            for x in 0..buffer.area.width {
                let Some(target) = self.view.target_at(x, y) else {
                    continue;
                };
                if found.iter().all(|(_, _, other)| *other != target) {
                    found.push((x, y, target));
                }
            }
        }
        found
    }

    /// Where the real cursor stands: column and row.
    pub(crate) fn cursor(&mut self) -> (u16, u16) {
        let at = self.drawn().get_cursor_position().unwrap();
        (at.x, at.y)
    }

    /// The window, cell by cell.
    pub(crate) fn draw(&mut self) -> Buffer {
        self.drawn().backend().buffer().clone()
    }

    fn drawn(&mut self) -> Terminal<TestBackend> {
        let Window { width, height } = self.model.window;
        let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
        terminal
            .draw(|frame| baton::ui::draw(frame, &self.model, &mut self.view))
            .unwrap();
        terminal
    }
}

/// What stands in a window, one line a row, blanks at the end of lines cut.
pub(super) fn lines(buffer: &Buffer) -> String {
    let mut text = String::new();
    for y in 0..buffer.area.height {
        text.push_str(symbols(buffer, y).concat().trim_end());
        text.push('\n');
    }
    text
}

/// What stands in a row, cell by cell; the cell behind a wide character holds nothing of its own.
fn symbols(buffer: &Buffer, y: u16) -> Vec<String> {
    let mut symbols = Vec::new();
    let mut hidden = 0;
    for x in 0..buffer.area.width {
        let symbol = buffer[(x, y)].symbol();
        if hidden == 0 {
            symbols.push(symbol.to_owned());
        }
        hidden = baton::ui::text::width(symbol).max(hidden).saturating_sub(1);
    }
    symbols
}

/// Every run of cells that is not plain: `row:column-column style`.
fn legend(buffer: &Buffer) -> String {
    let mut legend = String::new();
    for y in 0..buffer.area.height {
        let mut x = 0;
        while x < buffer.area.width {
            let style = style_at(buffer, x, y);
            let start = x;
            while x < buffer.area.width && style_at(buffer, x, y) == style {
                x += 1;
            }
            if !style.is_empty() {
                writeln!(legend, "{y}:{start}-{} {style}", x - 1).unwrap();
            }
        }
    }
    legend
}

fn style_at(buffer: &Buffer, x: u16, y: u16) -> String {
    let cell = &buffer[(x, y)];
    let mut words = Vec::new();
    if cell.fg != Color::Reset {
        words.push(format!("{:?}", cell.fg).to_lowercase());
    }
    for (modifier, word) in [
        (Modifier::BOLD, "bold"),
        (Modifier::REVERSED, "reversed"),
        (Modifier::UNDERLINED, "underlined"),
    ] {
        if cell.modifier.contains(modifier) {
            words.push(word.to_owned());
        }
    }
    words.join(" ")
}
