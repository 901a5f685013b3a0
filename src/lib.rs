//! Adrodd makes websites of public inspection reports, in English and Welsh.
//!
//! The modules, in the order in which data moves:
//!
//! ```text
//! load ──> check ──> publish ──> score ──> chart, dataset ──> render ──> write
//! disk     typed     what the    scores,   one value, many    pages,     only whole
//!          content   public may  grades    forms              data       sites
//!          + all     see
//!          problems
//! ```
//!
//! `import` stands beside the flow: it makes a content file from another program's table.
//! `build` is the flow as one function from values to values. Only `load`, `write` and `cli` touch the disk, the clock or the terminal.
//! `ARCHITECTURE.md` has the map and the invariants.

pub mod cli;

pub mod bind;
pub mod chart;
pub mod check;
pub mod compare;
pub mod content;
pub mod criteria;
pub mod dataset;
pub mod history;
pub mod import;
pub mod load;
pub mod markdown;
pub mod model;
pub mod publish;
pub mod render;
pub mod score;
pub mod search;
pub mod text;
pub mod write;
pub mod yaml;

pub mod build;
pub mod serve;

pub mod diagnostic;
pub mod html;
pub mod language;
