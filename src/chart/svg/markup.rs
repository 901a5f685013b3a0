//! The spelling of numbers in SVG.
//!
//! In: whole hundredths of a unit. Out: plain decimal numbers.
//! It must not know: what is drawn.

/// Writes hundredths as a decimal number: 125 is `1.25`, 150 is `1.5`, 200 is `2`.
/// Whole numbers go in, so there is no `-0`, no `NaN` and no rounding that depends on the
/// machine.
pub(super) fn hundredths(number: i32) -> String {
    let sign = if number < 0 { "-" } else { "" };
    let whole = number.unsigned_abs() / 100;
    let rest = number.unsigned_abs() % 100;
    match (rest, rest % 10) {
        (0, _) => format!("{sign}{whole}"),
        (_, 0) => format!("{sign}{whole}.{}", rest / 10),
        _ => format!("{sign}{whole}.{rest:02}"),
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
            assert_eq!(hundredths(number), text);
        }
    }
}
