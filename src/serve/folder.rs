//! A site folder that is read again as it is saved.
//!
//! In: which files changed. Out: the checked site, what the theme gives, and every problem with its excerpt. What has not changed is not
//! read again, and a theme is not read into templates again.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::excerpt::Problem;
use super::known::Known;
use super::words::Words;
use crate::build::{check_content, check_theme};
use crate::diagnostic::{Code, Diagnostic};
use crate::language::Language;
use crate::load::{LoadError, Theme, WatchedContent, load_theme};
use crate::model::Site;
use crate::render::Look;

/// What pages are made of.
#[derive(Clone, Debug)]
pub struct Whole {
    /// The site. It is the same value as before where nothing but narratives has changed that are kept apart.
    pub site: Arc<Site>,
    /// What the theme gives.
    pub look: Arc<Look>,
    /// Where narratives are that are kept apart.
    pub words: Option<Words>,
}

/// The site as it was saved last.
#[derive(Debug)]
pub struct Prepared {
    /// What to make pages of. `None` while something is wrong.
    pub whole: Option<Whole>,
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
    /// What is known of a site whose narratives are kept apart.
    known: Option<Known>,
    theme: Option<ReadTheme>,
    /// Whether something could not be read the last time, and what came after it was left unread.
    is_behind: bool,
    /// What the preview speaks with while the site's own theme cannot be read.
    shipped: (Arc<Theme>, Arc<Look>),
}

impl SiteFolder {
    /// Opens a site folder.
    ///
    /// # Errors
    /// When there is no content, or it cannot be read.
    pub fn open(site: &Path) -> Result<SiteFolder, LoadError> {
        SiteFolder::of(site, WatchedContent::open(site)?)
    }

    /// Opens a site folder, and keeps its narratives apart if they have more bytes than `most`.
    ///
    /// # Errors
    /// As `open`.
    pub fn holding(site: &Path, most: u64) -> Result<SiteFolder, LoadError> {
        SiteFolder::of(site, WatchedContent::holding(site, most)?)
    }

    fn of(site: &Path, content: WatchedContent) -> Result<SiteFolder, LoadError> {
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
            known: None,
            theme: None,
            is_behind: false,
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
        let read = match changed.filter(|_| !self.is_behind) {
            Some(paths) => self.content.read_again(paths.iter().map(PathBuf::as_path)),
            None => self.content.read_all().map(|()| None),
        };
        let is_theme =
            changed.is_none_or(|paths| paths.iter().any(|path| path.starts_with(&themes)));
        let failed = self.theme.as_ref().and_then(|read| read.look.as_ref());
        if is_theme || failed.is_some_and(|look| has_failed(look)) {
            self.theme = None;
        }
        self.is_behind = read.is_err();
        let mut problems = Vec::new();
        let changed = match read {
            Ok(changed) => changed,
            Err(error) => {
                problems.push(unreadable(&error));
                None
            }
        };
        let (site, words, mut found) = self.checked(changed);
        let name = site.as_ref().map(|site| site.settings.theme.to_string());
        let look = name.and_then(|name| self.look(&name, &mut problems));
        let tree = self.content.archive().tree();
        let problems = problems.iter().map(|problem| Problem::of(problem, tree));
        found.extend(problems);
        found.sort_by_key(|problem| !problem.is_error);
        let has_errors = found.iter().any(|problem| problem.is_error);
        let whole = site.zip(look).filter(|_| !has_errors);
        Prepared {
            whole: whole.map(|(site, look)| Whole { site, look, words }),
            problems: found,
        }
    }

    /// The site, where its narratives are, and what is wrong with it. Whatever did not change is not looked at again, if narratives are kept
    /// apart: there may be very many.
    fn checked(
        &mut self,
        changed: Option<Vec<String>>,
    ) -> (Option<Arc<Site>>, Option<Words>, Vec<Problem>) {
        if !self.content.archive().is_sparing() {
            self.known = None;
            let tree = self.content.archive().tree();
            let checked = check_content(tree, self.content.problems());
            let problems = checked.problems.iter();
            let problems = problems.map(|each| Problem::of(each, tree)).collect();
            return (checked.value.map(Arc::new), None, problems);
        }
        if !self.examine(changed) {
            match Known::begin(&self.content) {
                Ok(known) => self.known = Some(known),
                Err(problems) => {
                    self.known = None;
                    return (None, None, problems);
                }
            }
        }
        let Some(known) = &mut self.known else {
            return (None, None, Vec::new());
        };
        let words = known.words(&self.content);
        (Some(known.site()), Some(words), known.problems())
    }

    /// Looks at the reports whose files changed. It is false if that is not enough.
    fn examine(&mut self, changed: Option<Vec<String>>) -> bool {
        let Some((known, changed)) = self.known.as_mut().zip(changed) else {
            return false;
        };
        let Some(areas) = known.areas_of(&changed) else {
            return false;
        };
        areas.is_empty() || known.examine(&mut self.content, areas)
    }

    /// The files that were saved while nobody watched, or while more was told than anybody could listen to. `None` if that cannot be told.
    pub fn saved_meanwhile(&mut self) -> Option<Vec<PathBuf>> {
        let mut saved = self.content.saved_meanwhile().ok()?;
        let themes = self.site.join("themes");
        let read = self.theme.as_ref();
        let is_other = |read: &ReadTheme| {
            let mut problems = Vec::new();
            let now = load_theme(&self.site, &read.name, &mut problems);
            let is_whole = problems.is_empty() && read.problems.is_empty();
            !is_whole || now.map_or(true, |now| now.own != read.theme.own)
        };
        saved.extend(read.is_some_and(is_other).then_some(themes));
        Some(saved)
    }

    /// Whether all narratives are read.
    #[must_use]
    pub fn is_read(&self) -> bool {
        self.known.as_ref().is_none_or(Known::is_read)
    }

    /// Reads a few more narratives. What they give is in what is prepared next.
    pub fn read_on(&mut self) {
        let known = self.known.as_mut();
        let has_read = known.is_some_and(|known| known.read_on(&mut self.content));
        if !has_read {
            self.known = Known::begin(&self.content).ok();
        }
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
