# Two joined tables have a column id, and the query does not say which one it wants.
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
    sql 'CREATE DATABASE shop; CREATE TABLE shop.users (id int, name text); CREATE TABLE shop.profiles (id int, photo text)'
    cat >app.py <<'PY'
import os, pymysql
db = pymysql.connect(host="127.0.0.1", port=int(os.environ["PORT"]), user="root", database="shop")
db.cursor().execute(open("query.sql").read())
PY
    echo 'SELECT id, name FROM users u JOIN profiles p ON p.id = u.id' >query.sql
}
trigger() { python3 app.py; }
workaround_1() { echo 'SELECT u.id, name FROM users u JOIN profiles p ON p.id = u.id' >query.sql; }
workaround_2() { echo 'SELECT id, name FROM users JOIN profiles USING (id)' >query.sql; }
dead_end_1() { echo 'SELECT id AS user_id, name FROM users u JOIN profiles p ON p.id = u.id' >query.sql; }
dead_end_2() { echo 'SELECT `id`, name FROM users u JOIN profiles p ON p.id = u.id' >query.sql; }
