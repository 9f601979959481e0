//! `gatemap link`.

use std::path::Path;
use std::process::ExitCode;

use super::arguments::LinkArguments;
use super::{Done, Unusable, input};
use crate::languages::json;
use crate::share_link::{self, LinkError};

pub(super) fn run(arguments: &LinkArguments) -> Done {
    match (&arguments.scenario, &arguments.open) {
        (Some(scenario), _) => {
            let file = input::read_usable_scenario(scenario)?;
            let link = share_link::encode(&file.text)?;
            let page = arguments.page.as_deref().unwrap_or_default();
            println!("{}{link}", page.trim_end_matches('#'));
        }
        (None, Some(link)) => println!("{}", json::with_lines(&open(link)?)),
        (None, None) => {}
    }
    Ok(ExitCode::SUCCESS)
}

fn open(link: &str) -> Result<String, Unusable> {
    match link {
        "-" => Ok(share_link::decode(&input::read(Path::new(link))?)?),
        link => Ok(share_link::decode(link)?),
    }
}

impl From<LinkError> for Unusable {
    fn from(error: LinkError) -> Unusable {
        Unusable::Input(error.to_string())
    }
}
