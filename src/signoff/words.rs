//! Texts against texts, and words against words.
//!
//! In: the texts of a page before and after. Out: what was added, removed, changed or moved, with the words that differ.

use std::collections::BTreeMap;

use serde::Serialize;
use similar::{Algorithm, ChangeTag, DiffOp, TextDiff, capture_diff_slices};

use super::page::{Text, TextKind};

/// What became of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Became {
    /// It was not there before.
    Added,
    /// It is no longer there.
    Removed,
    /// Some of its words are others.
    Changed,
    /// It stands somewhere else on the page.
    Moved,
}

/// Whether words were there before, are there now, or both.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mark {
    /// Before and now.
    Same,
    /// Now only.
    Added,
    /// Before only.
    Removed,
}

/// Words that share a mark.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Piece {
    /// Whether they were there before, are there now, or both.
    pub mark: Mark,
    /// The words.
    pub text: String,
}

/// One text that is no longer as it was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Change {
    /// What became of it.
    pub became: Became,
    /// What it is for a reader.
    pub kind: TextKind,
    /// The heading below which it stands, or stood.
    pub heading: String,
    /// Its words before and now.
    pub pieces: Vec<Piece>,
}

/// How alike two texts must be to be the same text changed.
const ALIKE: f32 = 0.5;

/// How many pairs of texts are looked at in one place; in a place with more, texts are paired in their order.
const PAIRS: usize = 2_500;

pub(super) fn changes(old: &[Text], new: &[Text]) -> Vec<Change> {
    let key = |text: &Text| (text.kind, text.words.clone());
    let (before, now): (Vec<_>, Vec<_>) =
        (old.iter().map(key).collect(), new.iter().map(key).collect());
    let mut changes = Vec::new();
    for op in capture_diff_slices(Algorithm::Patience, &before, &now) {
        if matches!(op, DiffOp::Equal { .. }) {
            continue;
        }
        let removed = old.get(op.old_range()).unwrap_or_default();
        let added = new.get(op.new_range()).unwrap_or_default();
        changes.extend(replaced(removed, added));
    }
    join_moved(changes)
}

/// Texts that stand where others stood: those that are alike are one text changed.
fn replaced(removed: &[Text], added: &[Text]) -> Vec<Change> {
    let mut pairs: BTreeMap<usize, usize> = BTreeMap::new();
    let mut taken: Vec<bool> = vec![false; added.len()];
    let is_large = removed.len().saturating_mul(added.len()) > PAIRS;
    for (place, old) in removed.iter().enumerate() {
        let mut best: Option<(usize, f32)> = None;
        for (other, new) in added.iter().enumerate() {
            let is_free = taken.get(other).is_some_and(|taken| !taken);
            if !is_free || (is_large && other != place) {
                continue;
            }
            let alike = likeness(old, new);
            if alike >= ALIKE && best.is_none_or(|(_, known)| alike > known) {
                best = Some((other, alike));
            }
        }
        if let Some((other, _)) = best {
            pairs.insert(other, place);
            if let Some(taken) = taken.get_mut(other) {
                *taken = true;
            }
        }
    }
    let paired: Vec<usize> = pairs.values().copied().collect();
    let gone = removed.iter().enumerate();
    let gone = gone.filter(|(place, _)| !paired.contains(place));
    let mut changes: Vec<Change> = gone
        .map(|(_, old)| whole(old, Became::Removed, Mark::Removed))
        .collect();
    for (place, new) in added.iter().enumerate() {
        let old = pairs.get(&place).and_then(|place| removed.get(*place));
        changes.push(match old {
            Some(old) => Change {
                became: Became::Changed,
                kind: new.kind,
                heading: new.heading.clone(),
                pieces: pieces(&old.words, &new.words),
            },
            None => whole(new, Became::Added, Mark::Added),
        });
    }
    changes
}

fn whole(text: &Text, became: Became, mark: Mark) -> Change {
    Change {
        became,
        kind: text.kind,
        heading: text.heading.clone(),
        pieces: vec![Piece {
            mark,
            text: text.words.clone(),
        }],
    }
}

/// From 0 to 1. Rows and facts of one name are the same, whatever else they say.
fn likeness(old: &Text, new: &Text) -> f32 {
    if old.kind != new.kind {
        return 0.0;
    }
    let between = match old.kind {
        TextKind::Row => " | ",
        TextKind::Detail | TextKind::Term => ": ",
        _ => "\n",
    };
    let name = |text: &Text| {
        text.words
            .split_once(between)
            .map(|(name, _)| name.to_owned())
    };
    if let (Some(old), Some(new)) = (name(old), name(new))
        && old == new
    {
        return 1.0;
    }
    diff(&tokens(&old.words), &tokens(&new.words)).ratio()
}

