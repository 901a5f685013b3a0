//! What a site was made of, as one digest in its manifest.
//!
//! In come the theme and the settings, and in the end the records of the files; out goes a digest. It must not know what a file means.
//!
//! A manifest is public, and a digest over something hidden would let anybody try out guesses: which count is suppressed, whether there is
//! a draft. So the content stands in it as what the public got of it, which is the records of the files, and never as it was read. The
//! digest follows everything that can be seen, and with it the theme, the settings and the tool; nothing hidden can move it.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::digest::Sha256Digest;
use super::manifest::FileRecord;

/// What a site is made of besides its content.
#[derive(Debug, Default)]
pub struct Inputs {
    /// One line for each, in the order in which they were added.
    lines: String,
}

impl Inputs {
    /// Adds a file of the theme or a setting, by name.
    pub fn add(&mut self, name: &str, bytes: &[u8]) {
        let digest = Sha256Digest::of(bytes);
        line(&mut self.lines, "made with", digest, name);
    }

    /// The digest over the tool, all that was added, and the files that came of it.
    pub(super) fn digest(&self, tool: &str, files: &BTreeMap<String, FileRecord>) -> Sha256Digest {
        let mut lines = self.lines.clone();
        line(&mut lines, "tool", Sha256Digest::of(tool.as_bytes()), "");
        for (path, record) in files {
            line(&mut lines, "file", record.sha256, path);
        }
        Sha256Digest::of(lines.as_bytes())
    }
}

fn line(lines: &mut String, kind: &str, digest: Sha256Digest, name: &str) {
    // Writing to a string cannot fail, so there is no error to pass on.
    let _ = writeln!(lines, "{kind} {digest} {name}");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn digest(inputs: &[(&str, &str)], tool: &str, files: &[(&str, &str)]) -> Sha256Digest {
        let mut made_with = Inputs::default();
        for (name, text) in inputs {
            made_with.add(name, text.as_bytes());
        }
        let files = files.iter();
        let files = files.map(|(path, text)| ((*path).to_owned(), FileRecord::of(text.as_bytes())));
        made_with.digest(tool, &files.collect())
    }

    #[test]
    fn everything_that_can_be_seen_moves_the_digest() {
        let first = digest(&[("style.css", "a")], "tool 1", &[("en.html", "b")]);
        let others = [
            digest(&[("style.css", "c")], "tool 1", &[("en.html", "b")]),
            digest(&[("print.css", "a")], "tool 1", &[("en.html", "b")]),
            digest(&[], "tool 1", &[("en.html", "b")]),
            digest(&[("style.css", "a")], "tool 2", &[("en.html", "b")]),
            digest(&[("style.css", "a")], "tool 1", &[("en.html", "c")]),
            digest(&[("style.css", "a")], "tool 1", &[("cy.html", "b")]),
            digest(&[("style.css", "a")], "tool 1", &[]),
        ];
        assert!(!others.contains(&first));
        assert_eq!(
            first,
            digest(&[("style.css", "a")], "tool 1", &[("en.html", "b")])
        );
    }
}
