# A private key that everybody on the machine can read.
needs ssh-keygen

setup() {
    ssh-keygen -q -t ed25519 -N '' -f key
    chmod 644 key
    key=key
}
trigger() { ssh-keygen -y -f "$key"; }
workaround_1() { chmod 600 key; }
workaround_4() {
    mkdir -p "$HOME/.ssh"
    chmod 700 "$HOME/.ssh"
    install -m 600 key "$HOME/.ssh/key_copy"
    key=$HOME/.ssh/key_copy
}
