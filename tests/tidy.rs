//! House rules that the compiler does not know: which way the arrows point, what stands where, what is fresh.

use std::fs;
use std::path::{Path, PathBuf};

/// A layer and the layers it may name beside itself. Folders and single files of `src/` are both layers.
const ARROWS: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("store", &["domain"]),
    ("interchange", &["domain"]),
    ("twin", &["domain"]),
    ("report", &["domain", "twin"]),
    ("session", &["store", "domain", "interchange"]),
    ("app", &["domain", "twin"]),
    ("ui", &["app", "twin", "domain"]),
    ("surroundings", &["session", "domain"]),
    (
        "runtime",
        &[
            "ui",
            "app",
            "session",
            "store",
            "interchange",
            "domain",
            "surroundings",
        ],
    ),
    (
        "cli",
        &[
            "session",
            "store",
            "interchange",
            "domain",
            "surroundings",
            "runtime",
            "twin",
            "report",
        ],
    ),
];

#[test]
fn the_map_names_the_arrows() {
    let map = fs::read_to_string(root().join("docs/architecture.md")).unwrap();
    for (layer, may) in ARROWS {
        let names: Vec<String> = may.iter().map(|name| format!("`{name}`")).collect();
        let row = format!("| `{layer}` | {} |", names.join(", "));
        assert!(
            map.contains(&row),
            "docs/architecture.md has no row that begins {row:?}"
        );
    }
}

/// Outside crates that only some layers may name.
const OUTSIDE: &[(&str, &[&str])] = &[
    ("rusqlite", &["store"]),
    ("sha2", &["store", "interchange"]),
    ("ratatui", &["ui", "runtime"]),
    ("crossterm", &["runtime"]),
    ("signal_hook", &["runtime", "cli"]),
    ("rustix", &["runtime"]),
    ("clap", &["cli"]),
    ("nucleo_matcher", &["app"]),
    ("num_bigint", &["domain"]),
    ("num_rational", &["domain"]),
    ("num_traits", &["domain"]),
    ("rand", &["domain"]),
    ("rand_chacha", &["domain"]),
    ("calamine", &["interchange"]),
    ("csv", &["interchange"]),
    ("icalendar", &["interchange"]),
    ("rust_xlsxwriter", &["interchange"]),
    ("zip", &["interchange"]),
    ("toml", &["interchange"]),
    ("minijinja", &["report"]),
    ("serde_json", &["interchange", "session", "cli", "store"]),
    ("getrandom", &["surroundings"]),
    ("etcetera", &["cli", "surroundings"]),
];

/// The longest a file of the program may grow before it is split.
const LINES: usize = 700;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("the folder is part of the project") {
        let path = entry.expect("it can be listed").path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path
            .extension()
            .is_some_and(|extension| extension == ending)
        {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The source files of the program with their layer, path and text.
fn sources() -> Vec<(String, String, String)> {
    let src = root().join("src");
    let layer_of = |path: &Path| {
        let first = path.components().next().expect("a path has a first part");
        first
            .as_os_str()
            .to_string_lossy()
            .trim_end_matches(".rs")
            .to_owned()
    };
    files(&src, "rs")
        .into_iter()
        .map(|path| {
            let inside = path
                .strip_prefix(&src)
                .expect("it was found there")
                .to_owned();
            let text = fs::read_to_string(&path).expect("source is text");
            (layer_of(&inside), inside.display().to_string(), text)
        })
        .collect()
}

fn code_lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines()
        .enumerate()
        .filter(|(_, line)| !line.trim_start().starts_with("//"))
        .map(|(n, line)| (n + 1, line))
}

fn names_word(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        !before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':')
    })
}

