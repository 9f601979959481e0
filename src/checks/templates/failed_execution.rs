//! GM325: a Step Functions execution failed, and the client gets a success.

use crate::checks::Subject;
use crate::findings::{Edit, Finding, codes};
use crate::languages::json;
use crate::scenario::{Output, Template};

/// What `StartSyncExecution` answers for an execution that did not succeed.
/// <https://docs.aws.amazon.com/step-functions/latest/apireference/API_StartSyncExecution.html>
const FAILED: [&str; 2] = ["FAILED", "TIMED_OUT"];
/// Deeper answers are no execution's.
const NESTING: usize = 100;

pub(super) fn check(subject: &Subject, findings: &mut Vec<Finding>) {
    let (Output::Backend(backend), Some(response)) = (&subject.scenario.output, subject.response) else {
        return;
    };
    let Ok(body) = std::str::from_utf8(&backend.body.value) else { return };
    let Some(status) = failed_status(body).filter(|_| (200..300).contains(&response.status)) else { return };
    let selected =
        subject.facts.selected.and_then(|at| subject.scenario.method.integration.responses.get(at));
    let Some(selected) = selected else { return };
    let message = format!("the execution ended as {status}, and the client gets {}", response.status);
    let finding = Finding::new(&codes::FAILED_EXECUTION, backend.body.place.clone(), message)
        .note("StartSyncExecution itself succeeds: its answer says how the execution ended");
    let guard = format!(
        "#if($input.path('$.status') == \"{status}\")#set($context.responseOverride.status = 500)#end"
    );
    let edit = match &selected.response_templates[..] {
        [] => Edit::add(
            selected.place.member("responseTemplates").pointer,
            serde_json::json!({ "application/json": format!("{guard}$input.body") }),
        ),
        [Template { source, .. }, ..] => {
            Edit::replace(&source.place.pointer, format!("{guard}{}", source.value))
        }
    };
    findings.push(finding.fix("set the status in the template", vec![edit]));
}

/// The status of an execution that did not succeed.
fn failed_status(body: &str) -> Option<&'static str> {
    if !body.contains("\"executionArn\"") {
        return None;
    }
    let answer = json::parse(body, NESTING).ok()?;
    answer.get("executionArn")?;
    let status = answer.get("status")?.as_str()?;
    FAILED.into_iter().find(|failed| *failed == status)
}
