# A new repository meets a remote that was created with a README.
needs git

setup() {
    git config --global user.name dev
    git config --global user.email dev@example.com
    git init -q -b main "$HOME/hosted"
    echo "# shop" >"$HOME/hosted/README.md"
    git -C "$HOME/hosted" add README.md
    git -C "$HOME/hosted" commit -qm "Initial commit"
    git clone -q --bare "$HOME/hosted" "$HOME/shop.git"
    git init -q -b main .
    echo "print('shop')" >shop.py
    git add shop.py
    git commit -qm "First version"
    git remote add origin "$HOME/shop.git"
}
trigger() { git pull --no-rebase origin main; }
workaround_3() {
    git pull --rebase origin main
    git push -u origin main
}
workaround_4() { git pull --no-rebase --no-edit origin main --allow-unrelated-histories; }
workaround_5() {
    git branch before-reset
    git fetch origin
    git reset --soft origin/main
    git commit -m "Bring in my working tree"
}
dead_end_3() {
    git merge --squash origin/main
    git pull --no-rebase origin main
}
