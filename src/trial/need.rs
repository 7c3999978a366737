//! What a trial needs: programs, and packages of a client.

use std::fmt;

/// A program on PATH, or a package.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Need {
    /// A program, by name or by its whole path.
    Program(String),
    /// A package, with its version where one is wanted, as the client writes the two.
    Package(Client, String),
}

/// A client that installs packages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Client {
    /// Into a virtual environment.
    Pip,
    /// Into `node_modules`.
    Npm,
    /// Built from source.
    Cargo,
    /// Unpacked with what it depends on.
    Apt,
}

impl Client {
    /// As it stands before a package.
    pub fn name(self) -> &'static str {
        match self {
            Client::Pip => "pip",
            Client::Npm => "npm",
            Client::Cargo => "cargo",
            Client::Apt => "apt",
        }
    }
}

impl Need {
    /// Reads `NAME` or `CLIENT:PACKAGE`.
    ///
    /// # Errors
    /// What is wrong with it, in words.
    pub fn parse(text: &str) -> Result<Self, String> {
        let Some((client, package)) = text.split_once(':') else {
            return if is_plain(text) {
                Ok(Need::Program(text.to_owned()))
            } else {
                Err(format!("{text:?} is no name of a program"))
            };
        };
        let clients = [Client::Pip, Client::Npm, Client::Cargo, Client::Apt];
        let client = clients.into_iter().find(|known| known.name() == client).ok_or_else(|| {
            format!("{text:?}: packages are named pip:NAME, npm:NAME, cargo:NAME or apt:NAME")
        })?;
        // A client would take one that begins with a dash for an option.
        if package.is_empty() || package.starts_with('-') || package.contains(char::is_whitespace) {
            return Err(format!("{text:?} names no package"));
        }
        Ok(Need::Package(client, package.to_owned()))
    }

    /// The program or the package alone, without its folder or version.
    pub fn name(&self) -> &str {
        match self {
            Need::Program(name) => name.rsplit('/').next().unwrap_or(name),
            Need::Package(Client::Pip, package) => {
                package.split(['=', '<', '>', '!', '~', '[', ';']).next().unwrap_or_default()
            }
            Need::Package(Client::Apt, package) => package.split('=').next().unwrap_or_default(),
            // The name of an npm package may begin with `@`.
            Need::Package(_, package) => match package.rfind('@') {
                Some(at) if at > 0 => &package[..at],
                _ => package,
            },
        }
    }

    /// Whether it must be fetched.
    pub fn is_package(&self) -> bool {
        matches!(self, Need::Package(..))
    }
}

impl fmt::Display for Need {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Need::Program(name) => f.write_str(name),
            Need::Package(client, package) => write!(f, "{}:{package}", client.name()),
        }
    }
}

fn is_plain(name: &str) -> bool {
    !name.is_empty()
        && !name.starts_with('-')
        && name.bytes().all(|b| b.is_ascii_alphanumeric() || b"._+-/".contains(&b))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn programs_and_packages_are_told_apart() {
        let name = |text: &str| Need::parse(text).unwrap().name().to_owned();
        assert_eq!(name("g++"), "g++");
        assert_eq!(name("/usr/bin/git"), "git");
        assert_eq!(name("pip:websockets==12.0"), "websockets");
        assert_eq!(name("pip:uvicorn[standard]>=0.2"), "uvicorn");
        assert_eq!(name("npm:@types/node@20"), "@types/node");
        assert_eq!(name("npm:@types/node"), "@types/node");
        assert_eq!(name("cargo:ripgrep@14.1.0"), "ripgrep");
        assert_eq!(Need::parse("apt:nginx").unwrap().to_string(), "apt:nginx");
    }

    #[test]
    fn what_is_neither_is_refused() {
        for bad in ["", "a b", "-x", "gem:rails", "pip:", "pip:-r", "pip:a b"] {
            assert!(Need::parse(bad).is_err(), "{bad}");
        }
    }
}
