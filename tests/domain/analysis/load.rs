//! The weight on each body, now and when all has moved.

use crate::support::changes::{organisation, outline, planned};
use crate::support::nadi;
use crate::support::words::id;
use baton::domain::analysis::load::{Load, held_by, received_by};
use baton::domain::function::{EndsBy, Function, FunctionPlan};
use baton::domain::id::OrganisationId;
use baton::domain::organisation::OrganisationRole;
use baton::domain::patch::Patch;
use baton::domain::{Change, Plan};

fn load(plan: &Plan, body: &str) -> (u32, u32) {
    let load = Load::of(plan, Some(&id(body)));
    (load.now, load.moved)
}

#[test]
fn the_bodies_of_the_sample() {
    let plan = nadi::plan();
    assert_eq!(load(&plan, "neem"), (35, 0));
    assert_eq!(load(&plan, "amla"), (7, 12));
    assert_eq!(load(&plan, "banyan"), (2, 13));
    assert_eq!(load(&plan, "champa"), (2, 6));
    assert_eq!(load(&plan, "deodar"), (0, 2));
    for idle in ["ward-forum", "kite", "city-health"] {
        assert_eq!(load(&plan, idle), (0, 0));
    }
    let nobody = Load::of(&plan, None);
    assert_eq!((nobody.now, nobody.moved), (0, 13));
    let total = Load::total(&plan);
    assert_eq!((total.now, total.moved), (46, 46));
}

#[test]
fn both_columns_add_up_to_the_weight_on_the_ladder() {
    for plan in [
        nadi::plan(),
        crate::support::plan::in_the_middle().plan,
        crate::support::plan::just_begun().plan,
        strange(),
    ] {
        let bodies = plan.members.organisations.iter();
        let loads = bodies.map(|body| Load::of(&plan, Some(&body.id)));
        let (now, moved) = loads
            .chain([Load::of(&plan, None)])
            .fold((0, 0), |sum, load| (sum.0 + load.now, sum.1 + load.moved));
        let total = Load::total(&plan);
        assert_eq!((now, moved), (total.now, total.moved), "{}", plan.id);
    }
}

#[test]
fn what_a_body_holds_and_receives() {
    let plan = nadi::plan();
    let champa: OrganisationId = id("champa");
    let named = |functions: Vec<&Function>| {
        let names = functions.into_iter().map(|f| f.outline.name.to_string());
        names.collect::<Vec<_>>()
    };
    assert_eq!(named(held_by(&plan, &champa).collect()), ["Membership"]);
    assert_eq!(
        named(received_by(&plan, &champa).collect()),
        ["Policy ties"]
    );
}

#[test]
fn what_is_to_end_stays_with_whoever_does_it() {
    let plan = strange();
    assert_eq!(load(&plan, "hill"), (6, 3));
    let nobody = Load::of(&plan, None);
    assert_eq!((nobody.now, nobody.moved), (3, 6));
}

/// One function that is to be retired, one with a receiver that is not in the plan, one without a holder.
fn strange() -> Plan {
    let mut plan = Plan::new(id("strange"));
    let mut ends = outline("ends", "Ends", &[]);
    ends.ends_by = EndsBy::Retire;
    let changes = [
        organisation("hill", "Hill", OrganisationRole::Implementer),
        Change::FunctionAdded(Box::new(ends)),
        Change::FunctionAdded(Box::new(outline("lost", "Lost", &[]))),
        Change::FunctionAdded(Box::new(outline("loose", "Loose", &[]))),
        holds("ends", "hill", None),
        holds("lost", "hill", Some("nowhere")),
    ];
    for change in &changes {
        plan.apply(change);
    }
    plan
}

fn holds(slug: &str, holder: &str, receiver: Option<&str>) -> Change {
    planned(
        slug,
        FunctionPlan {
            holder: Patch::Set(id(holder)),
            receiver: receiver.map_or(Patch::Keep, |receiver| Patch::Set(id(receiver))),
            ..FunctionPlan::default()
        },
    )
}
