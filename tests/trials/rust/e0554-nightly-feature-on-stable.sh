# A program that uses what became stable only in a later release than Debian's.
needs apt:rustc rustc
setup() { printf 'fn main() { println!("{}", Some(1).is_some_and(|_| true)); }\n' >app.rs; }
trigger() { rustc --edition 2021 --crate-name app --emit metadata -o app.meta app.rs; }
workaround_1() { PATH=${PATH#*:}; rustc --version; }
workaround_4() { sed -i 's/Some(1).is_some_and(|_| true)/Some(1).is_some()/' app.rs; }
dead_end_1() { sed -i '1i #![feature(is_some_with)]' app.rs; }
