//! Names that a site keeps private: `private-names.txt`, one on a line.

use super::{Find, Kind};
use crate::lint::scan::{Phrases, Token, covered, fold};
use crate::load::SourceTree;
use crate::markdown::mutations;

const PATH: &str = "content/private-names.txt";

/// The names of the list, also as Welsh mutates their first letters.
pub(super) fn listed(tree: &SourceTree) -> Phrases<()> {
    let lines = tree.text(PATH).unwrap_or_default().lines();
    let names = lines.map(|line| line.split('#').next().unwrap_or_default().trim());
    let mut forms = Vec::new();
    for name in names.map(fold) {
        forms.extend(mutations(&name));
        forms.push(name);
    }
    Phrases::new(forms.iter().map(|form| (form.as_str(), ())))
}

pub(super) fn names(text: &str, words: &[Token], listed: &Phrases<()>, found: &mut Vec<Find>) {
    let names = listed.find(text, words).into_iter();
    found.extend(names.map(|(range, ())| (Kind::Name, covered(words, &range))));
}
