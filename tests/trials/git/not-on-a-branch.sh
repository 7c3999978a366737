# A commit is checked out, not a branch, and is to be pushed.
needs "$VARIANT/git"
variants /usr/local/bin /usr/bin
export PATH="$VARIANT:$PATH"

setup() {
    git config --global user.name dev && git config --global user.email dev@example.com
    git init -q --bare -b main mine.git
    git clone -q mine.git shop && cd shop
    git commit -q --allow-empty -m first && git push -q -u origin HEAD
    git checkout -q --detach && git commit -q --allow-empty -m second
}
trigger() { cd shop && git push ${push_args:-}; }
workaround_1() { push_args="origin HEAD:refs/heads/mine"; }
workaround_2() { cd shop && git switch -c my-work && git push -u origin my-work; }
workaround_3() { git -C shop switch main; }
dead_end_1() { push_args=--force; }
dead_end_2() { cd shop && git pull; }
