//! The commands that the README shows do what it says they do.

use crate::support::cli::Baton;

#[test]
fn the_commands_of_the_readme_work() {
    let readme = include_str!("../../README.md");
    let baton = Baton::new();
    let mut tried = 0;
    for line in readme
        .lines()
        .filter_map(|line| line.strip_prefix("$ baton"))
    {
        let command = line.split(" # ").next().unwrap_or(line).trim();
        if command.is_empty() {
            continue; // `baton` alone opens the screens; tests/end_to_end does that.
        }
        let ran = baton.args(command).run();
        assert!([0, 3].contains(&ran.code), "baton {command}: {ran}");
        tried += 1;
    }
    assert_eq!(
        tried, 7,
        "the README shows another number of commands than this test knows"
    );
}
