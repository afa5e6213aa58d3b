//! OV1 OV3 OV4 OV5: what is done for those concerned, and whose name is on it.

use super::Scene;
use baton::domain::book::Book;
use baton::domain::flags::settings::RuleId;

fn activity(slug: &str, kind: &str, more: &[(&str, &str)]) -> Scene {
    let mut typed = vec![("name", slug), ("kind", kind)];
    typed.extend_from_slice(more);
    Scene::begun()
        .with_setu()
        .entry(Book::Activity, slug, &typed)
}

#[test]
fn ov1_fires_when_the_backbone_runs_what_a_partner_could() {
    let could = [("run_by", "neem"), ("capable", "neem, amla, setu")];
    let message = "Neem Trust runs lessons itself; Amla Trust and Setu House could.";
    activity("lessons", "delivery", &could).raises(RuleId::Ov1, &[message]);
}

#[test]
fn ov1_is_silent_about_what_partners_run_what_nobody_else_could_and_what_is_over() {
    for silent in [
        [("run_by", "amla"), ("capable", "setu")],
        [("run_by", "neem"), ("capable", "neem")],
    ] {
        activity("lessons", "delivery", &silent).is_silent(RuleId::Ov1);
    }
    let over = [
        ("run_by", "neem"),
        ("capable", "amla"),
        ("to", "2026-06-30"),
    ];
    activity("lessons", "delivery", &over).is_silent(RuleId::Ov1);
}

#[test]
fn ov1_cannot_tell_who_else_could_nor_from_an_empty_book() {
    let missing = "who runs it, or who else could, is unknown for lessons";
    activity("lessons", "delivery", &[("run_by", "neem")]).cannot_tell(RuleId::Ov1, missing);
    activity("lessons", "delivery", &[]).cannot_tell(RuleId::Ov1, missing);
    Scene::begun().cannot_tell(RuleId::Ov1, "nothing is recorded under Activities");
}

fn shown(credits: [&str; 3]) -> Scene {
    let scene = Scene::begun();
    let slugs = ["report", "prize", "article"];
    slugs
        .into_iter()
        .zip(credits)
        .fold(scene, |scene, (slug, credit)| {
            let mut typed = vec![("name", slug), ("outward", "yes")];
            if !credit.is_empty() {
                typed.push(("credit", credit));
            }
            scene.entry(Book::Milestone, slug, &typed)
        })
}

#[test]
fn ov3_fires_when_more_than_half_of_what_is_shown_names_only_the_backbone() {
    shown(["neem", "neem", "neem, amla"]).raises(
        RuleId::Ov3,
        &["2 of 3 things shown to the outside are credited to Neem Trust alone."],
    );
    shown(["neem", "amla", "neem, amla"]).is_silent(RuleId::Ov3);
    let generous = shown(["neem", "neem", "amla"]).set(RuleId::Ov3, true, &[("share", 70)]);
    generous.is_silent(RuleId::Ov3);
}

#[test]
fn ov3_cannot_tell_when_open_credit_could_tip_it() {
    shown(["neem", "amla", ""])
        .cannot_tell(RuleId::Ov3, "whom it is credited to is unknown for article");
    shown(["amla", "amla", ""]).is_silent(RuleId::Ov3);
    Scene::begun().cannot_tell(RuleId::Ov3, "nothing is recorded under Milestones");
}

#[test]
fn ov4_fires_for_a_solution_designed_without_those_concerned() {
    activity("carts", "solution", &[("community_input", "no")]).raises(
        RuleId::Ov4,
        &["carts is being designed, and those concerned were not heard."],
    );
    activity("carts", "solution", &[("community_input", "yes")]).is_silent(RuleId::Ov4);
    activity("carts", "joint", &[("community_input", "no")]).is_silent(RuleId::Ov4);
    let because = "whether those concerned were heard is unknown for carts";
    activity("carts", "solution", &[]).cannot_tell(RuleId::Ov4, because);
}

#[test]
fn ov5_fires_when_the_backbone_builds_one_partners_own_work() {
    let own = [("run_by", "neem"), ("aim", "one-partner")];
    activity("bookkeeping", "capacity", &own).raises(
        RuleId::Ov5,
        &["Neem Trust runs bookkeeping, which builds one partner's own work and not the working together."],
    );
    for silent in [
        [("run_by", "amla"), ("aim", "one-partner")],
        [("run_by", "neem"), ("aim", "collaboration")],
    ] {
        activity("bookkeeping", "capacity", &silent).is_silent(RuleId::Ov5);
    }
    activity("bookkeeping", "capacity", &[("run_by", "neem")]).cannot_tell(
        RuleId::Ov5,
        "who runs it, or whose ability it builds, is unknown for bookkeeping",
    );
}
