# A file name that is longer than the file system takes.
needs "$VARIANT/git"
variants /usr/local/bin /usr/bin
export PATH="$VARIANT:$PATH"

setup() {
    git config --global user.name dev && git config --global user.email dev@example.com
    git config --global init.defaultBranch main
    OLD=docs/$(printf 'long-%.0s' {1..51})a.md NEW=docs/short.md
    git init -q hosted && cd hosted && echo two >readme && git add readme
    git update-index --add --cacheinfo "100644,$(echo one | git hash-object -w --stdin),$OLD"
    git commit -q -m first && cd .. && ! git clone -q hosted shop
}
trigger() { cd shop && git checkout -f main; }
workaround_3() { cd shop && git sparse-checkout set --no-cone '/*' '!/docs/long*' && git checkout -f && test -f readme; }
workaround_4() {
    cd shop
    blob=$(git rev-parse "HEAD:$OLD")
    git rm -q --cached -- "$OLD"
    git update-index --add --cacheinfo "100644,$blob,$NEW"
    git commit -q -m "Shorten a file name"
    git checkout -- .
    grep -x one "$NEW"
}
dead_end_1() { git -C shop config core.longpaths true; }
