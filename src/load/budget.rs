//! How much content is read at most.
//!
//! In: the length of each file before it is read. Out: whether it may be. It must not know what a file holds.

/// The largest file: the longest real narrative is a tenth of this.
const LARGEST: u64 = 1 << 20;

/// The largest table of judgements: a thousand cases of a thousand questions.
const LARGEST_TABLE: u64 = 8 << 20;

/// The most files. Ten thousand inspections have a tenth of them.
pub(super) const MOST_FILES: u64 = 1_000_000;

/// The most bytes of all files. Ten thousand inspections with narratives of 250,000 bytes in each language have a third of them.
const LARGEST_CONTENT: u64 = 16 << 30;

/// The most bytes that a file may have.
pub(super) fn largest(path: &str) -> u64 {
    if path.ends_with(".csv") {
        LARGEST_TABLE
    } else {
        LARGEST
    }
}

/// What is left to be read of a folder.
#[derive(Debug)]
pub(super) struct Budget {
    files: u64,
    bytes: u64,
}

impl Budget {
    /// What a whole content folder may have.
    pub(super) const fn of_content() -> Self {
        Budget {
            files: MOST_FILES,
            bytes: LARGEST_CONTENT,
        }
    }

    /// Takes a file off what is left, or says why nothing more is read.
    pub(super) fn take(&mut self, length: u64) -> Result<(), String> {
        let Some(files) = self.files.checked_sub(1) else {
            return Err(format!("there are more than {MOST_FILES} files"));
        };
        let Some(bytes) = self.bytes.checked_sub(length) else {
            return Err(format!(
                "the files have more than {LARGEST_CONTENT} bytes in all"
            ));
        };
        *self = Budget { files, bytes };
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_much_as_the_budget_is_read_and_not_one_more() {
        let mut files = Budget { files: 2, bytes: 9 };
        assert_eq!(files.take(1), Ok(()));
        assert_eq!(files.take(1), Ok(()));
        assert!(files.take(1).unwrap_err().contains("1000000 files"));
        let mut bytes = Budget { files: 9, bytes: 5 };
        assert_eq!(bytes.take(5), Ok(()));
        assert_eq!(bytes.take(0), Ok(()));
        assert!(bytes.take(1).unwrap_err().contains("bytes in all"));
    }
}
