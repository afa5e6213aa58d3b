//! One organisation: what it is, how long it lawfully may, what it promised, and what it carries.

use super::{PersonSeen, RestsOn, Task};
use crate::domain::analysis::Load;
use crate::domain::analysis::load::{held_by, received_by};
use crate::domain::flags::settings::{RuleId, Subject};
use crate::domain::organisation::{Membership, Organisation, OrganisationRole, Promise, Prospects};
use crate::domain::story::yes_no;
use crate::domain::{Date, Plan};
use crate::twin::flag_in_short::FlagInShort;
use crate::twin::named::Named;
use crate::twin::{Lines, Seen};

/// One organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrganisationSeen {
    /// Its name and id.
    pub named: Named,
    /// What it is in the collective.
    pub roles: Vec<OrganisationRole>,
    /// The days it came and went.
    pub membership: Membership,
    /// Whether it is still in the collective.
    pub is_member: bool,
    /// Whether it is rooted in the community concerned.
    pub rooted: Option<bool>,
    /// Its legal standing.
    pub legal: LegalSeen,
    /// What it has promised, and what it gets from staying.
    pub promise: Promise,
    /// What may befall it.
    pub prospects: Prospects,
    /// What it does now and is to do, and who does it.
    pub work: WorkSeen,
    /// The flags about it, accepted ones too.
    pub flags: Vec<FlagInShort>,
    /// Anything else.
    pub note: Option<String>,
}

/// The legal standing of an organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LegalSeen {
    /// What it rests on.
    pub basis: Option<String>,
    /// The day it ends.
    pub until: Option<Date>,
    /// Whether that day has passed.
    pub is_over: bool,
    /// Whether anything rests on it: nothing does where all that a body does is give money, govern or look at results.
    pub matters: bool,
}

/// What an organisation does, and who does it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkSeen {
    /// The weight on it.
    pub load: Load,
    /// The functions that it holds today.
    pub holds: Vec<Task>,
    /// The functions that it is to take.
    pub receives: Vec<Task>,
    /// Its people, each with what they do there.
    pub people: Vec<(Named, Option<String>)>,
    /// The relationships and the money that the books have of it.
    pub rests_on: RestsOn,
}

impl OrganisationSeen {
    /// One organisation of a plan, with what the books have of it.
    #[must_use]
    pub fn of(seen: Seen<'_>, body: &Organisation, rests_on: RestsOn) -> Self {
        let work = WorkSeen::of(seen.plan, body, rests_on);
        let subject = Subject::organisation(&body.id);
        Self {
            named: Named::organisation(seen.plan, &body.id),
            roles: body.roles.clone(),
            membership: body.membership.clone(),
            is_member: body.is_member(seen.today),
            rooted: body.rooted,
            legal: LegalSeen {
                basis: body.legal.basis.as_ref().map(ToString::to_string),
                until: body.legal.until,
                is_over: body.legal.until.is_some_and(|until| until < seen.today),
                matters: work.load != Load::default() || !only_supports(body),
            },
            promise: body.promise.clone(),
            prospects: body.prospects,
            work,
            flags: seen
                .assessment
                .about(&subject)
                .map(FlagInShort::of)
                .collect(),
            note: body.note.as_ref().map(ToString::to_string),
        }
    }

    /// What it is in the collective, in words; `None` where nobody said.
    #[must_use]
    pub fn roles(&self) -> Option<String> {
        let words: Vec<&str> = self.roles.iter().map(|role| role.as_str()).collect();
        (!words.is_empty()).then(|| words.join(", "))
    }

    /// The flag that says that its legal standing ends too early.
    #[must_use]
    pub fn ends_too_early(&self) -> Option<&FlagInShort> {
        self.flags.iter().find(|flag| flag.rule == RuleId::Fr5)
    }

