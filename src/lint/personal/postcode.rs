//! Full postcodes.

use super::{Cues, Find, Kind};
use crate::lint::scan::Token;

/// The letters with which postcodes begin. Any others make a reference.
const AREAS: &str = " AB AL B BA BB BD BH BL BN BR BS BT BX CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL \
    GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR \
    RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE ";

pub(super) fn postcodes(text: &str, words: &[Token<'_>], cues: &Cues, found: &mut Vec<Find>) {
    let written = |word: &Token<'_>| text.get(word.range.clone()).unwrap_or_default();
    let mut follows = words.iter().skip(1);
    for word in words {
        let next = follows.next();
        let first = written(word);
        // Together only where the first half is long enough to be told from any other reference.
        let halves = first.len().checked_sub(3).filter(|at| *at >= 3);
        if let Some((outward, inward)) = halves.and_then(|at| first.split_at_checked(at))
            && is_postcode(outward, inward)
        {
            found.push((Kind::Postcode, word.range.clone()));
        }
        if let Some(next) = next
            && is_space(first, text.get(word.range.end..next.range.start))
            && is_postcode(first, written(next))
            && !cues.is_reference(text, words, word.range.start)
        {
            found.push((Kind::Postcode, word.range.start..next.range.end));
        }
    }
}

/// A space or two, or a hyphen where the first half is long enough.
fn is_space(outward: &str, between: Option<&str>) -> bool {
    match between {
        Some(" " | "  ") => true,
        Some("-") => outward.len() >= 3,
        _ => false,
    }
}

/// Whether a text has a digit and two letters behind it, as the second half of every postcode has.
pub(super) fn may_have_one(text: &str) -> bool {
    text.as_bytes().windows(3).any(is_inward_half)
}

fn is_postcode(outward: &str, inward: &str) -> bool {
    // Hardly any two words get further.
    if !is_inward(inward) {
        return false;
    }
    let capitals = outward.to_ascii_uppercase();
    let ending = inward.to_ascii_uppercase();
    // "A1 2nd" is no postcode.
    let ordinal = inward != ending
        && ["ST", "ND", "RD", "TH"]
            .iter()
            .any(|end| ending.ends_with(end));
    !ordinal && (is_outward(&capitals) || (capitals == "GIR" && ending == "0AA"))
}

fn is_inward(inward: &str) -> bool {
    is_inward_half(inward.as_bytes())
}

fn is_inward_half(inward: &[u8]) -> bool {
    match inward {
        [digit, one, two] => {
            let is_letter = |byte: &u8| {
                byte.is_ascii_alphabetic() && !b"CIKMOV".contains(&byte.to_ascii_uppercase())
            };
            digit.is_ascii_digit() && is_letter(one) && is_letter(two)
        }
        _ => false,
    }
}

fn is_outward(outward: &str) -> bool {
    let letters = outward.bytes().take_while(u8::is_ascii_uppercase).count();
    let (Some(area), Some(district)) = (outward.get(..letters), outward.get(letters..)) else {
        return false;
    };
    if letters == 0 || letters > 2 || !AREAS.contains(&format!(" {area} ")) {
        return false;
    }
    match district.as_bytes() {
        [one] => one.is_ascii_digit(),
        [one, two] if two.is_ascii_digit() => matches!(one, b'1'..=b'9'),
        // Districts of inner London, such as W1A and EC1Y.
        [one, two] => {
            let allowed: &[u8] = if letters == 1 {
                b"ABCDEFGHJKPSTUW"
            } else {
                b"ABEHMNPRVWXY"
            };
            let is_inner = matches!(area, "E" | "EC" | "N" | "NW" | "SE" | "SW" | "W" | "WC");
            one.is_ascii_digit() && is_inner && allowed.contains(two)
        }
        _ => false,
    }
}
