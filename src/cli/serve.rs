//! `adrodd serve`.

use std::path::{Path, PathBuf};
use std::thread;

use super::args::{ServeArguments, YesNo};
use super::{Outcome, clock, print};
use crate::serve::{Desk, PreviewSettings, ServeError, SiteFolder, Updates, listen};

pub(super) fn run(arguments: &ServeArguments) -> Outcome {
    let folder = match SiteFolder::open(&absolute(&arguments.site)) {
        Ok(folder) => folder,
        Err(error) => {
            print::failure(&error, error.help());
            return Outcome::Environment;
        }
    };
    match serve(arguments, folder) {
        Ok(()) => Outcome::Fine,
        Err(error) => {
            print::failure(&error, error.help());
            Outcome::Environment
        }
    }
}

fn serve(arguments: &ServeArguments, folder: SiteFolder) -> Result<(), ServeError> {
    let listening = listen(arguments.host, arguments.port)?;
    let address = format!("http://{}", listening.address);
    let (theme, look) = folder.speaks_with();
    let (desk, intake) = Desk::open(theme, look);
    let (as_of, drafts) = (arguments.as_of, arguments.drafts == YesNo::Yes);
    let base_url = address.clone();
    // The clock goes on while a preview is open, and an embargo may end.
    let settings = move || PreviewSettings {
        as_of: as_of.unwrap_or_else(clock),
        drafts,
        base_url: base_url.clone(),
    };
    let mut updates = Updates::begin(folder, intake, Box::new(settings))?;
    updates.first();
    if let Some(host) = arguments.host.filter(|host| !host.is_loopback()) {
        print::err(&format!(
            "warning: whoever can reach {host} can read this preview, with everything in it that is not public\n"
        ));
    }
    let errors = desk
        .latest()
        .problems
        .iter()
        .filter(|each| each.is_error)
        .count();
    if errors > 0 {
        print::err(&format!(
            "The site has problems ({errors}); the preview shows them.\n"
        ));
    }
    if updates.is_reading() {
        print::err(
            "Narratives are read while you look at the site; what is wrong with them is told when all are read.\n",
        );
    }
    // Scripts read this line.
    print::out(&format!("Preview: {address}/\n"));
    thread::spawn(move || updates.follow());
    listening.serve(desk)
}

/// The watcher tells of absolute paths, and links on the way must not hide that two paths are one.
fn absolute(site: &Path) -> PathBuf {
    site.canonicalize().unwrap_or_else(|_| site.to_path_buf())
}
