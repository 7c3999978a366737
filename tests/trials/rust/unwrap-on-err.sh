# A word is parsed as a number.
variants path debian   # the toolchain on PATH, and Debian's rustc 1.63
case $VARIANT in debian) needs apt:rustc ;; *) needs rustc ;; esac
trigger() { rustc --edition 2021 -A warnings -o app app.rs && ./app "$@"; }

setup() { printf 'fn main() {\n    let port = "eighty".parse::<u16>().unwrap();\n    println!("{port}");\n}\n' >app.rs; }
workaround_3() { sed -i 's/unwrap()/unwrap_or(8080)/' app.rs; }
