//! A report on its way to the public, and after it: unfinished, incomplete, exempt, withdrawn, superseded, with an embargo to the second.

mod completeness;
mod due;
mod hidden_things;
mod instants;
mod superseded;
mod unfinished;
mod withdrawn;

pub const FOLDER: &str = "content/inspections/wenvale/2024-05-checks-1";
pub const INSPECTION: &str = "content/inspections/wenvale/2024-05-checks-1/inspection.yaml";
/// The page of the report on Wenvale.
pub const PAGES: [&str; 2] = [
    "en/reports/wenvale/2024-05-case-checks/",
    "cy/adroddiadau/dyffryn-wen/2024-05-gwirio-achosion/",
];
