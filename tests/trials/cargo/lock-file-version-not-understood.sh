# A lock file of format 4 and Debian's cargo 1.65.
needs apt:cargo gcc cargo
package() { mkdir -p "$1/src" && printf '[package]\nname = "%s"\nversion = "0.1.0"\nedition = "2021"\n%b' "$2" "$3" >"$1/Cargo.toml" && echo 'fn main() {}' >"$1/src/main.rs" && : >"$1/src/lib.rs"; }
setup() { package . demo '' && printf 'version = 4\n\n[[package]]\nname = "demo"\nversion = "0.1.0"\n' >Cargo.lock; }
trigger() { cargo check; }
workaround_1() { PATH=$(printf %s "$PATH" | tr : '\n' | grep -v /needs/ | paste -sd:); cargo --version; }
workaround_3() { sed -i 's/^version = 4$/version = 3/' Cargo.lock; }
dead_end_1() { cargo update || true; }
