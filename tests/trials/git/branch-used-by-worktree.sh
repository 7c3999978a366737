# A branch is checked out in another worktree, whose folder was deleted by hand.
needs "$VARIANT/git"
variants /usr/local/bin /usr/bin
export PATH="$VARIANT:$PATH"

setup() {
    git config --global user.name dev && git config --global user.email dev@example.com
    git init -q -b main shop && cd shop && git commit -q --allow-empty -m first
    git worktree add -q ../other -b feat
    rm -rf ../other
}
trigger() { cd shop && git checkout ${force:-} "${branch:-feat}"; }
workaround_1() { cd shop && git worktree prune && git worktree list; }
workaround_3() { cd shop && git switch -c feat-2 feat && branch=feat-2; }
dead_end_1() { force=--force; }
dead_end_2() { rm -rf other; }
