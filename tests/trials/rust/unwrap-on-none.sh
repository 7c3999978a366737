# The second argument is unwrapped and there is none.
variants path debian   # the toolchain on PATH, and Debian's rustc 1.63
case $VARIANT in debian) needs apt:rustc ;; *) needs rustc ;; esac
trigger() { rustc --edition 2021 -A warnings -o app app.rs && ./app "$@"; }

setup() { printf 'fn main() {\n    let args: Vec<String> = std::env::args().collect();\n    let port = args.get(1).map(String::as_str).unwrap();\n    println!("{port}");\n}\n' >app.rs; }
workaround_2() { sed -i 's/unwrap()/unwrap_or("8080")/' app.rs; }
