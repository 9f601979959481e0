//! `java.math.BigDecimal`: what Java's arithmetic becomes when a big integer meets a fraction.

use std::cmp::Ordering;

use super::{BigInteger, Value};
use crate::languages::json::Decimal;

/// Digits, of which `scale` stand after the point.
#[derive(Clone, Debug)]
pub(in crate::languages::velocity) struct BigDecimal {
    unscaled: BigInteger,
    scale: i64,
}

/// More digits after the point, or more zeros before it, are not calculated with.
const MOST_PLACES: i64 = 2_000;

impl BigDecimal {
    /// The number exactly: a double is the binary fraction that it stands for. Nothing for what is no number
    /// or has too many places.
    pub(in crate::languages::velocity) fn of(value: &Value) -> Option<BigDecimal> {
        match value {
            Value::BigInteger(digits) => Some(BigDecimal::new(digits.0.clone(), 0)),
            Value::BigDecimal(digits) => BigDecimal::parse(digits),
            value => BigDecimal::of_double(value.double_value()?),
        }
    }

    fn parse(text: &str) -> Option<BigDecimal> {
        let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let unscaled = BigInteger::parse(&format!("{whole}{fraction}"))?;
        let scale = fraction.len() as i64 - exponent.parse::<i64>().ok()?;
        (scale.abs() <= MOST_PLACES).then_some(BigDecimal { unscaled, scale })
    }

    /// Digits, of which `scale` stand after the point.
    pub(in crate::languages::velocity) fn new(unscaled: BigInteger, scale: i64) -> BigDecimal {
        BigDecimal { unscaled, scale }
    }

    fn of_double(value: f64) -> Option<BigDecimal> {
        if !value.is_finite() {
            return None;
        }
        let bits = value.to_bits();
        let fraction = (bits & ((1 << 52) - 1)) as i64;
        let (mantissa, exponent) = match (bits >> 52 & 0x7ff) as i32 {
            0 => (fraction, -1074),
            exponent => (fraction | 1 << 52, exponent - 1075),
        };
        let twos = mantissa.trailing_zeros().min(52) as i32;
        let (mantissa, exponent) = (mantissa >> twos, exponent + twos);
        let unscaled = BigInteger::from(if value < 0.0 { -mantissa } else { mantissa });
        if mantissa == 0 {
            return Some(BigDecimal { unscaled, scale: 0 });
        }
        Some(match usize::try_from(exponent) {
            Ok(exponent) => BigDecimal { unscaled: unscaled.multiply(&power(2, exponent)), scale: 0 },
            Err(_) => {
                let scale = i64::from(exponent.unsigned_abs());
                BigDecimal { unscaled: unscaled.multiply(&power(5, scale as usize)), scale }
            }
        })
    }

    pub(in crate::languages::velocity) fn is_zero(&self) -> bool {
        self.unscaled.is_zero()
    }

    pub(in crate::languages::velocity) fn negate(&self) -> BigDecimal {
        BigDecimal { unscaled: self.unscaled.negate(), scale: self.scale }
    }

    pub(in crate::languages::velocity) fn add(&self, other: &BigDecimal) -> BigDecimal {
        let scale = self.scale.max(other.scale);
        let at = |number: &BigDecimal| number.unscaled.multiply(&power(10, (scale - number.scale) as usize));
        BigDecimal { unscaled: at(self).add(&at(other)), scale }
    }

    pub(in crate::languages::velocity) fn multiply(&self, other: &BigDecimal) -> BigDecimal {
        BigDecimal { unscaled: self.unscaled.multiply(&other.unscaled), scale: self.scale + other.scale }
    }

