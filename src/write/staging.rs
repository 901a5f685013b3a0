//! One build, from taking the lock to having the new site in place.
//!
//! In come the output folder and the files of the site; out goes a published site, or an error
//! and the last site untouched. It must not know what the files are for.

use std::fs::{self, File, Permissions};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::error::{WriteError, cannot};
use super::folder::{self, Found};
use super::inputs::Inputs;
use super::keeping::{self, Proof};
use super::leftovers;
use super::lock::Lock;
use super::manifest::{self, FileRecord, Manifest, Purpose};
use super::placed::{Placed, PlacedSite, date_of};
use super::places::Places;
use super::register::{Place, Register};
use super::remembered::digest_of_manifest;
use super::swap;

/// The longest path that a system takes, in bytes, without the one that ends it.
const LONGEST_PATH: usize = 4095;

/// What the marker file says to somebody who finds it.
const MARKER: &[u8] =
    b"Adrodd builds a site in this folder and then deletes it. Keep nothing here.\n";

/// A build in progress, in a folder beside the output.
///
/// Dropped before it is published, it deletes what it staged and leaves the output as it was.
#[derive(Debug)]
pub struct Staging {
    pub(super) places: Places,
    register: Mutex<Register>,
    /// What the folder is for, where it is not a site for the public.
    purpose: Option<Purpose>,
    /// What the site is made of besides its content.
    inputs: Option<Inputs>,
    /// The published site, if there is one.
    last: Option<Last>,
    /// Who may read a file that this build has written.
    pub(super) as_written: Option<Permissions>,
    /// Whether the staging folder is no longer for `drop` to clear.
    pub(super) settled: bool,
    /// Declared last, so that it is released only after everything else is done.
    _lock: Lock,
}

/// The site that is published when a build begins.
#[derive(Debug)]
enum Last {
    /// The one of which it is known when it was put in place.
    Placed(PlacedSite),
    /// Any other.
    Any(Manifest),
}

impl Last {
    fn of(output: &Path, placed: Option<&Placed>) -> Result<Option<Self>, WriteError> {
        let known = placed.map(|placed| PlacedSite::of(output, placed));
        if let Some(site) = known.transpose()?.flatten() {
            site.check(output)?;
            return Ok(Some(Self::Placed(site)));
        }
        match folder::inspect(output)? {
            Found::Site(manifest) => Ok(Some(Self::Any(manifest))),
            Found::Missing | Found::Empty => Ok(None),
        }
    }

    const fn manifest(&self) -> &Manifest {
        match self {
            Self::Placed(site) => &site.manifest,
            Self::Any(manifest) => manifest,
        }
    }
}

/// A staged site that was put in place.
#[derive(Debug)]
pub(super) struct Swapped {
    /// Where the last site is now, if there was one.
    pub(super) last: Option<PathBuf>,
    /// The date of the folder of the new one.
    at: Option<Duration>,
}

/// What a build has published.
#[derive(Debug)]
pub struct Published {
    /// How many files the site has, without its manifest.
    pub files: usize,
    /// How long they are together.
    pub bytes: u64,
    /// Which site it is, and when it came into its place. Once the lock is given back, the folder may hold the site of another build.
    pub placed: Placed,
    /// Why the last site could not be made away with, if so; the new one is in place all the same,
    /// and the next build tries again.
    pub leftover: Option<WriteError>,
}

impl Staging {
    /// Locks the output, checks that it may be replaced, clears what a killed build left, and
    /// makes an empty staging folder.
    pub fn begin(output: &Path) -> Result<Self, WriteError> {
        Self::begin_with(output, None, None)
    }

    /// The same where a build remembers which site it has put in place, and when: what has not been touched since need not be gone through.
    pub fn begin_after(output: &Path, placed: Option<&Placed>) -> Result<Self, WriteError> {
        Self::begin_with(output, None, placed)
    }

    /// The same for a folder with another purpose than a site for the public. A folder takes only the place of one with its own purpose, so
    /// that neither a copy is published by accident nor a site lost to one.
    pub fn begin_as(output: &Path, purpose: Option<Purpose>) -> Result<Self, WriteError> {
        Self::begin_with(output, purpose, None)
    }

