//! In which languages the narrative of a report is asked for, and whether it is there.

use std::ops::Range;
use std::sync::Arc;

use super::narrative::{self, Form};
use super::narrative_parity;
use super::notes::Notes;
use crate::diagnostic::{Code, Diagnostic, Location};
use crate::language::{Bilingual, Language};
use crate::load::SourceTree;
use crate::model::{Area, Country, Narrative};

/// What decides in which languages a report must be told.
pub(super) struct Asked<'a> {
    /// The area: both languages for Wales, English at least for England.
    pub area: &'a Area,
    /// The folder of the inspection.
    pub folder: &'a str,
    /// Where it is written that one language is enough, if it is.
    pub exemption: Option<&'a Range<usize>>,
}

impl Asked<'_> {
    fn is_asked_for(&self, language: Language) -> bool {
        language == Language::English || self.area.country == Country::Wales
    }

    /// Whether what an author says of a chart must be there in both languages.
    pub(super) fn needs_both(&self, narrative: &Bilingual<Option<Narrative>>) -> bool {
        let has_both = narrative.en.is_some() && narrative.cy.is_some();
        has_both || (self.area.country == Country::Wales && self.exemption.is_none())
    }

    fn file(&self, language: Language) -> String {
        format!("{}/report.{}.md", self.folder, language.code())
    }
}

/// A narrative, and what is wrong with it.
type Read = (Option<Narrative>, Vec<Diagnostic>);

/// Reads the narratives. There may be none where the edition has no part that asks for text.
pub(super) fn narratives(
    tree: &SourceTree,
    asked: &Asked<'_>,
    form: &Form<'_>,
    notes: &mut Notes<'_>,
) -> Bilingual<Option<Narrative>> {
    let is_written = |language: &Language| tree.text(&asked.file(*language)).is_some();
    let asks = form.asks_for_text() || Language::ALL.iter().any(is_written);
    let mut read: Bilingual<Read> = Bilingual::from_fn(|language| {
        let mut problems = Vec::new();
        let path = asked.file(language);
        let narrative = match tree.shared(&path) {
            Some((path, text)) => Some(narrative::read(path, text, form, &mut problems)),
            None => {
                if asks && asked.is_asked_for(language) {
                    problems.push(missing(&path, language));
                }
                None
            }
        };
        (narrative, problems)
    });
    if let (Some(english), Some(welsh)) = (&read.en.0, &read.cy.0) {
        let welsh_file: Arc<str> = asked.file(Language::Welsh).into();
        let welsh_file = Location::file(&welsh_file);
        let mut unlike = narrative_parity::compare(english, welsh, &welsh_file);
        read.en.1.append(&mut unlike.en);
        read.cy.1.append(&mut unlike.cy);
    }
    if let Some(place) = asked.exemption {
        leave_out_one(&mut read, place, notes);
    }
    notes.problems.append(&mut read.en.1);
    notes.problems.append(&mut read.cy.1);
    Bilingual {
        en: read.en.0,
        cy: read.cy.0,
    }
}

fn missing(path: &str, language: Language) -> Diagnostic {
    let help = format!("write the {} narrative there", language.english_name());
    Diagnostic::missing_file(path, help)
}

/// One language is enough for a report that is exempt: half of the other one is not shown. Where both are complete both are shown, and where
/// neither is, both lack what they lack.
fn leave_out_one(read: &mut Bilingual<Read>, place: &Range<usize>, notes: &mut Notes<'_>) {
    let is_complete = |(narrative, problems): &Read| narrative.is_some() && problems.is_empty();
    let (left_out, language) = match (is_complete(&read.en), is_complete(&read.cy)) {
        (true, false) => (&mut read.cy, Language::Welsh),
        (false, true) => (&mut read.en, Language::English),
        (true, true) => {
            notes.report(
                Code::NeedlessExemption,
                place,
                "the report is complete in both languages, and has an `exemption`",
                "remove `exemption`",
            );
            return;
        }
        (false, false) => return,
    };
    let was_begun = left_out.0.take().is_some();
    let lacks = left_out.1.iter_mut();
    for lack in lacks.filter(|problem| super::completeness::is_lack(problem.code)) {
        lack.code = Code::Unfinished;
        lack.message = format!(
            "not shown, as the report is exempt from {}: {}",
            language.english_name(),
            lack.message
        );
    }
    if !was_begun {
        // That nothing is written is what the exemption says.
        left_out.1.clear();
    }
}
