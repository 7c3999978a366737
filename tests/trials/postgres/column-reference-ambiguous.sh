# Two joined tables have a column id, and the query does not say which one it wants.
needs initdb postgres psql python3 "pip:psycopg[binary]==$VARIANT"
variants 3.1.19 3.2.9

setup() {
    unprivileged initdb --no-sync -A trust -U postgres -D "$TRIAL_DIR/data"
    PGPORT=$(free_port)
    export PGHOST=127.0.0.1 PGPORT PGUSER=postgres PGDATABASE=postgres
    export -f unprivileged
    start bash -c 'unprivileged postgres -D "$TRIAL_DIR/data" -p "$PGPORT" -k "$TRIAL_DIR" -c fsync=off'
    wait_for psql -c 'SELECT 1'
    psql -c 'CREATE TABLE users (id int, name text)' -c 'CREATE TABLE profiles (id int, photo text)'
    cat >app.py <<'PY'
import psycopg
with psycopg.connect() as conn:
    print(conn.execute(open("query.sql").read()).fetchall())
PY
    echo 'SELECT id, name FROM users u JOIN profiles p ON p.id = u.id' >query.sql
}
trigger() { python3 app.py; }
workaround_1() { echo 'SELECT u.id, name FROM users u JOIN profiles p ON p.id = u.id' >query.sql; }
workaround_2() { echo 'SELECT id, name FROM users JOIN profiles USING (id)' >query.sql; }
dead_end_1() { echo 'SELECT id AS user_id, name FROM users u JOIN profiles p ON p.id = u.id' >query.sql; }
dead_end_2() { echo 'SELECT "id", name FROM users u JOIN profiles p ON p.id = u.id' >query.sql; }
