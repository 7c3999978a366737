# The program's settings name a database that the server does not have.
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
    sql 'CREATE DATABASE shop_dev'
    export DB_NAME=shop
    cat >app.py <<'PY'
import os, pymysql
db = pymysql.connect(host="127.0.0.1", port=int(os.environ["PORT"]), user="root", database=os.environ["DB_NAME"])
db.cursor().execute("SELECT 1")
PY
}
trigger() { python3 app.py; }
workaround_2() { sql 'CREATE DATABASE `shop` CHARACTER SET utf8mb4'; }
workaround_3() { export DB_NAME=shop_dev; }
dead_end_1() { sql "GRANT ALL ON shop.* TO root@localhost"; }
