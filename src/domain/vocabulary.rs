//! Closed lists of words: one enum, its spelling in files, commands and JSON, and its refusal of any other word.

/// Defines an enum whose variants each have one published spelling.
///
/// Gives `ALL`, `WORDS`, `as_str`, `Display`, `FromStr` (whose error lists what is allowed) and serde as a string.
macro_rules! vocabulary {
    ($(#[$meta:meta])* $vis:vis enum $name:ident ($what:literal) { $($(#[$vmeta:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        $vis enum $name { $($(#[$vmeta])* $variant),+ }

        impl $name {
            /// Every word of this list, in its natural order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Their spellings, in the same order.
            pub const WORDS: &'static [&'static str] = &[$($word),+];

            /// The published spelling.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::domain::vocabulary::UnknownWord;

            fn from_str(word: &str) -> Result<Self, Self::Err> {
                Self::ALL.iter().copied().find(|known| known.as_str() == word).ok_or_else(|| {
                    $crate::domain::vocabulary::UnknownWord {
                        what: $what,
                        word: $crate::domain::text::shown(word),
                        allowed: Self::ALL.iter().map(|known| known.as_str()).collect(),
                    }
                })
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let word = String::deserialize(deserializer)?;
                word.parse().map_err(serde::de::Error::custom)
            }
        }
    };
}
pub(crate) use vocabulary;

/// A word that is not in the list where one was needed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{word}\" is not a {what}; it can be {}", .allowed.join(", "))]
pub struct UnknownWord {
    /// What kind of word was wanted, such as "stage".
    pub what: &'static str,
    /// The word that was given, made safe to show.
    pub word: String,
    /// Every word that would have been taken.
    pub allowed: Vec<&'static str>,
}
