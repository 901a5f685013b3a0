//! Which paths a build has claimed, and what was written to them.
//!
//! In come the paths of the site's files; out goes a refusal, or in the end the records that the
//! manifest lists. It must not know about any disk: a path is judged by its spelling alone, so
//! that a site that builds on one system builds on all.

use std::collections::BTreeMap;
use std::path::Path;

use super::error::WriteError;
use super::manifest::{self, FileRecord};

/// The paths claimed so far.
#[derive(Debug, Default)]
pub(super) struct Register {
    /// Every file and folder, by its spelling without regard to letter case.
    names: BTreeMap<String, Name>,
    /// Every file, with its record once it is on disk.
    files: BTreeMap<String, Option<FileRecord>>,
}

/// One name on disk.
#[derive(Debug)]
struct Name {
    spelling: String,
    is_file: bool,
}

impl Register {
    /// Claims a path for one file, or says why it cannot have it.
    ///
    /// The folders on the way are claimed too. On a disk that ignores letter case, `En/a` and
    /// `en/b` would share a folder, and the next build would not find one of them in its manifest.
    pub(super) fn claim(&mut self, path: &str) -> Result<(), WriteError> {
        if let Some(reason) = fault(path) {
            return Err(WriteError::PathRefused {
                path: path.to_owned(),
                reason,
            });
        }
        for (end, _) in path.match_indices('/') {
            if let Some(folder) = path.get(..end) {
                self.claim_name(path, folder, false)?;
            }
        }
        self.claim_name(path, path, true)?;
        self.files.insert(path.to_owned(), None);
        Ok(())
    }

    /// Records that a claimed file is on disk.
    pub(super) fn complete(&mut self, path: &str, record: FileRecord) {
        self.files.insert(path.to_owned(), Some(record));
    }

    /// Gives a claimed path back, for nothing came to be there.
    pub(super) fn release(&mut self, path: &str) {
        self.files.remove(path);
        self.names.remove(&fold(path));
    }

    /// Hands over all records, unless a claimed file never reached the disk.
    pub(super) fn finish(
        &mut self,
        output: &Path,
    ) -> Result<BTreeMap<String, FileRecord>, WriteError> {
        let mut records = BTreeMap::new();
        for (path, record) in std::mem::take(&mut self.files) {
            let Some(record) = record else {
                return Err(WriteError::Incomplete {
                    output: output.to_path_buf(),
                    path,
                });
            };
            records.insert(path, record);
        }
        Ok(records)
    }

    /// Claims one name, a folder or the file itself, on behalf of a path.
    fn claim_name(&mut self, path: &str, name: &str, is_file: bool) -> Result<(), WriteError> {
        let folded = fold(name);
        let Some(known) = self.names.get(&folded) else {
            let spelling = name.to_owned();
            self.names.insert(folded, Name { spelling, is_file });
            return Ok(());
        };
        if known.spelling != name {
            let (first, second) = if known.spelling.as_str() < name {
                (known.spelling.clone(), name.to_owned())
            } else {
                (name.to_owned(), known.spelling.clone())
            };
            return Err(WriteError::CaseCollision { first, second });
        }
        let path = path.to_owned();
        match (known.is_file, is_file) {
            (false, false) => Ok(()),
            (true, true) => Err(WriteError::DuplicatePath { path }),
            (true, false) => Err(WriteError::PathRefused {
                path,
                reason: "one of its folders is already a file",
            }),
            (false, true) => Err(WriteError::PathRefused {
                path,
                reason: "it is already a folder",
            }),
        }
    }
}

/// What is wrong with the spelling of a path, if anything.
///
/// The rules are those of all systems at once: a colon names a drive or a stream on Windows, and
/// a backslash separates folders there.
fn fault(path: &str) -> Option<&'static str> {
    if path.starts_with('/') {
        return Some("it must not begin with a slash");
    }
    if path.contains('\\') {
        return Some("it must not contain a backslash");
    }
    if path.contains(':') {
        return Some("it must not contain a colon");
    }
    if path.contains(char::is_control) {
        return Some("it must not contain control characters");
    }
    if path.contains(char::REPLACEMENT_CHARACTER) {
        return Some("it must not contain U+FFFD, which stands for a character that was lost");
    }
    if path.split('/').any(str::is_empty) {
        return Some("it must not have an empty part");
    }
    if path.split('/').any(|part| part == "." || part == "..") {
        return Some("it must not have a part that is `.` or `..`");
    }
    if path.split('/').next().map(fold).as_deref() == Some(manifest::FILE_NAME) {
        return Some("that name is kept for the list of the site's files");
    }
    None
}

/// The spelling that all letter cases of a path share.
///
/// Upper case comes first because some letters, such as the final sigma, have a lower case that
/// lower case alone would keep apart. Each letter is folded by itself, as file systems do.
fn fold(path: &str) -> String {
    path.chars()
        .flat_map(char::to_uppercase)
        .flat_map(char::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_that_could_escape_or_confuse_are_refused() {
        let table = [
            "",
            "/",
            "/etc/passwd",
            "..",
            "../a.html",
            "en/../../a.html",
            "en/..",
            ".",
            "./a.html",
            "en/./a.html",
            "en//a.html",
            "en/",
            "//server/share",
            "en\\a.html",
            "..\\a.html",
            "C:/a.html",
            "C:a.html",
            "a.html:stream",
            "a\0.html",
            "a\n.html",
            "a\u{fffd}.html",
            "manifest.json",
            "Manifest.JSON",
            "manifest.json/a.html",
        ];
        for path in table {
            match Register::default().claim(path) {
                Err(WriteError::PathRefused { path: named, .. }) => assert_eq!(named, path),
                other => panic!("{path:?} gave {other:?}"),
            }
        }
    }

    #[test]
    fn ordinary_spellings_are_accepted() {
        let mut register = Register::default();
        for path in [
            "index.html",
            ".nojekyll",
            "cy/tŷ/mynegai.html",
            "en/manifest.json",
            "a..b",
        ] {
            register.claim(path).unwrap();
        }
    }

    #[test]
    fn clashes_are_told_apart() {
        let mut register = Register::default();
        register.claim("en/areas/a.html").unwrap();
        let clash = |path: &str, register: &mut Register| match register.claim(path) {
            Err(error) => error.to_string(),
            Ok(()) => panic!("{path} was accepted"),
        };
        assert_eq!(
            clash("en/areas/a.html", &mut register),
            r#"the site has two files at "en/areas/a.html""#
        );
        assert_eq!(
            clash("en/areas/A.html", &mut register),
            r#"the site has both "en/areas/A.html" and "en/areas/a.html", which differ only by letter case"#
        );
        assert_eq!(
            clash("en/Areas/b.html", &mut register),
            r#"the site has both "en/Areas" and "en/areas", which differ only by letter case"#
        );
        assert!(clash("en/areas", &mut register).ends_with("it is already a folder"));
        assert!(
            clash("en/areas/a.html/b", &mut register)
                .ends_with("one of its folders is already a file")
        );
    }
}
