# A table has a reserved word for a name, and the query does not quote it.
needs initdb postgres psql python3 "pip:psycopg[binary]==$VARIANT"
variants 3.1.19 3.2.9

setup() {
    unprivileged initdb --no-sync -A trust -U postgres -D "$TRIAL_DIR/data"
    PGPORT=$(free_port)
    export PGHOST=127.0.0.1 PGPORT PGUSER=postgres PGDATABASE=postgres
    export -f unprivileged
    start bash -c 'unprivileged postgres -D "$TRIAL_DIR/data" -p "$PGPORT" -k "$TRIAL_DIR" -c fsync=off'
    wait_for psql -c 'SELECT 1'
    psql -c 'CREATE TABLE "order" (id int)'
    cat >app.py <<'PY'
import psycopg
with psycopg.connect() as conn:
    print(conn.execute(open("query.sql").read()).fetchall())
PY
    echo 'SELECT id FROM order' >query.sql
}
trigger() { python3 app.py; }
workaround_2() { echo 'SELECT id FROM "order"' >query.sql; }
dead_end_1() { sed -i 's/open("query.sql").read()/"SELECT id FROM %s", ["order"]/' app.py; }
dead_end_2() { echo "SELECT id FROM 'order'" >query.sql; }
