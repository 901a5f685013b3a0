//! What a workbook needs beside its sheets: its looks, what it is, and a list of its parts.

use crate::dataset::record::Dataset;
use crate::dataset::xml::Xml;
use crate::language::Language;

pub(super) const MIME_TYPE: &str = "application/vnd.oasis.opendocument.spreadsheet";

const OFFICE: (&str, &str) = (
    "xmlns:office",
    "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
);

const VERSION: (&str, &str) = ("office:version", "1.3");

pub(super) fn manifest() -> Vec<u8> {
    let mut xml = Xml::new();
    let names = [
        (
            "xmlns:manifest",
            "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0",
        ),
        ("manifest:version", "1.3"),
    ];
    xml.open("manifest:manifest", &names);
    let xml_type = "text/xml";
    for (path, kind) in [
        ("/", MIME_TYPE),
        ("content.xml", xml_type),
        ("styles.xml", xml_type),
        ("meta.xml", xml_type),
    ] {
        let attributes = [("manifest:full-path", path), ("manifest:media-type", kind)];
        xml.empty("manifest:file-entry", &attributes);
    }
    xml.close("manifest:manifest");
    xml.finish()
}

pub(super) fn meta(data: &Dataset, title: &str, language: Language) -> Vec<u8> {
    let mut xml = Xml::new();
    let names = [
        OFFICE,
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
        (
            "xmlns:meta",
            "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
        ),
        VERSION,
    ];
    xml.open("office:document-meta", &names);
    xml.open("office:meta", &[]);
    xml.leaf("meta:generator", &[], "Adrodd");
    xml.leaf("dc:title", &[], title);
    xml.leaf("dc:description", &[], data.description.get(language));
    xml.leaf("dc:subject", &[], data.attribution.get(language));
    xml.leaf("dc:language", &[], locale(language));
    if let Some(day) = &data.modified {
        xml.leaf("dc:date", &[], &format!("{day}T00:01:00"));
    }
    for (name, value) in [
        ("publisher", data.publisher.get(language)),
        ("licence", data.licence_url.get(language)),
    ] {
        xml.leaf("meta:user-defined", &[("meta:name", name)], value);
    }
    xml.close("office:meta");
    xml.close("office:document-meta");
    xml.finish()
}

const fn locale(language: Language) -> &'static str {
    match language {
        Language::English => "en-GB",
        Language::Welsh => "cy-GB",
    }
}

pub(super) fn styles(language: Language) -> Vec<u8> {
    let mut xml = Xml::new();
    let names = [
        OFFICE,
        (
            "xmlns:style",
            "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
        ),
        (
            "xmlns:fo",
            "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
        ),
        VERSION,
    ];
    xml.open("office:document-styles", &names);
    xml.open("office:styles", &[]);
    // The language tells programs how to read the text aloud.
    let words = [
        ("fo:font-family", "Arial"),
        ("fo:font-size", "12pt"),
        ("fo:language", language.code()),
        ("fo:country", "GB"),
    ];
    xml.open("style:default-style", &[("style:family", "table-cell")]);
    xml.empty("style:text-properties", &words);
    xml.close("style:default-style");
    cell_style(&mut xml, "Default", &[("fo:wrap-option", "wrap")], &[]);
    let title = [("fo:font-size", "16pt"), ("fo:font-weight", "bold")];
    cell_style(
        &mut xml,
        "Heading",
        &[("fo:wrap-option", "no-wrap")],
        &title,
    );
    cell_style(
        &mut xml,
        "Introduction",
        &[("fo:wrap-option", "no-wrap")],
        &[],
    );
    let head = [
        ("fo:wrap-option", "wrap"),
        ("fo:border-bottom", "0.75pt solid #000000"),
    ];
    cell_style(&mut xml, "Head", &head, &[("fo:font-weight", "bold")]);
    cell_style(&mut xml, "Sign", &[("fo:wrap-option", "wrap")], &[]);
    xml.close("office:styles");
    xml.close("office:document-styles");
    xml.finish()
}

fn cell_style(xml: &mut Xml, name: &str, cell: &[(&str, &str)], words: &[(&str, &str)]) {
    let mut attributes = vec![("style:name", name), ("style:family", "table-cell")];
    if name != "Default" {
        attributes.push(("style:parent-style-name", "Default"));
    }
    xml.open("style:style", &attributes);
    let mut properties = vec![("style:vertical-align", "top")];
    properties.extend(cell);
    xml.empty("style:table-cell-properties", &properties);
    if !words.is_empty() {
        xml.empty("style:text-properties", words);
    }
    xml.close("style:style");
}
