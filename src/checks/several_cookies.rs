//! GM219: several cookies in one `Set-Cookie` header.

use super::Subject;
use crate::findings::{Finding, Place, codes};
use crate::gateway::HeaderSource;
use crate::languages::Languages;

pub(super) fn check(subject: &Subject, _: &mut Languages, findings: &mut Vec<Finding>) {
    let headers = subject.response.into_iter().flat_map(|response| &response.headers);
    for header in headers.filter(|header| header.name.eq_ignore_ascii_case("Set-Cookie")) {
        let HeaderSource::Mapping { expression, place, .. } = &header.from else { continue };
        let is_joined = expression.starts_with("integration.response.multivalueheader.")
            && header.value.split(',').filter(|part| part.contains('=')).count() > 1;
        if is_joined || header.value.starts_with('[') {
            findings.push(several(place, &header.value));
        }
    }
}

fn several(place: &Place, value: &str) -> Finding {
    let message = format!("one Set-Cookie header holds several cookies, {value}, and browsers read one");
    Finding::new(&codes::SEVERAL_COOKIES, place.clone(), message)
        .note("a mapping sends one header of a name; a proxy integration sends several with multiValueHeaders, an HTTP API with cookies")
}
