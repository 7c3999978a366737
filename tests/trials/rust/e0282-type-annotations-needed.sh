# A collect whose result could be anything.
variants path debian   # the toolchain on PATH, and Debian's rustc 1.63
case $VARIANT in debian) needs apt:rustc ;; *) needs rustc ;; esac
trigger() { rustc --edition 2021 --crate-name app --emit metadata -o app.meta app.rs; }

setup() { printf 'fn main() {\n    let words = "a b".split(\x27 \x27).collect();\n    println!("{}", words.len());\n}\n' >app.rs; sed -i 's/words.len()/words.is_empty()/' app.rs; }
workaround_1() { sed -i 's/let words/let words: Vec<\&str>/' app.rs; }
workaround_2() { sed -i 's/collect()/collect::<Vec<_>>()/' app.rs; }
dead_end_1() { sed -i 's/let words/let words: _/' app.rs; }
