# A function that returns words of a string which it owns.
variants path debian   # the toolchain on PATH, and Debian's rustc 1.63
case $VARIANT in debian) needs apt:rustc ;; *) needs rustc ;; esac
trigger() { rustc --edition 2021 --crate-name app --emit metadata -o app.meta app.rs; }

setup() { printf "fn words() -> Vec<&'static str> {\n    let text = String::from(\"a b\");\n    text.split(' ').collect()\n}\nfn main() { println!(\"{:?}\", words()); }\n" >app.rs; }
workaround_2() { sed -i "s/&'static str/String/; s/split(' ')/split(' ').map(str::to_owned)/" app.rs; }
workaround_3() { sed -i "s/words() -> Vec<&'static str>/words(text: \&str) -> Vec<\&str>/; /let text/d; s/words())/words(\"a b\"))/" app.rs; }
dead_end_1() { sed -i "s/fn words() -> Vec<&'static str>/fn words<'a>() -> Vec<\&'a str>/" app.rs; }
dead_end_2() { sed -i "s/text.split/text.as_str().split/" app.rs; }
