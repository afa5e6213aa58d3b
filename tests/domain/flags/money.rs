//! OV2 OV10 FR4 FR6: who speaks with funders, who asks beside whom, and where money may not go.

use super::Scene;
use crate::support::changes::organisation;
use crate::support::words::line;
use baton::domain::Change;
use baton::domain::book::Book;
use baton::domain::collective::CollectiveEdit;
use baton::domain::flags::settings::RuleId;
use baton::domain::organisation::OrganisationRole;
use baton::domain::patch::Patch;

fn begun() -> Scene {
    Scene::begun()
        .with_setu()
        .with(organisation(
            "falak",
            "Falak Fund",
            OrganisationRole::Funder,
        ))
        .with(organisation("gul", "Gul Fund", OrganisationRole::Funder))
}

fn funding(scene: Scene, slug: &str, more: &[(&str, &str)]) -> Scene {
    let mut typed = vec![("pays_for", "coordination")];
    typed.extend_from_slice(more);
    scene.entry(Book::Funding, slug, &typed)
}

fn contacts(of_falak: &str, of_gul: &str) -> Scene {
    let funders = [("falak", of_falak), ("gul", of_gul)];
    funders.into_iter().fold(begun(), |scene, (funder, by)| {
        let mut typed = vec![("funder", funder), ("state", "secured")];
        if !by.is_empty() {
            typed.push(("contacts", by));
        }
        funding(scene, funder, &typed)
    })
}

#[test]
fn ov2_fires_when_the_backbone_alone_speaks_with_every_funder() {
    contacts("neem", "neem").raises(
        RuleId::Ov2,
        &["All 2 funders are spoken with by Neem Trust alone."],
    );
    let one = [
        ("funder", "falak"),
        ("state", "secured"),
        ("contacts", "neem"),
    ];
    funding(begun(), "one", &one).raises(
        RuleId::Ov2,
        &["The only funder, Falak Fund, is spoken with by Neem Trust alone."],
    );
}

#[test]
fn ov2_is_silent_as_soon_as_a_partner_speaks_with_one() {
    contacts("neem", "neem, amla").is_silent(RuleId::Ov2);
    contacts("amla", "").is_silent(RuleId::Ov2);
}

#[test]
fn ov2_cannot_tell_without_contacts_or_funding() {
    contacts("neem", "").cannot_tell(
        RuleId::Ov2,
        "who speaks with the funder is unknown for Gul Fund",
    );
    begun().cannot_tell(RuleId::Ov2, "nothing is recorded under Funding");
}

fn both_ask(receiver: &str, from: &str) -> Scene {
    let own = [
        ("funder", "falak"),
        ("state", "applied"),
        ("receiver", "neem"),
        ("from", "2027-01-01"),
        ("to", "2027-12-31"),
    ];
    let mut other = vec![
        ("funder", "falak"),
        ("state", "applied"),
        ("to", "2028-12-31"),
    ];
    if !receiver.is_empty() {
        other.push(("receiver", receiver));
    }
    if !from.is_empty() {
        other.push(("from", from));
    }
    funding(funding(begun(), "own", &own), "other", &other)
}

#[test]
fn ov10_fires_when_backbone_and_partner_ask_one_funder_for_the_same_time() {
    both_ask("amla", "2027-12-31").raises(
        RuleId::Ov10,
        &["Neem Trust and Amla Trust have both asked Falak Fund for money for the same time."],
    );
    both_ask("amla", "2028-01-01").is_silent(RuleId::Ov10);
    both_ask("neem", "2027-06-01").is_silent(RuleId::Ov10);
}

#[test]
fn ov10_cannot_tell_without_the_partner_or_the_days() {
    for open in [both_ask("", "2027-06-01"), both_ask("amla", "")] {
        let gaps = open.gaps(RuleId::Ov10);
        assert_eq!(gaps.len(), 1, "{gaps:?}");
        assert!(gaps[0].starts_with("who asked, or for which time, is unknown for"));
    }
}

