//! Smaller pages. The settings keep every page valid; scripts and styles are not touched, for there are none inside pages.

use minify_html::Cfg;

pub(super) fn minify(page: &str) -> Vec<u8> {
    let settings = Cfg {
        keep_closing_tags: true,
        keep_html_and_head_opening_tags: true,
        ..Cfg::default()
    };
    minify_html::minify(page.as_bytes(), &settings)
}
