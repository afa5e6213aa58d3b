//! The road from an older form of an event body to today's.
//!
//! A step is a pure function of the body alone, for one kind and one version. Steps are added, never changed:
//! a plan written years ago is read through all of them.

use serde_json::Value;

/// One step: turns the body of `kind` in form `from` into form `from + 1`.
#[derive(Debug, Clone, Copy)]
pub struct Upcaster {
    /// The kind of change.
    pub kind: &'static str,
    /// The form that it reads.
    pub from: u32,
    /// What it does to the body.
    pub step: fn(Value) -> Value,
}

/// All steps there are.
#[derive(Debug, Clone, Copy)]
pub struct Upcasters(pub &'static [Upcaster]);

/// The steps of this version. None yet: every kind is in its first form.
pub(super) const UPCASTERS: Upcasters = Upcasters(&[]);

impl Upcasters {
    /// Today's form of a kind's body: one more than the steps that lead to it.
    #[must_use]
    pub fn current(&self, kind: &str) -> u32 {
        let steps = self.0.iter().filter(|upcaster| upcaster.kind == kind);
        steps.map(|upcaster| upcaster.from + 1).max().unwrap_or(1)
    }

    /// Takes a body of an older form to today's.
    ///
    /// # Errors
    /// A sentence when the body is not JSON or a form has no step out of it.
    pub fn raise(&self, kind: &str, version: u32, body: &str) -> Result<String, String> {
        let mut body: Value = serde_json::from_str(body).map_err(|error| error.to_string())?;
        for from in version..self.current(kind) {
            let step = self
                .0
                .iter()
                .find(|upcaster| upcaster.kind == kind && upcaster.from == from);
            let step = step.ok_or_else(|| format!("there never was a form {from} of {kind}"))?;
            body = (step.step)(body);
        }
        Ok(body.to_string())
    }
}
