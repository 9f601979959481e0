//! Evaluates Amazon API Gateway's response mapping rules, and says why.

#[cfg(feature = "cli")]
pub mod cli;
pub mod gateway;
pub mod languages;
