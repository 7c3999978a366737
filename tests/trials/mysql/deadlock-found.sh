# Two programs update the same two rows in opposite order.
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
    server
    sql "CREATE DATABASE shop; CREATE TABLE shop.accounts (id int PRIMARY KEY, n int); INSERT INTO shop.accounts VALUES (1, 0), (2, 0)"
    cat >app.py <<'PY'
import os, pymysql, threading, time
failed = []
def transfer(conn, ids):
    for i in ids:
        conn.cursor().execute("UPDATE accounts SET n = n + 1 WHERE id = %s", (i,))
        time.sleep(0.5)
def run(ids):
    conn = pymysql.connect(host="127.0.0.1", port=int(os.environ["PORT"]), user="root", database="shop")
    try:
        transfer(conn, ids); conn.commit()
    except pymysql.err.OperationalError as e:
        failed.append(e)
threads = [threading.Thread(target=run, args=(ids,)) for ids in ([1, 2], [2, 1])]
for t in threads: t.start()
for t in threads: t.join()
if failed: raise failed[0]
PY
}
trigger() { python3 app.py; }
workaround_1() {
    python3 - <<'PY'
old = """    try:
        transfer(conn, ids); conn.commit()
    except pymysql.err.OperationalError as e:
        failed.append(e)
"""
new = """    for attempt in range(3):
        try:
            transfer(conn, ids); conn.commit(); break
        except pymysql.err.OperationalError as e:
            conn.rollback()
            if e.args[0] != 1213: raise
"""
text = open("app.py").read()
assert old in text
open("app.py", "w").write(text.replace(old, new))
PY
}
workaround_2() { sed -i 's/for i in ids:/for i in sorted(ids):/' app.py; }
dead_end_2() { sql 'SET GLOBAL innodb_lock_wait_timeout = 120'; }
