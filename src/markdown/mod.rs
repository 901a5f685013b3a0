//! Markdown: what authors may write, how it is split, and how it becomes markup.
//!
//! In: `Markdown` values. Out: problems with places (`inspect`), sections (`split`), and trusted markup (`render`).
//! It must not know where on a page a text will stand, except at which level its headings begin.

mod inspect;
mod plain_text;
mod render;
mod split;

pub use inspect::{Shape, inspect};
pub use plain_text::plain_text;
pub use render::{plain, render, render_inline, render_item};
pub use split::{ListItems, Section, code_ranges, list_items, says_something, split};

use pulldown_cmark::Options;

/// CommonMark with tables. Footnotes, raw HTML, images and attributes on headings are not offered: the first needs numbering of
/// its own, the others let a text reach beyond itself.
fn options() -> Options {
    Options::ENABLE_TABLES
}
