//! Which paths a build has claimed, and what was written to them.
//!
//! In come the paths of the site's files; out goes a refusal, or in the end the records that the
//! manifest lists. It must not know about any disk: a path is judged by its spelling alone, so
//! that a site that builds on one system builds on all.

use std::collections::BTreeMap;
use std::path::Path;

use icu_normalizer::DecomposingNormalizer;

use super::error::WriteError;
use super::manifest::{self, FileRecord};

/// The longest name of a file or folder that the usual disks take, in bytes.
const LONGEST_NAME: usize = 255;

/// The paths claimed so far.
#[derive(Debug, Default)]
pub(super) struct Register {
    /// Every file and folder, by a spelling that all disks tell apart.
    names: BTreeMap<Box<str>, Name>,
}

/// One name on disk.
#[derive(Debug)]
struct Name {
    /// As it is spelled, if that is another spelling than the one by which it is found.
    spelling: Option<Box<str>>,
    what: What,
}

#[derive(Debug, Clone, Copy)]
enum What {
    Folder,
    /// A file that is not on disk yet.
    Claimed,
    Written(FileRecord),
}

/// Whether a claimed path is the first in its folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// Another path has claimed the folder before, so it is most likely there.
    KnownFolder,
    /// Nobody has made the folder yet.
    NewFolder,
}

impl Register {
    /// Claims a path for one file, or says why it cannot have it.
    ///
    /// The folders on the way are claimed too. On a disk that ignores letter case, `En/a` and
    /// `en/b` would share a folder, and the next build would not find one of them in its manifest.
    pub(super) fn claim(&mut self, path: &str) -> Result<Place, WriteError> {
        if let Some(reason) = fault(path) {
            return Err(WriteError::PathRefused {
                path: path.to_owned(),
                reason,
            });
        }
        let is_known = path
            .rsplit_once('/')
            .is_none_or(|(folder, _)| self.is_folder(folder));
        if !is_known {
            for (end, _) in path.match_indices('/') {
                if let Some(folder) = path.get(..end) {
                    self.claim_name(path, folder, What::Folder)?;
                }
            }
        }
        self.claim_name(path, path, What::Claimed)?;
        Ok(if is_known {
            Place::KnownFolder
        } else {
            Place::NewFolder
        })
    }

    /// Records that a claimed file is on disk.
    pub(super) fn complete(&mut self, path: &str, record: FileRecord) {
        if let Some(name) = self.names.get_mut(fold(path).as_str()) {
            name.what = What::Written(record);
        }
    }

    /// Gives a claimed path back, for nothing came to be there.
    pub(super) fn release(&mut self, path: &str) {
        self.names.remove(fold(path).as_str());
    }

    /// Hands over all records, unless a claimed file never reached the disk.
    pub(super) fn finish(
        &mut self,
        output: &Path,
    ) -> Result<BTreeMap<String, FileRecord>, WriteError> {
        let mut records = BTreeMap::new();
        let mut incomplete = Vec::new();
        for (folded, Name { spelling, what }) in std::mem::take(&mut self.names) {
            let path = String::from(spelling.unwrap_or(folded));
            match what {
                What::Folder => {}
                What::Claimed => incomplete.push(path),
                What::Written(record) => {
                    records.insert(path, record);
                }
            }
        }
        match incomplete.into_iter().min() {
            Some(path) => Err(WriteError::Incomplete {
                output: output.to_path_buf(),
                path,
            }),
            None => Ok(records),
        }
    }

    /// Whether a folder has been claimed in this spelling.
    fn is_folder(&self, folder: &str) -> bool {
        self.names
            .get_key_value(fold(folder).as_str())
            .is_some_and(|(folded, name)| {
                matches!(name.what, What::Folder)
                    && name.spelling.as_ref().unwrap_or(folded).as_ref() == folder
            })
    }

