//! Tells of changes in a site folder.
//!
//! In: the folder. Out: batches of paths that may have changed, soon after each save. It must not know what the files mean.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

use super::server::ServeError;
use notify::event::{AccessKind, AccessMode};
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

/// A save is often several events; they are taken together until there is none for so long.
const QUIET: Duration = Duration::from_millis(3);

/// But a batch is not held back longer, however many events there are.
const MOST_EVENTS_OF_A_BATCH: usize = 4096;

/// Paths that may have changed; `None` if any may have.
pub(super) type Changed = Option<Vec<PathBuf>>;

/// Watches the content and the themes of a site folder.
pub(super) struct Watch {
    events: Receiver<notify::Result<Event>>,
    // Watching ends when this is dropped.
    watcher: RecommendedWatcher,
}

impl Watch {
    /// Begins to watch. The folders themselves are watched from the site folder, so that one may be replaced by another.
    fn begin(site: &Path) -> Result<Watch, ServeError> {
        Watch::of(site).map_err(|error| ServeError::System(std::io::Error::other(error)))
    }

    /// Begins to watch on a thread of its own. What is returned waits until it is watched.
    pub(super) fn begin_aside(site: PathBuf) -> impl FnOnce() -> Result<Watch, ServeError> {
        let watching = thread::spawn(move || Watch::begin(&site));
        move || match watching.join() {
            Ok(watch) => watch,
            Err(_) => Err(ServeError::System(std::io::Error::other(
                "the folder cannot be watched",
            ))),
        }
    }

    fn of(site: &Path) -> notify::Result<Watch> {
        let (sender, events) = channel();
        let mut watcher = notify::recommended_watcher(sender)?;
        watcher.watch(site, RecursiveMode::NonRecursive)?;
        let mut watch = Watch { events, watcher };
        watch.watch_folders(site)?;
        Ok(watch)
    }

    fn watch_folders(&mut self, site: &Path) -> notify::Result<()> {
        for folder in ["content", "themes"] {
            let folder = site.join(folder);
            if folder.is_dir() {
                self.watcher.watch(&folder, RecursiveMode::Recursive)?;
            }
        }
        Ok(())
    }

    /// The next batch of changes. `None` when watching has ended.
    pub(super) fn next(&mut self, site: &Path) -> Option<Changed> {
        loop {
            let mut batch = Batch::default();
            batch.add(self.events.recv().ok()?);
            for _ in 0..MOST_EVENTS_OF_A_BATCH {
                match self.events.recv_timeout(QUIET) {
                    Ok(event) => batch.add(event),
                    Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => break,
                }
            }
            self.follow_folders(site, &mut batch);
            if let Some(changed) = batch.changed() {
                return Some(changed);
            }
        }
    }

    /// The next batch, if there is one before a time has passed.
    pub(super) fn next_within(&mut self, site: &Path, time: Duration) -> Option<Changed> {
        let first = self.events.recv_timeout(time).ok()?;
        let mut batch = Batch::default();
        batch.add(first);
        while let Ok(event) = self.events.recv_timeout(QUIET) {
            batch.add(event);
        }
        self.follow_folders(site, &mut batch);
        batch.changed()
    }

    /// One of the folders may be new, and what came into it before it was watched is known to nobody.
    fn follow_folders(&mut self, site: &Path, batch: &mut Batch) {
        let is_top = |path: &PathBuf| path.parent() == Some(site);
        if batch.paths.iter().any(is_top) {
            let _ = self.watch_folders(site);
            batch.is_any = true;
        }
    }
}

#[derive(Default)]
struct Batch {
    paths: Vec<PathBuf>,
    is_any: bool,
}

impl Batch {
    fn add(&mut self, event: notify::Result<Event>) {
        match event {
            Ok(event) if event.need_rescan() => self.is_any = true,
            Ok(event) if is_change(event.kind) => self.paths.extend(event.paths),
            Ok(_) => {}
            // Something was missed.
            Err(_) => self.is_any = true,
        }
    }

    fn changed(mut self) -> Option<Changed> {
        if self.is_any {
            return Some(None);
        }
        self.paths.sort_unstable();
        self.paths.dedup();
        (!self.paths.is_empty()).then_some(Some(self.paths))
    }
}

/// Reading a file is no change of it, and neither is opening it.
fn is_change(kind: EventKind) -> bool {
    match kind {
        EventKind::Access(kind) => kind == AccessKind::Close(AccessMode::Write),
        _ => true,
    }
}
