//! The few functions of Terraform that make text of what stands in the document.

use hcl_edit::expr::FuncCall;

use super::hcl::node;
use super::json_text::json;
use super::{Kind, Node};

/// The value of `jsonencode`, `chomp` and their like; `None` of any other function.
pub(super) fn call(text: &str, function: &FuncCall) -> Option<Kind> {
    if function.name.is_namespaced() || function.args.len() != 1 {
        return None;
    }
    let argument = node(text, function.args.get(0)?);
    let map_text = |change: fn(&str) -> String| match &argument.kind {
        Kind::Text(value) => Some(Kind::Text(change(value))),
        Kind::Mixed(value, names) => Some(Kind::Mixed(change(value), names.clone())),
        _ => None,
    };
    match function.name.name.as_str() {
        // Terraform drops every line end at the end.
        "chomp" => map_text(|value| value.trim_end_matches(['\n', '\r']).to_owned()),
        "trimspace" => map_text(|value| value.trim().to_owned()),
        "tostring" => match argument.kind {
            Kind::Number(value) => Some(Kind::Text(value)),
            Kind::Bool(value) => Some(Kind::Text(value.to_string())),
            kind => Some(kind),
        },
        "jsonencode" => Some(encoded(&argument)),
        _ => None,
    }
}

/// A document inside a document stays a document: `body = jsonencode({…})`. As text it is written out.
fn encoded(argument: &Node) -> Kind {
    let mut names = Vec::new();
    // Terraform writes members in the order of their names.
    let value = json(argument, &mut names, |entries| entries.sort_by(|a, b| a.key.cmp(&b.key)));
    let text = value.to_string().replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026");
    if names.is_empty() { Kind::Text(text) } else { Kind::Mixed(text, names) }
}
