//! What a key means: one meaning, the same on every screen.
//!
//! The rows of the action table name a meaning, never a key, so that a letter cannot come to mean two things. What the
//! meaning is done to (a function, a flag, a round) is the row's own matter.

use std::fmt;

use super::context::Screen;
use super::key::Key;

/// A meaning that keys can have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Meaning {
    /// None: it is chosen by name, from the menu or the palette.
    Keyless,
    /// Move the selection.
    Move,
    /// Open what is selected.
    Open,
    /// List what can be done.
    Menu,
    /// The next pane, or the one before.
    NextPane,
    /// One step back along the path.
    Back,
    /// One step back, and from the top leave.
    Leave,
    /// To a screen.
    Go(Screen),
    /// Help.
    Help,
    /// Find anything by its name.
    Palette,
    /// Find in the list.
    Find,
    /// The next one found.
    FindNext,
    /// The one found before.
    FindPrevious,
    /// Show part of the list.
    Filter,
    /// Order the list.
    Sort,
    /// Another view.
    View,
    /// Take back.
    Undo,
    /// Bring again.
    Redo,
    /// Copy the line.
    CopyLine,
    /// Copy the table.
    CopyTable,
    /// Write to a file.
    Export,
    /// Read from a file.
    Import,
    /// What changed between two days.
    Compare,
    /// The plan as of an earlier day.
    AsOf,
    /// The screen as text.
    AsText,
    /// Add to the list.
    Add,
    /// Edit what is selected.
    Edit,
    /// On: a function's stage, the plan's phase.
    Onward,
    /// Back: a function's stage, the plan's phase.
    Backward,
    /// Dates.
    Dates,
    /// Who sees to it.
    Who,
    /// Readiness of both hands.
    Readiness,
    /// What if the weights, or the dates, were others.
    WhatIf,
    /// Nearer or further on a calendar.
    Zoom,
    /// Accept or reopen a flag.
    Accept,
    /// Close a round.
    Close,
    /// Remove.
    Remove,
    /// Say when it was saved.
    Saved,
    /// Draw anew.
    Redraw,
    /// Let the terminal have the mouse.
    FreeMouse,
}

impl Meaning {
    /// Every meaning that has a key, as the documents list them: those of every screen, then those of a selected thing.
    pub const ALL: &[Self] = &[
        Self::Move,
        Self::NextPane,
        Self::Go(Screen::Portfolio),
        Self::Go(Screen::Lifecycle),
        Self::Go(Screen::Functions),
        Self::Go(Screen::Partners),
        Self::Go(Screen::Timeline),
        Self::Go(Screen::Successors),
        Self::Go(Screen::Sustainability),
        Self::Go(Screen::Reviews),
        Self::Go(Screen::Log),
        Self::Back,
        Self::Leave,
        Self::Help,
        Self::Palette,
        Self::Find,
        Self::FindNext,
        Self::FindPrevious,
        Self::Filter,
        Self::Sort,
        Self::View,
        Self::Undo,
        Self::Redo,
        Self::CopyLine,
        Self::CopyTable,
        Self::Export,
        Self::Import,
        Self::Compare,
        Self::AsOf,
        Self::AsText,
        Self::Saved,
        Self::Redraw,
        Self::FreeMouse,
        Self::Open,
        Self::Menu,
        Self::Add,
        Self::Edit,
        Self::Onward,
        Self::Backward,
        Self::Dates,
        Self::Who,
        Self::Readiness,
        Self::WhatIf,
        Self::Zoom,
        Self::Accept,
        Self::Close,
        Self::Remove,
    ];

