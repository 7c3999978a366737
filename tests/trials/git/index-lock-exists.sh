# A git that was killed left its lock behind.
needs git

setup() {
    git init -q -b main .
    echo one >notes.txt
    git add notes.txt
    git -c user.name=dev -c user.email=dev@example.com commit -qm one
    echo two >notes.txt
    touch .git/index.lock
}
trigger() { git add notes.txt; }
workaround_2() {
    rm -f .git/index.lock
    git status
}
dead_end_2() { rm .git/index; }
dead_end_3() { git reset --hard; }
