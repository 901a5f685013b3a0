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
mod corrections;
mod criteria;
mod diagnostics;
mod explain;
mod families;
mod feeds;
mod framework_diagnostics;
mod headlines;
mod hidden;
mod history;
mod house;
mod import;
mod interrupted;
mod judgements;
mod languages;
mod leicestershire;
mod messages;
mod open_data;
mod preview;
mod preview_generations;
mod printed_documents;
mod reading;
mod reproducible;
mod search;
mod services;
mod short_forms;
mod site;
mod site_pages;
mod snapshots;
mod theme;
mod tutorial;
