# A thread that borrows a local vector.
variants path debian   # the toolchain on PATH, and Debian's rustc 1.63
case $VARIANT in debian) needs apt:rustc ;; *) needs rustc ;; esac
trigger() { rustc --edition 2021 --crate-name app --emit metadata -o app.meta app.rs; }

setup() { printf 'fn main() {\n    let items = vec![1];\n    std::thread::spawn(|| println!("{:?}", items));\n}\n' >app.rs; }
workaround_1() { sed -i 's/spawn(||/spawn(move ||/' app.rs; }
workaround_2() { sed -i 's/spawn(||/spawn(move ||/; s/, items));/, theirs));\nprintln!("{}", items.len());/; 2a let theirs = items.clone();' app.rs; }
workaround_3() { sed -i 's/std::thread::spawn(|| println!("{:?}", items));/std::thread::scope(|s| { s.spawn(|| println!("{:?}", items)); });/' app.rs; }
dead_end_2() { sed -i 's/items));/items)).join().unwrap();/' app.rs; }
