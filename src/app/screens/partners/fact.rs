//! One thing known of an organisation or a person, as a line of its detail.

use crate::app::words::{UNKNOWN, name_or_id};
use crate::domain::flags::settings::{FlagKey, Severity, Subject, SubjectKind};
use crate::twin::flag_in_short::FlagInShort;
use crate::twin::named::Named;

/// The longest name that stands above the facts in every window.
const SHORT: usize = 20;

/// One line of a detail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// What it is; empty where it goes on with what the line before began.
    pub label: &'static str,
    /// The words; `?` where nobody knows.
    pub words: String,
    /// The flag that is about it.
    pub flag: Option<Raised>,
    /// Where opening it leads.
    pub leads: Option<Leads>,
}

/// A flag beside a fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Raised {
    /// Its rule and subject.
    pub key: FlagKey,
    /// How grave it is, unless somebody accepted it.
    pub severity: Option<Severity>,
    /// Where its mark stands.
    pub stands: Stands,
}

/// Where the mark of a flag stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stands {
    /// Before the words, which are the flag's own.
    Before,
    /// Behind the words, which the flag is about.
    Behind,
}

/// Where a fact leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Leads {
    /// To the thing that it names.
    To(Subject),
    /// To a flag.
    ToFlag(FlagKey),
}

impl Fact {
    /// A fact that leads nowhere.
    pub fn new(label: &'static str, words: impl Into<String>) -> Self {
        Self {
            label,
            words: words.into(),
            flag: None,
            leads: None,
        }
    }

    /// A fact that may be unknown.
    #[must_use]
    pub fn known(label: &'static str, words: Option<String>) -> Self {
        Self::new(label, words.unwrap_or_else(|| UNKNOWN.to_owned()))
    }

    /// A name that does not stand in full above the facts: a long one, or one in another script, which needs a line to
    /// whose right nothing stands.
    #[must_use]
    pub fn full_name(name: &str) -> Option<Self> {
        let short = name.chars().count() <= SHORT && name_or_id(name, "") == name;
        (!short).then(|| Self::new("Name", name))
    }

    /// The same fact, leading to what it names.
    #[must_use]
    pub fn to(mut self, kind: SubjectKind, id: &str) -> Self {
        self.leads = Some(Leads::To(Subject::named(kind, id)));
        self
    }

    /// The same fact with a flag about it, to which it leads.
    #[must_use]
    pub fn flagged(self, flag: Option<&FlagInShort>) -> Self {
        match flag {
            Some(flag) => self.raised(flag, Stands::Behind),
            None => self,
        }
    }

    /// Several facts under one label, or the word for none.
    pub fn several(
        label: &'static str,
        none: &'static str,
        facts: impl IntoIterator<Item = Self>,
    ) -> Vec<Self> {
        let mut facts: Vec<Self> = facts.into_iter().collect();
        match facts.first_mut() {
            Some(first) => first.label = label,
            None => facts.push(Self::new(label, none)),
        }
        facts
    }

    fn raised(mut self, flag: &FlagInShort, stands: Stands) -> Self {
        let key = FlagKey {
            rule: flag.rule,
            subject: flag.subject.clone(),
        };
        self.leads = Some(Leads::ToFlag(key.clone()));
        self.flag = Some(Raised {
            key,
            severity: flag.accepted_until.is_none().then_some(flag.severity),
            stands,
        });
        self
    }
}

/// The flags, each as a fact.
pub(super) fn flags(flags: &[FlagInShort]) -> Vec<Fact> {
    let facts = flags
        .iter()
        .map(|flag| Fact::new("", flag.brief.as_str()).raised(flag, Stands::Before));
    Fact::several("Flags", "none", facts)
}

/// Things of one kind by their names, each with a word behind it, leading to them.
pub(super) fn several_named<'a>(
    label: &'static str,
    none: &'static str,
    kind: SubjectKind,
    things: impl Iterator<Item = (&'a Named, String)>,
) -> Vec<Fact> {
    let facts = things
        .map(|(thing, aside)| Fact::new("", format!("{}{aside}", thing.name)).to(kind, &thing.id));
    Fact::several(label, none, facts)
}
