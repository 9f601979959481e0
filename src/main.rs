//! The `gatemap` program. Everything it does is in [`gatemap::cli`].

fn main() -> std::process::ExitCode {
    gatemap::cli::run()
}
