#!/usr/bin/env bash
# cargo check of a small server; rustc 1.95.0, cargo 1.95.0
rm -rf ~/shopd && mkdir -p ~/shopd/src && cd ~/shopd || exit
cat > Cargo.toml <<'END'
[package]
name = "shopd"
version = "0.2.0"
edition = "2021"

[dependencies]
log = "0.4"
END
cat > src/main.rs <<'END'
use std::env;
use std::net::TcpListener;
use log::info;

struct Settings {
    host: String,
    port: u16,
    workers: usize,
}

impl Settings {
    fn from_env() -> Settings {
        let port = env::var("PORT").unwrap_or("8080".into());
        let workers: u32 = env::var("WORKERS").ok().and_then(|w| w.parse().ok()).unwrap_or(4);
        Settings { host: "127.0.0.1", port: port, workers: workers }
    }

    fn address(&self) -> String {
        format!("{}:{}", self.host, self.port);
    }
}

fn main() {
    let settings = Settings::from_env();
    let listener = TcpListener::bind(settings.address()).expect("bind");
    for stream in listener.incoming() {
        let _ = stream;
    }
}
END
cargo check --color=always
