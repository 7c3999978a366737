# The client writes to a replica.
needs apt:redis-server

redis() {
    PORT=$(free_port)
    start redis-server --port "$PORT" --save '' --dir "$TRIAL_DIR/work" "$@"
    wait_for redis-cli -p "$PORT" PING
}
setup() {
    redis; PRIMARY=$PORT
    redis --replicaof 127.0.0.1 "$PRIMARY"
}
trigger() { redis-cli -e -p "$PORT" SET a b; }
workaround_2() { PORT=$PRIMARY; }
workaround_4() { redis-cli -p "$PORT" REPLICAOF NO ONE; }
dead_end_2() { for _ in 1 2 3; do redis-cli -p "$PORT" SET a b; done; }
