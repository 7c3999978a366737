# A method that uses a field and a type without self and use.
variants path debian   # the toolchain on PATH, and Debian's rustc 1.63
case $VARIANT in debian) needs apt:rustc ;; *) needs rustc ;; esac
trigger() { rustc --edition 2021 --crate-name app --emit metadata -o app.meta app.rs; }

setup() { printf 'struct Counter { n: u32 }\nimpl Counter { fn total(&self) -> u32 { n + 1 } }\nfn main() { println!("{}", Counter { n: 1 }.total()); }\n' >app.rs; }
workaround_2() { sed -i 's/{ n + 1 }/{ self.n + 1 }/' app.rs; }
dead_end_1() { sed -i 's/{ n: u32 }/{ pub n: u32 }/' app.rs; }
dead_end_2() { sed -i 's/{ n: u32 }/{ n: u64 }/' app.rs; }
