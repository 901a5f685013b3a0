//! Any bytes as a tree of XML elements, or why they are none. Nothing is fetched, nothing is unfolded, and nothing is taken for what it is not.

use std::ops::Range;

use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::name::{Namespace, ResolveResult};
use quick_xml::{NsReader, XmlVersion};

use super::NAMESPACE;

/// How deep elements may lie within each other; a text with its links and emphasis needs a tenth of it.
const DEEPEST: usize = 64;

/// Where a file is wrong, what is wrong and what to do.
pub(super) struct Refusal {
    pub at: usize,
    pub message: String,
    pub help: &'static str,
}

/// An element. Those of other namespaces are none of ours and are not kept.
#[derive(Debug)]
pub(super) struct Element {
    pub name: String,
    pub attributes: Vec<(String, String)>,
    pub children: Vec<Child>,
    /// The bytes of its opening.
    pub place: Range<usize>,
}

/// What stands in an element.
#[derive(Debug)]
pub(super) enum Child {
    Element(Element),
    Text(String),
}

impl Element {
    /// The value of an attribute.
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        let mut attributes = self.attributes.iter();
        let (_, value) = attributes.find(|(key, _)| key == name)?;
        Some(value)
    }

    /// The elements in it.
    pub(super) fn elements(&self) -> impl Iterator<Item = &Element> {
        self.children.iter().filter_map(|child| match child {
            Child::Element(element) => Some(element),
            Child::Text(_) => None,
        })
    }

    /// The elements in it that have a name.
    pub(super) fn named<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Element> {
        self.elements().filter(move |element| element.name == name)
    }
}

/// Reads a document.
pub(super) fn read(text: &str) -> Result<Element, Refusal> {
    let mut reader = NsReader::from_str(text);
    reader.config_mut().expand_empty_elements = true;
    reader.config_mut().check_end_names = true;
    let mut building = Building::default();
    loop {
        let at = position(reader.buffer_position());
        let (namespace, event) = match reader.read_resolved_event() {
            Ok((namespace, event)) => (
                matches!(namespace, ResolveResult::Bound(Namespace(NAMESPACE))),
                event,
            ),
            Err(error) => {
                let at = position(reader.error_position());
                return Err(broken(at, &error.to_string()));
            }
        };
        let place = at..position(reader.buffer_position());
        if let Some(root) = building.take(event, namespace, place)? {
            return Ok(root);
        }
    }
}

fn position(offset: u64) -> usize {
    usize::try_from(offset).unwrap_or(usize::MAX)
}

fn broken(at: usize, why: &str) -> Refusal {
    Refusal {
        at,
        message: format!("this is not well-formed XML: {why}"),
        help: "export the file again from the translator's tool",
    }
}

/// The elements that are open, and whether each is one of ours.
#[derive(Default)]
struct Building {
    open: Vec<(Element, bool)>,
    root: Option<Element>,
}

impl Building {
    /// Takes the next event. Out comes the document when it has ended.
    fn take(
        &mut self,
        event: Event<'_>,
        is_ours: bool,
        place: Range<usize>,
    ) -> Result<Option<Element>, Refusal> {
        match event {
            Event::Start(start) => self.start(&start, is_ours, place)?,
            Event::End(_) => self.end(),
            Event::Text(text) => self.text(&text.xml10_content()),
            Event::CData(text) => self.text(&text.xml10_content()),
            Event::GeneralRef(reference) => {
                let character = character(&reference, place.start)?;
                self.text(character.encode_utf8(&mut [0; 4]));
            }
            Event::DocType(_) => {
                return Err(Refusal {
                    at: place.start,
                    message: "the file declares a document type, which no XLIFF file needs"
                        .to_owned(),
                    help: "remove the `<!DOCTYPE ...>`",
                });
            }
            Event::Decl(declaration) => {
                let encoding = declaration.encoding().and_then(Result::ok);
                if encoding.is_some_and(|name| !name.eq_ignore_ascii_case("utf-8")) {
                    return Err(Refusal {
                        at: place.start,
                        message: "the file says that it is not in UTF-8".to_owned(),
                        help: "save it as UTF-8",
                    });
                }
            }
            Event::Eof if self.open.is_empty() => {
                return match self.root.take() {
                    Some(root) => Ok(Some(root)),
                    None => Err(broken(place.start, "there is nothing in it")),
                };
            }
            Event::Eof => return Err(broken(place.start, "it ends too early")),
            Event::Empty(_) | Event::Comment(_) | Event::PI(_) => {}
        }
        Ok(None)
    }

    fn start(
        &mut self,
        start: &BytesStart<'_>,
        is_ours: bool,
        place: Range<usize>,
    ) -> Result<(), Refusal> {
        if self.open.len() >= DEEPEST {
            return Err(Refusal {
                at: place.start,
                message: format!("elements lie more than {DEEPEST} deep"),
                help: "look whether this is the right file",
            });
        }
        if self.open.is_empty() && self.root.is_some() {
            return Err(broken(place.start, "it has two outermost elements"));
        }
        let mut attributes = Vec::new();
        for attribute in start.attributes() {
            let attribute = attribute.map_err(|error| broken(place.start, &error.to_string()))?;
            let value = attribute
                .normalized_value(XmlVersion::Implicit1_0)
                .map_err(|error| broken(place.start, &error.to_string()))?;
            attributes.push((attribute.key.as_ref().to_owned(), value.into_owned()));
        }
        // What lies in an element of another namespace belongs to that one.
        let is_ours = is_ours && self.open.last().is_none_or(|(_, outer)| *outer);
        let element = Element {
            name: start.local_name().as_ref().to_owned(),
            attributes,
            children: Vec::new(),
            place,
        };
        self.open.push((element, is_ours));
        Ok(())
    }

    fn end(&mut self) {
        let Some((element, is_ours)) = self.open.pop() else {
            return;
        };
        match self.open.last_mut() {
            Some((outer, _)) if is_ours => outer.children.push(Child::Element(element)),
            Some(_) => {}
            None => {
                let name = if is_ours { element.name } else { String::new() };
                self.root = Some(Element { name, ..element });
            }
        }
    }

    fn text(&mut self, text: &str) {
        let Some((element, _)) = self.open.last_mut() else {
            return;
        };
        match element.children.last_mut() {
            Some(Child::Text(before)) => before.push_str(text),
            _ => element.children.push(Child::Text(text.to_owned())),
        }
    }
}

/// The character that a reference stands for. There are five by name and all others by number; a document could declare more only in
/// its document type, which it may not have.
fn character(reference: &BytesRef<'_>, at: usize) -> Result<char, Refusal> {
    let by_number = match &**reference {
        "amp" => return Ok('&'),
        "lt" => return Ok('<'),
        "gt" => return Ok('>'),
        "quot" => return Ok('"'),
        "apos" => return Ok('\''),
        _ => reference.resolve_char_ref(),
    };
    match by_number {
        Ok(Some(character)) => Ok(character),
        Ok(None) => Err(broken(
            at,
            &format!("`&{};` stands for nothing", &**reference),
        )),
        Err(error) => Err(broken(at, &error.to_string())),
    }
}
