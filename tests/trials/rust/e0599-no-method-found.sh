# Reading a file without the trait Read in scope.
variants path debian   # the toolchain on PATH, and Debian's rustc 1.63
case $VARIANT in debian) needs apt:rustc ;; *) needs rustc ;; esac
trigger() { rustc --edition 2021 --crate-name app --emit metadata -o app.meta app.rs; }

setup() { printf 'fn main() {\n    let mut text = String::new();\n    std::fs::File::open("a.txt").unwrap().read_to_string(&mut text).unwrap();\n}\n' >app.rs; }
workaround_1() { sed -i '1i use std::io::{Read, Write as _};' app.rs; }
dead_end_2() { sed -i 's/std::fs::File::open("a.txt").unwrap()/(\&mut std::fs::File::open("a.txt").unwrap())/' app.rs; }
