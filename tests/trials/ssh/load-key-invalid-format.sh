# A private key that came through a variable or from Windows.
needs ssh-keygen

variants no-line-break crlf base64

setup() {
    ssh-keygen -q -t ed25519 -N '' -f good
    case $VARIANT in
    no-line-break) printf %s "$(cat good)" >key ;;
    crlf) sed 's/$/\r/' good >key ;;
    base64) tr '\n' ' ' <good >key ;;
    esac
    chmod 600 key
    SSH_PRIVATE_KEY=$(cat key) KEY_B64=$(base64 -w0 <good)
}
trigger() { ssh-keygen -y -f key; }
case $VARIANT in
no-line-break) workaround_2() { printf '%s\n' "$SSH_PRIVATE_KEY" | tr -d '\r' >key; } ;;
crlf)
    workaround_2() { printf '%s\n' "$SSH_PRIVATE_KEY" | tr -d '\r' >key; }
    workaround_3() { sed -i 's/\r$//' key; }
    ;;
esac
workaround_4() { echo "$KEY_B64" | base64 -d >key && chmod 600 key; }
dead_end_1() { chmod 600 key; }
dead_end_2() { cp good.pub key; }
