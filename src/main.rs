//! The `baton` program: the library's command line, and nothing else.

fn main() -> std::process::ExitCode {
    baton::cli::main(std::env::args_os())
}