    /// Claims one name, a folder or the file itself, on behalf of a path.
    fn claim_name(&mut self, path: &str, name: &str, what: What) -> Result<(), WriteError> {
        let folded = fold(name);
        let Some((known_as, known)) = self.names.get_key_value(folded.as_str()) else {
            let spelling = (folded != name).then(|| name.into());
            self.names.insert(folded.into(), Name { spelling, what });
            return Ok(());
        };
        let spelling: &str = known.spelling.as_ref().unwrap_or(known_as);
        if spelling != name {
            return Err(WriteError::SameName {
                first: spelling.min(name).to_owned(),
                second: spelling.max(name).to_owned(),
            });
        }
        let path = path.to_owned();
        match (known.what, what) {
            (What::Folder, What::Folder) => Ok(()),
            (What::Folder, _) => Err(WriteError::PathRefused {
                path,
                reason: "it is already a folder",
            }),
            (_, What::Folder) => Err(WriteError::PathRefused {
                path,
                reason: "one of its folders is already a file",
            }),
            _ => Err(WriteError::DuplicatePath { path }),
        }
    }
}

/// What is wrong with the spelling of a path, if anything.
///
/// The rules are those of all systems at once: a colon names a drive or a stream on Windows, and
/// a backslash separates folders there.
pub(super) fn fault(path: &str) -> Option<&'static str> {
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
    if path.split('/').any(|part| part.len() > LONGEST_NAME) {
        return Some("one of its parts is longer than the 255 bytes that a disk takes for a name");
    }
    if path.split('/').next().map(fold).as_deref() == Some(manifest::FILE_NAME) {
        return Some("that name is kept for the list of the site's files");
    }
    None
}

/// The spelling that a path shares with all others that some disk takes for the same.
///
/// Disks differ in whether they tell letter cases apart, and whether a letter and its accent may be one character or two. Upper case
/// comes first because some letters, such as the final sigma, have a lower case that lower case alone would keep apart. Each letter is
/// folded by itself, as file systems do.
fn fold(path: &str) -> String {
    if path.is_ascii() {
        return path.to_ascii_lowercase();
    }
    DecomposingNormalizer::new_nfd()
        .normalize(path)
        .chars()
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
    fn a_name_may_have_as_many_bytes_as_a_disk_takes() {
        // The letter has two bytes.
        let name = |bytes: usize| "\u{175}".repeat(bytes / 2) + &"a".repeat(bytes % 2);
        Register::default().claim(&name(255)).unwrap();
        for path in [name(256), format!("en/{}/index.html", name(256))] {
            let error = Register::default().claim(&path).unwrap_err().to_string();
            assert!(error.contains("longer than the 255 bytes"), "{error}");
        }
    }

    #[test]
    fn spellings_that_some_disk_takes_for_one_are_a_clash() {
        let table = [
            ("ty\u{302}.html", "t\u{177}.html"),
            ("T\u{176}/a.html", "ty\u{302}/b.html"),
            ("\u{3c3}.html", "\u{3c2}.html"),
        ];
        for (first, second) in table {
            for (one, other) in [(first, second), (second, first)] {
                let mut register = Register::default();
                register.claim(one).unwrap();
                let error = register.claim(other).unwrap_err();
                assert!(matches!(error, WriteError::SameName { .. }), "{error}");
            }
        }
    }

    #[test]
    fn a_path_that_was_given_back_can_be_claimed_again() {
        let mut register = Register::default();
        assert_eq!(register.claim("En/A.html").unwrap(), Place::NewFolder);
        register.release("En/A.html");
        assert_eq!(register.claim("En/A.html").unwrap(), Place::KnownFolder);
        register.complete("En/A.html", FileRecord::of(b""));
        let records = register.finish(Path::new("output")).unwrap();
        assert_eq!(records.keys().collect::<Vec<_>>(), ["En/A.html"]);
    }

    #[test]
    fn clashes_are_told_apart() {
        let mut register = Register::default();
        register.claim("en/areas/a.html").unwrap();
        let clash = |path: &str, register: &mut Register| match register.claim(path) {
            Err(error) => error.to_string(),
            Ok(_) => panic!("{path} was accepted"),
        };
        assert_eq!(
            clash("en/areas/a.html", &mut register),
            r#"the site has two files at "en/areas/a.html""#
        );
        assert_eq!(
            clash("en/areas/A.html", &mut register),
            r#"the site has both "en/areas/A.html" and "en/areas/a.html", which are one name on some disks"#
        );
        assert_eq!(
            clash("en/Areas/b.html", &mut register),
            r#"the site has both "en/Areas" and "en/areas", which are one name on some disks"#
        );
        assert!(clash("en/areas", &mut register).ends_with("it is already a folder"));
        assert!(
            clash("en/areas/a.html/b", &mut register)
                .ends_with("one of its folders is already a file")
        );
    }
}
