# A shell without SSH_AUTH_SOCK.
needs ssh-add ssh-agent ssh-keygen

setup() { unset SSH_AUTH_SOCK; mkdir -p -m 700 ~/.ssh && ssh-keygen -q -t ed25519 -N '' -f ~/.ssh/id_ed25519; }
trigger() { ssh-add ~/.ssh/id_ed25519; }
workaround_1() {
    trap 'kill "$SSH_AGENT_PID"' EXIT
    eval "$(ssh-agent -s)"
    ssh-add ~/.ssh/id_ed25519
}
dead_end_1() { ssh-agent | tee agent; trap 'kill "$(grep -o "[0-9]*" agent | tail -1)"' EXIT; }
dead_end_2() { ssh-agent bash </dev/null; }
