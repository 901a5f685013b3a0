//! The items of a framework: its tree, in one order or another.
//!
//! In: a framework. Out: its items. It must not know what is told of them.

use super::{Framework, Id, Item};

impl Framework {
    /// Every item of the tree, parents before children, in printed order.
    #[must_use]
    pub fn all_items(&self) -> Vec<&Item> {
        fn gather<'a>(items: &'a [Item], all: &mut Vec<&'a Item>) {
            for item in items {
                all.push(item);
                gather(&item.children, all);
            }
        }
        let mut all = Vec::new();
        gather(&self.items, &mut all);
        all
    }

    /// An item by its id.
    #[must_use]
    pub fn item(&self, id: &Id) -> Option<&Item> {
        self.item_named(id.as_str())
    }

    /// The item that has a name as its id.
    #[must_use]
    pub fn item_named(&self, name: &str) -> Option<&Item> {
        fn find<'a>(items: &'a [Item], name: &str) -> Option<&'a Item> {
            let mut items = items.iter();
            items.find_map(|item| {
                let is_meant = item.id.as_str() == name;
                is_meant
                    .then_some(item)
                    .or_else(|| find(&item.children, name))
            })
        }
        find(&self.items, name)
    }

    /// The top of the tree above an item; nothing for the top itself.
    #[must_use]
    pub fn section_of(&self, id: &Id) -> Option<&Item> {
        let mut tops = self.items.iter();
        tops.find(|top| top.id != *id && top.ids_below().contains(&id))
    }

    /// The items in which questions count, those with nothing below them, as far as they apply to a kind of service.
    #[must_use]
    pub fn lowest_items(&self, service: Option<&Id>) -> Vec<&Item> {
        fn gather<'a>(items: &'a [Item], service: Option<&Id>, lowest: &mut Vec<&'a Item>) {
            for item in items.iter().filter(|item| item.applies_to(service)) {
                if item.children.is_empty() {
                    lowest.push(item);
                }
                gather(&item.children, service, lowest);
            }
        }
        let mut lowest = Vec::new();
        gather(&self.items, service, &mut lowest);
        lowest
    }
}
