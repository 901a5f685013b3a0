//! The ids that a site has, by kind.

use std::collections::BTreeMap;

use crate::language::Bilingual;
use crate::model::{Framework, Id, Site};

/// Something that an author may name.
#[derive(Clone, Debug)]
pub(super) struct Choice {
    pub id: String,
    /// What readers see, in English: the language of the schemas.
    pub title: String,
    /// The words that may stand for its value, where only some may.
    pub words: Option<Vec<String>>,
}

impl Choice {
    fn new(id: &Id, title: &str) -> Choice {
        Choice {
            id: id.to_string(),
            title: title.to_owned(),
            words: None,
        }
    }
}

/// The ids by the names of their kinds.
#[derive(Clone, Debug, Default)]
pub(super) struct Ids(BTreeMap<&'static str, Vec<Choice>>);

/// The states that a score may have instead of a result, as they are written.
const STATES: [&str; 5] = [
    "not-rated",
    "not-inspected",
    "not-applicable",
    "insufficient-evidence",
    "not-available",
];

impl Ids {
    /// The ids of a kind, or none where they are not known.
    pub(super) fn of(&self, kind: &str) -> &[Choice] {
        self.0.get(kind).map_or(&[], Vec::as_slice)
    }

    /// What any file of a site may name.
    pub(super) fn of_site(site: &Site) -> Ids {
        let mut ids = Ids::default();
        let regions = site.settings.regions.iter();
        ids.add(
            "regions",
            regions.map(|(id, name)| Choice::new(id, &name.en)),
        );
        let areas = site.areas.values();
        ids.add(
            "areas",
            areas.map(|area| Choice::new(&area.id, &area.name.en)),
        );
        let frameworks = site
            .frameworks
            .values()
            .filter(|framework| framework.is_current);
        ids.add(
            "frameworks",
            frameworks.map(|framework| Choice::new(&framework.key.id, &framework.name.en)),
        );
        ids
    }

    /// What the files under each framework may name, in any of its versions.
    pub(super) fn of_frameworks(site: &Site) -> Vec<(Id, Ids)> {
        let mut all: Vec<(Id, Ids)> = Vec::new();
        for framework in site.frameworks.values() {
            let is_same = |(id, _): &&mut (Id, Ids)| *id == framework.key.id;
            if let Some((_, ids)) = all.iter_mut().find(is_same) {
                ids.add_framework(framework);
            } else {
                let mut ids = Ids::of_site(site);
                ids.add_framework(framework);
                all.push((framework.key.id.clone(), ids));
            }
        }
        all
    }

    /// Adds to a kind what it does not have yet.
    fn add(&mut self, kind: &'static str, choices: impl IntoIterator<Item = Choice>) {
        let all = self.0.entry(kind).or_default();
        for choice in choices {
            match all.iter_mut().find(|other| other.id == choice.id) {
                // Another version may know other words.
                Some(found) => {
                    if let (Some(words), Some(more)) = (&mut found.words, choice.words) {
                        let new = more.into_iter().filter(|word| !words.contains(word));
                        let new: Vec<String> = new.collect();
                        words.extend(new);
                    }
                }
                None => all.push(choice),
            }
        }
    }

    fn add_framework(&mut self, framework: &Framework) {
        let titled = |(id, title): (&Id, &Bilingual<String>)| Choice::new(id, &title.en);
        self.add(
            "versions",
            [Choice::new(&framework.key.version, &framework.name.en)],
        );
        let services = framework.service_types.iter();
        self.add("service-types", services.map(|s| titled((&s.id, &s.title))));
        let parts = framework.parts.iter();
        self.add("parts", parts.map(|part| titled((&part.id, &part.title))));
        let groups = framework.groups.iter();
        self.add(
            "groups",
            groups.map(|group| titled((&group.id, &group.title))),
        );
        let sample = framework.characteristics.iter();
        self.add("characteristics", sample.map(|c| titled((&c.id, &c.title))));
        let themes = framework.themes.list.iter();
        self.add(
            "themes",
            themes.map(|theme| titled((&theme.id, &theme.title))),
        );
        let lowest = framework.lowest_items(None);
        self.add(
            "lowest-items",
            lowest
                .iter()
                .map(|item| Choice::new(&item.id, &item.numbered().en)),
        );
        self.add("charts", charts(framework));
        self.add_scores(framework);
    }

    fn add_scores(&mut self, framework: &Framework) {
        let title = |id: &Id| framework.title_of(id).unwrap_or_default().en;
        let scored = framework.scored_ids();
        let plain = |ids: &[&Id]| -> Vec<Choice> {
            ids.iter().map(|id| Choice::new(id, &title(id))).collect()
        };
        self.add("score", plain(&scored));
        let compared = framework.comparison.iter();
        let compared: Vec<&Id> = compared.flat_map(|comparison| &comparison.of).collect();
        self.add("compared", plain(&compared));
        let scales = framework.scales.values();
        let grades = scales.flat_map(|scale| &scale.grades);
        self.add(
            "grades",
            grades.map(|grade| Choice::new(&grade.id, &grade.word.en)),
        );
        self.add(
            "scores",
            scored.iter().map(|id| {
                let grades = framework
                    .scale_of(id)
                    .map_or(&[][..], |scale| &scale.grades);
                let grades = grades.iter().map(|grade| grade.id.to_string());
                Choice {
                    words: Some(grades.chain(STATES.map(str::to_owned)).collect()),
                    ..Choice::new(id, &title(id))
                }
            }),
        );
    }
}

/// The ids of the charts that a report may have.
fn charts(framework: &Framework) -> Vec<Choice> {
    let named = |id: String, title: &str| Choice {
        id,
        title: title.to_owned(),
        words: None,
    };
    let mut charts = vec![
        named("item-scores".to_owned(), "The scores of items"),
        named("baseline".to_owned(), "Scores beside those of other areas"),
    ];
    let sample = framework.characteristics.iter();
    charts.extend(sample.map(|c| named(format!("sample-{}", c.id), &c.title.en)));
    let groups = framework.groups.iter();
    charts.extend(groups.map(|group| named(format!("survey-{}", group.id), &group.title.en)));
    charts
}
