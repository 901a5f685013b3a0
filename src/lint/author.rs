//! Advice to authors: which look goes over which text.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::Words;
use super::abbreviations::{self, Met, Wanted};
use super::form;
use super::grades::{Grades, Named};
use super::personal::months;
use super::prose::{Prose, prose};
use super::report::Report;
use super::scan::Phrases;
use super::shares::Shares;
use super::text::Text;
use super::texts_below;
use crate::diagnostic::Diagnostic;
use crate::language::{Bilingual, Language};
use crate::load::SourceTree;
use crate::model::{Block, Framework, FrameworkKey, Inspection, LintRule, Site, Term};

/// What the looks at a site have in common.
pub(super) struct Advice<'s> {
    site: &'s Site,
    shares: Bilingual<Shares>,
    grades: Bilingual<Grades>,
    months: Phrases<()>,
    empty_texts: BTreeSet<String>,
    /// What the looks at reports go by, by framework.
    of_frameworks: BTreeMap<&'s FrameworkKey, OfFramework<'s>>,
    /// The same wherever no framework is.
    known_everywhere: BTreeSet<String>,
}

/// What the looks at the reports under a framework have in common.
struct OfFramework<'s> {
    /// Abbreviations that nobody needs to explain.
    known: BTreeSet<String>,
    /// Words that the site wants defined.
    wanted: Bilingual<Wanted<'s>>,
    /// The words of its grades.
    grades: Named<'s>,
}

impl<'s> Advice<'s> {
    pub(super) fn new(
        tree: &'s SourceTree,
        site: &'s Site,
        words: &Bilingual<Words>,
    ) -> Advice<'s> {
        let everywhere = known_everywhere(site, words);
        let frameworks = site.frameworks.iter();
        let of_frameworks = frameworks.map(|(key, framework)| {
            let terms = abbreviations::terms(site, &key.id);
            let mut known = everywhere.clone();
            known.extend(abbreviations::of_terms(&terms));
            known.extend(of_framework(tree, framework));
            let wanted = Bilingual::from_fn(|language| Wanted::new(site, &terms, language));
            let grades = Named::of(framework);
            let common = OfFramework {
                known,
                wanted,
                grades,
            };
            (key, common)
        });
        let of_frameworks = of_frameworks.collect();
        let all: Vec<&Term> = site.glossary.iter().collect();
        let mut known_everywhere = everywhere;
        known_everywhere.extend(abbreviations::of_terms(&all));
        Advice {
            site,
            shares: words.map(Shares::new),
            grades: words.map(Grades::new),
            months: months(words),
            empty_texts: form::empty_texts(site, words),
            of_frameworks,
            known_everywhere,
        }
    }

    fn wants(&self, rule: LintRule) -> bool {
        !self.site.settings.lint.off.contains(&rule)
    }

    /// Advice on the texts of an inspection, and whether its scores were asked for.
    pub(super) fn on_report(
        &self,
        inspection: &Inspection,
        texts: &[Text<'_>],
    ) -> (Vec<Diagnostic>, bool) {
        let mut problems = Vec::new();
        let framework = self.site.frameworks.get(&inspection.framework);
        let area = self.site.areas.get(&inspection.area);
        let common = self.of_frameworks.get(&inspection.framework);
        let (Some(framework), Some(area), Some(common)) = (framework, area, common) else {
            return (problems, false);
        };
        let OfFramework {
            known,
            wanted,
            grades,
        } = common;
        let report = Report::new(inspection, area, framework);
        let mut met = BTreeMap::new();
        for text in texts
            .iter()
            .filter(|text| text.first_key() != Some("personal_data"))
        {
            let prose = prose(text);
            self.on_form(text, &prose, known, &mut problems);
            let Some(language) = text.language else {
                continue;
            };
            let reader: &mut (Met<'_>, BTreeSet<&str>) = met
                .entry((&**text.path, language))
                .or_insert_with(|| (Met::new(known), BTreeSet::new()));
            let wanted = wanted.get(language);
            for passage in prose.iter().filter(|passage| !passage.is_id()) {
                if self.wants(LintRule::Abbreviations) {
                    problems.append(&mut reader.0.problems(passage));
                }
                problems.append(&mut wanted.problems(passage, &mut reader.1));
                problems.append(&mut self.on_passage(passage, &report, grades));
            }
        }
        (problems, report.is_scored())
    }

    /// Advice that needs the data of the report.
    fn on_passage(
        &self,
        passage: &Prose<'_>,
        report: &Report<'_>,
        named: &Named<'_>,
    ) -> Vec<Diagnostic> {
        let language = passage.language;
        let mut problems = Vec::new();
        if self.wants(LintRule::Shares) {
            problems.append(&mut self.shares.get(language).problems(passage, report));
        }
        if !passage.is_narrative() {
            return problems;
        }
        if self.wants(LintRule::Grades) {
            problems.append(&mut self.grades.get(language).problems(passage, report, named));
        }
        if self.wants(LintRule::ExampleDates) && is_example(passage, report.framework) {
            problems.append(&mut form::example_dates(passage, &self.months));
        }
        problems
    }

    /// Advice on every other text of the site.
    pub(super) fn on_site(&self, texts: &[Text<'_>]) -> Vec<Diagnostic> {
        let found: Vec<Vec<Diagnostic>> = texts
            .par_iter()
            .map(|text| {
                let mut problems = Vec::new();
                // What the site tells the program about texts is no text.
                if !matches!(text.first_key(), Some("lint" | "personal_data")) {
                    let known = &self.known_everywhere;
                    self.on_form(text, &prose(text), known, &mut problems);
                }
                problems
            })
            .collect();
        found.into_iter().flatten().collect()
    }

    /// Advice that every text gets.
    fn on_form(
        &self,
        text: &Text<'_>,
        prose: &[Prose<'_>],
        known: &BTreeSet<String>,
        problems: &mut Vec<Diagnostic>,
    ) {
        if self.wants(LintRule::Links) {
            problems.append(&mut form::links(text, &self.empty_texts));
        }
        if self.wants(LintRule::Headings) {
            problems.append(&mut form::headings(text));
        }
        if self.wants(LintRule::Capitals) {
            for passage in prose.iter().filter(|passage| !passage.is_id()) {
                problems.append(&mut abbreviations::capitals(passage, known));
            }
        }
    }
}

/// Abbreviations that the program or the site takes as known, and those in phrases that stay in their language.
fn known_everywhere(site: &Site, words: &Bilingual<Words>) -> BTreeSet<String> {
    let settings = &site.settings;
    let mut known: BTreeSet<String> = settings.lint.abbreviations.iter().cloned().collect();
    for language in Language::ALL {
        known.extend(words.get(language).abbreviations.iter().cloned());
        let phrases = settings.phrases.get(language).iter();
        known.extend(phrases.flat_map(|phrase| abbreviations::abbreviations(phrase)));
    }
    known
}

/// What the texts of a framework use, they explain.
fn of_framework(tree: &SourceTree, framework: &Framework) -> BTreeSet<String> {
    let folder = format!("{}/", framework.path);
    let texts = texts_below(tree, &folder, true);
    let passages = texts.iter().flat_map(Text::passages);
    passages
        .flat_map(|passage| abbreviations::abbreviations(&passage.text))
        .collect()
}

fn is_example(passage: &Prose<'_>, framework: &Framework) -> bool {
    let mut parts = framework.parts.iter();
    parts.any(|part| part.id.as_str() == passage.under.0 && part.blocks.contains(&Block::Examples))
}
