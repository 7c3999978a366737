# A program that uses what became stable only in a later release than Debian's.
needs apt:rustc rustc
setup() { printf 'use std::io::IsTerminal;\nfn main() { println!("{}", std::io::stdout().is_terminal()); }\n' >app.rs; }
trigger() { rustc --edition 2021 --crate-name app --emit metadata -o app.meta app.rs; }
workaround_1() { PATH=${PATH#*:}; rustc --version; }
workaround_4() { sed -i '/IsTerminal/d; s/std::io::stdout().is_terminal()/std::env::var_os("TERM").is_some()/' app.rs; }
dead_end_1() { sed -i '1i #![feature(is_terminal)]' app.rs; }
