//! The spelling of numbers in SVG.
//!
//! In: whole hundredths of a unit. Out: plain decimal numbers.
//! It must not know: what is drawn.

use std::fmt::{self, Display, Formatter, Write};

/// Hundredths as a decimal number: 125 is `1.25`, 150 is `1.5`, 200 is `2`.
/// Whole numbers go in, so there is no `-0`, no `NaN` and no rounding that depends on the
/// machine. A drawing has hundreds of them, so they are written where they stand.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hundredths(i32);

/// A number as it is written in SVG.
pub(super) const fn hundredths(number: i32) -> Hundredths {
    Hundredths(number)
}

impl Display for Hundredths {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        let Hundredths(number) = *self;
        if number < 0 {
            formatter.write_char('-')?;
        }
        let rest = number.unsigned_abs() % 100;
        Display::fmt(&(number.unsigned_abs() / 100), formatter)?;
        if rest == 0 {
            return Ok(());
        }
        formatter.write_str(if rest < 10 { ".0" } else { "." })?;
        let rest = if rest % 10 == 0 { rest / 10 } else { rest };
        Display::fmt(&rest, formatter)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_no_trailing_zeros() {
        let cases = [
            (0, "0"),
            (5, "0.05"),
            (50, "0.5"),
            (125, "1.25"),
            (200, "2"),
            (10_000, "100"),
            (4_216, "42.16"),
            (-5, "-0.05"),
        ];
        for (number, text) in cases {
            assert_eq!(hundredths(number).to_string(), text);
        }
    }
}
