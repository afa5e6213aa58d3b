//! The flags: gravest first, the accepted ones last; and the parts of one flag.

use crate::app::lists::{Cell, Entry, ListName, Listing};
use crate::app::modals::TextBox;
use crate::app::model::Model;
use crate::app::purpose::flag::acceptance_in_words;
use crate::app::screens::go_to_subject;
use crate::app::words;
use crate::domain::analysis::calendar::count;
use crate::domain::flags::settings::{FlagKey, Severity};
use crate::domain::flags::{Assessment, CannotTell, Flag, Record};
use crate::twin::flags::{AcceptanceSeen, Flags, OneFlag};

/// What the flags remember.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FlagsRoom {
    /// The selected flag; the first one until a key was pressed.
    pub selected: Option<FlagKey>,
    /// The selected record of it, by its place.
    pub record: usize,
    /// The pane that has the focus.
    pub pane: Pane,
}

/// A part of the screen that keys can go to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Pane {
    /// The flags.
    #[default]
    Flags,
    /// The records that the selected flag rests on.
    Records,
}

/// Where a flag stands in the list: by its severity while it is open, apart once it is accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// Open, and so grave.
    Open(Severity),
    /// Accepted for a while.
    Accepted,
}

impl Group {
    /// Every group in the order of the list.
    pub const ALL: [Self; 4] = [
        Self::Open(Severity::Stop),
        Self::Open(Severity::Warn),
        Self::Open(Severity::Note),
        Self::Accepted,
    ];

    /// The group of a flag.
    #[must_use]
    pub const fn of(flag: &Flag) -> Self {
        match &flag.accepted {
            Some(_) => Self::Accepted,
            None => Self::Open(flag.severity),
        }
    }

    /// The group of a flag as it is told.
    #[must_use]
    pub const fn of_told(accepted: Option<&AcceptanceSeen>, severity: Severity) -> Self {
        match accepted {
            Some(_) => Self::Accepted,
            None => Self::Open(severity),
        }
    }

    /// Its word.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Open(severity) => severity.as_str(),
            Self::Accepted => "accepted",
        }
    }
}

/// The flags of one group.
pub fn in_group(assessment: &Assessment, group: Group) -> impl Iterator<Item = &Flag> {
    let flags = assessment.flags.iter();
    flags.filter(move |flag| Group::of(flag) == group)
}

/// Every flag: the open ones by their severity, then the accepted ones.
#[must_use]
pub fn listing(model: &Model) -> Listing<'_, &Flag> {
    let assessment = model.facts().map(|facts| &facts.assessment);
    let groups = assessment.into_iter().flat_map(|assessment| {
        let of = move |group| in_group(assessment, group);
        Group::ALL.into_iter().flat_map(of)
    });
    Listing {
        all: groups.collect(),
        entry: Box::new(|flag| entry(model, flag)),
        sieve: model.rooms.sieves.of(ListName::Flags),
    }
}

fn entry(model: &Model, flag: &Flag) -> Entry {
    let about = model.plan().map(|plan| words::subject(plan, &flag.subject));
    let group = Group::of(flag);
    let place = Group::ALL.iter().position(|other| *other == group);
    let accepted = flag.accepted.as_ref();
    Entry::new(
        name(&key(flag)),
        vec![
            Cell::words("flag", flag.brief.as_str()),
            Cell::words("severity", group.name()).ranked(place.unwrap_or(0)),
            Cell::words("rule", flag.rule.as_str()),
            Cell::words("about", about.unwrap_or_default()),
            Cell::day("until", accepted.map(|accepted| accepted.until)),
        ],
    )
}

/// A flag's key as the key of a row.
#[must_use]
pub fn name(key: &FlagKey) -> String {
    format!("{} {} {}", key.rule, key.subject.kind, key.subject.id)
}

/// The flag of a name.
pub(in crate::app::screens) fn key_named(model: &Model, wanted: &str) -> Option<FlagKey> {
    let mut keys = model.facts()?.assessment.flags.iter().map(key);
    keys.find(|key| name(key) == wanted)
}

/// What tells one flag from every other.
#[must_use]
pub fn key(flag: &Flag) -> FlagKey {
    FlagKey {
        rule: flag.rule,
        subject: flag.subject.clone(),
    }
}

/// The selected flag.
#[must_use]
pub fn selected(model: &Model) -> Option<&Flag> {
    let chosen = model.rooms.sustainability.flags.selected.as_ref();
    listing(model).selected(|flag| Some(&key(flag)) == chosen)
}

/// What the screen says of all flags, with those listed that are shown.
#[must_use]
pub fn told(model: &Model) -> Option<Flags> {
    let seen = model.open.as_ref()?.seen(model.today());
    Some(Flags::of(seen).listing(listing(model).shown()))
}

/// What the screen says of the selected flag.
#[must_use]
pub fn one(model: &Model) -> Option<OneFlag> {
    let seen = model.open.as_ref()?.seen(model.today());
    Some(OneFlag::of(seen, selected(model)?))
}

