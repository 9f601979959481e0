//! `gatemap explain`.

mod markdown;
mod text;

use std::process::ExitCode;

use super::arguments::{ExplainArguments, ExplainFormat};
use super::{Done, Unusable};
use crate::findings::catalogue;
use crate::findings::codes::{ALL, Code};

pub(super) fn run(arguments: &ExplainArguments) -> Done {
    let codes = match &arguments.code {
        Some(word) => vec![find(word)?],
        None => ALL.iter().collect(),
    };
    print!(
        "{}",
        match arguments.format {
            ExplainFormat::Markdown => markdown::page(&codes, arguments.examples.as_deref())?,
            ExplainFormat::Text if arguments.code.is_none() => text::list(&codes),
            ExplainFormat::Text => text::entries(&codes),
        }
    );
    Ok(ExitCode::SUCCESS)
}

fn find(word: &str) -> Result<&'static Code, Unusable> {
    catalogue::find(word).map_err(|near| {
        let near = near.iter().map(|code| format!("{} {}", code.id, code.name)).collect::<Vec<_>>();
        let near = match near.as_slice() {
            [] => "gatemap explain lists them all".to_owned(),
            near => format!("did you mean {}?", near.join(", or ")),
        };
        Unusable::Input(format!("no finding is called {word}: {near}"))
    })
}
