//! Integration responses that come and go.

use super::blocks;
use super::plan::{Edits, Plan};
use crate::formats::document::{Kind, Node};
use crate::formats::read::{PATTERN_KEY_DEFAULT, Shape};
use crate::formats::rules::{IntegrationResponse, Rules};
use crate::formats::write::{Member, Out, integration_response};
use crate::languages::text::Span;

/// Where the integration responses of a document stand.
pub(super) struct Kept {
    /// The map that holds them under a name.
    pub(super) parent: Option<Span>,
    pub(super) name: &'static str,
    /// The places of the responses, of those that have one.
    pub(super) spans: Vec<Span>,
}

impl Kept {
    pub(super) fn of(plan: &Plan, was: &Rules) -> Kept {
        Kept {
            parent: was.integration.span,
            name: if plan.is_openapi() { "responses" } else { "integrationResponses" },
            spans: was.integration.responses.iter().filter_map(|response| response.span).collect(),
        }
    }
}

pub(super) fn remove_responses(plan: &mut Plan, kept: &Kept, gone: &[&IntegrationResponse]) {
    if gone.is_empty() {
        return;
    }
    let statuses: Vec<&str> = gone.iter().map(|response| response.status.value.as_str()).collect();
    let spans: Vec<Span> = gone.iter().filter_map(|response| response.span).collect();
    let edits = removed(plan, kept, &spans);
    plan.change(format!("integration response {}", statuses.join(", ")), edits);
}

/// Takes the responses at `spans` away, whatever holds them.
pub(super) fn removed(plan: &Plan, kept: &Kept, spans: &[Span]) -> Edits {
    if plan.shape == Shape::Blocks {
        return spans.iter().map(|span| blocks::remove(plan, *span)).collect();
    }
    let parent = plan.map(kept.parent)?;
    if spans.len() == kept.spans.len() {
        return plan.without(parent, kept.name);
    }
    let list = container(plan, parent, kept.name)?;
    let place = |span: &Span| {
        let in_items = list.items().iter().position(|item| item.span == *span);
        let holds = |value: Span, key: Span| value == *span || key == *span;
        let in_entries = || list.entries().iter().position(|entry| holds(entry.value.span, entry.key_span));
        in_items.or_else(in_entries).ok_or_else(|| "it does not stand where it is used".to_owned())
    };
    let indices: Result<Vec<usize>, String> = spans.iter().map(place).collect();
    plan.writing.remove(list, &indices?)
}

pub(super) fn add_response(plan: &mut Plan, kept: &Kept, new: &IntegrationResponse) {
    let members = integration_response(new, plan.naming(), !plan.is_openapi());
    let members = plan.with_references(members);
    let key = new.own_pattern().unwrap_or(PATTERN_KEY_DEFAULT);
    let edits = added(plan, kept, key, members, &new.status.value);
    plan.change(format!("integration response {}", new.status.value), edits);
}

/// Puts a response in after the last one; `key` is its key where it has one.
pub(super) fn added(plan: &Plan, kept: &Kept, key: &str, members: Vec<Member>, status: &str) -> Edits {
    if plan.shape == Shape::Blocks {
        return blocks::add(plan, kept, members, status);
    }
    let parent = plan.map(kept.parent)?;
    let value = Out::Map(members);
    let existing = parent.get(&plan.field(kept.name));
    let is_empty =
        |node: &&Node| node.kind == Kind::Null || (node.items().is_empty() && node.entries().is_empty());
    if existing.is_none_or(|node| is_empty(&node)) {
        let all = if plan.is_openapi() { Out::map([(key, value)]) } else { Out::List(vec![value]) };
        return plan.with(parent, kept.name, all);
    }
    let list = container(plan, parent, kept.name)?;
    if list.get(key).is_some() {
        return Err(format!("another response has the key {key}"));
    }
    let edit = match &list.kind {
        Kind::List(items) => plan.writing.add_item(list, items.len() - 1, &value)?,
        _ => plan.writing.add(list, list.entries().len() - 1, &Member::new(key, value))?,
    };
    Ok(vec![edit])
}

/// The list or map of responses itself.
fn container<'n>(plan: &Plan<'n>, parent: &'n Node, name: &str) -> Result<&'n Node, String> {
    let node = parent.get(&plan.field(name)).ok_or("it does not stand where it is used")?;
    let node = plan.tree.value(node.span)?;
    let is_function = matches!(node.entries(), [only] if only.key == "Ref" || only.key.starts_with("Fn::"));
    match &node.kind {
        Kind::List(_) => Ok(node),
        Kind::Map(_) if !is_function => Ok(node),
        _ => Err(format!("the responses are {}", node.kind_in_words())),
    }
}

impl Plan<'_> {
    /// The members with references where their texts name some.
    pub(super) fn with_references(&self, members: Vec<Member>) -> Vec<Member> {
        let each = |member: Member| Member { value: self.out(member.value), ..member };
        members.into_iter().map(each).collect()
    }

    fn out(&self, out: Out) -> Out {
        match out {
            Out::Text(text) => self.text(&text),
            Out::Map(members) => Out::Map(self.with_references(members)),
            other => other,
        }
    }
}
