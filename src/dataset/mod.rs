//! Open data: the values of a release as tables, and the files that carry them.
//!
//! In: a release with its scores, and where its pages are. Out: records; from them CSV with its metadata, JSON with its schema, workbooks,
//! and archives of all of these; the list of changes; feeds. Every form is made from the same records, so none can say what another does not.
//! It must not know which page links to a file.

mod about;
mod archive;
mod columns;
mod csv;
mod csvw;
mod feed;
mod files;
mod gather;
mod notices;
mod ods;
mod record;
mod results;
mod schema;
mod symbol;
mod table;
mod xml;

pub use about::{Addresses, Scope, Sources, table_title};
pub use feed::{Feed, atom, feed_title, has_changes};
pub use files::{
    DataFile, Documented, Format, change_list, data_files, documented, folder, listing, modified,
};
pub use gather::{change_ids, dataset};
pub use record::{ChangeRecord, Dataset};
pub use schema::schemas;
pub use symbol::Symbol;
pub use table::{Cell, Column, Datatype, Table};
