# A client asks for a database that nobody created, with a capital in its name.
needs initdb postgres psql python3 "pip:psycopg[binary]==$VARIANT"
variants 3.1.19 3.2.9

setup() {
    unprivileged initdb --no-sync -A trust -U postgres -D "$TRIAL_DIR/data"
    PGPORT=$(free_port)
    export PGHOST=127.0.0.1 PGPORT PGUSER=postgres PGDATABASE=postgres
    export -f unprivileged
    start bash -c 'unprivileged postgres -D "$TRIAL_DIR/data" -p "$PGPORT" -k "$TRIAL_DIR" -c fsync=off'
    wait_for psql -c 'SELECT 1'
    export PGDATABASE=Shop
    cat >app.py <<'PY'
import psycopg
print(psycopg.connect().execute("SELECT current_database()").fetchone())
PY
}
trigger() { python3 app.py; }
workaround_2() { createdb Shop; }
workaround_3() { export PGDATABASE=postgres; }
dead_end_2() { psql -d postgres -c 'CREATE DATABASE Shop'; }
