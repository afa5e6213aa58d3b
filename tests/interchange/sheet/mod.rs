//! Score sheets: what is written is what is read, whatever somebody did to it in between.

mod ballot;
mod bounds;
mod casting;
mod hostile;
mod laws;
mod office;
mod text;
mod values;
mod workbook;

use baton::interchange::sheet::{SheetProblem, read};

/// What is said of a file that is no good, each problem on a line as people read it.
fn problems(bytes: &[u8]) -> Vec<String> {
    match read(bytes, "meera.xlsx") {
        Ok(sheet) => panic!("taken: {sheet:?}"),
        Err(problems) => problems.iter().map(SheetProblem::to_string).collect(),
    }
}

/// Says that exactly these problems are told, each given by its beginning.
fn refused(bytes: &[u8], beginnings: &[&str]) {
    let told = problems(bytes);
    let as_expected = told.len() == beginnings.len()
        && told
            .iter()
            .zip(beginnings)
            .all(|(told, beginning)| told.starts_with(beginning));
    assert!(as_expected, "{told:#?}\nis not\n{beginnings:#?}");
}
