//! The order of findings: the first is most likely the user's real problem.

use super::Subject;
use crate::findings::Finding;
use crate::findings::codes::Explains;

/// First the findings that explain the response at hand, then those that other answers would meet; among
/// their like errors, warnings, notes, and then as they were found.
pub(crate) fn likeliest_first(findings: &mut Vec<Finding>, subject: &Subject) {
    let mut ranks: [Vec<Finding>; 6] = Default::default();
    for finding in findings.drain(..) {
        let explains = explains_this_response(&finding, subject);
        ranks[finding.severity as usize + if explains { 0 } else { 3 }].push(finding);
    }
    findings.extend(ranks.into_iter().flatten());
}

fn explains_this_response(finding: &Finding, subject: &Subject) -> bool {
    let selected =
        subject.facts.selected.and_then(|index| subject.scenario.method.integration.responses.get(index));
    match (finding.explains, selected) {
        (Explains::Always, _) => true,
        (Explains::Never, _) => false,
        (Explains::NoneSelected, selected) => selected.is_none(),
        (Explains::Selected, None) => false,
        (Explains::Selected, Some(selected)) => {
            let within = finding.place.pointer.strip_prefix(&selected.place.pointer);
            within.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        }
    }
}
