# The length of an empty list minus one.
variants path debian   # the toolchain on PATH, and Debian's rustc 1.63
case $VARIANT in debian) needs apt:rustc ;; *) needs rustc ;; esac
trigger() { rustc --edition 2021 -A warnings -o app app.rs && ./app "$@"; }

setup() { printf 'fn main() {\n    let list: Vec<String> = std::env::args().skip(1).collect();\n    let last = list.len() - 1;\n    println!("{last}");\n}\n' >app.rs; }
workaround_1() { sed -i 's/list.len() - 1/list.len().saturating_sub(1)/' app.rs; }
workaround_2() { sed -i 's/list.len() - 1/list.len() as i64 - 1/' app.rs; }
workaround_3() { sed -i 's/list.len() - 1/list.len().wrapping_sub(1)/' app.rs; }
dead_end_2() { sed -i 's/list.len() - 1/(list.len() - 1) as i64/' app.rs; }
