//! Workbooks of Excel, through calamine, cell by cell: a sheet with two cells at its far corners would fill the memory as a whole.

use std::io::Cursor;

use calamine::{DataRef, Reader, SheetType, Xlsx};

use super::archive::{self, unreadable};
use super::grid::{Cell, Filling, Grid, Refusal, choose};

/// Reads a sheet of a workbook.
pub(super) fn read(bytes: &[u8], sheet: Option<&str>) -> Result<Grid<'static>, Refusal> {
    archive::open(bytes)?;
    let mut workbook: Xlsx<_> =
        calamine::open_workbook_from_rs(Cursor::new(bytes)).map_err(unreadable)?;
    let names: Vec<String> = workbook
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .map(|sheet| sheet.name.clone())
        .collect();
    let name = choose(&names, sheet)?;
    let mut cells = workbook.worksheet_cells_reader(name).map_err(unreadable)?;
    let mut filling = Filling::default();
    while let Some(cell) = cells.next_cell().map_err(unreadable)? {
        let (row, column) = cell.get_position();
        filling.put(row as usize, column as usize, shown(cell.get_value()))?;
    }
    Ok(Grid {
        sheet: Some(name.to_owned()),
        text: None,
        rows: filling.rows(),
    })
}

/// What a cell shows, as far as its value tells: formats of numbers are not applied.
fn shown(value: &DataRef<'_>) -> Cell {
    match value {
        DataRef::Empty => Cell::Text(String::new()),
        DataRef::SharedString(text) => Cell::text(text),
        DataRef::String(text) => Cell::text(text),
        DataRef::Int(number) => Cell::Text(number.to_string()),
        DataRef::Float(number) => Cell::number(*number),
        DataRef::Bool(true) => Cell::Text("TRUE".to_owned()),
        DataRef::Bool(false) => Cell::Text("FALSE".to_owned()),
        DataRef::Error(error) => Cell::Unreadable(format!("the error `{error}`")),
        DataRef::DateTime(_) | DataRef::DateTimeIso(_) | DataRef::DurationIso(_) => {
            Cell::Unreadable("a date or a time".to_owned())
        }
    }
}
