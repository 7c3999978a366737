# A reference to a value of an inner block.
variants path debian   # the toolchain on PATH, and Debian's rustc 1.63
case $VARIANT in debian) needs apt:rustc ;; *) needs rustc ;; esac
trigger() { rustc --edition 2021 --crate-name app --emit metadata -o app.meta app.rs; }

setup() { printf 'fn main() {\n    let r: &String;\n    {\n        let order = String::from("a");\n        r = &order;\n    }\n    println!("{r}");\n}\n' >app.rs; }
workaround_1() { sed -i '4d; 3i let order = String::from("a");' app.rs; }
workaround_2() { sed -i 's/r: &String/r: String/; s/r = &order/r = order.clone()/' app.rs; }
workaround_4() { sed -i "s/r: &String/r: std::rc::Rc<String>/; s/String::from(\"a\")/std::rc::Rc::new(String::from(\"a\"))/; s/r = &order/r = std::rc::Rc::clone(\&order)/" app.rs; }
dead_end_1() { sed -i "s/r: &String/r: \&'static String/" app.rs; }
dead_end_2() { sed -i 's/r = &order/r = \&order.clone()/' app.rs; }
