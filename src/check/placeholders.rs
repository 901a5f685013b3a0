//! `[[To do: ...]]`: what a skeleton leaves to its author. A draft may have it, and nothing that readers see.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use memchr::memchr;
use rayon::prelude::*;

use crate::diagnostic::{Code, Diagnostic, Location};
use crate::load::SourceTree;
use crate::markdown::placeholders;
use crate::model::{FrameworkKey, Id, Inspection, Site, State};

/// Warns once of each file that has placeholders; in what a finished report shows, each of them is an error. An area or a framework of
/// which a file has some is unfinished.
pub(super) fn check(tree: &SourceTree, site: &mut Site, problems: &mut Vec<Diagnostic>) {
    let shown = Shown::new(site);
    let files: Vec<(&Arc<str>, &str)> = tree.files().collect();
    let found: Vec<(&Arc<str>, Vec<Range<usize>>)> = files
        .into_par_iter()
        .map(|(path, text)| (path, places(path, text)))
        .filter(|(_, places)| !places.is_empty())
        .collect();
    for (path, places) in found {
        let Some(first) = places.first() else {
            continue;
        };
        mark_unfinished(site, path);
        if shown.holds(path) {
            problems.extend(places.iter().map(|place| left(path, place.clone())));
        } else {
            problems.push(still_to_write(path, first.clone(), places.len()));
        }
    }
}

/// Notes of the area or the framework that a file belongs to that it is not all written.
fn mark_unfinished(site: &mut Site, path: &str) {
    let area = path.strip_prefix("content/areas/");
    let area = area.and_then(|file| file.strip_suffix(".yaml"));
    if let Some(area) = area.and_then(|area| site.areas.get_mut(area)) {
        area.is_unfinished = true;
    }
    for framework in site.frameworks.values_mut() {
        framework.is_unfinished |= is_of_framework(&framework.path, path);
    }
}

fn area_file(area: &Id) -> String {
    format!("content/areas/{area}.yaml")
}

/// Whether a file belongs to the framework in a folder. Those of its former versions are not its own.
fn is_of_framework(folder: &str, path: &str) -> bool {
    let inside = path
        .strip_prefix(folder)
        .and_then(|inside| inside.strip_prefix('/'));
    inside.is_some_and(|inside| !inside.starts_with("versions/"))
}

fn left(path: &Arc<str>, place: Range<usize>) -> Diagnostic {
    Diagnostic::new(
        Code::PlaceholderLeft,
        Location::new(path, place),
        "a finished report shows this, and nobody has written it yet",
        "write it, or go back to `state: draft` in the inspection; a bracket that is meant is written `\\[`",
    )
}

fn still_to_write(path: &Arc<str>, first: Range<usize>, count: usize) -> Diagnostic {
    let message = match count {
        1 => "this is still to be written".to_owned(),
        2 => "this and another text of the file are still to be written".to_owned(),
        count => format!(
            "this and {} other texts of the file are still to be written",
            count - 1
        ),
    };
    Diagnostic::new(
        Code::PlaceholderThere,
        Location::new(path, first),
        message,
        "write the text in place of the brackets, or remove what you do not need",
    )
}

/// What finished reports show: their own files and those that every page or their area and framework are made of.
struct Shown {
    files: BTreeSet<String>,
    folders: BTreeSet<String>,
    /// The folders of frameworks.
    frameworks: BTreeSet<String>,
}

impl Shown {
    fn new(site: &Site) -> Shown {
        let is_final = |inspection: &&Inspection| matches!(inspection.state, State::Final);
        let mut shown = Shown {
            files: BTreeSet::new(),
            folders: BTreeSet::new(),
            frameworks: BTreeSet::new(),
        };
        for inspection in site.each_inspection().filter(is_final) {
            let whole = ["site.yaml", "glossary.yaml", "accessibility.yaml"];
            shown.files.insert(area_file(&inspection.area));
            shown
                .files
                .extend(whole.map(|file| format!("content/{file}")));
            shown.folders.insert("content/pages/".to_owned());
            shown.folders.insert(format!("{}/", inspection.path));
            // A recalculated report is shown as it stood under former versions too.
            let id = &inspection.framework.id;
            let former = inspection.recalculated.iter().map(|before| &before.from);
            let versions = former.chain([&inspection.framework.version]);
            let keys = versions.map(|version| FrameworkKey {
                id: id.clone(),
                version: version.clone(),
            });
            let frameworks = keys.filter_map(|key| site.frameworks.get(&key));
            shown
                .frameworks
                .extend(frameworks.map(|framework| framework.path.clone()));
        }
        shown
    }

    fn holds(&self, path: &str) -> bool {
        let mut frameworks = self.frameworks.iter();
        self.files.contains(path)
            || folders_of(path).any(|folder| self.folders.contains(folder))
            || frameworks.any(|folder| is_of_framework(folder, path))
    }
}

/// The folders that a file lies in, each with its `/`.
fn folders_of(path: &str) -> impl Iterator<Item = &str> {
    let ends = path.match_indices('/');
    ends.filter_map(|(end, _)| path.get(..=end))
}

/// How a placeholder begins.
const OPEN: &str = "[[";

/// Where placeholders stand in a file. Comments in YAML have none.
fn places(path: &str, text: &str) -> Vec<Range<usize>> {
    let is_yaml = path.ends_with(".yaml");
    let may_hold = is_yaml || path.ends_with(".md");
    let has_bracket = || memchr(b'[', text.as_bytes()).is_some();
    if !(may_hold && has_bracket() && text.contains(OPEN)) {
        return Vec::new();
    }
    let mut places = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        if !(is_yaml && line.trim_start().starts_with('#')) {
            let found = placeholders(line).into_iter();
            places.extend(found.map(|place| start + place.start..start + place.end));
        }
        start += line.len();
    }
    places
}

#[cfg(test)]
mod tests {
    use super::places;

    #[test]
    fn placeholders_are_found_where_they_stand_and_comments_have_none() {
        let text = "# [[a comment b]]\nname: { en: \"[[To do: x]]\", cy: \"[[I'w wneud: ŵ]]\" }\n";
        let found: Vec<&str> = places("content/areas/a.yaml", text)
            .into_iter()
            .map(|place| &text[place])
            .collect();
        assert_eq!(found, ["[[To do: x]]", "[[I'w wneud: ŵ]]"]);
    }

    #[test]
    fn other_brackets_are_no_placeholders() {
        for text in [
            "[[1]](https://a.example)",
            "[[to do",
            "a ]] b [[",
            "[ [to do] ]",
        ] {
            assert!(places("a.md", text).is_empty(), "{text}");
        }
        assert_eq!(places("a.md", "# [[a heading too]]").len(), 1);
        assert!(places("a.csv", "[[to do]]").is_empty());
    }
}
