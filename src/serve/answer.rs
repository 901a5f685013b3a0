//! What is answered to a request, with headers that let no other site look.
//!
//! In: a request that was admitted, the generation that serves, what is known of the newest save. Out: status, headers and body. It must
//! not know about sockets.

use std::ops::Deref;
use std::sync::Arc;

use serde::Serialize;

use super::generation::{Found, Generation, Made};
use super::request::{Refusal, Request};
use super::tools::{self, LatestSave};
use crate::language::Language;

/// Where an answer may be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Framing {
    /// By itself, or in a frame of the side-by-side view.
    Own,
    /// By itself only.
    Nowhere,
    /// By itself only; and it may hold frames of the preview.
    Holds,
}

/// The bytes of an answer.
#[derive(Clone, Debug)]
pub enum Bytes {
    /// Made for this answer.
    Own(Vec<u8>),
    /// Those of a file that the generation keeps: many slow readers hold one copy.
    Kept(Arc<Made>),
}

impl Deref for Bytes {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        match self {
            Bytes::Own(bytes) => bytes,
            Bytes::Kept(made) => &made.bytes,
        }
    }
}

impl AsRef<[u8]> for Bytes {
    fn as_ref(&self) -> &[u8] {
        self
    }
}

impl From<Vec<u8>> for Bytes {
    fn from(bytes: Vec<u8>) -> Bytes {
        Bytes::Own(bytes)
    }
}

/// An answer, complete.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The status code.
    pub status: u16,
    /// The bytes.
    pub body: Bytes,
    content_type: &'static str,
    framing: Framing,
    location: Option<String>,
}

impl Answer {
    fn new(status: u16, content_type: &'static str, body: impl Into<Bytes>) -> Answer {
        Answer {
            status,
            body: body.into(),
            content_type,
            framing: Framing::Own,
            location: None,
        }
    }

    fn page(status: u16, page: String) -> Answer {
        Answer {
            framing: Framing::Nowhere,
            ..Answer::new(status, HTML, page.into_bytes())
        }
    }

    /// An answer in words, for whoever asks without a browser.
    #[must_use]
    pub fn words(status: u16, words: &str) -> Answer {
        Answer {
            framing: Framing::Nowhere,
            ..Answer::new(
                status,
                "text/plain; charset=utf-8",
                format!("{words}\n").into_bytes(),
            )
        }
    }

    fn redirect(path: &str) -> Answer {
        Answer {
            location: Some(path.to_owned()),
            ..Answer::words(307, "It is elsewhere.")
        }
    }

    /// The headers. None of them lets another site in, and nothing is kept by a browser or found by a search engine.
    #[must_use]
    pub fn headers(&self) -> Vec<(&'static str, String)> {
        let (ancestors, frames, old) = match self.framing {
            Framing::Own => ("'self'", "", "SAMEORIGIN"),
            Framing::Nowhere => ("'none'", "", "DENY"),
            Framing::Holds => ("'none'", " frame-src 'self';", "DENY"),
        };
        let policy = format!(
            "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; connect-src 'self';{frames} form-action 'self'; base-uri 'none'; frame-ancestors {ancestors}"
        );
        let mut headers = vec![
            ("content-type", self.content_type.to_owned()),
            ("content-security-policy", policy),
            ("x-frame-options", old.to_owned()),
        ];
        let fixed = [
            ("cache-control", "no-store"),
            ("cross-origin-opener-policy", "same-origin"),
            ("cross-origin-resource-policy", "same-origin"),
            ("referrer-policy", "no-referrer"),
            ("x-content-type-options", "nosniff"),
            ("x-robots-tag", "noindex, nofollow, noarchive"),
        ];
        headers.extend(fixed.map(|(name, value)| (name, value.to_owned())));
        headers.extend(self.location.clone().map(|path| ("location", path)));
        if self.status == 405 {
            headers.push(("allow", "GET, HEAD".to_owned()));
        }
        headers
    }
}

/// The answer to a request that is refused. It tells nothing of what is here.
#[must_use]
pub fn refusal_of(refusal: Refusal) -> Answer {
    let (status, words) = match refusal {
        Refusal::Method => (405, "Only GET and HEAD are answered."),
        Refusal::Host => (421, "This is a preview on another name."),
        Refusal::NoHost => (400, "The request names no host, or several."),
        Refusal::Foreign => (403, "Other sites may not use this preview."),
        Refusal::Address => (400, "This is no address."),
        Refusal::TooLong => (414, "The address is too long."),
        Refusal::Body => (413, "Nothing here takes a body."),
        Refusal::Nothing => (404, "There is nothing here."),
    };
    Answer::words(status, words)
}

const HTML: &str = "text/html; charset=utf-8";

/// The answer to a request, from the generation that serves; none, if the site was never whole since the start.
#[must_use]
pub fn answer_to(
    request: &Request,
    generation: Option<&Generation<'_>>,
    latest: &LatestSave,
) -> Answer {
    match request {
        Request::File(path) => file(path, generation, latest),
        Request::Both(path) => both(path, generation, latest),
        Request::Missing(language) => {
            let standings = generation.map(|generation| generation.standings(*language));
            page(
                200,
                tools::missing(latest, standings.unwrap_or_default(), *language),
            )
        }
        Request::AnyMissing => Answer::redirect("/-/missing/en/"),
        Request::Tool(name) => match latest.tool(name) {
            Some(bytes) => Answer::new(200, content_type(name), bytes.to_vec()),
            None => refusal_of(Refusal::Nothing),
        },
        Request::News { path, version, .. } => news(path, version, generation, latest),
    }
}

