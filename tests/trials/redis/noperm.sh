# A user may use the keys app:* only, and the program writes another one.
needs apt:redis-server python3 "pip:redis==$VARIANT"
variants 3.5.3 5.2.1

setup() {
    export PORT; PORT=$(free_port)
    start redis-server --port "$PORT" --save '' --dir "$TRIAL_DIR/work"
    wait_for redis-cli -p "$PORT" PING
    redis-cli -e -p "$PORT" ACL SETUSER app on '>secret' '~app:*' +get +set
    cat >app.py <<'PY'
import os, redis
r = redis.Redis(port=int(os.environ["PORT"]), username="app", password=os.environ.get("APP_PASSWORD") or "secret")
key = "cache:1"
r.set(key, "value")
PY
}
trigger() { python3 app.py; }
workaround_2() { redis-cli -e -p "$PORT" ACL SETUSER app '~cache:*'; }
workaround_3() { sed -i 's/r.set(key/r.set("app:" + key/' app.py; }
dead_end_1() { redis-cli -e -p "$PORT" ACL SETUSER app +@all; }
dead_end_2() { redis-cli -e -p "$PORT" ACL SETUSER app '>another'; export APP_PASSWORD=another; }
