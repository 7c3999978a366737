# A table was filled with explicit ids, so its sequence hands out ids that are taken.
needs initdb postgres psql python3 "pip:psycopg[binary]==$VARIANT"
variants 3.1.19 3.2.9

setup() {
    unprivileged initdb --no-sync -A trust -U postgres -D "$TRIAL_DIR/data"
    PGPORT=$(free_port)
    export PGHOST=127.0.0.1 PGPORT PGUSER=postgres PGDATABASE=postgres
    export -f unprivileged
    start bash -c 'unprivileged postgres -D "$TRIAL_DIR/data" -p "$PGPORT" -k "$TRIAL_DIR" -c fsync=off'
    wait_for psql -c 'SELECT 1'
    psql -c 'CREATE TABLE users (id serial PRIMARY KEY, email text)'
    psql -c "INSERT INTO users (id, email) VALUES (1, 'a@example.com'), (2, 'b@example.com'), (3, 'c@example.com'), (4, 'd@example.com')"
    cat >app.py <<'PY'
import psycopg
with psycopg.connect() as conn:
    conn.execute("INSERT INTO users (email) VALUES ('new@example.com')")
PY
}
trigger() { python3 app.py; }
workaround_2() { psql -c "SELECT setval(pg_get_serial_sequence('users', 'id'), (SELECT max(id) FROM users))"; }
workaround_3() { sed -i "s/com')\"/com') ON CONFLICT DO NOTHING\"/" app.py; }
dead_end_2() { python3 app.py; python3 app.py || true; }
dead_end_3() { psql -c 'VACUUM users'; }
