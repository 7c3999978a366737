# A ? whose error type has no From into the function's.
variants path debian   # the toolchain on PATH, and Debian's rustc 1.63
case $VARIANT in debian) needs apt:rustc ;; *) needs rustc ;; esac
trigger() { rustc --edition 2021 --crate-name app --emit metadata -o app.meta app.rs; }

setup() { printf '#[derive(Debug)]\nstruct ConfigError(String);\nfn port(text: &str) -> Result<u16, ConfigError> {\n    let port = text.parse::<u16>()?;\n    Ok(port)\n}\nfn main() { println!("{:?}", port("1")); }\n' >app.rs; }
workaround_1() { sed -i 's/Result<u16, ConfigError>/Result<u16, Box<dyn std::error::Error>>/' app.rs; }
workaround_2() { echo 'impl From<std::num::ParseIntError> for ConfigError { fn from(e: std::num::ParseIntError) -> Self { ConfigError(e.to_string()) } }' >>app.rs; }
workaround_3() { sed -i 's/text.parse::<u16>()?/text.parse::<u16>().map_err(|e| ConfigError(format!("bad port: {e}")))?/' app.rs; }
dead_end_1() { printf 'impl std::fmt::Display for ConfigError { fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result { f.write_str(&self.0) } }\nimpl std::error::Error for ConfigError {}\n' >>app.rs; }
