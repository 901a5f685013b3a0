//! `inspections/<area>/<yyyy-mm>-<framework>/`.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::notes::Notes;
use super::{dates, inspection_data, judgements, narrative, narrative_parity, plan};
use crate::content::InspectionFile;
use crate::diagnostic::{Code, Diagnostic, Location, suggest};
use crate::language::Bilingual;
use crate::load::SourceTree;
use crate::model::{
    Area, Block, Country, Framework, Id, Inspection, InspectionKind, Narrative, PartialDate,
};
use crate::yaml::{self, Spanned};

/// What inspections refer to.
pub(super) struct Known<'a> {
    pub tree: &'a SourceTree,
    pub areas: &'a BTreeMap<Id, Area>,
    pub frameworks: &'a BTreeMap<Id, Framework>,
}

impl Known<'_> {
    /// Whether a file is there. If it could not be read, that was reported; what refers to it is not wrong as well.
    fn exists(&self, path: &str) -> bool {
        self.tree.text(path).is_some()
    }
}

pub(super) fn read_all(known: &Known<'_>, problems: &mut Vec<Diagnostic>) -> Vec<Inspection> {
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
    let mut inspections = Vec::new();
    for ((area, folder), a_file) in folders {
        let mut at_folder = Notes {
            path: a_file,
            problems,
        };
        let Some(place) = place(&area, &folder, known, &mut at_folder) else {
            continue;
        };
        if let Some(inspection) = read(tree, &place, problems) {
            inspections.push(inspection);
        }
    }
    report_second_firsts(&inspections, problems);
    inspections
}

