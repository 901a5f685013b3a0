//! `sitemap.xml` with the language versions of every page, and `robots.txt`.

use super::OutputFile;
use super::address::Place;
use super::frame::{Alternate, alternates};
use super::page::Renderer;
use crate::html::escape;
use crate::language::Language;

pub(super) fn files(renderer: &Renderer<'_>) -> Vec<OutputFile> {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    // The page where readers choose a language stands for no language: its versions are those of the home page.
    let chooser = alternates(renderer, Place::Home);
    xml.push_str(&entry(&renderer.addresses.full(""), &chooser));
    // Nobody looks for a report that was withdrawn; whoever has its address finds the notice.
    let is_sought = |place: &Place<'_>| !matches!(place, Place::Withdrawn(_));
    for place in renderer.places().into_iter().filter(is_sought) {
        let versions = alternates(renderer, place);
        for language in Language::ALL {
            xml.push_str(&entry(&renderer.full(place, language), &versions));
        }
    }
    xml.push_str("</urlset>\n");
    let robots = format!(
        "User-agent: *\nAllow: /\nSitemap: {}\n",
        renderer.addresses.full("sitemap.xml")
    );
    let file = |path: &str, text: String| OutputFile {
        path: path.to_owned(),
        bytes: text.into_bytes(),
    };
    vec![file("sitemap.xml", xml), file("robots.txt", robots)]
}

fn entry(address: &str, versions: &[Alternate]) -> String {
    let links: String = versions
        .iter()
        .map(|version| {
            format!(
                "<xhtml:link rel=\"alternate\" hreflang=\"{}\" href=\"{}\"/>",
                version.language,
                escape(&version.href)
            )
        })
        .collect();
    format!("<url><loc>{}</loc>{links}</url>\n", escape(address))
}
