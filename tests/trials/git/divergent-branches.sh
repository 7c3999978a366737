# Both sides have a new commit, and nothing says how pull shall join them.
needs "$VARIANT/git"
variants /usr/local/bin /usr/bin
export PATH="$VARIANT:$PATH"

setup() {
    git config --global user.name dev && git config --global user.email dev@example.com
    git init -q -b main origin && cd origin && git commit -q --allow-empty -m first
    git clone -q . ../shop
    git commit -q --allow-empty -m theirs
    git -C ../shop commit -q --allow-empty -m mine
}
trigger() { cd shop && git pull; }
workaround_1() { cd shop && git pull --rebase; }
workaround_2() { cd shop && git pull --no-rebase --no-edit; }
workaround_3() { cd shop && git fetch && git branch before-reset && git reset --hard '@{upstream}'; }
workaround_4() { git config --global pull.rebase true; }
dead_end_1() { git config --global pull.ff only; }
dead_end_2() { git -C shop fetch; }