fn page(status: u16, made: Result<String, crate::diagnostic::Diagnostic>) -> Answer {
    match made {
        Ok(page) => Answer::page(status, page),
        // A theme of the site's own may have broken the preview's templates.
        Err(problem) => Answer::words(500, &format!("{}\n{}", problem.message, problem.help)),
    }
}

/// The path of the file that a folder shows.
fn index_of(path: &str) -> String {
    if path.is_empty() || path.ends_with('/') {
        format!("{path}index.html")
    } else {
        path.to_owned()
    }
}

pub(super) fn language_of(path: &str) -> Language {
    let first = path.split('/').next();
    let mut languages = Language::ALL.into_iter();
    languages
        .find(|language| first == Some(language.code()))
        .unwrap_or(Language::English)
}

fn file(path: &str, generation: Option<&Generation<'_>>, latest: &LatestSave) -> Answer {
    let language = language_of(path);
    let Some(generation) = generation else {
        return page(503, tools::broken(latest, &[], language));
    };
    let asked_for = index_of(path);
    match generation.file(&asked_for) {
        Found::File(made) => made_file(200, &asked_for, &made, latest),
        Found::Broken(problems) => page(500, tools::broken(latest, &problems, language)),
        Found::Nothing => {
            // A folder without its `/` is a slip, not another address.
            if generation.twins(&format!("{path}/index.html")).is_some() {
                return Answer::redirect(&format!("/{path}/"));
            }
            match generation.file("404.html") {
                Found::File(made) => made_file(404, "404.html", &made, latest),
                _ => refusal_of(Refusal::Nothing),
            }
        }
    }
}

/// A file as a build would write it; a page gets the preview's script as well.
fn made_file(status: u16, path: &str, made: &Arc<Made>, latest: &LatestSave) -> Answer {
    let kind = content_type(path);
    if kind != HTML {
        return Answer::new(status, kind, Bytes::Kept(Arc::clone(made)));
    }
    let script = format!(
        "<script src=\"/-/preview.js\" data-version=\"{}\" data-number=\"{}\" defer></script>",
        made.version, latest.number
    );
    let end = made.bytes.windows(7).position(|bytes| bytes == b"</head>");
    let (before, after) = made.bytes.split_at(end.unwrap_or(made.bytes.len()));
    let body = [before, script.as_bytes(), after].concat();
    Answer::new(status, kind, body)
}

fn both(path: &str, generation: Option<&Generation<'_>>, latest: &LatestSave) -> Answer {
    let language = language_of(path);
    let Some(generation) = generation else {
        return page(503, tools::broken(latest, &[], language));
    };
    match generation.twins(&index_of(path)) {
        Some(twins) => Answer {
            framing: Framing::Holds,
            ..page(200, tools::both(latest, &twins, language))
        },
        None => refusal_of(Refusal::Nothing),
    }
}

/// What has become of a page.
#[derive(Serialize)]
struct News {
    number: u64,
    /// The version of what the address shows now; none if the page cannot be made.
    version: Option<String>,
    /// The page, if it is another than the one that the asker shows: that saves a second question.
    page: Option<String>,
    /// Whether anything is wrong that stops a build.
    is_broken: bool,
    /// What the preview says on the page, as markup.
    overlay: String,
}

fn news(
    path: &str,
    known: &str,
    generation: Option<&Generation<'_>>,
    latest: &LatestSave,
) -> Answer {
    let asked_for = index_of(path);
    // Who shows no page of the site wants no version of one.
    let found = match generation {
        Some(generation) if !known.is_empty() => match generation.file(&asked_for) {
            Found::Nothing => generation.file("404.html"),
            found => found,
        },
        _ => Found::Nothing,
    };
    let (version, own) = match &found {
        Found::File(made) => (Some(made.version.clone()), &[][..]),
        Found::Broken(problems) => (None, problems.as_slice()),
        Found::Nothing => (None, &[][..]),
    };
    let about = tools::PageAbout {
        language: language_of(path),
        inspection: generation.and_then(|generation| generation.inspection(&asked_for)),
        both: generation
            .and_then(|generation| generation.twins(&asked_for))
            .map(|_| format!("/-/both/{path}")),
    };
    let overlay = tools::overlay(latest, own, &about);
    let page = match &found {
        Found::File(made) if made.version != known => {
            let whole = made_file(200, "index.html", made, latest);
            String::from_utf8(whole.body.to_vec()).ok()
        }
        _ => None,
    };
    let news = News {
        page,
        number: latest.number,
        version,
        is_broken: latest.has_errors() || !own.is_empty(),
        overlay: overlay.unwrap_or_else(|problem| crate::html::escape(&problem.message)),
    };
    let body = serde_json::to_vec(&news).unwrap_or_default();
    Answer::new(200, "application/json", body)
}

fn content_type(path: &str) -> &'static str {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    match ending {
        "html" => HTML,
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "json" => "application/json",
        "ods" => "application/vnd.oasis.opendocument.spreadsheet",
        "png" => "image/png",
        "svg" => "image/svg+xml",
        "txt" => "text/plain; charset=utf-8",
        "woff2" => "font/woff2",
        "xml" => "application/xml",
        "zip" => "application/zip",
        _ => "application/octet-stream",
    }
}
