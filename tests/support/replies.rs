//! Sheets as scorers fill them in, as text. All of it is invented.

/// A text sheet with scores in it: `answer` says for a candidate and a criterion the score and why, or nothing.
pub fn filled<'a>(
    sheet: &str,
    answer: impl Fn(&str, &str) -> Option<(&'a str, &'a str)>,
) -> String {
    let (mut candidate, mut said) = (String::new(), None);
    let mut lines = Vec::new();
    for line in sheet.lines() {
        let value = |key: &str| {
            let rest = line.strip_prefix(key)?.strip_prefix(" = \"")?;
            rest.strip_suffix('"').map(ToOwned::to_owned)
        };
        if let Some(id) = value("candidate") {
            candidate = id;
        }
        if let Some(id) = value("criterion") {
            said = answer(&candidate, &id);
        }
        lines.push(
            match (value("score"), value("why"), value("rests_on"), said) {
                (Some(_), _, _, Some((score, _))) => format!("score = \"{score}\""),
                (_, Some(_), _, Some((_, why))) => format!("why = \"{why}\""),
                (_, _, Some(_), Some(_)) => "rests_on = \"interview\"".to_owned(),
                _ => line.to_owned(),
            },
        );
    }
    lines.join("\n") + "\n"
}

/// A text sheet in which its scorer says what ties them to a candidate.
pub fn tied(sheet: &str, candidate: &str, tie: &str, what: &str) -> String {
    let (mut here, mut lines) = (false, Vec::new());
    for line in sheet.lines() {
        if line.starts_with("[[") {
            here = false;
        }
        here |= line == format!("candidate = \"{candidate}\"");
        lines.push(match (here, line.split_once(" = ")) {
            (true, Some(("tie", _))) => format!("tie = \"{tie}\""),
            (true, Some(("what", _))) => format!("what = \"{what}\""),
            _ => line.to_owned(),
        });
    }
    lines.join("\n") + "\n"
}
