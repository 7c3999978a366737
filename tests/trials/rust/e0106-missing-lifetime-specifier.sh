# A struct with a reference and no lifetime.
variants path debian   # the toolchain on PATH, and Debian's rustc 1.63
case $VARIANT in debian) needs apt:rustc ;; *) needs rustc ;; esac
trigger() { rustc --edition 2021 --crate-name app --emit metadata -o app.meta app.rs; }

setup() { printf 'struct User { name: &str }\nfn main() {\n    let text = String::from("a");\n    println!("{}", User { name: &text }.name);\n}\n' >app.rs; }
workaround_1() { sed -i 's/name: &str/name: String/; s/name: &text/name: text.clone()/' app.rs; }
workaround_2() { sed -i "s/struct User { name: &str }/struct User<'a> { name: \&'a str }/" app.rs; }
dead_end_2() { sed -i "s/name: &str/name: \&'a str/" app.rs; }
