# An untracked file lies where a pull brings a tracked one.
needs "$VARIANT/git"
variants /usr/local/bin /usr/bin
export PATH="$VARIANT:$PATH"

setup() {
    git config --global user.name dev && git config --global user.email dev@example.com
    git init -q -b main origin && cd origin && git commit -q --allow-empty -m first
    git clone -q . ../shop
    echo theirs >notes.txt && git add . && git commit -q -m theirs
    echo mine >../shop/notes.txt
}
trigger() { cd shop && git pull --no-rebase --no-edit -X ours; }
workaround_1() { cd shop && git stash push --include-untracked && git pull && git stash show -p --include-untracked 'stash@{0}'; }
workaround_2() { cd shop && git clean -nd && git clean -fd; }
workaround_3() { cd shop && git add -A && git commit -q -m "Add my version"; }
dead_end_1() { cd shop && git stash; }
dead_end_2() { cd shop && git reset --hard; }
