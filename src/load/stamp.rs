//! What tells, without reading a file, that it is as it was read.
//!
//! In: what the system tells of files. Out: one text, which is another one as soon as any of them may be another. It must not know what a file holds.
//!
//! A file has another stamp once anything about it was changed: its bytes, its length, its names, which file bears its name. On the usual disks nobody can put
//! that back, as copies from a backup do with the date of the bytes. Only what is changed twice within the smallest time that a file system tells apart
//! could look the same, so that files that were touched just now have no stamp. `docs/explanation/incremental.md` says where that is not so.

use std::fs::Metadata;
use std::time::{Duration, SystemTime};

/// The largest step of the clocks of the usual file systems (FAT, some network disks).
const JUST_NOW: Duration = Duration::from_secs(2);

/// What changes whenever anything about a file does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stamp {
    length: u64,
    touched: SystemTime,
    /// The disk and the number of the file on it: a file that takes the place of another one need not have been touched.
    file: (u64, u64),
}

impl Stamp {
    #[cfg(unix)]
    pub(super) fn of(about: &Metadata) -> Option<Stamp> {
        use std::os::unix::fs::MetadataExt;

        Some(Stamp {
            length: about.len(),
            touched: touched(about)?,
            file: (about.dev(), about.ino()),
        })
    }

    /// Here the date of the bytes is all that the system tells, and whoever copies a file may put back that one.
    #[cfg(not(unix))]
    pub(super) fn of(_: &Metadata) -> Option<Stamp> {
        None
    }
}

/// When anything about a file was changed last: its bytes, its names, who may read it. Nobody can put this date back, as copies from a backup do
/// with the date of the bytes.
#[cfg(unix)]
#[must_use]
pub fn touched(about: &Metadata) -> Option<SystemTime> {
    use std::os::unix::fs::MetadataExt;

    let seconds = u64::try_from(about.ctime()).ok()?;
    let rest = u32::try_from(about.ctime_nsec()).ok()?;
    SystemTime::UNIX_EPOCH.checked_add(Duration::new(seconds, rest))
}

/// When the bytes of a file were written last.
#[cfg(not(unix))]
#[must_use]
pub fn touched(about: &Metadata) -> Option<SystemTime> {
    about.modified().ok()
}

/// The stamp of files at their paths. `None` if one of them has none, or was touched just now or, by its clock, in the future.
pub(super) fn stamp_of<'p>(
    files: impl Iterator<Item = (&'p str, Option<Stamp>)>,
    now: SystemTime,
) -> Option<String> {
    let settled = now.checked_sub(JUST_NOW)?;
    let mut digest = blake3::Hasher::new();
    for (path, stamp) in files {
        let stamp = stamp.filter(|stamp| stamp.touched < settled)?;
        let touched = stamp.touched.duration_since(SystemTime::UNIX_EPOCH).ok()?;
        digest.update(&(path.len() as u64).to_le_bytes());
        digest.update(path.as_bytes());
        digest.update(&touched.as_nanos().to_le_bytes());
        for number in [stamp.length, stamp.file.0, stamp.file.1] {
            digest.update(&number.to_le_bytes());
        }
    }
    Some(digest.finalize().to_hex().to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: u64) -> SystemTime {
        SystemTime::UNIX_EPOCH + Duration::from_secs(seconds)
    }

    fn stamp(length: u64, touched: u64, number: u64) -> Option<Stamp> {
        Some(Stamp {
            length,
            touched: at(touched),
            file: (1, number),
        })
    }

    #[test]
    fn a_stamp_is_another_one_as_soon_as_anything_is() {
        let of = |files: &[(&'static str, Option<Stamp>)]| {
            stamp_of(files.iter().copied(), at(1000)).unwrap()
        };
        let all = [
            of(&[]),
            of(&[("a", stamp(5, 100, 1))]),
            of(&[("a", stamp(6, 100, 1))]),
            of(&[("a", stamp(5, 101, 1))]),
            of(&[("a", stamp(5, 100, 2))]),
            of(&[("b", stamp(5, 100, 1))]),
            of(&[("a", stamp(5, 100, 1)), ("b", stamp(5, 100, 2))]),
        ];
        for (number, one) in all.iter().enumerate() {
            assert!(!all[number + 1..].contains(one), "{number}");
        }
        assert_eq!(all[1], of(&[("a", stamp(5, 100, 1))]));
    }

    #[test]
    fn what_was_touched_just_now_or_in_the_future_has_no_stamp() {
        for (touched, is_settled) in [(100, true), (997, true), (999, false), (1100, false)] {
            let files = [("a", stamp(5, 10, 1)), ("b", stamp(5, touched, 2))];
            let found = stamp_of(files.into_iter(), at(1000));
            assert_eq!(found.is_some(), is_settled, "{touched}");
        }
        assert_eq!(stamp_of([("a", None)].into_iter(), at(1000)), None);
    }
}
