# A program for WebAssembly, while a toolchain without that target comes first on PATH.
needs rustc apt:rustc apt:libstd-rust-dev-wasm32
setup() { printf 'fn main() {}\n' >app.rs; OTHER=${PATH%%:*}; PATH=${PATH#*:}; }
trigger() { rustc --target wasm32-unknown-unknown --emit metadata -o app.meta app.rs; }
workaround_2() { export PATH="$OTHER:$PATH"; }
