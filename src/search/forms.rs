//! Forms of a word that mean the same: plurals, and what Welsh does to the first letters of a word.
//!
//! A Welsh word begins otherwise after certain words: *Caerdydd*, *yng Nghaerdydd*, *o Gaerdydd*, *a Chaerdydd*. From a form alone nobody can
//! tell the word it comes from (*gardd* may be the mutation of *cardd*), so a form has several possible radicals, itself among them. Two forms
//! belong together when they share one. `search.js` decides that when it is asked; the index only has to keep all forms in one place, and the
//! rest of a word, which no mutation touches, is that place. All functions here take folded words.

/// The first letters of a form, and those that the radical may have.
const MUTATIONS: &[(&str, &[&str])] = &[
    ("ngh", &["c"]),
    ("mh", &["p"]),
    ("nh", &["t"]),
    ("ng", &["g"]),
    ("ph", &["p"]),
    ("th", &["t"]),
    ("ch", &["c"]),
    ("dd", &["d"]),
    ("ll", &[]),
    ("rh", &[]),
    ("ff", &[]),
    ("b", &["p"]),
    ("d", &["t"]),
    ("g", &["c"]),
    ("f", &["b", "m"]),
    ("m", &["b"]),
    ("n", &["d"]),
    ("l", &["ll", "gl"]),
    ("r", &["rh", "gr"]),
];

/// First letters that a mutation adds, takes away or changes, the longer ones first. `ff` is never changed, and `h` is seen to apart.
const INITIALS: &[&str] = &[
    "nghl", "nghr", "ngl", "ngr", "ngh", "ng", "mh", "nh", "ph", "th", "chl", "chr", "ch", "dd",
    "cl", "cr", "gl", "gr", "ll", "rh", "c", "g", "p", "b", "t", "d", "f", "m", "n", "l", "r",
];

fn begins_with_vowel(word: &str) -> bool {
    word.starts_with(['a', 'e', 'i', 'o', 'u', 'w', 'y'])
}

/// The word and every word of which it may be a mutation: soft, nasal, aspirate, or with an `h` before a vowel.
#[must_use]
pub fn radicals(word: &str) -> Vec<String> {
    let mut all = vec![word.to_owned()];
    if begins_with_vowel(word) {
        all.push(format!("g{word}"));
        return all;
    }
    if let Some(rest) = word.strip_prefix('h') {
        if begins_with_vowel(rest) {
            all.push(rest.to_owned());
        }
        return all;
    }
    let found = MUTATIONS
        .iter()
        .find_map(|(form, radicals)| Some((word.strip_prefix(form)?, radicals)));
    if let Some((rest, radicals)) = found {
        all.extend(radicals.iter().map(|radical| format!("{radical}{rest}")));
    }
    all
}

/// A place for a word in the order of the index: what no mutation touches, so that all forms stand together. A word that would vanish stays.
#[must_use]
pub fn place(word: &str) -> &str {
    let left = if word.starts_with("ff") {
        None
    } else if let Some(rest) = word.strip_prefix('h') {
        Some(rest).filter(|rest| begins_with_vowel(rest))
    } else {
        INITIALS
            .iter()
            .find_map(|initial| word.strip_prefix(initial))
    };
    left.filter(|left| !left.is_empty()).unwrap_or(word)
}

/// An English word without the ending of its plural: `policies` and `policy` become `polici`.
#[must_use]
pub fn english_stem(word: &str) -> String {
    let length = word.chars().count();
    let stem = match word {
        _ if length < 4 || ["ss", "us", "is"].iter().any(|end| word.ends_with(end)) => word,
        _ if word.ends_with("ies") && length > 4 => word.strip_suffix("es").unwrap_or(word),
        _ if ["sses", "xes", "ches", "shes", "zes"]
            .iter()
            .any(|end| word.ends_with(end)) =>
        {
            word.strip_suffix("es").unwrap_or(word)
        }
        _ => word.strip_suffix('s').unwrap_or(word),
    };
    match stem.strip_suffix('y') {
        Some(start) if length > 3 && !start.ends_with(['a', 'e', 'i', 'o', 'u']) => {
            format!("{start}i")
        }
        _ => stem.to_owned(),
    }
}

/// The endings of Welsh plurals that leave the word before them as it is, the longer ones first.
const WELSH_ENDINGS: [&str; 4] = ["oedd", "iau", "ion", "au"];

/// A Welsh word without the ending of its plural: `troseddau` and `trosedd` become `trosedd`.
#[must_use]
pub fn welsh_stem(word: &str) -> &str {
    let found = WELSH_ENDINGS
        .iter()
        .find_map(|ending| word.strip_suffix(ending));
    found
        .filter(|start| start.chars().count() >= 4)
        .unwrap_or(word)
}
