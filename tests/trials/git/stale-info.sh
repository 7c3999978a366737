# Somebody pushed to the branch that is to be overwritten.
needs "$VARIANT/git"
variants /usr/local/bin /usr/bin
export PATH="$VARIANT:$PATH"

setup() {
    git config --global user.name dev && git config --global user.email dev@example.com
    git config --global init.defaultBranch main
    git init -q --bare origin.git && git clone -q origin.git other
    git -C other commit -q --allow-empty -m first && git -C other push -q origin main
    git clone -q origin.git shop && git -C shop commit -q --amend --allow-empty -m "first, mended"
    git -C other commit -q --allow-empty -m theirs && git -C other push -q origin main
}
trigger() { cd shop && git push --force-with-lease $more origin main; }
has_theirs() { git -C origin.git log --format=%s main | grep -x theirs; }
workaround_2() { (cd shop && git fetch origin && git rebase origin/main) && (trigger) && has_theirs; }
workaround_3() {
    git -C shop update-ref -d refs/remotes/origin/main
    ! (trigger)
    cd shop
    expected=$(git ls-remote origin refs/heads/main | cut -f1)
    git log --oneline -1 "$expected" || git fetch origin "$expected"
    git push --force-with-lease=main:$expected origin main
    git fetch origin
}
workaround_4() {
    git -C other branch dev && git -C other push -q origin dev
    rm -rf shop && git clone -q --single-branch -b main origin.git shop
    cd shop && git fetch -q origin dev && git checkout -q -b dev FETCH_HEAD && git commit -q --amend --allow-empty -m mended
    trigger() { cd shop && git push --force-with-lease origin dev; }
    ! (cd .. && trigger)
    git remote set-branches --add origin dev
    git fetch origin
}
workaround_5() {
    git -C other push -q origin main:dev && git -C shop fetch -q && git -C other push -q origin :dev
    trigger() { cd shop && git push --force-with-lease origin HEAD:dev; }
    ! (trigger)
    cd shop && git fetch --prune origin && git push origin HEAD:dev
}
dead_end_1() { (trigger) || true; }
dead_end_2() { more=--force-if-includes; }
