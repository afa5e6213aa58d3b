//! Reviews: somebody looks at the role from outside or with distance, says what they found and recommend, and the
//! collective answers each recommendation and does what it promised.
//!
//! The criteria are the six of the OECD Development Assistance Committee (10 December 2019), put as questions about a
//! backbone, and two from the backbone webinar of November 2025: whether it is still the right body, and where it
//! overstepped. A response in three positions, with reasons and dated actions, follows what United Nations bodies
//! practise (UN-Habitat handbook, UNDP procedure, ALNAP).

use super::column::{Amount, Between, Happened, Key, Of, words};
use super::forums::{DONE, DUE, NAME};
use super::handover::PLANNED;
use super::norms::TEXT;
use super::trust::{NOTE, ON};
use super::{Book, Column, Needed, Shape};
use crate::domain::Date;
use crate::domain::flags::settings::RuleId;
use crate::domain::id::{FunctionId, OrganisationId, PersonId, QuestionId};
use crate::domain::phase::PhaseId;
use crate::domain::text::{Line, Text};
use crate::domain::vocabulary::vocabulary;

vocabulary! {
    /// Who looks.
    pub enum ReviewKind("kind of review") {
        /// The backbone at itself.
        Own = "self",
        /// Partners, or another backbone.
        Peer = "peer",
        /// Somebody from outside.
        ThirdParty = "third-party",
        /// Somebody, at what is left, after the exit.
        PostExit = "post-exit",
    }
}

vocabulary! {
    /// Why a review is held.
    pub enum Trigger("trigger of a review") {
        /// Its time came.
        Scheduled = "scheduled",
        /// The collective enters another phase.
        PhaseChange = "phase-change",
        /// Something happened: a new head, a lost funder, an announced exit.
        Event = "event",
        /// Somebody asked for it.
        Request = "request",
    }
}

vocabulary! {
    /// What a review says of the role.
    pub enum Verdict("verdict on the role") {
        /// Go on as it is.
        Continue = "continue",
        /// Change what it does.
        Evolve = "evolve",
        /// Do less.
        StepBack = "step-back",
        /// Go.
        Leave = "leave",
    }
}

vocabulary! {
    /// By what the role of a backbone is looked at.
    pub enum Criterion("review criterion") {
        /// Whether a backbone is still needed.
        Relevance = "relevance",
        /// Whether it fits with what others do.
        Coherence = "coherence",
        /// Whether the functions work, as partners see it.
        Effectiveness = "effectiveness",
        /// Whether others could do it for less.
        Efficiency = "efficiency",
        /// Whether coordination changed anything.
        Impact = "impact",
        /// What would last.
        Sustainability = "sustainability",
        /// Whether this is the body for it.
        RightBody = "right-body",
        /// Where it overstepped.
        Boundaries = "boundaries",
    }
}

vocabulary! {
    /// How sure a finding is.
    pub enum Confidence("confidence") {
        /// One voice, or a guess.
        Low = "low",
        /// Several voices.
        Medium = "medium",
        /// Records and voices agree.
        High = "high",
    }
}

vocabulary! {
    /// How soon a recommendation asks to be followed.
    pub enum Priority("priority") {
        /// When there is time.
        Low = "low",
        /// Before the next review.
        Normal = "normal",
        /// Now.
        High = "high",
    }
}

vocabulary! {
    /// What those responsible answer.
    pub enum Position("position") {
        /// It will be done.
        Accept = "accept",
        /// A part of it will be done.
        Partly = "partly",
        /// It will not be done.
        Reject = "reject",
    }
}

vocabulary! {
    /// How far an action has come.
    pub enum Progress("status of an action") {
        /// Nothing yet.
        NotStarted = "not-started",
        /// Begun.
        UnderWay = "under-way",
        /// Done.
        Done = "done",
        /// Given up.
        Dropped = "dropped",
    }
}
words!(
    ReviewKind, Trigger, Verdict, Criterion, Confidence, Priority, Position, Progress, PhaseId,
);

