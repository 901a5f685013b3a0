//! What an author may have meant by an id, a date or an address that is none.
//!
//! In: the text as written. Out: what to write instead. It must not know where the text stands.

use super::is_web_address;
use crate::model::{Id, PartialDate};

const IDS: &str = "use lower case letters, digits and single hyphens, such as `risk-of-harm`";

const DATES: &str = "write `2012`, `2012-06` or `2012-06-20`, as precise as the source is";

/// How to write something as an id.
pub(super) fn id(text: &str) -> String {
    let words = text.to_lowercase();
    let words: Vec<&str> = words
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    match Id::parse(&words.join("-")) {
        Some(id) => {
            format!("write `{id}`: an id has lower case letters, digits and single hyphens")
        }
        None => IDS.to_owned(),
    }
}

/// What is wrong with a date, and how to write it.
pub(super) fn date(text: &str) -> (String, String) {
    let numbers: Option<Vec<u32>> = text
        .split(['-', '/', '.'])
        .map(|part| part.trim().parse().ok())
        .collect();
    let meant = match numbers.as_deref() {
        Some([year, month]) if *year > 999 => Some(format!("{year}-{month:02}")),
        Some([year, month, day]) if *year > 999 => Some(format!("{year}-{month:02}-{day:02}")),
        Some([day, month, year]) if *year > 999 => Some(format!("{year}-{month:02}-{day:02}")),
        _ => None,
    };
    match meant {
        Some(meant) if PartialDate::parse(&meant).is_some() => (
            format!("`{text}` is not a date as it is written here: year, month, day"),
            format!("did you mean `{meant}`?"),
        ),
        Some(meant) if meant == text => (
            format!("the date `{text}` does not exist"),
            "look in a calendar, or write only what is certain, such as `2012-06`".to_owned(),
        ),
        _ => (format!("`{text}` is not a date"), DATES.to_owned()),
    }
}

/// How to write something as a web address.
pub(super) fn address(text: &str) -> String {
    let in_full = format!("https://{text}");
    if !text.contains(':') && text.contains('.') && is_web_address(&in_full) {
        format!("did you mean `{in_full}`?")
    } else {
        "write it in full, such as `https://reports.example`".to_owned()
    }
}
