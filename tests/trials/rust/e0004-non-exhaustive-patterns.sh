# A match on u8 that stops at 9.
variants path debian   # the toolchain on PATH, and Debian's rustc 1.63
case $VARIANT in debian) needs apt:rustc ;; *) needs rustc ;; esac
trigger() { rustc --edition 2021 --crate-name app --emit metadata -o app.meta app.rs; }

setup() { printf 'fn main() {\n    match 5u8 {\n        0..=9 => println!("small"),\n    }\n}\n' >app.rs; }
workaround_1() { sed -i '3a 10..=255 => println!("big"),' app.rs; }
workaround_2() { sed -i '3a other => panic!("unexpected {other}"),' app.rs; }
workaround_3() { printf 'fn main() {\n    if let 0..=9 = 5u8 { println!("small"); }\n}\n' >app.rs; }
dead_end_1() { sed -i '1i #![allow(unknown_lints, non_exhaustive_patterns)]' app.rs; }
dead_end_2() { sed -i '3a n if n > 9 => println!("big"),' app.rs; }
