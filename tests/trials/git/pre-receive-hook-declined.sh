# The server has rules: for messages, for authors, for the branch main.
needs "$VARIANT/git"
variants /usr/local/bin /usr/bin
export PATH="$VARIANT:$PATH"

setup() {
    git config --global user.name dev && git config --global user.email dev@example.com
    git config --global init.defaultBranch main
    git init -q --bare origin.git
    rule 'git log --format=%s "$old" | grep -vq "^SHOP-[0-9]*: " && { echo "The message must begin with the key of an issue."; exit 1; }'
    git clone -q origin.git shop && git -C shop commit -q --allow-empty -m "Add the basket"
    branch=main
}
rule() {
    printf '#!/bin/sh\nread before old ref\n%s\nexit 0\n' "$1" >origin.git/hooks/pre-receive && chmod +x origin.git/hooks/pre-receive
}
trigger() { cd shop && git push $more origin HEAD:refs/heads/$branch; }
workaround_2() { git -C shop commit --amend --allow-empty -m "SHOP-42: Add the basket"; }
workaround_3() {
    rule 'git log --format=%ae "$old" | grep -vq "@example.org$" && { echo "The address must be of example.org."; exit 1; }'
    ! (trigger)
    cd shop && git config user.email dev@example.org && git commit --amend --allow-empty --reset-author --no-edit
}
workaround_4() {
    rule '[ "$ref" = refs/heads/main ] && { echo "main takes no pushes."; exit 1; }'
    ! (trigger)
    branch=my-change
}
dead_end_1() { more=--no-verify; }
dead_end_2() { more=--force; }
dead_end_3() { git -C shop commit --allow-empty -m "SHOP-42: Put the message right"; }
