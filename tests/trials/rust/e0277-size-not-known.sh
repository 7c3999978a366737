# Functions that take a str and a trait object by value.
variants path debian   # the toolchain on PATH, and Debian's rustc 1.63
case $VARIANT in debian) needs apt:rustc ;; *) needs rustc ;; esac
trigger() { rustc --edition 2021 --crate-name app --emit metadata -o app.meta app.rs; }

setup() { printf 'trait Shape { fn id(&self) -> u8 { 1 } }\nstruct Circle;\nimpl Shape for Circle {}\nfn show(s: dyn Shape) { println!("{}", s.id()); }\nfn main() { let _ = Circle; }\n' >app.rs; }
workaround_1() { sed -i 's/s: dyn Shape/s: \&dyn Shape/' app.rs; }
workaround_2() { sed -i 's/s: dyn Shape/s: Box<dyn Shape>/' app.rs; }
workaround_3() { sed -i 's/s: dyn Shape/s: impl Shape/' app.rs; }
dead_end_2() { sed -i 's/fn show(s: dyn Shape)/fn show(s: dyn Shape) where dyn Shape: Sized/' app.rs; }
