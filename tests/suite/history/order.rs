//! Whatever inspections an area has: newest first, broken exactly where results cannot be compared, and joined nowhere else.

use adrodd::history::{Break, Stretch, is_before, stretches};
use adrodd::model::{Id, PartialDate, Site};
use adrodd::publish::{Audience, publish};
use adrodd::score::{ScoredInspection, score};
use proptest::prelude::*;

use crate::site::TestSite;

/// A framework and version: two of one framework, one that names the first, and one that names none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Criteria {
    Former,
    Today,
    Comparable,
    Alone,
}

impl Criteria {
    fn framework(self) -> &'static str {
        match self {
            Criteria::Former | Criteria::Today => "checks-1",
            Criteria::Comparable => "checks-2",
            Criteria::Alone => "checks-3",
        }
    }

    fn version(self) -> &'static str {
        if self == Criteria::Former { "0" } else { "1" }
    }

    /// Why results are not compared, if they are not.
    fn between(self, other: Criteria) -> Option<Break> {
        use Criteria::{Alone, Comparable, Former, Today};
        match (self, other) {
            (one, two) if one == two => None,
            (Former, Today) | (Today, Former) => Some(Break::OtherVersion),
            (Comparable, Former | Today) | (Former | Today, Comparable) => None,
            (Alone, _)
            | (_, Alone)
            | (Comparable, Comparable)
            | (Former, Former)
            | (Today, Today) => Some(Break::OtherFramework),
        }
    }
}

/// The small site with four criteria.
fn site_with_criteria() -> TestSite {
    let folder = "content/frameworks/checks-1/";
    let mut site = TestSite::small();
    let files: Vec<(String, String)> = site
        .paths()
        .into_iter()
        .filter_map(|path| {
            let file = path.strip_prefix(folder)?.to_owned();
            Some((file, site.text(&path).to_owned()))
        })
        .collect();
    for (file, text) in &files {
        let other = |number: &str, named: &str| {
            text.replace(
                "slug: { en: case-checks, cy: gwirio-achosion }",
                &format!("slug: {{ en: checks-{number}, cy: gwirio-{number} }}\n{named}"),
            )
        };
        let named = if file == "framework.yaml" {
            "comparable_with: [checks-1]"
        } else {
            ""
        };
        site = site
            .write(
                &format!("content/frameworks/checks-2/{file}"),
                &other("2", named),
            )
            .write(
                &format!("content/frameworks/checks-3/{file}"),
                &other("3", ""),
            )
            .write(
                &format!("{folder}versions/0/{file}"),
                &text.replace(
                    "version: \"1\"\nvalid: { from: \"2020\" }",
                    "version: \"0\"\nvalid: { from: \"2010\", to: \"2012\" }",
                ),
            );
    }
    site
}

/// That site with the given inspections of Northwick and no other.
fn site(inspections: &[(String, Criteria)]) -> Site {
    let mut site = site_with_criteria();
    for path in site.paths() {
        if path.starts_with("content/inspections/") {
            site = site.remove(&path);
        }
    }
    for (date, criteria) in inspections {
        let published = if date == "undated" {
            "publish_at: 2020-01-01".to_owned()
        } else {
            format!("published: \"{date}\"")
        };
        let folder = format!(
            "content/inspections/northwick/{date}-{}",
            criteria.framework()
        );
        site = site.write(
            &format!("{folder}/inspection.yaml"),
            &format!(
                "framework_version: \"{}\"\nstate: final\n{published}\n\
                 stated_scores: {{ work: 60, planning: 55, doing: 65, care: 70 }}\n\
                 not_in_this_edition: [foreword, recommendations, examples, voices, findings, cases]\n",
                criteria.version()
            ),
        );
    }
    site.checked()
}

fn criteria_of(scored: &ScoredInspection<'_>) -> Criteria {
    match (
        scored.framework.key.id.as_str(),
        scored.framework.key.version.as_str(),
    ) {
        ("checks-1", "0") => Criteria::Former,
        ("checks-1", _) => Criteria::Today,
        ("checks-2", _) => Criteria::Comparable,
        _ => Criteria::Alone,
    }
}

