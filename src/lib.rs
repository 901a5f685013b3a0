//! Adrodd makes websites of public inspection reports, in English and Welsh.
//!
//! The modules, in the order in which data moves:
//!
//! ```text
//! load ──> check ──> publish ──> disclose ──> score ──> chart, dataset ──> render ──> write
//! disk     typed     what the    small        scores,   one value, many    pages,     only whole
//!          content   public may  numbers      grades    forms              data       sites
//!          + all     see         gone
//!          problems
//! ```
//!
//! `serve` is the same flow from memory, one page at a time. `lint` looks at the texts of checked content, beside the flow. `import`, `start` and
//! `translate` make content files: of another program's table, of nothing, and of what a translator sent; `check` asks `translate` which
//! Welsh texts are to be revisited. `signoff` compares two sites.
//! `build` is the flow as one function from values to values. Only `load`, `write`, `serve` and `cli` touch the disk, the clock, the network or the
//! terminal. `ARCHITECTURE.md` has the map and the invariants.

pub mod cli;

pub mod bind;
pub mod chart;
pub mod check;
pub mod compare;
pub mod content;
pub mod criteria;
pub mod dataset;
pub mod disclose;
pub mod history;
pub mod import;
pub mod lint;
pub mod load;
pub mod markdown;
pub mod model;
pub mod publish;
pub mod render;
pub mod schema;
pub mod score;
pub mod search;
pub mod signoff;
pub mod start;
pub mod text;
pub mod translate;
pub mod write;
pub mod yaml;

pub mod build;
pub mod serve;

pub mod diagnostic;
pub mod html;
pub mod language;
