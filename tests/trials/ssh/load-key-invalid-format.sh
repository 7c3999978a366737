# A private key that came from Windows.
needs ssh-keygen ssh-agent "$VARIANT"
variants ssh-keygen ssh-add

setup() {
    ssh-keygen -q -t ed25519 -N '' -f good
    sed 's/$/\r/' good >key && chmod 600 key
    SSH_PRIVATE_KEY=$(cat key) KEY_B64=$(base64 -w0 <good)
}
trigger() { if [ "$VARIANT" = ssh-add ]; then ssh-agent ssh-add key; else ssh-keygen -y -f key; fi; }
workaround_2() { printf '%s\n' "$SSH_PRIVATE_KEY" | tr -d '\r' >key; }
workaround_3() { sed -i 's/\r$//' key; }
workaround_4() { echo "$KEY_B64" | base64 -d >key && chmod 600 key; }
dead_end_1() { chmod 600 key; }
