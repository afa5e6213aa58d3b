//! Why something could not be read or saved: a rule's refusal, a sentence, or what has to be tried again.

use crate::app::unsaved::Unsaved;
use crate::app::{Effect, Message, words};
use crate::session::SessionError;
use crate::store::StoreError;

/// Says why something could not be read.
pub(super) fn failed(error: SessionError) -> Message {
    match error {
        SessionError::Refused(refusal) | SessionError::Overtaken(refusal) => {
            Message::Refused(refusal)
        }
        other => Message::Failed(words::sentences(&other.to_string())),
    }
}

/// What something brought, or why it could not be read.
pub(super) fn all_or_failed(brought: Result<Vec<Message>, SessionError>) -> Vec<Message> {
    brought.unwrap_or_else(|error| vec![failed(error)])
}

/// Says why something could not be saved, and what can be tried again.
pub(super) fn unsaved(error: SessionError, effect: &Effect) -> Message {
    let SessionError::Store(error) = error else {
        return failed(error);
    };
    // After the disk failed nothing more is written until baton is started anew.
    let has_hope = !matches!(error, StoreError::Failing { .. });
    Message::NotSaved(Unsaved {
        line: line(&error),
        whole: words::sentences(&error.to_string()),
        again: has_hope.then(|| Box::new(effect.clone())),
    })
}

fn line(error: &StoreError) -> String {
    let why = match error {
        StoreError::Failing { .. } => {
            return "The disk failed: whether this was saved is not known".to_owned();
        }
        StoreError::Full { .. } => "the disk is full".to_owned(),
        StoreError::Busy { .. } => "another program is writing to the store".to_owned(),
        StoreError::ReadOnly { .. } => "the store can only be read".to_owned(),
        StoreError::HeadMoved { .. } => "others keep changing this plan".to_owned(),
        StoreError::NotEmpty { .. }
        | StoreError::Unfit { .. }
        | StoreError::AlreadySealed { .. }
        | StoreError::BadName { .. }
        | StoreError::NotAStore { .. }
        | StoreError::Newer { .. }
        | StoreError::Damaged { .. }
        | StoreError::Altered { .. }
        | StoreError::Exists { .. }
        | StoreError::File { .. }
        | StoreError::Database { .. } => {
            let whole = error.to_string();
            whole.split("; ").next().unwrap_or(&whole).to_owned()
        }
    };
    format!("Not saved: {why}. Nothing was changed")
}
