# A clone has a remote origin, and another one is added under that name.
needs "$VARIANT/git"
variants /usr/local/bin /usr/bin
export PATH="$VARIANT:$PATH"

setup() {
    git config --global user.name dev && git config --global user.email dev@example.com
    git init -q --bare -b main mine.git
    git init -q -b main theirs && git -C theirs commit -q --allow-empty -m first
    git clone -q theirs shop
    url=$TRIAL_DIR/work/mine.git
}
trigger() { cd shop && if [ "$(git remote get-url origin)" != "$url" ]; then git remote add ${fetch:-} origin "$url"; fi; }
workaround_1() { cd shop && git remote -v && git remote set-url origin "$url"; }
workaround_2() { cd shop && git remote rename origin upstream && git remote add origin "$url"; }
workaround_3() { cd shop && git remote remove origin && git remote add origin "$url"; }
dead_end_1() { cd shop && git init; }
dead_end_2() { fetch=-f; }
