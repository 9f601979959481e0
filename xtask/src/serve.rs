//! `cargo xtask serve`: everything built, then served by Vite's preview server.

use crate::process::{Outcome, node, run};
use crate::{page, wasm};

pub(crate) const DEFAULT_PORT: u16 = 4173;

/// Builds and serves until it is interrupted.
pub(crate) fn serve(port: u16) -> Outcome {
    wasm::build()?;
    page::build()?;
    eprintln!("xtask: serving http://127.0.0.1:{port}/ (Ctrl+C ends it)");
    let port = port.to_string();
    run(&mut node(&[
        "node_modules/vite/bin/vite.js",
        "preview",
        "--host",
        "127.0.0.1",
        "--port",
        &port,
        "--strictPort",
    ]))
}
