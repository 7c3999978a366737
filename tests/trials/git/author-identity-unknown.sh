# A first commit on a machine where git knows no name.
needs "$VARIANT/git"
variants /usr/local/bin /usr/bin
export PATH="$VARIANT:$PATH"

setup() { git init -q -b main shop && git config --global user.useConfigOnly true; }
trigger() { cd shop && git commit --allow-empty -m first ${author:+--author="$author"}; }
workaround_1() {
    git config --global user.name "Your Name"
    git config --global user.email "you@example.com"
}
workaround_2() {
    cd shop
    git config user.name "Your Name"
    git config user.email "you@example.com"
}
workaround_3() {
    export GIT_AUTHOR_NAME="ci" GIT_AUTHOR_EMAIL="ci@example.com"
    export GIT_COMMITTER_NAME="$GIT_AUTHOR_NAME" GIT_COMMITTER_EMAIL="$GIT_AUTHOR_EMAIL"
}
workaround_4() {
    cd shop
    git config user.name "github-actions[bot]"
    git config user.email "41898282+github-actions[bot]@users.noreply.github.com"
}
dead_end_1() { author="Name <mail@example.com>"; }
dead_end_2() { HOME=$TMPDIR git config --global user.name dev && HOME=$TMPDIR git config --global user.email dev@example.com; }