    /// Tells it after its position, such as `organisation 2 of 8`; what follows begins with its id.
    pub(super) fn tell(&self, place: &str, lines: &mut Lines) {
        let id = &self.named.id;
        lines.fact(place, &self.named);
        lines.fact_or_unknown(format_args!("{id} role"), self.roles());
        lines.fact_or_unknown(format_args!("{id} joined"), self.membership.joined);
        lines.fact_if_any(format_args!("{id} left"), self.membership.left);
        self.legal.tell(id, lines);
        self.work.tell(id, lines);
        let name = format!("{id} flag");
        lines.each(&name, &self.flags, |lines, place, flag| {
            flag.tell_brief(place, lines);
        });
        let rooted = self.rooted.map(|rooted| yes_no(Some(rooted)));
        lines.fact_or_unknown(format_args!("{id} rooted here"), rooted);
        let Promise {
            commitment,
            until,
            incentive,
        } = &self.promise;
        lines.fact_or_unknown(format_args!("{id} commitment"), *commitment);
        lines.fact_or_unknown(format_args!("{id} commitment until"), *until);
        lines.fact_or_unknown(format_args!("{id} stays for"), incentive.as_ref());
        for (what, said) in self.befalls() {
            lines.fact(format_args!("{id} {what}"), yes_no(Some(said)));
        }
        lines.fact_if_any(format_args!("{id} note"), self.note.as_ref());
    }

    /// What somebody said may befall it, or will not.
    pub fn befalls(&self) -> impl Iterator<Item = (&'static str, bool)> {
        let all = [
            ("would leave with the backbone", self.prospects.would_leave),
            ("legal standing at risk", self.prospects.legal_at_risk),
            ("in dispute or under notice", self.prospects.in_dispute),
        ];
        all.into_iter()
            .filter_map(|(what, said)| Some((what, said?)))
    }
}

impl LegalSeen {
    fn tell(&self, id: &str, lines: &mut Lines) {
        let ends = if self.is_over { "ended" } else { "ends" };
        let name = format!("{id} legal standing {ends}");
        match self.until {
            None if !self.matters => lines.fact(name, "nothing rests on it"),
            until => lines.fact_or_unknown(name, until),
        }
        let basis = self.basis.as_ref();
        lines.fact_or_unknown(format_args!("{id} legal standing rests on"), basis);
    }
}

impl WorkSeen {
    fn of(plan: &Plan, body: &Organisation, rests_on: RestsOn) -> Self {
        let people = plan.members.people.iter();
        let here = people.filter(|person| person.organisation.as_ref() == Some(&body.id));
        Self {
            rests_on,
            load: Load::of(plan, Some(&body.id)),
            holds: held_by(plan, &body.id).map(Task::of).collect(),
            receives: received_by(plan, &body.id).map(Task::of).collect(),
            people: here
                .map(|person| (Named::person(plan, &person.id), PersonSeen::role_of(person)))
                .collect(),
        }
    }

    fn tell(&self, id: &str, lines: &mut Lines) {
        lines.fact(format_args!("{id} weight held today"), self.load.now);
        lines.fact(
            format_args!("{id} weight held when all have moved"),
            self.load.moved,
        );
        Task::tell_all(&self.holds, &format!("{id} holds"), lines);
        Task::tell_all(&self.receives, &format!("{id} receives"), lines);
        let name = format!("{id} person");
        if self.people.is_empty() {
            lines.fact_or_unknown(format_args!("{id} people"), None::<&str>);
        }
        lines.each(&name, &self.people, |lines, place, (person, role)| {
            let role = role.as_ref().map(|role| format!(", {role}"));
            let role = role.unwrap_or_default();
            lines.fact(format_args!("{place}{role}"), person);
        });
        self.rests_on.tell(id, lines);
    }
}

/// Whether all it does is give money, govern or look at results: that goes on without any standing in the collective.
fn only_supports(body: &Organisation) -> bool {
    let supports = |role: &OrganisationRole| match role {
        OrganisationRole::Funder | OrganisationRole::Government | OrganisationRole::Evaluator => {
            true
        }
        OrganisationRole::Backbone
        | OrganisationRole::Implementer
        | OrganisationRole::Community
        | OrganisationRole::Intermediary => false,
    };
    !body.roles.is_empty() && body.roles.iter().all(supports)
}
