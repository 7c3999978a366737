# An INSERT leaves out a NOT NULL column that has no default.
needs initdb postgres psql python3 "pip:psycopg[binary]==$VARIANT"
variants 3.1.19 3.2.9

setup() {
    unprivileged initdb --no-sync -A trust -U postgres -D "$TRIAL_DIR/data"
    PGPORT=$(free_port)
    export PGHOST=127.0.0.1 PGPORT PGUSER=postgres PGDATABASE=postgres
    export -f unprivileged
    start bash -c 'unprivileged postgres -D "$TRIAL_DIR/data" -p "$PGPORT" -k "$TRIAL_DIR" -c fsync=off'
    wait_for psql -c 'SELECT 1'
    psql -c 'CREATE TABLE users (id int PRIMARY KEY, age int NOT NULL)'
    cat >app.py <<'PY'
import psycopg, os
with psycopg.connect() as conn:
    if os.environ.get("EXPLICIT"):
        conn.execute("INSERT INTO users (id, age) VALUES (%s, %s)", (1, None))
    else:
        conn.execute("INSERT INTO users (id) VALUES (%s)", (1,))
PY
}
trigger() { python3 app.py; }
workaround_2() { psql -c 'ALTER TABLE users ALTER COLUMN age SET DEFAULT 0'; }
workaround_4() { psql -c 'ALTER TABLE users ALTER COLUMN age DROP NOT NULL'; }
dead_end_1() { psql -c 'ALTER TABLE users ALTER COLUMN age SET DEFAULT 0'; export EXPLICIT=1; }
