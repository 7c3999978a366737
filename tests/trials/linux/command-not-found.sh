# A program lies in ~/.local/bin, which is not on PATH.
needs "${VARIANT/zsh/apt:zsh}"
variants bash dash zsh

setup() {
    mkdir -p ~/.local/bin
    printf '#!/bin/sh\necho hello\n' >~/.local/bin/greet-dev && chmod 755 ~/.local/bin/greet-dev
}
trigger() { "$VARIANT" -c greet-dev; }
workaround_3() { export PATH="$HOME/.local/bin:$PATH"; }
dead_end_3() { chmod +x ~/.local/bin/greet-dev; }
