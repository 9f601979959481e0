//! The project's own commands. They need Rust by rustup and Node, and install the rest themselves.

mod checkers;
mod oracle;
mod page;
mod process;
mod serve;
mod tally;
mod test;
mod wasm;

use std::process::ExitCode;

const USAGE: &str = "\
usage: cargo xtask <command>

  serve [--port N]   builds the wasm and the page and serves it on 127.0.0.1 (port 4173 without --port)
  build              builds the wasm and the page into www/dist
  wasm               builds the wasm alone into www/pkg
  package            builds the npm package of the element into target/npm, for `npm pack` and `npm publish`
  test               checks and tests everything, in real browsers too
                     (GATEMAP_BROWSERS=chromium,firefox,webkit: fail where one of these is missing)
  oracle [NAME ...]  runs a Java program of tests/oracle, which answers as the original does";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match words[..] {
        ["serve"] => serve::serve(serve::DEFAULT_PORT),
        ["serve", "--port", port] => match port.parse() {
            Ok(port) => serve::serve(port),
            Err(_) => Err(format!("not a port: {port}")),
        },
        ["build"] => wasm::build().and_then(|()| page::build()),
        ["wasm"] => wasm::build(),
        ["package"] => wasm::build().and_then(|()| page::build_package()),
        ["test"] => test::test(),
        ["oracle", ref arguments @ ..] => oracle::oracle(arguments),
        _ => Err(USAGE.to_owned()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}
