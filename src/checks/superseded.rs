//! Findings that say less than another one that is there.

use crate::findings::Finding;
use crate::findings::codes::{self, Code};

/// General findings, each with those that tell the cause.
const SUPERSEDED: &[(&Code, &[&Code])] = &[
    (
        &codes::ERROR_THROUGH_DEFAULT,
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
    (&codes::OUTPUT_NOT_JSON, &[&codes::RAW_ERROR_MESSAGE]),
    (&codes::UNQUOTED_TEXT, &[&codes::RAW_ERROR_MESSAGE]),
    (&codes::UNESCAPED_TEXT, &[&codes::RAW_ERROR_MESSAGE]),
];

/// Takes away the findings whose cause another finding tells.
pub(crate) fn drop_superseded(findings: &mut Vec<Finding>) {
    for (general, causes) in SUPERSEDED {
        if findings.iter().any(|finding| causes.iter().any(|cause| cause.id == finding.code)) {
            findings.retain(|finding| finding.code != general.id);
        }
    }
    let quoted = |finding: &Finding| finding.code == codes::QUOTED_OVERRIDE.id;
    let quoted: Vec<String> = findings
        .iter()
        .filter(|finding| quoted(finding))
        .map(|finding| finding.place.pointer.clone())
        .collect();
    findings.retain(|finding| {
        finding.code != codes::OVERRIDE_IGNORED.id || !quoted.contains(&finding.place.pointer)
    });
}