/// A text with the words that differ.
pub(super) fn pieces(old: &str, new: &str) -> Vec<Piece> {
    let (old, new) = (tokens(old), tokens(new));
    let mut pieces: Vec<Piece> = Vec::new();
    for change in diff(&old, &new).iter_all_changes() {
        let mark = match change.tag() {
            ChangeTag::Equal => Mark::Same,
            ChangeTag::Insert => Mark::Added,
            ChangeTag::Delete => Mark::Removed,
        };
        match pieces.last_mut() {
            Some(last) if last.mark == mark => last.text.push_str(change.value()),
            _ => pieces.push(Piece {
                mark,
                text: change.value().to_owned(),
            }),
        }
    }
    pieces
}

fn diff<'a>(old: &'a [&'a str], new: &'a [&'a str]) -> TextDiff<'a, 'a, 'a, str> {
    TextDiff::configure()
        .algorithm(Algorithm::Patience)
        .diff_slices(old, new)
}

/// Words with the space after them.
fn tokens(text: &str) -> Vec<&str> {
    text.split_inclusive(' ').collect()
}

/// What was removed in one place and added in another is moved.
fn join_moved(changes: Vec<Change>) -> Vec<Change> {
    let text = |change: &Change| -> String {
        let pieces = change.pieces.iter();
        pieces.map(|piece| piece.text.as_str()).collect()
    };
    let mut removed: BTreeMap<(TextKind, String), usize> = BTreeMap::new();
    for change in changes
        .iter()
        .filter(|change| change.became == Became::Removed)
    {
        *removed.entry((change.kind, text(change))).or_default() += 1;
    }
    let mut moved: BTreeMap<(TextKind, String), usize> = BTreeMap::new();
    let mut joined = Vec::new();
    for mut change in changes {
        let key = (change.kind, text(&change));
        if change.became == Became::Added
            && let Some(count) = removed.get_mut(&key).filter(|count| **count > 0)
        {
            *count -= 1;
            *moved.entry(key).or_default() += 1;
            change.became = Became::Moved;
            for piece in &mut change.pieces {
                piece.mark = Mark::Same;
            }
        }
        joined.push(change);
    }
    joined.retain(|change| {
        let key = (change.kind, text(change));
        match moved.get_mut(&key).filter(|count| **count > 0) {
            Some(count) if change.became == Became::Removed => {
                *count -= 1;
                false
            }
            _ => true,
        }
    });
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(words: &[&str]) -> Vec<Text> {
        let words = words.iter();
        words
            .map(|words| Text {
                kind: TextKind::Sentence,
                heading: String::new(),
                words: (*words).to_owned(),
            })
            .collect()
    }

    fn became(old: &[&str], new: &[&str]) -> Vec<(Became, String)> {
        changes(&texts(old), &texts(new))
            .into_iter()
            .map(|change| {
                let pieces = change.pieces.iter();
                let said = pieces.map(|piece| match piece.mark {
                    Mark::Same => piece.text.clone(),
                    Mark::Added => format!("[+{}]", piece.text),
                    Mark::Removed => format!("[-{}]", piece.text),
                });
                (change.became, said.collect())
            })
            .collect()
    }

    #[test]
    fn only_the_words_that_differ_are_marked() {
        let found = became(
            &["One stays.", "In all, nine people answered us.", "Last."],
            &["One stays.", "In all, ten people answered us.", "Last."],
        );
        let expected = "In all, [-nine ][+ten ]people answered us.";
        assert_eq!(found, [(Became::Changed, expected.to_owned())]);
    }

    #[test]
    fn a_text_that_moved_is_neither_added_nor_removed() {
        let found = became(
            &["A one.", "B two.", "C three."],
            &["B two.", "C three.", "A one."],
        );
        assert_eq!(found, [(Became::Moved, "A one.".to_owned())]);
    }

    #[test]
    fn texts_that_have_nothing_in_common_are_two() {
        let found = became(
            &["Quite one thing."],
            &["Altogether another matter entirely."],
        );
        let found: Vec<Became> = found.into_iter().map(|(became, _)| became).collect();
        assert_eq!(found, [Became::Removed, Became::Added]);
    }
}
