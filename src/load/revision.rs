//! The content folder as git has it at a revision. Nothing is checked out: git is asked for the list of files and for their bytes.

use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{ChildStdin, Command, Stdio};

use super::LoadError;
use super::tree::{SourceTree, text_of};
use crate::diagnostic::Diagnostic;

/// A file of a revision: its path below the site folder, and the name of its bytes.
struct Blob {
    path: String,
    name: String,
}

/// Reads every file below `content` in the site folder, as it was at a revision.
///
/// # Errors
/// When git is not there, does not know the revision, or the revision has no content.
pub fn load_revision(
    site: &Path,
    revision: &str,
    problems: &mut Vec<Diagnostic>,
) -> Result<SourceTree, LoadError> {
    let failed = |reason: String| LoadError::Revision {
        revision: revision.to_owned(),
        reason,
    };
    // What begins so would be an option of git.
    if revision.starts_with('-') || revision.contains('\0') {
        return Err(failed("it is no name of a revision".to_owned()));
    }
    let blobs = list(site, revision).map_err(failed)?;
    if blobs.is_empty() {
        return Err(failed("it has no folder `content` there".to_owned()));
    }
    let texts = read(site, &blobs).map_err(failed)?;
    let mut files = Vec::new();
    for (blob, bytes) in blobs.into_iter().zip(texts) {
        let path = blob.path.as_str().into();
        if let Some(text) = text_of(&path, bytes, problems) {
            files.push((path, text));
        }
    }
    Ok(SourceTree::from_texts(files))
}

fn git(site: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new("git");
    command.arg("-C").arg(site).args(arguments);
    command.stdin(Stdio::null()).stderr(Stdio::piped());
    command
}

fn list(site: &Path, revision: &str) -> Result<Vec<Blob>, String> {
    let arguments = ["ls-tree", "-r", "-z", revision, "--", "content"];
    let output = git(site, &arguments)
        .output()
        .map_err(|error| format!("git cannot be run: {error}"))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        let first = said.lines().next().unwrap_or("git gives no reason");
        return Err(first.trim_start_matches("fatal: ").to_owned());
    }
    let lines = output.stdout.split(|byte| *byte == 0);
    Ok(lines
        .filter_map(|line| blob(&String::from_utf8_lossy(line)))
        .collect())
}

/// `100644 blob <name>\t<path>`. Links and other repositories are no texts; hidden files are nobody's content.
fn blob(line: &str) -> Option<Blob> {
    let (about, path) = line.split_once('\t')?;
    let mut about = about.split(' ');
    let is_file = about.next()?.starts_with("100");
    let name = about.nth(1)?.to_owned();
    let is_hidden = |part: &str| part.starts_with('.') || part.ends_with('~');
    (is_file && !path.split('/').any(is_hidden)).then(|| Blob {
        path: path.to_owned(),
        name,
    })
}

/// The bytes of the files, in their order.
fn read(site: &Path, blobs: &[Blob]) -> Result<Vec<Vec<u8>>, String> {
    let broken =
        |error: std::io::Error| format!("git stopped while it was asked for files: {error}");
    let mut child = git(site, &["cat-file", "--batch"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|error| format!("git cannot be run: {error}"))?;
    let (Some(asked), Some(given)) = (child.stdin.take(), child.stdout.take()) else {
        return Err("git cannot be spoken to".to_owned());
    };
    // Both at once: git waits for its answers to be read before it reads on.
    let texts = std::thread::scope(|scope| {
        scope.spawn(move || ask(asked, blobs));
        let mut given = BufReader::new(given);
        blobs.iter().map(|_| answer(&mut given)).collect()
    });
    child.wait().map_err(broken)?;
    let texts: std::io::Result<Vec<Vec<u8>>> = texts;
    texts.map_err(broken)
}

/// A failure shows in what git answers.
fn ask(mut git: ChildStdin, blobs: &[Blob]) {
    for blob in blobs {
        if writeln!(git, "{}", blob.name).is_err() {
            return;
        }
    }
}

/// `<name> blob <length>`, a line end, the bytes, a line end.
fn answer(given: &mut impl BufRead) -> std::io::Result<Vec<u8>> {
    let mut head = String::new();
    given.read_line(&mut head)?;
    let length = head.trim_end().rsplit(' ').next().unwrap_or_default();
    let length: u64 = length
        .parse()
        .map_err(|_| std::io::Error::other("an answer that is none"))?;
    let mut bytes = Vec::new();
    given.take(length).read_to_end(&mut bytes)?;
    if bytes.len() as u64 != length {
        return Err(std::io::ErrorKind::UnexpectedEof.into());
    }
    given.read_exact(&mut [0])?;
    Ok(bytes)
}
