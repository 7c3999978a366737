# A path dependency under a name that is not its own.
variants path debian   # the toolchain on PATH, and Debian's cargo 1.65
case $VARIANT in debian) needs apt:cargo gcc ;; *) needs cargo gcc ;; esac
package() { mkdir -p "$1/src" && printf '[package]\nname = "%s"\nversion = "0.1.0"\nedition = "2021"\n%b' "$2" "$3" >"$1/Cargo.toml" && echo 'fn main() {}' >"$1/src/main.rs" && : >"$1/src/lib.rs"; }
setup() { package . demo '[dependencies]\nother = { path = "lib" }\n' && package lib realname ''; }
trigger() { cargo check; }
workaround_3() { sed -i 's/path = "lib"/path = "lib", package = "realname"/' Cargo.toml; }
dead_end_1() { sed -i 's/path = "lib"/path = "lib", version = "0.1"/' Cargo.toml; }
