//! `.length()`, `.sum()` and the like.

mod aggregate;
mod call;

use super::super::ast::Parameter;
use super::super::error::PathErrorClass;
use super::place::Place;
use super::walk::Walker;
use super::{Absent, Failure, Run};
use crate::languages::json::Value;
use aggregate::Aggregate;
use call::Call;

/// Calls the function `name`; its answer is found, and what stands behind it goes on from there.
pub(super) fn call<'d>(
    walker: &mut Walker<'_, 'd, '_>,
    name: &str,
    parameters: Option<&[Parameter]>,
    model: &'d Value,
    place: &Place<'_>,
) -> Result<(), Failure> {
    let run = walker.run;
    let Some(function) = function_of(name) else {
        let message = format!("Function with name: {name} does not exist.");
        return Err(Failure::new(PathErrorClass::InvalidPath, message));
    };
    let read = parameters.unwrap_or_default().iter().map(|parameter| read_path(run, parameter));
    let paths = read.collect::<Result<Vec<_>, _>>()?;
    let call = Call { run, model, parameters, paths };
    let answer = match function {
        Function::Length => call.length()?,
        Function::Keys => call.keys(),
        Function::Append => call.append()?,
        Function::Concat => call.concat()?,
        Function::First => call.item(0)?,
        Function::Last => call.item(-1)?,
        Function::Index => {
            let index = call.index_parameter();
            call.array()?;
            call.item(index?)?
        }
        Function::Number(kind) => call.aggregate(kind)?,
    };
    walker.found.push(answer);
    run.parameters.settle(parameters.unwrap_or_default(), matches!(function, Function::Length));
    if walker.is_last() { Ok(()) } else { walker.next(answer, place) }
}

#[derive(Clone, Copy)]
enum Function {
    Length,
    Keys,
    Append,
    Concat,
    First,
    Last,
    Index,
    Number(Aggregate),
}

fn function_of(name: &str) -> Option<Function> {
    Some(match name {
        "length" | "size" => Function::Length,
        "keys" => Function::Keys,
        "append" => Function::Append,
        "concat" => Function::Concat,
        "first" => Function::First,
        "last" => Function::Last,
        "index" => Function::Index,
        "avg" => Function::Number(Aggregate::Average),
        "stddev" => Function::Number(Aggregate::StandardDeviation),
        "sum" => Function::Number(Aggregate::Sum),
        "min" => Function::Number(Aggregate::Least),
        "max" => Function::Number(Aggregate::Greatest),
        _ => return None,
    })
}

/// A path parameter is asked before the function runs, whether the function looks at it or not.
fn read_path<'d>(run: &Run<'d>, parameter: &Parameter) -> Result<Option<&'d Value>, Failure> {
    match parameter {
        Parameter::Json(_) => Ok(None),
        Parameter::Path(steps) => {
            let answer = run.ask(steps, run.root, Absent::Skipped)?;
            let appended = run.made.appended_count();
            Ok(Some(run.parameters.first_answer(steps, run.keep_answer(answer)?, appended)))
        }
    }
}
