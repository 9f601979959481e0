//! What API Gateway puts into a template: `$input`, `$util`, `$context`, `$stageVariables`.

mod base64;
mod context;
mod convert;
mod escape;
mod input;
mod overrides;
mod paths;
mod patterns;
mod pointer;
mod url;
mod util;

use std::rc::Rc;

pub use overrides::Overrides;

use self::input::Input;
use self::patterns::JavaPatterns;
use self::util::Util;
use crate::languages::json;
use crate::languages::velocity::{Context, Limits, RenderError, Rendering, Template, Value};

/// How many arrays and objects of a payload may stand inside one another.
const PAYLOAD_NESTING: usize = 120;

/// What one rendering is given.
#[derive(Clone, Copy, Debug)]
pub struct Inputs<'a> {
    /// The text that `$input` reads.
    pub body: &'a str,
    /// The request's parameters.
    pub params: &'a Params,
    /// The members of `$context`.
    pub context: &'a json::Object,
    /// The members of `$stageVariables`.
    pub stage_variables: &'a json::Object,
    /// Other variables, set before the template runs.
    pub variables: &'a json::Object,
}

/// The parameters that `$input.params()` gives.
#[derive(Clone, Debug, Default)]
pub struct Params {
    /// `$input.params().path`
    pub path: json::Object,
    /// `$input.params().querystring`
    pub querystring: json::Object,
    /// `$input.params().header`
    pub header: json::Object,
}

/// Renders a template with API Gateway's variables.
///
/// ```
/// use gatemap::gateway::template_variables::{Inputs, Params, render};
/// use gatemap::languages::json::Object;
/// use gatemap::languages::velocity::{Dialect, Limits, Template};
/// let template = Template::parse("Hello $input.path('$.name')", &Dialect::API_GATEWAY).unwrap();
/// let (params, none) = (Params::default(), Object::new());
/// let inputs = Inputs {
///     body: r#"{"name": "Ann"}"#,
///     params: &params,
///     context: &none,
///     stage_variables: &none,
///     variables: &none,
/// };
/// let (rendering, _) = render(&template, &inputs, &Limits::default()).unwrap();
/// assert_eq!(rendering.output, "Hello Ann");
/// ```
pub fn render(
    template: &Template,
    inputs: &Inputs<'_>,
    limits: &Limits,
) -> Result<(Rendering, Overrides), RenderError> {
    let mut variables = Context::new().with_patterns(Rc::new(JavaPatterns::default()));
    let params = template.may_mention("params").then_some(inputs.params);
    variables.put("input", Value::Host(Rc::new(Input::new(inputs.body, params))));
    variables.put("util", Value::Host(Rc::new(Util)));
    let has_overrides = overrides::MEMBERS.iter().any(|(name, _)| inputs.context.get(name).is_some());
    let context = match has_overrides || template.may_mention("context") {
        true => context::variable(inputs.context),
        false => Value::Null,
    };
    variables.put("context", context.clone());
    if template.may_mention("stageVariables") {
        variables.put("stageVariables", convert::object(inputs.stage_variables));
    }
    for (name, value) in inputs.variables.iter() {
        variables.put(name, convert::data(value));
    }
    let rendering = template.render(&mut variables, limits)?;
    Ok((rendering, overrides::of(&context)))
}
