//! What API Gateway does.

pub mod template_variables;
