# git log runs in a folder above the repository.
needs "$VARIANT/git"
variants /usr/local/bin /usr/bin
export PATH="$VARIANT:$PATH"

setup() {
    git init -q -b main shop
    git -C shop -c user.name=dev -c user.email=dev@example.com commit -q --allow-empty -m first
}
trigger() { git -C "${folder:-.}" status; }
workaround_1() { folder=shop; }
workaround_2() { git init -q -b main; }
dead_end_2() { git config --global --add safe.directory '*'; }
dead_end_3() { export GIT_DISCOVERY_ACROSS_FILESYSTEM=1; }
