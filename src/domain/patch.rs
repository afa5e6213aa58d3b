//! One field of an edit: kept, set or cleared to unknown.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// What an edit does to one field. In stored form a kept field is absent and a cleared one is `null`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Patch<T> {
    /// The field stays as it is.
    #[default]
    Keep,
    /// The field gets this value.
    Set(T),
    /// The field becomes unknown.
    Clear,
}

impl<T: Clone> Patch<T> {
    /// Whether the field stays as it is.
    pub const fn is_keep(&self) -> bool {
        matches!(self, Self::Keep)
    }

    /// Carries the edit out on a field that may be unknown.
    pub fn apply(&self, field: &mut Option<T>) {
        match self {
            Self::Keep => {}
            Self::Set(value) => *field = Some(value.clone()),
            Self::Clear => *field = None,
        }
    }

    /// Carries the edit out on a field that always has a value; clearing leaves it alone.
    pub fn apply_known(&self, field: &mut T) {
        match self {
            Self::Keep | Self::Clear => {}
            Self::Set(value) => *field = value.clone(),
        }
    }

    /// The new value, where the edit sets one.
    pub const fn value(&self) -> Option<&T> {
        match self {
            Self::Set(value) => Some(value),
            Self::Keep | Self::Clear => None,
        }
    }

    /// The edit that turns `old` into `new`: nothing when they are equal.
    #[must_use]
    pub fn between(old: Option<&T>, new: Option<&T>) -> Self
    where
        T: PartialEq,
    {
        match new {
            _ if old == new => Self::Keep,
            Some(value) => Self::Set(value.clone()),
            None => Self::Clear,
        }
    }
}

impl<T: Serialize> Serialize for Patch<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Set(value) => value.serialize(serializer),
            Self::Keep | Self::Clear => serializer.serialize_none(),
        }
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Patch<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Option::<T>::deserialize(deserializer).map(|value| value.map_or(Self::Clear, Self::Set))
    }
}
