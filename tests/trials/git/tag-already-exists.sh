# A tag was made on another commit than the remote has it on.
needs "$VARIANT/git"
variants /usr/local/bin /usr/bin
export PATH="$VARIANT:$PATH"

setup() {
    git config --global user.name dev && git config --global user.email dev@example.com
    git config --global init.defaultBranch main
    git init -q --bare origin.git && git clone -q origin.git shop && cd shop
    git commit -q --allow-empty -m first && git tag v1 && git push -q origin main v1 && published=$(git rev-parse v1)
    git commit -q --allow-empty -m second && git tag -d v1 && git tag v1
    push() { git push origin main --tags; }
}
trigger() { cd shop && push; }
workaround_2() {
    push() { git tag -f v1 "$published" && git tag -f v1.0.1 && git push origin v1.0.1; }
}
workaround_3() {
    push() { git push origin main; }
}
workaround_4() { git -C shop fetch --tags --force && [ "$(git -C shop rev-parse v1)" = "$published" ]; }
workaround_5() {
    cd shop
    ! git tag v1
    git tag -f v1
    git push --force origin refs/tags/v1
}
dead_end_1() { cd shop && git tag -d v1 && git tag v1; }
dead_end_2() { git -C shop pull origin main; }
