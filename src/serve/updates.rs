//! Follows the saves of a site folder, and hands each to the desk.

use std::time::Duration;

use super::desk::Intake;
use super::folder::SiteFolder;
use super::generation::PreviewSettings;
use super::server::ServeError;
use super::watch::{Changed, Watch};

/// A save that breaks something may be half of one: what is wrong is told only when nothing else comes for so long. What is good is shown at once.
const BEFORE_COMPLAINING: Duration = Duration::from_millis(50);

/// The saves of a site folder.
pub struct Updates {
    folder: SiteFolder,
    intake: Intake,
    watch: Watch,
    settings: Box<dyn Fn() -> PreviewSettings + Send>,
}

impl Updates {
    /// Begins to watch a folder. Nothing is handed in yet.
    ///
    /// # Errors
    /// When the system does not let it be watched.
    pub fn begin(
        folder: SiteFolder,
        intake: Intake,
        settings: Box<dyn Fn() -> PreviewSettings + Send>,
    ) -> Result<Updates, ServeError> {
        let watch = Watch::begin(folder.site())?;
        Ok(Updates {
            folder,
            intake,
            watch,
            settings,
        })
    }

    /// Hands in the site as it is.
    pub fn first(&mut self) {
        // It may have changed between being opened and being watched.
        self.hand_in(None);
    }

    /// Hands in every save, until watching ends.
    pub fn follow(mut self) {
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
        let mut prepared = self.folder.prepare(changed.as_deref());
        while prepared.whole.is_none() {
            let more = self
                .watch
                .next_within(self.folder.site(), BEFORE_COMPLAINING);
            match more {
                Some(more) => prepared = self.folder.prepare(more.as_deref()),
                None => break,
            }
        }
        let (theme, look) = self.folder.speaks_with();
        self.intake.take(prepared, &(self.settings)(), theme, look);
    }
}
