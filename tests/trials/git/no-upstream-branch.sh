# A new local branch is pushed without saying where to.
needs "$VARIANT/git"
variants /usr/local/bin /usr/bin
export PATH="$VARIANT:$PATH"

setup() {
    git config --global user.name dev && git config --global user.email dev@example.com
    git init -q --bare -b main mine.git
    git clone -q mine.git shop && cd shop
    git commit -q --allow-empty -m first && git push -q -u origin HEAD
    git switch -q -c feature-x && git commit -q --allow-empty -m second
}
trigger() { cd shop && git push; }
workaround_1() { cd shop && git push -u origin HEAD; }
workaround_3() { git config --global push.autoSetupRemote true; }
dead_end_2() { cd shop && git remote add origin "$TRIAL_DIR/work/mine.git"; }
