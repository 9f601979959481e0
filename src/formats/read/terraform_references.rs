//! References within a Terraform body: what they lead to stands where they stand.

use super::terraform::followed;
use crate::formats::document::{Kind, Node};
use crate::formats::limits::ALIASED_VALUES;

/// The body with local values, defaults of variables and attributes of other resources put in where they
/// are used. `http_method` stays: it says which method a resource belongs to.
pub(in crate::formats) fn with_references(root: Node) -> Node {
    let mut left = ALIASED_VALUES;
    let mut resolved = root.clone();
    put_in(&root, &mut resolved, &mut left);
    resolved
}

fn put_in(root: &Node, node: &mut Node, left: &mut usize) {
    if matches!(node.kind, Kind::Expression(_)) {
        let target = followed(root, node);
        let size = size(target);
        if !matches!(target.kind, Kind::Expression(_) | Kind::Null) && size <= *left {
            *left -= size;
            node.kind = target.kind.clone();
        }
        return;
    }
    match &mut node.kind {
        Kind::List(items) => items.iter_mut().for_each(|item| put_in(root, item, left)),
        Kind::Map(entries) => {
            for entry in entries.iter_mut().filter(|entry| entry.key != "http_method") {
                put_in(root, &mut entry.value, left);
            }
        }
        _ => {}
    }
}

fn size(node: &Node) -> usize {
    let entries = node.entries().iter().map(|entry| size(&entry.value)).sum::<usize>();
    1 + entries + node.items().iter().map(size).sum::<usize>()
}
