//! The word that was probably meant.

const LONGEST: usize = 64;

/// The known word nearest to a given one, where one is near.
pub(in crate::interchange) fn nearest<'k>(
    given: &str,
    known: impl IntoIterator<Item = &'k str>,
) -> Option<&'k str> {
    if given.len() > LONGEST {
        return None;
    }
    let lower = given.to_lowercase();
    known
        .into_iter()
        .map(|word| {
            (
                strsim::damerau_levenshtein(&lower, &word.to_lowercase()),
                word,
            )
        })
        .min_by_key(|(distance, _)| *distance)
        .filter(|(distance, word)| *distance <= (word.len() / 3).max(1))
        .map(|(_, word)| word)
}

/// A remedy that lists what is allowed, the nearest first.
pub(super) fn choose<'k>(given: &str, known: impl IntoIterator<Item = &'k str> + Clone) -> String {
    let all = known.clone().into_iter().collect::<Vec<_>>().join(", ");
    match nearest(given, known) {
        Some(word) => format!("did you mean {word}? It can be: {all}"),
        None => format!("it can be: {all}"),
    }
}
