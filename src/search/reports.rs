//! Reports and plans as something that can be found: their titles, and what is written in them, with the heading above it.

use super::entry::{Entry, Subject};
use super::gather::Fields;
use super::weight;
use crate::bind;
use crate::language::Language;
use crate::markdown;
use crate::model::{Block, Framework, Id, ImprovementPlan, Markdown, Narrative};
use crate::publish::Release;
use crate::score::ScoredInspection;
use crate::text::Voice;

/// A heading of a report that a result can lead to. All reports under one version of a framework have the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    /// Its address on the page.
    pub anchor: String,
    /// The heading.
    pub title: String,
}

/// The headings of a report: its parts, then its items from the top of the tree.
#[must_use]
pub fn spots(framework: &Framework, language: Language) -> Vec<Spot> {
    let parts = framework.parts.iter().map(|part| Spot {
        anchor: part.id.to_string(),
        title: part.title.text(language).to_owned(),
    });
    let items = framework.all_items().into_iter().map(|item| Spot {
        anchor: item.id.to_string(),
        title: item.numbered().text(language).to_owned(),
    });
    parts.chain(items).collect()
}

/// The texts of one report, on the way to its entry.
struct Report<'a, 'v> {
    release: &'a Release<'a>,
    scored: &'a ScoredInspection<'a>,
    fields: Fields<'v>,
}

/// A report, and its improvement plan if it has one.
pub(super) fn entries<'a>(
    release: &'a Release<'a>,
    scored: &'a ScoredInspection<'a>,
    voice: Voice<'_>,
) -> Vec<Entry<'a>> {
    let mut report = Report {
        release,
        scored,
        fields: Fields::new(voice),
    };
    report.fields = title(scored, report.fields, 1);
    report.facts();
    if let Some(narrative) = scored.inspection.narrative.get(voice.language) {
        report.narrative(narrative);
    }
    let mut entries = vec![Entry {
        subject: Subject::Report(scored),
        fields: report.fields.list,
    }];
    let shows_plan = scored.framework.shows(
        Block::ImprovementPlan,
        &scored.inspection.not_in_this_edition,
    );
    if let Some(plan) = scored.plan.filter(|_| shows_plan) {
        entries.push(plan_entry(scored, plan, voice));
    }
    entries
}

/// A report as it stood before is found by its title alone, after the one that stands now.
pub(super) fn former<'a>(scored: &'a ScoredInspection<'a>, voice: Voice<'_>) -> Entry<'a> {
    let mut fields = title(scored, Fields::new(voice), 2);
    fields.add(scored.framework.key.version.as_str(), weight::HEADING, None);
    Entry {
        subject: Subject::Report(scored),
        fields: fields.list,
    }
}

/// What the report is about: area, framework, date. `share` divides what its words weigh.
fn title<'v>(scored: &ScoredInspection<'_>, mut fields: Fields<'v>, share: u32) -> Fields<'v> {
    let framework = scored.framework;
    fields.area(scored.area, weight::AREA_OF_REPORT / share);
    fields.text(&framework.name, weight::TITLE / share);
    if let Some(abbreviation) = &framework.abbreviation {
        fields.name(abbreviation, weight::TITLE / share);
    }
    if let Some(date) = scored.inspection.published {
        fields.add(fields.voice.date(date), weight::TITLE / share, None);
    }
    fields
}

impl Report<'_, '_> {
    fn spot_of_part(&self, id: &Id) -> Option<usize> {
        let mut parts = self.scored.framework.parts.iter();
        parts.position(|part| part.id == *id)
    }

    fn spot_of_block(&self, block: Block) -> Option<usize> {
        let mut parts = self.scored.framework.parts.iter();
        parts.position(|part| part.blocks.contains(&block))
    }

    fn spot_of_item(&self, id: &Id) -> Option<usize> {
        let items = self.scored.framework.all_items();
        let position = items.iter().position(|item| item.id == *id)?;
        Some(self.scored.framework.parts.len() + position)
    }

    /// What both languages have, whether or not the report is told in them.
    fn facts(&mut self) {
        let inspection = self.scored.inspection;
        let language = self.fields.voice.language;
        let recommendations = self.spot_of_block(Block::Recommendations);
        if recommendations.is_some() {
            for recommendation in &inspection.recommendations.list {
                let text = markdown::text(recommendation.text.get(language));
                self.fields.add(text, weight::TEXT, recommendations);
            }
        }
        let survey = self.spot_of_block(Block::Survey);
        if survey.is_some() {
            let results = self
                .scored
                .disclosed
                .survey
                .values()
                .flat_map(|group| &group.results);
            for result in results {
                let text = result.statement.text(language);
                self.fields.add(text, weight::TEXT, survey);
            }
        }
        if let Some(number) = &inspection.isbn {
            self.fields
                .add(number.replace('-', ""), weight::HEADING, None);
        }
    }

    fn narrative(&mut self, narrative: &Narrative) {
        for (id, text) in &narrative.parts {
            self.prose(text, self.spot_of_part(id));
        }
        for (id, findings) in &narrative.lists {
            for finding in findings {
                self.prose(&finding.text, self.spot_of_part(id));
            }
        }
        for text in narrative.groups.values() {
            self.prose(text, self.spot_of_block(Block::Survey));
        }
        for example in &narrative.examples {
            self.prose(&example.text, self.spot_of_block(Block::Examples));
        }
        for (id, told) in &narrative.items {
            let spot = self.spot_of_item(id);
            let findings = told.findings.values().flatten();
            let own = told.text.iter().chain(&told.commentary);
            for text in own.chain(findings.map(|finding| &finding.text)) {
                self.prose(text, spot);
            }
        }
    }

    /// A text as readers see it, with its figures in place.
    fn prose(&mut self, text: &Markdown, spot: Option<usize>) {
        let voice = self.fields.voice;
        let small_base = self.release.settings.small_base;
        let bound = bind::bind(text, &|reference| {
            bind::resolve(self.scored, reference)
                .map(|figure| voice.figure(&figure, small_base))
                .unwrap_or_default()
        });
        self.fields.add(markdown::text(&bound), weight::TEXT, spot);
    }
}

fn plan_entry<'a>(
    scored: &'a ScoredInspection<'a>,
    plan: &ImprovementPlan,
    voice: Voice<'_>,
) -> Entry<'a> {
    let mut fields = Fields::new(voice);
    fields.area(scored.area, weight::AREA_OF_REPORT / 2);
    match &plan.title {
        Some(title) => fields.text(title, weight::TITLE),
        None => fields.add(voice.say("plan-heading"), weight::TITLE, None),
    }
    fields.text(&scored.framework.name, weight::HEADING);
    fields.markdown(&plan.introduction, weight::TEXT);
    for entry in &plan.list {
        fields.text(&entry.area, weight::SUMMARY);
        for action in &entry.actions {
            fields.text(&action.text, weight::TEXT);
        }
        for text in &entry.success {
            fields.text(text, weight::TEXT);
        }
    }
    Entry {
        subject: Subject::Plan(scored),
        fields: fields.list,
    }
}