/// Comparisons count first inspections only, so an area has one under each framework.
fn report_second_firsts(inspections: &[Inspection], problems: &mut Vec<Diagnostic>) {
    let mut seen = BTreeSet::new();
    for inspection in inspections {
        let is_first = matches!(inspection.kind, InspectionKind::First);
        if is_first && !seen.insert((&inspection.area, &inspection.framework)) {
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
    framework: &'a Framework,
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
    let month = folder
        .get(..7)
        .filter(|date| date.len() == 7 && PartialDate::parse(date).is_some());
    let framework = month
        .and_then(|_| folder.get(7..))
        .and_then(|rest| rest.strip_prefix('-'));
    let Some(framework) = framework else {
        notes.report(
            Code::BadDate,
            &whole,
            format!("the folder `{folder}` does not begin with a month"),
            "name it after the month of publication and the framework, such as `2012-06-cci-2009`",
        );
        return None;
    };
    let described = format!("content/frameworks/{framework}/framework.yaml");
    let Some(found) = known.frameworks.get(framework) else {
        if known.exists(&described) {
            return None;
        }
        notes.report(
            Code::UnknownId,
            &whole,
            format!("the folder `{folder}` is named after no framework: there is no `{framework}`"),
            suggest(
                framework,
                known.frameworks.keys().map(Id::as_str),
                "describe the framework in content/frameworks",
            ),
        );
        return None;
    };
    Some(Place {
        area: found_area?,
        framework: found,
        folder: Id::parse(folder)?,
        path: format!("content/inspections/{area}/{folder}"),
    })
}

fn read(
    tree: &SourceTree,
    place: &Place<'_>,
    problems: &mut Vec<Diagnostic>,
) -> Option<Inspection> {
    let path = format!("{}/inspection.yaml", place.path);
    let Some((path, text)) = tree.file(&path) else {
        problems.push(Diagnostic::of_site(
            Code::MissingFile,
            format!("the file `{path}` is missing"),
            "an inspection needs its dates, state and scores there",
        ));
        return None;
    };
    let file: InspectionFile = yaml::read(path, text, problems)?;
    let mut notes = Notes {
        path: path.clone(),
        problems,
    };
    version(&file, place.framework, &mut notes);
    let missing = missing_parts(&file, place.framework, &mut notes);
    let data = inspection_data::read(&file, place.framework, &mut notes);
    let published = notes.date(&file.published);
    let fieldwork = notes.date(&file.fieldwork);
    let publish_at = dates::publish_at(&file, published, &mut notes);
    dates::fieldwork_before_publication(&file, &mut notes);
    dates::month_of_folder(&file, &place.folder, &mut notes);
    let shows = |block| place.framework.shows(block, &missing);
    report_unshown_data(&file, &shows, &mut notes);
    let isbn = file.isbn.as_ref().map(|isbn| notes.line(isbn));
    let narrative = narratives(tree, place, &missing, problems);
    let recommendations = data.recommendations;
    let plan_shown = shows(Block::ImprovementPlan);
    let plan = plan::read(tree, &place.path, &recommendations, plan_shown, problems);
    let cases = file.cases.given().copied();
    let judgements = judgements::read(tree, &place.path, place.framework, cases, problems);
    Some(Inspection {
        area: place.area.id.clone(),
        framework: place.framework.id.clone(),
        folder: place.folder.clone(),
        path: place.path.clone(),
        state: file.state,
        publish_at,
        kind: file.kind,
        published,
        fieldwork,
        isbn,
        cases: file.cases.value,
        chief_inspector: data.chief_inspector,
        lead_inspector: data.lead_inspector,
        team: data.team,
        stated_scores: data.stated_scores,
        judgements,
        baseline: data.baseline,
        recommendations,
        survey: data.survey,
        sample: data.sample,
        not_in_this_edition: missing,
        narrative,
        plan,
    })
}

/// What is written and shown nowhere would vanish without a word.
fn report_unshown_data(
    file: &InspectionFile,
    shows: &dyn Fn(Block) -> bool,
    notes: &mut Notes<'_>,
) {
    let first_key = |key: Option<&Spanned<String>>| key.map(|key| key.span.clone());
    let recommendations = &file.recommendations.list;
    let written = [
        (
            "recommendations",
            Block::Recommendations,
            first_key(recommendations.first().map(|entry| &entry.id)),
        ),
        (
            "survey",
            Block::Survey,
            first_key(file.survey.0.first().map(|(group, _)| group)),
        ),
        (
            "sample",
            Block::Sample,
            first_key(
                file.sample
                    .0
                    .first()
                    .map(|(characteristic, _)| characteristic),
            ),
        ),
        (
            "baseline",
            Block::Baseline,
            first_key(file.baseline.as_ref().map(|baseline| &baseline.as_of)),
        ),
        (
            "team",
            Block::Team,
            file.team.first().map(|team| team.role.en.span.clone()),
        ),
    ];
    for (key, block, place) in written {
        if let Some(place) = place.filter(|_| !shows(block)) {
            notes.report(
                Code::Contradiction,
                &place,
                format!("the report does not show what stands under `{key}`"),
                "remove it, or let a part of the report show it: see `not_in_this_edition` and the framework's report form",
            );
        }
    }
}

fn version(file: &InspectionFile, framework: &Framework, notes: &mut Notes<'_>) {
    if let Some(version) = file.framework_version.given()
        && *version != framework.version
    {
        notes.report(
            Code::UnknownId,
            &file.framework_version.span,
            format!("the framework has no version `{version}`"),
            format!("write `{}`", framework.version),
        );
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

/// Both languages for Wales; English at least for England.
fn narratives(
    tree: &SourceTree,
    place: &Place<'_>,
    missing: &BTreeSet<Id>,
    problems: &mut Vec<Diagnostic>,
) -> Bilingual<Option<Narrative>> {
    let form = narrative::Form::new(place.framework, missing);
    let narratives = Bilingual::from_fn(|language| {
        let path = format!("{}/report.{}.md", place.path, language.code());
        let required =
            language == crate::language::Language::English || place.area.country == Country::Wales;
        match tree.file(&path) {
            Some((path, text)) => Some(narrative::read(path, text, &form, problems)),
            None if required => {
                problems.push(Diagnostic::of_site(
                    Code::MissingFile,
                    format!("the file `{path}` is missing"),
                    format!("write the {} narrative there", language.english_name()),
                ));
                None
            }
            None => None,
        }
    });
    if let (Some(english), Some(welsh)) = (&narratives.en, &narratives.cy) {
        let welsh_file: Arc<str> = format!("{}/report.cy.md", place.path).into();
        narrative_parity::compare(english, welsh, &Location::file(&welsh_file), problems);
    }
    narratives
}
