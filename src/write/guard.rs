//! Keeps what a command makes at a path of the user's out of the places of others.
//!
//! In come a path, the site that the command works on and the bytes; out go files in places that are neither of a folder that a build has
//! made nor of the sources of a site, and that take nothing's place unasked; or an error. It must not know what the files hold.

use std::fs;
use std::path::{Component, Path, PathBuf, absolute};

use super::error::{WriteError, cannot};
use super::manifest::Manifest;
use super::single::{Existing, write_file};

/// Refuses a path in a folder that a build has made, and one among the sources of a site: of `site`, or of any other.
///
/// The path itself may be such a folder, for a build takes the place of its own output.
///
/// # Errors
/// When it is refused, or when the system does.
pub fn check_place(path: &Path, site: Option<&Path>) -> Result<(), WriteError> {
    let full = absolute(path).map_err(cannot("look at", path))?;
    // The last name is not followed: what has it is replaced, be it a link or not.
    let folder = real(full.parent().unwrap_or(&full));
    let own = site.map(|site| ["content", "themes"].map(|name| real(&site.join(name))));
    for above in folder.ancestors() {
        if let Some(manifest) = Manifest::read(above)? {
            return Err(WriteError::InSite {
                path: path.to_path_buf(),
                is_copy: manifest.purpose.is_some(),
            });
        }
        let is_own = own.iter().flatten().any(|sources| sources == above);
        if is_own || has_sources(above) {
            return Err(WriteError::InSources {
                path: path.to_path_buf(),
                folder: above.to_path_buf(),
            });
        }
    }
    Ok(())
}

/// Writes what a command makes of a site into a file that the user has named.
///
/// # Errors
/// When the place is refused, when a file is there that is to be kept, or when the system refuses.
pub fn write_output(
    path: &Path,
    bytes: &[u8],
    site: &Path,
    existing: Existing,
) -> Result<(), WriteError> {
    check_place(path, Some(site))?;
    write_file(path, bytes, existing)
}

/// Files that are made together, for a folder that the user has named.
#[derive(Debug)]
pub struct Outputs<'a> {
    /// Their names in the folder, and their bytes.
    pub files: Vec<(String, Vec<u8>)>,
    /// The site that they are made of, if of any.
    pub site: Option<&'a Path>,
    /// What every file of this kind has in it, and hardly any other: such a file may be replaced.
    pub mark: &'a str,
}

impl Outputs<'_> {
    /// Writes them, and makes the folder if it is not there.
    ///
    /// # Errors
    /// When the place is refused, when a file is there that is not of this kind, or when the system refuses.
    pub fn write(&self, folder: &Path) -> Result<(), WriteError> {
        // Looked at first, so that the usual reason to stop stops before anything has been written.
        for (name, _) in &self.files {
            let path = folder.join(name);
            check_place(&path, self.site)?;
            self.check_existing(&path)?;
        }
        fs::create_dir_all(folder).map_err(cannot("make", folder))?;
        for (name, bytes) in &self.files {
            let path = folder.join(name);
            let existing = self.check_existing(&path)?;
            write_file(&path, bytes, existing)?;
        }
        Ok(())
    }

    /// What is to become of the file at a path; an error if it is not of this kind.
    fn check_existing(&self, path: &Path) -> Result<Existing, WriteError> {
        let Ok(metadata) = fs::symlink_metadata(path) else {
            return Ok(Existing::Keep);
        };
        let mark = self.mark.as_bytes();
        let is_own = metadata.is_file()
            && fs::read(path)
                .map_err(cannot("read", path))?
                .windows(mark.len())
                .any(|bytes| bytes == mark);
        if is_own {
            return Ok(Existing::Replace);
        }
        Err(WriteError::NotMade {
            path: path.to_path_buf(),
        })
    }
}

