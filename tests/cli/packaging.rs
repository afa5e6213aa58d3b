//! `completions` and `man`, for packagers.

use crate::support::cli::Baton;

#[test]
fn every_shell_gets_its_script() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let script = Baton::new().ok(&format!("completions {shell}")).stdout;
        assert!(
            script.contains("baton") && script.contains("phase"),
            "{shell}"
        );
    }
    let ran = Baton::new().args("completions csh").run().failure(2);
    assert!(ran.stderr.contains("zsh"), "{ran}");
}

#[test]
fn the_manual_has_a_page_for_the_program_and_one_for_each_command() {
    let baton = Baton::new();
    let page = baton.ok("man").stdout;
    assert!(
        page.contains(".TH") && page.contains(r"\-\-as\-of"),
        "{page}"
    );
    assert!(
        baton
            .ok("man phase advance")
            .stdout
            .contains("Walk on to the next phase")
    );
    insta::assert_snapshot!(baton.args("man phase advnce").run(), @r#"
    --- stderr
    error: there is no command "advnce" there; nothing was changed
    hint: did you mean advance?
    --- exit 2
    "#);
}

#[test]
fn every_command_says_what_it_is_for() {
    let baton = Baton::new();
    let help = baton.ok("--help").stdout;
    let listed = help
        .lines()
        .skip_while(|line| *line != "Commands:")
        .skip(1)
        .take_while(|line| !line.is_empty());
    let names: Vec<&str> = listed
        .filter(|line| !line.starts_with("      "))
        .filter_map(|line| line.split_whitespace().next())
        .filter(|name| *name != "help")
        .collect();
    assert!(names.len() > 20, "{names:?}");
    for name in names {
        let own = baton.ok(&format!("{name} --help")).stdout;
        let first = own.lines().next().unwrap();
        assert!(first.len() > 10 && !first.ends_with('.'), "{name}: {first}");
        assert!(
            own.contains("For every command:"),
            "{name} takes the options of every command"
        );
    }
}
