# No C compiler on PATH.
variants path debian   # the toolchain on PATH, and Debian's cargo 1.65
case $VARIANT in debian) needs apt:cargo gcc ;; *) needs cargo gcc ;; esac
package() { mkdir -p "$1/src" && printf '[package]\nname = "%s"\nversion = "0.1.0"\nedition = "2021"\n%b' "$2" "$3" >"$1/Cargo.toml" && echo 'fn main() {}' >"$1/src/main.rs" && : >"$1/src/lib.rs"; }
setup() { package . demo '' && mkdir bin && ln -s "$(command -v cargo)" "$(command -v rustc)" "$(command -v ld)" "$(command -v as)" bin/ && FULL=$PATH && PATH=$PWD/bin; }
trigger() { cargo build; }
workaround_1() { PATH=$FULL; }
workaround_4() { export CARGO_TARGET_X86_64_UNKNOWN_LINUX_GNU_LINKER=/usr/bin/gcc; }
