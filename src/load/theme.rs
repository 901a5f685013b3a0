//! The theme: the shipped one, with a site's own files in place of its.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use walkdir::WalkDir;

use super::LoadError;
use crate::diagnostic::{Code, Diagnostic};

/// The files of a theme by path, such as `templates/report.html`.
#[derive(Debug, Default)]
pub struct Theme {
    /// The shipped files.
    pub shipped: BTreeMap<String, Vec<u8>>,
    /// The site's own files, which stand in for shipped files of the same name.
    pub own: BTreeMap<String, Vec<u8>>,
}

impl Theme {
    /// A file, the site's own if it has one.
    #[must_use]
    pub fn file(&self, path: &str) -> Option<&[u8]> {
        self.own
            .get(path)
            .or_else(|| self.shipped.get(path))
            .map(Vec::as_slice)
    }

    /// The paths of all files below a folder, which is given with its `/`.
    #[must_use]
    pub fn below(&self, folder: &str) -> Vec<&str> {
        let mut paths: Vec<&str> = self
            .own
            .keys()
            .chain(self.shipped.keys())
            .map(String::as_str)
            .filter(|path| path.starts_with(folder))
            .collect();
        paths.sort_unstable();
        paths.dedup();
        paths
    }
}

macro_rules! shipped {
    ($($path:literal),+ $(,)?) => {
        /// The default theme is part of the program, so that an installed program needs no other file.
        const SHIPPED: &[(&str, &[u8])] = &[
            $(($path, include_bytes!(concat!("../../themes/default/", $path)))),+
        ];
    };
}

shipped!(
    "assets/compare.js",
    "assets/icon.svg",
    "assets/search.js",
    "assets/style.css",
    "messages/cy.ftl",
    "messages/en.ftl",
    "preview/both.js",
    "preview/preview.css",
    "preview/preview.js",
    "templates/about.html",
    "templates/accessibility.html",
    "templates/area.html",
    "templates/areas.html",
    "templates/base.html",
    "templates/blocks/absent.html",
    "templates/blocks/baseline.html",
    "templates/blocks/both-languages-footer.html",
    "templates/blocks/both-languages-watermark.html",
    "templates/blocks/copy-list.html",
    "templates/blocks/examples.html",
    "templates/blocks/headlines.html",
    "templates/blocks/improvement-plan.html",
    "templates/blocks/letter-head.html",
    "templates/blocks/list.html",
    "templates/blocks/overall.html",
    "templates/blocks/parts.html",
    "templates/blocks/recommendations.html",
    "templates/blocks/sample.html",
    "templates/blocks/scores-table.html",
    "templates/blocks/signature.html",
    "templates/blocks/survey.html",
    "templates/blocks/team.html",
    "templates/blocks/watermark.html",
    "templates/blocks/workings.html",
    "templates/chooser.html",
    "templates/comparison.html",
    "templates/comparisons.html",
    "templates/data.html",
    "templates/components.html",
    "templates/criteria-diff.html",
    "templates/factual-check-choice.html",
    "templates/factual-check.html",
    "templates/framework.html",
    "templates/frameworks.html",
    "templates/full-index.html",
    "templates/glossary.html",
    "templates/home.html",
    "templates/not-found.html",
    "templates/plan.html",
    "templates/press.html",
    "templates/preview/base.html",
    "templates/preview/both.html",
    "templates/preview/broken.html",
    "templates/preview/missing.html",
    "templates/preview/overlay.html",
    "templates/preview/problem.html",
    "templates/readers.html",
    "templates/report.html",
    "templates/reports.html",
    "templates/search.html",
    "templates/signoff.html",
    "templates/summary.html",
    "templates/text.html",
    "templates/withdrawn.html",
);

/// Reads a site's theme. The folder `themes/<name>` need not exist when the name is `default`.
///
/// # Errors
/// When a file of the theme cannot be read.
pub fn load_theme(
    site: &Path,
    name: &str,
    problems: &mut Vec<Diagnostic>,
) -> Result<Theme, LoadError> {
    let shipped = SHIPPED
        .iter()
        .map(|(path, bytes)| ((*path).to_owned(), bytes.to_vec()))
        .collect();
    let root = site.join("themes").join(name);
    let mut own = BTreeMap::new();
    if name != "default" && !root.is_dir() {
        problems.push(Diagnostic::of_site(
            Code::BadTheme,
            format!("there is no folder `themes/{name}`"),
            "make it, or write `theme: default` in content/site.yaml",
        ));
    }
    if root.is_dir() {
        for entry in WalkDir::new(&root).sort_by_file_name() {
            let entry = entry.map_err(|error| LoadError::Unreadable {
                path: error.path().map_or_else(|| root.clone(), Path::to_path_buf),
                source: error.into(),
            })?;
            if !entry.file_type().is_file() {
                continue;
            }
            let bytes = fs::read(entry.path()).map_err(|source| LoadError::Unreadable {
                path: entry.path().to_path_buf(),
                source,
            })?;
            let inside = entry.path().strip_prefix(&root).unwrap_or(entry.path());
            let parts: Vec<_> = inside
                .components()
                .map(|part| part.as_os_str().to_string_lossy())
                .collect();
            own.insert(parts.join("/"), bytes);
        }
    }
    Ok(Theme { shipped, own })
}
