# A free product is inserted, and the table wants a price above 0.
needs initdb postgres psql python3 "pip:psycopg[binary]==$VARIANT"
variants 3.1.19 3.2.9

setup() {
    unprivileged initdb --no-sync -A trust -U postgres -D "$TRIAL_DIR/data"
    PGPORT=$(free_port)
    export PGHOST=127.0.0.1 PGPORT PGUSER=postgres PGDATABASE=postgres
    export -f unprivileged
    start bash -c 'unprivileged postgres -D "$TRIAL_DIR/data" -p "$PGPORT" -k "$TRIAL_DIR" -c fsync=off'
    wait_for psql -c 'SELECT 1'
    psql -c 'CREATE TABLE products (id int PRIMARY KEY, price numeric CONSTRAINT products_price_check CHECK (price > 0))'
    cat >app.py <<'PY'
import os, psycopg
with psycopg.connect() as conn:
    if os.environ.get("REPLICA"):
        conn.execute("SET session_replication_role = replica")
    conn.execute(open("query.sql").read())
PY
    echo 'INSERT INTO products (id, price) VALUES (1, 0)' >query.sql
}
trigger() { python3 app.py; }
workaround_2() { echo 'INSERT INTO products (id, price) VALUES (1, 19.90)' >query.sql; }
workaround_3() {
    psql -c 'ALTER TABLE products
  DROP CONSTRAINT products_price_check,
  ADD CONSTRAINT products_price_check CHECK (price >= 0)'
}
dead_end_1() { echo ' ON CONFLICT DO NOTHING' >>query.sql; }
dead_end_2() { psql -c 'ALTER TABLE products DISABLE TRIGGER ALL'; export REPLICA=1; }
