//! A panic is a bug: its message goes to the browser's console.

use std::sync::Once;

use super::script::print_error;

/// Sets the hook, once.
pub(super) fn set() {
    static SET: Once = Once::new();
    SET.call_once(|| std::panic::set_hook(Box::new(|info| print_error(&info.to_string()))));
}
