# An emoji is written into a table of the character set utf8mb3.
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
    sql 'CREATE DATABASE shop CHARACTER SET utf8mb3; CREATE TABLE shop.posts (body text NOT NULL)'
    cat >app.py <<'PY'
import os, pymysql
db = pymysql.connect(host="127.0.0.1", port=int(os.environ["PORT"]), user="root", database="shop", charset="utf8mb4")
db.cursor().execute("INSERT INTO posts (body) VALUES (%s)", ("\U0001f600",))
PY
}
trigger() { python3 app.py; }
workaround_2() { sql 'ALTER TABLE posts CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci' shop; }
workaround_3() { sql 'ALTER TABLE posts MODIFY body TEXT CHARACTER SET utf8mb4 NOT NULL' shop; }
dead_end_1() { sql 'ALTER DATABASE shop CHARACTER SET utf8mb4'; }
dead_end_2() { sql 'ALTER TABLE posts CHARACTER SET utf8mb4' shop; }
