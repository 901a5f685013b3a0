//! The rules of folding and of forms, with the cases that the script is held to as well, and the index made by them.

use std::collections::BTreeSet;

use proptest::prelude::*;
use serde::Deserialize;

use super::entry::{Entry, Field, Subject};
use super::*;
use crate::language::Language;
use crate::model::Page;

#[derive(Deserialize)]
struct Cases {
    words: Vec<(String, Vec<String>)>,
    forms: Vec<(String, Vec<String>)>,
    apart: Vec<(String, String)>,
    english_stems: Vec<(Vec<String>, String)>,
    welsh_stems: Vec<(Vec<String>, String)>,
}

fn cases() -> Cases {
    serde_json::from_str(include_str!("../../tests/data/folding.json")).unwrap()
}

#[test]
fn texts_become_words() {
    for (text, expected) in cases().words {
        assert_eq!(words(&text), expected, "{text:?}");
    }
}

#[test]
fn every_form_of_a_word_leads_to_the_word() {
    for (radical, forms) in cases().forms {
        for form in forms {
            assert!(radicals(&form).contains(&radical), "{form} of {radical}");
            assert_eq!(place(&form), place(&radical), "{form} of {radical}");
        }
    }
}

#[test]
fn words_that_are_no_forms_of_each_other_stay_apart() {
    for (one, other) in cases().apart {
        let others = radicals(&other);
        // What both may come from is no word of the list; see `sameWelshWord` in the script.
        assert!(!others.contains(&one) && !radicals(&one).contains(&other));
    }
}

#[test]
fn plurals_and_singulars_have_one_stem() {
    let cases = cases();
    for (words, stem) in cases.english_stems {
        for word in words {
            assert_eq!(english_stem(&word), stem, "{word}");
        }
    }
    for (words, stem) in cases.welsh_stems {
        for word in words {
            assert_eq!(welsh_stem(&word), stem, "{word}");
        }
    }
}

/// What the grammar makes of a word: soft, nasal, aspirate, and `h` before a vowel.
fn mutations(radical: &str) -> Vec<String> {
    let table: &[(&str, &[&str])] = &[
        ("ll", &["l"]),
        ("rh", &["r"]),
        ("ch", &[]),
        ("ph", &[]),
        ("th", &[]),
        ("ff", &[]),
        ("dd", &[]),
        ("ng", &[]),
        ("p", &["b", "mh", "ph"]),
        ("t", &["d", "nh", "th"]),
        ("c", &["g", "ngh", "ch"]),
        ("b", &["f", "m"]),
        ("d", &["dd", "n"]),
        ("g", &["", "ng"]),
        ("m", &["f"]),
    ];
    if radical.starts_with(['a', 'e', 'i', 'o', 'u', 'w', 'y']) {
        return vec![format!("h{radical}")];
    }
    let found = table
        .iter()
        .find_map(|(start, forms)| Some((radical.strip_prefix(start)?, forms)));
    let forms = found
        .into_iter()
        .flat_map(|(rest, forms)| forms.iter().map(move |form| format!("{form}{rest}")));
    forms.collect()
}

proptest! {
    #[test]
    fn folding_twice_is_folding_once(text in "\\PC{0,40}") {
        let once = words(&text);
        prop_assert_eq!(words(&once.join(" ")), once.clone());
        prop_assert_eq!(fold(&fold(&text)), fold(&text));
    }

    #[test]
    fn every_mutation_of_a_word_has_it_among_its_radicals_and_stands_beside_it(
        radical in "(ll|rh|ch|ff|[bcdgmpt](l|r)?|[sjnhlr])?[aeiouwy][a-z]{1,8}"
    ) {
        // A word that no mutation could have made is one that the grammar begins with.
        for form in mutations(&radical) {
            prop_assert!(radicals(&form).contains(&radical), "{} of {}", form, radical);
            prop_assert_eq!(place(&form), place(&radical), "{} of {}", form, radical);
        }
        for candidate in radicals(&radical) {
            prop_assert_eq!(place(&candidate), place(&radical), "{} of {}", candidate, radical);
        }
    }
}

fn entry(texts: &[(&str, u32)]) -> Entry<'static> {
    let fields = texts.iter().map(|(text, weight)| Field {
        text: (*text).to_owned(),
        weight: *weight,
        spot: Some(3),
        is_welsh: true,
    });
    Entry {
        subject: Subject::Page(Page::Home),
        fields: fields.collect(),
    }
}

#[test]
fn runs_are_in_order_and_hold_every_word_once() {
    let texts: Vec<String> = (0..3000)
        .map(|n| format!("gair{n} ngair{n} air{n} cair{n}"))
        .collect();
    let entries: Vec<Entry<'_>> = texts.iter().map(|text| entry(&[(text, 1)])).collect();
    let index = index(&entries, Language::Welsh);
    let words: Vec<&Word> = index.runs.iter().flatten().collect();
    let texts: BTreeSet<&str> = words.iter().map(|word| word.text.as_str()).collect();
    assert_eq!((words.len(), texts.len()), (12_000, 12_000));
    assert!(index.runs.len() > 10);
    let starts = index.starts();
    for (run, pair) in index.runs.iter().zip(starts.windows(2)) {
        for word in run {
            assert!(place(&word.text) >= pair[0].as_str());
            assert!(
                place(&word.text) <= pair[1].as_str(),
                "{} {pair:?}",
                word.text
            );
        }
    }
}

#[test]
fn a_word_that_very_many_entries_have_keeps_those_it_says_most_about() {
    let entries: Vec<Entry<'_>> = (0..1000)
        .map(|n| entry(&[("risg", if n % 10 == 7 { 20 } else { 1 })]))
        .collect();
    let index = index(&entries, Language::Welsh);
    let word = &index.runs[0][0];
    assert_eq!((word.entries, word.postings.len()), (1000, 400));
    let telling = word.postings.iter().filter(|posting| posting.weight == 20);
    assert_eq!(telling.count(), 100);
    assert!(word.postings.is_sorted_by_key(|posting| posting.entry));
    // How many have the word, then the first of them: how far from the start, weight, one heading and its number.
    assert_eq!(word.numbers()[..5], [1000, 0, 1, 1, 3]);
}

#[test]
fn figures_and_words_that_say_nothing_are_not_kept() {
    let index = index(
        &[entry(&[("Yn 2012 roedd 69 o sgorau a 7", 1)])],
        Language::Welsh,
    );
    let words: Vec<&str> = index
        .runs
        .iter()
        .flatten()
        .map(|word| word.text.as_str())
        .collect();
    assert_eq!(words, ["2012", "sgorau"]);
}
