//! The small languages that API Gateway's rules are written in, as Java reads them.
//!
//! None of these modules knows that API Gateway exists: each reads as a small library of its own and
//! could become a crate by moving its folder.

mod cache;
mod filter_patterns;

pub mod java_regex;
pub mod json;
pub mod json_path;
pub mod text;
pub mod velocity;

pub use cache::Languages;
pub use filter_patterns::FilterPatterns;
