//! The digits that JDK 17 prints of a double.
//!
//! The value is held as a fraction of two integers, scaled so that its first digit is the integer part;
//! half the distance to the next double is a third integer. Digits are taken off until what is left is
//! nearer than that to zero or to the next digit.

use std::cmp::Ordering;

use super::natural::Natural;

/// The bits of a double's significand after its first one.
const FRACTION_BITS: i32 = 52;

/// The digits of a positive finite `value`, and the exponent of ten of the first one.
pub(super) fn digits(value: f64) -> (String, i32) {
    let bits = value.to_bits();
    let (biased, fraction) = ((bits >> FRACTION_BITS) as i32, bits & ((1 << FRACTION_BITS) - 1));
    // `significand` has its first bit where a normal double has it; a small double has fewer bits that count.
    let (significand, exponent, counting) = match biased {
        0 => {
            let shift = fraction.leading_zeros() as i32 - (63 - FRACTION_BITS);
            (fraction << shift, -1022 - shift, FRACTION_BITS + 1 - shift)
        }
        _ => (fraction | 1 << FRACTION_BITS, biased - 1023, FRACTION_BITS + 1),
    };
    let used = FRACTION_BITS + 1 - significand.trailing_zeros() as i32;
    let after_point = (used - exponent - 1).max(0);
    if after_point == 0 && (0..=62).contains(&exponent) {
        return integer_digits(significand, exponent, counting);
    }
    fraction_digits(significand, exponent, counting, used, after_point)
}

/// A double without a fraction that fits 64 bits: digits that the double does not hold are rounded off.
fn integer_digits(significand: u64, exponent: i32, counting: i32) -> (String, i32) {
    let mut number = match exponent >= FRACTION_BITS {
        true => significand << (exponent - FRACTION_BITS),
        false => significand >> (FRACTION_BITS - exponent),
    };
    let uncertain_bits = exponent - counting - 1;
    // The decimal digits of 2^uncertain_bits, less one.
    let uncertain =
        if uncertain_bits > 1 { (f64::from(uncertain_bits) * std::f64::consts::LOG10_2) as u32 } else { 0 };
    let power = 10u64.pow(uncertain);
    let rest = number % power;
    number /= power;
    number += u64::from(uncertain > 0 && rest >= power / 2);
    let text = number.to_string();
    let exponent = text.len() as i32 - 1 + uncertain as i32;
    let trimmed = text.trim_end_matches('0');
    (trimmed.to_owned(), exponent)
}

/// Twos and fives of the three integers; 5^0 counts no bits.
struct Scale {
    twos: i32,
    fives: i32,
}

impl Scale {
    fn of(&self, number: u64) -> Natural {
        Natural::of(number).times_power_of_five(self.fives).shifted_left(self.twos)
    }
}

fn fraction_digits(
    significand: u64,
    exponent: i32,
    counting: i32,
    used: i32,
    after_point: i32,
) -> (String, i32) {
    let mut ten = estimate(significand, exponent);
    let fives = (-ten).max(0);
    let mut value = Scale { twos: fives + after_point + exponent, fives };
    let mut unit = Scale { twos: ten.max(0) + after_point, fives: ten.max(0) };
    let mut half = Scale { twos: value.twos - counting, fives };
    value.twos -= used - 1;
    let common = value.twos.min(unit.twos);
    // Below a power of two the next double is half as far away.
    half.twos -= common + i32::from(used == 1);
    let lack = (-half.twos).max(0);
    value.twos += lack - common;
    unit.twos += lack - common;
    half.twos += lack;

    // With numbers of up to 64 bits Java stops a little later than with longer ones.
    let value_bits = used + value.twos + bits_of_power_of_five(value.fives);
    let ten_unit_bits = unit.twos + 1 + bits_of_power_of_five(unit.fives + 1);
    let short = value_bits < 64 && ten_unit_bits < 64;

    let unit = unit.of(1);
    let ten_units = unit.clone().times(10);
    let mut left = value.of(significand >> significand.trailing_zeros());
    let mut half = half.of(1);
    let mut text: Vec<u8> = Vec::new();
    let (mut low, mut high);
    let mut is_first = true;
    loop {
        let digit = left.take_quotient(&unit);
        left = left.times(10);
        half = half.times(10);
        low = left.compare(&half).is_lt();
        let above = left.plus(&half).compare(&ten_units);
        high = above.is_gt() || !short && above.is_eq();
        if text.is_empty() && digit == 0 && !high {
            ten -= 1;
        } else {
            text.push(digit);
        }
        // A number printed with an exponent has a digit behind the point, whatever it is.
        if is_first && !(-3..8).contains(&ten) {
            (low, high) = (false, false);
        }
        is_first = false;
        if low || high {
            break;
        }
    }
    let nearer_to_next = left.times(2).compare(&ten_units);
    let odd = text.last().is_some_and(|digit| digit % 2 == 1);
    if high && (!low || nearer_to_next.is_gt() || nearer_to_next == Ordering::Equal && odd) {
        round_up(&mut text, &mut ten);
    }
    let digits: String = text.iter().map(|digit| char::from(b'0' + digit)).collect();
    let trimmed = digits.trim_end_matches('0');
    (trimmed.to_owned(), ten)
}

/// About the exponent of ten of the value; at most one too high.
fn estimate(significand: u64, exponent: i32) -> i32 {
    let fraction = f64::from_bits(1023 << FRACTION_BITS | significand & ((1 << FRACTION_BITS) - 1));
    let about =
        (fraction - 1.5) * 0.289_529_654 + 0.176_091_259 + f64::from(exponent) * std::f64::consts::LOG10_2;
    about.floor() as i32
}

fn bits_of_power_of_five(power: i32) -> i32 {
    match power {
        0 => 0,
        1..=26 => (f64::from(power) * 5f64.log2()) as i32 + 1,
        _ => power * 3,
    }
}

fn round_up(text: &mut Vec<u8>, ten: &mut i32) {
    let nines = text.iter().rev().take_while(|&&digit| digit == 9).count();
    text.truncate(text.len() - nines);
    match text.last_mut() {
        Some(last) => *last += 1,
        None => {
            text.push(1);
            *ten += 1;
        }
    }
}
