//! Evaluates Amazon API Gateway's response mapping rules, and says why.

mod checks;
#[cfg(feature = "cli")]
pub mod cli;
pub mod findings;
pub mod gateway;
pub mod languages;
pub mod scenario;
mod simulator;
pub mod steps;
#[cfg(test)]
mod typescript;
#[cfg(target_family = "wasm")]
pub mod wasm;

pub use scenario::Scenario;
pub use simulator::{Simulator, lint, simulate};
