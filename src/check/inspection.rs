//! `inspections/<area>/<yyyy-mm>-<framework>/`.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;

use super::inspection_versions as versions;
use super::notes::Notes;
use super::{
    completeness, dates, disclosure, followed, headlines, inspection_data, judgements, languages,
    lifecycle, lint, narrative, plan, short_texts, stated, translation,
};
use crate::content::InspectionFile;
use crate::diagnostic::{Code, Diagnostic, Location, suggest};
use crate::language::Bilingual;
use crate::load::SourceTree;
use crate::markdown::Shape;
use crate::model::{
    Area, DisclosureRule, Framework, FrameworkKey, Id, Inspection, InspectionKind, Markdown,
    Narrative, ShortTexts,
};
use crate::yaml::{self, Spanned};

/// What inspections refer to.
pub(super) struct Known<'a> {
    pub tree: &'a SourceTree,
    pub areas: &'a BTreeMap<Id, Area>,
    pub frameworks: &'a BTreeMap<FrameworkKey, Framework>,
    /// The files in which a problem was found before.
    pub broken: &'a BTreeSet<Arc<str>>,
    /// What the site says of small counts.
    pub disclosure: DisclosureRule,
}

impl<'a> Known<'a> {
    /// The versions of a framework.
    fn versions(&self, framework: &str) -> Vec<&'a Framework> {
        let all = self.frameworks.values();
        all.filter(|other| other.key.id.as_str() == framework)
            .collect()
    }

    fn is_whole(&self, framework: &Framework) -> bool {
        let file = format!("{}/framework.yaml", framework.path);
        !self.broken.contains(file.as_str())
    }

    fn asked<'f>(
        &self,
        framework: &'f Framework,
        service: Option<&'f Id>,
        cases: Option<u32>,
    ) -> judgements::Asked<'f> {
        let list = format!("{}/questions.yaml", framework.path);
        judgements::Asked {
            framework,
            service,
            cases,
            are_whole: !self.broken.contains(list.as_str()),
        }
    }

    /// Whether a file is there. If it could not be read, that was reported; what refers to it is not wrong as well.
    fn exists(&self, path: &str) -> bool {
        self.tree.text(path).is_some()
    }
}

pub(super) fn read_all(known: &Known<'_>, problems: &mut Vec<Diagnostic>) -> Vec<Arc<Inspection>> {
    let tree = known.tree;
    let mut folders = BTreeMap::new();
    for (path, _) in tree.below("content/inspections/") {
        if let [_, _, area, folder, _] = path.split('/').collect::<Vec<_>>().as_slice() {
            let a_file = folders
                .entry((area.to_string(), folder.to_string()))
                .or_insert_with(|| Arc::clone(path));
            if path.ends_with("/inspection.yaml") {
                *a_file = Arc::clone(path);
            }
        }
    }
    // Inspections know nothing of each other, so they may be read in any order; what is found keeps the order of the folders.
    let read: Vec<(Option<Arc<Inspection>>, Vec<Diagnostic>)> = folders
        .into_par_iter()
        .map(|((area, folder), a_file)| {
            let mut problems = Vec::new();
            let mut at_folder = Notes {
                path: a_file,
                problems: &mut problems,
            };
            let place = place(&area, &folder, known, &mut at_folder);
            let mut inspection = place.and_then(|place| read(known, &place, &mut problems));
            if let Some(inspection) = &mut inspection {
                completeness::settle(inspection, &mut problems);
            }
            (inspection.map(Arc::new), problems)
        })
        .collect();
    let mut inspections = Vec::new();
    for (inspection, mut found) in read {
        inspections.extend(inspection);
        problems.append(&mut found);
    }
    report_second_firsts(&inspections, problems);
    inspections
}

