//! Which response of the document is which of the wanted ones.

/// Numbers of those that belong together, and of those that have no other.
pub(super) struct Matching {
    pub(super) pairs: Vec<(usize, usize)>,
    pub(super) gone: Vec<usize>,
    pub(super) come: Vec<usize>,
}

/// Pairs by the first of `likeness` that holds, then in order.
pub(super) fn matching<T>(was: &[T], wanted: &[T], likeness: &[fn(&T, &T) -> bool]) -> Matching {
    let mut gone: Vec<usize> = (0..was.len()).collect();
    let mut come: Vec<usize> = (0..wanted.len()).collect();
    let mut pairs = Vec::new();
    let in_order: fn(&T, &T) -> bool = |_, _| true;
    for alike in likeness.iter().chain([&in_order]) {
        gone.retain(|&old| {
            let found = come.iter().position(|&new| alike(&was[old], &wanted[new]));
            if let Some(at) = found {
                pairs.push((old, come.remove(at)));
            }
            found.is_none()
        });
    }
    pairs.sort_unstable();
    Matching { pairs, gone, come }
}
