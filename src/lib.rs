//! Evaluates Amazon API Gateway's response mapping rules, and says why.

#[cfg(feature = "cli")]
pub mod cli;
pub mod findings;
pub mod gateway;
pub mod languages;
pub mod steps;
#[cfg(test)]
mod typescript;