/// The records that the selected flag rests on, each with its place.
#[must_use]
pub fn records(model: &Model) -> Listing<'_, (usize, &Record)> {
    let flag = selected(model);
    Listing {
        all: flag
            .into_iter()
            .flat_map(|flag| flag.records.iter().enumerate())
            .collect(),
        entry: Box::new(|(at, record): (usize, &Record)| {
            let about = model
                .plan()
                .map(|plan| words::subject(plan, &record.subject));
            let says = Cell::words("says", record.says.as_str());
            Entry::new(
                at.to_string(),
                vec![Cell::words("record", about.unwrap_or_default()), says],
            )
        }),
        sieve: model.rooms.sieves.of(ListName::Records),
    }
}

/// The selected record, with its place.
#[must_use]
pub fn selected_record(model: &Model) -> Option<(usize, &Record)> {
    let chosen = model.rooms.sustainability.flags.record;
    records(model).selected(|(at, _)| at == chosen)
}

/// Everything said of the selected flag, to be read.
#[must_use]
pub fn in_full(model: &Model) -> Option<TextBox> {
    let (plan, flag) = (model.plan()?, selected(model)?);
    let mut lines = vec![
        flag.message.clone(),
        String::new(),
        "The records it rests on:".to_owned(),
    ];
    lines.extend(
        flag.records
            .iter()
            .map(|record| format!("{}: {}", words::subject(plan, &record.subject), record.says)),
    );
    lines.extend([
        String::new(),
        format!("Why it matters: {}", flag.why()),
        format!("Source: {}", flag.source()),
        String::new(),
        "What usually helps:".to_owned(),
    ]);
    lines.extend(
        flag.usual_answers()
            .iter()
            .map(|answer| format!("- {answer}")),
    );
    lines.push(String::new());
    lines.push(
        flag.accepted
            .as_ref()
            .map_or_else(|| "Not accepted.".to_owned(), acceptance_in_words),
    );
    lines.extend(
        one(model)
            .into_iter()
            .flat_map(|seen| seen.written.in_words()),
    );
    Some(TextBox::new(
        format!("{}: {}", flag.rule, flag.brief),
        lines,
    ))
}

/// What could not be judged, to be read.
#[must_use]
pub fn cannot_tell(model: &Model) -> Option<TextBox> {
    let (plan, facts) = (model.plan()?, model.facts()?);
    let gaps = &facts.assessment.cannot_tell;
    let rules = facts.assessment.unjudged().len();
    let mut lines = vec![
        "A rule that lacks what it needs says so here instead of staying silent.".to_owned(),
        String::new(),
    ];
    lines.extend(by_reason(gaps).into_iter().map(|(gap, rules)| {
        let about = words::subject(plan, &gap.subject);
        format!("{rules}  {about}: cannot tell, because {}.", gap.because)
    }));
    let title = format!("Cannot tell: {}", count(rules, "rule"));
    (!gaps.is_empty()).then(|| TextBox::new(title, lines))
}

/// The gaps with the rules that share subject and reason, so that a book that nobody began is told of once.
fn by_reason(gaps: &[CannotTell]) -> Vec<(&CannotTell, String)> {
    let mut grouped: Vec<(&CannotTell, String)> = Vec::new();
    for gap in gaps {
        let same = |(first, _): &&mut (&CannotTell, String)| {
            first.subject == gap.subject && first.because == gap.because
        };
        match grouped.iter_mut().find(same) {
            Some((_, rules)) => {
                rules.push(' ');
                rules.push_str(gap.rule.as_str());
            }
            None => grouped.push((gap, gap.rule.to_string())),
        }
    }
    grouped
}

/// Into the records; from there to the thing that a record is about.
pub(super) fn enter(model: &mut Model) {
    let room = &model.rooms.sustainability.flags;
    match room.pane {
        Pane::Flags => model.rooms.sustainability.flags.pane = Pane::Records,
        Pane::Records => {
            let record = selected_record(model);
            if let Some(subject) = record.map(|(_, record)| record.subject.clone()) {
                go_to_subject(model, &subject);
            }
        }
    }
}

pub(super) const fn next_pane(model: &mut Model) {
    let room = &mut model.rooms.sustainability.flags;
    room.pane = match room.pane {
        Pane::Flags => Pane::Records,
        Pane::Records => Pane::Flags,
    };
}

pub(super) fn remark(model: &Model) -> Option<String> {
    model.facts()?;
    Some(
        "[S] stop  [W] warn  [N] note  [A] accepted. Letters carry the meaning; colour repeats it."
            .to_owned(),
    )
}

pub(in crate::app::screens) fn select(model: &mut Model, key: &str) {
    let selected = key_named(model, key);
    let room = &mut model.rooms.sustainability.flags;
    (room.selected, room.record) = (selected, 0);
}

pub(in crate::app::screens) fn select_record(model: &mut Model, key: &str) {
    model.rooms.sustainability.flags.record = key.parse().unwrap_or(0);
}
