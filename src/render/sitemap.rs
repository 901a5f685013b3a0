//! `sitemap.xml` with both languages of every page, and `robots.txt`.

use super::OutputFile;
use super::page::Renderer;
use crate::html::escape;
use crate::language::Language;

pub(super) fn files(renderer: &Renderer<'_>) -> Vec<OutputFile> {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    xml.push_str(&format!(
        "<url><loc>{}</loc></url>\n",
        escape(&renderer.addresses.full(""))
    ));
    for place in renderer.places() {
        for language in Language::ALL {
            let own = escape(&renderer.full(place, language));
            xml.push_str(&format!("<url><loc>{own}</loc>"));
            for other in Language::ALL {
                xml.push_str(&format!(
                    "<xhtml:link rel=\"alternate\" hreflang=\"{}\" href=\"{}\"/>",
                    other.code(),
                    escape(&renderer.full(place, other))
                ));
            }
            xml.push_str("</url>\n");
        }
    }
    xml.push_str("</urlset>\n");
    let robots = format!(
        "User-agent: *\nAllow: /\nSitemap: {}\n",
        renderer.addresses.full("sitemap.xml")
    );
    vec![
        OutputFile {
            path: "sitemap.xml".to_owned(),
            bytes: xml.into_bytes(),
        },
        OutputFile {
            path: "robots.txt".to_owned(),
            bytes: robots.into_bytes(),
        },
    ]
}
