//! Stylesheets and images under names that change with their content, so that browsers may keep them for ever.

use std::collections::BTreeMap;

use super::OutputFile;
use crate::diagnostic::{Code, Diagnostic};
use crate::load::Theme;

/// The stylesheet that every page links to.
const STYLESHEET: &str = "assets/style.css";

/// The assets of a theme.
#[derive(Debug)]
pub struct Assets {
    files: Vec<OutputFile>,
    published: BTreeMap<String, String>,
}

impl Assets {
    /// Names the assets of a theme. `None` when the stylesheet is missing.
    #[must_use]
    pub fn new(theme: &Theme, problems: &mut Vec<Diagnostic>) -> Option<Assets> {
        let mut files = Vec::new();
        let mut published = BTreeMap::new();
        for path in theme.below("assets/") {
            let Some(bytes) = theme.file(path) else {
                continue;
            };
            let name = hashed_name(path, bytes);
            published.insert(path.to_owned(), name.clone());
            files.push(OutputFile {
                path: name,
                bytes: bytes.to_vec(),
            });
        }
        if !published.contains_key(STYLESHEET) {
            problems.push(Diagnostic::of_site(
                Code::BadTheme,
                format!("the theme has no `{STYLESHEET}`"),
                "add it to the theme",
            ));
            return None;
        }
        Some(Assets { files, published })
    }

    /// The files to write.
    #[must_use]
    pub fn files(&self) -> &[OutputFile] {
        &self.files
    }

    /// The published path of each asset by its name below `assets/`.
    pub fn published(&self) -> impl Iterator<Item = (&str, &str)> {
        self.published.iter().map(|(path, published)| {
            let name = path.strip_prefix("assets/").unwrap_or(path);
            (name, published.as_str())
        })
    }
}

/// `assets/style.css` becomes `assets/style.0123456789ab.css`.
fn hashed_name(path: &str, bytes: &[u8]) -> String {
    let hash = blake3::hash(bytes).to_hex();
    let short = hash.get(..12).unwrap_or_default();
    match path.rsplit_once('.') {
        Some((stem, extension)) => format!("{stem}.{short}.{extension}"),
        None => format!("{path}.{short}"),
    }
}