#[test]
fn ov10_raises_one_flag_for_a_request_however_many_stand_beside_it() {
    let third = [
        ("funder", "falak"),
        ("state", "applied"),
        ("receiver", "setu"),
        ("from", "2027-03-01"),
        ("to", "2027-06-30"),
    ];
    let scene = funding(both_ask("amla", "2027-06-01"), "third", &third);
    scene.raises(
        RuleId::Ov10,
        &["Neem Trust, Amla Trust and Setu House have all asked Falak Fund for money for the same time."],
    );
    let flags = scene.assess().flags;
    let flag = flags.iter().find(|flag| flag.rule == RuleId::Ov10).unwrap();
    assert_eq!(flag.records.len(), 3);
}

#[test]
fn ov10_names_each_request_once_of_which_it_cannot_tell_who_asked() {
    let nobody = [
        ("funder", "falak"),
        ("state", "applied"),
        ("from", "2027-01-01"),
        ("to", "2027-06-30"),
    ];
    let theirs = |scene, slug| {
        let mut typed = nobody.to_vec();
        typed.push(("receiver", "amla"));
        funding(scene, slug, &typed)
    };
    let own = funding(begun(), "own", &nobody);
    theirs(theirs(own, "amla-one"), "amla-two").cannot_tell(
        RuleId::Ov10,
        "who asked, or for which time, is unknown for Falak Fund, coordination, 1 Jan 2027",
    );
    funding(begun(), "own", &nobody).is_silent(RuleId::Ov10);
}

fn passed_on(foreign: &str) -> Scene {
    let mut typed = vec![
        ("funder", "falak"),
        ("state", "secured"),
        ("receiver", "setu"),
        ("passed_to", "amla"),
    ];
    if !foreign.is_empty() {
        typed.push(("foreign", foreign));
    }
    funding(begun(), "grant", &typed)
}

fn lies(place: &str, currency: &str) -> Change {
    Change::CollectiveEdited(CollectiveEdit {
        place: Patch::Set(line(place)),
        currency: Patch::Set(line(currency)),
        ..CollectiveEdit::default()
    })
}

#[test]
fn fr6_stops_foreign_money_that_is_handed_on_in_india() {
    let message = "Falak Fund, coordination comes from another country, and Setu House is to hand it on to Amla Trust; Indian law bars that.";
    for place in [lies("Bengaluru", "INR"), lies("Pune, India", "EUR")] {
        passed_on("yes").with(place).raises(RuleId::Fr6, &[message]);
    }
    passed_on("yes")
        .with(lies("Denver", "USD"))
        .is_silent(RuleId::Fr6);
    passed_on("yes")
        .with(lies("Indianapolis, Indiana", "USD"))
        .is_silent(RuleId::Fr6);
    passed_on("no")
        .with(lies("Pune", "INR"))
        .is_silent(RuleId::Fr6);
    begun().is_silent(RuleId::Fr6);
}

#[test]
fn fr6_cannot_tell_without_origin_or_country() {
    passed_on("").with(lies("Pune", "INR")).cannot_tell(
        RuleId::Fr6,
        "whether it comes from another country is unknown for Falak Fund, coordination",
    );
    let pune = Change::CollectiveEdited(CollectiveEdit {
        place: Patch::Set(line("Pune")),
        ..CollectiveEdit::default()
    });
    for open in [passed_on("yes"), passed_on("yes").with(pune)] {
        open.cannot_tell(
            RuleId::Fr6,
            "neither the place nor the currency of the collective says whether it is in India",
        );
    }
}

/// Secured money for coordination: from whom, how much, until when.
fn secured(grants: &[(&str, &str, &str)]) -> Scene {
    let scene = begun().leaving("2026-12-31");
    grants.iter().fold(scene, |scene, (funder, amount, to)| {
        let mut typed = vec![
            ("funder", *funder),
            ("state", "secured"),
            ("from", "2027-01-01"),
            ("to", *to),
        ];
        if !amount.is_empty() {
            typed.push(("amount", amount));
        }
        funding(scene, &format!("{funder}-{to}"), &typed)
    })
}

