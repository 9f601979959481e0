//! What of the error reaches the client. GM330: the stack trace. GM331: a message that breaks the JSON.
//! GM332: the prefix that the pattern looks for.

use super::Subject;
use crate::findings::{Edit, Finding, codes};
use crate::languages::Languages;
use crate::languages::json::{NodeKind, check_strict};
use crate::scenario::{IntegrationResponse, Template};

pub(super) fn check(subject: &Subject, _: &mut Languages, findings: &mut Vec<Finding>) {
    let Some(selected) = subject.selected().filter(|_| subject.facts.function_failed) else { return };
    findings.extend(stack_trace(subject, selected));
    findings.extend(raw_message(subject, selected));
    findings.extend(prefix(subject, selected));
}

fn stack_trace(subject: &Subject, selected: &IntegrationResponse) -> Option<Finding> {
    let passes = subject.response.is_some_and(|response| response.passed_through);
    let payload = subject.payload().filter(|_| passes)?;
    let is_filled = |name: &&&str| matches!(payload.get(name).map(|node| &node.kind), Some(NodeKind::Array(items)) if !items.is_empty());
    let name = ["stackTrace", "trace"].iter().find(is_filled)?;
    let message = format!("the client gets the function's {name}: file names and lines of your code");
    let finding = Finding::new(&codes::STACK_TRACE_LEAK, selected.place.clone(), message)
        .note("without a template the whole error is the body");
    Some(add_template(
        finding,
        selected,
        "answer with the message alone",
        "{\"message\": $input.json('$.errorMessage')}",
    ))
}

const RAW: &str = "$input.path('$.errorMessage')";
const AS_JSON: &str = "$input.json('$.errorMessage')";

fn raw_message(subject: &Subject, selected: &IntegrationResponse) -> Option<Finding> {
    let body = subject.response?.body.as_deref()?;
    let is_raw = |template: &&Template| raw(&template.source.value).is_some();
    let template = selected.response_templates.iter().find(is_raw)?;
    if !template.media_type.contains("json")
        || check_strict(body, crate::gateway::limits::PAYLOAD_NESTING).is_ok()
    {
        return None;
    }
    let source = &template.source.value;
    let repaired = source.replace(&format!("\"{RAW}\""), AS_JSON).replace(RAW, AS_JSON);
    let start = raw(source)?;
    let span = crate::languages::text::Span::new(start, start + RAW.len());
    let message = "errorMessage is written as it is, and with it the body is not JSON";
    Some(
        Finding::new(&codes::RAW_ERROR_MESSAGE, template.source.place.part(span), message)
            .note("$input.path writes text without quotes and escapes nothing; $input.json writes JSON")
            .fix(format!("write {AS_JSON}"), vec![Edit::replace(&template.source.place.pointer, repaired)]),
    )
}

/// Where the message is written itself, and not handed to a method.
fn raw(template: &str) -> Option<usize> {
    template.find(RAW).filter(|start| !template[..*start].ends_with('('))
}

fn prefix(subject: &Subject, selected: &IntegrationResponse) -> Option<Finding> {
    selected.pattern().filter(|pattern| pattern.value.contains("\\["))?;
    let prefix = subject.facts.text_tested.as_deref()?.get(..5)?;
    let digits = prefix.strip_prefix('[')?.strip_suffix(']')?;
    let is_sent = subject.response?.body.as_deref()?.contains(prefix);
    if !is_sent || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let message = format!("{prefix}, which the pattern looks for, reaches the client with the message");
    let finding = Finding::new(&codes::PREFIX_REACHES_CLIENT, selected.place.clone(), message)
        .note("a template can cut it off");
    Some(add_template(finding, selected, "cut it off in a template", CUT_OFF))
}

const CUT_OFF: &str = r#"#set($message = $input.path('$.errorMessage').replaceFirst('^\[\d{3}\] *', ''))
{"message": "$util.escapeJavaScript($message).replaceAll("\\'","'")"}"#;

/// Offers a template for a response that has none.
fn add_template(finding: Finding, selected: &IntegrationResponse, title: &str, template: &str) -> Finding {
    if !selected.response_templates.is_empty() {
        return finding.note(format!("try: {template}"));
    }
    let templates = serde_json::json!({ "application/json": template });
    let edit = Edit::add(selected.place.member("responseTemplates").pointer, templates);
    finding.fix(title, vec![edit])
}
