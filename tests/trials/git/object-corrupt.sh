# A power loss left an object that was pushed before as an empty file.
needs "$VARIANT/git"
variants /usr/local/bin /usr/bin
export PATH="$VARIANT:$PATH"

setup() {
    git config --global user.name dev && git config --global user.email dev@example.com
    git init -q --bare -b main origin.git && git clone -q origin.git shop && cd shop
    echo hello >file && git add . && git commit -q -m first && git push -q -u origin HEAD
    object=$(git rev-parse HEAD:file) && object=.git/objects/${object:0:2}/${object:2}
    chmod u+w "$object" && : >"$object"
}
trigger() { cd shop && git show HEAD:file; }
workaround_2() { cd shop && find .git/objects -type f -empty -delete && git fetch origin --refetch && git fsck --full; }
workaround_3() { cd shop && find .git/objects -type f -empty -delete && git hash-object -w file; }
dead_end_1() { git -C shop gc || true; }
dead_end_2() { git -C shop reset --hard || true; }
