# A function that pushes to a vector behind a shared reference.
variants path debian   # the toolchain on PATH, and Debian's rustc 1.63
case $VARIANT in debian) needs apt:rustc ;; *) needs rustc ;; esac
trigger() { rustc --edition 2021 --crate-name app --emit metadata -o app.meta app.rs; }

setup() { printf 'fn fill(items: &Vec<i32>) { items.push(1); }\nfn main() {\n    let mut items = vec![];\n    fill(&items);\n    items.push(2);\n}\n' >app.rs; }
workaround_2() { sed -i 's/items: &Vec/items: \&mut Vec/; s/fill(&items)/fill(\&mut items)/' app.rs; }
workaround_3() { printf 'use std::cell::RefCell;\nfn fill(items: &RefCell<Vec<i32>>) { items.borrow_mut().push(1); }\nfn main() { fill(&RefCell::new(vec![])); }\n' >app.rs; }
dead_end_1() { sed -i 's/fill(items/fill(mut items/' app.rs; }
