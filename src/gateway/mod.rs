//! What API Gateway does between the integration's answer and the client.

mod report;
pub mod template_variables;

pub use report::{CaseReport, Door, Header, HeaderSource, NotSent, Report, Response};
