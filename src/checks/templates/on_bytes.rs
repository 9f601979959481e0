//! GM324: a template runs on a body that was converted to bytes, which fails.

use super::Template;
use crate::findings::{Edit, Finding, codes};

pub(super) fn check(template: &Template, findings: &mut Vec<Finding>) {
    let Some(response) = template.response.filter(|_| !template.source.value.is_empty()) else { return };
    let Some(handling) =
        response.content_handling.as_ref().filter(|field| field.value == "CONVERT_TO_BINARY")
    else {
        return;
    };
    let message =
        "contentHandling CONVERT_TO_BINARY makes bytes of the body, and a template cannot read bytes";
    findings.push(
        Finding::new(&codes::TEMPLATE_ON_BINARY, template.source.place.clone(), message)
            .note("the response fails with a 500 when the template is used")
            .fix("convert to text", vec![Edit::replace(&handling.place.pointer, "CONVERT_TO_TEXT")])
            .fix("take the conversion away", vec![Edit::remove(&handling.place.pointer)]),
    );
}
