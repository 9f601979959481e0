//! Evaluates Amazon API Gateway's response mapping rules, and says why.
//!
//! A [`Scenario`] holds what an integration answered and the rules of a method; the [`gateway::Report`] on
//! it holds the HTTP response that API Gateway would send, every decision on the way, and what is wrong
//! or risky.
//!
//! ```
//! let (scenario, findings) = gatemap::scenario::read(r#"{
//!   "method": {
//!     "methodIntegration": {
//!       "integrationResponses": {
//!         "302": { "responseParameters": { "method.response.header.Location": "integration.response.body.to" } }
//!       }
//!     },
//!     "methodResponses": { "302": { "responseParameters": { "method.response.header.Location": false } } }
//!   },
//!   "lambda": { "payload": "{\"to\": \"https://www.example.com\"}" }
//! }"#);
//! assert!(findings.is_empty());
//!
//! let report = gatemap::simulate(&scenario);
//! let response = report.response.unwrap();
//! assert_eq!(response.status, 302);
//! let location = response.headers.iter().find(|header| header.name == "Location").unwrap();
//! assert_eq!(location.value, "https://www.example.com");
//! assert_eq!(report.steps[1].sentence, "There is no pattern to match the empty text: the default integration response, 302, is selected.");
//! ```
//!
//! # Where to read on
//!
//! * [`scenario`]: the document that the user writes;
//! * [`gateway`]: what API Gateway does with it, one file per decision;
//! * [`steps`] and [`findings`]: the explanation, as data;
//! * [`languages`]: Java's regular expressions, JSON, JsonPath and Velocity, each a small library of its own.

mod checks;
#[cfg(feature = "cli")]
pub mod cli;
pub mod findings;
#[cfg(feature = "formats")]
pub mod formats;
pub mod gateway;
pub mod languages;
mod matrix;
pub mod scenario;
pub mod share_link;
mod simulator;
pub mod steps;
#[cfg(test)]
mod typescript;
#[cfg(target_family = "wasm")]
pub mod wasm;

pub use matrix::{BackendField, LambdaField, Matrix, MatrixResponse, MatrixRow, Origin, Outcome};
pub use scenario::Scenario;
pub use simulator::{Simulator, lint, simulate};