    fn begin_with(
        output: &Path,
        purpose: Option<Purpose>,
        placed: Option<&Placed>,
    ) -> Result<Self, WriteError> {
        let places = Places::beside(output)?;
        let lock = Lock::take(&places.lock)?;
        leftovers::recover(&places)?;
        places.check_output()?;
        let last = Last::of(&places.output, placed)?;
        let manifest = last.as_ref().map(Last::manifest);
        if manifest.is_some_and(|manifest| manifest.purpose != purpose) {
            return Err(WriteError::OtherPurpose {
                output: places.output.clone(),
                is_site: purpose.is_some(),
            });
        }
        leftovers::clear(&places)?;
        let workshop = &places.workshop;
        fs::create_dir(workshop).map_err(cannot("make the folder", workshop))?;
        let mut staging = Self {
            places,
            register: Mutex::default(),
            purpose,
            inputs: None,
            last,
            as_written: None,
            settled: false,
            _lock: lock,
        };
        let Places { marker, staged, .. } = &staging.places;
        fs::write(marker, MARKER).map_err(cannot("write", marker))?;
        let as_written = fs::symlink_metadata(marker).map_err(cannot("look at", marker))?;
        fs::create_dir(staged).map_err(cannot("make the folder", staged))?;
        staging.as_written = Some(as_written.permissions());
        Ok(staging)
    }

    /// Says what the site is made of besides its content, for its manifest.
    #[must_use]
    pub fn made_with(mut self, inputs: Inputs) -> Self {
        self.inputs = Some(inputs);
        self
    }

    /// Writes one file of the site; several threads may do so at once.
    ///
    /// The path is relative and '/'-separated, such as `en/areas/index.html`. One that could lead
    /// out of the site is refused, and so is one that clashes with an earlier path.
    ///
    /// What the manifest will say of the file comes back, for whoever wants to keep it in a later build.
    pub fn write(&self, path: &str, bytes: &[u8]) -> Result<FileRecord, WriteError> {
        let (target, place) = self.claim(path)?;
        keeping::create(&target, place)
            .and_then(|mut file| file.write_all(bytes))
            .map_err(cannot("write", &target))?;
        let record = FileRecord::of(bytes);
        self.register().complete(path, record);
        Ok(record)
    }

    /// Takes one file over from the published site, instead of writing it; several threads may do so at once.
    ///
    /// It is false if the published site has no such file: none that its manifest lists with this record, or none that proves to be it.
    /// Then nothing is in the new site, and the path is free to be written.
    pub fn keep(&self, path: &str, record: FileRecord, proof: Proof) -> Result<bool, WriteError> {
        if self.record_of(path) != Some(record) {
            return Ok(false);
        }
        let (staged, place) = self.claim(path)?;
        let published = self.places.output.join(path);
        let is_taken = keeping::take_over(&published, &staged, place, record, proof)?;
        if is_taken {
            self.register().complete(path, record);
        } else {
            self.register().release(path);
        }
        Ok(is_taken)
    }

    /// Claims a path, and says where its file goes. The register is free again while the file is written, which is the slow part.
    fn claim(&self, path: &str) -> Result<(PathBuf, Place), WriteError> {
        let place = self.register().claim(path)?;
        let target = self.places.staged.join(path);
        // The folder in which a site is made has the longer path of the two.
        if target.as_os_str().len() > LONGEST_PATH {
            return Err(WriteError::PathTooLong {
                path: path.to_owned(),
                output: self.places.output.clone(),
            });
        }
        Ok((target, place))
    }

    /// What the published site's manifest says of a file.
    #[must_use]
    pub fn record_of(&self, path: &str) -> Option<FileRecord> {
        self.last.as_ref()?.manifest().files.get(path).copied()
    }

    /// What the published site consists of, by path; nothing if there is none yet.
    pub fn published(&self) -> impl Iterator<Item = (&str, FileRecord)> {
        let last = self.last.iter().map(Last::manifest);
        let files = last.flat_map(|last| &last.files);
        files.map(|(path, record)| (path.as_str(), *record))
    }

