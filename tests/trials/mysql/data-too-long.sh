# A name of 23 characters is written into VARCHAR(5).
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
    sql 'CREATE DATABASE shop; CREATE TABLE shop.users (name varchar(5) NOT NULL)'
    cat >app.py <<'PY'
import os, pymysql
db = pymysql.connect(host="127.0.0.1", port=int(os.environ["PORT"]), user="root", database="shop")
db.cursor().execute(open("query.sql").read())
PY
    echo "INSERT INTO users (name) VALUES ('a name that is too long')" >query.sql
}
trigger() { python3 app.py; }
workaround_2() { sql 'ALTER TABLE users MODIFY name VARCHAR(255) NOT NULL' shop; }
workaround_3() { sql 'ALTER TABLE users MODIFY name MEDIUMTEXT NOT NULL' shop; }
workaround_4() { echo "INSERT INTO users (name) VALUES (LEFT('a name that is too long', 5))" >query.sql; }
dead_end_1() { sql 'SET GLOBAL max_allowed_packet = 64 * 1024 * 1024'; }
