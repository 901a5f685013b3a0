//! The files of one inspection that are translated, each with its English and, as far as there is one, its Welsh.

use std::sync::Arc;

use super::unit::{Unit, of_narrative, of_value, of_whole};
use crate::language::{Bilingual, Language};
use crate::load::SourceTree;
use crate::model::{Narrative, ShortText, ShortTexts};
use crate::yaml::{self, Pair, Placed};

/// The stem of the narrative's files.
const REPORT: &str = "report";

/// The files of an inspection that have values in two languages.
const IN_YAML: [&str; 2] = ["inspection", "improvement-plan"];

/// A file in two languages.
#[derive(Clone, Debug)]
pub struct Document {
    /// The name that its two files share.
    pub stem: &'static str,
    /// Its English, which is there.
    pub english: Side,
    /// Where its Welsh stands or will stand.
    pub welsh_path: Arc<str>,
    /// Its Welsh.
    pub welsh: Option<Side>,
    pub(super) form: Form,
}

/// How the two languages of a text are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// Each in a file of its own.
    Markdown,
    /// Side by side in one file, as values.
    Yaml,
}

/// A file in one language.
#[derive(Clone, Debug)]
pub struct Side {
    /// The file.
    pub path: Arc<str>,
    /// All of its text.
    pub text: String,
    /// What is translated of it, in the order in which it stands.
    pub units: Vec<Unit>,
}

impl Side {
    fn new(file: (&Arc<str>, &str), units: Vec<Unit>) -> Side {
        Side {
            path: Arc::clone(file.0),
            text: file.1.to_owned(),
            units,
        }
    }

    /// A unit by its id.
    #[must_use]
    pub fn unit(&self, id: &str) -> Option<&Unit> {
        self.units.iter().find(|unit| unit.id == id)
    }
}

impl Document {
    /// The name of a unit in `translation.yaml`, unlike that of any other text of the report.
    #[must_use]
    pub fn key(&self, unit: &str) -> String {
        format!("{}.{unit}", self.stem)
    }

    /// Whether it is the report itself.
    #[must_use]
    pub fn is_report(&self) -> bool {
        self.stem == REPORT
    }

    /// Whether the two languages have the same units, in whatever order.
    #[must_use]
    pub fn is_paired(&self) -> bool {
        self.welsh.as_ref().is_some_and(|welsh| {
            welsh.units.len() == self.english.units.len()
                && self
                    .english
                    .units
                    .iter()
                    .all(|unit| welsh.unit(&unit.id).is_some())
        })
    }
}

/// The files of an inspection that have English to translate. `folder` is the folder of the inspection.
#[must_use]
pub fn documents(
    tree: &SourceTree,
    folder: &str,
    narrative: &Bilingual<Option<Narrative>>,
    short_texts: &ShortTexts,
) -> Vec<Document> {
    let path = |stem: &str, language: Language| format!("{folder}/{stem}.{}.md", language.code());
    let side = |stem: &str, language, units: Option<Vec<Unit>>| {
        Some(Side::new(tree.file(&path(stem, language))?, units?))
    };
    let document = |stem: &'static str, units: Bilingual<Option<Vec<Unit>>>| {
        Some(Document {
            stem,
            english: side(stem, Language::English, units.en)?,
            welsh_path: path(stem, Language::Welsh).into(),
            welsh: side(stem, Language::Welsh, units.cy),
            form: Form::Markdown,
        })
    };
    let report = Bilingual::from_fn(|language| narrative.get(language).as_ref().map(of_narrative));
    let mut documents: Vec<Document> = document(REPORT, report).into_iter().collect();
    for kind in ShortText::ALL {
        let Some(text) = short_texts.get(&kind) else {
            continue;
        };
        let units = Bilingual::from_fn(|language| {
            text.get(language).as_ref().map(|text| vec![of_whole(text)])
        });
        documents.extend(document(kind.file_stem(), units));
    }
    let values = IN_YAML.into_iter();
    documents.extend(values.filter_map(|stem| of_values(tree, folder, stem)));
    documents
}

/// The texts that stand in two languages in a YAML file.
fn of_values(tree: &SourceTree, folder: &str, stem: &'static str) -> Option<Document> {
    let file = tree.file(&format!("{folder}/{stem}.yaml"))?;
    let pairs = yaml::pairs(file.0, file.1);
    if pairs.is_empty() {
        return None;
    }
    let unit = |pair: &Pair, value: &Placed| of_value(file.0, &pair.name, value);
    let english = pairs.iter().map(|pair| unit(pair, &pair.en)).collect();
    let welsh = pairs
        .iter()
        .filter_map(|pair| Some(unit(pair, pair.cy.as_ref()?)));
    Some(Document {
        stem,
        english: Side::new(file, english),
        welsh_path: Arc::clone(file.0),
        welsh: Some(Side::new(file, welsh.collect())),
        form: Form::Yaml,
    })
}
