//! What is made again after an edit, by name.

use super::{Folder, Sources};
use crate::site::TestSite;

/// What is made again after an edit of a site.
fn made(first: &Sources, edited: &Sources) -> Vec<String> {
    let mut folder = Folder::default();
    folder.build(first).unwrap();
    let made = folder.build(edited).unwrap();
    assert_eq!(folder.differs_from_clean(edited), Vec::<String>::new());
    made
}

fn services() -> Sources {
    Sources::of(&TestSite::services())
}

#[test]
fn nothing_is_made_again_where_nothing_has_changed() {
    assert_eq!(made(&services(), &services()), Vec::<String>::new());
}
