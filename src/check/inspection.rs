//! `inspections/<area>/<yyyy-mm>-<framework>/`.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::notes::Notes;
use super::{inspection_data, judgements, narrative, plan};
use crate::content::InspectionFile;
use crate::diagnostic::{Code, Diagnostic, Location, suggest};
use crate::language::Bilingual;
use crate::load::SourceTree;
use crate::model::{Area, Country, Framework, Id, Inspection, Narrative, PartialDate};
use crate::yaml::{self, Spanned};

/// What inspections refer to.
pub(super) struct Known<'a> {
    pub areas: &'a BTreeMap<Id, Area>,
    pub frameworks: &'a BTreeMap<Id, Framework>,
}

pub(super) fn read_all(
    tree: &SourceTree,
    known: &Known<'_>,
    problems: &mut Vec<Diagnostic>,
) -> Vec<Inspection> {
    let mut folders = BTreeMap::new();
    for (path, _) in tree.below("content/inspections/") {
        if let [_, _, area, folder, _] = path.split('/').collect::<Vec<_>>().as_slice() {
            folders.insert((area.to_string(), folder.to_string()), Arc::clone(path));
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
    inspections
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
    if found_area.is_none() {
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
    let bytes = folder
        .get(..7)
        .filter(|date| date.len() == 7 && PartialDate::parse(date).is_some());
    let framework = bytes
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
    let Some(found) = known.frameworks.get(framework) else {
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
    let publish_at = file
        .publish_at
        .as_ref()
        .and_then(|at| instant(at, &mut notes));
    let published = notes.date(&file.published);
    let fieldwork = notes.date(&file.fieldwork);
    month_of_folder(&file, place, &mut notes);
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
        isbn: file.isbn.as_ref().and_then(Spanned::given).cloned(),
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

/// A day begins at 00:01 in London; anything finer is an instant with its offset.
pub(crate) fn parse_instant(text: &str) -> Option<Timestamp> {
    if let Ok(instant) = text.parse::<Timestamp>() {
        return Some(instant);
    }
    if text.len() != 10 {
        return None;
    }
    let date: Date = text.parse().ok()?;
    let london = TimeZone::get("Europe/London").ok()?;
    let start = date.at(0, 1, 0, 0).to_zoned(london).ok()?;
    Some(start.timestamp())
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
        narrative::compare(english, welsh, &Location::file(&welsh_file), problems);
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
