# Two crates that both link one native library.
variants path debian   # the toolchain on PATH, and Debian's cargo 1.65
case $VARIANT in debian) needs apt:cargo gcc ;; *) needs cargo gcc ;; esac
package() { mkdir -p "$1/src" && printf '[package]\nname = "%s"\nversion = "0.1.0"\nedition = "2021"\n%b' "$2" "$3" >"$1/Cargo.toml" && echo 'fn main() {}' >"$1/src/main.rs" && : >"$1/src/lib.rs"; }
setup() {
    package . demo '[dependencies]\nl1 = { path = "l1" }\nl2 = { path = "l2" }\n'
    for l in l1 l2; do package $l $l 'links = "z"\n'; echo 'fn main() {}' >$l/build.rs; done
}
trigger() { cargo check; }
workaround_3() { sed -i '/^l2/d' Cargo.toml; }
dead_end_1() { cargo update || true; }
