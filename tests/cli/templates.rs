//! `template list`, `show`, `check`.

use crate::support::cli::Baton;

#[test]
fn the_templates_are_listed() {
    insta::assert_snapshot!(Baton::new().args("template list").run(), @"
    collective-impact    v4  29 functions  For a group of organisations working on one problem with a backbone in the middle. The backbone plans from the start to hand its work to others, piece by piece, and to step back. Holds all 29 functions and all 48 questions; strike out what you do not need.
    backbone-succession  v4  29 functions  For a backbone that is stepping back while the collective still needs one. The collective itself is well and unfinished; it is the holder that changes. The phases here follow the outgoing backbone's own leaving: agree and tell, choose and prepare, work side by side, watch. All 29 functions are listed, and the big picture, trust, reports to funders, the fiscal host and the team weigh most. In scoring, hiring weighs 30 of 100 and place in the ecosystem 20: the outgoing body can lend its introductions for a while, but it cannot lend a team.
    place-based          v4  21 functions  For a local team, often three to six people inside a host, that brings residents, services, council and funders of one place together. Only 21 functions: those a small team really carries. Much of the work is relationships: listening when it is uncomfortable, helping sectors to understand each other, staying steady in conflict. The aim is that the place can do this for itself, and that nearby communities may grow teams of their own.
    --- exit 0
    ");
}

#[test]
fn a_template_is_shown_with_everything_in_it() {
    let baton = Baton::new();
    let shown = baton.ok("template show collective-impact --json").json();
    assert_eq!(shown["functions"].as_array().unwrap().len(), 29);
    assert_eq!(shown["questions"].as_array().unwrap().len(), 48);
    let plain = baton.ok("template show collective-impact").stdout;
    assert!(
        plain.contains("function big-picture, direction: "),
        "{plain}"
    );
}

#[test]
fn a_template_that_is_not_there_gets_the_nearest() {
    insta::assert_snapshot!(Baton::new().args("template show collective-impct").run(), @r#"
    --- stderr
    error: there is no template "collective-impct", and no file of that name; nothing was changed
    hint: did you mean collective-impact?
    --- exit 1
    "#);
}

#[test]
fn a_template_of_ones_own_works_like_ours() {
    let baton = Baton::new();
    let text = baton.ok("template show place-based --toml").stdout;
    baton.file(
        "mine.toml",
        text.replace("id = \"place-based\"", "id = \"mine\""),
    );
    insta::assert_snapshot!(baton.args("template check mine.toml").run(), @"
    mine.toml: nothing is wrong: mine version 4, 21 functions, 39 questions, 4 criteria
    --- exit 0
    ");
    baton.ok("new nadi --name Nadi --template mine.toml");
    assert_eq!(
        baton.ok("status nadi --json").json()["plan"]["template"]["id"],
        "mine"
    );
}

#[test]
fn every_problem_of_a_template_is_named_at_once() {
    let baton = Baton::new();
    let text = baton.ok("template show place-based --toml").stdout;
    let broken = text
        .replacen("version = 4", "version = \"one\"", 1)
        .replacen("weight = 25", "weight = 24", 1);
    baton.file("broken.toml", format!("{broken}\nsurprise = 1\n"));
    insta::assert_snapshot!(baton.args("template check broken.toml").run(), @r#"
    broken.toml:11:11: template.version: this is text; it should be a whole number
      help: write a whole number
    broken.toml:889:1: criterion: the weights of the criteria total 99; they must total 100
      help: change the weights until they add up to 100
    broken.toml:1519:1: review-question[8].surprise: "surprise" is not a key that is known here
      help: it can be: id, criterion, text
    --- exit 3
    "#);
    let json = baton
        .args("template check broken.toml --json")
        .run()
        .failure_on_stdout(3)
        .json();
    assert_eq!(json["ok"], false);
    baton
        .args("new nadi --name Nadi --template broken.toml")
        .run()
        .failure(1);
}

#[test]
fn what_cannot_be_read_is_no_template() {
    let baton = Baton::new();
    std::fs::create_dir(baton.path("folder")).unwrap();
    std::fs::File::create(baton.path("huge.toml"))
        .unwrap()
        .set_len(200 << 20)
        .unwrap();
    baton.file(
        "deep.toml",
        format!("a = {}{}", "[".repeat(5000), "]".repeat(5000)),
    );
    baton.file("latin.toml", b"name = \"caf\xe9\"");
    insta::assert_snapshot!(baton.args("template check folder").run(), @"
    --- stderr
    error: folder: it is a folder; nothing was changed
    hint: name a file in it
    --- exit 1
    ");
    insta::assert_snapshot!(baton.args("template check huge.toml").run(), @"
    --- stderr
    error: huge.toml: it has 204800 KiB, and a file of this kind has at most 4096; nothing was changed
    hint: was another file meant?
    --- exit 1
    ");
    insta::assert_snapshot!(baton.args("template check missing.toml").run(), @"
    --- stderr
    error: missing.toml: there is no such file; nothing was changed
    --- exit 1
    ");
    insta::assert_snapshot!(baton.args("template check deep.toml").run(), @r#"
    deep.toml: baton: the file does not say what it is
      help: begin the file with
        [baton]
        kind = "template"
        format = 1
    deep.toml:1:85: this is not TOML: cannot recurse further; max recursion depth met
      help: files of this kind are never nested that deeply
    --- exit 3
    "#);
    insta::assert_snapshot!(baton.args("template check latin.toml").run(), @"
    --- stderr
    error: the file was not taken over, and nothing was changed
    latin.toml:1:12: the text here is not UTF-8
      help: save the file as UTF-8 text
    --- exit 1
    ");
    insta::assert_snapshot!(baton.args("template check -").stdin("[baton]\nkind = \"plan\"\n").run(), @r#"
    standard input: baton: the file says that it is a "plan", and a template is wanted here
      help: name a template file
    --- exit 3
    "#);
}
