//! Known names in prose, found as words of their own and exchanged.

/// A name or an id as it may stand in prose: its words, and what stands for them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Pattern {
    words: Vec<Vec<char>>,
    /// Whether letters beside it make it another word. Scripts without small letters may join words.
    is_bounded: bool,
    in_prose: InProse,
    otherwise: String,
}

/// How a name is looked for in prose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum InProse {
    /// With small letters and with large ones.
    Anyhow,
    /// Only as it is written, because it is short.
    AsWritten,
    /// Not at all: a short id is too often an ordinary word.
    Never,
}

/// Where names are looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Where {
    /// In what people write.
    Prose,
    /// In a sentence of the program's own, in which a month within a day is nobody.
    Sentence,
    /// In ids, which are made from names, and in what is made of ids.
    Ids,
}

/// The most signs between two words of a name.
const BETWEEN: usize = 3;

/// The fewest letters of a name that is looked for however it is written.
const LETTERS: usize = 3;

impl Pattern {
    /// The pattern of a name. `None` for one without letters and digits.
    pub(super) fn name(name: &str, otherwise: &str) -> Option<Self> {
        Self::of(name, otherwise, InProse::AsWritten)
    }

    /// The pattern of an id. `None` for one without letters and digits.
    pub(super) fn id(id: &str, otherwise: &str) -> Option<Self> {
        Self::of(id, otherwise, InProse::Never)
    }

    fn of(name: &str, otherwise: &str, when_short: InProse) -> Option<Self> {
        let words: Vec<Vec<char>> = name
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(|word| word.chars().collect())
            .collect();
        let letters = words.iter().flatten();
        let has_case = letters
            .clone()
            .all(|c| c.is_ascii_digit() || small(*c).is_lowercase());
        let fewest = if has_case { LETTERS } else { 2 };
        let is_short = letters.count() < fewest;
        (!words.is_empty()).then(|| Self {
            words,
            is_bounded: has_case,
            in_prose: if is_short {
                when_short
            } else {
                InProse::Anyhow
            },
            otherwise: otherwise.to_owned(),
        })
    }

    /// How many letters it has.
    pub(super) fn length(&self) -> usize {
        self.words.iter().map(Vec::len).sum()
    }

    /// What stands for it.
    pub(super) fn otherwise(&self) -> &str {
        &self.otherwise
    }

    /// Whether a name is this one.
    pub(super) fn is(&self, name: &str) -> bool {
        let name: Vec<char> = name.chars().collect();
        self.end(&name, 0, Where::Ids) == Some(name.len())
    }

    /// Whether it stands somewhere in a name.
    pub(super) fn is_in(&self, name: &str) -> bool {
        let name: Vec<char> = name.chars().collect();
        (0..name.len()).any(|at| self.end(&name, at, Where::Ids).is_some())
    }

    /// Where it ends, where it stands at this place.
    fn end(&self, text: &[char], from: usize, place: Where) -> Option<usize> {
        let is_exact = match (place, self.in_prose) {
            (Where::Prose | Where::Sentence, InProse::Never) => return None,
            (Where::Prose | Where::Sentence, InProse::AsWritten) => true,
            (Where::Prose | Where::Sentence, InProse::Anyhow) | (Where::Ids, _) => false,
        };
        let before = from.checked_sub(1).map(|at| text[at]);
        if self.is_bounded && before.is_some_and(char::is_alphanumeric) {
            return None;
        }
        let mut at = from;
        for (n, word) in self.words.iter().enumerate() {
            if n > 0 {
                let between = text[at..].iter().take_while(|c| !c.is_alphanumeric());
                at += Some(between.count()).filter(|signs| (1..=BETWEEN).contains(signs))?;
            }
            let found = text.get(at..at + word.len())?;
            let is_same = |(found, wanted): (&char, &char)| {
                found == wanted || (!is_exact && small(*found) == small(*wanted))
            };
            if !found.iter().zip(word).all(is_same) {
                return None;
            }
            at += word.len();
        }
        let after = text.get(at).copied();
        let goes_on = self.is_bounded && after.is_some_and(char::is_alphanumeric);
        (!goes_on).then_some(at)
    }
}

/// Prose with every pattern exchanged; where several fit, the first of them.
pub(super) fn replace(prose: &str, patterns: &[Pattern], place: Where) -> String {
    let text: Vec<char> = prose.chars().collect();
    let mut told = String::with_capacity(prose.len());
    let mut at = 0;
    while at < text.len() {
        let found = patterns
            .iter()
            .find_map(|pattern| Some((pattern, pattern.end(&text, at, place)?)));
        let found = found.filter(|(_, end)| place != Where::Sentence || !is_month(&text, at, *end));
        if let Some((pattern, end)) = found {
            told.push_str(&pattern.otherwise);
            at = end;
        } else {
            told.push(text[at]);
            at += 1;
        }
    }
    told
}

/// Whether a word stands where the month does in "31 Jan 2028".
fn is_month(text: &[char], from: usize, to: usize) -> bool {
    let digit = |at: Option<usize>| {
        at.and_then(|at| text.get(at))
            .is_some_and(char::is_ascii_digit)
    };
    to - from == 3 && digit(from.checked_sub(2)) && digit(Some(to + 1))
}

/// A letter as it is compared.
fn small(letter: char) -> char {
    letter.to_lowercase().next().unwrap_or(letter)
}
