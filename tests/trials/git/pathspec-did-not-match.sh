# A branch was pushed by somebody else after the clone of a single branch.
needs "$VARIANT/git"
variants /usr/local/bin /usr/bin
export PATH="$VARIANT:$PATH"

setup() {
    git config --global user.name dev && git config --global user.email dev@example.com
    git init -q -b main origin && git -C origin commit -q --allow-empty -m first
    git clone -q --single-branch "file://$TRIAL_DIR/work/origin" shop
    git -C origin branch feature/login
}
trigger() { cd shop && git checkout feature/login; }
workaround_2() { cd shop && git switch -c feature/login; }
workaround_4() { cd shop && git remote set-branches origin '*' && git fetch origin && git switch feature/login; }
dead_end_2() { cd shop && git pull; }
