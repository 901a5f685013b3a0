//! What editors are told about content files: a JSON Schema for each kind.
//!
//! In: the types of `content`, and the ids of a site if there is one. Out: schemas by the names of their files. It must not know where
//! they are put. They say which keys there are and which ids a site has; whether the values make sense is for `check` alone.
//!
//! Draft 07 is what the YAML language server reads.

mod ids;
mod shape;

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde_json::{Value, json};

use crate::content::{
    AccessibilityFile, AreaFile, FrameworkFile, GlossaryFile, ImportMappingFile, InspectionFile,
    PlanFile, QuestionsFile, SiteFile, TranslationFile,
};
use crate::model::Site;
use ids::Ids;

/// What every schema says of itself, by which it is told from a file of somebody else's.
pub const MARK: &str = "Made by `adrodd schema`, which may replace it.";

/// A schema.
#[derive(Clone, Debug, PartialEq)]
pub struct FileSchema {
    /// The name of its file.
    pub name: String,
    /// Which content files it describes, as a pattern relative to the site folder; none for a file that may stand anywhere.
    pub files: Option<String>,
    /// The schema.
    pub schema: Value,
}

impl FileSchema {
    /// The text of the file.
    #[must_use]
    pub fn text(&self) -> String {
        format!("{:#}\n", self.schema)
    }

    fn of<T: JsonSchema>(name: &str, title: &str, files: Option<String>, ids: &Ids) -> FileSchema {
        let generator = SchemaSettings::draft07().into_generator();
        let mut schema = generator.into_root_schema_for::<T>().to_value();
        shape::refine(&mut schema, ids);
        if let Value::Object(schema) = &mut schema {
            schema.insert("title".to_owned(), title.into());
            schema.insert("$comment".to_owned(), MARK.into());
        }
        FileSchema {
            name: format!("{name}.json"),
            files,
            schema,
        }
    }
}

/// Every schema. With a site, the ones of inspections and of questions come once more for each framework, with its ids.
#[must_use]
pub fn schemas(site: Option<&Site>) -> Vec<FileSchema> {
    let ids = site.map_or_else(Ids::default, Ids::of_site);
    let at = |path: &str| Some(format!("content/{path}"));
    let file = "questions.yaml";
    let mut all = vec![
        FileSchema::of::<AccessibilityFile>(
            "accessibility",
            "accessibility.yaml",
            at("accessibility.yaml"),
            &ids,
        ),
        FileSchema::of::<AreaFile>("area", "areas/<area>.yaml", at("areas/*.yaml"), &ids),
        FileSchema::of::<FrameworkFile>(
            "framework",
            "framework.yaml",
            at("frameworks/**/framework.yaml"),
            &ids,
        ),
        FileSchema::of::<GlossaryFile>("glossary", "glossary.yaml", at("glossary.yaml"), &ids),
        FileSchema::of::<ImportMappingFile>("import-mapping", "an import mapping", None, &ids),
        FileSchema::of::<PlanFile>(
            "improvement-plan",
            "improvement-plan.yaml",
            at("inspections/*/*/improvement-plan.yaml"),
            &ids,
        ),
        FileSchema::of::<InspectionFile>(
            "inspection",
            "inspection.yaml",
            site.is_none()
                .then(|| "content/inspections/*/*/inspection.yaml".to_owned()),
            &ids,
        ),
        FileSchema::of::<QuestionsFile>(
            "questions",
            file,
            site.is_none()
                .then(|| "content/frameworks/**/questions.yaml".to_owned()),
            &ids,
        ),
        FileSchema::of::<SiteFile>("site", "site.yaml", at("site.yaml"), &ids),
        FileSchema::of::<TranslationFile>(
            "translation",
            "translation.yaml",
            at("inspections/*/*/translation.yaml"),
            &ids,
        ),
    ];
    for (id, ids) in site.map(Ids::of_frameworks).unwrap_or_default() {
        all.push(FileSchema::of::<InspectionFile>(
            &format!("inspection.{id}"),
            &format!("inspection.yaml, under {id}"),
            at(&format!("inspections/*/*-{id}/inspection.yaml")),
            &ids,
        ));
        all.push(FileSchema::of::<QuestionsFile>(
            &format!("questions.{id}"),
            &format!("questions.yaml of {id}"),
            at(&format!("frameworks/{id}/**/questions.yaml")),
            &ids,
        ));
    }
    all
}

/// The settings with which Visual Studio Code finds the schemas, for files that do not name theirs themselves.
#[must_use]
pub fn editor_settings(folder: &str, schemas: &[FileSchema]) -> Value {
    let named = schemas.iter().filter_map(|schema| {
        let files = schema.files.clone()?;
        Some((format!("{folder}/{}", schema.name), Value::from(files)))
    });
    json!({ "yaml.schemas": named.collect::<serde_json::Map<_, _>>() })
}
