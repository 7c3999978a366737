# A repository made with git init has no remote yet.
needs "$VARIANT/git"
variants /usr/local/bin /usr/bin
export PATH="$VARIANT:$PATH"

setup() {
    git config --global user.name dev && git config --global user.email dev@example.com
    git init -q --bare -b main mine.git
    git init -q -b main shop && git -C shop commit -q --allow-empty -m first
    url=$TRIAL_DIR/work/mine.git
}
trigger() { cd shop && git push ${upstream:-} origin main; }
workaround_2() { cd shop && git remote add origin "$url" && git push -u origin HEAD; }
workaround_3() { cd shop && git remote add old "$url" && git remote rename old origin; }
dead_end_1() { cd shop && git remote set-url origin "$url"; }
dead_end_2() { upstream=--set-upstream; }