#[test]
fn fr4_fires_when_money_ends_soon_after_the_exit() {
    secured(&[("falak", "300", "2027-02-28"), ("gul", "300", "2027-02-28")]).raises(
        RuleId::Fr4,
        &["Secured money for coordination pays for 2 months after the exit on 31 Dec 2026, and this plan asks for 6."],
    );
    let asks_less = secured(&[("falak", "300", "2027-02-28"), ("gul", "300", "2027-02-28")]);
    asks_less
        .set(RuleId::Fr4, true, &[("months", 2)])
        .is_silent(RuleId::Fr4);
}

#[test]
fn fr4_fires_when_one_funder_gives_more_than_seven_tenths() {
    secured(&[("falak", "710", "2027-12-31"), ("gul", "290", "2027-12-31")]).raises(
        RuleId::Fr4,
        &["Falak Fund gives 710 of the 1,000 that are secured for coordination after the exit; this plan allows 70 in 100."],
    );
    secured(&[("falak", "700", "2027-12-31"), ("gul", "300", "2027-12-31")]).is_silent(RuleId::Fr4);
}

#[test]
fn fr4_cannot_tell_without_an_exit_money_or_amounts() {
    begun().cannot_tell(RuleId::Fr4, "nothing is recorded under Funding");
    let no_exit = funding(begun(), "one", &[("funder", "falak"), ("state", "secured")]);
    no_exit.cannot_tell(RuleId::Fr4, "the exit has no target date");
    secured(&[("falak", "", "2027-12-31"), ("gul", "300", "2027-12-31")]).cannot_tell(
        RuleId::Fr4,
        "of some secured money the amount or the days are unknown, so that nobody can say who gives the most",
    );
}

/// Secured money for 2027, after the exit: from whom, how much, in which currency.
fn in_currencies(grants: &[(&str, &str, &str)]) -> Scene {
    let scene = begun().leaving("2026-12-31");
    grants
        .iter()
        .fold(scene, |scene, (funder, amount, currency)| {
            let typed = [
                ("funder", *funder),
                ("state", "secured"),
                ("from", "2027-01-01"),
                ("to", "2027-12-31"),
                ("amount", *amount),
                ("currency", *currency),
            ];
            funding(
                scene,
                &format!("{funder}-{}", currency.to_lowercase()),
                &typed,
            )
        })
}

#[test]
fn fr4_cannot_tell_who_gives_the_most_of_several_currencies_unless_one_does_in_each() {
    in_currencies(&[("falak", "900", "USD"), ("gul", "900", "EUR")]).cannot_tell(
        RuleId::Fr4,
        "the secured money after the exit is in more than one currency, so that nobody can say who gives the most",
    );
    in_currencies(&[("falak", "900", "USD"), ("falak", "800", "EUR"), ("gul", "200", "EUR")]).raises(
        RuleId::Fr4,
        &["Falak Fund gives EUR 800 of the EUR 1,000 and USD 900 of the USD 900 that are secured for coordination after the exit; this plan allows 70 in 100."],
    );
    let shared = [
        ("falak", "500", "USD"),
        ("gul", "500", "USD"),
        ("falak", "500", "EUR"),
        ("gul", "500", "EUR"),
    ];
    in_currencies(&shared).is_silent(RuleId::Fr4);
}

#[test]
fn fr4_rests_on_secured_money_alone() {
    let asked = [
        ("funder", "gul"),
        ("state", "applied"),
        ("from", "2027-01-01"),
        ("to", "2027-12-31"),
        ("amount", "900"),
    ];
    let scene = funding(secured(&[("falak", "300", "2027-12-31")]), "asked", &asked);
    let flags = scene.assess().flags;
    let flag = flags.iter().find(|flag| flag.rule == RuleId::Fr4).unwrap();
    let says: Vec<&str> = flag.records.iter().map(|one| one.says.as_str()).collect();
    assert_eq!(
        says,
        [
            "Falak Fund, coordination, 1 Jan 2027: 300, until 31 Dec 2027",
            "leaves 31 Dec 2026"
        ]
    );
}
