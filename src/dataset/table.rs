//! Tables: what CSV files and workbooks are written from.

use super::record::Texts;
use super::symbol::Symbol;
use crate::language::Language;

/// A value of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// A text, an id or a date.
    Text(String),
    /// A whole number.
    Number(u64),
    /// Whether something is so.
    Flag(bool),
    /// There is no value, and this is why. A data file leaves the cell empty unless the value is suppressed, a workbook shows the sign.
    Missing(Symbol),
}

/// What the values of a column are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Datatype {
    /// An id, or a number as printed.
    Word,
    /// A word for machines, one of a few.
    Code,
    /// A text for readers.
    Text,
    /// An address.
    Address,
    /// A year, a month or a day.
    PartialDate,
    /// A day.
    Day,
    /// An instant.
    Instant,
    /// A whole number, nought or more.
    Number,
    /// `true` or `false`.
    Flag,
}

/// A column of a table.
#[derive(Clone, Debug)]
pub struct Column {
    /// Its name without a language: the messages that describe it are named after it.
    pub base: &'static str,
    /// The language of its texts, if they are in one.
    pub language: Option<Language>,
    /// What its values are.
    pub datatype: Datatype,
    /// Whether it belongs to what tells rows apart.
    pub is_key: bool,
    /// Whether some of its values are suppressed.
    pub has_suppressed: bool,
}

impl Column {
    /// The name of the column in data files, which never changes.
    #[must_use]
    pub fn name(&self) -> String {
        match self.language {
            Some(language) => format!("{}_{}", self.base, language.code()),
            None => self.base.to_owned(),
        }
    }
}

/// A reference from some columns of a table to those of another.
#[derive(Clone, Copy, Debug)]
pub struct Reference {
    /// The columns, which have the same names in both.
    pub columns: &'static [&'static str],
    /// The other table.
    pub table: &'static str,
}

/// A table.
#[derive(Clone, Debug)]
pub struct Table {
    /// Its name: that of its file and of its list in JSON, with a hyphen for an underscore.
    pub name: &'static str,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, each with a cell for every column.
    pub rows: Vec<Vec<Cell>>,
    /// What its rows refer to.
    pub references: &'static [Reference],
}

/// Makes a table of records, column by column.
pub(super) struct Making<'r, R> {
    records: &'r [R],
    table: Table,
}

impl<'r, R> Making<'r, R> {
    pub(super) fn new(
        name: &'static str,
        records: &'r [R],
        references: &'static [Reference],
    ) -> Self {
        Making {
            records,
            table: Table {
                name,
                columns: Vec::new(),
                rows: records.iter().map(|_| Vec::new()).collect(),
                references,
            },
        }
    }

    pub(super) fn made(self) -> Table {
        self.table
    }

    /// The column made last is a part of the key.
    pub(super) fn key(mut self) -> Self {
        if let Some(column) = self.table.columns.last_mut() {
            column.is_key = true;
        }
        self
    }

    /// A value of one kind in every row.
    pub(super) fn column<V: Into<Value<'r>>>(
        self,
        base: &'static str,
        datatype: Datatype,
        value: impl Fn(&'r R) -> V,
    ) -> Self {
        let records = self.records.iter();
        let cells = records.map(|record| Cell::from(value(record).into()));
        let cells = cells.collect();
        self.add(base, None, datatype, cells)
    }

    /// A value, or why it is not there.
    pub(super) fn maybe<V: Into<Value<'r>>>(
        self,
        base: &'static str,
        datatype: Datatype,
        value: impl Fn(&'r R) -> Option<V>,
        missing: impl Fn(&R) -> Symbol,
    ) -> Self {
        let cells = self.records.iter().map(|record| match value(record) {
            Some(value) => Cell::from(value.into()),
            None => Cell::Missing(missing(record)),
        });
        let cells = cells.collect();
        self.add(base, None, datatype, cells)
    }

    /// A text in a column for each language.
    pub(super) fn texts(self, base: &'static str, texts: impl Fn(&R) -> &Texts) -> Self {
        self.maybe_texts(base, |record| Some(texts(record)), |_| Symbol::NotAvailable)
    }

    /// A text in a column for each language, or why it is not there.
    pub(super) fn maybe_texts(
        self,
        base: &'static str,
        texts: impl Fn(&R) -> Option<&Texts>,
        missing: impl Fn(&R) -> Symbol,
    ) -> Self {
        self.in_both(base, Datatype::Text, texts, missing)
    }

    /// An address in a column for each language.
    pub(super) fn pages(self, base: &'static str, pages: impl Fn(&R) -> &Texts) -> Self {
        self.in_both(
            base,
            Datatype::Address,
            |record| Some(pages(record)),
            |_| Symbol::NotAvailable,
        )
    }

    fn in_both(
        mut self,
        base: &'static str,
        datatype: Datatype,
        texts: impl Fn(&R) -> Option<&Texts>,
        missing: impl Fn(&R) -> Symbol,
    ) -> Self {
        for language in Language::ALL {
            let cells = self.records.iter().map(|record| match texts(record) {
                Some(texts) => Cell::Text(texts.get(language).to_owned()),
                None => Cell::Missing(missing(record)),
            });
            let cells = cells.collect();
            self = self.add(base, Some(language), datatype, cells);
        }
        self
    }

    fn add(
        mut self,
        base: &'static str,
        language: Option<Language>,
        datatype: Datatype,
        cells: Vec<Cell>,
    ) -> Self {
        self.table.columns.push(Column {
            base,
            language,
            datatype,
            is_key: false,
            has_suppressed: cells.contains(&Cell::Missing(Symbol::Suppressed)),
        });
        for (row, cell) in self.table.rows.iter_mut().zip(cells) {
            row.push(cell);
        }
        self
    }
}

/// What a record may hold in one column.
pub(super) enum Value<'v> {
    Text(&'v str),
    Number(u64),
    Flag(bool),
}

impl From<Value<'_>> for Cell {
    fn from(value: Value<'_>) -> Cell {
        match value {
            Value::Text(text) => Cell::Text(text.to_owned()),
            Value::Number(number) => Cell::Number(number),
            Value::Flag(flag) => Cell::Flag(flag),
        }
    }
}

impl<'v> From<&'v str> for Value<'v> {
    fn from(text: &'v str) -> Self {
        Value::Text(text)
    }
}

impl<'v> From<&'v String> for Value<'v> {
    fn from(text: &'v String) -> Self {
        Value::Text(text)
    }
}

impl From<u32> for Value<'_> {
    fn from(number: u32) -> Self {
        Value::Number(u64::from(number))
    }
}

impl From<u64> for Value<'_> {
    fn from(number: u64) -> Self {
        Value::Number(number)
    }
}

impl From<bool> for Value<'_> {
    fn from(flag: bool) -> Self {
        Value::Flag(flag)
    }
}
