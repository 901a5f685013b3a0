//! Writes the two languages of a report as XLIFF.

use quick_xml::Writer;
use quick_xml::escape::partial_escape;
use quick_xml::events::{BytesDecl, BytesEnd, BytesRef, BytesStart, BytesText, Event};

use super::NAMESPACE;
use super::marked::{Data, Ids, Marked, kinds, marked};
use crate::diagnostic::line_of;
use crate::markdown::blocks;
use crate::translate::codes::{Code, Node, nodes};
use crate::translate::document::Document;
use crate::translate::memory::{Memory, Standing};
use crate::translate::unit::Unit;

/// The documents of one report as an XLIFF file.
#[must_use]
pub fn outgoing(documents: &[Document], memory: &Memory) -> Vec<u8> {
    let mut xml = Xml {
        writer: Writer::new(Vec::new()),
        depth: 0,
    };
    xml.event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)));
    let root = [
        ("xmlns", NAMESPACE),
        ("version", "2.0"),
        ("srcLang", "en-GB"),
        ("trgLang", "cy-GB"),
    ];
    xml.open("xliff", &root);
    for document in documents.iter().filter(|one| !one.english.units.is_empty()) {
        let attributes = [
            ("id", document.stem),
            ("original", &*document.english.path),
            ("canResegment", "no"),
            ("xml:space", "preserve"),
        ];
        xml.open("file", &attributes);
        for english in &document.english.units {
            unit(&mut xml, document, english, memory);
        }
        xml.close("file");
    }
    xml.close("xliff");
    xml.event(Event::Text(BytesText::new("\n")));
    xml.writer.into_inner()
}

/// A block or the space between two, in both languages.
struct Piece {
    is_space: bool,
    source: Vec<Node>,
    target: Option<Vec<Node>>,
}

fn unit(xml: &mut Xml, document: &Document, english: &Unit, memory: &Memory) {
    let welsh = document
        .welsh
        .as_ref()
        .and_then(|side| side.unit(&english.id));
    let standing = memory.standing(&document.key(&english.id), english);
    let is_written = !english.is_unwritten() && !welsh.is_some_and(Unit::is_unwritten);
    let state = state(welsh.is_some() && is_written, standing);
    let pieces = pieces(english.text.text(), welsh.map(|welsh| welsh.text.text()));
    let mut data = Data::default();
    for piece in &pieces {
        let target = piece.target.iter().flatten();
        data.collect(&piece.source);
        data.collect(&target.cloned().collect::<Vec<Node>>());
    }
    xml.open("unit", &[("id", &english.id)]);
    let line = line_of(&document.english.text, english.range().start);
    xml.open("notes", &[]);
    let place = format!("{}:{line}", document.english.path);
    xml.leaf("note", &[("category", "place")], &place);
    if welsh.is_some() && standing == Standing::Changed {
        let note = "The English has changed since it was translated.";
        xml.leaf("note", &[("category", "revisit")], note);
    }
    xml.close("notes");
    if !data.texts.is_empty() {
        xml.open("originalData", &[]);
        for (number, text) in (1..).zip(&data.texts) {
            xml.leaf("data", &[("id", &format!("d{number}"))], text);
        }
        xml.close("originalData");
    }
    let mut ids = Ids::default();
    for (number, piece) in (1..).zip(&pieces) {
        let name = if piece.is_space {
            "ignorable"
        } else {
            "segment"
        };
        let id = format!("s{number}");
        let mut attributes = vec![("id", id.as_str())];
        if !piece.is_space {
            attributes.push(("state", state));
        }
        xml.open(name, &attributes);
        sides(xml, piece, &data, &mut ids);
        xml.close(name);
    }
    xml.close("unit");
}

const fn state(is_translated: bool, standing: Standing) -> &'static str {
    match standing {
        Standing::Current if is_translated => "final",
        Standing::Unknown if is_translated => "translated",
        _ => "initial",
    }
}

fn pieces(english: &str, welsh: Option<&str>) -> Vec<Piece> {
    let piece = |is_space, english: &str, welsh: Option<&str>| Piece {
        is_space,
        source: nodes(english),
        target: welsh.map(nodes),
    };
    let of_english = cut(english);
    let of_welsh = welsh.map(cut);
    let count = of_english.len();
    if of_welsh.as_ref().is_some_and(|welsh| welsh.len() != count) || count == 0 {
        return vec![piece(false, english, welsh)];
    }
    let mut pieces = Vec::new();
    for (number, (is_space, english)) in of_english.into_iter().enumerate() {
        let of_welsh = of_welsh.as_ref();
        let welsh = of_welsh
            .and_then(|welsh| welsh.get(number))
            .map(|(_, text)| *text);
        pieces.push(piece(is_space, english, welsh));
    }
    pieces
}

