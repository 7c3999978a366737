# A program inserts a row whose id is taken.
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
    sql "CREATE DATABASE shop; CREATE TABLE shop.users (id int PRIMARY KEY AUTO_INCREMENT, name text); INSERT INTO shop.users VALUES (1, 'old')"
    cat >app.py <<'PY'
import os, pymysql
db = pymysql.connect(host="127.0.0.1", port=int(os.environ["PORT"]), user="root", database="shop")
cur = db.cursor()
cur.execute(open("query.sql").read())
db.commit()
PY
    echo "INSERT INTO users (id, name) VALUES (1, 'new')" >query.sql
}
trigger() { python3 app.py; }
workaround_2() { echo " ON DUPLICATE KEY UPDATE name = VALUES(name)" >>query.sql; }
workaround_3() { echo "INSERT INTO users (name) VALUES ('new')" >query.sql; }
dead_end_3() { sql 'ALTER TABLE users AUTO_INCREMENT = 1' shop; }
