# A method with &self that unwraps an Option<String> field.
variants path debian   # the toolchain on PATH, and Debian's rustc 1.63
case $VARIANT in debian) needs apt:rustc ;; *) needs rustc ;; esac
trigger() { rustc --edition 2021 --crate-name app --emit metadata -o app.meta app.rs; }

setup() { printf 'struct User { note: Option<String> }\nimpl User { fn note(&self) -> String { self.note.unwrap() } }\nfn main() { println!("{}", User { note: None }.note()); }\n' >app.rs; }
workaround_1() { sed -i 's/-> String/-> \&str/; s/self.note.unwrap()/self.note.as_deref().unwrap_or("")/' app.rs; }
workaround_2() { sed -i 's/self.note.unwrap()/self.note.clone().unwrap()/' app.rs; }
workaround_3() { sed -i 's/(&self)/(\&mut self)/; s/self.note.unwrap()/self.note.take().unwrap()/' app.rs; }
workaround_4() { sed -i 's/(&self)/(self)/' app.rs; }
dead_end_1() { sed -i 's/self.note.unwrap()/(*self).note.unwrap()/' app.rs; }