fn names(stretches: &[Stretch<'_>]) -> Vec<Vec<String>> {
    let name = |scored: &&ScoredInspection<'_>| scored.inspection.folder.to_string();
    stretches
        .iter()
        .map(|stretch| stretch.inspections.iter().map(name).collect())
        .collect()
}

/// What is known of the order of two dates: the sure answer of the days they may mean.
fn is_surely_before(one: Option<PartialDate>, other: Option<PartialDate>) -> bool {
    let (Some(one), Some(other)) = (one, other) else {
        return false;
    };
    one.last_day().unwrap() < other.first_day().unwrap()
}

fn assert_ordered_and_broken(stretches: &[Stretch<'_>], count: usize) {
    let all: Vec<&ScoredInspection<'_>> = stretches
        .iter()
        .flat_map(|stretch| stretch.inspections.iter().copied())
        .collect();
    assert_eq!(all.len(), count, "each stands there once");
    for (at, newer) in all.iter().enumerate() {
        for older in &all[at + 1..] {
            // Without a date, the day on which the framework began is the earliest.
            let newer_date = newer.inspection.published;
            let published = older.inspection.published;
            let older_date = Some(published.unwrap_or(older.framework.valid_from));
            assert!(
                !is_surely_before(newer_date, older_date),
                "{newer_date:?} {older_date:?}"
            );
        }
    }
    for stretch in stretches {
        for (at, newer) in stretch.inspections.iter().enumerate() {
            for older in &stretch.inspections[at + 1..] {
                assert_eq!(criteria_of(newer).between(criteria_of(older)), None);
                assert!(
                    is_before((*older).into(), (*newer).into()),
                    "the order is known"
                );
            }
        }
    }
    for pair in stretches.windows(2) {
        let first_below = pair[1].inspections[0];
        let reasons = pair[0].inspections.iter().filter_map(|newer| {
            let by_criteria = criteria_of(newer).between(criteria_of(first_below));
            let known = is_before(first_below.into(), (*newer).into());
            by_criteria.or((!known).then_some(Break::UnknownOrder))
        });
        let reasons: Vec<Break> = reasons.collect();
        assert!(reasons.contains(&pair[1].after.unwrap()), "{reasons:?}");
    }
    assert!(
        stretches
            .first()
            .is_none_or(|stretch| stretch.after.is_none())
    );
}

fn a_date() -> impl Strategy<Value = String> {
    prop_oneof![
        1 => Just("undated".to_owned()),
        2 => (2010..2016_u16).prop_map(|year| year.to_string()),
        5 => (2010..2016_u16, 1..=12_u8).prop_map(|(year, month)| format!("{year}-{month:02}")),
    ]
}

fn criteria() -> impl Strategy<Value = Criteria> {
    prop_oneof![
        3 => Just(Criteria::Today),
        2 => Just(Criteria::Former),
        2 => Just(Criteria::Comparable),
        1 => Just(Criteria::Alone),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn inspections_are_in_order_and_broken_where_they_cannot_be_compared(
        mut inspections in prop::collection::vec((a_date(), criteria()), 0..7)
    ) {
        let folder = |(date, criteria): &(String, Criteria)| format!("{date}-{}", criteria.framework());
        inspections.sort_by_key(folder);
        inspections.dedup_by_key(|inspection| folder(inspection));
        let site = site(&inspections);
        let release = publish(&site, Audience::Inside);
        let mut scored = score(&release);
        let area = Id::parse("northwick").unwrap();
        let as_read = names(&stretches(&area, &scored));
        scored.reverse();
        prop_assert_eq!(&as_read, &names(&stretches(&area, &scored)), "whatever order they come in");
        assert_ordered_and_broken(&stretches(&area, &scored), inspections.len());
    }
}