    /// What it is, in the words of the documents.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Keyless => "",
            Self::Move => "move; far with PgUp, PgDn, Home, End",
            Self::Open => "open; in a form the next field, or press the button",
            Self::Menu => "what can be done here; in a form tick",
            Self::NextPane => "next pane or field, the one before",
            Self::Back => "back, close",
            Self::Leave => "back, and from the top leave",
            Self::Go(screen) => screen.name(),
            Self::Help => "help for this screen",
            Self::Palette => "find anything by its name",
            Self::Find => "find in the list",
            Self::FindNext => "the next one found",
            Self::FindPrevious => "the one found before",
            Self::Filter => "show part of the list",
            Self::Sort => "order the list",
            Self::View => "another view",
            Self::Undo => "take back",
            Self::Redo => "bring again",
            Self::CopyLine => "copy the line",
            Self::CopyTable => "copy the table",
            Self::Export => "write to a file",
            Self::Import => "read a plan file",
            Self::Compare => "what changed between two days",
            Self::AsOf => "the plan as of a day",
            Self::AsText => "this screen as text",
            Self::Add => "add to the list",
            Self::Edit => "edit what is selected",
            Self::Onward => "on: a function's stage, the plan's phase",
            Self::Backward => "back: a function's stage, the plan's phase",
            Self::Dates => "dates",
            Self::Who => "who: receiver, lead, deputy, owner",
            Self::Readiness => "readiness of both hands",
            Self::WhatIf => "what if weights or dates were others",
            Self::Zoom => "nearer or further on the calendar",
            Self::Accept => "accept or reopen a flag",
            Self::Close => "close a round",
            Self::Remove => "remove",
            Self::Saved => "say when it was saved",
            Self::Redraw => "draw the window anew",
            Self::FreeMouse => "free the mouse, to select text",
        }
    }

    /// The keys that mean it; the first is shown.
    #[must_use]
    pub const fn keys(self) -> &'static [Key] {
        match self {
            Self::Keyless => &[],
            Self::Move => MOVING,
            Self::Open => &[Key::Enter],
            Self::Menu => &[Key::Char(' ')],
            Self::NextPane => &[Key::Tab, Key::BackTab],
            Self::Back => &[Key::Esc, Key::Backspace],
            Self::Leave => &[Key::Char('q')],
            Self::Go(screen) => digit(screen),
            Self::Help => &[Key::Char('?'), Key::Function(1)],
            Self::Palette => &[Key::Char(':'), Key::Ctrl('p')],
            Self::Find => &[Key::Char('/'), Key::Ctrl('f')],
            Self::FindNext => &[Key::Char('n')],
            Self::FindPrevious => &[Key::Char('N')],
            Self::Filter => &[Key::Char('f')],
            Self::Sort => &[Key::Char('s')],
            Self::View => &[Key::Char('v')],
            Self::Undo => &[Key::Char('u'), Key::Ctrl('z')],
            Self::Redo => &[Key::Char('U'), Key::Ctrl('y')],
            Self::CopyLine => &[Key::Char('y')],
            Self::CopyTable => &[Key::Char('Y')],
            Self::Export => &[Key::Char('x')],
            Self::Import => &[Key::Char('i')],
            Self::Compare => &[Key::Char('c')],
            Self::AsOf => &[Key::Char('t')],
            Self::AsText => &[Key::Char('p')],
            Self::Add => &[Key::Char('a')],
            Self::Edit => &[Key::Char('e')],
            Self::Onward => &[Key::Char('>')],
            Self::Backward => &[Key::Char('<')],
            Self::Dates => &[Key::Char('d')],
            Self::Who => &[Key::Char('o')],
            Self::Readiness => &[Key::Char('r')],
            Self::WhatIf => &[Key::Char('w')],
            Self::Zoom => &[Key::Char('z')],
            Self::Accept => &[Key::Char('A')],
            Self::Close => &[Key::Char('C')],
            Self::Remove => &[Key::Char('D')],
            Self::Saved => &[Key::Ctrl('s')],
            Self::Redraw => &[Key::Ctrl('l')],
            Self::FreeMouse => &[Key::Function(12)],
        }
    }
}

impl Meaning {
    /// Every key that means it.
    #[must_use]
    pub fn all_keys(self) -> String {
        let keys: Vec<String> = self.keys().iter().map(ToString::to_string).collect();
        keys.join(", ")
    }
}

impl fmt::Display for Meaning {
    /// Its key as hints and popups show it: all four arrows are one word.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.keys() {
            [] => Ok(()),
            [Key::Up, ..] => f.pad("Arrows"),
            [key, ..] => f.pad(&key.to_string()),
        }
    }
}

const MOVING: &[Key] = &[
    Key::Up,
    Key::Down,
    Key::Left,
    Key::Right,
    Key::Char('h'),
    Key::Char('j'),
    Key::Char('k'),
    Key::Char('l'),
    Key::PageUp,
    Key::PageDown,
    Key::Home,
    Key::Char('g'),
    Key::End,
    Key::Char('G'),
];

const fn digit(screen: Screen) -> &'static [Key] {
    match screen {
        Screen::Portfolio => &[Key::Char('0')],
        Screen::Lifecycle => &[Key::Char('1')],
        Screen::Functions => &[Key::Char('2')],
        Screen::Partners => &[Key::Char('3')],
        Screen::Timeline => &[Key::Char('4')],
        Screen::Successors => &[Key::Char('5')],
        Screen::Sustainability => &[Key::Char('6')],
        Screen::Reviews => &[Key::Char('7')],
        Screen::Log => &[Key::Char('8')],
    }
}
