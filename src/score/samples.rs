//! A scale for tests, as long as a test wants it.

use crate::language::Bilingual;
use crate::model::{Display, Grade, Id, Scale};

/// The id of a grade by its rank.
pub(super) fn id(rank: usize) -> Id {
    Id::parse(&format!("g{rank}")).unwrap_or_else(Id::placeholder)
}

/// A scale of so many grades, the worst of which counts nothing and each better one a point more.
pub(super) fn scale(grades: usize) -> Scale {
    Scale {
        id: id(0),
        name: Bilingual::default(),
        display: Display::BestFirst,
        grades: (0..grades)
            .map(|rank| Grade {
                id: id(rank),
                scale: id(0),
                rank,
                word: Bilingual::default(),
                short: None,
                comment: None,
                meaning: Bilingual::default(),
                tone: 1,
                points: u32::try_from(grades - 1 - rank).ok(),
                stars: None,
            })
            .collect(),
    }
}
