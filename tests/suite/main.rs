//! The one test binary: a module per folder of cases beside this one.
mod java_regex;
