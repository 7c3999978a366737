# The table was created with a capital, on Linux, where case counts.
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
    sql "CREATE DATABASE shop; CREATE TABLE shop.Users (id int)"
    echo 'CREATE TABLE users (id int);' >dump.sql
    cat >app.py <<'PY'
import os, pymysql
db = pymysql.connect(host="127.0.0.1", port=int(os.environ["PORT"]), user="root", database="shop")
cur = db.cursor()
cur.execute("SELECT * FROM users")
PY
}
trigger() { python3 app.py; }
workaround_2() { mariadb --no-defaults -u root -S "$TRIAL_DIR/s" shop <dump.sql; }
workaround_3() { sql 'RENAME TABLE Users TO users' shop; }
