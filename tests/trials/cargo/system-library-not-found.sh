# A crate that needs libudev, whose development files are not where pkg-config looks.
needs cargo gcc pkg-config apt:libudev-dev
setup() { mkdir src && : >src/lib.rs && printf '[package]\nname = "demo"\nversion = "0.1.0"\nedition = "2021"\n[dependencies]\nlibudev-sys = "=0.1.4"\n' >Cargo.toml && export PKG_CONFIG_LIBDIR=$PWD/none; }
trigger() { cargo check; }
workaround_2() { export PKG_CONFIG_PATH=$TRIAL_DIR/needs/apt/usr/lib/$(gcc -print-multiarch)/pkgconfig; }
dead_end_2() { cargo clean; cargo update; }
