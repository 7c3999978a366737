# A package that declares a newer Rust than Debian's.
needs apt:cargo gcc cargo
package() { mkdir -p "$1/src" && printf '[package]\nname = "%s"\nversion = "0.1.0"\nedition = "2021"\n%b' "$2" "$3" >"$1/Cargo.toml" && echo 'fn main() {}' >"$1/src/main.rs" && : >"$1/src/lib.rs"; }
setup() { package . demo 'rust-version = "1.70"\n'; }
trigger() { cargo check $ARGS; }
workaround_1() { PATH=$(printf %s "$PATH" | tr : '\n' | grep -v /needs/ | paste -sd:); rm -rf target; cargo --version; }
workaround_4() { ARGS=--ignore-rust-version; }
dead_end_2() { sed -i 's/edition = "2021"/edition = "2018"/' Cargo.toml; }
