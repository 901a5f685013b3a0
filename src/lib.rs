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
//! `lint` looks at the texts of checked content, beside the flow.
//! `import` and `start` stand beside the flow: they make content files, from another program's table and from nothing.
//! `import` stands beside the flow: it makes a content file from another program's table. So does `translate`, which makes Welsh texts of what
//! a translator sent; `check` asks it which Welsh texts are to be revisited.
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
