//! What is wrong or risky in a scenario, as data.

#[cfg(feature = "cli")]
pub mod catalogue;
pub mod codes;
mod finding;
mod place;

pub use finding::{Edit, Finding, Fix, Operation, Severity};
pub use place::{Place, escape, segments};
