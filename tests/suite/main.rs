//! What a user of Adrodd would notice, tested on whole sites.
//!
//! `site.rs` makes sites to test; every other file tests one behaviour.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should stop, and say where"
)]

mod bound_figures;
mod charts;
mod command_line;
mod comparing_areas;
mod criteria;
mod diagnostics;
mod explain;
mod families;
mod framework_diagnostics;
mod hidden;
mod house;
mod import;
mod interrupted;
mod judgements;
mod languages;
mod leicestershire;
mod messages;
mod printed_documents;
mod reproducible;
mod services;
mod site;
mod snapshots;
mod theme;
mod tutorial;
