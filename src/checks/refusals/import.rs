//! The words of an import around a refusal.

use crate::scenario::Scenario;

/// How an import of the same says it.
/// Reported: what `import-rest-api` answers for a mapping that cannot be saved.
pub(in crate::checks) fn words(scenario: &Scenario) -> String {
    let method = scenario.method.http_method.as_deref().unwrap_or("ANY");
    let path = scenario.request.path.as_deref().unwrap_or("/");
    format!(
        "an import says: Unable to put integration response on '{method}' for resource at path '{path}', and then the same"
    )
}
