//! Keeps two builds from writing the same site at once.
//!
//! In comes the path of the lock file; out goes a guard that holds it until it is dropped.
//! It must not know what is written under the lock.

use std::fs::{File, TryLockError};
use std::path::Path;

use super::error::{WriteError, cannot};

/// The lock on one output folder; dropping it, or the end of the process, releases it.
///
/// The file itself is left where it is. Were it deleted, a build that had just opened it would
/// hold a lock on a file without a name, and a third build would lock a new one beside it.
#[derive(Debug)]
pub(super) struct Lock {
    _file: File,
}

impl Lock {
    /// Takes the lock, or says at once that another build has it.
    pub(super) fn take(path: &Path) -> Result<Self, WriteError> {
        let file = File::options()
            .create(true)
            .truncate(false)
            .write(true)
            .open(path)
            .map_err(cannot("open the lock file", path))?;
        match file.try_lock() {
            Ok(()) => Ok(Self { _file: file }),
            Err(TryLockError::WouldBlock) => Err(WriteError::Locked {
                path: path.to_path_buf(),
            }),
            Err(TryLockError::Error(source)) => Err(cannot("lock", path)(source)),
        }
    }
}
