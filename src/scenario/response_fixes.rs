//! Cures for responses that are written twice or under another key than their status code.

use serde_json::Value;

use super::IntegrationResponse;
use crate::findings::{Edit, Place};

/// The patterns of two responses as alternatives of the first, without the second; nothing where that would
/// change what a pattern means, or where what the responses map differs.
pub(super) fn joined(first: &IntegrationResponse, second: &IntegrationResponse) -> Option<Vec<Edit>> {
    let pattern = first.selection_pattern.as_ref()?;
    let other = second.selection_pattern.as_ref()?;
    if !maps_the_same(first, second) || [pattern, other].iter().any(|pattern| !stands_alone(&pattern.value)) {
        return None;
    }
    let both = format!("{}|{}", pattern.value, other.value);
    Some(vec![Edit::replace(&pattern.place.pointer, both), Edit::remove(&second.place.pointer)])
}

/// Whether the pattern means the same as one alternative of several: flags and quotes would go on into the
/// next, groups are numbered from the beginning, and the empty pattern is the default response.
fn stands_alone(pattern: &str) -> bool {
    let has_flags = pattern.replace("(?:", "(").contains("(?");
    let mut escapes = pattern.split('\\').skip(1);
    let is_plain = |escape: &str| !escape.starts_with(|c: char| c.is_ascii_digit() || "QEkG".contains(c));
    !pattern.is_empty() && !has_flags && escapes.all(is_plain)
}

fn maps_the_same(first: &IntegrationResponse, second: &IntegrationResponse) -> bool {
    let mappings = |response: &IntegrationResponse| -> Vec<(String, String)> {
        let pairs = response.response_parameters.iter();
        pairs.map(|mapping| (mapping.key.clone(), mapping.expression.value.clone())).collect()
    };
    let templates = |response: &IntegrationResponse| -> Vec<(String, String)> {
        let pairs = response.response_templates.iter();
        pairs.map(|template| (template.media_type.clone(), template.source.value.clone())).collect()
    };
    let handling =
        |response: &IntegrationResponse| response.content_handling.as_ref().map(|field| field.value.clone());
    mappings(first) == mappings(second)
        && templates(first) == templates(second)
        && handling(first) == handling(second)
}

/// The response `text`, which stands under `key`, under `status`; a key that is a pattern becomes its
/// `selectionPattern` where it has none.
pub(super) fn renamed(
    responses: &Place,
    key: &str,
    status: &str,
    text: &str,
    is_pattern: bool,
) -> Option<(String, Vec<Edit>)> {
    let mut response: Value = serde_json::from_str(text).ok()?;
    let members = response.as_object_mut()?;
    let mut title = format!("write {status} as the key");
    if is_pattern && !members.contains_key("selectionPattern") {
        members.insert("selectionPattern".to_owned(), key.into());
        title += &format!(", and {key} as the selectionPattern");
    }
    let [from, to] = [key, status].map(|name| responses.member(name).pointer);
    Some((title, vec![Edit::remove(from), Edit::add(to, response)]))
}
