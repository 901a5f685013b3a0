//! A content folder that is read again as it changes: only what changed, and by the rules by which the whole is read.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::tree::{LoadError, SourceTree, is_at_or_below, is_hidden_name, load_at, load_content};
use crate::diagnostic::Diagnostic;

/// The content folder of a site as it was read last.
#[derive(Debug)]
pub struct WatchedContent {
    /// The site folder.
    site: PathBuf,
    tree: SourceTree,
    /// What could not be read, by the path whose reading found it.
    problems: BTreeMap<String, Vec<Diagnostic>>,
}

impl WatchedContent {
    /// Reads the content of a site folder.
    ///
    /// # Errors
    /// As for `load_content`.
    pub fn open(site: &Path) -> Result<WatchedContent, LoadError> {
        let mut watched = WatchedContent {
            site: site.to_path_buf(),
            tree: SourceTree::default(),
            problems: BTreeMap::new(),
        };
        watched.read_all()?;
        Ok(watched)
    }

    /// The texts as they were read last.
    #[must_use]
    pub const fn tree(&self) -> &SourceTree {
        &self.tree
    }

    /// What could not be read.
    #[must_use]
    pub fn problems(&self) -> Vec<Diagnostic> {
        self.problems.values().flatten().cloned().collect()
    }

    /// Reads everything again.
    ///
    /// # Errors
    /// As for `load_content`.
    pub fn read_all(&mut self) -> Result<(), LoadError> {
        let mut problems = Vec::new();
        self.tree = load_content(&self.site, &mut problems)?;
        self.problems.clear();
        for problem in problems {
            let path = problem.location.as_ref().map(|at| at.path.to_string());
            let found = self.problems.entry(path.unwrap_or_default());
            found.or_default().push(problem);
        }
        Ok(())
    }

    /// Reads again what may have changed: files and folders, whether they are still there or not. Whatever is not content is passed over.
    ///
    /// # Errors
    /// As for `load_content`.
    pub fn read_again<'a>(
        &mut self,
        changed: impl IntoIterator<Item = &'a Path>,
    ) -> Result<(), LoadError> {
        for path in changed {
            let Some(inside) = self.inside(path) else {
                continue;
            };
            // A change of the top folder may be anything.
            if inside == "content" {
                self.read_all()?;
                continue;
            }
            let mut problems = Vec::new();
            let found = match path.symlink_metadata() {
                Ok(_) => load_at(path, &inside, &mut problems),
                Err(_) => Ok(SourceTree::default()),
            };
            let found = match found {
                Ok(found) => found,
                // It went away while it was read, which is another change.
                Err(_) if path.symlink_metadata().is_err() => SourceTree::default(),
                Err(error) => return Err(error),
            };
            self.problems
                .retain(|kept, _| !is_at_or_below(kept, &inside));
            for problem in problems {
                let path = problem.location.as_ref().map(|at| at.path.to_string());
                let kept = self.problems.entry(path.unwrap_or_default());
                kept.or_default().push(problem);
            }
            self.tree.put(&inside, found);
        }
        Ok(())
    }

    /// The path of a file as content knows it. `None` for what is no content.
    fn inside(&self, path: &Path) -> Option<String> {
        let inside = path.strip_prefix(&self.site).ok()?;
        let parts: Vec<_> = inside
            .components()
            .map(|part| part.as_os_str().to_string_lossy())
            .collect();
        let is_content = parts.first().is_some_and(|first| first == "content");
        (is_content && !parts.iter().any(|part| is_hidden_name(part))).then(|| parts.join("/"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn texts(tree: &SourceTree) -> Vec<(String, String)> {
        let files = tree.files();
        files
            .map(|(path, text)| (path.to_string(), text.to_owned()))
            .collect()
    }

    /// Reads the change, and compares with reading everything.
    fn assert_same_as_a_fresh_reading(watched: &mut WatchedContent, changed: &[&str]) {
        let site = watched.site.clone();
        let paths: Vec<PathBuf> = changed.iter().map(|path| site.join(path)).collect();
        watched
            .read_again(paths.iter().map(PathBuf::as_path))
            .unwrap();
        let mut problems = Vec::new();
        let fresh = load_content(&site, &mut problems).unwrap();
        assert_eq!(texts(watched.tree()), texts(&fresh), "{changed:?}");
        assert_eq!(watched.problems(), problems, "{changed:?}");
    }

    #[test]
    fn what_is_read_again_is_what_a_fresh_reading_finds() {
        let folder = tempfile::tempdir().unwrap();
        let at = |path: &str| folder.path().join(path);
        fs::create_dir_all(at("content/areas")).unwrap();
        fs::write(at("content/site.yaml"), "title: a\n").unwrap();
        fs::write(at("content/areas/north.yaml"), "name: b\n").unwrap();
        let mut watched = WatchedContent::open(folder.path()).unwrap();
        let watched = &mut watched;

        fs::write(at("content/site.yaml"), "title: c\n").unwrap();
        assert_same_as_a_fresh_reading(watched, &["content/site.yaml"]);
        // Saved by rename, with the editor's own file beside it.
        fs::write(at("content/.site.yaml.swp"), "title: d\n").unwrap();
        fs::rename(at("content/.site.yaml.swp"), at("content/site.yaml")).unwrap();
        assert_same_as_a_fresh_reading(watched, &["content/.site.yaml.swp", "content/site.yaml"]);
        fs::rename(at("content/areas"), at("content/places")).unwrap();
        assert_same_as_a_fresh_reading(watched, &["content/areas", "content/places"]);
        fs::write(at("content/places/south.yaml"), [0xff, 0xfe]).unwrap();
        assert_same_as_a_fresh_reading(watched, &["content/places/south.yaml"]);
        fs::write(at("content/places/south.yaml"), "name: e\n").unwrap();
        assert_same_as_a_fresh_reading(watched, &["content/places/south.yaml"]);
        fs::remove_dir_all(at("content/places")).unwrap();
        assert_same_as_a_fresh_reading(watched, &["content/places"]);
        fs::write(at("beside.yaml"), "no content").unwrap();
        assert_same_as_a_fresh_reading(watched, &["beside.yaml", "content/never-was.yaml"]);
    }
}
