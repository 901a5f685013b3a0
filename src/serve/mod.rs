//! The preview: the site as its authors see it, served from memory while they write.
//!
//! In: a site folder, an audience that prepares reports, an address to listen on. Out: pages over HTTP, each made when it is asked for; what is
//! wrong or missing; and news of every change. It writes no file, and no path of a request reaches the disk: what is asked for is
//! looked up among the files that a build would write.
//!
//! A *generation* is the site at one moment, with everything that is derived from it. It lives on a thread of its own and answers questions; each
//! save makes the next one, while the last good one goes on serving.

mod answer;
mod desk;
mod excerpt;
mod folder;
mod generation;
mod known;
mod request;
mod server;
mod tools;
mod updates;
mod watch;
mod words;

pub use answer::{Answer, answer_to, refusal_of};
pub use desk::{Desk, Intake};
pub use excerpt::Problem;
pub use folder::{Prepared, SiteFolder, Whole};
pub use generation::{Found, Generation, Made, PreviewSettings, with_generation};
pub use request::{Head, Hosts, Refusal, Request, admit};
pub use server::{Listening, ServeError, listen};
pub use tools::LatestSave;
pub use updates::Updates;
pub use words::Words;