/// Comparisons count first inspections only, so an area has one under each framework.
fn report_second_firsts(inspections: &[Arc<Inspection>], problems: &mut Vec<Diagnostic>) {
    let mut seen = BTreeSet::new();
    for inspection in inspections {
        let is_first = inspection.kind == Some(InspectionKind::First);
        if is_first && !seen.insert((&inspection.area, &inspection.framework.id)) {
            problems.push(Diagnostic::new(
                Code::Contradiction,
                Location::file(&format!("{}/inspection.yaml", inspection.path).into()),
                "this area has an earlier first inspection under the same framework",
                "write `kind: re-inspection` in the later one",
            ));
        }
    }
}

/// Where an inspection belongs, as its folders say.
struct Place<'a> {
    area: &'a Area,
    /// The versions of the framework.
    versions: Vec<&'a Framework>,
    folder: Id,
    path: String,
}

fn place<'a>(
    area: &str,
    folder: &str,
    known: &Known<'a>,
    notes: &mut Notes<'_>,
) -> Option<Place<'a>> {
    let whole = 0..0;
    let found_area = known.areas.get(area);
    if found_area.is_none() && !known.exists(&format!("content/areas/{area}.yaml")) {
        notes.report(
            Code::UnknownId,
            &whole,
            format!("the folder `{area}` is named after no area"),
            suggest(
                area,
                known.areas.keys().map(Id::as_str),
                "describe the area in content/areas",
            ),
        );
    }
    let Some(framework) = dates::after_date(folder) else {
        notes.report(
            Code::BadDate,
            &whole,
            format!("the folder `{folder}` does not begin with a date"),
            "name it after the month of publication and the framework, such as `2012-06-cci-2009`; or after the year, or `undated`",
        );
        return None;
    };
    let described = format!("content/frameworks/{framework}/framework.yaml");
    let versions = known.versions(framework);
    if versions.is_empty() {
        if known.exists(&described) {
            return None;
        }
        notes.report(
            Code::UnknownId,
            &whole,
            format!("the folder `{folder}` is named after no framework: there is no `{framework}`"),
            suggest(
                framework,
                known.frameworks.keys().map(|key| key.id.as_str()),
                "describe the framework in content/frameworks",
            ),
        );
        return None;
    }
    Some(Place {
        area: found_area?,
        versions,
        folder: Id::parse(folder)?,
        path: format!("content/inspections/{area}/{folder}"),
    })
}

fn open<'t>(
    tree: &'t SourceTree,
    place: &Place<'_>,
    problems: &mut Vec<Diagnostic>,
) -> Option<(&'t Arc<str>, &'t str)> {
    let path = format!("{}/inspection.yaml", place.path);
    let found = tree.file(&path);
    if found.is_none() {
        problems.push(Diagnostic::missing_file(
            &path,
            "an inspection needs its dates, state and scores there",
        ));
    }
    found
}

fn read(
    known: &Known<'_>,
    place: &Place<'_>,
    problems: &mut Vec<Diagnostic>,
) -> Option<Inspection> {
    let (path, text) = open(known.tree, place, problems)?;
    let file: InspectionFile = yaml::read(path, text, problems)?;
    let mut notes = Notes {
        path: path.clone(),
        problems,
    };
    let framework = versions::version(&file.framework_version, &place.versions, &mut notes)?;
    let before = notes.problems.len();
    let mut found = inspection(known, place, (&file, framework), &mut notes);
    if !known.is_whole(framework) {
        forget_headings(notes.problems, before);
    }
    translation::read(known.tree, &mut found, notes.problems);
    Some(found)
}

