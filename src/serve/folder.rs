//! A site folder that is read again as it is saved.
//!
//! In: which files changed. Out: the checked site, what the theme gives, and every problem with its excerpt. What has not changed is not
//! read again, and a theme is not read into templates again.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::excerpt::Problem;
use crate::build::{check_content, check_theme};
use crate::diagnostic::{Code, Diagnostic, has_errors};
use crate::language::Language;
use crate::load::{LoadError, Theme, WatchedContent, load_theme};
use crate::model::Site;
use crate::render::Look;

/// The site as it was saved last.
#[derive(Debug)]
pub struct Prepared {
    /// What to make pages of. `None` while something is wrong.
    pub whole: Option<(Site, Arc<Look>)>,
    /// What is wrong or missing, errors first.
    pub problems: Vec<Problem>,
}

/// A theme as it was read last.
struct ReadTheme {
    name: String,
    theme: Arc<Theme>,
    look: Option<Arc<Look>>,
    problems: Vec<Diagnostic>,
}

/// A site folder.
pub struct SiteFolder {
    site: PathBuf,
    content: WatchedContent,
    theme: Option<ReadTheme>,
    /// What the preview speaks with while the site's own theme cannot be read.
    shipped: (Arc<Theme>, Arc<Look>),
}

impl SiteFolder {
    /// Opens a site folder.
    ///
    /// # Errors
    /// When there is no content, or it cannot be read.
    pub fn open(site: &Path) -> Result<SiteFolder, LoadError> {
        let content = WatchedContent::open(site)?;
        // The shipped theme is part of the program; no folder can spoil it.
        let theme = load_theme(Path::new(""), "default", &mut Vec::new())?;
        let shipped = Theme {
            shipped: theme.shipped,
            ..Theme::default()
        };
        let look = check_theme(&shipped).value;
        let look = look.ok_or_else(|| LoadError::NoContent(site.join("themes")))?;
        Ok(SiteFolder {
            site: site.to_path_buf(),
            content,
            theme: None,
            shipped: (Arc::new(shipped), Arc::new(look)),
        })
    }

    /// Where it is.
    #[must_use]
    pub fn site(&self) -> &Path {
        &self.site
    }

    /// What the preview speaks with.
    #[must_use]
    pub fn speaks_with(&self) -> (Arc<Theme>, Arc<Look>) {
        let own = self.theme.as_ref();
        let own = own.and_then(|read| Some((Arc::clone(&read.theme), read.look.clone()?)));
        own.unwrap_or_else(|| (Arc::clone(&self.shipped.0), Arc::clone(&self.shipped.1)))
    }

    /// The site as it is now. `changed` are the files and folders that may have changed; `None` if that may be any.
    #[must_use]
    pub fn prepare(&mut self, changed: Option<&[PathBuf]>) -> Prepared {
        let themes = self.site.join("themes");
        let read = match changed {
            Some(paths) => self.content.read_again(paths.iter().map(PathBuf::as_path)),
            None => self.content.read_all(),
        };
        let is_theme =
            changed.is_none_or(|paths| paths.iter().any(|path| path.starts_with(&themes)));
        let failed = self.theme.as_ref().and_then(|read| read.look.as_ref());
        if is_theme || failed.is_some_and(|look| has_failed(look)) {
            self.theme = None;
        }
        let mut problems = self.content.problems();
        problems.extend(read.err().map(|error| unreadable(&error)));
        let checked = check_content(self.content.tree(), problems);
        let mut problems = checked.problems;
        let name = checked
            .value
            .as_ref()
            .map(|site| site.settings.theme.to_string());
        let look = name.and_then(|name| self.look(&name, &mut problems));
        let whole = checked.value.zip(look);
        let tree = self.content.tree();
        let whole = whole.filter(|_| !has_errors(&problems));
        let mut problems: Vec<Problem> = problems
            .iter()
            .map(|problem| Problem::of(problem, tree))
            .collect();
        problems.sort_by_key(|problem| !problem.is_error);
        Prepared { whole, problems }
    }

    /// What the theme of a name gives, read again only if it changed.
    fn look(&mut self, name: &str, problems: &mut Vec<Diagnostic>) -> Option<Arc<Look>> {
        if self.theme.as_ref().is_none_or(|read| read.name != name) {
            let mut found = Vec::new();
            let theme = match load_theme(&self.site, name, &mut found) {
                Ok(theme) => theme,
                Err(error) => {
                    problems.push(unreadable(&error));
                    return None;
                }
            };
            let mut checked = check_theme(&theme);
            found.append(&mut checked.problems);
            self.theme = Some(ReadTheme {
                name: name.to_owned(),
                theme: Arc::new(theme),
                look: checked.value.map(Arc::new),
                problems: found,
            });
        }
        let read = self.theme.as_ref()?;
        problems.extend(read.problems.iter().cloned());
        read.look.clone()
    }
}

/// Whether a message could not be filled in: a look remembers that, and the content may have mended it.
fn has_failed(look: &Look) -> bool {
    let languages = Language::ALL.into_iter();
    languages
        .map(|language| look.voices.of(language))
        .any(|voice| !voice.messages.failures().is_empty())
}

fn unreadable(error: &LoadError) -> Diagnostic {
    Diagnostic::of_site(
        Code::MissingFile,
        error.to_string(),
        "make the file or folder readable; it is read again with the next save",
    )
}
