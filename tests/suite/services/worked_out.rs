//! Every score that was worked out apart from the program is on its page, in both languages.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::{LANGUAGES, Shown, TITLES, address, shown, site, title, word};
use crate::printed_documents::list;
use crate::site::welsh;

/// The version under which reports stand now.
const NOW: &str = "2022";

#[derive(Deserialize)]
pub(super) struct Expected {
    scores: Vec<Row>,
    pub(super) baselines: Vec<Baseline>,
}

#[derive(Debug, Deserialize)]
struct Row {
    inspection: String,
    version: String,
    score: String,
    number: Option<u32>,
    most: Option<u32>,
    grade: Option<String>,
    state: Option<String>,
    sufficient: Option<u32>,
    applicable: Option<u32>,
    limited_by: Vec<String>,
    overridden: Option<bool>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Baseline {
    pub(super) inspection: String,
    pub(super) score: String,
    pub(super) lowest: u32,
    pub(super) highest: u32,
    pub(super) average: u32,
}

pub(super) fn expected() -> Expected {
    list("services-scores")
}

impl Row {
    /// The number as readers see it.
    fn number(&self, language: usize) -> Option<String> {
        let number = self.number?.to_string();
        let Some(most) = self.most.map(|most| most.to_string()) else {
            return Some(format!("{number}%"));
        };
        let arguments = [("number", number.as_str()), ("most", most.as_str())];
        Some(match (self.score.as_str(), language) {
            ("overall", 0) => format!("{number} out of {most} points"),
            ("overall", _) => welsh("number-points-of", &arguments),
            (_, 0) => format!("{number} of {most}"),
            (..) => welsh("number-count-of", &arguments),
        })
    }

    /// The word of the grade or of the state.
    fn word(&self, language: usize) -> &'static str {
        let id = self.grade.as_ref().or(self.state.as_ref());
        word(id.unwrap(), language)
    }

    fn pages(&self) -> [String; 2] {
        LANGUAGES.map(|language| {
            let page = address(&self.inspection, language);
            match self.version.as_str() {
                NOW => page,
                former => format!("{page}{former}/"),
            }
        })
    }
}

/// Each row with what its page says of it, in each language.
fn each_row(test: impl Fn(&Row, usize, &Shown)) {
    let mut pages: BTreeMap<String, BTreeMap<String, Shown>> = BTreeMap::new();
    let nothing = Shown::default();
    let rows = expected().scores;
    assert_eq!(rows.len(), 6 * TITLES.len());
    for row in &rows {
        for (language, page) in row.pages().into_iter().enumerate() {
            let of_page = pages
                .entry(page)
                .or_insert_with_key(|page| shown(&site().page(page)));
            let shown = of_page.get(title(&row.score, language));
            test(row, language, shown.unwrap_or(&nothing));
        }
    }
}

/// Whether a check without a result stands on a page that has no chart of checks.
fn is_nowhere(row: &Row) -> bool {
    let is_check = ["water-tests", "filters", "temperature", "covers"]
        .into_iter()
        .chain(["rescue-equipment"])
        .any(|check| check == row.score);
    is_check && row.state.is_some() && row.inspection.starts_with("pretendham")
}

#[test]
fn every_number_grade_and_state_is_on_its_page_in_both_languages() {
    each_row(|row, language, shown| {
        let number = row.number(language).unwrap_or_else(|| "–".to_owned());
        if let Some([shown_number, grade]) = &shown.table {
            assert_eq!(*shown_number, number, "{row:?}");
            assert!(grade.starts_with(row.word(language)), "{row:?}: {grade}");
        }
        if let Some([shown_number, grade]) = &shown.chart {
            let expected = match row.state {
                Some(_) => row.word(language).to_owned(),
                None => number,
            };
            assert_eq!(*shown_number, expected, "{row:?}");
            assert_eq!(grade, row.word(language), "{row:?}");
        }
        let is_there = shown.table.is_some() || shown.chart.is_some() || shown.result.is_some();
        assert_eq!(is_there, !is_nowhere(row), "{row:?}");
    });
}

#[test]
fn every_score_stands_above_its_steps_and_a_state_has_none() {
    each_row(|row, language, shown| {
        let words = [row.number(language), Some(row.word(language).to_owned())];
        let result = words.into_iter().flatten().collect::<Vec<_>>().join(", ");
        let expected = row.state.is_none().then_some(result);
        assert_eq!(shown.result, expected, "{row:?}");
        assert_eq!(shown.steps.is_empty(), row.state.is_some(), "{row:?}");
    });
}

#[test]
fn the_steps_of_a_share_begin_with_its_judgements() {
    each_row(|row, language, shown| {
        let (Some(sufficient), Some(applicable)) = (row.sufficient, row.applicable) else {
            return;
        };
        let shown_as = row.number.unwrap().to_string();
        let (sufficient, applicable) = (sufficient.to_string(), applicable.to_string());
        let step = if language == 0 {
            format!(
                "{sufficient} of the {applicable} judgements that applied were sufficient: {{ $exact }}%, which is shown as {shown_as}%."
            )
        } else {
            let arguments = [
                ("sufficient", sufficient.as_str()),
                ("applicable", applicable.as_str()),
                ("shown", shown_as.as_str()),
            ];
            welsh("working-pooled", &arguments)
        };
        let (before, after) = step.split_once("{ $exact }").unwrap();
        assert!(shown.steps[0].starts_with(before), "{row:?}: {shown:?}");
        assert!(shown.steps[0].ends_with(after), "{row:?}: {shown:?}");
    });
}

#[test]
fn what_limited_or_set_a_grade_is_told_of_that_score_and_of_no_other() {
    each_row(|row, language, shown| {
        let mut told = shown.steps.join(" ");
        told.extend(shown.table.iter().map(|cells| cells[1].as_str()));
        let reason = [
            "Limited by: a pool that is not safe is not good".to_owned(),
            welsh(
                "score-limited-by",
                &[("reason", "nid yw pwll nad yw'n ddiogel yn dda")],
            ),
        ];
        let reason = &reason[language];
        let limited = reason.split(':').next().unwrap();
        match row.limited_by.as_slice() {
            [] => assert!(!told.contains(limited), "{row:?}: {told}"),
            [one] if one == "unsafe" => {
                assert_eq!(told.matches(reason.as_str()).count(), 2, "{row:?}: {told}");
                assert_eq!(told.matches(limited).count(), 2, "{row:?}: {told}");
            }
            others => panic!("{others:?}"),
        }
        let set = ["Panel of inspectors", "Panel o arolygwyr"][language];
        let times = if row.overridden == Some(true) { 2 } else { 0 };
        assert_eq!(told.matches(set).count(), times, "{row:?}: {told}");
    });
}

#[test]
fn a_report_shows_the_scores_of_its_framework_and_no_others() {
    let known: [BTreeSet<&str>; 2] =
        LANGUAGES.map(|language| TITLES.iter().map(|title| title[language + 1]).collect());
    for row in expected().scores {
        for (language, page) in row.pages().into_iter().enumerate() {
            for title in shown(&site().page(&page)).keys() {
                assert!(
                    known[language].contains(title.as_str()),
                    "{title} on {page}"
                );
            }
        }
    }
}