    /// Writes the manifest and swaps the staged site with the published one.
    ///
    /// An error means that the last site is still the published one, or for
    /// [`WriteError::Stranded`], that it is whole in the folder the error names. What goes wrong
    /// after the swap is no error any more: it is told as [`Published::leftover`].
    pub fn publish(mut self, tool: &str) -> Result<Published, WriteError> {
        let manifest = self.seal(tool)?;
        let digest = digest_of_manifest(&self.places.staged).unwrap_or_default();
        let swapped = self.swap_in();
        // A last site that could not be put back may be in the staging folder: it stays there.
        self.settled = matches!(swapped, Ok(_) | Err(WriteError::Stranded { .. }));
        let Swapped { last, at } = swapped?;
        Ok(Published {
            files: manifest.files.len(),
            bytes: manifest.files.values().map(|record| record.bytes).sum(),
            placed: Placed::new(digest, at),
            leftover: self.clear_last(last.as_deref()).err(),
        })
    }

    /// Completes the staged site with its manifest.
    pub(super) fn seal(&self, tool: &str) -> Result<Manifest, WriteError> {
        let Places { output, staged, .. } = &self.places;
        let files = self.register().finish(output)?;
        let manifest = Manifest {
            tool: tool.to_owned(),
            purpose: self.purpose,
            inputs: self
                .inputs
                .as_ref()
                .map(|inputs| inputs.digest(tool, &files)),
            files,
        };
        let path = staged.join(manifest::FILE_NAME);
        // A killed process loses nothing that it has written, so only a power cut could. Syncing
        // each of thousands of pages against that would take longer than the whole build, so
        // just the manifest and the folder are: they order the build's changes to folders before
        // the swap on the usual file systems, and a page that a power cut has damaged shows by
        // its digest in the manifest.
        manifest
            .to_bytes()
            .and_then(|bytes| {
                let mut file = File::create_new(&path)?;
                file.write_all(&bytes)?;
                file.sync_all()
            })
            .map_err(cannot("write", &path))?;
        folder::sync(staged)?;
        Ok(manifest)
    }

    /// Puts the staged site in place.
    pub(super) fn swap_in(&self) -> Result<Swapped, WriteError> {
        let places = &self.places;
        // Looked at again, because a build takes long enough for somebody to put a file there.
        places.check_output()?;
        if self.look_at(&places.output)? {
            let last = swap::exchange(&places.staged, &places.output, &places.previous)?;
            // At once: what comes into the new site from now on has a later date.
            let at = date_of(&places.output);
            self.confirm(&last)?;
            let last = Some(last);
            Ok(Swapped { last, at })
        } else {
            swap::place(&places.staged, &places.output)?;
            let at = date_of(&places.output);
            Ok(Swapped { last: None, at })
        }
    }

    /// Whether there is a site in a folder. One in which anything is not ours is refused.
    fn look_at(&self, folder: &Path) -> Result<bool, WriteError> {
        match self.placed_in(folder) {
            Some(site) => site.check(folder).map(|()| true),
            None => Ok(matches!(folder::inspect(folder)?, Found::Site(_))),
        }
    }

    /// The last site, if it is in a folder and known well enough not to go through all of it.
    fn placed_in(&self, folder: &Path) -> Option<&PlacedSite> {
        match self.last.as_ref()? {
            Last::Placed(site) if site.is_in(folder) => Some(site),
            _ => None,
        }
    }

    /// Makes sure that all of the last site is still ours to delete, or takes the swap back.
    ///
    /// A file could have come between the last look and the swap. After the swap nobody else
    /// knows where the last site is, so this look is the one that counts.
    pub(super) fn confirm(&self, last: &Path) -> Result<(), WriteError> {
        let Places { staged, output, .. } = &self.places;
        let Err(error) = self.look_at(last) else {
            return Ok(());
        };
        swap::put_back(staged, output, last)?;
        // The same error again, with the path that the user knows.
        folder::inspect(output)?;
        Err(error)
    }

    /// Deletes the last site and the staging folder, once the new site is there to stay.
    fn clear_last(&self, last: Option<&Path>) -> Result<(), WriteError> {
        folder::sync(&self.places.parent)?;
        if let Some(last) = last {
            match self.placed_in(last) {
                Some(site) => site.remove(last)?,
                None => folder::remove_site(last)?,
            }
        }
        leftovers::clear(&self.places)
    }

    /// The register, also after a thread that held it has panicked: no step leaves it half done.
    fn register(&self) -> MutexGuard<'_, Register> {
        self.register.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        if !self.settled {
            // There is nobody to tell of a failure, and the next build clears what is left.
            let _ = leftovers::clear(&self.places);
        }
    }
}
