//! The variables that a run gets of those of its user.

use std::ffi::OsStr;
use std::path::Path;

use super::session::Environment;

/// What package clients need to reach their registries, certificates and toolchains.
const KEPT: &[&str] = &[
    "PATH",
    "CURL_CA_BUNDLE",
    "REQUESTS_CA_BUNDLE",
    "GIT_SSL_CAINFO",
    "NODE_EXTRA_CA_CERTS",
    "NIX_SSL_CERT_FILE",
    "RUSTUP_HOME",
    "RUSTUP_TOOLCHAIN",
    "JAVA_HOME",
    "GOPROXY",
    "GONOPROXY",
    "GOPRIVATE",
    "GOSUMDB",
    "GONOSUMDB",
    "DEVELOPER_DIR",
    "SDKROOT",
];

/// The same, by what their names begin with.
const KEPT_FAMILIES: &[&str] =
    &["SSL_CERT_", "PIP_", "NPM_CONFIG_", "npm_config_", "CARGO_HTTP_", "CARGO_NET_"];

/// The variables of a run in `folder`: those of `user` that are kept, and fresh ones.
pub(super) fn of_run(user: &Environment, folder: &Path, cache: &Path, variant: &str) -> Environment {
    let is_kept = |name: &OsStr| {
        let name = name.to_string_lossy();
        KEPT.contains(&&*name)
            || KEPT_FAMILIES.iter().any(|family| name.starts_with(family))
            || name.to_ascii_uppercase().ends_with("_PROXY")
    };
    let kept = user.iter().filter(|(name, _)| is_kept(name));
    let mut variables: Environment = kept.map(|(name, value)| (name.clone(), value.clone())).collect();
    let mut set = |name: &str, value: &OsStr| variables.insert(name.into(), value.to_owned());
    set("LANG", OsStr::new("C.UTF-8"));
    set("TERM", OsStr::new("dumb"));
    set("USER", OsStr::new("dev"));
    set("VARIANT", OsStr::new(variant));
    set("TRIAL_DIR", folder.as_os_str());
    set("HOME", folder.join("home").as_os_str());
    set("TMPDIR", folder.join("tmp").as_os_str());
    // What a run downloads need not be downloaded by the next one.
    set("PIP_CACHE_DIR", cache.join("pip").as_os_str());
    set("npm_config_cache", cache.join("npm").as_os_str());
    // Its default is below HOME, which is another one here.
    if let Some(home) = user.get(OsStr::new("HOME")).filter(|_| !user.contains_key(OsStr::new("RUSTUP_HOME")))
    {
        set("RUSTUP_HOME", Path::new(home).join(".rustup").as_os_str());
    }
    variables
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_of_the_user_stay_outside() {
        let user = [
            "PATH",
            "HOME",
            "AWS_SECRET",
            "https_proxy",
            "PIP_INDEX_URL",
            "LD_PRELOAD",
            "BASH_ENV",
            "LC_ALL",
        ];
        let user: Environment = user.iter().map(|name| (name.into(), "x".into())).collect();
        let variables = of_run(&user, Path::new("/t"), Path::new("/c"), "1.0");
        let names: Vec<_> = variables.keys().map(|name| name.to_str().unwrap()).collect();
        assert_eq!(
            names,
            [
                "HOME",
                "LANG",
                "PATH",
                "PIP_CACHE_DIR",
                "PIP_INDEX_URL",
                "RUSTUP_HOME",
                "TERM",
                "TMPDIR",
                "TRIAL_DIR",
                "USER",
                "VARIANT",
                "https_proxy",
                "npm_config_cache"
            ]
        );
        assert_eq!(variables[OsStr::new("HOME")], "/t/home");
    }
}
