//! The wasm module: text in, plain objects out. It holds no rule of API Gateway.

#[cfg(not(feature = "formats"))]
pub mod editing;
#[cfg(not(feature = "formats"))]
pub mod exports;
#[cfg(feature = "formats")]
pub mod formats;
mod json_text;
mod panic_hook;
#[cfg(not(feature = "formats"))]
mod payload;
mod script;
#[cfg(not(feature = "formats"))]
mod utf16;
