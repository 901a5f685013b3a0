//! What can go wrong when a site is put on disk, and what to do about it.
//!
//! In come the paths and the causes that the other files of this module met; out go one message
//! and one sentence of help for each. It must not know how errors are shown.

use std::io;
use std::path::{Path, PathBuf};

/// Why a site could not be put on disk.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// Another build holds the lock of the same output folder.
    #[error("another build is writing this site: {} is locked", .path.display())]
    Locked {
        /// The lock file.
        path: PathBuf,
    },
    /// The output path is not one that a site can be swapped into.
    #[error("{} cannot be the output folder: {reason}", .output.display())]
    OutputRefused {
        /// The output path, as given or resolved.
        output: PathBuf,
        /// What is wrong with it.
        reason: &'static str,
    },
    /// Something was to be put into a folder that a build has made and that goes to its readers whole.
    #[error(
        "{} lies in {}",
        .path.display(),
        if *.is_copy { "a copy for the factual check" } else { "a published site" }
    )]
    InSite {
        /// The place that was asked for.
        path: PathBuf,
        /// Whether the folder is a copy for the factual check.
        is_copy: bool,
    },
    /// Something was to be put among the sources of a site.
    #[error("{} lies in {}, which a site is made of", .path.display(), .folder.display())]
    InSources {
        /// The place that was asked for.
        path: PathBuf,
        /// The folder `content` or `themes`.
        folder: PathBuf,
    },
    /// A file is in the way that the same command has not made.
    #[error("{} is there already, and this command has not made it", .path.display())]
    NotMade {
        /// The file.
        path: PathBuf,
    },
    /// The output holds a site, and a copy was to take its place, or the other way round.
    #[error(
        "{} holds {}",
        .output.display(),
        if *.is_site { "a site, and this is a copy for the factual check" } else { "a copy for the factual check, and this is a site" }
    )]
    OtherPurpose {
        /// The output folder.
        output: PathBuf,
        /// Whether a site is there.
        is_site: bool,
    },
    /// A folder was to be compared with its manifest, and has none.
    #[error("{} has no `manifest.json` that a build has written", .folder.display())]
    NoManifest {
        /// The folder.
        folder: PathBuf,
    },
    /// A folder is in the way that no build of this tool has made.
    #[error("{} is not a folder this tool has written, so it is left alone", .path.display())]
    NotOurs {
        /// The folder, or the file that has its place.
        path: PathBuf,
    },
    /// A site that was about to be replaced holds files its manifest does not list.
    #[error(
        "{} holds files that are not part of the site ({count}): {}",
        .output.display(),
        .files.join(", ")
    )]
    ForeignFiles {
        /// The folder that holds them.
        output: PathBuf,
        /// The first ten of them, sorted, relative to the folder.
        files: Vec<String>,
        /// How many there are in all.
        count: usize,
    },
    /// A file of the site has a path that cannot be written safely.
    #[error("the site cannot hold a file at {path:?}: {reason}")]
    PathRefused {
        /// The path as given.
        path: String,
        /// What is wrong with it.
        reason: &'static str,
    },
    /// A path of the site and that of the output folder are too long together.
    #[error(
        "the site cannot hold a file at {path:?}: with {} before it, it is longer than a path may be",
        .output.display()
    )]
    PathTooLong {
        /// The path in the site.
        path: String,
        /// The output folder.
        output: PathBuf,
    },
    /// Two files of the site have the same path.
    #[error("the site has two files at {path:?}")]
    DuplicatePath {
        /// The path.
        path: String,
    },
    /// Two paths of the site are one and the same on disks that ignore letter case or how an accent is written.
    #[error("the site has both {first:?} and {second:?}, which are one name on some disks")]
    SameName {
        /// The one that sorts first, so that the message does not depend on the order of writing.
        first: String,
        /// The other one.
        second: String,
    },
    /// A file is in the way that was not to be replaced.
    #[error("{} is there already", .path.display())]
    Exists {
        /// The file.
        path: PathBuf,
    },
    /// A file is in the way of a new one, and nothing is ever written over.
    #[error("{} is there already, so nothing was written", .path.display())]
    InTheWay {
        /// The file.
        path: PathBuf,
    },
    /// Writing a file failed, and the site was to be published all the same.
    #[error("the site cannot be published in {}: writing {path:?} failed", .output.display())]
    Incomplete {
        /// The output folder, which is untouched.
        output: PathBuf,
        /// The first such file, by path.
        path: String,
    },
    /// The swap failed half way and could not be taken back.
    #[error(
        "{} could not be put back; the last site is whole in {}",
        .output.display(),
        .kept.display()
    )]
    Stranded {
        /// Where the last site belongs.
        output: PathBuf,
        /// Where it is now.
        kept: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The system refused an operation on a file or folder.
    #[error("cannot {action} {}", .path.display())]
    Io {
        /// What was tried, as a verb.
        action: &'static str,
        /// What it was tried on.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

impl WriteError {
    /// What to do about it, in one sentence.
    #[must_use]
    pub fn help(&self) -> &'static str {
        match self {
            Self::Locked { .. } => {
                "Wait until the other build has ended, or give this one another output folder."
            }
            Self::OutputRefused { .. } => {
                "Give a real folder with a name of its own, such as `site`, or a path where nothing is yet."
            }
            Self::InSite { .. } => {
                "Name a place outside it: everything in that folder goes to its readers."
            }
            Self::InSources { .. } => {
                "Name a place outside `content` and `themes`, which hold only what authors write."
            }
            Self::NoManifest { .. } => {
                "Name the output folder of a build, or a copy of all of it; a manifest that was cut short on the way is none."
            }
            Self::NotMade { .. } => {
                "Name another folder, or move this file away if nothing needs it here."
            }
            Self::NotOurs { .. } => {
                "Give another output folder, or move this one away if nothing in it is needed here."
            }
            Self::OtherPurpose { .. } => {
                "Give another output folder with --output; the two are never put in each other's place."
            }
            Self::ForeignFiles { .. } => {
                "Move these files out of the folder, for a build would delete them, and build again."
            }
            Self::PathRefused { .. } => {
                "Change the identifier or file name that this path is made from."
            }
            Self::PathTooLong { .. } => {
                "Choose a shorter slug for what this path is made from, or an output folder with a shorter path."
            }
            Self::DuplicatePath { .. } | Self::SameName { .. } => {
                "Change one of the two identifiers or file names that these paths are made from."
            }
            Self::Exists { .. } => {
                "Look whether it is still needed, and say --replace if it is not."
            }
            Self::InTheWay { .. } => "Choose another name, or go on with the file that is there.",
            Self::Incomplete { .. } => {
                "Look for the earlier error about this file; the last site is still in place."
            }
            Self::Stranded { .. } => {
                "Rename the folder that is kept back to the output folder before you build again."
            }
            Self::Io { .. } => {
                "Check that the disk has room, and that you may write both in this folder and beside it."
            }
        }
    }
}

/// Gives an error of the system the action and the path it lacks.
///
/// It returns a closure so that `map_err` reads as one sentence at the place of the call.
pub(super) fn cannot(
    action: &'static str,
    path: &Path,
) -> impl FnOnce(io::Error) -> WriteError + use<> {
    let path = path.to_path_buf();
    move |source| WriteError::Io {
        action,
        path,
        source,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_system_error_names_its_path_and_keeps_its_cause() {
        let error = cannot("write", Path::new("site/a.html"))(io::Error::other("disk full"));
        assert_eq!(error.to_string(), "cannot write site/a.html");
        let cause = std::error::Error::source(&error).map(ToString::to_string);
        assert_eq!(cause.as_deref(), Some("disk full"));
    }

    #[test]
    fn foreign_files_are_named_and_counted() {
        let error = WriteError::ForeignFiles {
            output: PathBuf::from("site"),
            files: vec!["CNAME".to_owned(), "notes.txt".to_owned()],
            count: 2,
        };
        assert_eq!(
            error.to_string(),
            "site holds files that are not part of the site (2): CNAME, notes.txt"
        );
        assert!(error.help().ends_with('.'));
    }
}
