# A feature that the manifest does not define.
variants path debian   # the toolchain on PATH, and Debian's cargo 1.65
case $VARIANT in debian) needs apt:cargo gcc ;; *) needs cargo gcc ;; esac
package() { mkdir -p "$1/src" && printf '[package]\nname = "%s"\nversion = "0.1.0"\nedition = "2021"\n%b' "$2" "$3" >"$1/Cargo.toml" && echo 'fn main() {}' >"$1/src/main.rs" && : >"$1/src/lib.rs"; }
setup() { package . demo '[features]\ntls = []\n'; }
trigger() { cargo check ${ARGS:---features tsl}; }
workaround_2() { ARGS="--features tls"; }
dead_end_2() { cargo clean; rm -f Cargo.lock; }
