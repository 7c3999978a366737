# A guard is alive while the cell is borrowed again.
variants path debian   # the toolchain on PATH, and Debian's rustc 1.63
case $VARIANT in debian) needs apt:rustc ;; *) needs rustc ;; esac
trigger() { rustc --edition 2021 -A warnings -o app app.rs && ./app "$@"; }

setup() { printf 'use std::cell::RefCell;\nfn main() {\n    let list = RefCell::new(vec![1]);\n    let items = list.borrow();\n    println!("{}", items.len());\n    list.borrow_mut().push(2);\n    let _ = items;\n}\n' >app.rs; sed -i 's/let _ = items;/let _end = items;/' app.rs; }
workaround_2() { sed -i '/_end/d; s/list.borrow_mut()/drop(items); list.borrow_mut()/' app.rs; }
