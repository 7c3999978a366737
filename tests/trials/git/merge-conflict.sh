# Two branches changed the same line.
needs git

setup() {
    git config --global user.name dev
    git config --global user.email dev@example.com
    git init -q -b main .
    echo "price = 1" >shop.py
    git add shop.py
    git commit -qm one
    git checkout -qb feature
    echo "price = 2" >shop.py
    git commit -qam two
    git checkout -q main
    echo "price = 3" >shop.py
    git commit -qam three
}
trigger() { git merge feature; }
workaround_1() {
    echo "price = 2" >shop.py
    git add shop.py
    GIT_EDITOR=true git merge --continue
}
workaround_2() {
    git checkout --theirs -- shop.py
    git add shop.py
    git commit -qm merged
}
dead_end_1() {
    git pull
    git commit -m "Once more"
}