/// Who looks.
pub const KIND: Key<ReviewKind> = Key::new("kind");
/// Why it is held.
pub const TRIGGER: Key<Trigger> = Key::new("trigger");
/// The body that asked for it, in words.
pub const COMMISSIONER: Key<Line> = Key::new("commissioner");
/// The organisations that asked for it.
pub const COMMISSIONED_BY: Key<Vec<OrganisationId>> = Key::new("commissioned_by");
/// Who pays.
pub const PAID_BY: Key<Vec<OrganisationId>> = Key::new("paid_by");
/// Who gets the report first.
pub const RECEIVED_BY: Key<Vec<OrganisationId>> = Key::new("received_by");
/// Who looks, as a person.
pub const REVIEWER: Key<PersonId> = Key::new("reviewer");
/// Who looks, as an organisation.
pub const REVIEWER_BODY: Key<OrganisationId> = Key::new("reviewer_body");
/// What they say about their independence.
pub const INDEPENDENCE: Key<Text> = Key::new("independence");
/// Which interests they declared.
pub const CONFLICTS: Key<Text> = Key::new("conflicts");
/// Whether they may become the successor.
pub const MAY_SUCCEED: Key<bool> = Key::new("may_succeed");
/// Whether they are paid from money that the backbone controls.
pub const BACKBONE_PAYS: Key<bool> = Key::new("backbone_pays");
/// What is looked at.
pub const SCOPE: Key<Text> = Key::new("scope");
/// How.
pub const METHODS: Key<Text> = Key::new("methods");
/// What it costs.
pub const COST: Key<Amount> = Key::new("cost");
/// The day it began.
pub const STARTED: Key<Happened> = Key::new("started");
/// The day of the report.
pub const REPORTED: Key<Happened> = Key::new("reported");
/// By when each recommendation is to be answered; four weeks after the report where nothing is said.
pub const RESPONSE_DUE: Key<Date> = Key::new("response_due");
/// The response as a whole.
pub const RESPONSE: Key<Text> = Key::new("response");
/// What it says of the role.
pub const VERDICT: Key<Verdict> = Key::new("verdict");
/// Why.
pub const VERDICT_BECAUSE: Key<Text> = Key::new("verdict_because");
/// Who got to read it.
pub const SHARED_WITH: Key<Vec<OrganisationId>> = Key::new("shared_with");
/// The day on which nothing more is expected of it.
pub const CLOSED: Key<Happened> = Key::new("closed");

/// The shape of [`Book::Review`].
pub const REVIEW: Shape = Shape {
    title: "Reviews",
    one: "a review",
    about: "Who looked at the role, for whom, how independent they are, and what they said of it",
    columns: &[
        NAME.needed("Name", "what it is called"),
        KIND.needed("Kind", "who looks"),
        PLANNED.column("Planned", "the day it is planned for"),
        TRIGGER.column("Trigger", "why it is held"),
        COMMISSIONER.column("Commissioner", "the body that asks for it"),
        COMMISSIONED_BY.column("Commissioned by", "the organisations that ask for it"),
        PAID_BY.column("Paid by", "who pays for it"),
        RECEIVED_BY.column("Received by", "who gets the report first"),
        REVIEWER.column("Reviewer", "who looks"),
        REVIEWER_BODY.column("Reviewer's organisation", "for whom the reviewer works"),
        INDEPENDENCE.column("Independence", "what the reviewer says about it"),
        CONFLICTS.column("Conflicts", "which interests the reviewer declared"),
        MAY_SUCCEED.column(
            "May succeed",
            "whether the reviewer may become the successor",
        ),
        BACKBONE_PAYS.column(
            "Backbone pays",
            "whether the money for it is under the backbone's control",
        ),
        SCOPE.column("Scope", "what is looked at"),
        METHODS.column("Methods", "how"),
        COST.column("Cost", "what it costs"),
        STARTED.column("Started", "the day it began"),
        REPORTED.column("Reported", "the day of the report"),
        RESPONSE_DUE.column(
            "Response due",
            "by when it is to be answered; four weeks after the report when left out",
        ),
        RESPONSE.column("Response", "what those responsible say to it as a whole"),
        VERDICT.column("Verdict", "what it says of the role"),
        VERDICT_BECAUSE.column("Because", "why it says so"),
        SHARED_WITH.column("Shared with", "who got to read it"),
        CLOSED.column("Closed", "the day on which nothing more was expected of it"),
        NOTE.column("Note", "anything else; no names of people"),
    ],
    called_by: &["name"],
    in_order: &[
        ("started", "reported"),
        ("reported", "closed"),
        ("reported", "response_due"),
    ],
    ..Shape::PLAIN
};

