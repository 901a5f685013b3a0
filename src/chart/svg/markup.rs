//! The spelling of texts and numbers in SVG.
//!
//! In: any text, and whole hundredths of a unit.
//! Out: text that is safe between tags and in attributes, and plain decimal numbers.
//! It must not know: what is drawn.

/// Escapes a text for XML. Characters that XML cannot carry at all are left out, because
/// one of them would make the whole page ill-formed.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            '\n' | '\r' | '\t' => escaped.push(' '),
            '\u{FFFE}' | '\u{FFFF}' => {}
            other if other.is_control() => {}
            other => escaped.push(other),
        }
    }
    escaped
}

/// Writes hundredths as a decimal number: 125 is `1.25`, 150 is `1.5`, 200 is `2`.
/// Whole numbers go in, so there is no `-0`, no `NaN` and no rounding that depends on the
/// machine.
pub(super) fn hundredths(number: i32) -> String {
    let sign = if number < 0 { "-" } else { "" };
    let whole = number.unsigned_abs() / 100;
    let rest = number.unsigned_abs() % 100;
    match (rest, rest % 10) {
        (0, _) => format!("{sign}{whole}"),
        (_, 0) => format!("{sign}{whole}.{}", rest / 10),
        _ => format!("{sign}{whole}.{rest:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn special_characters_are_escaped() {
        assert_eq!(
            escape("a < b & \"c\" > 'd'"),
            "a &lt; b &amp; &quot;c&quot; &gt; &#39;d&#39;"
        );
    }

    #[test]
    fn characters_outside_xml_are_left_out() {
        assert_eq!(escape("a\u{0}b\u{1b}c\u{FFFF}d\ne"), "abcd e");
        assert_eq!(escape("Tŷ Ŵyn"), "Tŷ Ŵyn");
    }

    #[test]
    fn numbers_have_no_trailing_zeros() {
        let cases = [
            (0, "0"),
            (5, "0.05"),
            (50, "0.5"),
            (125, "1.25"),
            (200, "2"),
            (10_000, "100"),
            (4_216, "42.16"),
            (-5, "-0.05"),
        ];
        for (number, text) in cases {
            assert_eq!(hundredths(number), text);
        }
    }
}
