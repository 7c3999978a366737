# A program for WebAssembly with a toolchain that has no such target.
needs apt:rustc apt:libstd-rust-dev-wasm32
setup() { printf 'fn main() {}\n' >app.rs; mkdir none; }
trigger() { rustc ${SYSROOT:+--sysroot "$SYSROOT"} --target wasm32-unknown-unknown --emit metadata -o app.meta app.rs; }
