//! `baton org edit`: what is known of an organisation.

use crate::cli::values::{
    Day, Knowable, patch, patch_day, patch_known, patch_list, words_or_unknown, yes_no_unknown,
};
use crate::cli::{Finished, Invocation, nearest};
use crate::domain::id::{OrganisationId, PlanId};
use crate::domain::organisation::{Commitment, OrganisationEdit, OrganisationRole};
use crate::domain::text::{Line, Text};
use crate::domain::{Change, Date};

/// Change what is known of an organisation; `?` makes a field unknown again
#[derive(Debug, clap::Args)]
#[command(group = clap::ArgGroup::new("fields").args(FIELDS).required(true).multiple(true))]
pub(crate) struct Args {
    /// The plan
    plan: PlanId,
    /// The organisation
    organisation: OrganisationId,
    #[command(flatten)]
    fields: Fields,
}

/// Every field that can be changed; one at least must be given.
const FIELDS: [&str; 13] = [
    "name",
    "roles",
    "joined",
    "rooted",
    "legal_basis",
    "legal_until",
    "commitment",
    "commitment_until",
    "incentive",
    "would_leave",
    "legal_at_risk",
    "in_dispute",
    "note",
];

#[derive(Debug, clap::Args)]
struct Fields {
    /// What it is called
    #[arg(long)]
    name: Option<Line>,
    /// What it is in the collective; repeat it for several, `?` for nothing
    #[arg(long = "role", value_name = "ROLE",
          value_parser = words_or_unknown(OrganisationRole::ALL, OrganisationRole::as_str))]
    roles: Vec<Knowable<OrganisationRole>>,
    /// The day it joined
    #[arg(long, value_name = "DATE")]
    joined: Option<Knowable<Day>>,
    #[command(flatten)]
    standing: Standing,
}

/// What keeps an organisation in the collective.
#[derive(Debug, clap::Args)]
pub(super) struct Standing {
    /// Whether it is rooted in the community concerned
    #[arg(long, value_name = "yes|no|unknown", value_parser = yes_no_unknown())]
    rooted: Option<Knowable<bool>>,
    /// What its legal standing rests on
    #[arg(long, value_name = "TEXT")]
    legal_basis: Option<Knowable<Line>>,
    /// The day its legal standing ends
    #[arg(long, value_name = "DATE")]
    legal_until: Option<Knowable<Day>>,
    /// How firmly it has promised to stay
    #[arg(long, value_parser = words_or_unknown(Commitment::ALL, Commitment::as_str))]
    commitment: Option<Knowable<Commitment>>,
    /// Until when it has promised to stay
    #[arg(long, value_name = "DATE")]
    commitment_until: Option<Knowable<Day>>,
    /// Why it would stay
    #[arg(long, value_name = "TEXT")]
    incentive: Option<Knowable<Text>>,
    #[command(flatten)]
    prospects: Prospects,
    /// Anything else
    #[arg(long, value_name = "TEXT")]
    note: Option<Knowable<Text>>,
}

/// What may befall an organisation.
#[derive(Debug, clap::Args)]
struct Prospects {
    /// Whether it would leave if the backbone left
    #[arg(long, value_name = "yes|no|unknown", value_parser = yes_no_unknown())]
    would_leave: Option<Knowable<bool>>,
    /// Whether its legal standing is at risk
    #[arg(long, value_name = "yes|no|unknown", value_parser = yes_no_unknown())]
    legal_at_risk: Option<Knowable<bool>>,
    /// Whether it is in dispute, or under notice
    #[arg(long, value_name = "yes|no|unknown", value_parser = yes_no_unknown())]
    in_dispute: Option<Knowable<bool>>,
}

pub(super) fn run(args: &Args, invocation: &mut Invocation) -> Finished {
    invocation.change(&args.plan, |plan, today| {
        let bodies = &plan.members.organisations;
        nearest::known(bodies, &args.organisation, "organisation")?;
        Ok(Change::OrganisationEdited {
            organisation: args.organisation.clone(),
            edit: Box::new(args.fields.edit(today)),
        }
        .into())
    })
}

impl Fields {
    fn edit(&self, today: Date) -> OrganisationEdit {
        OrganisationEdit {
            name: patch_known(self.name.as_ref()),
            roles: patch_list(&self.roles),
            joined: patch_day(self.joined.as_ref(), today),
            ..self.standing.edit(today)
        }
    }
}

impl Standing {
    /// The edit that says this much.
    pub(super) fn edit(&self, today: Date) -> OrganisationEdit {
        OrganisationEdit {
            rooted: patch(self.rooted.as_ref()),
            legal_basis: patch(self.legal_basis.as_ref()),
            legal_until: patch_day(self.legal_until.as_ref(), today),
            commitment: patch(self.commitment.as_ref()),
            commitment_until: patch_day(self.commitment_until.as_ref(), today),
            incentive: patch(self.incentive.as_ref()),
            would_leave: patch(self.prospects.would_leave.as_ref()),
            legal_at_risk: patch(self.prospects.legal_at_risk.as_ref()),
            in_dispute: patch(self.prospects.in_dispute.as_ref()),
            note: patch(self.note.as_ref()),
            ..OrganisationEdit::default()
        }
    }
}
