# A plain client asks one node of a cluster of two for a key of the other.
needs apt:redis-server

redis() {
    PORT=$(free_port)
    start redis-server --port "$PORT" --save '' --dir "$TRIAL_DIR/work" "$@"
    wait_for redis-cli -p "$PORT" PING
}
node() {
    mkdir "n$1"
    start redis-server --port "$1" --save '' --cluster-enabled yes --dir "$TRIAL_DIR/work/n$1"
    wait_for redis-cli -p "$1" PING
}
setup() {
    A=$(free_port); B=$(free_port)
    node "$A"; node "$B"
    redis-cli -e -p "$A" CLUSTER ADDSLOTSRANGE 0 8000
    redis-cli -e -p "$B" CLUSTER ADDSLOTSRANGE 8001 16383
    redis-cli -e -p "$A" CLUSTER MEET 127.0.0.1 "$B"
    wait_for sh -c "redis-cli -p $A CLUSTER INFO | grep cluster_state:ok && redis-cli -p $B CLUSTER INFO | grep cluster_state:ok"
    mode=
}
trigger() { redis-cli -e $mode -p "$A" SET a b; }
workaround_1() { mode=-c; }
dead_end_1() { redis-cli -e -p "$B" SET a b; }