#[test]
fn arrows_point_one_way() {
    let mut wrong = Vec::new();
    for (layer, path, text) in sources() {
        let Some((_, allowed)) = ARROWS.iter().find(|(name, _)| *name == layer) else {
            assert!(
                layer == "main" || layer == "lib",
                "src/{path} is in no layer that this test knows"
            );
            continue;
        };
        for (number, line) in code_lines(&text) {
            for (other, _) in ARROWS
                .iter()
                .filter(|(other, _)| *other != layer && !allowed.contains(other))
            {
                if line.contains(&format!("crate::{other}::"))
                    || line.contains(&format!("crate::{other};"))
                {
                    wrong.push(format!("src/{path}:{number}: {layer} may not name {other}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn outside_crates_stay_in_their_layers() {
    let mut wrong = Vec::new();
    for (layer, path, text) in sources() {
        for (number, line) in code_lines(&text) {
            for (name, allowed) in OUTSIDE {
                if layer != "main"
                    && !allowed.contains(&layer.as_str())
                    && names_word(line, &format!("{name}::"))
                {
                    wrong.push(format!("src/{path}:{number}: {layer} may not name {name}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn widgets_know_neither_the_model_nor_the_canvas() {
    let mut wrong = Vec::new();
    for (_, path, text) in sources() {
        for (number, line) in code_lines(&text) {
            let knows = ["Canvas", "Model"].iter().any(|word| is_named(line, word));
            if path.starts_with("ui/widgets/") && knows {
                wrong.push(format!("src/{path}:{number}: {}", line.trim()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Whether a name stands in a line as a word of its own.
fn is_named(line: &str, word: &str) -> bool {
    line.split(|c: char| !c.is_alphanumeric() && c != '_')
        .any(|part| part == word)
}

#[test]
fn text_is_measured_in_one_room() {
    let mut wrong = Vec::new();
    for (_, path, text) in sources() {
        if !path.starts_with("ui/") || path == "ui/text.rs" {
            continue;
        }
        for (number, line) in code_lines(&text) {
            // Padding by `{:<9}` counts characters, and the library's own widths are of another mind than ours.
            let pads = line.match_indices(":<").any(|(at, _)| {
                let before = line[..at].chars().next_back();
                before.is_some_and(|c| c == '{' || c == '_' || c.is_alphanumeric())
            });
            if pads || line.contains(".width()") || line.contains("unicode_") {
                wrong.push(format!("src/{path}:{number}: {}", line.trim()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn rooms_stay_small() {
    let grown: Vec<String> = sources()
        .into_iter()
        .filter(|(_, _, text)| text.lines().count() > LINES)
        .map(|(_, path, text)| {
            format!(
                "src/{path} has {} lines; split it by concept",
                text.lines().count()
            )
        })
        .collect();
    assert!(grown.is_empty(), "{}", grown.join("\n"));
}

#[test]
fn every_module_opens_with_what_it_is_for() {
    let silent: Vec<String> = sources()
        .into_iter()
        .filter(|(_, _, text)| !text.starts_with("//!"))
        .map(|(_, path, _)| path)
        .collect();
    assert!(
        silent.is_empty(),
        "these open without a word on what they are for: {silent:?}"
    );
}

#[test]
fn every_test_file_is_part_of_the_tests() {
    let tests = root().join("tests");
    let mut undeclared = Vec::new();
    for path in files(&tests, "rs") {
        let name = path
            .file_stem()
            .expect("a file has a name")
            .to_string_lossy()
            .to_string();
        if path == tests.join("main.rs") {
            continue;
        }
        let (folder, name) = match name.as_str() {
            "mod" => {
                let folder = path.parent().expect("it lies in a folder");
                let name = folder
                    .file_name()
                    .expect("a folder has a name")
                    .to_string_lossy()
                    .to_string();
                (
                    folder.parent().expect("it lies below tests/").to_owned(),
                    name,
                )
            }
            _ => (path.parent().expect("it lies in a folder").to_owned(), name),
        };
        let declaring = if folder == tests {
            tests.join("main.rs")
        } else {
            folder.join("mod.rs")
        };
        let text = fs::read_to_string(&declaring).unwrap_or_default();
        if !text.contains(&format!("mod {name};")) {
            undeclared.push(path.display().to_string());
        }
    }
    assert!(
        undeclared.is_empty(),
        "declared nowhere, so never run: {undeclared:?}"
    );
}

#[test]
fn every_dependency_says_why() {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).expect("the manifest is there");
    let reasons = fs::read_to_string(root().join("docs/decisions/0002-dependencies.md"))
        .expect("the page is there");
    let mut inside = false;
    let mut silent = Vec::new();
    for line in manifest.lines() {
        if line.starts_with('[') {
            inside = line.ends_with("dependencies]");
        } else if let Some((name, _)) = line.split_once('=').filter(|_| inside)
            && !reasons.contains(&format!("`{}`", name.trim()))
        {
            silent.push(name.trim().to_owned());
        }
    }
    assert!(
        silent.is_empty(),
        "no line of why in docs/decisions/0002-dependencies.md: {silent:?}"
    );
}

#[test]
fn continuous_integration_runs_the_command_of_the_readme() {
    let run = fs::read_to_string(root().join(".ci/run")).expect("the script is there");
    let last = run
        .lines()
        .rfind(|line| !line.trim().is_empty())
        .expect("it has lines");
    let readme = fs::read_to_string(root().join("README.md")).expect("the README is there");
    assert!(
        readme.lines().any(|line| line.trim() == last),
        "the README does not name `{last}` on a line of its own"
    );
}

#[test]
fn nothing_but_the_project_lies_at_the_top() {
    const KNOWN: [&str; 11] = [
        "Cargo.toml",
        "Cargo.lock",
        "README.md",
        "CHANGELOG.md",
        "LICENSE",
        "benches",
        "docs",
        "plans",
        "src",
        "templates",
        "tests",
    ];
    let entries = fs::read_dir(root()).expect("the project can be read");
    for entry in entries {
        let name = entry.expect("its entries, too").file_name();
        let name = name.to_string_lossy();
        let known = KNOWN.contains(&&*name) || name.starts_with('.') || name == "target";
        assert!(
            known,
            "{name} lies at the top of the project; a test may have left it there"
        );
    }
}
