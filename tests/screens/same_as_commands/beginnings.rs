//! How a plan comes into a store: from a template, from a file.

use super::Doors;

pub(super) fn a_plan_begins(doors: &mut Doors) {
    (doors.plan, doors.seen) = ("tarang", 0);
    doors.same(
        &["new tarang --name \"Tarang Circle\" --template collective-impact --place Rampet --started 2026-01-01 \
           --backbone \"Amla Trust\""],
        |screen| {
            screen
                .perform("plan-new")
                .fill("Name", "Tarang Circle")
                .fill("Id", "tarang")
                .fill("Template", "Collective impact")
                .fill("Place", "Rampet")
                .fill("Started", "1 jan 2026")
                .fill("Backbone now", "Amla Trust")
        },
    );
}

pub(super) fn a_file_comes_in(doors: &mut Doors) {
    doors.commands.ok("export nadi --output nadi.toml");
    let text = doors.commands.text("nadi.toml");
    let text = text.replacen("name = \"Archive\"", "name = \"Archives\"", 1);
    let file = doors.commands.file("nadi.toml", text);
    doors.sends(|screen| screen.press("i").fill("File", file.to_str().unwrap()));
    doors.done(&["import nadi.toml"], |screen| screen.press("tab enter"));
}
