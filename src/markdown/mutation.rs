//! The initial mutations of Welsh, to recognise a word in a text. Texts are never made with them.

/// The initial of a word, and what the soft, the nasal and the aspirate mutation make of it. An initial of two letters goes before that of one.
const INITIALS: [(&str, &[&str]); 14] = [
    ("ch", &[]),
    ("dd", &[]),
    ("ff", &[]),
    ("ng", &[]),
    ("ph", &[]),
    ("th", &[]),
    ("ll", &["l"]),
    ("rh", &["r"]),
    ("p", &["b", "mh", "ph"]),
    ("t", &["d", "nh", "th"]),
    ("c", &["g", "ngh", "ch"]),
    ("b", &["f", "m"]),
    ("d", &["dd", "n"]),
    ("m", &["f"]),
];

/// The forms that a mutation gives a word or phrase in small letters, without the form itself.
pub(crate) fn mutations(form: &str) -> Vec<String> {
    // The soft mutation takes a `g` away.
    if let Some(rest) = form.strip_prefix('g') {
        return vec![rest.to_owned(), format!("ng{rest}")];
    }
    if form.starts_with([
        'a', 'e', 'i', 'o', 'u', 'w', 'y', 'â', 'ê', 'î', 'ô', 'û', 'ŵ', 'ŷ',
    ]) {
        return vec![format!("h{form}")];
    }
    let initial = INITIALS
        .iter()
        .find_map(|(initial, mutated)| Some((form.strip_prefix(initial)?, mutated)));
    initial.map_or_else(Vec::new, |(rest, mutated)| {
        let mutated = mutated.iter();
        mutated.map(|initial| format!("{initial}{rest}")).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::mutations;

    #[test]
    fn the_three_mutations_are_known() {
        let cases = [
            ("cynllun", "gynllun nghynllun chynllun"),
            ("plentyn", "blentyn mhlentyn phlentyn"),
            ("tîm", "dîm nhîm thîm"),
            ("gorchymyn", "orchymyn ngorchymyn"),
            ("bwrdd", "fwrdd mwrdd"),
            ("datrysiad", "ddatrysiad natrysiad"),
            ("llys", "lys"),
            ("mesur", "fesur"),
            ("rheolwr", "reolwr"),
            ("ymatal", "hymatal"),
            ("chwarae", ""),
            ("ffactorau", ""),
            ("safon", ""),
        ];
        for (form, expected) in cases {
            assert_eq!(mutations(form).join(" "), expected, "{form}");
        }
    }
}
