//! Letters: which of them are the same to a look, and which characters are not of the common ones.
//!
//! In: a text or a character. Out: the text in small letters without accents. It must not know what words are.

use icu_normalizer::DecomposingNormalizer;

use super::bytes::position;

/// A mark that belongs to the letter before it, or that nobody sees.
pub(super) const fn is_combining(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}')
}

/// Small letters without accents.
pub(super) fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    fold_letters(text).unwrap_or_else(|| fold_any(text))
}

/// The same for a text of the letters that English and Welsh have; `None` for any other.
fn fold_letters(text: &str) -> Option<String> {
    let mut folded = String::with_capacity(text.len());
    for character in text.chars() {
        folded.push(match character {
            '\0'..='\u{7f}' => character.to_ascii_lowercase(),
            'à' | 'á' | 'â' | 'ä' | 'À' | 'Á' | 'Â' | 'Ä' => 'a',
            'è' | 'é' | 'ê' | 'ë' | 'È' | 'É' | 'Ê' | 'Ë' => 'e',
            'ì' | 'í' | 'î' | 'ï' | 'Ì' | 'Í' | 'Î' | 'Ï' => 'i',
            'ò' | 'ó' | 'ô' | 'ö' | 'Ò' | 'Ó' | 'Ô' | 'Ö' => 'o',
            'ù' | 'ú' | 'û' | 'ü' | 'Ù' | 'Ú' | 'Û' | 'Ü' => 'u',
            'ŵ' | 'ẁ' | 'ẃ' | 'ẅ' | 'Ŵ' | 'Ẁ' | 'Ẃ' | 'Ẅ' => 'w',
            'ŷ' | 'ỳ' | 'ý' | 'ÿ' | 'Ŷ' | 'Ỳ' | 'Ý' | 'Ÿ' => 'y',
            '‘' | '’' | '“' | '”' | '–' => character,
            _ => return None,
        });
    }
    Some(folded)
}

fn fold_any(text: &str) -> String {
    let decomposed = DecomposingNormalizer::new_nfd().normalize(text);
    let bare: String = decomposed.chars().filter(|c| !is_combining(*c)).collect();
    bare.to_lowercase()
}

/// The characters of a text that are no ASCII. Most texts have few of them.
pub(super) fn wide(text: &str) -> impl Iterator<Item = char> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let mut after = rest.get(before_wide(rest)..)?.chars();
        let character = after.next();
        rest = after.as_str();
        character
    })
}

/// How many bytes of ASCII a text begins with.
fn before_wide(text: &str) -> usize {
    position(text.as_bytes(), |byte| !byte.is_ascii()).unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn common_letters_are_folded_as_all_letters_are() {
        for character in '\0'..'\u{3000}' {
            let text = format!("A{character}b");
            assert_eq!(fold(&text), fold_any(&text), "{character}");
        }
    }

    #[test]
    fn characters_that_are_no_ascii_are_found_in_their_order() {
        assert_eq!(wide("aŵb’’c𝟎").collect::<String>(), "ŵ’’𝟎");
        assert_eq!(wide("").chain(wide("abc")).next(), None);
    }
}
