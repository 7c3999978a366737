# A text value stands in double quotes, which PostgreSQL reads as a column's name.
needs initdb postgres psql python3 "pip:psycopg[binary]==$VARIANT"
variants 3.1.19 3.2.9

setup() {
    unprivileged initdb --no-sync -A trust -U postgres -D "$TRIAL_DIR/data"
    PGPORT=$(free_port)
    export PGHOST=127.0.0.1 PGPORT PGUSER=postgres PGDATABASE=postgres
    export -f unprivileged
    start bash -c 'unprivileged postgres -D "$TRIAL_DIR/data" -p "$PGPORT" -k "$TRIAL_DIR" -c fsync=off'
    wait_for psql -c 'SELECT 1'
    psql -c 'CREATE TABLE users (id int, status text)'
    cat >app.py <<'PY'
import psycopg
with psycopg.connect() as conn:
    print(conn.execute(open("query.sql").read()).fetchall())
PY
    echo 'SELECT id FROM users WHERE status = "active"' >query.sql
}
trigger() { python3 app.py; }
workaround_1() { echo "SELECT id FROM users WHERE status = 'active'" >query.sql; }
dead_end_3() { echo 'SELECT id FROM users WHERE status = ACTIVE' >query.sql; }
