# A node of a cluster has half of the slots, and nobody has the others.
needs apt:redis-server python3 "pip:redis==$VARIANT"
variants 3.5.3 5.2.1

setup() {
    export PORT; PORT=$(free_port)
    start redis-server --port "$PORT" --save '' --cluster-enabled yes --dir "$TRIAL_DIR/work"
    wait_for redis-cli -p "$PORT" PING
    redis-cli -e -p "$PORT" CLUSTER ADDSLOTSRANGE 0 8000
    echo 'import os, redis; redis.Redis(port=int(os.environ["PORT"])).set("a", "b")' >app.py
}
state_is_ok() { wait_for sh -c "redis-cli -p $PORT CLUSTER INFO | grep cluster_state:ok"; }
trigger() { python3 app.py; }
workaround_3() { echo yes | redis-cli --cluster fix "127.0.0.1:$PORT"; state_is_ok; }
workaround_5() { redis-cli -e -p "$PORT" CLUSTER ADDSLOTSRANGE 8001 16383; state_is_ok; }
dead_end_1() { redis-cli -e -p "$PORT" CONFIG SET cluster-require-full-coverage no; state_is_ok; }
dead_end_3() { redis-cli -e -p "$PORT" FLUSHALL; }
