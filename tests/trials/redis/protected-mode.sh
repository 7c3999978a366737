# A client comes over the machine's outer address, and the server has no password.
needs apt:redis-server hostname

setup() {
    PORT=$(free_port)
    start redis-server --port "$PORT" --save '' --bind 0.0.0.0 --dir "$TRIAL_DIR/work"
    wait_for redis-cli -p "$PORT" PING
    read -r HOST _ < <(hostname -I)
}
trigger() { redis-cli -e -h "$HOST" -p "$PORT" PING; }
workaround_1() { redis-cli -e -p "$PORT" CONFIG SET requirepass 'a long random text'; export REDISCLI_AUTH='a long random text'; }
workaround_2() { redis-cli -e -p "$PORT" CONFIG SET protected-mode no; }
workaround_4() { HOST=127.0.0.1; }
dead_end_1() { redis-cli -e -p "$PORT" CONFIG SET bind '* -::*'; }
