# The folder that a repository shall be cloned into has files of the project already.
needs "$VARIANT/git"
variants /usr/local/bin /usr/bin
export PATH="$VARIANT:$PATH"

setup() {
    git config --global user.name dev && git config --global user.email dev@example.com
    git config --global init.defaultBranch main
    git init -q hosted && echo one >hosted/a && echo two >hosted/b
    git -C hosted add . && git -C hosted commit -q -m first
    url=$PWD/hosted
    mkdir shop && echo three >shop/a && touch shop/.env
    dir=shop
}
trigger() { git clone "$url" "$dir"; }
workaround_2() {
    rm -rf shop && git clone -q "$url" shop
    ! trigger
    git -C hosted commit -q --allow-empty -m second
    trigger() { git -C shop pull --ff-only && git -C shop log -1 --format=%s | grep -x second; }
}
workaround_3() { dir=shop-2; }
workaround_4() {
    (
        cd shop
        git init -b main
        git remote add origin "$url"
        git fetch origin
        git reset origin/main
        git branch -u origin/main
    )
    trigger() { cd shop && grep -x three a && git checkout -- b && [ "$(git status --porcelain a)" = " M a" ] && git pull; }
}
workaround_5() { mv shop shop.old; }
dead_end_1() { rm -rf shop/*; }
dead_end_2() {
    trigger() { cd shop && git clone "$url" .; }
}
