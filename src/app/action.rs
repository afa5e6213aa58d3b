//! The one table of actions: everything a key can do, with its words and whether it can be done now.
//!
//! Key map, hint line, Space menu, palette and help are all read from it, so that none of them can promise what does not
//! exist. A row names a [`Meaning`], never a key, and no key's name is written into its words. Each screen keeps its own
//! rows beside what they do; this file knows the shape of a row and joins the tables.

use std::borrow::Cow;

use super::context::{Context, Screen};
use super::effect::Effect;
use super::key::Key;
use super::meaning::Meaning;
use super::model::{Model, Said};
use super::{everywhere, screens, words};

/// One thing that can be done.
#[derive(Debug)]
pub struct Action {
    /// Its name, for documents and tests: unique, in kebab case.
    pub name: &'static str,
    /// Two or three words for the hint line and the help.
    pub label: &'static str,
    /// One sentence for the help.
    pub help: &'static str,
    /// What it is called in the menu and the palette; `...` at its end marks what opens a form.
    pub wording: Wording,
    /// What its keys mean on every screen; they come from there.
    pub meaning: Meaning,
    /// Where it can be done; everywhere when empty.
    pub contexts: &'static [Context],
    /// What sort of thing it is.
    pub kind: Kind,
    /// Its place in the hint line, from 1; `0` keeps it out.
    pub hint: u8,
    /// Whether it can be done now, or why not.
    pub available: fn(&Model) -> Availability,
    /// Does it. The key tells apart actions that answer to several, such as moving.
    pub run: fn(&mut Model, Key) -> Vec<Effect>,
}

/// What an action is called where there is room for it.
#[derive(Debug, Clone, Copy)]
pub enum Wording {
    /// As in the hint line.
    Label,
    /// These words.
    Fixed(&'static str),
    /// Words that depend on what is selected; the first where nothing is.
    Told(&'static str, fn(&Model, &mut Told)),
}

/// What an action is called now, with what is selected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// Its words in the menu.
    pub words: Cow<'static, str>,
    /// Its label in the hint line.
    pub label: Cow<'static, str>,
    /// What to know before doing it, such as `needs a reason`.
    pub detail: Option<String>,
}

/// What sort of thing an action is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Moves the selection or goes to another place.
    Travel,
    /// Shows something; changes nothing.
    Look,
    /// Proposes a change to the plan.
    Change,
    /// Proposes a change that whoever reads a pack may propose, too; the row says how far it is theirs.
    Review,
    /// Has to do with the program.
    Program,
}

impl Kind {
    /// Whether it proposes a change.
    #[must_use]
    pub const fn proposes(self) -> bool {
        matches!(self, Self::Change | Self::Review)
    }
}

/// Whether something can be done, or the sentence why not.
pub type Availability = Result<(), String>;

/// Can always be done.
///
/// # Errors
/// Never; it stands in the table where other rows refuse.
pub const fn always(_: &Model) -> Availability {
    Ok(())
}

impl Action {
    /// What most rows have in common; they say what is different.
    pub const PLAIN: Self = Self {
        name: "",
        label: "",
        help: "",
        wording: Wording::Label,
        meaning: Meaning::Keyless,
        contexts: &[],
        kind: Kind::Change,
        hint: 0,
        available: always,
        run: |_, _| Vec::new(),
    };

    /// The keys it answers to; the first is shown.
    #[must_use]
    pub const fn keys(&self) -> &'static [Key] {
        self.meaning.keys()
    }

    /// What it is called where nothing is selected.
    #[must_use]
    pub fn words(&self) -> Cow<'static, str> {
        match self.wording {
            Wording::Label => Cow::Owned(words::capital(self.label)),
            Wording::Fixed(words) | Wording::Told(words, _) => Cow::Borrowed(words),
        }
    }

    /// What it is called now.
    #[must_use]
    pub fn told(&self, model: &Model) -> Told {
        let mut told = Told {
            words: self.words(),
            label: Cow::Borrowed(self.label),
            detail: None,
        };
        match self.wording {
            Wording::Label | Wording::Fixed(_) => {}
            Wording::Told(_, tell) => tell(model, &mut told),
        }
        told
    }

    /// Whether it exists in a context.
    #[must_use]
    pub fn belongs_to(&self, context: Context) -> bool {
        self.contexts.is_empty() || self.contexts.contains(&context)
    }

    /// Does it with a key that was pressed, or says why it cannot be done.
    pub fn perform(&self, model: &mut Model, key: Key) -> Vec<Effect> {
        match self.availability(model) {
            Ok(()) => (self.run)(model, key),
            Err(why) => {
                model.said = Said::Problem(why);
                Vec::new()
            }
        }
    }

    /// Does it where it was chosen by name, or says why it cannot be done.
    pub fn perform_by_name(&self, model: &mut Model) -> Vec<Effect> {
        let key = self.keys().first().copied().unwrap_or(Key::Enter);
        self.perform(model, key)
    }

    /// Whether it can be done now, or why not: what is read only is never changed, whatever the row says.
    ///
    /// # Errors
    /// The sentence that says why not.
    pub fn availability(&self, model: &Model) -> Availability {
        let why = match self.kind {
            Kind::Change => model.fixed(),
            Kind::Review => model.read_only(),
            Kind::Travel | Kind::Look | Kind::Program => None,
        };
        why.map_or_else(|| (self.available)(model), Err)
    }
}

/// Every action of the program: those of each screen, then those of every screen.
pub fn all() -> impl Iterator<Item = &'static Action> {
    Screen::ALL
        .into_iter()
        .flat_map(screens::actions)
        .chain(everywhere::actions())
}

/// The action of this name.
#[must_use]
pub fn named(name: &str) -> Option<&'static Action> {
    all().find(|action| action.name == name)
}

/// Does the action of this name, or says why it cannot be done.
pub fn perform_named(model: &mut Model, name: &str) -> Vec<Effect> {
    named(name).map_or_else(Vec::new, |action| action.perform_by_name(model))
}

/// Every context, in the order of the screens.
#[must_use]
pub fn contexts() -> Vec<Context> {
    let mut contexts = Vec::new();
    for screen in Screen::ALL {
        let deeper = screens::actions(screen).flat_map(|row| row.contexts);
        for context in std::iter::once(Context::On(screen)).chain(deeper.copied()) {
            if !contexts.contains(&context) {
                contexts.push(context);
            }
        }
    }
    contexts
}

/// The actions of a context: its own first. One of every screen whose keys have an own row here is left out.
pub fn of(context: Context) -> impl Iterator<Item = &'static Action> {
    let own = move || screens::actions(context.screen());
    let taken = move |meaning| {
        meaning != Meaning::Keyless
            && own().any(|own| own.belongs_to(context) && own.meaning == meaning)
    };
    all().filter(move |action| {
        let everywhere = action.contexts.is_empty();
        action.belongs_to(context) && !(everywhere && taken(action.meaning))
    })
}
