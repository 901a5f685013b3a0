//! Somebody who wants to know the hidden counts. The attacker knows what is published and the rule, tries every combination of counts that
//! fits all of it, and has recovered a count when only one value is left. It shares no code with the program.

use std::collections::BTreeSet;

/// What everybody may know of the rule.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    pub threshold: u32,
    pub zeros_are_hidden: bool,
}

/// What is published of one cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell {
    /// It lies between these two.
    Between(u32, u32),
    Hidden,
}

/// A table in which every case is in one cell.
#[derive(Clone, Debug)]
pub struct Table {
    pub total: u32,
    pub cells: Vec<Cell>,
}

/// Figures of before: the table as it was published, and which cells were corrected since.
#[derive(Clone, Debug)]
pub struct Before {
    pub table: Table,
    pub was_corrected: Vec<bool>,
}

/// Every way to fill a table so that it adds up to its total.
fn fillings(table: &Table, rule: Rule) -> Vec<Vec<u32>> {
    let all_hidden = table.cells.iter().all(|cell| *cell == Cell::Hidden);
    let least = u32::from(!rule.zeros_are_hidden && !all_hidden);
    let ranges: Vec<(u32, u32)> = table
        .cells
        .iter()
        .map(|cell| match cell {
            Cell::Between(least, most) => (*least, *most),
            Cell::Hidden => (least, table.total),
        })
        .collect();
    let mut found = Vec::new();
    fill(&ranges, table.total, &mut Vec::new(), &mut found);
    found
}

fn fill(ranges: &[(u32, u32)], left: u32, so_far: &mut Vec<u32>, found: &mut Vec<Vec<u32>>) {
    match ranges {
        [] => {}
        [(least, most)] => {
            if (*least..=*most).contains(&left) {
                found.push(so_far.iter().copied().chain([left]).collect());
            }
        }
        [(least, most), rest @ ..] => {
            for count in *least..=(*most).min(left) {
                so_far.push(count);
                fill(rest, left - count, so_far, found);
                so_far.pop();
            }
        }
    }
}

/// The values that each cell may have.
pub fn possible(table: &Table, before: Option<&Before>, rule: Rule) -> Vec<BTreeSet<u32>> {
    let is_hidden = |cell: &Cell| *cell == Cell::Hidden;
    let mut values = vec![BTreeSet::new(); table.cells.len()];
    let fillings = fillings(table, rule);
    assert!(
        !fillings.is_empty(),
        "what is published contradicts itself: {table:?}"
    );
    for filling in fillings {
        let mut hidden = filling
            .iter()
            .zip(&table.cells)
            .filter(|(_, cell)| is_hidden(cell));
        // Something is hidden because it is small, unless it is hidden since before.
        let is_likely = before.is_some()
            || !table.cells.iter().any(is_hidden)
            || hidden.any(|(count, _)| *count < rule.threshold);
        if is_likely && before.is_none_or(|before| fits(&filling, before)) {
            for (value, values) in filling.into_iter().zip(&mut values) {
                values.insert(value);
            }
        }
    }
    values
}

/// Whether counts of today fit a table of before, of which only the corrected cells were others.
fn fits(now: &[u32], before: &Before) -> bool {
    let mut known = 0;
    let mut most_unknown = false;
    for ((count, cell), corrected) in now
        .iter()
        .zip(&before.table.cells)
        .zip(&before.was_corrected)
    {
        match (cell, corrected) {
            (Cell::Between(least, most), false) => {
                if !(*least..=*most).contains(count) {
                    return false;
                }
                known += *least;
            }
            (Cell::Between(least, _), true) => known += *least,
            (Cell::Hidden, false) => known += *count,
            (Cell::Hidden, true) => most_unknown = true,
        }
    }
    if most_unknown {
        known <= before.table.total
    } else {
        known == before.table.total
    }
}

/// What is published of one answer.
#[derive(Clone, Copy, Debug)]
pub struct Answer {
    pub count: Option<u32>,
    pub share: Option<u32>,
}

/// The answers to one question: all of them, so that they add up to the base, or one of two.
#[derive(Clone, Debug)]
pub struct Question {
    pub base: Option<u32>,
    pub responses: Option<u32>,
    pub answers: Vec<Answer>,
    pub are_all: bool,
}

/// The values that each count may have.
pub fn possible_answers(question: &Question, rule: Rule) -> Vec<BTreeSet<u32>> {
    let most = question.responses.unwrap_or(rule.threshold);
    let bases = match question.base {
        Some(base) => base..=base,
        // Only small bases are hidden.
        None => 1..=most.min(rule.threshold - 1),
    };
    let mut values = vec![BTreeSet::new(); question.answers.len()];
    for base in bases {
        let mut cells: Vec<Cell> = question
            .answers
            .iter()
            .map(|answer| match (answer.count, answer.share) {
                (Some(count), _) => Cell::Between(count, count),
                (None, Some(share)) => from_share(share, base),
                (None, None) => Cell::Between(0, base),
            })
            .collect();
        if !question.are_all {
            // Those who answered otherwise.
            cells.push(Cell::Between(0, base));
        }
        let table = Table { total: base, cells };
        for filling in fillings(&table, rule) {
            for (value, values) in filling.into_iter().zip(&mut values) {
                values.insert(value);
            }
        }
    }
    values
}

/// The counts that a printed percentage of a known base stands for.
fn from_share(share: u32, base: u32) -> Cell {
    let rounded = |count: u32| (count * 200 + base) / (2 * base);
    let fitting: Vec<u32> = (0..=base)
        .filter(|count| rounded(*count) == share)
        .collect();
    match (fitting.first(), fitting.last()) {
        (Some(least), Some(most)) => Cell::Between(*least, *most),
        _ => Cell::Between(0, base),
    }
}
