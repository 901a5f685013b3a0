//! Follows the saves of a site folder, and hands each to the desk.

use std::time::Duration;

use super::desk::Intake;
use super::folder::{Prepared, SiteFolder};
use super::generation::PreviewSettings;
use super::server::ServeError;
use super::watch::{Changed, Watch};

/// A save that breaks something may be half of one: what is wrong is told only when nothing else comes for so long. What is good is shown at once.
const BEFORE_COMPLAINING: Duration = Duration::from_millis(50);

/// The saves of a site folder.
pub struct Updates {
    folder: SiteFolder,
    first: Option<Prepared>,
    intake: Intake,
    watch: Watch,
    settings: Box<dyn Fn() -> PreviewSettings + Send>,
}

impl Updates {
    /// Reads a folder and begins to watch it. Nothing is handed in yet.
    ///
    /// # Errors
    /// When the system does not let it be watched.
    pub fn begin(
        mut folder: SiteFolder,
        intake: Intake,
        settings: Box<dyn Fn() -> PreviewSettings + Send>,
    ) -> Result<Updates, ServeError> {
        let site = folder.site().to_path_buf();
        // Watching ten thousand folders begins slowly: they are read in the meantime.
        let watching = Watch::begin_aside(site);
        let first = folder.prepare(None);
        let watch = watching()?;
        Ok(Updates {
            folder,
            first: Some(first),
            intake,
            watch,
            settings,
        })
    }

    /// Hands in the site as it is.
    pub fn first(&mut self) {
        if let Some(prepared) = self.first.take() {
            self.hand_in_prepared(prepared);
        }
    }

    /// Whether narratives are still to be read.
    #[must_use]
    pub fn is_reading(&self) -> bool {
        !self.folder.is_read()
    }

    /// Hands in every save, until watching ends.
    pub fn follow(mut self) {
        // What was saved before it was watched, nobody has told of.
        let saved = self.folder.saved_meanwhile();
        if saved.as_ref().is_none_or(|saved| !saved.is_empty()) {
            let prepared = self.folder.prepare(saved.as_deref());
            self.hand_in_prepared(prepared);
        }
        loop {
            // While nothing is saved, what is left is read.
            while !self.folder.is_read() {
                match self.watch.next_within(self.folder.site(), Duration::ZERO) {
                    Some(changed) => self.hand_in(changed),
                    None => self.read_on(),
                }
            }
            match self.watch.next(self.folder.site()) {
                Some(changed) => self.hand_in(changed),
                None => return,
            }
        }
    }

    fn read_on(&mut self) {
        self.folder.read_on();
        if self.folder.is_read() {
            // What was found is told.
            self.hand_in(Some(Vec::new()));
        }
    }

    fn hand_in(&mut self, changed: Changed) {
        let prepared = self.prepare(changed);
        self.hand_in_prepared(prepared);
    }

    /// The site after a change. Where nobody knows what has changed, the folder is listed, and what is not as it was listed before has: systems tell of
    /// every file that is opened as well, so that whoever reads many of them may miss some of what is told.
    fn prepare(&mut self, changed: Changed) -> Prepared {
        let changed = changed.or_else(|| self.folder.saved_meanwhile());
        self.folder.prepare(changed.as_deref())
    }

    fn hand_in_prepared(&mut self, mut prepared: Prepared) {
        while prepared.whole.is_none() {
            let more = self
                .watch
                .next_within(self.folder.site(), BEFORE_COMPLAINING);
            match more {
                Some(more) => prepared = self.prepare(more),
                None => break,
            }
        }
        let (theme, look) = self.folder.speaks_with();
        self.intake.take(prepared, &(self.settings)(), theme, look);
    }
}