fn inspection(
    known: &Known<'_>,
    place: &Place<'_>,
    (file, framework): (&InspectionFile, &Framework),
    notes: &mut Notes<'_>,
) -> Inspection {
    let missing = missing_parts(file, framework, notes);
    let data = inspection_data::read(file, framework, notes);
    let dates = dates::read(file, &place.folder, notes);
    let shows = |block| framework.shows(block, &missing);
    inspection_data::report_unshown(file, &shows, notes);
    let service_type = versions::service_type(file, framework, notes);
    let recalculated = versions::recalculations(file, &place.versions, notes);
    let all = versions::versions(framework, &place.versions, &recalculated);
    let stated = stated::read(file, &all, known.is_whole(framework), notes);
    let cases = file.cases.as_ref().and_then(Spanned::given).copied();
    let asked = known.asked(framework, service_type.as_ref(), cases);
    let judgements = judgements::read(known.tree, &place.path, &asked, notes.problems);
    let form = narrative::Form::new(framework, &missing, service_type.as_ref());
    let charts = headlines::charts(&data, &shows);
    let told = told(known.tree, place, (file, &charts), &form, notes);
    let rule = (framework, known.disclosure);
    let unprotected = disclosure::unprotected(file, rule, data.figures, notes);
    let given = &data.recommendations;
    let plan = plan::read(known.tree, &place.path, given, &shows, notes.problems);
    Inspection {
        area: place.area.id.clone(),
        framework: framework.key.clone(),
        folder: place.folder.clone(),
        path: place.path.clone(),
        state: file.state,
        publish_at: dates.publish_at,
        kind: file.kind,
        published: dates.published,
        published_note: dates.published_note,
        fieldwork: dates.fieldwork,
        fieldwork_to: dates.fieldwork_to,
        source: notes.optional_markdown(file.source.as_ref(), Shape::Inline),
        isbn: file.isbn.as_ref().map(|isbn| notes.line(isbn)),
        stated_scores: stated.scores,
        unstated: file.unstated,
        overrides: stated.overrides,
        plan,
        judgements,
        narrative: told.narrative,
        short_texts: told.short_texts,
        cases,
        service_type,
        letter: data.letter,
        chief_inspector: data.chief_inspector,
        lead_inspector: data.lead_inspector,
        team: data.team,
        baseline: data.baseline,
        recommendations: data.recommendations,
        unprotected,
        chart_headlines: told.chart_headlines,
        not_in_this_edition: missing,
        recalculated,
        corrections: dates.corrections,
        followed_up: followed::read(file, &place.area.id, notes),
        personal_data: lint::permitted(&file.personal_data, notes),
        exemption: lifecycle::exemption(file, notes),
        withdrawn: lifecycle::withdrawal(file, notes),
        superseded: lifecycle::supersession(file, &place.area.id, notes),
        // What is missing is known when all has been read.
        lacks: Vec::new(),
    }
}

/// A framework that has problems of its own may lack the very parts and items that a report has.
fn forget_headings(problems: &mut Vec<Diagnostic>, before: usize) {
    let found = problems.split_off(before.min(problems.len()));
    let is_of_the_form = |problem: &Diagnostic| match problem.code {
        Code::UnknownHeading | Code::MissingNarrative => true,
        Code::Contradiction => problem
            .location
            .as_ref()
            .is_some_and(|place| place.path.ends_with(".md")),
        _ => false,
    };
    problems.extend(found.into_iter().filter(|problem| !is_of_the_form(problem)));
}

/// What is told in the languages of the report.
struct Told {
    narrative: Bilingual<Option<Narrative>>,
    chart_headlines: BTreeMap<Id, Bilingual<Option<Markdown>>>,
    short_texts: ShortTexts,
}

fn told(
    tree: &SourceTree,
    place: &Place<'_>,
    (file, charts): (&InspectionFile, &[Id]),
    form: &narrative::Form<'_>,
    notes: &mut Notes<'_>,
) -> Told {
    let asked = languages::Asked {
        area: place.area,
        folder: &place.path,
        exemption: file.exemption.as_ref().map(|entry| &entry.on.span),
    };
    let narrative = languages::narratives(tree, &asked, form, notes);
    let both = asked.needs_both(&narrative);
    let who = (place.area, asked.exemption.is_some());
    Told {
        narrative,
        chart_headlines: headlines::read(file, charts, both, notes),
        short_texts: short_texts::read(tree, &place.path, who, notes.problems),
    }
}

fn missing_parts(
    file: &InspectionFile,
    framework: &Framework,
    notes: &mut Notes<'_>,
) -> BTreeSet<Id> {
    file.not_in_this_edition
        .iter()
        .filter_map(|part| {
            notes.known_id(
                part,
                "part of the report form",
                framework.parts.iter().map(|part| &part.id),
            )
        })
        .collect()
}
