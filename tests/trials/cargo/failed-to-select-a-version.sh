# A major version that was never published.
needs cargo
setup() { mkdir src && : >src/lib.rs && printf '[package]\nname = "demo"\nversion = "0.1.0"\nedition = "2021"\n[dependencies]\nitoa = "9"\n' >Cargo.toml; }
trigger() { cargo fetch; }
workaround_1() { cargo add itoa@1; }
dead_end_1() { rm -f Cargo.lock; }
dead_end_2() { cargo clean; }
