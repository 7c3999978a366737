# The version was raised and the lock file not written.
variants path debian   # the toolchain on PATH, and Debian's cargo 1.65
case $VARIANT in debian) needs apt:cargo gcc ;; *) needs cargo gcc ;; esac
package() { mkdir -p "$1/src" && printf '[package]\nname = "%s"\nversion = "0.1.0"\nedition = "2021"\n%b' "$2" "$3" >"$1/Cargo.toml" && echo 'fn main() {}' >"$1/src/main.rs" && : >"$1/src/lib.rs"; }
setup() { package . demo '' && cargo generate-lockfile && sed -i 's/0\.1\.0/0.2.0/' Cargo.toml; }
trigger() { cargo check $MORE ${FLAG---locked}; }
workaround_1() { cargo update --workspace; }
workaround_4() { FLAG=; }
dead_end_1() { MORE=--offline; }
dead_end_2() { rm Cargo.lock; }
