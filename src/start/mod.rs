//! What a new site, area, framework or inspection begins with.
//!
//! In: what the author named, and for an inspection the framework and the area of a checked site. Out: the files, as paths below the site
//! folder and texts. It must not know what is on the disk already.
//!
//! The texts are templates in the folder `skeletons`. What only an author can write is a placeholder there, which `check` knows and no final
//! report may have left.

mod inspection;
mod templates;

use jiff::civil::Date;
use serde::Serialize;

pub use inspection::{Visit, inspection};
use templates::fill;

use crate::model::{Country, Id};
use crate::search::words;

/// A file that an author will go on with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewFile {
    /// Where it belongs, relative to the site folder, with `/` between its parts.
    pub path: String,
    /// What it says.
    pub text: String,
}

/// Why there is no skeleton: a mistake in a template, which the tests would have found.
pub type Mistake = String;

/// What something is called, as far as its author said.
#[derive(Clone, Debug, Default)]
pub struct Names {
    /// In English.
    pub en: Option<String>,
    /// In Welsh.
    pub cy: Option<String>,
}

/// The names, as templates want them: quoted, and placeholders where nothing was said.
#[derive(Serialize)]
struct Named {
    name_en: String,
    name_cy: String,
    slug_en: String,
    slug_cy: String,
}

impl Named {
    fn new(id: &str, names: &Names) -> Named {
        let slug = |name: Option<&String>| {
            let from_name = name.and_then(|name| id_like(name));
            from_name.map_or_else(|| id.to_owned(), |id| id.to_string())
        };
        let name = |name: Option<&String>, language: &str| {
            let placeholder = || templates::placeholder_name(language).to_owned();
            quoted(&name.map_or_else(placeholder, |name| name.trim().to_owned()))
        };
        Named {
            name_en: name(names.en.as_ref(), "en"),
            name_cy: name(names.cy.as_ref(), "cy"),
            slug_en: slug(names.en.as_ref()),
            slug_cy: slug(names.cy.as_ref()),
        }
    }
}

/// The id that a text comes nearest to: its words without accents, joined by hyphens.
#[must_use]
pub fn id_like(text: &str) -> Option<Id> {
    let plain: Vec<String> = words(text)
        .iter()
        .map(|word| word.chars().filter(char::is_ascii_alphanumeric).collect())
        .filter(|word: &String| !word.is_empty())
        .collect();
    Id::parse(&plain.join("-"))
}

/// A text as YAML reads it back: in double quotes, with what JSON escapes escaped.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// A whole small site with one made-up framework.
///
/// # Errors
/// When a template has a mistake.
pub fn site(names: &Names, today: Date) -> Result<Vec<NewFile>, Mistake> {
    #[derive(Serialize)]
    struct Context {
        #[serde(flatten)]
        named: Named,
        today: String,
    }
    let context = Context {
        named: Named::new("site", names),
        today: today.to_string(),
    };
    templates::SITE
        .iter()
        .map(|(template, path)| {
            Ok(NewFile {
                path: (*path).to_owned(),
                text: fill(template, &context)?,
            })
        })
        .collect()
}

/// Where an area lies.
#[derive(Clone, Debug)]
pub struct Whereabouts<'a> {
    /// The country.
    pub country: Country,
    /// The region.
    pub region: &'a Id,
    /// The regions that the site knows.
    pub regions: Vec<&'a Id>,
}

/// An area.
///
/// # Errors
/// When a template has a mistake.
pub fn area(id: &Id, names: &Names, lies: &Whereabouts<'_>) -> Result<Vec<NewFile>, Mistake> {
    #[derive(Serialize)]
    struct Context {
        #[serde(flatten)]
        named: Named,
        in_en: String,
        from_en: String,
        country: &'static str,
        region: String,
        regions: String,
    }
    let named = Named::new(id.as_str(), names);
    let english = |word: &str| {
        let name = names.en.as_deref();
        let name = name.unwrap_or(templates::placeholder_name("en")).trim();
        quoted(&format!("{word} {name}"))
    };
    let regions: Vec<&str> = lies.regions.iter().map(|id| id.as_str()).collect();
    let context = Context {
        named,
        in_en: english("in"),
        from_en: english("from"),
        country: match lies.country {
            Country::England => "england",
            Country::Wales => "wales",
        },
        region: lies.region.to_string(),
        regions: match regions.as_slice() {
            [_] => String::new(),
            _ => format!(": {}", regions.join(", ")),
        },
    };
    Ok(vec![NewFile {
        path: format!("content/areas/{id}.yaml"),
        text: fill("area.yaml", &context)?,
    }])
}

/// A framework of two standards.
///
/// # Errors
/// When a template has a mistake.
pub fn framework(id: &Id, names: &Names, today: Date) -> Result<Vec<NewFile>, Mistake> {
    #[derive(Serialize)]
    struct Context {
        #[serde(flatten)]
        named: Named,
        year: i16,
    }
    let context = Context {
        named: Named::new(id.as_str(), names),
        year: today.year(),
    };
    Ok(vec![NewFile {
        path: format!("content/frameworks/{id}/framework.yaml"),
        text: fill("framework.yaml", &context)?,
    }])
}

#[cfg(test)]
mod tests {
    use super::{id_like, quoted};

    #[test]
    fn an_id_is_made_of_any_name_that_has_letters() {
        let id = |text| id_like(text).map(|id| id.to_string());
        assert_eq!(id("Cardiff City").as_deref(), Some("cardiff-city"));
        assert_eq!(id("Ynys Môn").as_deref(), Some("ynys-mon"));
        assert_eq!(
            id("  Kent & the_Medway! ").as_deref(),
            Some("kent-the-medway")
        );
        assert_eq!(id("—"), None);
    }

    #[test]
    fn a_name_with_quotes_stays_one_text() {
        assert_eq!(quoted("a \"b\" \\ c"), "\"a \\\"b\\\" \\\\ c\"");
    }
}
