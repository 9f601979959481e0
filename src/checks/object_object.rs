//! GM121: the error message is `[object Object]`.

use super::Subject;
use crate::findings::{Finding, codes};
use crate::languages::Languages;

pub(super) fn check(subject: &Subject, _: &mut Languages, findings: &mut Vec<Finding>) {
    let facts = subject.facts;
    let is_lost = facts.text_tested.as_ref().is_some_and(|text| text.contains("[object Object]"));
    let (true, true, Some(lambda)) = (facts.function_failed, is_lost, subject.lambda()) else { return };
    let message = "the error message is [object Object]: an object was thrown, and what it held is lost";
    findings.push(
        Finding::new(&codes::OBJECT_OBJECT, lambda.payload.place.clone(), message)
            .note("try: throw new Error(\"[401] invalid login\"), or JSON.stringify the object"),
    );
}
