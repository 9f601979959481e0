//! Simple case mappings and what `(?iu)` makes of them.

use super::decode::Numbers;
use super::tables::{LOWER_CASE, UPPER_CASE};
use crate::languages::java_regex::set::Set;

/// `Character.toUpperCase`.
pub(in crate::languages::java_regex) fn upper(point: u32) -> u32 {
    mapped(UPPER_CASE, point)
}

/// `Character.toLowerCase(Character.toUpperCase(point))`: two code points with the same fold are
/// the same to `(?iu)`.
pub(in crate::languages::java_regex) fn fold(point: u32) -> u32 {
    if point < 128 {
        return u32::from((point as u8).to_ascii_lowercase());
    }
    mapped(LOWER_CASE, mapped(UPPER_CASE, point))
}

/// All code points whose fold is `folded`.
pub(in crate::languages::java_regex) fn fold_to(folded: u32) -> Set {
    let mut points = vec![(folded, folded)];
    each_cased(|point| {
        if fold(point) == folded {
            points.push((point, point));
        }
    });
    points.retain(|&(point, _)| fold(point) == folded);
    Set::new(points)
}

/// All code points that `(?iu)[start-end]` matches: those inside, and those whose upper case or
/// fold is inside.
pub(in crate::languages::java_regex) fn folded_range(start: u32, end: u32) -> Set {
    let inside = |point: u32| (start..=end).contains(&point);
    let mut points = vec![(start, end)];
    each_cased(|point| {
        if inside(mapped(UPPER_CASE, point)) || inside(fold(point)) {
            points.push((point, point));
        }
    });
    Set::new(points)
}

fn mapped(table: &'static [u8], point: u32) -> u32 {
    let mut numbers = Numbers(table);
    let mut next = 0;
    while let (Some(gap), Some(count), Some(step), Some(distance)) =
        (numbers.next(), numbers.next(), numbers.next(), numbers.next())
    {
        let first = next + gap;
        next = first + (count - 1) * step + 1;
        if point < first {
            return point;
        }
        if point < next && (point - first).is_multiple_of(step) {
            return shifted(point, distance);
        }
    }
    point
}

fn shifted(point: u32, zigzag: u32) -> u32 {
    if zigzag.is_multiple_of(2) { point + zigzag / 2 } else { point - zigzag.div_ceil(2) }
}

fn each_cased(mut visit: impl FnMut(u32)) {
    for table in [UPPER_CASE, LOWER_CASE] {
        let mut numbers = Numbers(table);
        let mut next = 0;
        while let (Some(gap), Some(count), Some(step), Some(_)) =
            (numbers.next(), numbers.next(), numbers.next(), numbers.next())
        {
            let first = next + gap;
            next = first + (count - 1) * step + 1;
            (first..next).step_by(step as usize).for_each(&mut visit);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_joins_all_cases_of_a_letter() {
        assert_eq!(fold('É' as u32), 'é' as u32);
        assert_eq!(fold('ς' as u32), fold('Σ' as u32));
        assert!(fold_to('k' as u32).contains(0x212a));
        assert_eq!(fold_to('ς' as u32).ranges(), []);
    }
}
