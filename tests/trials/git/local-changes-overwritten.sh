# A file with changes that are not committed, and a pull that brings a new version of it.
needs "$VARIANT/git"
variants /usr/local/bin /usr/bin
export PATH="$VARIANT:$PATH"

setup() {
    git config --global user.name dev && git config --global user.email dev@example.com
    git init -q -b main origin && cd origin
    seq 20 >config.txt && git add . && git commit -q -m first
    git clone -q . ../shop
    sed -i 1s/.*/one/ config.txt && git commit -q -am theirs
    sed -i 20s/.*/twenty/ ../shop/config.txt
}
trigger() { cd shop && git pull ${force:-}; }
workaround_1() { cd shop && git stash push && git pull && git stash pop; }
workaround_2() { cd shop && git pull --rebase --autostash; }
workaround_3() { cd shop && git add -A && git commit -m "Work in progress" && git pull --no-rebase --no-edit; }
workaround_4() { cd shop && git diff >"$TMPDIR/dropped.patch" && git restore --staged --worktree .; }
dead_end_1() { force=--force; }
dead_end_2() { cd shop && echo config.txt >.git/info/exclude; }
