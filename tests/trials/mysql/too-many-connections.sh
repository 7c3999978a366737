# Idle connections hold all the slots of a server with max_connections = 10.
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
    server --max-connections=10
    sql "CREATE DATABASE shop; CREATE USER app@localhost"
    cat >app.py <<'PY'
import os, pymysql
db = pymysql.connect(host="127.0.0.1", port=int(os.environ["PORT"]), user="app")
cur = db.cursor()
cur.execute("SELECT 1")
PY
    cat >hold.py <<'PY'
import os, pymysql, time
held = [pymysql.connect(host="127.0.0.1", port=int(os.environ["PORT"]), user="app") for _ in range(10)]
open("held", "w")
time.sleep(300)
PY
    start python3 hold.py
    wait_for test -e held
}
trigger() { python3 app.py; }
workaround_2() { sql 'SET GLOBAL max_connections = 300'; }
workaround_3() {
    mariadb --no-defaults -u root -S "$TRIAL_DIR/s" -N -e "SELECT CONCAT('KILL ', ID, ';')
      FROM information_schema.PROCESSLIST WHERE COMMAND = 'Sleep'" >kill.sql
    sleep 0.5
    mariadb --no-defaults -u root -S "$TRIAL_DIR/s" <kill.sql
    sleep 0.5
}
dead_end_1() { printf '[mysqld]\nmax_connections = 300\n' >"$TRIAL_DIR/my.cnf"; }
dead_end_2() { for _ in 1 2 3 4 5; do python3 app.py || true; done; }