    /// With so many digits after the point; nothing if a digit would have to be rounded and may not.
    pub(in crate::languages::velocity) fn divide(
        &self,
        other: &BigDecimal,
        scale: i64,
        rounding: Rounding,
    ) -> Option<BigDecimal> {
        let shift = scale - self.scale + other.scale;
        let factor = power(10, shift.unsigned_abs() as usize);
        let (dividend, divisor) = match shift {
            0.. => (self.unscaled.multiply(&factor), other.unscaled.clone()),
            _ => (self.unscaled.clone(), other.unscaled.multiply(&factor)),
        };
        let (quotient, rest) = dividend.divide(&divisor);
        if rest.is_zero() {
            return Some(BigDecimal { unscaled: quotient, scale });
        }
        let positive =
            |number: &BigInteger| if number.is_negative() { number.negate() } else { number.clone() };
        let half = positive(&rest).add(&positive(&rest)).cmp(&positive(&divisor));
        let is_negative = dividend.is_negative() != divisor.is_negative();
        let is_away = match rounding {
            Rounding::Up => true,
            Rounding::Down => false,
            Rounding::Ceiling => !is_negative,
            Rounding::Floor => is_negative,
            Rounding::HalfUp => half.is_ge(),
            Rounding::HalfDown => half.is_gt(),
            Rounding::HalfEven => half.is_gt() || half.is_eq() && quotient.low_64_bits() & 1 == 1,
            Rounding::Unnecessary => return None,
        };
        let away = BigInteger::from(if is_negative { -1 } else { 1 });
        let unscaled = if is_away { quotient.add(&away) } else { quotient };
        Some(BigDecimal { unscaled, scale })
    }

    /// The same number with other digits after the point; nothing if one would have to be rounded and may not.
    pub(in crate::languages::velocity) fn with_scale(
        &self,
        scale: i64,
        rounding: Rounding,
    ) -> Option<BigDecimal> {
        self.divide(&BigDecimal::new(BigInteger::from(1), 0), scale, rounding)
    }

    /// Without zeros at the end, as far as the scale stays at least `least`.
    pub(in crate::languages::velocity) fn stripped(&self, least: i64) -> BigDecimal {
        let mut stripped = self.clone();
        while stripped.scale > least && !stripped.is_zero() {
            let Some(shorter) = stripped.with_scale(stripped.scale - 1, Rounding::Unnecessary) else { break };
            stripped = shorter;
        }
        stripped
    }

    /// `hashCode()`
    pub(super) fn java_hash(&self) -> i32 {
        self.unscaled.java_hash().wrapping_mul(31).wrapping_add(self.scale as i32)
    }

    pub(in crate::languages::velocity) fn unscaled(&self) -> &BigInteger {
        &self.unscaled
    }

    /// How many digits stand after the point.
    pub(in crate::languages::velocity) fn scale(&self) -> i64 {
        self.scale
    }

    /// What stands before the point.
    pub(in crate::languages::velocity) fn whole(&self) -> BigInteger {
        self.with_scale(0, Rounding::Down).map_or(BigInteger::from(0), |whole| whole.unscaled)
    }

    /// As `compareTo`: by value, whatever the scales are.
    pub(in crate::languages::velocity) fn compare(&self, other: &BigDecimal) -> Ordering {
        let difference = self.add(&other.negate()).unscaled;
        difference.cmp(&BigInteger::from(0))
    }

    /// How many limbs and places it has: the weight of a calculation.
    pub(in crate::languages::velocity) fn size(&self) -> usize {
        self.unscaled.limbs() + self.scale.unsigned_abs() as usize / 9
    }

    /// As `BigDecimal.toString` writes it.
    pub(in crate::languages::velocity) fn to_value(&self) -> Value {
        let digits = format!("{}e{}", self.unscaled, -self.scale);
        Value::BigDecimal(Decimal::parse(&digits).map_or(digits, |decimal| decimal.to_string()).into())
    }
}

/// What happens to digits that are left out: the constants of `java.math.BigDecimal`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::languages::velocity) enum Rounding {
    Up,
    Down,
    Ceiling,
    Floor,
    HalfUp,
    HalfDown,
    HalfEven,
    Unnecessary,
}

fn power(base: i64, exponent: usize) -> BigInteger {
    let base = BigInteger::from(base);
    (0..exponent).fold(BigInteger::from(1), |product, _| product.multiply(&base))
}
