//! Puts a finished site on disk, so that a failed or killed build leaves the last site whole.
//!
//! In comes the output folder, and each file of the site as a path and its bytes.
//! Out goes a complete site in the output folder, with a `manifest.json` that lists it, or an
//! error and the output folder as it was.
//! It must not know what a page, a report or a language is, nor what the time is: the same files
//! always give the same bytes on disk.
//!
//! For an output folder `site`, these are its neighbours while a build runs:
//!
//! ```text
//! .site.lock               held by the running build; the empty file stays for the next one
//! .site.staging/           ours, because a marker file inside says so
//!     .adrodd-staging      the marker, written first and deleted last
//!     site/                the next site; after the swap, the last one, until it is deleted
//! .site.previous           the last site during a swap that takes two renames
//! .site.record             what the last build remembers; it stays for the next one, and may be lost at any time
//! ```
//!
//! The staged site sits one folder deeper than the marker so that the marker never becomes part
//! of a published site, and still covers whatever the swap leaves in its place.
//!
//! A page that has not changed need not be made again: `Staging::keep` takes the file over from the published site.
//!
//! `single` does the same for one file that an import puts into the content folder, and `several` for the files of something new. `guard` keeps
//! what a command makes at a path of the user's out of sites and their sources.

mod digest;
mod error;
mod folder;
mod guard;
mod inputs;
mod keeping;
mod leftovers;
mod lock;
mod manifest;
mod placed;
mod places;
mod register;
mod remembered;
mod several;
mod single;
mod staging;
mod swap;
mod verify;

pub use digest::Sha256Digest;
pub use error::WriteError;
pub use guard::{Outputs, check_place, write_output};
pub use inputs::Inputs;
pub use keeping::Proof;
pub use manifest::{FileRecord, Purpose};
pub use placed::Placed;
pub use remembered::{Remembered, digest_of_manifest, remember};
pub use several::write_new_files;
pub use single::{Existing, write_file};
pub use staging::{Published, Staging};
pub use verify::{Fault, Verified, verify};

#[cfg(test)]
mod tests;
