# A recursion that is too deep for 2 MiB.
variants path debian   # the toolchain on PATH, and Debian's rustc 1.63
case $VARIANT in debian) needs apt:rustc ;; *) needs rustc ;; esac
trigger() { rustc --edition 2021 -A warnings -o app app.rs && ./app "$@"; }

setup() { printf 'fn sum(n: u64) -> u64 { if n == 0 { 0 } else { n + sum(n - 1) } }\nfn main() { println!("{}", std::thread::spawn(|| sum(100_000)).join().unwrap()); }\n' >app.rs; }
workaround_2() { sed -i 's/^fn sum.*/fn sum(n: u64) -> u64 { let mut total = 0; for i in 0..=n { total += i; } total }/' app.rs; }
workaround_4() { export RUST_MIN_STACK=67108864; }
dead_end_2() { sed -i 's/100_000/100_000_000/' app.rs; export RUST_MIN_STACK=67108864; }
