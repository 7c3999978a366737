# A program catches an error within a transaction and goes on with the same transaction.
needs initdb postgres psql python3 "pip:psycopg[binary]==$VARIANT"
variants 3.1.19 3.2.9

setup() {
    unprivileged initdb --no-sync -A trust -U postgres -D "$TRIAL_DIR/data"
    PGPORT=$(free_port)
    export PGHOST=127.0.0.1 PGPORT PGUSER=postgres PGDATABASE=postgres
    export -f unprivileged
    start bash -c 'unprivileged postgres -D "$TRIAL_DIR/data" -p "$PGPORT" -k "$TRIAL_DIR" -c fsync=off'
    wait_for psql -c 'SELECT 1'
    psql -c 'CREATE TABLE users (id int PRIMARY KEY)' -c 'INSERT INTO users VALUES (1)'
    cat >app.py <<'PY'
import psycopg
conn = psycopg.connect()
try:
    conn.execute("INSERT INTO users (id) VALUES (1)")
except psycopg.Error:
    pass
print(conn.execute("SELECT count(*) FROM users").fetchone())
PY
}
trigger() { python3 app.py; }
workaround_2() { sed -i 's/^    pass/    conn.rollback()/' app.py; }
workaround_3() { sed -i 's/^try:/conn.execute("SELECT 1")\ntry:\n  with conn.transaction():/' app.py; }
workaround_5() { sed -i 's/VALUES (1)/VALUES (1) ON CONFLICT DO NOTHING/' app.py; }
dead_end_2() { sed -i 's/^    pass/    pass\nconn.execute("SELECT 2")\nconn.commit()/' app.py; }
dead_end_3() { echo 'print(conn.execute("SELECT count(*) FROM users").fetchone())' >>app.py; }
