//! A draft of a report: every part, item and group of its form as a heading in both languages, every score, and nothing said yet.

use serde::Serialize;

use super::templates::fill;
use super::{Mistake, NewFile, quoted};
use crate::language::Bilingual;
use crate::model::{
    Aggregation, Area, BaselineKind, Block, Country, Framework, Id, Item, PartialDate, Rule, Unit,
};
use crate::score::unit_of;

/// Which inspection is begun.
pub struct Visit<'a> {
    /// The place.
    pub area: &'a Area,
    /// The criteria, in the version of today.
    pub framework: &'a Framework,
    /// When the report will be published.
    pub month: PartialDate,
}

/// The files of a draft.
///
/// # Errors
/// When a template has a mistake.
pub fn inspection(visit: &Visit<'_>) -> Result<Vec<NewFile>, Mistake> {
    let id = &visit.framework.key.id;
    let folder = format!("content/inspections/{}/{}-{id}", visit.area.id, visit.month);
    let service = visit.framework.service_types.first();
    let report = Report {
        heads: heads(visit.framework, service.map(|service| &service.id)),
    };
    let mut files = vec![NewFile {
        path: format!("{folder}/inspection.yaml"),
        text: fill("inspection.yaml", &Data::new(visit))?,
    }];
    if !report.heads.is_empty() {
        for name in ["report.en.md", "report.cy.md"] {
            let text = fill(name, &report)?;
            files.push(NewFile {
                path: format!("{folder}/{name}"),
                text: format!("{}\n", text.trim_end()),
            });
        }
    }
    Ok(files)
}

#[derive(Serialize)]
struct Report {
    heads: Vec<Head>,
}

/// A heading of a narrative and what stands below it.
#[derive(Serialize)]
struct Head {
    id: String,
    title_en: String,
    title_cy: String,
    /// Whether a text belongs below it.
    text: bool,
    /// Whether a numbered list does.
    list: bool,
    below: Vec<Head>,
}

impl Head {
    fn new(id: &Id, title: &Bilingual<String>) -> Head {
        Head {
            id: id.to_string(),
            title_en: in_markdown(&title.en),
            title_cy: in_markdown(&title.cy),
            text: false,
            list: false,
            below: Vec::new(),
        }
    }

    fn with_text(self) -> Head {
        Head { text: true, ..self }
    }

    fn with_list(self) -> Head {
        Head { list: true, ..self }
    }
}

/// Titles stand in comments and in single lines of text.
fn one_line(title: &str) -> String {
    title.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A brace would begin a figure.
fn in_markdown(title: &str) -> String {
    one_line(title).replace('{', "\\{")
}

fn heads(framework: &Framework, service: Option<&Id>) -> Vec<Head> {
    let mut heads = Vec::new();
    for part in &framework.parts {
        let has = |block| part.blocks.contains(&block);
        let head = Head::new(&part.id, &part.title);
        if has(Block::Survey) {
            let groups = framework.groups.iter();
            let below = groups.map(|group| Head::new(&group.id, &group.title).with_text());
            heads.push(Head {
                below: below.collect(),
                ..head.with_text()
            });
        } else if has(Block::List) {
            heads.push(head.with_list());
        } else if has(Block::Narrative) || has(Block::Examples) {
            heads.push(head.with_text());
        }
        if has(Block::Findings) {
            for item in &framework.items {
                push_item(framework, service, item, &mut heads);
            }
        }
    }
    heads
}

fn push_item(framework: &Framework, service: Option<&Id>, item: &Item, heads: &mut Vec<Head>) {
    if !item.applies_to(service) {
        return;
    }
    let head = Head::new(&item.id, &item.title);
    if item.children.is_empty() && !framework.findings.is_empty() {
        let kinds = framework.findings.iter();
        let below = kinds.map(|kind| Head::new(&kind.id, &kind.other).with_list());
        heads.push(Head {
            below: below.collect(),
            ..head
        });
    } else {
        heads.push(head.with_text());
    }
    for child in &item.children {
        push_item(framework, service, child, heads);
    }
}

/// What `inspection.yaml` is filled in with.
#[derive(Serialize)]
struct Data {
    england: bool,
    framework: String,
    version: String,
    month: String,
    service_types: String,
    service_type: String,
    signature: bool,
    team: bool,
    letter: bool,
    questions: bool,
    scores: Vec<Score>,
    baseline: Vec<String>,
    recommendations: bool,
    groups: Vec<Named>,
    sample: Vec<Characteristic>,
    parts: String,
}

#[derive(Serialize)]
struct Score {
    id: String,
    title: String,
    /// What may be written for it.
    form: String,
}

#[derive(Serialize)]
struct Named {
    id: String,
    title: String,
}

#[derive(Serialize)]
struct Characteristic {
    id: String,
    title: String,
    categories: String,
}

fn list<'a>(ids: impl IntoIterator<Item = &'a Id>) -> String {
    let ids: Vec<&str> = ids.into_iter().map(Id::as_str).collect();
    ids.join(", ")
}