/// Of which review.
pub const REVIEW_ID: Key<Of<{ Book::Review as usize }>> = Key::new("review");
/// By what the role is looked at.
pub const CRITERION: Key<Criterion> = Key::new("criterion");

/// The shape of [`Book::ReviewQuestion`].
pub const REVIEW_QUESTION: Shape = Shape {
    title: "Questions of a review",
    one: "a question of a review",
    about: "What every review is asked, by criterion",
    columns: &[
        CRITERION.needed("Criterion", "by what the role is looked at"),
        TEXT.needed("Question", "what is asked"),
    ],
    called_by: &["criterion"],
    unique: &["criterion"],
    ..Shape::PLAIN
};

/// Who was heard, as a group.
pub const GROUP: Key<Line> = Key::new("group");
/// How many of them.
pub const PEOPLE: Key<Between<0, 100_000>> = Key::new("people");

/// The shape of [`Book::Hearing`].
pub const HEARING: Shape = Shape {
    title: "Who was heard",
    one: "a group that was heard",
    about: "How many people of which group a review heard",
    columns: &[
        REVIEW_ID.needed("Review", "which review"),
        GROUP.needed(
            "Group",
            "who was heard: waste pickers, partner heads, funders",
        ),
        PEOPLE.needed("People", "how many"),
        NOTE.column("Note", "how; no names of people"),
    ],
    called_by: &["group"],
    unique: &["review", "group"],
    ..Shape::PLAIN
};

/// What was said or seen that it rests on.
pub const EVIDENCE: Key<Text> = Key::new("evidence");

/// The shape of [`Book::Judgement`].
pub const JUDGEMENT: Shape = Shape {
    title: "Answers by criterion",
    one: "an answer of a review",
    about: "What a review answers to the question of one criterion",
    columns: &[
        REVIEW_ID.needed("Review", "which review"),
        CRITERION.needed("Criterion", "by what the role is looked at"),
        TEXT.needed("Answer", "what the review says"),
        EVIDENCE.column("Evidence", "what it rests on"),
    ],
    called_by: &["criterion"],
    unique: &["review", "criterion"],
    ..Shape::PLAIN
};

/// How sure it is.
pub const CONFIDENCE: Key<Confidence> = Key::new("confidence");
/// The function it is about.
pub const FUNCTION: Key<FunctionId> = Key::new("function");
/// The phase it is about.
pub const PHASE: Key<PhaseId> = Key::new("phase");
/// The question it is about.
pub const QUESTION: Key<QuestionId> = Key::new("question");
/// The flag it is about, by its rule.
pub const FLAG: Key<RuleId> = Key::new("flag");

const ABOUT_FUNCTION: Column = FUNCTION.column("Function", "the function it is about");
const ABOUT_PHASE: Column = PHASE.column("Phase", "the phase it is about");
const ABOUT_QUESTION: Column =
    QUESTION.column("Question", "the sustainability question it is about");
const ABOUT_FLAG: Column = FLAG.column("Flag", "the flag it is about");

/// The shape of [`Book::Finding`].
pub const FINDING: Shape = Shape {
    title: "Findings",
    one: "a finding",
    about: "What a review found, what that rests on, and what it is about",
    columns: &[
        REVIEW_ID.needed("Review", "which review"),
        TEXT.needed("Finding", "what was found"),
        EVIDENCE.column("Evidence", "what it rests on"),
        CONFIDENCE.column("Confidence", "how sure it is"),
        CRITERION.column("Criterion", "under which criterion it falls"),
        ABOUT_FUNCTION,
        ABOUT_PHASE,
        ABOUT_QUESTION,
        ABOUT_FLAG,
    ],
    called_by: &["text"],
    ..Shape::PLAIN
};

/// From which finding it follows.
pub const FINDING_ID: Key<Of<{ Book::Finding as usize }>> = Key::new("finding");
/// How soon.
pub const PRIORITY: Key<Priority> = Key::new("priority");
/// Who is asked to follow it.
pub const ADDRESSED_TO: Key<OrganisationId> = Key::new("addressed_to");
/// What those responsible answer.
pub const POSITION: Key<Position> = Key::new("position");
/// Why they accept only a part, or nothing.
pub const REASON: Key<Text> = Key::new("reason");
/// The day of their answer.
pub const RESPONDED: Key<Happened> = Key::new("responded");

