# A module in a file of its own that nobody declared.
variants path debian   # the toolchain on PATH, and Debian's rustc 1.63
case $VARIANT in debian) needs apt:rustc ;; *) needs rustc ;; esac
trigger() { rustc --edition 2021 --crate-name app --emit metadata -o app.meta app.rs; }

setup() {
    echo 'pub struct User;' >models.rs
    printf 'use crate::models::User;\nfn main() { let _user = User; }\n' >app.rs
}
workaround_2() { sed -i '1i mod models;' app.rs; }
dead_end_4() { mkdir models; echo 'pub struct User;' >models/mod.rs; rm models.rs; }
