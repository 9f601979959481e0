//! `java.math.BigDecimal`: what Java's arithmetic becomes when a big integer meets a fraction.

use std::cmp::Ordering;

use super::{BigInteger, Value};
use crate::languages::json::Decimal;

/// Digits, of which `scale` stand after the point.
#[derive(Clone, Debug)]
pub(in crate::languages::velocity) struct BigDecimal {
    unscaled: BigInteger,
    scale: usize,
}

/// More digits after the point are not calculated with.
const MOST_PLACES: usize = 2_000;

impl BigDecimal {
    /// The number exactly: a double is the binary fraction that it stands for. Nothing for what is no number
    /// or has too many places.
    pub(in crate::languages::velocity) fn of(value: &Value) -> Option<BigDecimal> {
        match value {
            Value::BigInteger(digits) => Some(BigDecimal { unscaled: digits.0.clone(), scale: 0 }),
            Value::BigDecimal(digits) => BigDecimal::parse(digits),
            value => BigDecimal::of_double(value.double_value()?),
        }
    }

    fn parse(text: &str) -> Option<BigDecimal> {
        let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let unscaled = BigInteger::parse(&format!("{whole}{fraction}"))?;
        let scale = fraction.len() as i64 - exponent.parse::<i64>().ok()?;
        let scaled = |scale: i64| usize::try_from(scale).ok().filter(|scale| *scale <= MOST_PLACES);
        match scaled(scale) {
            Some(scale) => Some(BigDecimal { unscaled, scale }),
            None => Some(BigDecimal { unscaled: unscaled.multiply(&power(10, scaled(-scale)?)), scale: 0 }),
        }
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
                let scale = exponent.unsigned_abs() as usize;
                BigDecimal { unscaled: unscaled.multiply(&power(5, scale)), scale }
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
        let at = |number: &BigDecimal| number.unscaled.multiply(&power(10, scale - number.scale));
        BigDecimal { unscaled: at(self).add(&at(other)), scale }
    }

    pub(in crate::languages::velocity) fn multiply(&self, other: &BigDecimal) -> BigDecimal {
        BigDecimal { unscaled: self.unscaled.multiply(&other.unscaled), scale: self.scale + other.scale }
    }

    /// With the scale of the dividend; what is more than half is rounded up.
    pub(in crate::languages::velocity) fn divide(&self, other: &BigDecimal) -> BigDecimal {
        let dividend = self.unscaled.multiply(&power(10, other.scale));
        let (quotient, rest) = dividend.divide(&other.unscaled);
        let positive =
            |number: &BigInteger| if number.is_negative() { number.negate() } else { number.clone() };
        let is_over_half = positive(&rest).add(&positive(&rest)) > positive(&other.unscaled);
        let away = if self.unscaled.is_negative() == other.unscaled.is_negative() { 1 } else { -1 };
        let unscaled = if is_over_half { quotient.add(&BigInteger::from(away)) } else { quotient };
        BigDecimal { unscaled, scale: self.scale }
    }

    /// `hashCode()`
    pub(super) fn java_hash(&self) -> i32 {
        self.unscaled.java_hash().wrapping_mul(31).wrapping_add(self.scale as i32)
    }

    pub(in crate::languages::velocity) fn unscaled(&self) -> &BigInteger {
        &self.unscaled
    }

    /// How many digits stand after the point.
    pub(in crate::languages::velocity) fn scale(&self) -> usize {
        self.scale
    }

    /// What stands before the point.
    pub(in crate::languages::velocity) fn whole(&self) -> BigInteger {
        self.unscaled.divide(&power(10, self.scale)).0
    }

    /// As `compareTo`: by value, whatever the scales are.
    pub(in crate::languages::velocity) fn compare(&self, other: &BigDecimal) -> Ordering {
        let difference = self.add(&other.negate()).unscaled;
        difference.cmp(&BigInteger::from(0))
    }

    /// How many limbs and places it has: the weight of a calculation.
    pub(in crate::languages::velocity) fn size(&self) -> usize {
        self.unscaled.limbs() + self.scale / 9
    }

    /// As `BigDecimal.toString` writes it.
    pub(in crate::languages::velocity) fn to_value(&self) -> Value {
        let digits = format!("{}e-{}", self.unscaled, self.scale);
        Value::BigDecimal(Decimal::parse(&digits).map_or(digits, |decimal| decimal.to_string()).into())
    }
}

fn power(base: i64, exponent: usize) -> BigInteger {
    let base = BigInteger::from(base);
    (0..exponent).fold(BigInteger::from(1), |product, _| product.multiply(&base))
}
