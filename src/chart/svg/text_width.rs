//! The width of texts, estimated without a font.
//!
//! In: a text, and the width of the line it has to fit on.
//! Out: an estimated width, and the text broken into lines.
//! It must not know: what is drawn or which font a page uses.
//!
//! The widths are those of DejaVu Sans, rounded. It is among the widest of the usual
//! sans-serif fonts, so a text that fits here fits in most others too: a line that is broken
//! too early is a smaller fault than one that is cut off.

/// How much wider bold text is than normal text.
pub(super) const BOLD: f64 = 1.15;

/// The estimated width of a text in normal weight, in `em`.
pub fn text_width(text: &str) -> f64 {
    with_letters(0.0, text)
}

/// The estimated width of a line with more letters at its end, in `em`.
fn with_letters(width: f64, letters: &str) -> f64 {
    let letters = letters.chars().map(character_width);
    letters.fold(width, |width, letter| width + letter)
}

/// The estimated width of one character, in `em`.
fn character_width(character: char) -> f64 {
    match base_letter(character) {
        '\u{300}'..='\u{36F}' | '\u{200B}'..='\u{200D}' | '\u{AD}' => 0.0,
        'i' | 'j' | 'l' | '\'' => 0.29,
        'I' | 'J' | ' ' | '\u{A0}' | '.' | ',' | ':' | ';' | '|' | '/' | '\\' | '‘' | '’' | '·' => {
            0.33
        }
        'f' | 't' | 'r' | '(' | ')' | '[' | ']' | '-' | '!' => 0.4,
        's' | 'c' | 'z' | '"' | '?' | '*' | '_' | '^' | '~' | '“' | '”' | '–' | '°' => 0.54,
        'a' | 'e' | 'o' | 'k' | 'v' | 'x' | 'y' | 'L' | 'F' | 'T' | 'Y' | 'P' | '•' => 0.61,
        'b' | 'd' | 'g' | 'h' | 'n' | 'p' | 'q' | 'u' | 'E' | 'S' | '0'..='9' | '£' | '€' | '$' => {
            0.64
        }
        'A' | 'B' | 'C' | 'K' | 'R' | 'U' | 'V' | 'X' | 'Z' | '{' | '}' => 0.72,
        'D' | 'G' | 'H' | 'N' | 'O' | 'Q' | '&' => 0.79,
        'w' | 'M' | '+' | '<' | '=' | '>' | '#' | '×' => 0.86,
        'm' | 'W' | '%' | '—' | '…' | '@' | '½' => 1.0,
        '\u{1100}'.. => 1.1,
        _ => 0.8,
    }
}

/// The letter without its accent. An accent in Welsh or in any other language of the Latin
/// alphabet adds no width.
fn base_letter(character: char) -> char {
    match character {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => 'a',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        'ẁ' | 'ẃ' | 'ŵ' | 'ẅ' => 'w',
        'ỳ' | 'ý' | 'ŷ' | 'ÿ' => 'y',
        'ç' => 'c',
        'ñ' => 'n',
        'À' | 'Á' | 'Â' | 'Ã' | 'Ä' | 'Å' => 'A',
        'È' | 'É' | 'Ê' | 'Ë' => 'E',
        'Ì' | 'Í' | 'Î' | 'Ï' => 'I',
        'Ò' | 'Ó' | 'Ô' | 'Õ' | 'Ö' => 'O',
        'Ù' | 'Ú' | 'Û' | 'Ü' => 'U',
        'Ẁ' | 'Ẃ' | 'Ŵ' | 'Ẅ' => 'W',
        'Ỳ' | 'Ý' | 'Ŷ' | 'Ÿ' => 'Y',
        'Ç' => 'C',
        'Ñ' => 'N',
        other => other,
    }
}

/// Breaks a text into lines no wider than `widest`, in `em`. Runs of spaces become one
/// space; a no-break space stays and is never broken. Words are kept whole unless a word
/// alone is wider than a line. A text without words has no lines.
pub fn wrap(text: &str, widest: f64) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut width = 0.0;
    let breakable = |character: char| character.is_whitespace() && character != '\u{A0}';
    for word in text.split(breakable).filter(|word| !word.is_empty()) {
        let joined = width + character_width(' ') + text_width(word);
        if !line.is_empty() && joined <= widest {
            line.push(' ');
            line.push_str(word);
            // Letter by letter from the left, as the whole line would be measured.
            width = with_letters(width + character_width(' '), word);
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        line = break_word(word, widest, &mut lines);
        width = text_width(&line);
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// Puts all full lines of a word that is wider than a line into `lines` and returns the
/// rest. Each line takes at least one character, so that any width comes to an end.
fn break_word(word: &str, widest: f64, lines: &mut Vec<String>) -> String {
    let mut piece = String::new();
    let mut width = 0.0;
    for character in word.chars() {
        let next = character_width(character);
        // A mark without a width belongs to the letter before it.
        if !piece.is_empty() && next > 0.0 && width + next > widest {
            lines.push(std::mem::take(&mut piece));
            width = 0.0;
        }
        piece.push(character);
        width += next;
    }
    piece
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_add_no_width() {
        for (accented, plain) in [("ŵŷâêîôû", "wyaeiou"), ("ŴŶ", "WY"), ("w\u{302}", "w")]
        {
            assert_eq!(text_width(accented), text_width(plain));
        }
        assert_eq!(text_width(""), 0.0);
        assert!(text_width("iii") < text_width("mmm"));
    }

    #[test]
    fn welsh_labels_are_wrapped_between_words() {
        let label = "Diogelu'r cyhoedd drwy leihau'r risg o niwed i eraill";
        let lines = wrap(label, 18.0);
        assert_eq!(
            lines,
            ["Diogelu'r cyhoedd drwy leihau'r", "risg o niwed i eraill"]
        );
        assert_eq!(lines.join(" "), label);
        for line in &lines {
            assert!(text_width(line) <= 18.0, "{line}");
        }
    }

    #[test]
    fn only_words_wider_than_a_line_are_broken() {
        let name = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch";
        let lines = wrap(&format!("Gorsaf {name} heddiw"), 12.0);
        assert_eq!(lines.first().map(String::as_str), Some("Gorsaf"));
        assert!(lines.iter().all(|line| text_width(line) <= 12.0));
        assert_eq!(
            lines.concat().replace(' ', ""),
            format!("Gorsaf{name}heddiw")
        );
    }

    #[test]
    fn odd_widths_come_to_an_end() {
        for widest in [0.0, -1.0, f64::NAN, f64::NEG_INFINITY] {
            assert!(wrap("tŷ mawr", widest).len() <= 7);
        }
        assert_eq!(wrap("tŷ mawr", f64::INFINITY), ["tŷ mawr"]);
        assert!(wrap(" \n ", 18.0).is_empty());
    }

    #[test]
    fn no_break_spaces_hold_words_together() {
        assert_eq!(wrap("un\u{A0}dau tri", 4.5), ["un\u{A0}dau", "tri"]);
    }
}
