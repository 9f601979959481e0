//! What can come next: the code points with which the rest of a pattern may begin.

use super::{At, Follow, Op};
use crate::languages::java_regex::set::Set;

/// How many operations are looked at.
const LIMIT: u32 = 64;

/// What must follow before the operation `at`.
pub(super) fn follow(ops: &[Op], at: At) -> Follow {
    if let Some(Op::Match) = ops.get(at as usize) {
        return Follow::Match;
    }
    let (mut points, mut left) = (Set::default(), LIMIT);
    match collect(ops, at, &mut points, &mut left) {
        Some(()) => Follow::Point(points),
        None => Follow::Anything,
    }
}

/// Adds the code points with which what begins at `at` may begin; `None` where it may be nothing, or
/// is not known.
fn collect(ops: &[Op], mut at: At, points: &mut Set, left: &mut u32) -> Option<()> {
    loop {
        *left = left.checked_sub(1)?;
        match ops.get(at as usize)? {
            Op::Unit(unit) => {
                *points = points.union(&Set::of(u32::from(*unit)));
                return Some(());
            }
            Op::Set(set) => {
                *points = points.union(set);
                return Some(());
            }
            Op::Run(run) => {
                *points = points.union(&run.set);
                if run.counts.min > 0 {
                    return Some(());
                }
                at += 1;
            }
            Op::Either(first, second) => {
                collect(ops, *first, points, left)?;
                at = *second;
            }
            Op::Jump(to) => at = *to,
            // What these look at is not taken.
            Op::Ahead { after, .. } => at = *after,
            Op::Behind(behind) => at = behind.after,
            Op::Assert(_) | Op::Keep(_) | Op::Capture { .. } | Op::CaptureLast { .. } | Op::Settle { .. } => {
                at += 1
            }
            _ => return None,
        }
    }
}
