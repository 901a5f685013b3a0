//! The content of a site, of which narratives may be kept apart: those of ten thousand reports have more bytes than a preview should hold.
//!
//! In: files. Out: the whole without the narratives, and the whole of a few areas with everything. It must not know what a text means.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{ErrorKind, Read, Write};
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;
use rayon::prelude::*;

use super::listing::{Listed, list};
use super::stamp::Stamp;
use super::tree::{LoadError, SourceTree, is_at_or_below, read_files};
use crate::diagnostic::{Code, Diagnostic, Location};

const AREAS: &str = "content/areas/";
const INSPECTIONS: &str = "content/inspections/";

/// The length of each file, when it was saved, and what tells that nothing about it was changed, where the system tells that.
pub(super) type Stamps = BTreeMap<Arc<str>, (u64, Option<SystemTime>, Option<Stamp>)>;

fn stamps(listed: &[Listed]) -> Stamps {
    let files = listed.iter();
    files
        .map(|one| (Arc::clone(&one.path), (one.length, one.saved, one.stamp)))
        .collect()
}

fn list_content(site: &Path, problems: &mut Vec<Diagnostic>) -> Result<Vec<Listed>, LoadError> {
    let root = site.join("content");
    if !root.is_dir() {
        return Err(LoadError::NoContent(root));
    }
    list(&root, "content", problems)
}

/// The files that are not as they were listed, how they are now, and what is wrong with what cannot be listed.
pub(super) fn saved_since(
    site: &Path,
    stamps: &Stamps,
    problems: &mut Vec<Diagnostic>,
) -> Result<(Vec<Arc<str>>, Stamps), LoadError> {
    let now = self::stamps(&list_content(site, problems)?);
    let paths: BTreeSet<&Arc<str>> = stamps.keys().chain(now.keys()).collect();
    let differing = paths.into_iter();
    let differing = differing.filter(|path| stamps.get(*path) != now.get(*path));
    Ok((differing.cloned().collect(), now))
}

/// Where a narrative is that is kept apart.
#[derive(Clone, Debug)]
enum Apart {
    /// Where it was saved; nobody has read it yet.
    OnDisk(PathBuf),
    /// Here, packed, beside those that were packed with it: many small pieces would leave holes between them.
    Packed(Arc<[u8]>, Range<usize>),
}

/// The content of a site.
#[derive(Clone, Debug, Default)]
pub struct Archive {
    /// All texts. An empty one stands for a narrative that is kept apart.
    tree: SourceTree,
    /// The narratives that are kept apart, by their paths.
    apart: BTreeMap<Arc<str>, Apart>,
    /// Whether narratives are kept apart.
    is_sparing: bool,
}

impl Archive {
    /// Reads the content of a site. Its narratives are kept apart if they have more bytes than `most`.
    ///
    /// # Errors
    /// As for `load_content`.
    pub(super) fn open(
        site: &Path,
        most: u64,
        problems: &mut Vec<Diagnostic>,
    ) -> Result<(Archive, Stamps), LoadError> {
        let listed = list_content(site, problems)?;
        let stamps = stamps(&listed);
        let narratives = listed.iter().filter(|one| is_narrative(&one.path));
        let bytes: u64 = narratives.map(|one| one.length).sum();
        let mut archive = Archive {
            is_sparing: bytes > most,
            ..Archive::default()
        };
        let (tree, apart) = archive.read(listed, problems)?;
        archive.tree = tree;
        archive.apart = apart;
        Ok((archive, stamps))
    }

    /// Replaces whatever has a path, or is below it, by what is there now.
    ///
    /// # Errors
    /// As for `load_content`.
    pub(super) fn read_again(
        &mut self,
        from: &Path,
        path: &str,
        problems: &mut Vec<Diagnostic>,
    ) -> Result<(), LoadError> {
        let listed = match from.symlink_metadata() {
            Ok(_) => list(from, path, problems).and_then(|listed| self.read(listed, problems)),
            Err(_) => Ok(Default::default()),
        };
        let (tree, mut apart) = match listed {
            Ok(found) => found,
            // It went away while it was read, which is another change.
            Err(_) if from.symlink_metadata().is_err() => Default::default(),
            Err(error) => return Err(error),
        };
        self.apart.retain(|kept, _| !is_at_or_below(kept, path));
        self.apart.append(&mut apart);
        self.tree.put(path, tree);
        Ok(())
    }

    /// Reads files, but for narratives that are kept apart.
    fn read(
        &self,
        listed: Vec<Listed>,
        problems: &mut Vec<Diagnostic>,
    ) -> Result<(SourceTree, BTreeMap<Arc<str>, Apart>), LoadError> {
        let is_apart = |one: &Listed| self.is_sparing && is_narrative(&one.path);
        let (apart, listed): (Vec<Listed>, Vec<Listed>) = listed.into_iter().partition(is_apart);
        let mut tree = read_files(listed, problems)?;
        let nothing: Arc<str> = "".into();
        for one in &apart {
            tree.set(&one.path, Arc::clone(&nothing));
        }
        let apart = apart.into_iter();
        let apart = apart.map(|one| (one.path, Apart::OnDisk(one.file)));
        Ok((tree, apart.collect()))
    }

