# The remote replaced the branch fix by fix/login; the clone still has origin/fix.
needs "$VARIANT/git"
variants /usr/local/bin /usr/bin
export PATH="$VARIANT:$PATH"

setup() {
    git config --global user.name dev && git config --global user.email dev@example.com
    git init -q -b main origin && git -C origin commit -q --allow-empty -m first && git -C origin branch fix
    git clone -q origin shop
    git -C origin branch -m fix fix/login
}
trigger() { cd shop && git fetch ${force:-}; }
workaround_1() { cd shop && git remote prune origin && git fetch; }
workaround_2() { cd shop && git update-ref -d refs/remotes/origin/fix && git fetch --prune; }
dead_end_1() { git -C shop gc -q; }
dead_end_2() { force=--force; }
