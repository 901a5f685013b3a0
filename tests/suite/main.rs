//! What a user of Adrodd would notice, tested on whole sites.
//!
//! `site.rs` makes sites to test; every other file tests one behaviour.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on should stop, and say where"
)]

mod areas_by_day;
mod author_lint;
mod beginning;
mod bound_figures;
mod canaries;
mod charts;
mod command_line;
mod commands;
mod comparing_areas;
mod corrections;
mod criteria;
mod diagnostics;
mod difference;
mod disclosure;
mod documentation;
mod errors;
mod escaping;
mod explain;
mod factual_check;
mod families;
mod faults;
mod feeds;
mod first_steps;
mod framework_diagnostics;
mod fuzz;
mod headlines;
mod hidden;
mod history;
mod house;
mod import;
mod in_memory_once;
mod incremental;
mod indexes;
mod interrupted;
mod judgements;
mod languages;
mod leicestershire;
mod lifecycle;
mod messages;
mod minify;
mod open_data;
mod personal_data;
mod places;
mod preview;
mod preview_archive;
mod preview_generations;
mod printed_documents;
mod reading;
mod reproducible;
mod schemas;
mod search;
mod services;
mod short_forms;
mod sign_off;
mod site;
mod site_pages;
mod snapshots;
mod theme;
mod translation;
mod tutorial;
mod without;
