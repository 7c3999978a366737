# An empty form field is written into a column of numbers.
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
    sql 'CREATE DATABASE shop; CREATE TABLE shop.users (name text, age int NULL)'
    cat >app.py <<'PY'
import os, pymysql
db = pymysql.connect(host="127.0.0.1", port=int(os.environ["PORT"]), user="root", database="shop")
form = {"name": "Ann", "age": ""}
db.cursor().execute("INSERT INTO users (name, age) VALUES (%s, %s)", (form["name"], form["age"]))
PY
}
trigger() { python3 app.py; }
workaround_1() { sed -i 's/form\["age"\]))/form["age"] or None))/' app.py; }
workaround_2() { sed -i 's/(name, age) VALUES (%s, %s)", (form\["name"\], .*/(name) VALUES (%s)", (form["name"],))/' app.py; }
workaround_5() { sql 'ALTER TABLE users MODIFY age VARCHAR(32)' shop; }
dead_end_1() { sql 'ALTER TABLE users ALTER COLUMN age SET DEFAULT 0' shop; }
