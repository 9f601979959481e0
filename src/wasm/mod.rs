//! The wasm module: text in, plain objects out. It holds no rule of API Gateway.

pub mod editing;
pub mod exports;
mod json_text;
mod panic_hook;
mod script;
mod utf16;
