# A role may log in but has no rights on a table.
needs initdb postgres psql python3 "pip:psycopg[binary]==$VARIANT"
variants 3.1.19 3.2.9

setup() {
    unprivileged initdb --no-sync -A trust -U postgres -D "$TRIAL_DIR/data"
    PGPORT=$(free_port)
    export PGHOST=127.0.0.1 PGPORT PGUSER=postgres PGDATABASE=postgres
    export -f unprivileged
    start bash -c 'unprivileged postgres -D "$TRIAL_DIR/data" -p "$PGPORT" -k "$TRIAL_DIR" -c fsync=off'
    wait_for psql -c 'SELECT 1'
    psql -c 'CREATE ROLE app LOGIN' -c 'CREATE TABLE users (id serial PRIMARY KEY, name text)'
    cat >app.py <<'PY'
import psycopg
with psycopg.connect(user="app") as conn:
    conn.execute("INSERT INTO users (name) VALUES ('a')")
    print(conn.execute("SELECT * FROM users").fetchall())
PY
}
trigger() { python3 app.py; }
workaround_1() {
    psql -v ON_ERROR_STOP=1 <<'SQL'
GRANT USAGE ON SCHEMA public TO app;
GRANT SELECT, INSERT, UPDATE, DELETE
  ON ALL TABLES IN SCHEMA public TO app;
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO app;
SQL
}
workaround_4() { psql -c 'ALTER TABLE users OWNER TO app'; }
dead_end_1() { psql -c 'GRANT ALL PRIVILEGES ON DATABASE postgres TO app'; }
dead_end_2() {
    psql -c 'CREATE TABLE t AS SELECT * FROM users' -c 'DROP TABLE users' \
        -c 'GRANT ALL ON ALL TABLES IN SCHEMA public TO app' \
        -c 'CREATE TABLE users (id serial PRIMARY KEY, name text)'
}