    /// Whether narratives are kept apart.
    #[must_use]
    pub const fn is_sparing(&self) -> bool {
        self.is_sparing
    }

    /// Whether the text of a file is kept apart.
    #[must_use]
    pub fn keeps_apart(&self, path: &str) -> bool {
        self.apart.contains_key(path)
    }

    /// All texts. An empty one stands for a narrative that is kept apart.
    #[must_use]
    pub const fn tree(&self) -> &SourceTree {
        &self.tree
    }

    /// All texts that belong to no area.
    #[must_use]
    pub fn ground(&self) -> SourceTree {
        self.tree.without(&[AREAS, INSPECTIONS])
    }

    /// The texts that belong to no inspection.
    #[must_use]
    pub fn without_inspections(&self) -> SourceTree {
        self.tree.without(&[INSPECTIONS])
    }

    /// The ground with everything of some areas, narratives too. What was not read yet is read, and what is wrong with it is told.
    #[must_use]
    pub fn around(
        &self,
        ground: &SourceTree,
        areas: &BTreeSet<&str>,
        problems: &mut Vec<Diagnostic>,
    ) -> SourceTree {
        let mut small = ground.clone();
        let mut apart = Vec::new();
        for area in areas {
            let own = format!("{AREAS}{area}.yaml");
            let folder = format!("{INSPECTIONS}{area}/");
            let own = self.tree.shared(&own).into_iter();
            for (path, text) in own.chain(self.tree.shared_below(&folder)) {
                match self.apart.get(path) {
                    Some(place) => apart.push((path, place)),
                    None => small.set(path, Arc::clone(text)),
                }
            }
        }
        let texts: Vec<(SourceTree, Vec<Diagnostic>)> = apart
            .into_par_iter()
            .map(|(path, place)| text_of_apart(path, place))
            .collect();
        for (text, mut found) in texts {
            small.add(text);
            problems.append(&mut found);
        }
        small
    }

    /// Keeps the narratives of a tree, so that they need not be read from the disk again.
    pub fn pack(&mut self, small: &SourceTree) {
        let narratives = small.files().filter(|(path, _)| is_narrative(path));
        let unpacked: Vec<(&Arc<str>, &str)> = narratives
            .filter(|(path, _)| matches!(self.apart.get(*path), Some(Apart::OnDisk(_))))
            .collect();
        let packed: Vec<(&Arc<str>, Option<Vec<u8>>)> = unpacked
            .into_par_iter()
            .map(|(path, text)| (path, packed(text)))
            .collect();
        let mut bytes = Vec::new();
        let mut ranges = Vec::new();
        for (path, packed) in packed {
            if let Some(packed) = packed {
                let start = bytes.len();
                bytes.extend(packed);
                ranges.push((path, start..bytes.len()));
            }
        }
        let bytes: Arc<[u8]> = bytes.into();
        for (path, range) in ranges {
            let place = Apart::Packed(Arc::clone(&bytes), range);
            self.apart.insert(Arc::clone(path), place);
        }
    }
}

fn is_narrative(path: &str) -> bool {
    let is_one = |file: &str| matches!(file, "report.en.md" | "report.cy.md");
    let mut parts = path.rsplit('/');
    path.starts_with(INSPECTIONS) && parts.next().is_some_and(is_one) && parts.count() == 4
}

/// A narrative that is kept apart, in a tree of its own.
fn text_of_apart(path: &Arc<str>, place: &Apart) -> (SourceTree, Vec<Diagnostic>) {
    let mut problems = Vec::new();
    let tree = match place {
        Apart::OnDisk(file) => {
            let one = Listed {
                path: Arc::clone(path),
                file: file.clone(),
                length: 0,
                saved: None,
                stamp: None,
            };
            let read = read_files(vec![one], &mut problems);
            read.unwrap_or_else(|error| {
                problems.extend(unreadable(path, &error));
                SourceTree::default()
            })
        }
        Apart::Packed(bytes, range) => {
            let text = bytes.get(range.clone()).and_then(unpacked).into_iter();
            SourceTree::from_texts(text.map(|text| (Arc::clone(path), text)))
        }
    };
    (tree, problems)
}

/// What is wrong with a narrative that cannot be read. One that has gone since is not there; that is the next change.
fn unreadable(path: &Arc<str>, error: &LoadError) -> Option<Diagnostic> {
    let is_gone = matches!(error, LoadError::Unreadable { source, .. } if source.kind() == ErrorKind::NotFound);
    (!is_gone).then(|| {
        Diagnostic::new(
            Code::MissingFile,
            Location::file(path),
            error.to_string(),
            "make the file readable; it is read again when it is saved",
        )
    })
}

/// How well narratives are packed: what is packed is held as long as the preview runs. Higher levels save little more, and take much longer.
const LEVEL: u32 = 4;

fn packed(text: &str) -> Option<Vec<u8>> {
    let mut packer = DeflateEncoder::new(Vec::new(), Compression::new(LEVEL));
    packer.write_all(text.as_bytes()).ok()?;
    packer.finish().ok()
}

fn unpacked(bytes: &[u8]) -> Option<String> {
    let mut text = String::new();
    DeflateDecoder::new(bytes).read_to_string(&mut text).ok()?;
    Some(text)
}
