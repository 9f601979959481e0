//! GM207: the response redirects and has no `Location`.

use super::Subject;
use super::edits::map_header;
use crate::findings::{Finding, codes};
use crate::languages::Languages;
use crate::languages::json::NodeKind;

pub(super) fn check(subject: &Subject, _: &mut Languages, findings: &mut Vec<Finding>) {
    let (Some(response), Some(selected)) = (subject.response, subject.facts.selected) else { return };
    let has_location = response.headers.iter().any(|header| header.name.eq_ignore_ascii_case("Location"));
    if !matches!(response.status, 301 | 302 | 303 | 307 | 308) || has_location {
        return;
    }
    let selected = &subject.scenario.method.integration.responses[selected];
    let message = format!("{} redirects, and there is no Location header to redirect to", response.status);
    let mut finding = Finding::new(&codes::REDIRECT_WITHOUT_LOCATION, selected.place.clone(), message);
    let is_location = |name: Option<&str>| name.is_some_and(|name| name.eq_ignore_ascii_case("Location"));
    if selected.response_parameters.iter().any(|mapping| is_location(mapping.header_name())) {
        finding = finding.note("Location is mapped, and its mapping sends nothing: see the other findings");
    } else if let Some(member) = address_in_payload(subject) {
        let expression = format!("integration.response.body.{member}");
        let title = format!("map Location from {expression}");
        let edits = map_header(subject.scenario, selected, "method.response.header.Location", &expression);
        finding = finding.fix(title, edits);
    } else {
        finding = finding.note("map method.response.header.Location from a member of the payload, such as integration.response.body.location");
    }
    findings.push(finding);
}

/// The name of the payload's first member that looks like an address.
fn address_in_payload(subject: &Subject) -> Option<String> {
    let tree = subject.payload()?;
    let NodeKind::Object(members) = &tree.kind else { return None };
    let is_plain = |name: &str| {
        !name.is_empty()
            && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-')
    };
    let found = members.iter().find(|member| {
        let address = member.value.as_str().unwrap_or("");
        ["https://", "http://", "/"].iter().any(|start| address.starts_with(start)) && is_plain(&member.name)
    });
    found.map(|member| member.name.to_string())
}
