# The server has a password, the client gives none.
needs apt:redis-server

redis() {
    PORT=$(free_port)
    start redis-server --port "$PORT" --save '' --dir "$TRIAL_DIR/work" "$@"
    wait_for redis-cli -p "$PORT" PING
}
setup() {
    PORT=$(free_port)
    start redis-server --port "$PORT" --save '' --requirepass secret --protected-mode yes
    wait_for sh -c "redis-cli -p $PORT PING | grep NOAUTH"
}
trigger() { redis-cli -e -p "$PORT" SET a b; }
workaround_1() { export REDISCLI_AUTH=secret; }
dead_end_1() { redis-cli -p "$PORT" -a secret CONFIG SET protected-mode no; }
