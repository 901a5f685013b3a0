//! OpenDocument spreadsheets: the text that each cell of a sheet shows.
//!
//! The reader of calamine does not serve here. It gives the value of a cell (`7`, `0.5`) and not what stands there (`007`, `50%`),
//! unfolds repeated cells before anybody can count them, and never comes back from a document that ends within a table.

use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use super::archive::{self, unreadable};
use super::grid::{Cell, Filling, Grid, Refusal, check_size, choose};

/// Reads a sheet of a document.
pub(super) fn read(bytes: &[u8], sheet: Option<&str>) -> Result<Grid<'static>, Refusal> {
    let mut archive = archive::open(bytes)?;
    let content = archive::text(&mut archive, "content.xml")?;
    let names = names(&content)?;
    let name = choose(&names, sheet)?;
    let mut sheet = Sheet {
        document: document(&content),
        filling: Filling::default(),
        row: 0,
        column: 0,
    };
    sheet.find(name)?;
    sheet.rows()?;
    Ok(Grid {
        sheet: Some(name.to_owned()),
        text: None,
        rows: sheet.filling.rows(),
    })
}

/// The events of a document, in which `<a/>` is the same as `<a></a>`.
fn document(content: &str) -> Reader<&[u8]> {
    let mut document = Reader::from_str(content);
    document.config_mut().expand_empty_elements = true;
    document
}

/// The names of all sheets. This goes through the whole document, so that a broken one is refused.
fn names(content: &str) -> Result<Vec<String>, Refusal> {
    let mut document = document(content);
    let mut names = Vec::new();
    let mut depth = 0_usize;
    loop {
        match document.read_event().map_err(unreadable)? {
            Event::Start(element) => {
                depth += 1;
                // A table can stand within a cell of another one, deeper down than a sheet.
                if element.name().as_ref() == "table:table" && depth == SHEET_DEPTH {
                    names.extend(attribute(&element, "table:name")?);
                }
            }
            Event::End(_) => depth = depth.saturating_sub(1),
            Event::Eof if depth == 0 => return Ok(names),
            Event::Eof => return Err(cut_short()),
            _ => {}
        }
    }
}

/// How deep a sheet stands: in a spreadsheet, in a body, in a document.
const SHEET_DEPTH: usize = 4;

/// A sheet that is being read.
struct Sheet<'a> {
    document: Reader<&'a [u8]>,
    filling: Filling,
    /// The next row and column, counted from nought.
    row: usize,
    column: usize,
}

