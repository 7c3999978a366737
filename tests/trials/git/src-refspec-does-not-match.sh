# The branch is called master and has a commit, main is pushed.
needs "$VARIANT/git"
variants /usr/local/bin /usr/bin
export PATH="$VARIANT:$PATH"

setup() {
    git config --global user.name dev && git config --global user.email dev@example.com
    git init -q --bare origin.git
    git init -q -b master shop && cd shop && git remote add origin "$TRIAL_DIR/work/origin.git"
    git commit -q --allow-empty -m first
}
trigger() { cd shop && git push ${force:-} -u origin "${branch:-main}"; }
workaround_3() { branch=HEAD; }
workaround_4() { git -C shop branch -M main; }
dead_end_1() { force=-f; }
dead_end_2() { cd shop && git init -q; git remote add origin "$TRIAL_DIR/work/origin.git"; }