impl Data {
    fn new(visit: &Visit<'_>) -> Data {
        let framework = visit.framework;
        let shows = |block| framework.shows(block, &std::collections::BTreeSet::new());
        let services = &framework.service_types;
        let frozen = framework.comparison.as_ref();
        let frozen = frozen.filter(|comparison| comparison.baseline == BaselineKind::Frozen);
        let groups = if shows(Block::Survey) {
            &framework.groups[..]
        } else {
            &[]
        };
        Data {
            england: visit.area.country == Country::England,
            framework: framework.key.id.to_string(),
            version: quoted(framework.key.version.as_str()),
            month: visit.month.to_string(),
            service_types: list(services.iter().map(|service| &service.id)),
            service_type: list(services.first().map(|service| &service.id)),
            signature: shows(Block::Signature),
            team: shows(Block::Team),
            letter: shows(Block::LetterHead),
            questions: framework.questions.is_some(),
            scores: scores(framework),
            baseline: frozen
                .filter(|_| shows(Block::Baseline))
                .iter()
                .flat_map(|comparison| comparison.of.iter().map(Id::to_string))
                .collect(),
            recommendations: shows(Block::Recommendations),
            groups: groups
                .iter()
                .map(|group| Named {
                    id: group.id.to_string(),
                    title: one_line(&group.title.en),
                })
                .collect(),
            sample: if shows(Block::Sample) {
                sample(framework)
            } else {
                Vec::new()
            },
            parts: list(framework.parts.iter().map(|part| &part.id)),
        }
    }
}

fn sample(framework: &Framework) -> Vec<Characteristic> {
    let all = framework.characteristics.iter();
    all.map(|characteristic| {
        let categories = characteristic.categories.iter();
        let categories: Vec<String> = categories
            .map(|category| format!("{}: 0", category.id))
            .collect();
        Characteristic {
            id: characteristic.id.to_string(),
            title: one_line(&characteristic.title.en),
            categories: categories.join(", "),
        }
    })
    .collect()
}

/// The scores that follow from no other score: those that people set, and shares of judgements.
fn scores(framework: &Framework) -> Vec<Score> {
    let service = framework.service_types.first().map(|service| &service.id);
    let lowest = framework.lowest_items(service);
    framework
        .scored_ids()
        .into_iter()
        .filter(|id| {
            framework
                .item(id)
                .is_none_or(|item| item.applies_to(service))
        })
        .filter_map(|id| {
            let rule = framework.rule(id)?;
            let is_lowest = lowest.iter().any(|item| item.id == *id);
            let is_share = rule.by == Aggregation::PooledShare;
            let is_given = rule.by == Aggregation::Judged
                || (is_share && (is_lowest || framework.item(id).is_none()));
            is_given.then(|| Score {
                id: id.to_string(),
                title: one_line(&framework.title_of(id).unwrap_or_default().en),
                form: form(framework, id, rule),
            })
        })
        .collect()
}

/// What may be written for a score, in words.
fn form(framework: &Framework, id: &Id, rule: &Rule) -> String {
    let grades = framework.scale_of(id).map(|scale| {
        let grades = list(scale.grades.iter().map(|grade| &grade.id));
        format!("one of {grades}")
    });
    let number = match unit_of(rule, &framework.bands) {
        Some(Unit::Percent) if rule.by == Aggregation::PooledShare => {
            Some("a percentage, or { sufficient: 9, of: 12 }")
        }
        Some(Unit::Percent) => Some("a percentage"),
        Some(Unit::Points) => Some("points"),
        Some(Unit::Count) => Some("a number"),
        None => None,
    };
    match (number, grades) {
        (Some(number), _) => number.to_owned(),
        (None, Some(grades)) => grades,
        (None, None) => "a score".to_owned(),
    }
}
