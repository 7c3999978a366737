# A table has a reserved word for a name, and the query does not quote it.
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
    server
    sql 'CREATE DATABASE shop; CREATE TABLE shop.`order` (id int)'
    cat >app.py <<'PY'
import os, pymysql
db = pymysql.connect(host="127.0.0.1", port=int(os.environ["PORT"]), user="root", database="shop")
cur = db.cursor()
cur.execute(open("query.sql").read(), [])
PY
    echo 'SELECT id FROM order' >query.sql
}
trigger() { python3 app.py; }
workaround_1() { echo 'SELECT id FROM `order`' >query.sql; }
dead_end_1() { echo "SELECT id FROM 'order'" >query.sql; }
dead_end_2() { printf 'DELIMITER //\nSELECT id FROM `order`//\n' >query.sql; }
dead_end_3() { sed -i 's/open.*/"SELECT id FROM %s", ["order"])/' app.py; }
