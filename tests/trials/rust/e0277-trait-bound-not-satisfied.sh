# A struct without Debug is printed with {:?}.
variants path debian   # the toolchain on PATH, and Debian's rustc 1.63
case $VARIANT in debian) needs apt:rustc ;; *) needs rustc ;; esac
trigger() { rustc --edition 2021 --crate-name app --emit metadata -o app.meta app.rs; }

setup() { printf 'struct Money(i64);\nfn main() { println!("{:?}", Money(1)); }\n' >app.rs; }
workaround_1() { sed -i '1i #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]' app.rs; }
dead_end_2() { sed -i 's/{:?}/{:#?}/' app.rs; }
