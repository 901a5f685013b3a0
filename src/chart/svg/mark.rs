//! The marks of a drawing and the colours that carry them through the drawing library.
//!
//! In: a mark, or a colour that came back from the library.
//! Out: the colour, or the class that the page's style sheet knows.
//! It must not know: what any mark looks like; that is the style sheet's business.

use plotters::style::RGBColor;

/// What a shape or a text means. The library only passes colours on to a backend, so each
/// mark travels as a colour of its own and is turned back into a class at the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    Bar,
    /// What is left of the whole, behind a bar that is a share of it.
    Rest,
    Tone1,
    Tone2,
    Tone3,
    Tone4,
    Axis,
    Boundary,
    /// The part of a boundary that lies on a bar, where the usual line would not show.
    BoundaryOnBar,
    Range,
    RangeEnd,
    Average,
    AreaMarker,
    FamilyMarker,
    Label,
    Value,
    /// A value that starts a little after its own position, behind the end of a bar.
    ValueAfterBar,
    Tick,
    AreaLabel,
    /// What all below it have in common.
    Heading,
    /// A line that nothing crosses, and why.
    Break,
    BreakText,
    /// A line from one point to the next.
    Trail,
    Point,
    PointDate,
}

impl Mark {
    const ALL: [Self; 25] = [
        Self::Bar,
        Self::Rest,
        Self::Tone1,
        Self::Tone2,
        Self::Tone3,
        Self::Tone4,
        Self::Axis,
        Self::Boundary,
        Self::BoundaryOnBar,
        Self::Range,
        Self::RangeEnd,
        Self::Average,
        Self::AreaMarker,
        Self::FamilyMarker,
        Self::Label,
        Self::Value,
        Self::ValueAfterBar,
        Self::Tick,
        Self::AreaLabel,
        Self::Heading,
        Self::Break,
        Self::BreakText,
        Self::Trail,
        Self::Point,
        Self::PointDate,
    ];

    /// The mark of a bar with this tone; nothing when the tone is not from 1 to 4.
    pub(super) fn bar(tone: Option<u8>) -> Option<Self> {
        match tone {
            None => Some(Self::Bar),
            Some(1) => Some(Self::Tone1),
            Some(2) => Some(Self::Tone2),
            Some(3) => Some(Self::Tone3),
            Some(4) => Some(Self::Tone4),
            Some(_) => None,
        }
    }

    /// The colour that stands for this mark. It is never written out.
    pub(super) fn color(self) -> RGBColor {
        RGBColor(self as u8, 0, 0)
    }

    /// The mark that a colour stands for.
    pub(super) fn from_rgb(rgb: (u8, u8, u8)) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|mark| (mark.color().0, 0, 0) == rgb)
    }

    /// The value of the `class` attribute.
    pub(super) fn class(self) -> &'static str {
        match self {
            Self::Bar => "bar",
            Self::Rest => "rest",
            Self::Tone1 => "bar tone-1",
            Self::Tone2 => "bar tone-2",
            Self::Tone3 => "bar tone-3",
            Self::Tone4 => "bar tone-4",
            Self::Axis => "axis",
            Self::Boundary => "boundary",
            Self::BoundaryOnBar => "boundary on-bar",
            Self::Range => "range",
            Self::RangeEnd => "range-end",
            Self::Average => "average",
            Self::AreaMarker => "area-marker",
            Self::FamilyMarker => "family-marker",
            Self::Label => "label",
            Self::Value | Self::ValueAfterBar => "value",
            Self::Tick => "tick",
            Self::AreaLabel => "area-label",
            Self::Heading => "heading",
            Self::Break => "break",
            Self::BreakText => "break-text",
            Self::Trail => "trail",
            Self::Point => "point",
            Self::PointDate => "point-date",
        }
    }

    /// How far a text is moved to the right of its position, in hundredths of an `em`.
    /// The distance to the end of a bar must not grow with the width of the drawing, so it
    /// cannot be part of the position.
    pub(super) fn shift(self) -> i32 {
        match self {
            Self::ValueAfterBar => 40,
            _ => 0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_mark_survives_the_way_through_a_colour() {
        for mark in Mark::ALL {
            let RGBColor(red, green, blue) = mark.color();
            assert_eq!(Mark::from_rgb((red, green, blue)), Some(mark));
        }
    }

    #[test]
    fn other_colours_are_no_marks() {
        assert_eq!(Mark::from_rgb((255, 0, 0)), None);
        assert_eq!(Mark::from_rgb((0, 0, 1)), None);
    }

    #[test]
    fn tones_end_at_four() {
        assert_eq!(Mark::bar(None), Some(Mark::Bar));
        assert_eq!(Mark::bar(Some(4)), Some(Mark::Tone4));
        assert_eq!(Mark::bar(Some(0)), None);
        assert_eq!(Mark::bar(Some(5)), None);
    }
}
