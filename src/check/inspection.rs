//! `inspections/<area>/<yyyy-mm>-<framework>/`.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::notes::Notes;
use super::{inspection_data, judgements, narrative, narrative_parity, plan};
use crate::content::InspectionFile;
use crate::diagnostic::{Code, Diagnostic, Location, suggest};
use crate::language::Bilingual;
use crate::load::SourceTree;
use crate::model::{
    Area, Country, Framework, Id, Inspection, InspectionKind, Narrative, PartialDate,
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
    let missing = notes_missing_parts(&file, place.framework, &mut notes);
    let data = inspection_data::read(&file, place.framework, &mut notes);
    let published = notes.date(&file.published);
    let fieldwork = notes.date(&file.fieldwork);
    let publish_at = publish_at(&file, published, &mut notes);
    fieldwork_before_publication(&file, &mut notes);
    month_of_folder(&file, place, &mut notes);
    let isbn = file.isbn.as_ref().map(|isbn| notes.line(isbn));
    let narrative = narratives(tree, place, &missing, problems);
    let recommendations = data.recommendations;
    let plan = plan::read(tree, &place.path, &recommendations, problems);
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
        not_in_this_edition: missing.into_iter().collect(),
        narrative,
        plan,
    })
}

/// The folder's month is a part of the report's address: it must not say something else than the report.
fn month_of_folder(file: &InspectionFile, place: &Place<'_>, notes: &mut Notes<'_>) {
    let month = place.folder.as_str().get(..7).unwrap_or_default();
    if let Some(published) = file.published.given()
        && PartialDate::parse(published).is_some()
        && !published.starts_with(month)
        && !month.starts_with(published.as_str())
    {
        notes.report(
            Code::Contradiction,
            &file.published.span,
            format!("the report was published in {published}, and its folder says {month}"),
            "give both the same month",
        );
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

fn notes_missing_parts(
    file: &InspectionFile,
    framework: &Framework,
    notes: &mut Notes<'_>,
) -> Vec<Id> {
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

/// The stated instant, or else the beginning of the stated date: a report dated in the future is not public today because
/// nobody thought of an embargo.
fn publish_at(file: &InspectionFile, published: PartialDate, notes: &mut Notes<'_>) -> Timestamp {
    let stated = file.publish_at.as_ref().and_then(|at| instant(at, notes));
    let first_day = || published.first_day().and_then(start_of_day);
    // A date that cannot be read has been reported, and nothing is built with it.
    stated.or_else(first_day).unwrap_or(Timestamp::MAX)
}

fn fieldwork_before_publication(file: &InspectionFile, notes: &mut Notes<'_>) {
    let (Some(fieldwork), Some(published)) = (
        PartialDate::parse(&file.fieldwork.value),
        PartialDate::parse(&file.published.value),
    ) else {
        return;
    };
    if fieldwork.first_day() > published.last_day() {
        notes.report(
            Code::Contradiction,
            &file.fieldwork.span,
            format!("the fieldwork in {fieldwork} was after the publication in {published}"),
            "compare the two dates with the source",
        );
    }
}

/// One minute past midnight in London.
fn start_of_day(date: Date) -> Option<Timestamp> {
    let london = TimeZone::get("Europe/London").ok()?;
    Some(date.at(0, 1, 0, 0).to_zoned(london).ok()?.timestamp())
}

/// A day begins at 00:01 in London; anything finer is an instant with its offset.
pub(crate) fn parse_instant(text: &str) -> Option<Timestamp> {
    if let Ok(instant) = text.parse::<Timestamp>() {
        return Some(instant);
    }
    if text.len() != 10 {
        return None;
    }
    start_of_day(text.parse().ok()?)
}

fn instant(written: &Spanned<String>, notes: &mut Notes<'_>) -> Option<Timestamp> {
    let text = written.given()?;
    let instant = parse_instant(text);
    if instant.is_none() {
        notes.report(
            Code::BadDate,
            &written.span,
            format!("`{text}` is neither a day nor an instant"),
            "write `2012-06-20`, or `2012-06-20T09:30:00+01:00` with its offset",
        );
    }
    instant
}

/// Both languages for Wales; English at least for England.
fn narratives(
    tree: &SourceTree,
    place: &Place<'_>,
    missing: &[Id],
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

#[cfg(test)]
mod tests {
    use super::parse_instant;

    #[test]
    fn a_day_begins_at_one_minute_past_midnight_in_london() {
        let instant = |text| parse_instant(text).map(|at| at.to_string());
        assert_eq!(
            instant("2012-06-20").as_deref(),
            Some("2012-06-19T23:01:00Z")
        );
        assert_eq!(
            instant("2012-01-20").as_deref(),
            Some("2012-01-20T00:01:00Z")
        );
        assert_eq!(
            instant("2012-06-20T09:30:00+01:00").as_deref(),
            Some("2012-06-20T08:30:00Z")
        );
        assert_eq!(instant("2012-06"), None);
        assert_eq!(instant("2012-06-20T09:30:00"), None);
    }
}