/// The blocks of a text and the space between them, in turn: the first and the last are blocks.
fn cut(text: &str) -> Vec<(bool, &str)> {
    let mut cut = Vec::new();
    let mut at = 0;
    for block in blocks(text) {
        if cut.is_empty() {
            at = 0;
        } else {
            cut.push((true, text.get(at..block.start).unwrap_or_default()));
            at = block.start;
        }
        cut.push((false, text.get(at..block.end).unwrap_or_default()));
        at = block.end;
    }
    if let Some((_, last)) = cut.last_mut() {
        // Whatever follows the last block is a part of it.
        let from = at - last.len();
        *last = text.get(from..).unwrap_or_default();
    }
    cut
}

fn sides(xml: &mut Xml, piece: &Piece, data: &Data, ids: &mut Ids) {
    let target = piece.target.as_deref();
    let (of_source, of_target) = marked(&piece.source, target, ids);
    xml.start("source");
    xml.nodes(&piece.source, data, &mut of_source.iter());
    xml.end("source");
    if let Some(nodes) = target {
        xml.start("target");
        xml.nodes(nodes, data, &mut of_target.iter());
        xml.end("target");
    }
}

/// A document in the making. Elements stand on lines of their own, except within texts.
struct Xml {
    writer: Writer<Vec<u8>>,
    depth: usize,
}

impl Xml {
    fn event(&mut self, event: Event<'_>) {
        // Writing to memory does not fail.
        let written = self.writer.write_event(event);
        debug_assert!(written.is_ok());
    }

    fn line(&mut self) {
        let space = format!("\n{}", "  ".repeat(self.depth));
        self.event(Event::Text(BytesText::new(&space)));
    }

    fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.line();
        self.event(Event::Start(start(name, attributes)));
        self.depth += 1;
    }

    fn close(&mut self, name: &str) {
        self.depth = self.depth.saturating_sub(1);
        self.line();
        self.end(name);
    }

    fn leaf(&mut self, name: &str, attributes: &[(&str, &str)], text: &str) {
        self.line();
        self.event(Event::Start(start(name, attributes)));
        self.words(text);
        self.end(name);
    }

    fn start(&mut self, name: &str) {
        self.line();
        self.event(Event::Start(start(name, &[])));
    }

    fn end(&mut self, name: &str) {
        self.event(Event::End(BytesEnd::new(name)));
    }

    /// A text. What XML would change or cannot carry is written as what stands for it.
    fn words(&mut self, text: &str) {
        let odd = |c: char| c == '\r' || is_beyond_xml(c);
        let mut rest = text;
        while let Some(at) = rest.find(odd) {
            let (before, from) = rest.split_at(at);
            self.plain(before);
            let mut characters = from.chars();
            match characters.next() {
                Some('\r') => self.event(Event::GeneralRef(BytesRef::new("#13"))),
                Some(other) => {
                    let hex = format!("{:04X}", u32::from(other));
                    self.event(Event::Empty(start("cp", &[("hex", &hex)])));
                }
                None => {}
            }
            rest = characters.as_str();
        }
        self.plain(rest);
    }

    /// Apostrophes stay as they are, for whoever compares two files line by line.
    fn plain(&mut self, text: &str) {
        let escaped = BytesText::from_escaped(partial_escape(text));
        self.event(Event::Text(escaped));
    }

    fn nodes<'m, 'c: 'm>(
        &mut self,
        nodes: &[Node],
        data: &Data,
        marked: &mut impl Iterator<Item = &'m Marked<'c>>,
    ) {
        for node in nodes {
            match node {
                Node::Words(words) => self.words(words),
                Node::Code(code) => {
                    let Some(own) = marked.next() else { continue };
                    self.code(code, own, data, marked);
                }
            }
        }
    }

    fn code<'m, 'c: 'm>(
        &mut self,
        code: &Code,
        own: &Marked<'_>,
        data: &Data,
        marked: &mut dyn Iterator<Item = &'m Marked<'c>>,
    ) {
        let (kind, sub_kind) = kinds(code.kind);
        let opening = data.id(&code.opening);
        let mut attributes = vec![("id", own.id.as_str()), ("type", kind)];
        attributes.extend(sub_kind.map(|kind| ("subType", kind)));
        if own.is_kept {
            attributes.extend([("canCopy", "no"), ("canDelete", "no")]);
        }
        let Some(inner) = &code.inner else {
            let shown = one_line(&code.opening);
            attributes.extend([
                ("dataRef", opening.as_str()),
                ("equiv", &shown),
                ("disp", &shown),
            ]);
            self.event(Event::Empty(start("ph", &attributes)));
            return;
        };
        let closing = data.id(&code.closing);
        attributes.extend([("dataRefStart", opening.as_str()), ("dataRefEnd", &closing)]);
        self.event(Event::Start(start("pc", &attributes)));
        let mut inside = marked;
        self.nodes(inner, data, &mut inside);
        self.end("pc");
    }
}

/// What XML 1.0 cannot carry even by its number.
const fn is_beyond_xml(character: char) -> bool {
    matches!(character, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}')
}

/// A text for an attribute, which has no lines.
fn one_line(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").replace(is_beyond_xml, "")
}

fn start<'a>(name: &'a str, attributes: &[(&str, &str)]) -> BytesStart<'a> {
    let mut start = BytesStart::new(name);
    for (key, value) in attributes {
        start.push_attribute((*key, *value));
    }
    start
}
