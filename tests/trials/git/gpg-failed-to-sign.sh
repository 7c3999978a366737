# Commits are to be signed with a key that is not there.
needs gpg ssh-keygen
needs "$VARIANT/git"
variants /usr/local/bin /usr/bin
export PATH="$VARIANT:$PATH"

setup() {
    git config --global user.name dev && git config --global user.email dev@example.com
    git init -q -b main shop && cd shop
    git config commit.gpgsign true && git config user.signingkey 0123456789ABCDEF
}
trigger() { cd shop && git commit --allow-empty -m first ${sign:-}; }
workaround_3() {
    gpg --batch --quiet --passphrase '' --quick-generate-key dev@example.com default default never
    git -C shop config user.signingkey "$(gpg --list-secret-keys --with-colons | awk -F: '$1 == "fpr" {print $10; exit}')"
}
workaround_4() {
    mkdir -p -m 700 ~/.ssh && ssh-keygen -q -t ed25519 -N '' -f ~/.ssh/id_ed25519
    git config --global gpg.format ssh
    git -C shop config user.signingkey ~/.ssh/id_ed25519.pub
}
workaround_5() { sign=--no-gpg-sign; }
dead_end_1() { git config --global gpg.program gpg2-not-here; }
