# A connection idles longer than the server's wait_timeout.
needs python3 apt:mariadb-server "pip:pymysql==$VARIANT"
variants 0.10.1 1.1.2

server() {
    local base
    base=$(cd "$(dirname "$(readlink -f "$(command -v mariadbd)")")/.." && pwd)
    [ -d "$TRIAL_DIR/data" ] || mariadb-install-db --no-defaults --user=root --basedir="$base" \
        --datadir="$TRIAL_DIR/data" --auth-root-authentication-method=normal --skip-test-db
    start mariadbd --no-defaults --user=root --basedir="$base" --datadir="$TRIAL_DIR/data" --socket="$TRIAL_DIR/s" \
        --port="$PORT" --bind-address=127.0.0.1 "$@"
    wait_for sql 'SELECT 1'
}
sql() { mariadb --no-defaults -u root -S "$TRIAL_DIR/s" "${@:2}" -e "$1"; }
setup() {
    export PORT; PORT=$(free_port)
    server --wait-timeout=1
    sql "CREATE DATABASE shop"
    cat >app.py <<'PY'
import os, pymysql
db = pymysql.connect(host="127.0.0.1", port=int(os.environ["PORT"]), user="root", database="shop")
cur = db.cursor()
import time
time.sleep(2.5)
cur.execute("SELECT 1")
PY
}
trigger() { python3 app.py; }
workaround_2() { sed -i 's/^cur.execute/db.ping(reconnect=True)\ncur = db.cursor()\ncur.execute/' app.py; }
dead_end_3() { sed -i 's/^cur.execute.*/try: cur.execute("SELECT 1")\nexcept Exception as e: print(e)\ntime.sleep(0.2)\ncur.execute("SELECT 1")/' app.py; }
