//! GM203, GM204: the mapping expression is none. GM213: it is quoted by mistake.

use super::{Subject, concat_in_mapping};
use crate::findings::{Edit, Finding, codes};
use crate::gateway::mapping_expression::{ExpressionErrorKind, MappingExpression, parse};
use crate::languages::Languages;
use crate::scenario::{Field, IntegrationResponse};

pub(super) fn check(subject: &Subject, _: &mut Languages, findings: &mut Vec<Finding>) {
    let responses: &[IntegrationResponse] = &subject.scenario.method.integration.responses;
    let with_response = |response| {
        let response: &IntegrationResponse = response;
        response.response_parameters.iter().map(move |mapping| (response, mapping))
    };
    for (response, mapping) in responses.iter().flat_map(with_response) {
        let expression = &mapping.expression;
        if let Some(finding) = concat_in_mapping::check(response, mapping) {
            findings.push(finding);
            continue;
        }
        match parse(&expression.value) {
            Ok(MappingExpression::Static(text)) if looks_like_an_expression(text) => {
                findings.push(quoted_expression(expression, text));
            }
            Ok(_) => {}
            Err(error) => {
                let finding = match error.kind {
                    ExpressionErrorKind::UnquotedLiteral => unquoted_literal(expression),
                    ExpressionErrorKind::Other => {
                        let place = expression.place.part(error.span);
                        Finding::new(&codes::INVALID_EXPRESSION, place, error.message)
                    }
                };
                findings.push(refused(finding, expression));
            }
        }
    }
}

/// Adds what API Gateway says to such an expression.
pub(super) fn refused(finding: Finding, expression: &Field<String>) -> Finding {
    finding.note(format!(
        "API Gateway refuses to save it: Invalid mapping expression specified: Validation Result: warnings : [], errors : [Invalid mapping expression specified: {}]",
        expression.value
    ))
}

fn looks_like_an_expression(text: &str) -> bool {
    ["integration.response.", "context.", "stageVariables."].iter().any(|start| text.starts_with(start))
}

fn quoted_expression(expression: &Field<String>, text: &str) -> Finding {
    let message = format!("in single quotes, {text} is fixed text: the header will hold these very letters");
    Finding::new(&codes::QUOTED_EXPRESSION, expression.place.clone(), message)
        .safe_fix("take the quotes away", vec![Edit::replace(&expression.place.pointer, text)])
}

fn unquoted_literal(expression: &Field<String>) -> Finding {
    let quoted = format!("'{}'", expression.value);
    let message = format!(
        "{} stands without single quotes, so it is read as an expression and is none",
        expression.value
    );
    Finding::new(&codes::UNQUOTED_LITERAL, expression.place.clone(), message)
        .safe_fix(format!("write {quoted}"), vec![Edit::replace(&expression.place.pointer, quoted)])
}
