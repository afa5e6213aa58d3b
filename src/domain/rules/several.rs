//! Several things in one sentence.

use std::fmt::{self, Display};

/// Several things in a sentence: `a, b and c`, or `none`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Several<T>(pub Vec<T>);

impl<T: Display> Display for Several<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_empty() {
            return f.write_str("none");
        }
        for (n, thing) in self.0.iter().enumerate() {
            let before = match n {
                0 => "",
                n if n + 1 == self.0.len() => " and ",
                _ => ", ",
            };
            write!(f, "{before}{thing}")?;
        }
        Ok(())
    }
}
