# An Rc<RefCell> goes into a thread.
variants path debian   # the toolchain on PATH, and Debian's rustc 1.63
case $VARIANT in debian) needs apt:rustc ;; *) needs rustc ;; esac
trigger() { rustc --edition 2021 --crate-name app --emit metadata -o app.meta app.rs; }

setup() { printf 'use std::{cell::RefCell, rc::Rc, sync::{Arc, Mutex}};\nfn main() {\n    let shared = Rc::new(RefCell::new(1));\n    let theirs = shared.clone();\n    std::thread::spawn(|| *theirs.borrow_mut() += 1);\n}\n' >app.rs; sed -i 's/(||/(move ||/' app.rs; }
workaround_1() { sed -i 's/Rc::new(RefCell::new(1))/Arc::new(Mutex::new(1))/; s/theirs.borrow_mut()/theirs.lock().unwrap()/' app.rs; }
dead_end_1() { sed -i 's/Rc::new(RefCell/Arc::new(RefCell/' app.rs; }