impl<'a> Sheet<'a> {
    fn next(&mut self) -> Result<Event<'a>, Refusal> {
        match self.document.read_event().map_err(unreadable)? {
            Event::Eof => Err(cut_short()),
            event => Ok(event),
        }
    }

    fn skip(&mut self, element: &BytesStart<'a>) -> Result<(), Refusal> {
        self.document
            .read_to_end(element.name())
            .map(drop)
            .map_err(unreadable)
    }

    /// Goes to the beginning of a sheet.
    fn find(&mut self, name: &str) -> Result<(), Refusal> {
        loop {
            if let Event::Start(element) = self.next()?
                && element.name().as_ref() == "table:table"
            {
                if attribute(&element, "table:name")?.as_deref() == Some(name) {
                    return Ok(());
                }
                self.skip(&element)?;
            }
        }
    }

    /// Reads rows up to the end of the sheet. They may stand in groups, which mean nothing here.
    fn rows(&mut self) -> Result<(), Refusal> {
        loop {
            match self.next()? {
                Event::Start(element) => match element.name().as_ref() {
                    "table:table-row" => {
                        let repeats = repeats(&element, "table:number-rows-repeated")?;
                        self.cells(repeats)?;
                        self.row = self.row.saturating_add(repeats);
                    }
                    "table:table-header-rows" | "table:table-rows" | "table:table-row-group" => {}
                    _ => self.skip(&element)?,
                },
                Event::End(element) if element.name().as_ref() == "table:table" => return Ok(()),
                _ => {}
            }
        }
    }

    /// Reads the cells of a row that stands for so many.
    fn cells(&mut self, rows: usize) -> Result<(), Refusal> {
        self.column = 0;
        loop {
            match self.next()? {
                Event::Start(element) => {
                    let columns = repeats(&element, "table:number-columns-repeated")?;
                    if element.name().as_ref() == "table:table-cell" {
                        let cell = self.cell(&element)?;
                        self.put(&cell, rows, columns)?;
                    } else {
                        // What a merged cell covers is not shown.
                        self.skip(&element)?;
                    }
                    self.column = self.column.saturating_add(columns);
                }
                Event::End(_) => return Ok(()),
                _ => {}
            }
        }
    }

    /// Puts a cell in everywhere it stands, once it is known that this is not too far.
    fn put(&mut self, cell: &Cell, rows: usize, columns: usize) -> Result<(), Refusal> {
        if cell.is_blank() {
            return Ok(());
        }
        let (row_end, column_end) = (
            self.row.saturating_add(rows),
            self.column.saturating_add(columns),
        );
        check_size(row_end.saturating_sub(1), column_end.saturating_sub(1))?;
        for row in self.row..row_end {
            for column in self.column..column_end {
                self.filling.put(row, column, cell.clone())?;
            }
        }
        Ok(())
    }

    /// Reads what a cell shows.
    fn cell(&mut self, start: &BytesStart<'a>) -> Result<Cell, Refusal> {
        let mut text = String::new();
        let mut has_text = false;
        let mut depth = 0_usize;
        loop {
            match self.next()? {
                Event::Start(element) => match element.name().as_ref() {
                    "text:p" | "text:span" | "text:a" | "text:s" | "text:tab"
                    | "text:line-break" => {
                        has_text = true;
                        depth += 1;
                        text.push_str(space(&element));
                    }
                    // Notes and drawings hang on a cell and are no part of it.
                    _ => self.skip(&element)?,
                },
                Event::Text(part) if depth > 0 => text.push_str(&part),
                Event::CData(part) if depth > 0 => text.push_str(&part),
                Event::GeneralRef(part) if depth > 0 => text.extend(character(&part)?),
                Event::End(_) if depth == 0 => break,
                Event::End(_) => depth -= 1,
                _ => {}
            }
        }
        if attribute(start, "calcext:value-type")?.as_deref() == Some("error") {
            return Ok(Cell::Unreadable(format!("the error `{}`", text.trim())));
        }
        if has_text {
            Ok(Cell::text(&text))
        } else {
            stored(start)
        }
    }
}

/// The value of a cell that comes without the text it shows, as programs without a screen write them.
fn stored(element: &BytesStart<'_>) -> Result<Cell, Refusal> {
    for name in [
        "office:string-value",
        "office:value",
        "office:boolean-value",
        "office:date-value",
        "office:time-value",
    ] {
        if let Some(value) = attribute(element, name)? {
            return Ok(Cell::text(&value));
        }
    }
    Ok(Cell::Text(String::new()))
}

/// The white space that an element of a text stands for. How much of it there is does not matter.
fn space(element: &BytesStart<'_>) -> &'static str {
    match element.name().as_ref() {
        "text:p" | "text:s" | "text:tab" | "text:line-break" => " ",
        _ => "",
    }
}

fn character(reference: &BytesRef<'_>) -> Result<Option<char>, Refusal> {
    Ok(match &**reference {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => reference.resolve_char_ref().map_err(unreadable)?,
    })
}

fn attribute(element: &BytesStart<'_>, name: &str) -> Result<Option<String>, Refusal> {
    let Some(attribute) = element.try_get_attribute(name).map_err(unreadable)? else {
        return Ok(None);
    };
    let value = attribute
        .normalized_value(XmlVersion::Implicit1_0)
        .map_err(unreadable)?;
    Ok(Some(value.into_owned()))
}

/// How many rows or columns an element stands for.
fn repeats(element: &BytesStart<'_>, name: &str) -> Result<usize, Refusal> {
    attribute(element, name)?.map_or(Ok(1), |text| text.parse().map_err(unreadable))
}

fn cut_short() -> Refusal {
    unreadable("the document ends too early")
}
