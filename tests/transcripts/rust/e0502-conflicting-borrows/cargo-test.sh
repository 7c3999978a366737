#!/usr/bin/env bash
# cargo test of a library whose loop calls a &mut self method; rustc 1.95.0, cargo 1.95.0
rm -rf ~/fleet && mkdir -p ~/fleet/src && cd ~/fleet || exit
cat > Cargo.toml <<'END'
[package]
name = "fleet"
version = "0.1.0"
edition = "2021"

[dependencies]
anyhow = "1"
END
cat > src/lib.rs <<'END'
use std::collections::HashMap;

#[derive(Debug, Default)]
pub struct Fleet {
    pub nodes: Vec<Node>,
    pub by_zone: HashMap<String, Vec<usize>>,
    pub restarts: u64,
}

#[derive(Debug, Clone, Default)]
pub struct Node {
    pub name: String,
    pub zone: String,
    pub healthy: bool,
}

impl Fleet {
    pub fn restart(&mut self, name: &str) -> anyhow::Result<()> {
        self.restarts += 1;
        println!("restarting {name}");
        Ok(())
    }

    pub fn heal(&mut self) -> anyhow::Result<()> {
        for node in &self.nodes {
            if !node.healthy {
                self.restart(&node.name)?;
            }
        }
        Ok(())
    }

    pub fn swap_names(&mut self, a: usize, b: usize) {
        let first = &mut self.nodes[a];
        let second = &mut self.nodes[b];
        std::mem::swap(&mut first.name, &mut second.name);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heals_unhealthy_nodes() {
        let mut fleet = Fleet::default();
        fleet.nodes.push(Node { name: "n1".into(), ..Node::default() });
        fleet.heal().unwrap();
        assert_eq!(fleet.restarts, 1);
    }
}
END
cargo test --color=always
