# An argument that was not given is indexed.
variants path debian   # the toolchain on PATH, and Debian's rustc 1.63
case $VARIANT in debian) needs apt:rustc ;; *) needs rustc ;; esac
trigger() { rustc --edition 2021 -A warnings -o app app.rs && ./app "$@"; }

setup() { printf 'fn main() {\n    let args: Vec<String> = std::env::args().collect();\n    println!("{}", args[1]);\n}\n' >app.rs; }
workaround_1() { sed -i 's/args\[1\]/args.get(1).map(String::as_str).unwrap_or("-")/' app.rs; }
dead_end_1() { printf 'fn main() {\n    let mut list: Vec<u8> = Vec::with_capacity(4);\n    list[0] = 1;\n    println!("{}", list[0]);\n}\n' >app.rs; }
