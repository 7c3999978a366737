# A server with a small maxmemory and no eviction is full.
needs apt:redis-server

redis() {
    PORT=$(free_port)
    start redis-server --port "$PORT" --save '' --dir "$TRIAL_DIR/work" "$@"
    wait_for redis-cli -p "$PORT" PING
}
setup() { redis --maxmemory 1200kb --maxmemory-policy noeviction; for i in $(seq 40); do redis-cli -p "$PORT" SETRANGE "k$i" 20000 x; done; }
trigger() { redis-cli -e -p "$PORT" SET new value; }
workaround_2() { redis-cli -p "$PORT" CONFIG SET maxmemory-policy allkeys-lru; }
workaround_3() { redis-cli -p "$PORT" CONFIG SET maxmemory 512mb; }
dead_end_1() { redis-cli -p "$PORT" CONFIG SET maxmemory-policy volatile-lru; }