/// The shape of [`Book::Recommendation`].
pub const RECOMMENDATION: Shape = Shape {
    title: "Recommendations",
    one: "a recommendation",
    about: "What a review recommends, and what those responsible answer",
    columns: &[
        REVIEW_ID.needed("Review", "which review"),
        TEXT.needed("Recommendation", "what is recommended"),
        FINDING_ID.column("Follows from", "the finding it follows from"),
        PRIORITY.column("Priority", "how soon"),
        ADDRESSED_TO.column("Addressed to", "who is asked to follow it"),
        ABOUT_FUNCTION,
        ABOUT_PHASE,
        ABOUT_QUESTION,
        ABOUT_FLAG,
        POSITION.column("Response", "accept, accept partly, or reject"),
        REASON.column("Reason", "why only partly, or why not"),
        RESPONDED.column("Responded", "the day of the response"),
    ],
    called_by: &["text"],
    needed_with: &[Needed {
        column: "reason",
        with: "position",
        words: &["partly", "reject"],
    }],
    ..Shape::PLAIN
};

/// Which recommendation it follows.
pub const RECOMMENDATION_ID: Key<Of<{ Book::Recommendation as usize }>> =
    Key::new("recommendation");
/// Who does it.
pub const OWNER: Key<OrganisationId> = Key::new("owner");
/// Who there.
pub const LEAD: Key<PersonId> = Key::new("lead");
/// How far it has come.
pub const STATUS: Key<Progress> = Key::new("status");
/// The day on which that was last said.
pub const UPDATED: Key<Happened> = Key::new("updated");

/// The shape of [`Book::Action`].
pub const ACTION: Shape = Shape {
    title: "Actions",
    one: "an action",
    about: "What is done about a recommendation, by whom, by when, and how far it has come",
    columns: &[
        RECOMMENDATION_ID.needed("Recommendation", "which recommendation it follows"),
        TEXT.needed("Action", "what is done"),
        OWNER.column("Owner", "the organisation that does it"),
        LEAD.column("Lead", "who there"),
        DUE.column("Due", "by when"),
        STATUS.column("Status", "how far it has come"),
        UPDATED.column("Updated", "the day on which that was last said"),
        DONE.column("Done", "the day it was done"),
        EVIDENCE.column("Evidence", "what shows it"),
        NOTE.column("Note", "anything else; no names of people"),
    ],
    called_by: &["text"],
    ..Shape::PLAIN
};

/// The shape of [`Book::Remark`].
pub const REMARK: Shape = Shape {
    title: "Remarks",
    one: "a remark",
    about: "What a reviewer remarked on a function, a phase, a question or a flag",
    columns: &[
        REVIEW_ID.needed("Review", "which review"),
        TEXT.needed("Remark", "what is remarked"),
        ABOUT_FUNCTION,
        ABOUT_PHASE,
        ABOUT_QUESTION,
        ABOUT_FLAG,
    ],
    called_by: &["text"],
    ..Shape::PLAIN
};

/// As of which day the pack tells the plan.
pub const AS_OF: Key<Date> = Key::new("as_of");
/// The number of the last event in it.
pub const SEQ: Key<Between<1, 1_000_000_000>> = Key::new("seq");
/// The hash of that event: 64 hexadecimal digits.
pub const HEAD: Key<Line> = Key::new("head");
/// What the pack is known by: 64 hexadecimal digits over all of its parts.
pub const PACK_MARK: Key<Line> = Key::new("mark");
/// Whether it names people.
pub const NAMES_PEOPLE: Key<bool> = Key::new("names_people");
/// To whom it went.
pub const SENT_TO: Key<Line> = Key::new("sent_to");

/// The shape of [`Book::Pack`].
pub const PACK: Shape = Shape {
    title: "Packs for reviewers",
    one: "a pack",
    about: "What was given to a reviewer: as of which day, up to which event, and its mark",
    columns: &[
        REVIEW_ID.needed("Review", "for which review"),
        ON.needed("On", "the day it was written"),
        AS_OF.needed("As of", "the day as of which it tells the plan"),
        SEQ.needed("Event", "the number of the last event in it"),
        HEAD.needed("Head", "the hash of that event"),
        PACK_MARK.needed("Mark", "what it is known by"),
        NAMES_PEOPLE.column("Names people", "whether it names people"),
        SENT_TO.column("Sent to", "to whom it went; no names of people"),
    ],
    called_by: &["review", "as_of"],
    unique: &["mark"],
    ..Shape::PLAIN
};
