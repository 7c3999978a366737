#!/usr/bin/env bash
# cargo build of a small program that reads invoices; rustc 1.95.0, cargo 1.95.0
rm -rf ~/ledger && mkdir -p ~/ledger/src && cd ~/ledger || exit
cat > Cargo.toml <<'END'
[package]
name = "ledger"
version = "0.4.1"
edition = "2021"

[dependencies]
serde = { version = "1", features = ["derive"] }
serde_json = "1"
END
cat > src/main.rs <<'END'
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::sync::mpsc;
use std::thread;

#[derive(Debug, Serialize, Deserialize)]
struct Invoice {
    number: String,
    lines: Vec<(String, u64)>,
}

fn total(invoice: Invoice) -> u64 {
    invoice.lines.iter().map(|(_, cents)| cents).sum()
}

fn report(invoices: Vec<Invoice>) {
    let (tx, rx) = mpsc::channel();
    let header = format!("{} invoices", invoices.len());

    let printer = thread::spawn(move || {
        println!("== {header} ==");
        for line in rx {
            println!("{line}");
        }
    });

    for invoice in invoices {
        let cents = total(invoice);
        tx.send(format!("{}: {}", invoice.number, cents)).unwrap();
    }
    println!("done: {header}, {} total", invoices.len());
    printer.join().unwrap();
}

fn main() {
    let raw = std::fs::read_to_string("invoices.json").expect("invoices.json");
    let invoices: Vec<Invoice> = serde_json::from_str(&raw).expect("valid JSON");
    report(invoices);
}
END
cargo build --color=always
