//! Terraform's resources: a block for a response that comes, none for one that goes.

use super::hcl::with_templates;
use super::plan::{Edits, Plan};
use super::responses::Kept;
use super::text_edit::{TextEdit, insert_lines, remove_lines};
use crate::formats::document::{Entry, Node};
use crate::formats::write::{Member, Out, block};
use crate::languages::text::Span;

/// Takes a block away, unless something else names it.
pub(super) fn remove(plan: &Plan, span: Span) -> Result<TextEdit, String> {
    let node = plan.map(Some(span))?;
    let (kind, name) = kind_and_name(plan, node).ok_or("it is no resource")?;
    let reference = format!("{kind}.{name}");
    let text = plan.writing.text;
    let others = [&text[..span.start], &text[span.end..]];
    if others.iter().any(|part| names(part, &reference)) {
        return Err(format!("{reference} is named elsewhere in the file"));
    }
    Ok(remove_lines(text, span))
}

/// Whether `text` holds the reference and not a longer one.
fn names(text: &str, reference: &str) -> bool {
    text.match_indices(reference).any(|(at, _)| {
        let next = text[at + reference.len()..].chars().next();
        !next.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == '-')
    })
}

/// A block with these members after the last of its kind, or after the block that it belongs to.
pub(super) fn add(plan: &Plan, kept: &Kept, members: Vec<Member>, status: &str) -> Edits {
    let kind = match kept.name {
        "methodResponses" => "aws_api_gateway_method_response",
        _ => "aws_api_gateway_integration_response",
    };
    let last = kept.spans.iter().max_by_key(|span| span.start).copied().or(kept.parent);
    let sibling = plan.map(last)?;
    let text = plan.writing.text;
    let mut all = links(plan, sibling, &["rest_api_id", "resource_id", "http_method"]);
    let each =
        |member: Member| Member { value: with_templates(text, &plan.writing.known, &member.value), ..member };
    all.extend(members.into_iter().map(each));
    all.extend(links(plan, sibling, &["depends_on"]));
    let name = new_name(plan, sibling, kind, status);
    let written = block(&format!("resource \"{kind}\" \"{name}\""), &all);
    Ok(vec![insert_lines(text, sibling.span.end, &format!("\n{written}"))])
}

/// What says which method a block belongs to, as its sibling says it.
fn links(plan: &Plan, sibling: &Node, names: &[&str]) -> Vec<Member> {
    let link = |name: &&str| {
        let value = sibling.get(name)?;
        Some(Member::new(*name, Out::Raw(value.span.of(plan.writing.text).to_owned())))
    };
    names.iter().filter_map(link).collect()
}

fn kind_and_name<'n>(plan: &Plan<'n>, block: &Node) -> Option<(&'n str, &'n str)> {
    let is_it = |entry: &&Entry| entry.value.span == block.span;
    let key = plan.root.entries().iter().find(is_it)?.key.strip_prefix("resource ")?;
    key.split_once(' ')
}

/// The name of the sibling with the new status, and a number where that is taken.
fn new_name(plan: &Plan, sibling: &Node, kind: &str, status: &str) -> String {
    let (sibling_kind, name) = kind_and_name(plan, sibling).unwrap_or((kind, "response"));
    let own: String = status.chars().filter(char::is_ascii_alphanumeric).collect();
    let digits = name.char_indices().find(|(at, c)| {
        c.is_ascii_digit() && name[*at..].chars().take_while(char::is_ascii_digit).count() == 3
    });
    let name = match digits {
        Some((at, _)) if sibling_kind == kind => format!("{}{own}{}", &name[..at], &name[at + 3..]),
        _ => format!("{name}_{own}"),
    };
    let taken = |name: &str| plan.root.get(&format!("resource {kind} {name}")).is_some();
    let numbered = (2..100).map(|number| format!("{name}_{number}"));
    std::iter::once(name.clone()).chain(numbered).find(|name| !taken(name)).unwrap_or(name)
}
