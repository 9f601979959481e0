//! `#evaluate`, `#include`, `#parse`, `#break`.

use super::{Halt, Interpreter, Run};
use crate::languages::text::Span;
use crate::languages::velocity::error::{Exception, RenderErrorKind};
use crate::languages::velocity::parser;
use crate::languages::velocity::tree::Expression;
use crate::languages::velocity::value::Value;

impl Interpreter<'_> {
    /// `#evaluate(expression)`: what the expression prints is a template.
    pub(super) fn evaluate_directive(&mut self, source: &Expression, span: Span) -> Run<()> {
        self.step(span)?;
        let value = self.value(source)?;
        let Some(source) = self.text_of(&value, span)? else { return Ok(()) };
        self.steps(span, source.len())?;
        let parsed = parser::parse(&source, self.dialect, self.names.to_mut()).map_err(|errors| {
            let message = errors.first().map_or_else(String::new, ToString::to_string);
            self.error(RenderErrorKind::Parse, span, message)
        })?;
        self.take_variables();
        self.define_macros(&parsed.macros);
        let start = self.out.len();
        let text = self.nested(span, |run| {
            let mut halted = None;
            let was_paused = std::mem::replace(&mut run.recorder.is_paused, true);
            let text = run.capture(|run| {
                match run.block(&parsed.block) {
                    Err(halt) if Self::is_stop(&halt) => {}
                    Err(halt) => halted = Some(halt),
                    Ok(()) => {}
                }
                Ok(())
            })?;
            run.recorder.is_paused = was_paused;
            halted.map_or(Ok(text), Err)
        })?;
        self.out.push_str(&text);
        self.wrote(start, span, None)
    }

    /// `#include` and `#parse`: there is nothing to load.
    pub(super) fn load(&mut self, name: &str, arguments: &[Expression], span: Span) -> Run<()> {
        if name == "parse" && arguments.is_empty() {
            let exception =
                Exception::new("org.apache.velocity.exception.VelocityException", "#parse wants an argument");
            return Err(self.exception(span, &exception, "#parse"));
        }
        for (idx, argument) in arguments.iter().enumerate() {
            let value = self.value(argument)?;
            if let Some(path) = self.text_of(&value, span)? {
                let message = format!("#{name} cannot find \"{path}\"");
                return Err(self.error(RenderErrorKind::ResourceNotFound, span, message));
            }
            if name == "include" {
                let start = self.out.len();
                let text =
                    format!("<!-- include error : error with arg {idx} please see log. see error log -->");
                self.out.push_str(&text);
                self.wrote(start, span, None)?;
            }
        }
        Ok(())
    }

    pub(super) fn break_directive(&mut self, scope: Option<&Expression>, span: Span) -> Run<()> {
        let Some(scope) = scope else { return Err(Box::new(Halt::Break(None))) };
        match self.value(scope)? {
            Value::Loop(scope) => Err(Box::new(Halt::Break(Some(scope)))),
            _ => {
                let message = "the argument of #break is a scope, such as $foreach";
                let exception = Exception::new("org.apache.velocity.exception.VelocityException", message);
                Err(self.exception(span, &exception, "#break"))
            }
        }
    }
}
