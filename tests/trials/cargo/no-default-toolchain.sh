# A rustup without a default, whose toolchain is installed.
needs rustup
setup() { mkdir rustup && ln -s "$RUSTUP_HOME/toolchains" rustup/toolchains && OLD=$RUSTUP_HOME && export RUSTUP_HOME=$PWD/rustup && unset RUSTUP_TOOLCHAIN; }
trigger() { cargo --version; }
workaround_1() { rustup default "$(ls rustup/toolchains | head -n 1)"; }
workaround_4() { export RUSTUP_HOME=$OLD; }