/// Whether a folder is the `content` or the `themes` of a site.
fn has_sources(folder: &Path) -> bool {
    let content = match folder.file_name().and_then(|name| name.to_str()) {
        Some("content") => folder.to_path_buf(),
        Some("themes") => folder.with_file_name("content"),
        _ => return false,
    };
    content.join("site.yaml").is_file()
}

/// Where a path leads through links, as far as it is there. What is not there yet will be made of plain folders.
fn real(path: &Path) -> PathBuf {
    let mut real = PathBuf::new();
    for part in absolute(path).as_deref().unwrap_or(path).components() {
        match part {
            Component::ParentDir => {
                real.pop();
            }
            Component::Normal(name) => {
                real.push(name);
                // A system that refuses to look refuses to write, too, and then says why.
                real = real.canonicalize().unwrap_or(real);
            }
            _ => real.push(part),
        }
    }
    real
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A site with its sources, and one that a build has made.
    fn ground() -> tempfile::TempDir {
        let ground = tempfile::tempdir().unwrap();
        let root = ground.path();
        for folder in ["n/content/areas", "n/themes/default", "live/en", "free"] {
            fs::create_dir_all(root.join(folder)).unwrap();
        }
        fs::write(root.join("n/content/site.yaml"), "").unwrap();
        let manifest = r#"{"tool": "adrodd 0.1.0", "files": {}}"#;
        fs::write(root.join("live/manifest.json"), manifest).unwrap();
        ground
    }

    fn is_refused(path: &Path, site: Option<&Path>) -> bool {
        match check_place(path, site) {
            Ok(()) => false,
            Err(WriteError::InSite { .. } | WriteError::InSources { .. }) => true,
            Err(error) => panic!("{error}"),
        }
    }

    #[test]
    fn a_path_among_sources_or_in_a_made_folder_is_refused_however_it_is_spelled() {
        let ground = ground();
        let root = ground.path();
        for path in [
            "live/a",
            "live/en/a",
            "live/not/yet/there/a",
            "free/../live/a",
            "not-there/../live/a",
            "n/content/a",
            "n/content/areas/a",
            "n/content/new/folder/a",
            "n/themes/default/a",
            "n/themes/a",
        ] {
            assert!(is_refused(&root.join(path), None), "{path}");
        }
        for path in ["live", "n/a", "free/a", "live/../a", "n/content/../a"] {
            assert!(!is_refused(&root.join(path), None), "{path}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_path_through_a_link_is_refused_for_where_it_leads() {
        use std::os::unix::fs::symlink;
        let ground = ground();
        let root = ground.path();
        symlink(root.join("live/en"), root.join("free/published")).unwrap();
        symlink(root.join("n/content/areas"), root.join("free/areas")).unwrap();
        fs::create_dir_all(root.join("linked")).unwrap();
        fs::create_dir_all(root.join("texts")).unwrap();
        symlink(root.join("texts"), root.join("linked/content")).unwrap();
        for path in ["published/a", "areas/a", "areas/new/a", "areas/../a"] {
            assert!(is_refused(&root.join("free").join(path), None), "{path}");
        }
        let linked = root.join("linked");
        assert!(is_refused(&root.join("texts/a"), Some(&linked)));
        assert!(!is_refused(&root.join("texts/a"), None));
    }

    #[test]
    fn files_of_a_kind_take_the_place_of_their_like_only() {
        let ground = ground();
        let folder = ground.path().join("made");
        let outputs = |text: &str| Outputs {
            files: ["a", "b"].map(|name| (name.to_owned(), text.into())).into(),
            site: None,
            mark: "made by us",
        };
        outputs("first, made by us").write(&folder).unwrap();
        outputs("second, made by us").write(&folder).unwrap();
        fs::write(folder.join("b"), "mine").unwrap();
        let error = outputs("third, made by us").write(&folder).unwrap_err();
        assert!(matches!(error, WriteError::NotMade { .. }), "{error}");
        let read = |name| fs::read_to_string(folder.join(name)).unwrap();
        assert_eq!(read("a"), "second, made by us");
        assert_eq!(read("b"), "mine");
    }
}
