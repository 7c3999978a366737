# What a trial script may call; read before the script.
NEEDS=() VARIANTS=()
# Names programs on PATH, and packages: pip:NAME[==V] npm:NAME[@V] cargo:NAME[@V] apt:NAME.
needs() { NEEDS+=("$@"); }
# Names the versions for which all is repeated, each with its name in $VARIANT.
variants() { VARIANTS+=("$@"); }
# Prints a TCP port of the loopback on which nothing listens.
free_port() {
    local port attempt
    for ((attempt = 0; attempt < 100; attempt++)); do
        port=$((20000 + RANDOM % 30000))
        (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port"; return; }
    done
    return 1
}
# Starts a command in the background; it is stopped when the run ends.
start() { "$@" >>"$TRIAL_DIR/background.log" 2>&1 & }
# Runs a command until it succeeds, for at most 20 seconds.
wait_for() {
    local end=$((SECONDS + 20))
    until "$@" >/dev/null 2>&1; do
        ((SECONDS < end)) || { echo "not within 20 seconds: $*" >&2; return 1; }
        sleep 0.1
    done
}
# Runs a command as an ordinary user who owns the run's folder: without root, as oneself.
unprivileged() {
    if [ "$(id -u)" -eq 0 ]; then
        chown -R nobody: "$TRIAL_DIR" &&
            setpriv --reuid=nobody --regid="$(id -g nobody)" --clear-groups "$@"
    else
        "$@"
    fi
}
