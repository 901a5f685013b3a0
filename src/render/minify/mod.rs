//! Smaller pages.
//!
//! In comes a page as its template made it, out go the bytes of the same page in fewer bytes. What may be changed at all is what
//! `minify-html` changes under `settings`: nothing that makes a page invalid, and nothing in scripts and styles. How it gets there
//! is another matter. That library builds a tree of every page and copies each text several times, which once cost more than all
//! the rest of a build. Nearly every page is well-formed, so one pass over its bytes gives the same bytes (`walk`, `kinds`, `text`, `tag`). A
//! page that the pass cannot be sure of (a closing tag left out, a stray `<`, markup of a theme that is seldom seen) goes the
//! long way through the library. The pass takes the library's own tables of elements, attributes and entities, so there is one truth.
//! This module must not know what pages are about.

mod kinds;
mod tag;
mod text;
mod walk;

use std::thread;

use memchr::memmem;
use minify_html::Cfg;

/// The bytes of a page, made smaller.
#[must_use]
pub fn minify(page: Vec<u8>) -> Vec<u8> {
    match one_pass(&page) {
        Some(bytes) => bytes,
        None => by_tree(&page).unwrap_or(page),
    }
}

/// A page made smaller in one pass. `None` where only the library knows what would come of it.
#[must_use]
pub fn one_pass(page: &[u8]) -> Option<Vec<u8>> {
    // The library writes two rare signs as entities, both with this character in them.
    if memmem::find(page, "\u{20D2}".as_bytes()).is_some() {
        return None;
    }
    let mut bytes = walk::walk(page)?;
    bytes.shrink_to_fit();
    Some(bytes)
}

/// More than the library needs for one element inside another.
const STACK_OF_A_LEVEL: usize = 16 * 1024;

/// A page has far fewer tags. One that has more is published as it is.
const MOST_TAGS: usize = 16 * 1024;

/// A page made smaller by the library. `None` where that is not safe.
///
/// The library calls itself for each element inside another, so its stack must be as deep as the page may be. Memory that it
/// does not touch costs nothing.
#[must_use]
pub fn by_tree(page: &[u8]) -> Option<Vec<u8>> {
    let tags = page.iter().filter(|byte| **byte == b'<').count();
    if tags > MOST_TAGS {
        return None;
    }
    let stack = (tags + 64) * STACK_OF_A_LEVEL;
    thread::scope(|scope| {
        let thread = thread::Builder::new().stack_size(stack);
        let started = thread.spawn_scoped(scope, || minify_html::minify(page, &settings()));
        started.ok()?.join().ok()
    })
}

fn settings() -> Cfg {
    Cfg {
        keep_closing_tags: true,
        keep_html_and_head_opening_tags: true,
        ..Cfg::default()
    }
}
