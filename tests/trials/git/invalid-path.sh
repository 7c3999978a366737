# A name that NTFS cannot have, in a clone that keeps the rules of NTFS as on Windows.
needs "$VARIANT/git"
variants /usr/local/bin /usr/bin
export PATH="$VARIANT:$PATH"

setup() {
    git config --global user.name dev && git config --global user.email dev@example.com
    git config --global init.defaultBranch main
    git init -q hosted && git -C hosted config core.protectNTFS false
    mkdir hosted/sub && echo one >'hosted/sub/git~1' && echo two >hosted/readme
    git -C hosted add . && git -C hosted commit -q -m first
    git config --global core.protectNTFS true
    rm -rf shop && ! git clone -q hosted shop
}
trigger() { cd shop && git checkout -f main && test -f readme; }
workaround_1() {
    (cd hosted && git mv 'sub/git~1' sub/git.md && git commit -q -m "Rename a file that Windows cannot have")
    git -C shop pull -q
}
workaround_2() {
    rm -rf shop && git clone --no-checkout hosted shop
    cd shop
    git config core.protectNTFS false
    git sparse-checkout set --no-cone '/*' '!/sub/git~1'
    git checkout
    test ! -e 'sub/git~1'
}
workaround_3() {
    cd shop
    git config core.protectNTFS false
    git reset -q
    git rm -q --cached -- 'sub/git~1'
    git commit -q -m "Remove a file that Windows cannot have"
    git config --unset core.protectNTFS
    git checkout -- .
}
dead_end_1() { git -C shop sparse-checkout set --no-cone '/*' '!/sub/git~1' || true; }
dead_end_2() { git -C shop config core.longpaths true; }
