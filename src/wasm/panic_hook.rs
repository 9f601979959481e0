//! A panic is a bug: its message goes to the browser's console.

use std::sync::Once;

/// Sets the hook, once.
pub(super) fn set() {
    static SET: Once = Once::new();
    SET.call_once(|| {
        std::panic::set_hook(Box::new(|info| web_sys::console::error_1(&info.to_string().into())));
    });
}
