//! The rules of one method, the same for every form: what a scenario's `method` holds, and where each
//! part stood in the pasted text.

use serde_json::Value;

use crate::languages::text::Span;

/// A text and where it was written.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Written {
    pub(super) value: String,
    /// `None` when the form implies it.
    pub(super) span: Option<Span>,
}

/// A name and its text, such as a header mapping or a template.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Pair {
    pub(super) key: Written,
    pub(super) value: Written,
}

/// A method with its integration.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Rules {
    pub(super) span: Option<Span>,
    pub(super) http_method: Option<Written>,
    pub(super) path: Option<Written>,
    pub(super) integration: Integration,
    pub(super) method_responses: Vec<MethodResponse>,
    pub(super) binary_media_types: Vec<Written>,
    pub(super) gateway_responses: Vec<GatewayResponse>,
    /// What an HTTP API has; nothing of a REST API.
    pub(super) http_api: Option<HttpApi>,
}

/// The rules of an HTTP API.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct HttpApi {
    /// The payload format.
    pub(super) version: Written,
    pub(super) mappings: Vec<StatusMappings>,
}

/// The parameter mappings of a status.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct StatusMappings {
    pub(super) status: Written,
    pub(super) pairs: Vec<Pair>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Integration {
    pub(super) span: Option<Span>,
    pub(super) kind: Option<Written>,
    /// What has no effect on the response and is kept: `uri`, `passthroughBehavior`, …
    pub(super) settings: Vec<Setting>,
    pub(super) request_templates: Vec<Pair>,
    pub(super) content_handling: Option<Written>,
    pub(super) responses: Vec<IntegrationResponse>,
}

/// A setting by its name in `get-method`.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Setting {
    pub(super) name: &'static str,
    pub(super) value: Value,
    pub(super) span: Option<Span>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct IntegrationResponse {
    pub(super) span: Option<Span>,
    pub(super) status: Written,
    pub(super) pattern: Option<Written>,
    pub(super) parameters: Vec<Pair>,
    pub(super) templates: Vec<Pair>,
    pub(super) content_handling: Option<Written>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct MethodResponse {
    pub(super) span: Option<Span>,
    pub(super) status: Written,
    pub(super) headers: Vec<Declared>,
    pub(super) models: Vec<Pair>,
}

/// A declared header: `method.response.header.NAME`.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Declared {
    pub(super) key: Written,
    pub(super) required: bool,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct GatewayResponse {
    pub(super) span: Option<Span>,
    pub(super) response_type: Written,
    pub(super) status: Option<Written>,
    pub(super) parameters: Vec<Pair>,
    pub(super) templates: Vec<Pair>,
}

impl Written {
    /// A text that the form implies.
    pub(super) fn implied(value: impl Into<String>) -> Written {
        Written { value: value.into(), span: None }
    }

    pub(super) fn at(value: impl Into<String>, span: Span) -> Written {
        Written { value: value.into(), span: Some(span) }
    }
}

impl IntegrationResponse {
    /// The pattern, unless this is the default response.
    pub(super) fn own_pattern(&self) -> Option<&str> {
        self.pattern.as_ref().map(|pattern| pattern.value.as_str()).filter(|pattern| !pattern.is_empty())
    }
}

impl Integration {
    /// The text of the setting `name`.
    pub(super) fn setting(&self, name: &str) -> Option<&str> {
        self.settings.iter().find(|setting| setting.name == name)?.value.as_str()
    }

    /// The type, `AWS` when none is written.
    pub(super) fn kind(&self) -> &str {
        self.kind.as_ref().map_or("AWS", |kind| &kind.value)
    }
}
