# A session updated a row and never committed; another one waits for that row.
needs python3 apt:mariadb-server "pip:pymysql==1.1.2"

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
    server --innodb-lock-wait-timeout=1
    sql "CREATE DATABASE shop; CREATE TABLE shop.users (id int PRIMARY KEY, name text); INSERT INTO shop.users VALUES (1, 'a')"
    cat >app.py <<'PY'
import os, pymysql
db = pymysql.connect(host="127.0.0.1", port=int(os.environ["PORT"]), user="root", database="shop")
cur = db.cursor()
cur.execute("UPDATE users SET name = 'b' WHERE id = 1")
db.commit()
PY
    cat >hold.py <<'PY'
import os, pymysql, time
db = pymysql.connect(host="127.0.0.1", port=int(os.environ["PORT"]), user="root", database="shop")
db.cursor().execute("UPDATE users SET name = 'c' WHERE id = 1")
open("held", "w")
while not os.path.exists("commit"): time.sleep(0.05)
db.commit()
open("committed", "w")
time.sleep(300)
PY
    start python3 hold.py
    wait_for test -e held
}
trigger() { python3 app.py; }
workaround_2() { sql "KILL $(mariadb --no-defaults -u root -S "$TRIAL_DIR/s" -N -e 'SELECT trx_mysql_thread_id FROM information_schema.INNODB_TRX ORDER BY trx_started LIMIT 1')"; }
workaround_3() { touch commit; wait_for test -e committed; }
dead_end_1() { sql 'SET GLOBAL innodb_lock_wait_timeout = 3'; }
