//! Findings that say less than another one that is there.

use crate::findings::Finding;
use crate::findings::codes::{self, Code};

/// Where a finding has to be to tell the cause of another.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Where {
    Anywhere,
    /// In the same field of the scenario.
    SameField,
}

/// General findings, each with those that tell the cause.
const SUPERSEDED: &[(&Code, Where, &[&Code])] = &[
    (
        &codes::ERROR_THROUGH_DEFAULT,
        Where::Anywhere,
        &[
            &codes::UNANCHORED,
            &codes::GLOB_STAR,
            &codes::DOT_VS_NEWLINE,
            &codes::STATUS_PATTERN_ON_LAMBDA,
            &codes::MATCHES_ERROR_TYPE_ONLY,
            &codes::INVALID_PATTERN,
            &codes::DIFFERS_IN_CASE,
            &codes::WOULD_MATCH_TRIMMED,
            &codes::UNESCAPED_BRACKET,
            &codes::SLASH_FOR_BACKSLASH,
            &codes::JSON_COLON_SPACE,
            &codes::OBJECT_OBJECT,
            &codes::PATTERN_MISPLACED,
        ],
    ),
    (&codes::OUTPUT_NOT_JSON, Where::SameField, &[&codes::RAW_ERROR_MESSAGE]),
    (&codes::UNQUOTED_TEXT, Where::SameField, &[&codes::RAW_ERROR_MESSAGE]),
    (&codes::UNESCAPED_TEXT, Where::SameField, &[&codes::RAW_ERROR_MESSAGE]),
    (&codes::OVERRIDE_IGNORED, Where::SameField, &[&codes::QUOTED_OVERRIDE]),
];

/// Takes away the findings whose cause another finding tells.
pub(crate) fn drop_superseded(findings: &mut Vec<Finding>) {
    for (general, place, causes) in SUPERSEDED {
        let told = findings.iter().filter(|finding| causes.iter().any(|cause| cause.id == finding.code));
        let told: Vec<String> = told.map(|finding| finding.place.pointer.clone()).collect();
        findings.retain(|finding| {
            let is_told = |pointer: &String| *place == Where::Anywhere || *pointer == finding.place.pointer;
            finding.code != general.id || !told.iter().any(is_told)
        });
    }
}
