# The project lies one folder below.
variants path debian   # the toolchain on PATH, and Debian's cargo 1.65
case $VARIANT in debian) needs apt:cargo gcc ;; *) needs cargo gcc ;; esac
package() { mkdir -p "$1/src" && printf '[package]\nname = "%s"\nversion = "0.1.0"\nedition = "2021"\n%b' "$2" "$3" >"$1/Cargo.toml" && echo 'fn main() {}' >"$1/src/main.rs" && : >"$1/src/lib.rs"; }
setup() { package service service ''; }
trigger() { cargo check $ARGS; }
workaround_1() { ARGS="--manifest-path service/Cargo.toml"; }
workaround_2() { cargo init --vcs none --name shop; }
