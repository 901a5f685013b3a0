//! A content folder that is read again as it changes: only what changed, and by the rules by which the whole is read.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::archive::{Archive, Stamps, saved_since};
use super::listing::is_hidden_name;
use super::tree::{LoadError, SourceTree, is_at_or_below};
use crate::diagnostic::Diagnostic;

/// The most bytes of narratives that are held as they are. What more there is, is kept apart.
const MOST_HELD: u64 = 16 << 20;

/// The content folder of a site as it was read last.
#[derive(Debug)]
pub struct WatchedContent {
    /// The site folder.
    site: PathBuf,
    /// How many bytes of narratives are held as they are.
    most: u64,
    archive: Arc<Archive>,
    /// The files as they were listed last.
    stamps: Stamps,
    /// What could not be read, by the path whose reading found it.
    problems: BTreeMap<String, Vec<Diagnostic>>,
}

impl WatchedContent {
    /// The content of a site folder, of which nothing is read yet.
    ///
    /// # Errors
    /// When there is none.
    pub fn open(site: &Path) -> Result<WatchedContent, LoadError> {
        WatchedContent::holding(site, MOST_HELD)
    }

    /// The same, which will keep narratives apart if they have more bytes than `most`.
    ///
    /// # Errors
    /// When there is none.
    pub fn holding(site: &Path, most: u64) -> Result<WatchedContent, LoadError> {
        let content = site.join("content");
        if !content.is_dir() {
            return Err(LoadError::NoContent(content));
        }
        Ok(WatchedContent {
            site: site.to_path_buf(),
            most,
            archive: Arc::default(),
            stamps: Stamps::new(),
            problems: BTreeMap::new(),
        })
    }

    /// The content as it was read last.
    #[must_use]
    pub const fn archive(&self) -> &Arc<Archive> {
        &self.archive
    }

    /// What could not be read.
    #[must_use]
    pub fn problems(&self) -> Vec<Diagnostic> {
        self.problems.values().flatten().cloned().collect()
    }

    /// Keeps narratives that were read, so that they need not be read from the disk again; and what could not be read of them.
    pub fn keep(&mut self, small: &SourceTree, problems: Vec<Diagnostic>) {
        Arc::make_mut(&mut self.archive).pack(small);
        self.note(problems);
    }

    /// Reads everything.
    ///
    /// # Errors
    /// As for `load_content`.
    pub fn read_all(&mut self) -> Result<(), LoadError> {
        let mut problems = Vec::new();
        let (archive, stamps) = Archive::open(&self.site, self.most, &mut problems)?;
        self.archive = Arc::new(archive);
        self.stamps = stamps;
        self.problems.clear();
        self.note(problems);
        Ok(())
    }

    /// The files that were saved since all were listed last, as far as that can be told from outside. Those of which whoever watches the folder
    /// has told in the meantime are among them.
    ///
    /// # Errors
    /// As for `load_content`.
    pub fn saved_meanwhile(&mut self) -> Result<Vec<PathBuf>, LoadError> {
        let mut problems = Vec::new();
        let (saved, stamps) = saved_since(&self.site, &self.stamps, &mut problems)?;
        self.stamps = stamps;
        // What cannot be listed, or could not be read, may have come or gone without being among those files.
        if !problems.is_empty() || !self.problems.is_empty() {
            return Ok(vec![self.site.join("content")]);
        }
        Ok(saved.iter().map(|path| self.site.join(&**path)).collect())
    }

    /// Reads again what may have changed: files and folders, whether they are still there or not. Whatever is not content is passed over.
    /// Returns the paths of what was read; `None` where that is everything.
    ///
    /// # Errors
    /// As for `load_content`.
    pub fn read_again<'a>(
        &mut self,
        changed: impl IntoIterator<Item = &'a Path>,
    ) -> Result<Option<Vec<String>>, LoadError> {
        let mut read = Some(Vec::new());
        for path in changed {
            let Some(inside) = self.inside(path) else {
                continue;
            };
            // A change of the top folder may be anything.
            if inside == "content" {
                self.read_all()?;
                read = None;
                continue;
            }
            let mut problems = Vec::new();
            let archive = Arc::make_mut(&mut self.archive);
            archive.read_again(path, &inside, &mut problems)?;
            self.problems
                .retain(|kept, _| !is_at_or_below(kept, &inside));
            self.note(problems);
            if let Some(read) = &mut read {
                read.push(inside);
            }
        }
        Ok(read)
    }

    fn note(&mut self, problems: Vec<Diagnostic>) {
        for problem in problems {
            let path = problem.location.as_ref().map(|at| at.path.to_string());
            let kept = self.problems.entry(path.unwrap_or_default());
            let kept = kept.or_default();
            // What is read twice is told once.
            if !kept.contains(&problem) {
                kept.push(problem);
            }
        }
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
    use crate::load::{SourceTree, load_content};
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
        assert_eq!(
            texts(watched.archive().tree()),
            texts(&fresh),
            "{changed:?}"
        );
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
        watched.read_all().unwrap();

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

    #[test]
    fn of_what_nobody_has_told_only_what_is_not_as_it_was_is_read_again() {
        let folder = tempfile::tempdir().unwrap();
        let at = |path: &str| folder.path().join(path);
        fs::create_dir_all(at("content/areas")).unwrap();
        fs::write(at("content/site.yaml"), "title: a\n").unwrap();
        for name in ["north", "south", "west"] {
            fs::write(at(&format!("content/areas/{name}.yaml")), name).unwrap();
        }
        let mut watched = WatchedContent::open(folder.path()).unwrap();
        watched.read_all().unwrap();
        let saved = |watched: &mut WatchedContent| {
            let saved = watched.saved_meanwhile().unwrap().into_iter();
            let inside = saved.map(|path| path.strip_prefix(folder.path()).unwrap().to_owned());
            inside.collect::<Vec<PathBuf>>()
        };
        assert!(saved(&mut watched).is_empty());
        fs::write(at("content/areas/north.yaml"), "other").unwrap();
        fs::remove_file(at("content/areas/west.yaml")).unwrap();
        fs::write(at("content/areas/east.yaml"), "east").unwrap();
        let found = saved(&mut watched);
        let names = ["east", "north", "west"].map(|name| format!("content/areas/{name}.yaml"));
        assert_eq!(found, names.each_ref().map(PathBuf::from));
        assert_same_as_a_fresh_reading(&mut watched, &names.each_ref().map(|name| &**name));
        // What was told before is not told again.
        assert!(saved(&mut watched).is_empty());
        // What is too long is not listed, and has to be told all the same, until it is gone.
        fs::write(at("content/areas/long.yaml"), vec![b'a'; 2 << 20]).unwrap();
        for is_there in [true, false] {
            assert_eq!(saved(&mut watched), [PathBuf::from("content")]);
            assert_same_as_a_fresh_reading(&mut watched, &["content"]);
            assert_eq!(watched.problems().is_empty(), !is_there);
            let _ = fs::remove_file(at("content/areas/long.yaml"));
        }
        assert!(saved(&mut watched).is_empty());
    }
}
