//! Every kind of problem has a case.

use std::collections::BTreeSet;

use adrodd::diagnostic::Code;

use super::case::cases;

/// Codes without a case, with the reason.
const WITHOUT: &[(&str, &str)] = &[
    ("A402", "what a report lacks is told as A212 or A213"),
    ("A404", "what a report lacks is told as A212 or A213"),
];

/// Whether no case shows a code, for a reason.
pub fn is_without(code: Code) -> bool {
    WITHOUT.iter().any(|(id, _)| *id == code.id())
}

#[test]
fn every_code_is_shown_by_a_case() {
    super::differing();
    let expected: String = cases().into_iter().map(|case| case.expected).collect();
    let without: BTreeSet<&str> = WITHOUT.iter().map(|(code, _)| *code).collect();
    let missing: Vec<&str> = Code::ALL
        .iter()
        .map(|code| code.id())
        .filter(|id| !expected.contains(&format!("[{id}]: ")))
        .collect();
    assert_eq!(missing, without.into_iter().collect::<Vec<_>>());
}
