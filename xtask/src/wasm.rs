//! The wasm modules: cargo builds them, wasm-bindgen writes their JavaScript into `www/pkg`.

use std::path::{Path, PathBuf};
use std::process::Command;

use wasm_bindgen_cli_support::Bindgen;

use crate::process::{Outcome, cargo, root, run, step, www};

pub(crate) const TARGET: &str = "wasm32-unknown-unknown";
const PROFILE: &str = "wasm-release";

/// A module that the package is built into: `www/pkg/NAME.js` and `www/pkg/NAME_bg.wasm`.
struct Module {
    name: &'static str,
    /// The package's features in it, besides those that every module has.
    features: &'static str,
}

impl Module {
    /// Each has a folder of its own to be built in: cargo would build them all again and again in one.
    fn folder(&self) -> PathBuf {
        target_folder().join("modules").join(self.name)
    }
}

const MODULES: [Module; 2] = [
    // What the page and every embed load.
    Module { name: "gatemap", features: "templates" },
    // What the page loads at the first import or export, and an embed never does.
    Module { name: "gatemap_formats", features: "formats" },
];

/// Builds every module.
pub(crate) fn build() -> Outcome {
    step("wasm target", install_target)?;
    MODULES.iter().try_for_each(|module| {
        step(&format!("{}.wasm", module.name), || {
            // The kind of crate is named here and not in the manifest, which keeps link-time optimisation.
            let mut rustc =
                cargo(&["rustc", "--quiet", "--package", "gatemap", "--lib", "--crate-type", "cdylib"]);
            rustc.args(["--target", TARGET, "--profile", PROFILE, "--no-default-features"]);
            rustc.args(["--features", module.features]).arg("--target-dir").arg(module.folder());
            run(rustc.env("CARGO_ENCODED_RUSTFLAGS", remapped_paths()))?;
            bind(module)
        })
    })
}

/// The module names no folder of the machine that built it. Flags are parted by U+001F.
fn remapped_paths() -> String {
    let home = std::env::var("CARGO_HOME").or_else(|_| std::env::var("HOME").map(|home| home + "/.cargo"));
    let registry =
        home.map(|home| format!("\u{1f}--remap-path-prefix={home}/registry/src=")).unwrap_or_default();
    format!("--remap-path-prefix={}=gatemap{registry}", root().display())
}

/// Has rustup fetch the target's standard library where it is missing.
pub(crate) fn install_target() -> Outcome {
    let printed = Command::new("rustc")
        .args(["--print", "target-libdir", "--target", TARGET])
        .current_dir(root())
        .output()
        .map_err(|error| format!("rustc does not start: {error}"))?;
    if Path::new(String::from_utf8_lossy(&printed.stdout).trim()).is_dir() {
        return Ok(());
    }
    run(Command::new("rustup").args(["target", "add", TARGET]).current_dir(root()))
}

fn bind(module: &Module) -> Outcome {
    let built = module.folder().join(TARGET).join(PROFILE).join("gatemap.wasm");
    let mut bindgen = Bindgen::new();
    bindgen.input_path(built).out_name(module.name).typescript(true);
    bindgen.remove_name_section(true).remove_producers_section(true);
    let bound = bindgen.web(true).and_then(|web| web.generate(www().join("pkg")));
    bound.map_err(|error| format!("wasm-bindgen: {error:#}"))
}

fn target_folder() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |folder| root().join(folder))
}
