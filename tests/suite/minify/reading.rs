//! What a page is to its readers, so that two pages can be compared.

use std::collections::BTreeMap;

use scraper::node::Node;
use scraper::{ElementRef, Html};

/// What a reader or a program has of a page: elements with the attributes that say something, and the text with the white space
/// that may show. White space at the edge of a block never does.
pub fn as_read(page: &str) -> Vec<String> {
    let document = Html::parse_document(page);
    let mut reading = Reading::default();
    reading.element(document.root_element(), false);
    reading.edge(Edge::Block);
    reading.pieces
}

/// What white space next to a tag is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Edge {
    /// Of account, for the tag stands in a line of text.
    Line,
    /// Of no account.
    Block,
}

const IN_LINE: [&str; 28] = [
    "a", "abbr", "b", "bdi", "cite", "code", "data", "del", "dfn", "em", "i", "img", "input",
    "ins", "kbd", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time",
    "tspan", "u", "var",
];

/// These stand in a line of text as boxes of their own.
const BOXES: [&str; 8] = [
    "button", "label", "meter", "output", "progress", "select", "summary", "svg",
];

/// The edge outside and the edge inside an element.
fn edges(name: &str) -> (Edge, Edge) {
    if IN_LINE.contains(&name) {
        (Edge::Line, Edge::Line)
    } else if BOXES.contains(&name) {
        (Edge::Line, Edge::Block)
    } else {
        (Edge::Block, Edge::Block)
    }
}

/// The stylesheet sets what is in these side by side, so white space between them does not show.
const IN_A_ROW: [&str; 2] = ["header-row", "site-search"];

/// Attributes that say what would be so without them.
const SAID_ANYWAY: [(&str, &str, &str); 4] = [
    ("button", "type", "submit"),
    ("form", "method", "get"),
    ("input", "type", "text"),
    ("script", "type", "text/javascript"),
];

#[derive(Default)]
struct Reading {
    pieces: Vec<String>,
    /// The text since the last tag.
    text: String,
    /// Whether white space is of no account where that text begins.
    after_block: bool,
}

impl Reading {
    fn element(&mut self, element: ElementRef<'_>, as_written: bool) {
        let name = element.value().name();
        let as_written = as_written || ["pre", "code", "textarea", "title"].contains(&name);
        let in_a_row = element
            .value()
            .classes()
            .any(|class| IN_A_ROW.contains(&class));
        let (outside, inside) = edges(name);
        self.edge(outside);
        let attributes: BTreeMap<&str, String> = element
            .value()
            .attrs()
            .filter(|(key, value)| !SAID_ANYWAY.contains(&(name, key, value)) && !value.is_empty())
            .map(|(key, value)| (key, value.replace(", ", ",")))
            .collect();
        self.pieces.push(format!("<{name} {attributes:?}>"));
        self.after_block = inside == Edge::Block;
        for child in element.children() {
            match child.value() {
                // What is there for browsers without scripts is text to the others.
                Node::Text(text) if name == "noscript" => self.pieces.extend(as_read(text)),
                Node::Text(text) if as_written => self.pieces.push(text.to_string()),
                Node::Text(text) if in_a_row && text.trim().is_empty() => {}
                Node::Text(text) => self.text.push_str(text),
                Node::Element(_) => self.element(ElementRef::wrap(child).unwrap(), as_written),
                _ => {}
            }
        }
        self.edge(inside);
        self.pieces.push(format!("</{name}>"));
        self.after_block = outside == Edge::Block;
    }

    /// Ends the text since the last tag.
    fn edge(&mut self, edge: Edge) {
        let is_space = |character: char| character.is_ascii_whitespace();
        let mut text = String::new();
        for character in std::mem::take(&mut self.text).chars() {
            match character {
                space if is_space(space) && text.ends_with(' ') => {}
                space if is_space(space) => text.push(' '),
                other => text.push(other),
            }
        }
        let mut text = text.as_str();
        if self.after_block {
            text = text.trim_start_matches(is_space);
        }
        if edge == Edge::Block {
            text = text.trim_end_matches(is_space);
        }
        if !text.is_empty() {
            self.pieces.push(text.to_owned());
        }
    }
}
