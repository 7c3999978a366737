# A tag was moved on the remote; the clone has it where it was.
needs "$VARIANT/git"
variants /usr/local/bin /usr/bin
export PATH="$VARIANT:$PATH"

setup() {
    git config --global user.name dev && git config --global user.email dev@example.com
    git config --global init.defaultBranch main
    git init -q --bare origin.git && git clone -q origin.git other
    git -C other commit -q --allow-empty -m first && git -C other tag v1 && git -C other push -q origin main v1
    git clone -q origin.git shop && old=$(git -C shop rev-parse v1)
    git -C other commit -q --allow-empty -m second && git -C other tag -f v1 && git -C other push -q -f origin main v1
    tags=--tags
}
trigger() { cd shop && git pull $tags; }
is_remotes() { [ "$(git -C shop rev-parse v1)" = "$(git -C other rev-parse v1)" ]; }
workaround_2() { git -C shop fetch --tags --force && is_remotes; }
workaround_3() {
    (cd shop && git tag -d v1 && git fetch origin 'refs/tags/v1:refs/tags/v1')
    is_remotes
}
workaround_4() {
    (cd shop && git tag mine/v1 v1 && git tag -d v1 && git fetch --tags)
    is_remotes && [ "$(git -C shop rev-parse mine/v1)" = "$old" ]
}
workaround_5() { tags=--no-tags; }
dead_end_1() { git -C shop fetch --all --tags || true; }
dead_end_2() { git -C shop fetch --prune --prune-tags || true; }
