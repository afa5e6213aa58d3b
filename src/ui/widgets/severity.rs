//! The letter of a severity. Letters carry the meaning; the role's colour repeats it.

use crate::domain::flags::settings::Severity;
use crate::ui::theme::Role;

/// The letter and the role of a severity.
#[must_use]
pub const fn severity_mark(severity: Severity) -> (&'static str, Role) {
    match severity {
        Severity::Stop => ("[S]", Role::Stop),
        Severity::Warn => ("[W]", Role::Warn),
        Severity::Note => ("[N]", Role::Note),
    }
}
