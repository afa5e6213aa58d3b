//! Text folded for searching: without regard to case, and to accents on Latin letters.
//!
//! Only Latin letters lose their marks. In the scripts of India a vowel sign is a mark too, and a word without it is
//! another word.

use unicode_normalization::UnicodeNormalization;

/// The text as it is searched: in small letters, Latin ones without accents.
#[must_use]
pub fn folded(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut after_latin = false;
    let kept = text.nfd().flat_map(char::to_lowercase).filter(|&c| {
        let accent = is_accent(c);
        if !accent {
            after_latin = c.is_ascii_alphabetic() || is_other_latin(c);
        }
        !(accent && after_latin)
    });
    kept.collect::<String>().nfc().collect()
}

/// The marks that Latin letters carry; those of other scripts lie elsewhere.
const fn is_accent(c: char) -> bool {
    matches!(c, '\u{0300}'..='\u{036F}' | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}')
}

/// Latin letters beyond ASCII that do not come apart into a letter and a mark.
const fn is_other_latin(c: char) -> bool {
    matches!(c, '\u{00DF}'..='\u{024F}' | '\u{1E00}'..='\u{1EFF}')
}
