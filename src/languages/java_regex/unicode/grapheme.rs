//! Where one grapheme ends and the next begins, as `\X` and `\b{g}` see it.

use super::decode::run_at;
use super::tables::GRAPHEME_KIND;

const CONTROL: u32 = 0;
const PICTOGRAPH: u32 = 4;
const EXTEND: u32 = 5;
const PREPEND: u32 = 6;
const HANGUL_L: u32 = 7;
const HANGUL_V: u32 = 8;
const HANGUL_T: u32 = 9;
const HANGUL_LV: u32 = 10;
const HANGUL_LVT: u32 = 11;
const REGIONAL: u32 = 13;
const ZERO_WIDTH_JOINER: u32 = 0x200d;

/// The kind of a code point in the sense of `\X`.
pub(in crate::languages::java_regex) fn kind(point: u32) -> u32 {
    run_at(GRAPHEME_KIND, point).unwrap_or(CONTROL)
}

/// What has been read of one grapheme.
pub(in crate::languages::java_regex) struct Joined {
    last: u32,
    last_kind: u32,
    regionals: u32,
    after_pictograph: bool,
}

impl Joined {
    /// A grapheme that starts with `point`.
    pub(in crate::languages::java_regex) fn new(point: u32) -> Joined {
        let kind = kind(point);
        Joined {
            last: point,
            last_kind: kind,
            regionals: u32::from(kind == REGIONAL),
            after_pictograph: kind == PICTOGRAPH,
        }
    }

    /// Takes `point` in, unless a new grapheme starts with it.
    pub(in crate::languages::java_regex) fn take(&mut self, point: u32) -> bool {
        let next = kind(point);
        if !self.joins(point, next) {
            return false;
        }
        self.regionals = if next == REGIONAL { self.regionals + 1 } else { 0 };
        self.after_pictograph = next == PICTOGRAPH || self.after_pictograph && next == EXTEND;
        (self.last, self.last_kind) = (point, next);
        true
    }

    fn joins(&self, point: u32, next: u32) -> bool {
        if self.last == 0x0d || self.last == 0x0a || point == 0x0d || point == 0x0a {
            return self.last == 0x0d && point == 0x0a;
        }
        match (self.last_kind, next) {
            (CONTROL, _) | (_, CONTROL) => false,
            (_, EXTEND) | (PREPEND, _) => true,
            (HANGUL_L, HANGUL_L | HANGUL_V | HANGUL_LV | HANGUL_LVT) => true,
            (HANGUL_V | HANGUL_LV, HANGUL_V | HANGUL_T) => true,
            (HANGUL_T | HANGUL_LVT, HANGUL_T) => true,
            (REGIONAL, REGIONAL) => self.regionals % 2 == 1,
            (EXTEND, PICTOGRAPH) => self.last == ZERO_WIDTH_JOINER && self.after_pictograph,
            _ => false,
        }
    }
}
