//! `\Q..\E`: what it quotes is written out before the pattern is read.

/// A code point of the pattern and the bytes it was written with.
#[derive(Clone, Copy, Debug)]
pub(super) struct Unit {
    /// The code point.
    pub(super) point: u32,
    /// Where it starts in the pattern as written.
    pub(super) start: usize,
    /// Where it ends.
    pub(super) end: usize,
}

/// The pattern's code points, with every `\Q..\E` replaced by escapes that mean the same.
pub(super) fn unquoted(pattern: &str) -> Vec<Unit> {
    let written: Vec<Unit> = pattern
        .char_indices()
        .map(|(start, c)| Unit { point: u32::from(c), start, end: start + c.len_utf8() })
        .collect();
    if !pattern.contains("\\Q") {
        return written;
    }
    let mut units = Vec::with_capacity(written.len() * 2);
    let mut at = 0;
    while let Some(unit) = written.get(at) {
        let next = written.get(at + 1).map(|unit| unit.point);
        if unit.point != u32::from('\\') {
            units.push(*unit);
            at += 1;
        } else if next == Some(u32::from('Q')) {
            at = write_out(&written, at + 2, &mut units);
        } else {
            units.extend(written[at..].iter().take(2));
            at += 2;
        }
    }
    units
}

/// Writes out what is quoted from `at` on; gives where the quotation has ended.
fn write_out(written: &[Unit], mut at: usize, units: &mut Vec<Unit>) -> usize {
    let first = at;
    while let Some(unit) = written.get(at) {
        let next = written.get(at + 1).map(|unit| unit.point);
        if unit.point == u32::from('\\') && next == Some(u32::from('E')) {
            return at + 2;
        }
        let escape = |point: char| Unit { point: u32::from(point), ..*unit };
        match char::from_u32(unit.point) {
            // A digit could prolong an escape that stands before the quotation.
            Some('0'..='9') if at == first => units.extend([escape('\\'), escape('x'), escape('3')]),
            Some(c) if c.is_ascii() && !c.is_ascii_alphanumeric() => units.push(escape('\\')),
            _ => {}
        }
        units.push(*unit);
        at += 1;
    }
    at
}
